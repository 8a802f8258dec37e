#include "sync/projectsync.h"

#include "base/log.h"
#include "base/words.h"
#include "net/wait.h"
#include "sync/applier.h"
#include "sync/ayontree.h"
#include "sync/freshness.h"
#include "sync/identity.h"
#include "sync/mappingbuilder.h"
#include "sync/projectreader.h"
#include "sync/readagain.h"
#include "sync/reconcile.h"
#include "sync/setupapplier.h"
#include "sync/shotgridtree.h"
#include "sync/unknownnames.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcSync, "bridge.sync")

constexpr qint64 aMinute = 60'000; // milliseconds
constexpr auto namesAge = std::chrono::minutes(5); // a request for each AYON user, and one for each schema
constexpr std::size_t manyItems = 1000; // written by one pass: then it costs less to read everything

//! AYON takes letters, digits and underscores.
bool isCode(const QString &text)
{
    static const QRegularExpression code(uR"(^[a-zA-Z0-9_]+\z)"_s);
    return code.match(text).hasMatch();
}

//! A code for a project that has none.
QString codeFor(const ProjectName &project)
{
    return project.toText().left(10).toLower();
}

} // namespace

//! The same rows and fields are read by both.
bool readTheSame(const Mapping &one, const Mapping &other)
{
    return one.types == other.types && std::all_of(one.types.begin(), one.types.end(), [&](const auto &entry) {
               return fieldsToRead(entry.first, one) == fieldsToRead(entry.first, other);
           });
}

//! What one pass has read and planned so far.
class ProjectSync::Pass
{
public:
    Pass(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, settings::AddonSettings settings,
         ProjectName project)
        : m_ayon(ayon)
        , m_shotgrid(shotgrid)
        , m_settings(std::move(settings))
        , m_identity{.ayon = std::move(project), .site = m_settings.shotgridServer, .server = ayon.url().toString()}
    {
    }

    QCoro::Task<Result<SharedPlan>> plan(Policy policy, std::stop_token stop)
    {
        m_policy = policy;
        m_rulings = {};
        m_only.reset();
        const auto read = co_await readAll(stop);
        if (!read)
            co_return read.error();
        auto planned = co_await planWhatWasRead(stop);
        m_asked.keep(m_unknown);
        co_return planned;
    }

    QCoro::Task<Result<SharedPlan>> plan(Touched touched, Policy policy, std::stop_token stop)
    {
        m_policy = policy;
        m_rulings = {};
        m_only = touched;
        const std::set<UnknownName> unknownBefore = m_unknown;
        if (m_isRead && !touched.project) {
            auto planned = co_await planAgain(touched, stop);
            if (!planned || (m_isRead && !needsAllRead((*planned)->plan)))
                co_return planned;
        }
        const auto read = co_await readAll(stop);
        if (!read)
            co_return read.error();
        m_only = withCounterparts(touched, m_inAyon, m_inShotgrid);
        const auto planned = co_await planWhatWasRead(stop);
        if (!planned)
            co_return planned.error();
        m_asked.keep(m_unknown);
        auto shown = planResolved(unknownBefore);
        co_return shown;
    }

    SharedPlan decide(Rulings rulings)
    {
        m_rulings = std::move(rulings);
        reconcileAll(ayonSide(m_inAyon, m_identity, m_mapping, m_people));
        return m_planned;
    }

    QCoro::Task<Result<Report>> apply(Selection selection, std::stop_token stop)
    {
        QElapsedTimer time;
        time.start();
        Report report;
        if (const auto found = caught(selection))
            co_return *found;
        if (!m_setup.setup.isEmpty()) {
            report.setup = m_setup.setup;
            const auto done = co_await setUp(stop);
            if (!done)
                co_return done.error();
        }
        if (const auto found = caught(selection))
            co_return *found;
        const SharedPlan planned = std::exchange(m_planned, nullptr);
        report.plan = selection.isEverything() ? planned->plan : select(planned->plan, selection);
        report.mapping = planned->mapping;
        const bool isWholeProject = report.plan.items.size() == planned->plan.items.size() && !m_only;
        WriteContext context = writeContext();
        Applier applier(m_ayon, m_shotgrid, report.plan, std::move(context), m_gate);
        applier.onProgress(m_onProgress);
        applier.onResult(m_onResult);
        const auto edited =
            co_await editedMeanwhile(m_ayon, m_shotgrid, m_identity.ayon, report.plan, m_justRead, stop);
        if (!edited)
            co_return edited.error();
        applier.leave(*edited);
        m_isRead = false; // until all of it went through; what was written is read again then
        auto results = co_await applier.run(isWholeProject, stop);
        if (!results)
            co_return results.error();
        m_written = writtenBy(report.plan);
        m_isRead = !m_written.project && report.plan.items.size() < manyItems;
        report.setResults(*std::move(results));
        report.duration = std::chrono::milliseconds(time.elapsed());
        tell(Progress::Phase::Finished, u"done"_s);
        co_return report;
    }

