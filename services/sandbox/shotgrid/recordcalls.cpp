#include "sandbox/shotgrid/recordcalls.h"

#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/reader.h"

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! The row, when the caller may read it in the state that the call asks for.
Refusal refusalOfRow(const Call &call, const Link &row)
{
    const EntityType &type = call.store.schema().type(row);
    if (auto refusal = refusalToRead(call.caller, type))
        return refusal;
    const bool wantsRetired = parameter(call.request, u"options[return_only]"_s).value_or(u"active"_s) == "retired"_L1;
    const Row *found = call.store.row(row);
    if (!found || found->isRetired() != wantsRetired || !canSee(call.caller, call.store, row))
        return missingRow(type.name, row.id);
    return std::nullopt;
}

} // namespace

std::optional<QString> parameter(const Request &request, const QString &name)
{
    const auto items = request.query.queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

QString addressOf(const Request &request)
{
    const QString path = QString::fromLatin1(request.rawPath);
    return request.rawQuery.isEmpty() ? path : path + u'?' + QString::fromLatin1(request.rawQuery);
}

Outcome<Reply> readRow(const Call &call, const EntityType &type, int id)
{
    const Link row{.type = type.place, .id = id};
    if (auto refusal = refusalOfRow(call, row))
        return *refusal;
    const Records records(call.store, call.caller, call.prefix);
    const QStringList names = fieldNames(parameter(call.request, u"fields"_s).value_or(QString()));
    return jsonReply({{u"data"_s, records.record(row, records.paths(type, names))},
                      {u"links"_s, QJsonObject{{u"self"_s, addressOf(call.request)}}}});
}

Outcome<Reply> readRelationship(const Call &call, const EntityType &type, int id, const QString &name)
{
    const Link row{.type = type.place, .id = id};
    if (auto refusal = refusalOfRow(call, row))
        return *refusal;
    const Field *field = type.field(name);
    if (!field || !isLink(field->type)) {
        return invalidRequest(
            u"Field '%1' is not a relationship field"_s.arg(name),
            QJsonObject{{u"related_field"_s, QJsonArray{u" is not an Entity or Multi Entity field."_s}}});
    }
    const Value value = valueOf(call.store, call.caller, row, *field);
    return jsonReply({{u"data"_s, valueToJson(call.store, *field, value)},
                      {u"links"_s, QJsonObject{{u"self"_s, addressOf(call.request)}}}});
}

QJsonObject createdBody(const Call &call, const Link &row)
{
    return {{u"data"_s, Records(call.store, call.caller, call.prefix).createdRecord(row)}};
}

QJsonObject updatedBody(const Call &call, const Link &row)
{
    const Records records(call.store, call.caller, call.prefix);
    const auto paths = records.paths(call.store.schema().type(row), {u"*"_s});
    return {{u"data"_s, records.record(row, paths)}, {u"links"_s, QJsonObject()}, {u"status"_s, u"successful"_s}};
}

Outcome<Reply> createRow(const Call &call, Writer &writer, const EntityType &type)
{
    const Outcome<Link> row = writer.create(type, call.body);
    if (!row)
        return row.failure();
    return jsonReply(createdBody(call, *row), 201);
}

Outcome<Reply> updateRow(const Call &call, Writer &writer, const Link &row)
{
    if (auto refusal = writer.update(row, call.body))
        return *refusal;
    return jsonReply(updatedBody(call, row));
}

Outcome<Reply> retireRow(Writer &writer, const Link &row)
{
    if (auto refusal = writer.retire(row))
        return *refusal;
    return Reply{.status = 204};
}

Outcome<Reply> reviveRow(const Call &call, Writer &writer, const Link &row)
{
    const auto revive = parameter(call.request, u"revive"_s);
    if (!revive)
        return invalidParameters({{u"revive"_s, QJsonArray{u"revive is missing"_s}}});
    if (*revive != "true"_L1 && *revive != "1"_L1)
        return invalidParameters({{u"revive"_s, QJsonArray{u"revive must be true"_s}}});
    const Outcome<bool> didRevive = writer.revive(row);
    if (!didRevive)
        return didRevive.failure();
    const EntityType &type = call.store.schema().type(row);
    return jsonReply({{u"data"_s, QJsonObject{{u"type"_s, type.name}, {u"id"_s, row.id}}},
                      {u"links"_s, QJsonObject{{u"self"_s, QString::fromLatin1(call.request.rawPath)}}},
                      {u"meta"_s, QJsonObject{{u"did_revive"_s, *didRevive}}}});
}

} // namespace bridge::sandbox::shotgrid
