#include "leecher/leecher.h"

#include "base/log.h"
#include "leecher/forwarding.h"
#include "net/httpmessage.h"
#include "net/wait.h"

#include <QJsonDocument>
#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <set>
#include <cstdio>

namespace bridge::leecher {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcLeecher, "bridge.leecher")

const QString topic = u"shotgrid.event"_s;
constexpr int pageSize = 500;
// Milliseconds between two looks at who is switched on: both sides say when that changes, unless nobody is.
constexpr qint64 projectsInterval = 600'000;
constexpr qint64 projectsIntervalOfNone = 30'000;
constexpr qint64 repeatInterval = 10'000; // between two looks for events that showed late
constexpr qint64 betweenRefusals = 60'000; // that are logged
constexpr int backwards = 1000; // ids before the last one that was passed on, looked at once more at the start
constexpr auto finishTime = 5s;
constexpr int mostTries = 5; // at an entry that AYON fails at, before the others go on without it

const QString passedOn = u"passed on"_s;
const QString alreadyThere = u"already there"_s;
const QString refusedByAyon = u"refused"_s;

const QString logType = u"EventLogEntry"_s;
const QStringList logFields{u"event_type"_s, u"attribute_name"_s, u"meta"_s,         u"entity"_s,
                            u"user"_s,       u"project"_s,        u"session_uuid"_s, u"created_at"_s};

QDateTime createdAt(const shotgrid::Row &entry)
{
    return QDateTime::fromString(entry.text(u"created_at"_s), Qt::ISODate);
}

//! Types whose rows have no project of their own, and the way to it (LEE-12).
const std::map<QString, QString> &pathsToProject()
{
    static const std::map<QString, QString> paths{{u"Reply"_s, u"entity.Note.project"_s},
                                                  {u"PlaylistVersionConnection"_s, u"playlist.Playlist.project"_s}};
    return paths;
}

//! The row that an event is about, if it is of such a type; `entity` names none once it is retired.
ShotgridRef rowOfNoProject(const shotgrid::Row &entry)
{
    const QString type = entry.text(u"event_type"_s).section('_'_L1, 1, 1);
    if (!pathsToProject().contains(type))
        return {};
    return {.type = type, .id = ShotgridId(entry.attributes.value("meta"_L1)["entity_id"_L1].toInteger())};
}

QString userOf(const shotgrid::Row &entry)
{
    const QString name = entry.link(u"user"_s).name;
    return name.isEmpty() ? u"Undefined"_s : name;
}

} // namespace

Leecher::Leecher(frame::Surroundings around)
    : m_around(around)
{
    // What is not there cannot be watched; zero can.
    tellWaiting(0, {});
    for (const QString &outcome : {passedOn, alreadyThere, refusedByAyon})
        count(outcome, 0);
}

void Leecher::hear(const ayon::Announcement &announcement)
{
    // What the services keep with a project changes nothing here; that one of them linked it does.
    const QString what = announcement.topic.section('.'_L1, 2);
    const bool isKept = what == "changed"_L1 || what == "data_changed"_L1;
    if (isKept && announcement.senderType == ayon::integrationSenderType)
        return;
    m_sinceProjects.invalidate();
    m_around.bell.ring();
}

QString Leecher::state() const
{
    return u"%1 projects, event %2"_s.arg(m_projects.size()).arg(m_cursor ? m_cursor->highest() : 0);
}

QCoro::Task<Result<int>> Leecher::look(std::stop_token stop)
{
    const auto opened = co_await openDoor(stop);
    if (!opened)
        co_return opened.error();
    const auto projects = co_await readProjects(stop);
    if (!projects)
        co_return projects.error();
    if (m_projects.empty())
        co_return 0;
    const auto started = co_await findStart(stop);
    if (!started)
        co_return started.error();
    auto page = co_await readLog(readFrom(), stop);
    if (!page)
        co_return page.error();
    std::optional<qint64> readOn;
    if (!page->isLast)
        readOn = page->entries.back().ref.id.number();
    const auto sent = co_await passOn(*std::move(page), stop);
    if (!sent)
        co_return sent.error();
    m_readOn = readOn;
    m_cursor->settle(QDateTime::currentDateTimeUtc());
    const bool isSomeBehind =
        std::any_of(m_projects.begin(), m_projects.end(), [](const auto &project) { return project.second.isBehind; });
    if (isSomeBehind || m_sinceKept.hasExpired(betweenKeepings(m_projects.size()).count())) {
        const auto kept = co_await keepCursor(stop);
        if (!kept)
            co_return kept.error();
    }
    m_around.metrics.set(u"bridge_last_event"_s, double(m_cursor->highest()), u"The newest event that was read."_s);
    co_return m_readOn ? 1 : *sent; // of a long log the rest is there already
}

