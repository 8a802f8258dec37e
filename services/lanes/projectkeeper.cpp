#include "lanes/projectkeeper.h"

#include "sync/words.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace bridge::lanes {

using namespace Qt::StringLiterals;
using sync::Policy;

namespace {

//! Why the entity is not in step, or nothing.
QString failureOf(const sync::Item &item, const sync::ItemResult &result)
{
    switch (result.outcome) {
    case sync::ItemResult::Outcome::Failed:
        return u"%1: %2"_s.arg(item.path, toText(result.error));
    case sync::ItemResult::Outcome::Changed:
        return u"%1: it was edited meanwhile"_s.arg(item.path);
    case sync::ItemResult::Outcome::Done:
        break;
    }
    for (const sync::Problem &problem : item.problems) {
        if (problem.severity == sync::Problem::Severity::Failure)
            return u"%1: %2 (%3)"_s.arg(item.path, problem.text, problem.hint);
    }
    return {};
}

//! Of what a pass could not bring into step.
struct Failures {
    QStringList texts = {};
    Outcome::Again again = Outcome::Again::AFewTimes;
};

//! What both sides edited differently, and who won.
template <class Wanted> QJsonArray conflictsOf(const sync::Report &report, const Wanted &isWanted)
{
    QJsonArray conflicts;
    for (const sync::Item &item : report.plan.items) {
        if (!isWanted(item))
            continue;
        for (const sync::Conflict &conflict : item.conflicts)
            conflicts.append(u"%1: %2"_s.arg(item.path, toText(conflict, report.mapping)));
    }
    return conflicts;
}

template <class Wanted> Failures failuresOf(const sync::Report &report, const Wanted &isWanted)
{
    Failures failures;
    for (std::size_t index = 0; index < report.results.size(); ++index) {
        const sync::Item &item = report.plan.items[index];
        const sync::ItemResult &result = report.results[index];
        const QString failure = isWanted(item) ? failureOf(item, result) : QString();
        if (failure.isEmpty())
            continue;
        failures.texts += failure;
        if (result.outcome == sync::ItemResult::Outcome::Failed && isTransient(result.error))
            failures.again = Outcome::Again::ForADay;
    }
    return failures;
}

QJsonObject toJson(const sync::PlanCounts &counts)
{
    return {{u"created"_s, counts.created},
            {u"updated"_s, counts.updated},
            {u"moved"_s, counts.moved},
            {u"deleted"_s, counts.deleted},
            {u"unlinked"_s, counts.unlinked}};
}

bool makesProject(const sync::Setup &setup)
{
    return std::any_of(setup.steps.begin(), setup.steps.end(), [](const sync::SetupStep &step) {
        return step.kind == sync::SetupStep::Kind::CreateAyonProject
            || step.kind == sync::SetupStep::Kind::CreateShotgridProject
            || step.kind == sync::SetupStep::Kind::SetShotgridNavigation;
    });
}

bool takesAway(const std::optional<sync::Operation> &operation)
{
    return operation
        && (operation->action == sync::Operation::Action::Delete
            || operation->action == sync::Operation::Action::Unlink);
}

bool takesAway(const sync::Item &item)
{
    return takesAway(item.ayon) || takesAway(item.shotgrid);
}

//! And nothing else is suspect: a side that shows nothing is a reason to leave all alone.
bool hasTooManyRemovals(const sync::Plan &plan)
{
    return !plan.catches.empty()
        && std::all_of(plan.catches.begin(), plan.catches.end(), [](const sync::SafetyCatch &found) {
               return found.kind == sync::SafetyCatch::Kind::ManyDeletes;
           });
}

std::vector<sync::Item> removalsOf(const sync::Plan &plan)
{
    std::vector<sync::Item> removals;
    std::copy_if(plan.items.begin(), plan.items.end(), std::back_inserter(removals),
                 [](const sync::Item &item) { return takesAway(item); });
    return removals;
}

sync::Selection withoutRemovals(const sync::Plan &plan)
{
    sync::Selection selection{.entities = std::unordered_set<QString>(), .isConfirmed = true};
    for (const sync::Item &item : plan.items) {
        if (!takesAway(item))
            selection.entities->insert(item.ayonId);
    }
    return selection;
}

//! Tells how far a pass is, and no longer: the next one is another event's.
class Following
{
public:
    Following(sync::ProjectSync &sync, Tell tell)
        : m_sync(sync)
    {
        m_sync.onProgress([tell = std::move(tell)](const sync::Progress &progress) {
            const double share = progress.total > 0 ? double(progress.done) / progress.total : 0;
            const bool isWriting = progress.phase == sync::Progress::Phase::Writing;
            tell(isWriting ? 20 + 80 * share : 20 * share, progress.text); // reading is the smaller part
        });
    }
    ~Following() { m_sync.onProgress({}); }
    Following(const Following &) = delete;
    Following &operator=(const Following &) = delete;

private:
    sync::ProjectSync &m_sync;
};

Error notOnBothSides(const ProjectName &project)
{
    return {.kind = Error::Kind::NotFound,
            .where = u"project %1"_s.arg(project.toText()),
            .message = u"the project is not on both sides"_s,
            .hint = u"sync it once to make it on the other side"_s};
}

//! What was edited in AYON is nowhere else. The project that it is linked with may lie in ShotGrid's bin, or be closed
//! to the script for a while: then it waits. Whatever the site itself has refused stays what it is.
Error waitingForShotgrid(Error error)
{
    if (error.kind == Error::Kind::NotFound && error.httpStatus == 0)
        error.kind = Error::Kind::Refused;
    return error;
}

} // namespace

