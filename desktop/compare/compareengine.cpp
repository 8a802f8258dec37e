#include "desktop/compare/compareengine.h"

#include "desktop/session/enginethread.h"
#include "login/servers.h"
#include "shotgrid/shotgridclient.h"
#include "sync/words.h"

#include <QSaveFile>
#include <QCoroSignal>
#include <QThread>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

//! Both servers, as this thread talks to them, and what was read from them.
struct CompareEngine::Sides {
    explicit Sides(CompareRequest request)
        : ayon(std::move(request.ayon))
        , shotgrid(std::move(request.shotgrid))
    {
    }

    ayon::AyonClient ayon;
    shotgrid::ShotgridClient shotgrid;
    std::unique_ptr<sync::ProjectSync> sync = {};
    std::unique_ptr<besides::BesidesSync> rest = {};
};

namespace {

ComparisonPtr comparisonOf(PlanRows rows, Ticks ticks)
{
    ShownRows all(rows, {}, {});
    return std::make_shared<const Comparison>(
        Comparison{.rows = std::move(rows), .all = std::move(all), .ticks = std::move(ticks)});
}

ComparisonPtr comparisonOf(sync::SharedPlan planned)
{
    PlanRows rows(std::move(planned));
    Ticks ticks(rows);
    return comparisonOf(std::move(rows), std::move(ticks));
}

std::vector<sync::Matter> conflictsOf(const sync::Plan &plan)
{
    std::vector<sync::Matter> matters;
    for (const sync::Item &item : plan.items) {
        for (const sync::Conflict &conflict : item.conflicts)
            matters.push_back(matterOf(item, conflict));
    }
    return matters;
}

RowState stateOf(sync::ItemResult::Outcome outcome)
{
    switch (outcome) {
    case sync::ItemResult::Outcome::Done:
        return RowState::Done;
    case sync::ItemResult::Outcome::Failed:
        return RowState::Failed;
    case sync::ItemResult::Outcome::Changed:
        return RowState::Changed;
    }
    Q_UNREACHABLE();
}

} // namespace

CompareEngine *CompareEngine::start()
{
    auto *engine = new CompareEngine;
    startEngineThread(engine);
    return engine;
}

CompareEngine::CompareEngine() = default;
CompareEngine::~CompareEngine() = default;

void CompareEngine::compare(CompareRequest request, int job)
{
    request.ayon.senderType = ayon::integrationSenderType; // what is written here is a sync, not a person's edit
    begin({.number = job, .run = [this, request](std::stop_token stop) { return read(request, std::move(stop)); }});
}

void CompareEngine::present(sync::SharedPlan planned, int job)
{
    emit compared(comparisonOf(std::move(planned)), job);
}

void CompareEngine::rule(std::optional<std::vector<sync::Matter>> matters, sync::Ruling ruling, ComparisonPtr before,
                         Ticks ticks, int job)
{
    Q_ASSERT_X(m_sides && m_sides->sync, "rule", "only what was compared can be decided");
    for (const sync::Matter &matter : matters ? *matters : conflictsOf(before->rows.plan()))
        m_rulings.byMatter[matter] = ruling;
    PlanRows rows(m_sides->sync->decide(m_rulings));
    Ticks kept(rows, before->rows, ticks);
    emit compared(comparisonOf(std::move(rows), std::move(kept)), job);
}

void CompareEngine::apply(Ticks ticks, Consent consent, ComparisonPtr comparison, int job)
{
    sync::Selection selection = ticks.selection(comparison->rows.plan());
    selection.isConfirmed = consent.isConfirmed;
    watch(comparison);
    m_isHeld = false;
    begin({.number = job, .run = [this, selection, consent](std::stop_token stop) {
               return write(selection, consent.bringsRest, std::move(stop));
           }});
}

void CompareEngine::pause()
{
    m_isHeld = true;
    if (m_sides && m_sides->sync)
        m_sides->sync->pause();
}

void CompareEngine::resume()
{
    m_isHeld = false;
    if (m_sides && m_sides->sync)
        m_sides->sync->resume();
    emit released();
}

void CompareEngine::stop()
{
    m_next.reset();
    requestStop();
}

void CompareEngine::requestStop()
{
    m_stop.request_stop();
    emit released();
}

void CompareEngine::close()
{
    m_isClosing = true;
    m_next.reset();
    if (!m_isWorking)
        thread()->quit();
    else
        requestStop();
}

void CompareEngine::filter(ComparisonPtr comparison, PlanFilter filter, RowStates states, int job)
{
    emit filtered(std::make_shared<const ShownRows>(comparison->rows, filter, states), job);
}

void CompareEngine::begin(Job job)
{
    m_next = std::move(job);
    if (!m_isWorking)
        work();
    else
        requestStop();
}

void CompareEngine::save(ExportedPlan exported, Format format, QString file)
{
    const QByteArray content = format == Format::Csv ? csvOf(exported) : jsonOf(exported);
    QSaveFile target(file);
    std::optional<Error> error;
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size() || !target.commit()) {
        error = Error{.kind = Error::Kind::Refused,
                      .where = file,
                      .message = target.errorString(),
                      .hint = tr("choose another folder or name")};
    }
    emit saved(file, error);
}

QCoro::Task<> CompareEngine::work()
{
    m_isWorking = true;
    while (m_next) {
        const Job job = *std::exchange(m_next, std::nullopt);
        m_job = job.number;
        m_stop = std::stop_source();
        auto working = job.run(m_stop.get_token());
        co_await working;
    }
    m_isWorking = false;
    if (m_isClosing)
        thread()->quit();
}