QCoro::Task<Result<void>> Leecher::openDoor(std::stop_token stop)
{
    const frame::Options &options = m_around.options;
    if (m_door || !options.webhookPort)
        co_return {};
    auto token = co_await m_around.studio.ayon().secret(options.webhookSecret, stop);
    if (!token && token.error().kind == Error::Kind::NotFound) {
        Error missing = token.error();
        missing.hint = u"make the secret '%1' in AYON's settings, or name another by --webhook-secret"_s.arg(
            options.webhookSecret);
        co_return missing;
    }
    if (!token)
        co_return token.error();
    auto &metrics = m_around.metrics;
    const auto count = [&metrics](const QString &outcome) {
        metrics.add(u"bridge_webhooks_total"_s, 1, u"Deliveries by what was thought of them."_s,
                    {{u"outcome"_s, outcome}});
    };
    auto door = std::make_unique<WebhookDoor>(
        *token,
        [count, &bell = m_around.bell] {
            count(u"taken"_s);
            bell.ring();
        },
        [this, count] {
            count(u"refused"_s);
            tellRefusal();
        });
    const auto port = door->listen(*options.webhookPort);
    if (!port)
        co_return port.error();
    m_door = std::move(door);
    qCInfo(lcLeecher) << "hears webhooks" << kv("port", int(*port));
    std::printf("{\"webhooks\":\"http://127.0.0.1:%d\"}\n", int(*port)); // as the frame says its health port
    std::fflush(stdout);
    co_return {};
}

//! Once a minute: anybody may knock.
void Leecher::tellRefusal()
{
    if (m_sinceRefusal.isValid() && !m_sinceRefusal.hasExpired(betweenRefusals))
        return;
    m_sinceRefusal.start();
    qCWarning(lcLeecher) << "a webhook with a wrong signature was refused"
                         << kv("hint", u"is the hook's token the one of --webhook-secret?"_s);
}

QCoro::Task<Result<void>> Leecher::readProjects(std::stop_token stop)
{
    if (m_sinceProjects.isValid()
        && !m_sinceProjects.hasExpired(m_projects.empty() ? projectsIntervalOfNone : projectsInterval))
        co_return {};
    m_sinceProjects.start(); // before: what is said meanwhile is not in what is read
    auto followed = co_await findFollowed(stop);
    if (!followed) {
        m_sinceProjects.invalidate();
        co_return followed.error();
    }
    m_projects = *std::move(followed);
    co_return {};
}

QCoro::Task<Result<std::map<ShotgridId, Leecher::Project>>> Leecher::findFollowed(std::stop_token stop)
{
    const auto projects = co_await m_around.studio.projects(stop);
    if (!projects)
        co_return projects.error();
    std::map<ShotgridId, Project> followed;
    for (const frame::SwitchedProject &project : *projects) {
        if (!project.toAyon)
            continue;
        auto settings = co_await settingsOf(project.ayon, stop);
        if (!settings)
            co_return settings.error();
        Project one{.name = project.shotgridName, .ayon = project.ayon};
        one.settings = *std::move(settings);
        const auto before = m_projects.find(project.shotgrid);
        if (before != m_projects.end() && before->second.ayon == project.ayon) {
            one.kept = before->second.kept; // another leecher may have written meanwhile, and less than this one knows
            one.isBehind = before->second.isBehind;
        } else {
            one.kept = keptOf(project);
            one.isBehind = m_cursor && isLeftBehind(one);
        }
        followed.emplace(project.shotgrid, std::move(one));
    }
    co_return followed;
}

//! What \a project keeps of this site.
KeptCursor Leecher::keptOf(const frame::SwitchedProject &project)
{
    KeptCursor kept = keptCursorFrom(project.data);
    const QString site = m_around.studio.settings().shotgridServer;
    if (kept.site != site) {
        kept.hasMoved = kept.hasMoved || !kept.site.isEmpty();
        kept.event.reset();
        kept.site = site;
    }
    return kept;
}

//! Those of the studio where the project's own do not allow to work: the processor says so at its events.
QCoro::Task<Result<settings::AddonSettings>> Leecher::settingsOf(ProjectName project, std::stop_token stop)
{
    auto settings = co_await m_around.studio.settingsOf(std::move(project), stop);
    if (!settings && !net::isAboutServer(settings.error()))
        settings = m_around.studio.settings();
    co_return settings;
}