ProjectKeeper::ProjectKeeper(frame::Studio &studio, ProjectName project)
    : m_studio(studio)
    , m_project(std::move(project))
{
}

QCoro::Task<Result<void>> ProjectKeeper::open(std::stop_token stop)
{
    if (m_sync)
        co_return {};
    const auto settings = co_await m_studio.settingsOf(m_project, stop);
    if (!settings)
        co_return settings.error();
    m_sync = std::make_unique<sync::ProjectSync>(m_studio.ayon(), m_studio.shotgrid(), *settings, m_project);
    co_return {};
}

QCoro::Task<Result<Looked>> ProjectKeeper::look(sync::Touched touched, Policy::Flow flow, Tell tell,
                                                std::stop_token stop)
{
    const auto opened = co_await open(stop);
    if (!opened)
        co_return opened.error();
    const Following following(*m_sync, std::move(tell));
    const Policy policy{.flow = flow, .fillsRows = flow == Policy::Flow::FromShotgrid};
    const auto planned = co_await m_sync->plan(std::move(touched), policy, stop);
    if (!planned && flow == Policy::Flow::FromAyon)
        co_return waitingForShotgrid(planned.error());
    if (!planned)
        co_return planned.error();
    if (makesProject((*planned)->setup))
        co_return notOnBothSides(m_project);
    Looked looked;
    sync::Selection selection;
    if (hasTooManyRemovals((*planned)->plan)) {
        looked.withheld = removalsOf((*planned)->plan);
        looked.why = (*planned)->plan.catches.front().text;
        selection = withoutRemovals((*planned)->plan);
    }
    auto report = co_await m_sync->apply(std::move(selection), stop);
    if (!report)
        co_return report.error();
    looked.report = *std::move(report);
    co_return looked;
}

QCoro::Task<Result<sync::Report>> ProjectKeeper::syncAll(Policy::Flow flow, QString code, Tell tell,
                                                         std::stop_token stop)
{
    const auto opened = co_await open(stop);
    if (!opened)
        co_return opened.error();
    m_sync->setCodeOfNew(std::move(code));
    const Following following(*m_sync, std::move(tell));
    const Policy policy{.flow = flow};
    const auto planned = co_await m_sync->plan(policy, stop);
    if (!planned)
        co_return planned.error();
    const sync::Selection everything;
    auto report = co_await m_sync->apply(everything, stop);
    co_return report;
}

QCoro::Task<Result<sync::SharedPlan>> ProjectKeeper::plan(Tell tell, std::stop_token stop)
{
    const auto opened = co_await open(stop);
    if (!opened)
        co_return opened.error();
    const Following following(*m_sync, std::move(tell));
    const Policy policy{.flow = Policy::Flow::Both};
    auto planned = co_await m_sync->plan(policy, stop);
    co_return planned;
}

