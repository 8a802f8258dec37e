#include "frame/service.h"

#include "ayon/eventstream.h"
#include "base/coredump.h"
#include "base/log.h"
#include "base/stopsignal.h"
#include "frame/pace.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdio>
#include <utility>

namespace bridge::frame {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcService, "bridge.service")

const QString settingsTopic = u"settings.changed"_s;

enum ExitCode { AllIsWell = 0, CouldNotRun = 2 };

class Runner
{
public:
    Runner(login::Environment environment, Options options, const MakeService &make)
        : m_environment(std::move(environment))
        , m_options(std::move(options))
        , m_make(make)
        , m_settingsEvents(login::ayonConnectionFor(m_environment))
        , m_health([this] { return metricsText(); }, [this] { return m_now; })
    {
        m_environment.sender = m_options.sender;
    }

    Result<void> listen()
    {
        if (!m_options.healthPort)
            return {};
        const auto port = m_health.listen(*m_options.healthPort);
        if (!port)
            return port.error();
        // One line, as the sandbox prints one: with port 0 nobody could know it otherwise.
        std::printf("{\"health\":\"http://127.0.0.1:%d\"}\n", int(*port));
        std::fflush(stdout);
        return {};
    }

    QCoro::Task<int> run(std::stop_token stop)
    {
        Pace pace(m_idle);
        while (!stop.stop_requested()) {
            const auto served = co_await openAndServe(stop);
            if (served && *served != goOn)
                co_return *served;
            if (served || stop.stop_requested()) // what was stopped has not failed
                continue;
            tell(served.error());
            if (m_options.once)
                co_return CouldNotRun;
            co_await m_bell.wait(pace.afterFailure(), stop);
        }
        co_return AllIsWell;
    }

private:
    static constexpr int goOn = -1; // open the studio anew
    static constexpr std::chrono::milliseconds m_idle = std::chrono::seconds(10);

    QCoro::Task<Result<int>> openAndServe(std::stop_token stop)
    {
        const auto mark = co_await lastSettingsChange(stop); // first: what changes from here on is seen
        if (!mark)
            co_return mark.error();
        const auto studio = co_await Studio::open(m_environment, stop);
        if (!studio)
            co_return studio.error();
        co_return co_await serve(**studio, *mark, stop);
    }

    //! The newest event that tells of changed settings; empty when there is none.
    QCoro::Task<Result<EntityId>> lastSettingsChange(std::stop_token stop)
    {
        ayon::EventQuery query{.topics = {settingsTopic}};
        query.newest = 1;
        const auto events = co_await m_settingsEvents.events(query, stop);
        if (!events)
            co_return events.error();
        co_return events->empty() ? EntityId() : events->front().id;
    }

    //! Until told to stop, or until the studio has to be opened anew: its settings have changed since \a mark, or what
    //! signs it in is not taken any more.
    QCoro::Task<int> serve(Studio &studio, EntityId mark, std::stop_token stop)
    {
        m_studio = &studio;
        const auto service = m_make({.studio = studio, .metrics = m_metrics, .bell = m_bell, .options = m_options});
        ayon::EventStream stream(studio.ayon(), login::ayonConnectionFor(m_environment),
                                 service->topics() + QStringList{settingsTopic});
        bool isOutdated = false;
        bool mayHaveChanged = false; // nobody listened for a while
        QObject::connect(&stream, &ayon::EventStream::connected, [&] {
            mayHaveChanged = true;
            m_bell.ring();
        });
        QObject::connect(&stream, &ayon::EventStream::announced, [&](const ayon::Announcement &announcement) {
            if (announcement.topic == settingsTopic) {
                isOutdated = true;
                m_bell.ring();
            } else {
                service->hear(announcement);
            }
        });
        if (!m_options.once)
            stream.start();
        Pace pace(studio.settings().pollingInterval);
        bool isDrained = false;
        while (!stop.stop_requested() && !isOutdated && !isDrained) {
            if (std::exchange(mayHaveChanged, false)) {
                const auto last = co_await lastSettingsChange(stop);
                mayHaveChanged = !last;
                isOutdated = last && *last != mark;
                if (isOutdated)
                    break;
            }
            const auto looked = co_await service->look(stop);
            if (stop.stop_requested())
                break;
            if (looked) {
                const std::optional<Error> trouble = service->trouble();
                m_now = {.isWell = !trouble, .text = trouble ? toText(*trouble) : service->state()};
                isDrained = m_options.once && *looked == 0;
                auto rest = pace.whileTrying();
                if (!trouble)
                    rest = *looked > 0 ? pace.afterWork(*looked) : pace.afterNothing();
                if (isDrained)
                    break;
                const bool wasCalled = co_await m_bell.wait(rest, stop);
                if (wasCalled)
                    pace.expectWork();
            } else {
                tell(looked.error());
                if (m_options.once && pace.failures() == triesOfOnce)
                    break;
                isOutdated = isAboutRights(looked.error()) && pace.failures() == triesOfKeys;
                co_await m_bell.wait(pace.afterFailure(), stop);
            }
        }
        co_await service->finish();
        m_studio = nullptr;
        if (isOutdated && !stop.stop_requested()) {
            qCInfo(lcService) << "reading the settings again";
            co_return goOn;
        }
        co_return isDrained || stop.stop_requested() ? AllIsWell : CouldNotRun;
    }

    static constexpr int triesOfOnce = 3;
    static constexpr int triesOfKeys = 3; // then the secrets are asked for anew: no event tells that one was replaced
    static bool isAboutRights(const Error &error)
    {
        return error.kind == Error::Kind::Unauthorized || error.kind == Error::Kind::Forbidden;
    }

    QByteArray metricsText()
    {
        if (m_studio) {
            m_metrics.take(m_studio->ayon().counters());
            m_metrics.take(m_studio->shotgrid().counters());
        }
        return m_metrics.toText();
    }

    void tell(const Error &error)
    {
        m_now = {.isWell = false, .text = toText(error)};
        qCWarning(lcService) << "cannot work" << kv("why", toText(error));
    }

    login::Environment m_environment;
    const Options m_options;
    const MakeService &m_make;
    ayon::AyonClient m_settingsEvents;
    Metrics m_metrics;
    Studio *m_studio = nullptr; // while it serves
    Doorbell m_bell;
    Health m_now = {.isWell = false, .text = u"starting"_s};
    HealthServer m_health;
};

int refused(const Error &error)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(toText(error)));
    return CouldNotRun;
}

} // namespace

int runService(int argc, char **argv, const Program &program, const MakeService &make)
{
    forbidCoreDumps();
    QCoreApplication application(argc, argv);
    installLogging(LogOptions::fromEnvironment());
    const auto options = optionsFrom(QCoreApplication::arguments(), program);
    if (!options)
        return refused(options.error());
    if (!options->answer.isEmpty()) {
        std::printf("%s", qUtf8Printable(options->answer));
        return AllIsWell;
    }
    auto environment = login::environmentFrom(QProcessEnvironment::systemEnvironment());
    if (!environment)
        return refused(environment.error());
    const StopSignal stopSignal([] { qCInfo(lcService) << "told to stop"; });
    environment->senderType = program.senderType;
    Runner runner(*environment, *options, make);
    if (const auto listening = runner.listen(); !listening)
        return refused(listening.error());
    return QCoro::waitFor(runner.run(stopSignal.token()));
}

} // namespace bridge::frame