//! Where the last leecher of this site has stopped. Its projects know; of a leecher of another make only what it passed
//! on (LEE-07), and as events show late, it is looked at a little before that. What is sent twice is there once. What
//! was passed on from another site tells nothing about this one (B-05), nor does what was read of a log that ended
//! further up: that site was restored, and gives numbers once more.
QCoro::Task<Result<void>> Leecher::findStart(std::stop_token stop)
{
    if (m_cursor)
        co_return {};
    std::vector<KeptCursor> kept;
    for (const auto &[id, project] : m_projects)
        kept.push_back(project.kept);
    std::optional<qint64> start = startOf(kept);
    const bool hasMoved = std::ranges::any_of(kept, &KeptCursor::hasMoved);
    if (!start && !hasMoved) {
        const auto passed = co_await lastPassedOn(stop);
        if (!passed)
            co_return passed.error();
        if (*passed > 0)
            start = std::max<qint64>(0, *passed - backwards);
    }
    const auto newest = co_await newestOfLog(stop);
    if (!newest)
        co_return newest.error();
    if (start > *newest) {
        qCWarning(lcLeecher) << "the log ends below what was read of it: everything is synced whole"
                             << kv("read", *start) << kv("newest", *newest);
        for (auto &[id, project] : m_projects) {
            project.kept.event.reset();
            project.kept.hasMoved = true;
        }
        start.reset();
    }
    m_cursor.emplace(start.value_or(*newest));
    m_kept = m_cursor->settled();
    for (auto &[id, project] : m_projects)
        project.isBehind = isLeftBehind(project);
    m_sinceRepeat.start();
    qCInfo(lcLeecher) << "starts" << kv("above", m_kept);
    co_return {};
}

QCoro::Task<Result<qint64>> Leecher::lastPassedOn(std::stop_token stop)
{
    ayon::EventQuery query{.topics = {topic}};
    query.newest = 20;
    const auto passed = co_await m_around.studio.ayon().events(query, stop);
    if (!passed)
        co_return passed.error();
    qint64 last = 0;
    for (const ayon::Event &event : *passed) {
        const QJsonValue id = event.summary.value("sg_event_id"_L1);
        last = std::max(last, id.isUndefined() ? event.hash.toLongLong() : id.toInteger());
    }
    co_return last;
}

QCoro::Task<Result<qint64>> Leecher::newestOfLog(std::stop_token stop)
{
    shotgrid::Query newest{.type = logType, .fields = {u"id"_s}, .sort = u"-id"_s, .pageSize = 1};
    const auto rows = co_await m_around.studio.shotgrid().search(std::move(newest), stop);
    if (!rows)
        co_return rows.error();
    co_return rows->empty() ? qint64(0) : rows->front().ref.id.number();
}

//! With the projects, because events may be cleaned away. Seldom, since it makes events of its own.
QCoro::Task<Result<void>> Leecher::keepCursor(std::stop_token stop)
{
    const qint64 settled = m_cursor->settled();
    for (auto &[id, project] : m_projects) {
        if (project.kept.event == settled && !project.isBehind)
            continue;
        if (project.isBehind) {
            // What happened while it was not followed is brought over by a sync (B-17).
            const auto asked = co_await m_around.studio.askForSync(project.ayon, sync::Policy::Flow::FromShotgrid,
                                                                   QString::number(settled), stop);
            if (!asked)
                co_return asked.error();
        }
        KeptCursor kept = project.kept;
        kept.event = settled;
        kept.after = m_kept;
        const QJsonObject changes{{u"data"_s, toData(kept)}};
        const auto written = co_await m_around.studio.ayon().patchProject(project.ayon, changes, stop);
        if (!written)
            co_return written.error();
        project.kept = kept;
        project.isBehind = false;
    }
    m_kept = settled;
    m_sinceKept.start();
    co_return {};
}

bool Leecher::isWanted(const shotgrid::Row &entry) const
{
    return std::any_of(m_projects.begin(), m_projects.end(), [&](const auto &project) {
        return isForwarded(entry, project.second.settings, m_around.studio.self());
    });
}

bool Leecher::isLeftBehind(const Project &project) const
{
    return !project.kept.event || *project.kept.event < m_cursor->settled();
}

QCoro::Task<void> Leecher::finish()
{
    const net::Limit limit(finishTime, std::stop_token());
    if (!m_cursor)
        co_return;
    const auto kept = co_await keepCursor(limit.token());
    if (!kept)
        qCWarning(lcLeecher) << "the cursor was not kept" << kv("why", toText(kept.error()));
}

