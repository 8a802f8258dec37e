// Eight hours in which nothing happens, as fast as the rounds go: each round is what a service does once an interval.
#include "e2e/threeservices.h"
#include "leecher/leecher.h"
#include "processor/processor.h"
#include "transmitter/transmitter.h"

#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace bridge::test {

namespace {

constexpr int interval = 10; // seconds, unless the studio sets another
constexpr int rounds = 8 * 3600 / interval;
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

    //! An interval passes with each round.
    lanes::Timing timing()
    {
        return {.now = [this] { return m_now; }};
    }

    //! \a service looks again and again, and finds nothing. Beside its look it asks \a aside times in all.
    void idle(frame::Service &service, int aside)
    {
        for (int round = 0; round < 20 && good(await(service.look({}))) > 0; ++round) { }
        const std::size_t events = m_sandbox.ayon().store().events().all().size();
        clearRequests();
        qint64 before = 0;
        for (int round = 0; round < rounds; ++round) {
            if (round == warmUp)
                before = residentBytes();
            m_now = m_now.addSecs(interval);
            EXPECT_EQ(good(await(service.look({}))), 0);
        }
        EXPECT_LT(residentBytes() - before, mostGrowth);
        EXPECT_EQ(m_sandbox.ayon().store().events().all().size(), events) << "idle leaves no events";
        const auto all = [](const Requests &requests) { return requests.reads + requests.writes; };
        const int requests = all(ayonRequests()) + all(shotgridRequests());
        EXPECT_GE(requests, rounds) << "time has passed for it";
        EXPECT_LE(requests, rounds + aside + 20) << "one cheap request an interval";
    }

    //! For what dead workers left, twice a lease of two minutes: what they had begun, and what they meant to try again.
    static constexpr int looksForTheDead = 2 * rounds * interval / 60;

    QDateTime m_now = QDateTime::currentDateTimeUtc();
    frame::Metrics m_metrics;
    frame::Doorbell m_bell;
    frame::Options m_options{.sender = u"idle"_s};
    std::unique_ptr<frame::Studio> m_studio;
};

TEST_F(IdleTest, TheLeecherGrowsNotAndAsksOnce)
{
    leecher::Leecher leecher({.studio = *m_studio, .metrics = m_metrics, .bell = m_bell, .options = m_options});
    idle(leecher, 0);
}

TEST_F(IdleTest, TheTransmitterGrowsNotAndAsksOnce)
{
    transmitter::Transmitter transmitter(
        {.studio = *m_studio, .metrics = m_metrics, .bell = m_bell, .options = m_options}, timing());
    idle(transmitter, looksForTheDead);
}

TEST_F(IdleTest, TheProcessorGrowsNotAndAsksOnce)
{
    const auto processor = processor::makeProcessor(
        {.studio = *m_studio, .metrics = m_metrics, .bell = m_bell, .options = m_options}, timing());
    idle(*processor, looksForTheDead);
}

} // namespace bridge::test
