#include "desktop/compare/comparecontroller.h"

#include "desktop/session/enginethread.h"

namespace bridge::desktop {

using namespace Qt::StringLiterals;

CompareController::CompareController(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_engine(CompareEngine::start())
{
    follow();
    connect(&session, &Session::changed, this, &CompareController::start);
    m_state = session.studio() ? State::NoProject : State::SignedOut;
}

CompareController::~CompareController()
{
    callEngine(m_engine, [](CompareEngine &engine) { engine.close(); });
}

//! What the engine says of jobs that are not outdated.
void CompareController::follow()
{
    connect(m_engine, &CompareEngine::progressed, this, [this](const sync::Progress &progress, int job) {
        if (job != m_job)
            return;
        m_progress = progress;
        emit progressed();
    });
    connect(m_engine, &CompareEngine::compared, this, [this](const ComparisonPtr &comparison, int job) {
        if (job == m_job)
            takeComparison(comparison);
    });
    connect(m_engine, &CompareEngine::filtered, this, [this](const ShownPtr &shown, int job) {
        if (job == m_filterJob)
            takeFiltered(shown);
    });
    connect(m_engine, &CompareEngine::foreseen, this, [this](const RestPtr &rest, int job) {
        if (job == m_restJob && m_isLookingAtRest)
            takeRest(rest);
    });
    connect(m_engine, &CompareEngine::following, this, [this](RestPart part, int job) {
        if (job != m_job)
            return;
        m_following = part;
        m_progress = {};
        if (m_state == State::Paused && !canPause())
            resume(); // it had begun before the pause came
        else
            emit changed();
    });
    connect(m_engine, &CompareEngine::followed, this, [this](const RestPtr &rest, int job) {
        if (job == m_job)
            takeRest(rest);
    });
    connect(m_engine, &CompareEngine::became, this, [this](const CompareEngine::Became &changes, int job) {
        if (job == m_job)
            m_model.setStates(changes);
    });
    connect(m_engine, &CompareEngine::applied, this,
            [this](const std::shared_ptr<const sync::Report> &report, int job) {
                if (job == m_job)
                    takeReport(report);
            });
    connect(m_engine, &CompareEngine::saved, this, &CompareController::saved);
    connect(m_engine, &CompareEngine::failed, this, [this](const Error &error, int job) {
        if (job == m_job)
            takeError(error);
    });
}

const sync::PlannedSync *CompareController::planned() const
{
    const ComparisonPtr &comparison = m_model.comparison();
    return comparison ? &comparison->rows.planned() : nullptr;
}

bool CompareController::hasConflicts() const
{
    return m_model.comparison() && m_model.comparison()->rows.conflicts() > 0;
}

void CompareController::compare(const ProjectName &project)
{
    if (isApplying())
        return;
    if (m_project != project)
        m_filter = {}; // fields are called otherwise there
    m_project = project;
    start();
}

void CompareController::compareAgain()
{
    if (!isApplying())
        start();
}

void CompareController::setFlow(sync::Policy::Flow flow)
{
    if (m_flow == flow)
        return;
    m_flow = flow;
    start();
}

void CompareController::start()
{
    forget();
    ++m_job;
    const StudioPtr &studio = m_session.studio();
    if (!studio || m_project.isEmpty()) {
        callEngine(m_engine, [](CompareEngine &engine) { engine.stop(); });
        setState(studio ? State::NoProject : State::SignedOut);
        return;
    }
    CompareRequest request{.ayon = studio->entry.connection,
                           .shotgrid = studio->site.connection,
                           .addon = studio->entry.addon,
                           .project = m_project,
                           .policy = {.flow = m_flow}};
    callEngine(m_engine, [request, job = m_job](CompareEngine &engine) { engine.compare(request, job); });
    m_canApplyPlan = true;
    m_isLookingAtRest = true;
    m_restJob = m_job;
    setState(State::Reading);
}

void CompareController::present(const ProjectName &project, const sync::SharedPlan &planned)
{
    forget();
    m_project = project;
    callEngine(m_engine, [planned, job = ++m_job](CompareEngine &engine) { engine.present(planned, job); });
    m_canApplyPlan = false;
    setState(State::Reading);
}

//! A plan of 100,000 items takes 200 ms to be thrown away: not here. Nothing else holds it when this is called.
void CompareController::letGo(ComparisonPtr comparison)
{
    if (comparison)
        callEngine(m_engine, [old = std::move(comparison)](CompareEngine &) mutable { old.reset(); });
}

void CompareController::forget()
{
    letGo(std::exchange(m_coming, nullptr));
    ++m_filterJob;
    m_progress = {};
    m_report.reset();
    m_isConfirmed = false;
    m_rest.reset();
    m_isLookingAtRest = false;
    m_following.reset();
    m_bringsRest = true;
    show(nullptr, nullptr);
}

void CompareController::show(ComparisonPtr comparison, ShownPtr shown)
{
    const bool isOther = m_model.comparison() != comparison;
    ComparisonPtr old = m_model.comparison();
    m_model.show(std::move(comparison), std::move(shown), m_project.toText());
    if (isOther)
        letGo(std::move(old));
    emit shownChanged();
}

void CompareController::setState(State state)
{
    m_state = state;
    m_model.setCanTick(state == State::Ready);
    emit changed();
}

void CompareController::takeComparison(const ComparisonPtr &comparison)
{
    if (m_filter.isEmpty()) {
        show(comparison, ShownPtr(comparison, &comparison->all));
        setState(State::Ready);
        return;
    }
    m_coming = comparison;
    askForFiltered();
}

void CompareController::setFilter(const PlanFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    askForFiltered();
}

void CompareController::askForFiltered()
{
    const ComparisonPtr comparison = m_coming ? m_coming : m_model.comparison();
    ++m_filterJob;
    if (!comparison)
        return;
    callEngine(m_engine,
               [comparison, filter = m_filter, states = m_model.states(), job = m_filterJob](CompareEngine &engine) {
                   engine.filter(comparison, filter, states, job);
               });
}

void CompareController::takeFiltered(const ShownPtr &shown)
{
    if (!m_coming) {
        show(m_model.comparison(), shown);
        return;
    }
    show(std::exchange(m_coming, nullptr), shown);
    setState(State::Ready);
}

std::vector<sync::Ruling> CompareController::possibleRulings() const
{
    switch (m_flow) {
    case sync::Policy::Flow::FromShotgrid:
        return {sync::Ruling::Shotgrid, sync::Ruling::LeaveAlone};
    case sync::Policy::Flow::FromAyon:
        return {sync::Ruling::Ayon, sync::Ruling::LeaveAlone};
    case sync::Policy::Flow::Both:
        return {sync::Ruling::Ayon, sync::Ruling::Shotgrid, sync::Ruling::LeaveAlone};
    }
    Q_UNREACHABLE();
}

void CompareController::rule(std::vector<sync::Matter> matters, sync::Ruling ruling)
{
    if (!matters.empty())
        decide(std::move(matters), ruling);
}

void CompareController::ruleAll(sync::Ruling ruling)
{
    decide(std::nullopt, ruling);
}

void CompareController::decide(std::optional<std::vector<sync::Matter>> matters, sync::Ruling ruling)
{
    if (m_state != State::Ready || !m_canApplyPlan)
        return;
    callEngine(m_engine,
               [matters = std::move(matters), ruling, before = m_model.comparison(), ticks = m_model.ticks(),
                job = ++m_job](CompareEngine &engine) { engine.rule(matters, ruling, before, ticks, job); });
    setState(State::Deciding);
}

void CompareController::confirm(bool confirmed)
{
    m_isConfirmed = confirmed;
    emit changed();
}

bool CompareController::canApply() const
{
    const sync::PlannedSync *shown = planned();
    if (m_state != State::Ready || !m_canApplyPlan || !shown)
        return false;
    const bool isAllowed = shown->plan.catches.empty() || m_isConfirmed;
    const bool isSeen = !m_bringsRest || !m_isLookingAtRest; // nothing is written that nobody could see before
    return isAllowed && isSeen && hasSomethingToApply();
}

bool CompareController::hasSomethingToApply() const
{
    return m_model.ticks().totals().ticked > 0 || !planned()->setup.isEmpty()
        || (m_bringsRest && m_rest && !m_rest->besides.isEmpty());
}

void CompareController::setBringsRest(bool brings)
{
    m_bringsRest = brings;
    emit changed();
}

void CompareController::takeRest(const RestPtr &rest)
{
    m_rest = rest;
    m_isLookingAtRest = false;
    emit changed();
}

void CompareController::apply()
{
    if (!canApply())
        return;
    const CompareEngine::Consent consent{.isConfirmed = m_isConfirmed, .bringsRest = m_bringsRest};
    callEngine(m_engine,
               [ticks = m_model.ticks(), consent, comparison = m_model.comparison(),
                job = ++m_job](CompareEngine &engine) { engine.apply(ticks, consent, comparison, job); });
    m_isLookingAtRest = false;
    m_canApplyPlan = false;
    m_progress = {.phase = sync::Progress::Phase::Writing};
    setState(State::Applying);
}

void CompareController::pause()
{
    if (m_state != State::Applying)
        return;
    callEngine(m_engine, [](CompareEngine &engine) { engine.pause(); });
    setState(State::Paused);
}

void CompareController::resume()
{
    if (m_state != State::Paused)
        return;
    callEngine(m_engine, [](CompareEngine &engine) { engine.resume(); });
    setState(State::Applying);
}

void CompareController::stop()
{
    callEngine(m_engine, [](CompareEngine &engine) { engine.stop(); });
}

void CompareController::save(CompareEngine::Format format, const QString &file)
{
    if (!m_model.comparison())
        return;
    ExportedPlan exported{.comparison = m_model.comparison(),
                          .ticks = m_model.ticks(),
                          .states = m_model.states(),
                          .errors = m_model.errors(),
                          .rest = m_rest,
                          .bringsRest = m_bringsRest};
    callEngine(m_engine, [exported = std::move(exported), format, file](CompareEngine &engine) {
        engine.save(exported, format, file);
    });
}

void CompareController::takeReport(const std::shared_ptr<const sync::Report> &report)
{
    m_report = report;
    m_following.reset();
    setState(State::Applied);
}

void CompareController::takeError(const Error &error)
{
    m_error = error;
    m_following.reset();
    m_isLookingAtRest = false;
    setState(isApplying() ? State::Stopped : State::Failed);
}

} // namespace bridge::desktop
