// Eight hours in which nothing happens, as fast as the rounds go: each round is what a service does once an interval.
#include "e2e/threeservices.h"
#include "leecher/leecher.h"
#include "transmitter/transmitter.h"

#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace bridge::test {

namespace {

constexpr int rounds = 8 * 3600 / 10; // an interval is 10 s unless the studio sets another
constexpr int warmUp = rounds / 4; // caches fill, the allocator finds its size
constexpr qint64 mebibyte = qint64(1024) * 1024;
#ifdef BRIDGE_SANITIZED
constexpr qint64 mostGrowth = 16 * mebibyte; // a sanitizer keeps books on every allocation
#else
constexpr qint64 mostGrowth = 2 * mebibyte;
#endif

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace

class IdleTest : public ThreeServices
{
protected:
    IdleTest()
    {
        const login::Environment environment{.server = QUrl(m_sandbox.access().ayonUrl),
                                             .apiKey = Secret(m_sandbox.access().apiKey),
                                             .addon = {.version = u"1.0.0"_s},
                                             .sender = u"idle"_s};
        m_studio = good(await(frame::Studio::open(environment, {})));
    }

    //! \a service looks again and again, and finds nothing.
    void idle(frame::Service &service)
    {
        for (int round = 0; round < 20 && good(await(service.look({}))); ++round) { }
        const std::size_t events = m_sandbox.ayon().store().events().all().size();
        clearRequests();
        qint64 before = 0;
        for (int round = 0; round < rounds; ++round) {
            if (round == warmUp)
                before = residentBytes();
            EXPECT_FALSE(good(await(service.look({}))));
        }
        EXPECT_LT(residentBytes() - before, mostGrowth);
        EXPECT_EQ(m_sandbox.ayon().store().events().all().size(), events) << "idle leaves no events";
        const auto all = [](const Requests &requests) { return requests.reads + requests.writes; };
        const int requests = all(ayonRequests()) + all(shotgridRequests());
        EXPECT_LE(requests, rounds + 20) << "one cheap request an interval, and now and then a look for dead workers";
    }

    frame::Metrics m_metrics;
    frame::Doorbell m_bell;
    frame::Options m_options{.sender = u"idle"_s};
    std::unique_ptr<frame::Studio> m_studio;
};

TEST_F(IdleTest, TheLeecherGrowsNotAndAsksOnce)
{
    leecher::Leecher leecher({.studio = *m_studio, .metrics = m_metrics, .bell = m_bell, .options = m_options});
    idle(leecher);
}

TEST_F(IdleTest, TheTransmitterGrowsNotAndAsksOnce)
{
    transmitter::Transmitter transmitter(
        {.studio = *m_studio, .metrics = m_metrics, .bell = m_bell, .options = m_options});
    idle(transmitter);
}

} // namespace bridge::test
