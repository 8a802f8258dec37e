#include "sync/filling.h"

#include "base/log.h"
#include "net/httpmessage.h"
#include "sync/canonical.h"
#include "sync/identity.h"

#include <QJsonArray>
#include <QLoggingCategory>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcFilling, "bridge.sync.filling")

//! What \a json, of a row or of the log, says in a field of \a type, as the site takes it: null for nothing. No value
//! when it is of another type.
std::optional<QJsonValue> asTaken(const QJsonValue &json, shotgrid::FieldType type)
{
    const QString field = u"value"_s;
    const auto value = shotgrid::valueOf({.attributes = {{field, json}}}, field, type);
    return value ? std::optional(shotgrid::toJson(*value)) : std::nullopt;
}

} // namespace

Filling::Filling(shotgrid::ShotgridClient &client, const Plan &plan, const std::vector<int> &items,
                 const Mapping &mapping)
    : m_client(client)
{
    for (const int index : items) {
        const Item &item = plan.items[std::size_t(index)];
        for (const Change &change : item.shotgrid->changes) {
            if (!change.fills)
                continue;
            const ShotgridField &there = mapping.fields[change.field].shotgrid.at(item.type);
            const shotgrid::FieldType type = shotgrid::fieldTypeFromText(there.dataType);
            m_targets.push_back({.place = {index, change.field},
                                 .row = {.type = item.type, .id = ShotgridId(numberOf(item.shotgridId))},
                                 .code = there.code,
                                 .type = type,
                                 .value = toShotgrid(change.after, type)});
        }
    }
}

//! The end of the log is looked for first: what is written from then on is behind it.
QCoro::Task<Result<void>> Filling::begin(std::stop_token stop)
{
    if (m_targets.empty())
        co_return {};
    shotgrid::Query newest{.fields = {u"id"_s}, .sort = u"-id"_s, .pageSize = 1};
    const auto log = co_await readLog(std::move(newest), stop);
    if (!log)
        co_return log.error();
    m_logEnd = log->empty() ? 0 : log->front().ref.id.number();
    co_return co_await dropFilledIn(stop);
}

QCoro::Task<Result<void>> Filling::dropFilledIn(std::stop_token stop)
{
    std::map<ShotgridRef, shotgrid::Row> rows;
    for (const auto &[type, ids] : rowsByType()) {
        shotgrid::Query query{.type = type, .fields = codes()};
        std::vector<ShotgridId> wanted(ids.begin(), ids.end());
        auto found = co_await m_client.searchByIds(std::move(query), std::move(wanted), stop);
        if (!found)
            co_return found.error();
        for (shotgrid::Row &row : *found)
            rows.insert_or_assign(row.ref, std::move(row));
    }
    const auto saysNothing = [&rows](const Target &target) {
        const auto row = rows.find(target.row);
        const auto said =
            row == rows.end() ? std::nullopt : asTaken(row->second.attributes.value(target.code), target.type);
        return said && said->isNull();
    };
    for (const Target &target : m_targets) {
        if (!saysNothing(target))
            m_filledIn.insert(target.place);
    }
    std::erase_if(m_targets, [this](const Target &target) { return m_filledIn.contains(target.place); });
    co_return {};
}

QCoro::Task<Result<void>> Filling::end(std::stop_token stop)
{
    if (m_targets.empty() || m_logEnd == 0)
        co_return {};
    QJsonArray rows;
    for (const auto &[type, ids] : rowsByType()) {
        for (const ShotgridId id : ids)
            rows.append(shotgrid::toJson(ShotgridRef{.type = type, .id = id}));
    }
    shotgrid::Query query{.fields = {u"entity"_s, u"attribute_name"_s, u"meta"_s}};
    const QJsonArray fields = QJsonArray::fromStringList(codes());
    query.filter = shotgrid::all({shotgrid::where(u"id"_s, shotgrid::Relation::GreaterThan, m_logEnd),
                                  shotgrid::where(u"entity"_s, shotgrid::Relation::In, rows),
                                  shotgrid::where(u"attribute_name"_s, shotgrid::Relation::In, fields)});
    const auto log = co_await readLog(std::move(query), stop);
    if (!log)
        co_return log.error();
    std::vector<shotgrid::Write> writes = replacedIn(*log);
    const auto given = co_await m_client.write(std::move(writes), stop);
    for (const auto &one : given) {
        if (!one)
            co_return one.error();
    }
    co_return {};
}

//! No entries when the account may not read them.
QCoro::Task<Result<Filling::Log>> Filling::readLog(shotgrid::Query query, std::stop_token stop)
{
    query.type = u"EventLogEntry"_s;
    auto log = co_await m_client.search(std::move(query), stop);
    if (log || net::isAboutServer(log.error()))
        co_return log;
    qCWarning(lcFilling) << "cannot see whether somebody fills in a row at the same moment"
                         << kv("error", toText(log.error()));
    co_return Log();
}

//! The newest entry about a field tells what was there before its last edit: when that was ours, that is given back.
std::vector<shotgrid::Write> Filling::replacedIn(const Log &log) const
{
    std::map<std::pair<ShotgridRef, QString>, QJsonObject> edits;
    for (const shotgrid::Row &entry : log) {
        edits.insert_or_assign({entry.link(u"entity"_s).ref, entry.text(u"attribute_name"_s)},
                               entry.attributes.value("meta"_L1).toObject());
    }
    std::vector<shotgrid::Write> writes;
    for (const Target &target : m_targets) {
        const auto edit = edits.find({target.row, target.code});
        if (edit == edits.end() || asTaken(edit->second.value("new_value"_L1), target.type) != target.value)
            continue;
        const auto before = asTaken(edit->second.value("old_value"_L1), target.type);
        if (!before || before->isNull())
            continue;
        qCInfo(lcFilling) << "somebody filled in the row at the same moment, given back"
                          << kv("row", shotgridId(target.row.type, target.row.id.number())) << kv("field", target.code);
        shotgrid::Write write{.type = target.row.type, .id = target.row.id};
        write.fields.insert(target.code, *before);
        writes.push_back(std::move(write));
    }
    return writes;
}

QStringList Filling::codes() const
{
    std::set<QString> codes;
    for (const Target &target : m_targets)
        codes.insert(target.code);
    return {codes.begin(), codes.end()};
}

std::map<QString, std::set<ShotgridId>> Filling::rowsByType() const
{
    std::map<QString, std::set<ShotgridId>> rows;
    for (const Target &target : m_targets)
        rows[target.row.type].insert(target.row.id);
    return rows;
}

} // namespace bridge::sync