    QString m_codeOfNew;
    std::chrono::milliseconds m_namesAge = namesAge;
    net::Gate m_gate; // closed while apply() is to pause
    ProgressHandler m_onProgress;
    ResultHandler m_onResult;

private:
    void tell(Progress::Phase phase, const QString &text) const
    {
        if (m_onProgress)
            m_onProgress({.phase = phase, .text = text});
    }

    ShotgridId linkedProject() const
    {
        if (!m_inAyon.project)
            return {};
        return ShotgridId(m_inAyon.project->attrib.value(u"shotgridId"_s).toString().toLongLong());
    }

    //! The names are known now; both sides missing is a typing error, and nothing to make two projects of.
    Result<void> checkProjects()
    {
        if (!m_inAyon.project && !m_inShotgrid.project) {
            return Error{
                .kind = Error::Kind::NotFound,
                .where = u"project %1"_s.arg(m_identity.ayon.toText()),
                .message = Words::tr("neither AYON nor ShotGrid has a project of that name"),
                .hint = Words::tr("check the name; ShotGrid projects are found by name, code or the field sg_ayon_id")};
        }
        if (!m_identity.ayon.isValid()) {
            return Error{.kind = Error::Kind::Refused,
                         .where = u"project %1"_s.arg(m_identity.ayon.toText()),
                         .message = Words::tr("AYON takes letters, digits and underscores in project names"),
                         .hint = Words::tr("choose such a name; the ShotGrid project may be called otherwise and be "
                                           "linked by sg_ayon_id or its code")};
        }
        m_identity.code = m_inAyon.project ? m_inAyon.project->code : m_inShotgrid.project->code;
        if (m_identity.code.isEmpty())
            m_identity.code = isCode(m_codeOfNew) ? m_codeOfNew : codeFor(m_identity.ayon);
        if (m_inAyon.project)
            m_identity.ayon = m_inAyon.project->name;
        return {};
    }

    //! Of two AYON projects that are linked with one of ShotGrid, the one that ShotGrid names is the one: the other
    //! would bring its entities among those of that.
    QCoro::Task<Result<void>> checkOwner(std::stop_token stop)
    {
        if (!m_inAyon.project || !m_inShotgrid.project)
            co_return {};
        const ProjectName named(m_inShotgrid.project->ayonId);
        const bool isThis = named.toText().compare(m_identity.ayon.toText(), Qt::CaseInsensitive) == 0;
        if (isThis || !named.isValid())
            co_return {};
        const auto other = co_await m_ayon.project(named, stop);
        if (!other && other.error().kind == Error::Kind::NotFound)
            co_return {};
        if (!other)
            co_return other.error();
        const QString id = m_inShotgrid.project->id.toText();
        if (other->attrib.value("shotgridId"_L1).toString() != id)
            co_return {};
        co_return Error{.kind = Error::Kind::Refused,
                        .where = u"project %1"_s.arg(m_identity.ayon.toText()),
                        .message =
                            Words::tr("ShotGrid's project %1 is linked with '%2' of AYON").arg(id, named.toText()),
                        .hint = Words::tr("clear shotgridId in AYON or Ayon ID in ShotGrid, whichever is wrong")};
    }