QCoro::Task<> CompareEngine::read(CompareRequest request, std::stop_token stop)
{
    m_sides = std::make_unique<Sides>(request);
    m_rulings = {};
    const auto settings = co_await login::settingsOf(m_sides->ayon, request.addon, request.project, stop);
    if (!settings) {
        emit failed(settings.error(), m_job);
        co_return;
    }
    if (const auto blocker = settings->blocker()) {
        emit failed(*blocker, m_job);
        co_return;
    }
    m_sides->sync =
        std::make_unique<sync::ProjectSync>(m_sides->ayon, m_sides->shotgrid, settings->settings, request.project);
    m_sides->sync->onProgress([this](const sync::Progress &progress) { emit progressed(progress, m_job); });
    const sync::Policy policy = request.policy;
    const auto planned = co_await m_sides->sync->plan(policy, stop);
    if (!planned) {
        emit failed(planned.error(), m_job);
        co_return;
    }
    emit compared(comparisonOf(*planned), m_job);
    m_sides->rest = std::make_unique<besides::BesidesSync>(m_sides->ayon, m_sides->shotgrid, settings->settings,
                                                           request.project, policy);
    co_await foresee(stop);
}

QCoro::Task<> CompareEngine::foresee(std::stop_token stop)
{
    Rest rest;
    auto planned = co_await m_sides->rest->plan(stop);
    if (planned)
        rest.besides = *std::move(planned);
    else
        rest.error = planned.error();
    if (!rest.error || rest.error->kind != Error::Kind::Cancelled)
        emit foreseen(std::make_shared<const Rest>(std::move(rest)), m_job);
}

QCoro::Task<> CompareEngine::whileHeld(std::stop_token stop)
{
    while (m_isHeld && !stop.stop_requested())
        co_await qCoro(this, &CompareEngine::released);
}

//! One after the other; what the one before has brought stays in \a rest when another breaks off.
QCoro::Task<Result<void>> CompareEngine::bringRest(Rest *rest, std::stop_token stop)
{
    co_await whileHeld(stop);
    emit following(RestPart::Comments, m_job);
    notes::Tell tellFile = [this](const QString &file) {
        emit progressed({.phase = sync::Progress::Phase::Writing, .text = file}, m_job);
    };
    auto comments = co_await m_sides->rest->syncComments(std::move(tellFile), stop);
    if (!comments)
        co_return comments.error();
    rest->besides.comments = *std::move(comments);
    co_await whileHeld(stop);
    emit following(RestPart::Lists, m_job);
    auto playlists = co_await m_sides->rest->syncLists(stop);
    if (!playlists)
        co_return playlists.error();
    rest->lists = *std::move(playlists);
    co_await whileHeld(stop);
    emit following(RestPart::Media, m_job);
    media::Tell tell = [this](double share, const QString &text) {
        emit progressed({.phase = sync::Progress::Phase::Writing, .done = int(100 * share), .total = 100, .text = text},
                        m_job);
    };
    auto media = co_await m_sides->rest->bringMedia(std::move(tell), stop);
    if (!media)
        co_return media.error();
    rest->besides.media = *std::move(media);
    co_return {};
}

QCoro::Task<> CompareEngine::write(sync::Selection selection, bool bringsRest, std::stop_token stop)
{
    auto report = co_await m_sides->sync->apply(selection, stop);
    m_sides->sync->onResult({});
    tellBecame();
    if (!report) {
        emit failed(report.error(), m_job);
        co_return;
    }
    for (const sync::ItemResult &result : report->results) { // of those too that were never begun
        const sync::Item &item = report->plan.items[std::size_t(result.item)];
        if (item.ayon || item.shotgrid || hasFailure(item))
            note(item, result);
    }
    tellBecame();
    report->plan = {}; // as large as the plan itself, and nobody asks for it again
    report->results = {};
    if (bringsRest) {
        Rest rest{.isDone = true};
        const auto brought = co_await bringRest(&rest, stop);
        if (!brought)
            rest.error = brought.error();
        emit followed(std::make_shared<const Rest>(std::move(rest)), m_job);
        if (!brought && brought.error().kind == Error::Kind::Cancelled) {
            emit failed(brought.error(), m_job);
            co_return;
        }
    }
    emit applied(std::make_shared<const sync::Report>(*std::move(report)), m_job);
}

//! What becomes of items is told by their places in \a comparison; the plan that is applied may be a part of it.
void CompareEngine::watch(const ComparisonPtr &comparison)
{
    m_places.clear();
    const std::vector<sync::Item> &items = comparison->rows.plan().items;
    for (int item = 0; item < int(items.size()); ++item)
        m_places.emplace(items[std::size_t(item)].ayonId, item);
    m_sides->sync->onResult([this](const sync::Item &item, const sync::ItemResult &result) { note(item, result); });
    m_sides->sync->onProgress([this](const sync::Progress &progress) {
        tellBecame();
        emit progressed(progress, m_job);
    });
}

//! Each once.
void CompareEngine::note(const sync::Item &item, const sync::ItemResult &result)
{
    const auto place = m_places.find(item.ayonId);
    if (place == m_places.end())
        return;
    PlanModel::Became became{.item = place->second, .state = stateOf(result.outcome), .error = result.error};
    const auto unplannable = std::find_if(item.problems.begin(), item.problems.end(), [](const sync::Problem &problem) {
        return problem.severity == sync::Problem::Severity::Failure;
    });
    if (unplannable != item.problems.end() && became.state == RowState::Done) { // only its failure was written down
        became.state = RowState::Failed;
        became.error = {.kind = Error::Kind::Refused, .message = unplannable->text, .hint = unplannable->hint};
    }
    m_became.push_back(std::move(became));
    m_places.erase(place);
}

void CompareEngine::tellBecame()
{
    if (!m_became.empty())
        emit became(std::exchange(m_became, {}), m_job);
}

} // namespace bridge::desktop