Outcome outcomeOf(const sync::Touched &touched, const Looked &looked, const QString &good)
{
    const auto isTouched = [&touched](const sync::Item &item) { return touched.contains(item); };
    Failures failures = failuresOf(looked.report, isTouched);
    for (const sync::Item &item : looked.withheld) {
        if (!isTouched(item))
            continue;
        failures.texts +=
            u"%1: not taken away: %2 (look at the plan, and sync the project once)"_s.arg(item.path, looked.why);
        failures.again = Outcome::Again::Never; // a few at a time they would get past the catch
    }
    const QJsonArray conflicts = conflictsOf(looked.report, isTouched);
    Outcome outcome{.isGood = failures.texts.isEmpty(),
                    .text = failures.texts.isEmpty() ? good : inShort(failures.texts),
                    .again = failures.again};
    if (!conflicts.isEmpty()) {
        outcome.text += u" Edited on both sides: %1."_s.arg(conflicts.first().toString());
        outcome.summary = {{u"conflicts"_s, conflicts}};
    }
    return outcome;
}

Outcome outcomeOf(const sync::Report &report)
{
    const auto isAny = [](const sync::Item &) { return true; };
    const auto [failures, again] = failuresOf(report, isAny);
    QString text = u"AYON: %1. ShotGrid: %2."_s.arg(toText(report.ayon), toText(report.shotgrid));
    if (report.conflicts > 0)
        text += u" Conflicts: %1."_s.arg(report.conflicts);
    if (!failures.isEmpty())
        text += u" Not synced: %1."_s.arg(inShort(failures));
    return {.isGood = failures.isEmpty(),
            .text = text,
            .summary = {{u"ayon"_s, toJson(report.ayon)},
                        {u"shotgrid"_s, toJson(report.shotgrid)},
                        {u"conflicts"_s, conflictsOf(report, isAny)},
                        {u"failed"_s, QJsonArray::fromStringList(failures)}},
            // What is wrong with the data is so in the whole of it: another pass would say the same.
            .again = again == Outcome::Again::ForADay ? again : Outcome::Again::Never};
}

Outcome outcomeOf(const sync::PlannedSync &planned)
{
    QStringList steps;
    for (const sync::SetupStep &step : planned.setup.steps)
        steps += toText(step);
    QStringList failures;
    for (const sync::Item &item : planned.plan.items) {
        if (const QString failure = failureOf(item, {}); !failure.isEmpty())
            failures += failure;
    }
    QString text = u"A sync would write to %1 entities; %2 conflicts."_s.arg(planned.plan.operations())
                       .arg(planned.plan.conflicts());
    if (!steps.isEmpty())
        text += u" %1 steps of set-up come first."_s.arg(steps.size());
    if (!failures.isEmpty())
        text += u" Could not be synced: %1."_s.arg(inShort(failures));
    return {.text = text,
            .summary = {{u"setup"_s, QJsonArray::fromStringList(steps)},
                        {u"ayon"_s, toJson(planned.plan.counts(sync::Side::Ayon))},
                        {u"shotgrid"_s, toJson(planned.plan.counts(sync::Side::Shotgrid))},
                        {u"conflicts"_s, planned.plan.conflicts()},
                        {u"failed"_s, QJsonArray::fromStringList(failures)}}};
}

Outcome outcomeOf(const Error &error)
{
    // Nothing was sent: settings do not allow to work, or a safety catch is in the way. Somebody mends that some time
    // that day, nobody else would bring what happened until then, and an attempt asks little of the servers.
    const bool isOurs = error.kind == Error::Kind::Refused && error.httpStatus == 0;
    // An event of a project that is on one side alone is nobody's fault (SGE-01, TRA-05).
    return {.isGood = error.kind == Error::Kind::NotFound,
            .text = toText(error),
            .again = isOurs || isTransient(error) ? Outcome::Again::ForADay : Outcome::Again::AFewTimes};
}

} // namespace bridge::lanes