    QCoro::Task<Result<void>> readAll(std::stop_token stop)
    {
        m_isRead = false;
        tell(Progress::Phase::Reading, Words::tr("reading both servers"));
        auto reading = readAyon(m_ayon, m_identity.ayon, stop);
        auto readingPeople = readPeople(m_ayon, stop);
        auto read = co_await reading;
        auto people = co_await readingPeople;
        if (!read)
            co_return read.error();
        if (!people)
            co_return people.error();
        m_inAyon = *std::move(read);
        m_people = *std::move(people);
        auto site = co_await readShotgridSite(m_shotgrid, m_settings, m_identity.ayon, linkedProject(), stop);
        if (!site)
            co_return site.error();
        m_inShotgrid = *std::move(site);
        if (const Result<void> found = checkProjects(); !found)
            co_return found.error();
        const auto owned = co_await checkOwner(stop);
        if (!owned)
            co_return owned.error();
        makeMapping();
        auto rows = co_await readShotgridRows(m_shotgrid, std::move(m_inShotgrid), m_mapping, stop);
        if (!rows)
            co_return rows.error();
        m_inShotgrid = *std::move(rows);
        makeMapping(); // once more, with the tags of the project
        m_retired.clear();
        m_written = {};
        m_justRead = {};
        m_isRead = m_inAyon.project && m_inShotgrid.project;
        m_sinceReadAll.start();
        m_sinceNames.start();
        co_return {};
    }

    //! By what was read before, as far as it still holds; when it does not, m_isRead is false, and all has to be read.
    QCoro::Task<Result<SharedPlan>> planAgain(Touched touched, std::stop_token stop)
    {
        const std::set<UnknownName> unknownBefore = m_unknown;
        bool areNamesNew = m_sinceNames.elapsed() >= m_namesAge.count();
        if (areNamesNew) {
            const auto named = co_await readNames(stop);
            if (!named)
                co_return named.error();
        }
        if (!m_isRead)
            co_return SharedPlan();
        const auto read = co_await readAgain(touched, stop);
        if (!read)
            co_return read.error();
        auto planned = co_await planWhatWasRead(stop);
        if (!planned)
            co_return planned;
        if (!areNamesNew && m_asked.isWorthAsking(m_unknown)) {
            areNamesNew = true;
            const auto named = co_await readNames(stop);
            if (!named)
                co_return named.error();
            reconcileAll(ayonSide(m_inAyon, m_identity, m_mapping, m_people));
        }
        if (!areNamesNew)
            co_return planned;
        m_asked.keep(m_unknown);
        planned = planResolved(unknownBefore);
        co_return planned;
    }

    //! Besides what was touched, whatever named before what is known since then.
    SharedPlan planResolved(const std::set<UnknownName> &unknownBefore)
    {
        const Touched resolved = resolvedSince(unknownBefore, m_unknown);
        if (!resolved.isEmpty()) {
            m_only->add(withCounterparts(resolved, m_inAyon, m_inShotgrid));
            reconcileAll(ayonSide(m_inAyon, m_identity, m_mapping, m_people));
        }
        return m_planned;
    }

    //! What both sides call people, statuses, types and fields. The entities stay as they were read; m_isRead is false
    //! when others are wanted now, or other fields of them.
    QCoro::Task<Result<void>> readNames(std::stop_token stop)
    {
        m_isRead = false;
        auto readingPeople = readPeople(m_ayon, stop);
        auto definitions = co_await readAyonDefinitions(m_ayon, std::move(m_inAyon), m_identity.ayon, stop);
        auto people = co_await readingPeople;
        if (!definitions)
            co_return definitions.error();
        if (!people)
            co_return people.error();
        m_inAyon = *std::move(definitions);
        m_people = *std::move(people);
        auto site = co_await readShotgridSite(m_shotgrid, m_settings, m_identity.ayon, linkedProject(), stop);
        if (!site)
            co_return site.error();
        site->rows = std::move(m_inShotgrid.rows);
        site->projectRow = std::move(m_inShotgrid.projectRow);
        m_inShotgrid = *std::move(site);
        const Mapping before = std::move(m_mapping);
        makeMapping();
        m_isRead = m_inShotgrid.project && readTheSame(before, m_mapping);
        m_sinceNames.start();
        co_return {};
    }

    //! What \a touched names on either side, what the last pass wrote, and what those need. Sets what is to be planned.
    QCoro::Task<Result<void>> readAgain(Touched touched, std::stop_token stop)
    {
        m_isRead = false;
        Touched wanted = touched;
        wanted.add(std::exchange(m_written, {}));
        wanted = withCounterparts(wanted, m_inAyon, m_inShotgrid);
        Touched read;
        // What was never seen may name what was never seen either.
        for (Touched fresh = wanted; !fresh.isEmpty(); fresh = wanted.without(read)) {
            const bool isInAyon = !fresh.ayon.empty() || !fresh.products.empty();
            if (isInAyon) {
                const auto done = co_await readInAyon(fresh, stop);
                if (!done)
                    co_return done.error();
                read.ayon = wanted.ayon;
                read.products = wanted.products;
            } else {
                const auto done = co_await readInShotgrid(fresh, stop);
                if (!done)
                    co_return done.error();
                read.shotgrid = wanted.shotgrid;
            }
            wanted.add(withCounterparts(wanted, m_inAyon, m_inShotgrid));
            wanted.add(unpairedAbove(wanted, m_inAyon, m_inShotgrid, m_mapping));
        }
        m_justRead = wanted;
        m_only = withCounterparts(touched, m_inAyon, m_inShotgrid);
        makeMapping();
        m_isRead = true;
        co_return {};
    }