qint64 Leecher::readFrom()
{
    if (m_readOn)
        return *m_readOn;
    return isTimeForRepeat() ? m_cursor->settled() : m_cursor->highest();
}

bool Leecher::isTimeForRepeat()
{
    if (m_cursor->remembered() == 0 || !m_sinceRepeat.hasExpired(repeatInterval))
        return false;
    m_sinceRepeat.start();
    return true;
}

shotgrid::Filter Leecher::logFilter(qint64 above) const
{
    std::vector<ShotgridRef> projects;
    QStringList types;
    QStringList typesOfNoProject;
    for (const auto &[id, project] : m_projects) {
        projects.push_back({.type = u"Project"_s, .id = id});
        types += eventTypes(project.settings);
        typesOfNoProject += eventTypesOfNoProject(project.settings);
    }
    types.removeDuplicates();
    typesOfNoProject.removeDuplicates();
    using shotgrid::Relation;
    const auto typeIn = [](const QStringList &some) {
        return shotgrid::where(u"event_type"_s, Relation::In, QJsonArray::fromStringList(some));
    };
    shotgrid::Filter wanted = shotgrid::all({shotgrid::where(u"project"_s, Relation::In, projects), typeIn(types)});
    if (!typesOfNoProject.isEmpty())
        wanted = shotgrid::any({wanted, typeIn(typesOfNoProject)});
    return shotgrid::all(
        {shotgrid::where(u"id"_s, Relation::GreaterThan, QJsonValue(above)), shotgrid::any({wanted, switches()})});
}

//! After a weekend without it the log is long: what was passed on of it counts, and somebody may want to stop.
QCoro::Task<Result<Leecher::Page>> Leecher::readLog(qint64 above, std::stop_token stop)
{
    shotgrid::Query query{.type = logType, .fields = logFields, .sort = u"id"_s, .pageSize = pageSize};
    query.filter = logFilter(above);
    auto rows = co_await m_around.studio.shotgrid().search(std::move(query), stop);
    if (!rows)
        co_return rows.error();
    Page page{.entries = *std::move(rows)};
    page.isLast = page.entries.size() < std::size_t(pageSize);
    if (page.isLast)
        co_return page;
    const shotgrid::Filter behind = logFilter(page.entries.back().ref.id.number());
    const auto count = co_await m_around.studio.shotgrid().count(logType, behind, stop);
    if (!count)
        co_return count.error();
    page.behind = *count;
    co_return page;
}

//! Gives how many were new.
QCoro::Task<Result<int>> Leecher::passOn(Page page, std::stop_token stop)
{
    std::vector<shotgrid::Row> &entries = page.entries;
    std::erase_if(entries, [this](const shotgrid::Row &entry) { return m_cursor->hasSeen(entry.ref.id.number()); });
    const auto projects = co_await projectsBehind(entries, stop);
    if (!projects)
        co_return projects.error();
    int found = 0;
    for (const shotgrid::Row &entry : entries) {
        tellWaiting(qint64(entries.size()) - found + page.behind, createdAt(entry));
        if (isSwitch(entry))
            m_sinceProjects.invalidate();
        const Project *project = projectOf(entry, *projects);
        if (project && isForwarded(entry, project->settings, m_around.studio.self())) {
            const auto sent = co_await send(entry, *project, stop);
            if (!sent)
                co_return sent.error(); // neither this one nor those behind it count as seen: they come again
        }
        m_cursor->see(entry.ref.id.number(), createdAt(entry));
        ++found;
    }
    tellWaiting(page.behind, page.behind > 0 && found > 0 ? createdAt(entries.back()) : QDateTime());
    co_return found;
}

