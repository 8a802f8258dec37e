#include "cli/demo/demo.h"

#include "cli/demo/demoedits.h"
#include "cli/demo/sandboxprocess.h"
#include "cli/exitcode.h"
#include "cli/plantext.h"
#include "cli/reporttext.h"
#include "cli/speaker.h"
#include "net/httpclient.h"
#include "sync/projectsync.h"

#include <QCoreApplication>

namespace bridge::cli {

using namespace Qt::StringLiterals;
using Flow = sync::Policy::Flow;

namespace {

const ProjectName series(u"kestrel_moss"_s); // planned in ShotGrid
const ProjectName commercial(u"nordlys_spot"_s); // begun in AYON

class Demo
{
public:
    Demo(const Terminal &terminal, std::stop_token stop)
        : m_speaker(terminal, Speaker::Language::Text)
        , m_stop(std::move(stop))
    {
    }

    QCoro::Task<Result<bool>> run(bool keep)
    {
        heading(u"Two servers start, with a studio that has worked in ShotGrid for a few weeks"_s);
        if (const Result<void> started = m_sandbox.start(QCoreApplication::applicationDirPath()); !started)
            co_return started.error();
        say(u"  AYON      %1"_s.arg(m_sandbox.ayonUrl()));
        say(u"  ShotGrid  %1"_s.arg(m_sandbox.shotgridUrl()));

        heading(u"The series %1 comes from ShotGrid to AYON, and AYON's values go back"_s.arg(series.toText()));
        const auto first = co_await pass(series, Flow::Both, Shown::Report);
        if (!first)
            co_return first.error();
        heading(u"The commercial %1 goes from AYON to ShotGrid"_s.arg(commercial.toText()));
        const auto second = co_await pass(commercial, Flow::FromAyon, Shown::Report);
        if (!second)
            co_return second.error();

        heading(u"People go on working, in both"_s);
        const auto edited = co_await edit();
        if (!edited)
            co_return edited.error();
        m_speaker.say(*edited);
        heading(u"What the next sync will do, and what it did"_s);
        const auto third = co_await pass(series, Flow::Both, Shown::PlanAndReport);
        if (!third)
            co_return third.error();

        heading(u"Once more: nothing is left to do"_s);
        const auto before = co_await writes();
        const auto last = co_await pass(series, Flow::Both, Shown::Plan);
        const auto after = co_await writes();
        if (!before || !last || !after)
            co_return !before ? before.error() : !last ? last.error() : after.error();
        const int written = *after - *before;
        m_speaker.say({{.text = u"  %1, %2 write requests to the two servers"_s
                                    .arg(*last ? u"an empty plan"_s : u"the plan is not empty"_s)
                                    .arg(written),
                        .tone = *last && written == 0 ? Tone::Good : Tone::Alarm}});
        farewell(keep);
        const bool isInAgreement = *last && written == 0;
        co_return isInAgreement;
    }

private:
    enum class Shown { Report, PlanAndReport, Plan };

    void say(const QString &text) { m_speaker.say({{.text = text}}); }
    void heading(const QString &text) { m_speaker.say({{}, {.text = text, .tone = Tone::Heading}}); }

    //! A whole sync. True when there was nothing to do.
    QCoro::Task<Result<bool>> pass(ProjectName project, Flow flow, Shown shown)
    {
        auto servers = co_await login::openServers(m_sandbox.environment(), project, m_stop);
        if (!servers)
            co_return servers.error();
        sync::ProjectSync sync(*servers->ayon, *servers->shotgrid, servers->settings.settings, project);
        sync.onProgress([this](const sync::Progress &progress) { m_speaker.show(progress); });
        const sync::Policy policy{.flow = flow};
        const auto planned = co_await sync.plan(policy, m_stop);
        if (!planned)
            co_return planned.error();
        const bool isNothing = (*planned)->plan.isEmpty() && (*planned)->setup.isEmpty();
        if (shown != Shown::Report)
            m_speaker.say(
                planLines(**planned, {.project = project.toText(), .flow = flow, .rows = m_speaker.terminal().rows}));
        const sync::Selection everything;
        const auto report = co_await sync.apply(everything, m_stop);
        if (!report)
            co_return report.error();
        if (shown != Shown::Plan)
            m_speaker.say(reportLines(*report, {.project = project.toText(), .flow = flow}));
        co_return isNothing;
    }

    QCoro::Task<Result<Lines>> edit()
    {
        auto servers = co_await login::openServers(m_sandbox.environment(), series, m_stop);
        if (!servers)
            co_return servers.error();
        auto lines = co_await editBothSides(*servers->ayon, *servers->shotgrid, series, m_stop);
        co_return lines;
    }

    //! Requests that changed something, as both servers counted them themselves.
    QCoro::Task<Result<int>> writes()
    {
        int count = 0;
        for (const QString &url : {m_sandbox.ayonUrl(), m_sandbox.shotgridUrl()}) {
            const net::HttpClient client({.server = u"sandbox"_s, .baseUrl = QUrl(url)});
            net::HttpRequest request{.path = u"/_sandbox/requests"_s};
            const auto reply = co_await client.send(std::move(request), m_stop);
            if (!reply)
                co_return reply.error();
            const auto json = reply->json();
            if (!json)
                co_return json.error();
            const QJsonObject requests = json->toObject();
            for (auto asked = requests.begin(); asked != requests.end(); ++asked)
                count += isWrite(asked.key()) ? asked.value().toInt() : 0;
        }
        co_return count;
    }

    //! Searches and queries are POSTs too.
    static bool isWrite(const QString &request)
    {
        static const QStringList reads{u"_search"_s, u"/graphql"_s, u"access_token"_s};
        return !request.startsWith("GET "_L1)
            && std::none_of(reads.begin(), reads.end(),
                            [&request](const QString &part) { return request.endsWith(part); });
    }

    void farewell(bool keep)
    {
        if (!keep) {
            say(u"\nLook around yourself: ayon-shotgrid demo --keep leaves the two servers running."_s);
            return;
        }
        m_sandbox.keep();
        heading(u"The servers go on. To explore"_s);
        say(u"  export AYON_SERVER_URL=%1 AYON_ADDON_VERSION=%2"_s.arg(m_sandbox.ayonUrl(),
                                                                       m_sandbox.environment().addon.version));
        say(u"  export AYON_API_KEY=%1"_s.arg(m_sandbox.apiKey()));
        say(u"  ayon-shotgrid doctor %1"_s.arg(series.toText()));
        say(u"  ayon-shotgrid plan %1 --from both"_s.arg(series.toText()));
        say(u"  kill %1   # when you have seen enough"_s.arg(m_sandbox.processId()));
    }

    Speaker m_speaker;
    std::stop_token m_stop;
    SandboxProcess m_sandbox;
};

} // namespace

QCoro::Task<int> runDemo(DemoCommand command, Terminal terminal, std::stop_token stop)
{
    Demo demo(terminal, stop);
    const auto cameTrue = co_await demo.run(command.keep);
    if (!cameTrue) {
        Speaker(terminal, Speaker::Language::Text).complain(cameTrue.error());
        co_return CouldNotRun;
    }
    co_return *cameTrue ? AllIsWell : SomeFailed;
}

} // namespace bridge::cli