    QCoro::Task<Result<void>> readInAyon(Touched touched, std::stop_token stop)
    {
        auto read = co_await readAyonAgain(m_ayon, std::move(m_inAyon), m_identity.ayon, std::move(touched), stop);
        if (!read)
            co_return read.error();
        m_inAyon = *std::move(read);
        co_return {};
    }

    QCoro::Task<Result<void>> readInShotgrid(Touched touched, std::stop_token stop)
    {
        auto rows = co_await readShotgridAgain(m_shotgrid, std::move(m_inShotgrid), m_mapping,
                                               std::move(touched.shotgrid), stop);
        if (!rows)
            co_return rows.error();
        m_inShotgrid = *std::move(rows);
        co_return {};
    }

    //! What AYON would refuse, or could be mistaken of, unless everything is known that hangs on it.
    bool needsAllRead(const Plan &plan) const
    {
        const bool isOld = m_sinceReadAll.hasExpired(aMinute); // what stands in the way may be gone
        const auto isTroubled = [isOld](const Problem &problem) { return isOld && !problem.isUnknownName; };
        const auto isDrastic = [](const std::optional<Operation> &operation) {
            return operation
                && (operation->action == Operation::Action::Delete || operation->action == Operation::Action::Unlink
                    || std::any_of(operation->changes.begin(), operation->changes.end(),
                                   [](const Change &change) { return change.what == Change::What::Parent; }));
        };
        return std::any_of(plan.items.begin(), plan.items.end(), [&isDrastic, &isTroubled](const Item &item) {
            return isDrastic(item.ayon) || isDrastic(item.shotgrid)
                || std::any_of(item.problems.begin(), item.problems.end(), isTroubled);
        });
    }

    QCoro::Task<Result<SharedPlan>> planWhatWasRead(std::stop_token stop)
    {
        AyonSide ayon = ayonSide(m_inAyon, m_identity, m_mapping, m_people);
        const auto retired = co_await findRetired(ayon.tree, stop);
        if (!retired)
            co_return retired.error();
        tell(Progress::Phase::Planning, u"comparing"_s);
        m_retired.insert(retired->begin(), retired->end());
        const auto deleted = co_await findDeletedBySync(ayon.tree, stop);
        if (!deleted)
            co_return deleted.error();
        m_deletedBySync = {deleted->begin(), deleted->end()};
        reconcileAll(std::move(ayon));
        const auto confirmed = co_await confirmFilling(stop);
        if (!confirmed)
            co_return confirmed.error();
        SharedPlan shown = m_planned; // GCC 12 would move from the member itself
        co_return shown;
    }

    //! Whether rows may be filled was read with the names, and a person may have switched it off since.
    QCoro::Task<Result<void>> confirmFilling(std::stop_token stop)
    {
        const auto fills = [](const Item &item) { return item.shotgrid && !item.shotgrid->changes.empty(); };
        if (!policy().fillsRows || std::ranges::none_of(m_planned->plan.items, fills))
            co_return {};
        auto document = co_await m_ayon.project(m_identity.ayon, stop);
        if (!document)
            co_return document.error();
        m_inAyon.project = *std::move(document);
        if (!policy().fillsRows)
            reconcileAll(ayonSide(m_inAyon, m_identity, m_mapping, m_people));
        co_return {};
    }

    Policy policy() const
    {
        Policy policy = m_policy;
        policy.fillsRows = policy.fillsRows && m_inAyon.project && m_inAyon.project->active
            && m_inAyon.project->attrib.value("shotgridPush"_L1).toBool();
        return policy;
    }

    void makeMapping()
    {
        m_setup = planSetup(m_settings, m_inAyon, m_inShotgrid, m_identity);
        BuiltMapping built = buildMapping(m_settings, m_setup.project, m_inAyon.attributes, m_inShotgrid, m_identity);
        m_mapping = std::move(built.mapping);
        m_problems = std::move(built.problems);
    }