QCoro::Task<Result<void>> Leecher::send(shotgrid::Row entry, Project project, std::stop_token stop)
{
    const QString type = entry.text(u"event_type"_s);
    const QString user = entry.link(u"user"_s).name;
    const QJsonObject logged = payloadOf(entry);
    const QString message = QString::fromUtf8(QJsonDocument(logged).toJson());
    ayon::NewEvent event{.topic = topic, .project = project.ayon};
    const QString site = project.kept.hasMoved ? m_around.studio.settings().shotgridServer : QString();
    event.hash = hashOf(entry.ref.id.number(), site);
    event.description = u"Leeched '%1' event  with ID '%2'"_s.arg(type).arg(entry.ref.id.number())
        + (user.isEmpty() ? QString() : u" by '%1'"_s.arg(user));
    event.summary = {{u"sg_event_id"_s, entry.ref.id.number()}};
    event.payload = {{u"message"_s, message},
                     {u"action"_s, u"shotgrid-event"_s},
                     {u"user_name"_s, userOf(entry)},
                     {u"project_name"_s, project.ayon.toText()},
                     {u"project_code"_s, QJsonValue::Null},
                     {u"project_code_field"_s, m_around.studio.settings().projectCodeField},
                     {u"sg_payload"_s, logged}};
    const auto sent = co_await m_around.studio.ayon().dispatchEvent(event, stop);
    const bool isThere = !sent && sent.error().kind == Error::Kind::Conflict;
    if (!sent && !isThere) {
        const bool isOver =
            !net::isAboutServer(sent.error()) && !isWorthAnotherTry(entry.ref.id.number(), sent.error());
        if (!isOver)
            co_return sent.error();
        co_return co_await leaveOut(entry, project, sent.error(), stop);
    }
    count(isThere ? alreadyThere : passedOn, 1);
    co_return {};
}

//! A server that fails may be well again in a moment; what it refuses it will refuse again.
bool Leecher::isWorthAnotherTry(qint64 entry, const Error &refusal)
{
    if (refusal.httpStatus < 500)
        return false;
    if (m_stuck.entry != entry)
        m_stuck = {.entry = entry};
    return ++m_stuck.times < mostTries;
}

QCoro::Task<Result<void>> Leecher::leaveOut(shotgrid::Row entry, Project project, Error refusal, std::stop_token stop)
{
    const QString id = entry.ref.id.toText();
    const auto asked =
        co_await m_around.studio.askForSync(project.ayon, sync::Policy::Flow::FromShotgrid, u"entry "_s + id, stop);
    if (!asked)
        co_return asked.error();
    qCWarning(lcLeecher) << "AYON does not take an event, so the project is synced whole"
                         << kv("project", project.ayon.toText()) << kv("event", id) << kv("why", toText(refusal));
    count(refusedByAyon, 1);
    co_return {};
}

void Leecher::tellWaiting(qint64 events, const QDateTime &oldest)
{
    m_around.metrics.set(u"bridge_queue_length"_s, double(events), u"Events that wait."_s);
    m_around.metrics.setSince(u"bridge_lag_seconds"_s, oldest, u"The age of the oldest event that waits."_s);
}

void Leecher::count(const QString &outcome, int events)
{
    m_around.metrics.add(u"bridge_events_total"_s, events, u"Events by what became of them."_s,
                         {{u"outcome"_s, outcome}});
}

QCoro::Task<Result<Leecher::ProjectOfRow>> Leecher::projectsBehind(std::vector<shotgrid::Row> entries,
                                                                   std::stop_token stop)
{
    std::map<QString, std::set<ShotgridId>> asked;
    for (const shotgrid::Row &entry : entries) {
        const ShotgridRef row = rowOfNoProject(entry);
        if (!row.isEmpty() && isWanted(entry))
            asked[row.type].insert(row.id);
    }
    ProjectOfRow projects;
    static constexpr std::array both{shotgrid::Query::Rows::Active, shotgrid::Query::Rows::Retired};
    for (auto &[type, numbers] : asked) {
        const QString path = pathsToProject().at(type);
        for (const auto rows : both) {
            shotgrid::Query query{.type = type, .fields = {path}, .rows = rows};
            const std::vector<ShotgridId> ids(numbers.begin(), numbers.end());
            const auto found = co_await m_around.studio.shotgrid().searchByIds(std::move(query), ids, stop);
            if (!found)
                co_return found.error();
            for (const shotgrid::Row &row : *found) {
                projects.emplace(row.ref, row.link(path).ref.id);
                numbers.erase(row.ref.id);
            }
        }
    }
    co_return projects;
}

const Leecher::Project *Leecher::projectOf(const shotgrid::Row &entry, const ProjectOfRow &projects) const
{
    ShotgridId id = entry.link(u"project"_s).ref.id;
    if (entry.attributes.value("meta"_L1)["entity_type"_L1] == "Project"_L1)
        id = entry.link(u"entity"_s).ref.id;
    if (const ShotgridRef row = rowOfNoProject(entry); !row.isEmpty()) {
        const auto found = projects.find(row);
        id = found == projects.end() ? ShotgridId() : found->second;
    }
    const auto project = m_projects.find(id);
    return project == m_projects.end() ? nullptr : &project->second;
}

} // namespace bridge::leecher
