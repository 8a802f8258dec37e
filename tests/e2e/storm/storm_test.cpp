// People work on both sides while everything goes wrong that can. BRIDGE_SEED plays one storm.
#include "e2e/storm/crowd.h"
#include "e2e/storm/reviews.h"
#include "e2e/threeservices.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bridge::test {

namespace {

bool isLong()
{
    return qEnvironmentVariableIsSet("BRIDGE_LONG");
}

std::vector<quint32> seeds()
{
    if (qEnvironmentVariableIsSet("BRIDGE_SEED"))
        return {quint32(qEnvironmentVariableIntValue("BRIDGE_SEED"))};
    return isLong() ? std::vector<quint32>{1, 2, 3, 4} : std::vector<quint32>{1};
}

} // namespace

class StormTest : public ThreeServices, public testing::WithParamInterface<quint32>
{
protected:
    StormTest()
        : m_random(GetParam())
    {
        makeStudio();
        EXPECT_TRUE(m_ayonDoor.open(0));
        EXPECT_TRUE(m_shotgridDoor.open(0));
        ayon::AyonConnection connection{.url = QUrl(m_ayonDoor.url()), .apiKey = Secret(m_sandbox.access().apiKey)};
        connection.senderType = u"api"_s;
        m_ayonOfPeople = std::make_unique<ayon::AyonClient>(connection);
        const shotgrid::PasswordSignIn person{.login = u"admin"_s, .password = Secret(u"sandbox-admin"_s)};
        m_shotgridOfPeople = std::make_unique<shotgrid::ShotgridClient>(
            shotgrid::ShotgridConnection{.url = QUrl(m_shotgridDoor.url()), .signIn = person});
        m_crowd =
            std::make_unique<Crowd>(*m_ayonOfPeople, *m_shotgridOfPeople, m_project, m_shotgridProject, GetParam());
        m_crowd->lookAround();
        m_reviews =
            std::make_unique<Reviews>(*m_ayonOfPeople, *m_shotgridOfPeople, m_project, m_shotgridProject, GetParam());
        m_reviews->lookAround();
    }

    //! Enough of everything that a few deletions are no reason to stop and ask.
    void makeStudio()
    {
        for (const QString &tag : {u"hero"_s, u"crowd"_s, u"rain"_s})
            good(await(m_shotgrid->create(u"Tag"_s, {{u"name"_s, tag}}, {})));
        for (int sequence = 1; sequence <= 3; ++sequence) {
            const QString above = row(u"Sequence"_s, {{u"code"_s, u"seq%1"_s.arg(sequence)}});
            for (int shot = 1; shot <= 6; ++shot) {
                const QString code = u"shot%1_%2"_s.arg(sequence).arg(shot);
                const QString made = row(u"Shot"_s, {{u"code"_s, code}, {u"sg_sequence"_s, above}});
                for (const QString &task : {u"anim"_s, u"light"_s})
                    row(u"Task"_s, {{u"content"_s, task}, {u"entity"_s, made}});
            }
        }
        for (const QString &code : {u"car"_s, u"tree"_s, u"house"_s})
            row(u"Asset"_s, {{u"code"_s, code}, {u"sg_asset_type"_s, u"Prop"_s}});
        bringToAyon();
    }

    void beginFaults(double share)
    {
        using Kind = sandbox::FaultKind;
        const sandbox::RandomFaults faults{.seed = GetParam(),
                                           .share = share,
                                           .kinds = {Kind::Stall, Kind::CutBefore, Kind::CutAfter, Kind::Error500,
                                                     Kind::Error503, Kind::Error429, Kind::HalfBody, Kind::Html},
                                           .stall = 2s};
        m_sandbox.ayonFrame().faults().draw(faults);
        m_sandbox.shotgridFrame().faults().draw(faults);
        good(m_sandbox.changeSettings({{u"token_lifetime"_s, 5}}));
    }

    void endFaults()
    {
        m_sandbox.ayonFrame().faults().clear();
        m_sandbox.shotgridFrame().faults().clear();
        holdTransactions(0);
    }

    struct Running {
        QString service = {};
        QString machine = {}; // by which AYON knows whose job it is
        std::unique_ptr<QProcess> process = {};
    };