    //! Rows that AYON is linked with and ShotGrid does not show: only those in its bin are proven to be deleted. Asked
    //! for once, and again for those that were read again.
    QCoro::Task<Result<QStringList>> findRetired(const Tree &ayon, std::stop_token stop)
    {
        std::unordered_set<QString> live;
        for (const auto &[type, rows] : m_inShotgrid.rows) {
            for (const shotgrid::Row &row : rows)
                live.insert(shotgridId(type, row.ref.id.number()));
        }
        std::erase_if(m_retired, [&live](const QString &id) { return live.contains(id); });
        QStringList missing;
        for (const Entity &entity : ayon.entities()) {
            const bool isRow = numberOf(entity.link) > 0 && entity.kind != Kind::Project;
            if (isRow && !live.contains(entity.link) && !m_retired.contains(entity.link) && isLookedAt(entity.link))
                missing += entity.link;
        }
        auto retired = co_await readRetired(m_shotgrid, missing, stop);
        co_return retired;
    }

    //! Of the AYON entities that rows are linked with and that are gone.
    QCoro::Task<Result<QStringList>> findDeletedBySync(const Tree &ayon, std::stop_token stop)
    {
        QStringList gone;
        for (const auto &[type, rows] : m_inShotgrid.rows) {
            for (const shotgrid::Row &row : rows) {
                const QString link = row.text(u"sg_ayon_id"_s);
                if (kindOf(type) != Kind::Version && !link.isEmpty() && !ayon.find(link))
                    gone += link;
            }
        }
        auto deleted = co_await readDeletedBySync(m_ayon, m_identity.ayon, gone, stop);
        co_return deleted;
    }

    static QStringList categoriesOf(const Tree &ayon)
    {
        QStringList titles;
        for (const Entity &entity : ayon.entities()) {
            if (entity.type == assetCategory && !entity.isDerived)
                titles += entity.title;
        }
        return titles;
    }

    bool isLookedAt(const QString &row) const { return m_justRead.isEmpty() || m_justRead.containsRow(row); }

    void reconcileAll(AyonSide ayon)
    {
        ayon.tree.retired = m_deletedBySync;
        Tree shotgrid = shotgridTree(m_inShotgrid, m_mapping, m_people, categoriesOf(ayon.tree));
        shotgrid.retired = m_retired;
        auto planned = std::make_shared<PlannedSync>();
        planned->setup = m_setup.setup;
        const BaseTree base = withAnnounced(std::move(ayon.base), ayon.announced, ayon.tree, shotgrid, m_mapping);
        planned->plan =
            reconcile(ayon.tree, shotgrid, base, m_mapping, policy(), m_only ? &*m_only : nullptr, m_rulings);
        planned->mapping = m_mapping;
        planned->problems = m_problems;
        if (m_only) { // somebody edited each of them, and may edit all shots of a show in a minute
            std::erase_if(planned->plan.catches,
                          [](const SafetyCatch &found) { return found.kind == SafetyCatch::Kind::EverythingChanged; });
        }
        qCInfo(lcSync) << "plan ready" << kv("project", m_identity.ayon.toText())
                       << kv("operations", planned->plan.operations()) << kv("conflicts", planned->plan.conflicts());
        m_unknown = unknownNames(ayon.tree, shotgrid, planned->plan);
        m_planned = std::move(planned);
        rememberTasks(ayon.tree);
    }

    //! A new Version names its task in ShotGrid by the link that the task has in AYON.
    void rememberTasks(const Tree &ayon)
    {
        m_taskLinks.clear();
        for (const Item &item : m_planned->plan.items) {
            const Entity *task = item.version ? ayon.find(item.version->taskId) : nullptr;
            if (task && !task->link.isEmpty() && !task->removed)
                m_taskLinks.emplace(task->id, task->link);
        }
    }

    //! Makes what is missing, and plans again with what the servers made of it. Rows and pages are not read again.
    QCoro::Task<Result<void>> setUp(std::stop_token stop)
    {
        tell(Progress::Phase::SettingUp, Words::tr("making what both sides need"));
        auto made = co_await applySetup(m_ayon, m_shotgrid, m_setup, m_settings, std::move(m_inShotgrid), stop);
        if (!made)
            co_return made.error();
        m_inShotgrid = *std::move(made);
        auto document = co_await m_ayon.project(m_identity.ayon, stop);
        if (!document)
            co_return document.error();
        m_inAyon.project = *std::move(document);
        makeMapping();
        reconcileAll(ayonSide(m_inAyon, m_identity, m_mapping, m_people));
        co_return {};
    }

