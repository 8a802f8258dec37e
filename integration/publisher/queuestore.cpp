#include "publisher/queuestore.h"

#include "base/json.h"
#include "base/words.h"
#include "publisher/manifest.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QUuid>

namespace bridge::publisher {

using namespace Qt::StringLiterals;

namespace {

constexpr int storeVersion = 2; // 1 had no table of what is given up
constexpr auto busyCode = "5"_L1; // SQLITE_BUSY

const QString columns = u"id, server, request, state, step, share, bytes, total, reason, hint, tries, result, "
                        "added_at, changed_at"_s;

QString text(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject jsonIn(const QVariant &value)
{
    return QJsonDocument::fromJson(value.toString().toUtf8()).object();
}

Underway underwayIn(const QVariant &value)
{
    Underway underway;
    const QJsonObject places = jsonIn(value);
    for (auto place = places.begin(); place != places.end(); ++place)
        underway.emplace(place.key(), shotgrid::uploadStateFromJson(place->toObject()));
    return underway;
}

//! One server has one spelling here, whoever writes it how.
QString spelled(const QUrl &server)
{
    QString text = server.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
    while (text.endsWith('/'_L1))
        text.chop(1);
    return text;
}

QDateTime timeIn(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

EntryState stateFromText(const QString &text)
{
    for (const EntryState state : {EntryState::Waiting, EntryState::Uploading, EntryState::Done}) {
        if (toText(state) == text)
            return state;
    }
    return EntryState::Failed;
}

//! An entry that cannot be read stays in sight, so that somebody can drop it.
QueueEntry entryIn(const QSqlQuery &row)
{
    QueueEntry entry{.id = row.value(0).toLongLong(),
                     .server = QUrl(row.value(1).toString()),
                     .state = stateFromText(row.value(3).toString()),
                     .progress = {.step = Step(row.value(4).toInt()),
                                  .share = row.value(5).toDouble(),
                                  .bytes = row.value(6).toLongLong(),
                                  .totalBytes = row.value(7).toLongLong()},
                     .reason = row.value(8).toString(),
                     .hint = row.value(9).toString(),
                     .tries = row.value(10).toInt(),
                     .addedAt = timeIn(row.value(12)),
                     .changedAt = timeIn(row.value(13))};
    const auto request = requestFromJson(jsonIn(row.value(2)), u"request"_s);
    if (request) {
        entry.request = *request;
    } else {
        entry.state = EntryState::Failed;
        entry.reason = request.error().message;
        entry.hint = Words::tr("drop it, and publish again");
    }
    if (!row.value(11).isNull()) {
        const auto result = resultFromJson(jsonIn(row.value(11)));
        if (result)
            entry.result = *result;
    }
    return entry;
}

} // namespace

QueueStore::QueueStore(QString path, QString connection)
    : m_path(std::move(path))
    , m_connection(std::move(connection))
{
}

Result<std::unique_ptr<QueueStore>> QueueStore::open(const QString &path)
{
    QDir().mkpath(QFileInfo(path).path()); // opening says it when that went wrong
    std::unique_ptr<QueueStore> store(
        new QueueStore(path, u"publishes-"_s + QUuid::createUuid().toString(QUuid::Id128)));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, store->m_connection);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return store->refusal(database.lastError());
    const auto ready = store->setUp();
    if (!ready)
        return ready.error();
    return store;
}

QueueStore::~QueueStore()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

//! One file: a log beside it is for the programs of one machine, and several may share the home that it lies in. EXTRA:
//! a transaction that has ended survives a power loss.
Result<void> QueueStore::setUp()
{
    // Versions before had a log; theirs stays until nobody else has it open.
    static_cast<void>(run(u"PRAGMA journal_mode = DELETE"_s, {}));
    const auto isSafe = run(u"PRAGMA synchronous = EXTRA"_s, {});
    if (!isSafe)
        return isSafe.error();
    auto version = run(u"PRAGMA user_version"_s, {});
    if (!version)
        return version.error();
    version->next();
    const int found = version->value(0).toInt();
    version->finish();
    if (found > storeVersion) {
        return Error{.kind = Error::Kind::Refused,
                     .where = m_path,
                     .message = Words::tr("the queue was made by a newer version of this program"),
                     .hint = Words::tr("update the program")};
    }
    const auto made = run(u"CREATE TABLE IF NOT EXISTS publishes (id INTEGER PRIMARY KEY AUTOINCREMENT, "
                          "server TEXT NOT NULL, request TEXT NOT NULL, state TEXT NOT NULL, "
                          "step INTEGER NOT NULL DEFAULT 0, share REAL NOT NULL DEFAULT 0, "
                          "bytes INTEGER NOT NULL DEFAULT 0, total INTEGER NOT NULL DEFAULT 0, "
                          "reason TEXT NOT NULL DEFAULT '', hint TEXT NOT NULL DEFAULT '', "
                          "tries INTEGER NOT NULL DEFAULT 0, result TEXT, underway TEXT, "
                          "added_at TEXT NOT NULL, changed_at TEXT NOT NULL)"_s,
                          {});
    if (!made)
        return made.error();
    const auto madeToo = run(u"CREATE TABLE IF NOT EXISTS given_up (id INTEGER PRIMARY KEY, server TEXT NOT NULL, "
                             "underway TEXT NOT NULL)"_s,
                             {});
    if (!madeToo)
        return madeToo.error();
    if (found == storeVersion)
        return {};
    const auto marked = run(u"PRAGMA user_version = %1"_s.arg(storeVersion), {});
    return marked ? Result<void>() : marked.error();
}

Result<QSqlQuery> QueueStore::run(const QString &statement, const QVariantList &values) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return refusal(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return refusal(query.lastError());
    return query;
}

Error QueueStore::refusal(const QSqlError &error) const
{
    const bool isBusy = error.nativeErrorCode() == busyCode;
    return {.kind = isBusy ? Error::Kind::Conflict : Error::Kind::Refused,
            .where = m_path,
            .message = error.databaseText().isEmpty() ? error.driverText() : error.databaseText(),
            .hint = isBusy ? Words::tr("another program is busy with the queue: try again")
                           : Words::tr("look at the space on this disk, and whether you may write there")};
}

Result<qint64> QueueStore::add(const QUrl &server, const PublishRequest &request)
{
    const auto added = run(u"INSERT INTO publishes (server, request, state, added_at, changed_at) "
                           "VALUES (?, ?, ?, ?, ?)"_s,
                           {spelled(server), text(toJson(request)), toText(EntryState::Waiting), now(), now()});
    if (!added)
        return added.error();
    return added->lastInsertId().toLongLong();
}

Result<std::vector<qint64>> QueueStore::add(const QUrl &server, const std::vector<PublishRequest> &requests)
{
    QSqlDatabase database = QSqlDatabase::database(m_connection, false);
    if (!database.transaction())
        return refusal(database.lastError());
    std::vector<qint64> ids;
    for (const PublishRequest &request : requests) {
        const auto added = add(server, request);
        if (!added) {
            database.rollback();
            return added.error();
        }
        ids.push_back(*added);
    }
    if (database.commit())
        return ids;
    const Error error = refusal(database.lastError());
    database.rollback();
    return error;
}

Result<std::vector<QueueEntry>> QueueStore::entries() const
{
    return entries(u"ORDER BY id"_s, {});
}

Result<std::optional<QueueEntry>> QueueStore::next(const QUrl &server) const
{
    const auto found = entries(u"WHERE state = ? AND server = ? ORDER BY tries, id LIMIT 1"_s,
                               {toText(EntryState::Waiting), spelled(server)});
    if (!found)
        return found.error();
    return found->empty() ? std::optional<QueueEntry>() : found->front();
}

Result<std::vector<QueueEntry>> QueueStore::entries(const QString &condition, const QVariantList &values) const
{
    auto rows = run(u"SELECT %1 FROM publishes %2"_s.arg(columns, condition), values);
    if (!rows)
        return rows.error();
    std::vector<QueueEntry> found;
    while (rows->next())
        found.push_back(entryIn(*rows));
    return found;
}

Result<void> QueueStore::save(const QueueEntry &entry)
{
    const QVariant result = entry.result ? QVariant(text(toJson(*entry.result))) : QVariant();
    const auto saved = run(u"UPDATE publishes SET state = ?, step = ?, share = ?, bytes = ?, total = ?, reason = ?, "
                           "hint = ?, tries = ?, result = ?, changed_at = ? WHERE id = ?"_s,
                           {toText(entry.state), int(entry.progress.step), entry.progress.share, entry.progress.bytes,
                            entry.progress.totalBytes, entry.reason.isNull() ? u""_s : entry.reason,
                            entry.hint.isNull() ? u""_s : entry.hint, entry.tries, result, now(), entry.id});
    return saved ? Result<void>() : saved.error();
}

Result<void> QueueStore::remove(qint64 id)
{
    QSqlDatabase database = QSqlDatabase::database(m_connection, false);
    if (!database.transaction())
        return refusal(database.lastError());
    const auto removed = removeWithUploads(id);
    if (removed && database.commit())
        return {};
    const Error error = removed ? refusal(database.lastError()) : removed.error();
    database.rollback();
    return error;
}

Result<void> QueueStore::removeWithUploads(qint64 id)
{
    const auto kept = run(u"INSERT INTO given_up (server, underway) SELECT server, underway FROM publishes "
                          "WHERE id = ? AND underway IS NOT NULL AND underway <> '{}'"_s,
                          {id});
    if (!kept)
        return kept.error();
    const auto removed = run(u"DELETE FROM publishes WHERE id = ?"_s, {id});
    return removed ? Result<void>() : removed.error();
}

Result<void> QueueStore::release()
{
    const auto released = run(u"UPDATE publishes SET state = ? WHERE state = ?"_s,
                              {toText(EntryState::Waiting), toText(EntryState::Uploading)});
    return released ? Result<void>() : released.error();
}

Result<Underway> QueueStore::underway(qint64 id) const
{
    auto rows = run(u"SELECT underway FROM publishes WHERE id = ?"_s, {id});
    if (!rows)
        return rows.error();
    return rows->next() ? underwayIn(rows->value(0)) : Underway();
}

Result<void> QueueStore::keep(qint64 id, const Underway &underway)
{
    QJsonObject places;
    for (const auto &[place, state] : underway)
        places.insert(place, shotgrid::toJson(state));
    const auto kept = run(u"UPDATE publishes SET underway = ? WHERE id = ?"_s, {text(places), id});
    return kept ? Result<void>() : kept.error();
}

Result<std::vector<GivenUp>> QueueStore::givenUp(const QUrl &server) const
{
    auto rows = run(u"SELECT id, underway FROM given_up WHERE server = ? ORDER BY id"_s, {spelled(server)});
    if (!rows)
        return rows.error();
    std::vector<GivenUp> found;
    while (rows->next())
        found.push_back({.id = rows->value(0).toLongLong(), .underway = underwayIn(rows->value(1))});
    return found;
}

Result<void> QueueStore::forget(const GivenUp &uploads)
{
    const auto forgotten = run(u"DELETE FROM given_up WHERE id = ?"_s, {uploads.id});
    return forgotten ? Result<void>() : forgotten.error();
}

qint64 QueueStore::foreignChanges() const
{
    auto version = run(u"PRAGMA data_version"_s, {});
    return version && version->next() ? version->value(0).toLongLong() : 0;
}

} // namespace bridge::publisher