    //! Two of each, as a studio may have them on two machines.
    void startAll()
    {
        for (const QString &service : {u"leecher"_s, u"processor"_s, u"transmitter"_s}) {
            for (const QString &machine : {u"farm1"_s, u"farm2"_s})
                m_services.push_back({.service = service, .machine = machine, .process = startOn(machine, service)});
        }
    }

    void killOne()
    {
        auto &[service, machine, process] = m_services[m_random() % m_services.size()];
        process->kill(); // SIGKILL: no chance to tidy up
        process->waitForFinished();
        process = startOn(machine, service);
    }

    std::unique_ptr<QProcess> startOn(const QString &machine, const QString &service)
    {
        return start(service, {u"--sender"_s, machine});
    }

    //! The first thing that is not as people want it.
    QString complaint()
    {
        const QString ofCrowd = m_crowd->complaint();
        return ofCrowd.isEmpty() ? m_reviews->complaint() : ofCrowd;
    }

    void goWrong()
    {
        switch (m_random() % 5) {
        case 0:
        case 1:
            killOne();
            break;
        case 2:
            m_sandbox.ayonFrame().dropWebSockets();
            break;
        case 3:
            holdTransactions(2 + int(m_random() % 6));
            break;
        case 4:
            holdTransactions(0);
            break;
        }
    }

    //! The servers live in this process, and the services are the others.
    static void pass(std::chrono::milliseconds time)
    {
        QEventLoop loop;
        QTimer::singleShot(time, &loop, &QEventLoop::quit);
        loop.exec();
    }

    //! The jobs that did not end well, or not yet.
    QStringList unsettled()
    {
        QStringList jobs;
        for (const QString &topic : {u"shotgrid.proc"_s, u"shotgrid.push"_s}) {
            for (const ayon::Event &job : events(topic)) {
                if (job.status != ayon::Event::Status::Finished)
                    jobs += u"%1 is %2: %3"_s.arg(topic, toText(job.status), job.description);
            }
        }
        return jobs;
    }

    std::mt19937 m_random;
    sandbox::Frame m_ayonDoor{m_sandbox.ayon()}; // people meet no faults
    sandbox::Frame m_shotgridDoor{m_sandbox.shotgrid()};
    std::unique_ptr<ayon::AyonClient> m_ayonOfPeople;
    std::unique_ptr<shotgrid::ShotgridClient> m_shotgridOfPeople;
    std::unique_ptr<Crowd> m_crowd;
    std::unique_ptr<Reviews> m_reviews;
    std::vector<Running> m_services;
};

TEST_P(StormTest, EndsAsPeopleWanted)
{
    const std::chrono::seconds storm = isLong() ? 300s : 120s;
    startAll();
    beginFaults(0.03);
    QElapsedTimer elapsed;
    elapsed.start();
    qint64 nextTrouble = 0;
    while (!elapsed.hasExpired(std::chrono::milliseconds(storm).count())) {
        m_crowd->act();
        if (m_random() % 4 == 0)
            m_reviews->act();
        pass(std::chrono::milliseconds(20 + m_random() % 300));
        if (elapsed.elapsed() > nextTrouble) {
            goWrong();
            nextTrouble = elapsed.elapsed() + 1000 + int(m_random() % 3000);
        }
    }
    endFaults();
    QString said;
    // Longer than the longest pause after which an event that failed in such a storm is tried again.
    EXPECT_TRUE(within(400s,
                       [&] {
                           pass(500ms);
                           said = complaint();
                           return said.isEmpty() && unsettled().isEmpty();
                       }))
        << text(said) << text(unsettled().join('\n'_L1));
    m_services.clear();
    sync(); // what only waits, such as statuses that one side alone has
    EXPECT_EQ(difference(), "");
    EXPECT_EQ(text(complaint()), "");
    const int edits = m_crowd->edits() + m_reviews->edits();
    RecordProperty("edits", edits);
    std::printf("seed %u: %d edits, agreed %.1f s after the storm\n", GetParam(), edits,
                double(elapsed.elapsed()) / 1000 - double(storm.count()));
}

INSTANTIATE_TEST_SUITE_P(Seeds, StormTest, testing::ValuesIn(seeds()));

} // namespace bridge::test