    //! The reason to ask a person first, unless that was done.
    std::optional<Error> caught(const Selection &selection) const
    {
        const std::vector<SafetyCatch> &catches = m_planned->plan.catches;
        if (catches.empty() || m_policy.force || selection.isConfirmed)
            return std::nullopt;
        return Error{.kind = Error::Kind::Refused,
                     .where = u"project %1"_s.arg(m_identity.ayon.toText()),
                     .message = catches.front().text,
                     .hint = catches.front().hint};
    }

    WriteContext writeContext() const
    {
        WriteContext context{.mapping = m_mapping,
                             .people = m_people,
                             .project = m_inShotgrid.project ? m_inShotgrid.project->id : ShotgridId(),
                             .ayonProject = m_identity.ayon.toText(),
                             .made = m_taskLinks};
        for (const shotgrid::Step &step : m_inShotgrid.steps)
            context.steps.emplace(step.entityType + '/'_L1 + step.code, step.id);
        for (const ayon::Status &status : m_inAyon.project ? m_inAyon.project->statuses : std::vector<ayon::Status>())
            context.statusNames.emplace(status.shortName.toLower(), status.name);
        const auto versions = m_inShotgrid.schemas.find(u"Version"_s);
        const shotgrid::Field *type =
            versions == m_inShotgrid.schemas.end() ? nullptr : versions->second.find(u"sg_version_type"_s);
        context.versionTypes = type ? type->validValues : QStringList();
        return context;
    }

    ayon::AyonClient &m_ayon;
    shotgrid::ShotgridClient &m_shotgrid;
    settings::AddonSettings m_settings;
    ProjectIdentity m_identity;
    Policy m_policy;
    Rulings m_rulings;
    AyonRead m_inAyon;
    ShotgridRead m_inShotgrid;
    People m_people;
    PlannedSetup m_setup;
    Mapping m_mapping;
    std::vector<Problem> m_problems; // of the mapping
    SharedPlan m_planned; // none once it was applied
    bool m_isRead = false; // both reads hold the whole project
    std::optional<Touched> m_only; // what is planned, when not everything
    QElapsedTimer m_sinceReadAll;
    QElapsedTimer m_sinceNames; // were read
    std::set<UnknownName> m_unknown; // met by the last plan
    AskedNames m_asked;
    Touched m_justRead; // what a pass over a few entities has read itself
    Touched m_written; // by the last pass; not read since
    std::unordered_set<QString> m_retired; // ShotGrid rows in the bin
    std::unordered_set<QString> m_deletedBySync; // AYON entities; their rows are back
    std::unordered_map<QString, QString> m_taskLinks;
};

ProjectSync::ProjectSync(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, settings::AddonSettings settings,
                         ProjectName project)
    : m_pass(std::make_unique<Pass>(ayon, shotgrid, std::move(settings), std::move(project)))
{
}

ProjectSync::~ProjectSync() = default;

void ProjectSync::onProgress(ProgressHandler handler)
{
    m_pass->m_onProgress = std::move(handler);
}

void ProjectSync::onResult(ResultHandler handler)
{
    m_pass->m_onResult = std::move(handler);
}

QCoro::Task<Result<SharedPlan>> ProjectSync::plan(Policy policy, std::stop_token stop)
{
    return m_pass->plan(policy, stop);
}

QCoro::Task<Result<SharedPlan>> ProjectSync::plan(Touched touched, Policy policy, std::stop_token stop)
{
    return m_pass->plan(std::move(touched), policy, stop);
}

SharedPlan ProjectSync::decide(Rulings rulings)
{
    return m_pass->decide(std::move(rulings));
}

QCoro::Task<Result<Report>> ProjectSync::apply(Selection selection, std::stop_token stop)
{
    return m_pass->apply(std::move(selection), stop);
}

void ProjectSync::setCodeOfNew(QString code)
{
    m_pass->m_codeOfNew = std::move(code);
}

void ProjectSync::setNamesAge(std::chrono::milliseconds age)
{
    m_pass->m_namesAge = age;
}

void ProjectSync::pause()
{
    m_pass->m_gate.close();
}

void ProjectSync::resume()
{
    m_pass->m_gate.open();
}

} // namespace bridge::sync
