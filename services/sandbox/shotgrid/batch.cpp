#include "sandbox/shotgrid/batch.h"

#include "sandbox/shotgrid/recordcalls.h"

#include <QJsonArray>
#include <QUuid>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

enum class RequestType { Create, Update, Delete };

struct BatchRequest {
    RequestType requestType = RequestType::Create;
    const EntityType *type = nullptr;
    int id = 0;
    QJsonObject data = {};
};

std::optional<RequestType> requestTypeFromText(const QString &text)
{
    if (text == "create"_L1)
        return RequestType::Create;
    if (text == "update"_L1)
        return RequestType::Update;
    if (text == "delete"_L1)
        return RequestType::Delete;
    return std::nullopt;
}

//! What is wrong with one request's structure, by key: {"entity": ["entity is missing"]}.
QJsonObject complaints(const QJsonObject &request)
{
    QJsonObject found;
    const auto complain = [&found](const QString &key, const QString &text) { found.insert(key, QJsonArray{text}); };
    if (!request.contains("request_type"_L1))
        complain(u"request_type"_s, u"request_type is missing"_s);
    const auto requestType = requestTypeFromText(request[u"request_type"].toString());
    if (!requestType && found.isEmpty())
        complain(u"request_type"_s, u"request_type must be one of: create, update, delete"_s);
    if (!request.contains("entity"_L1))
        complain(u"entity"_s, u"entity is missing"_s);
    const bool needsId = requestType == RequestType::Update || requestType == RequestType::Delete;
    if (needsId && request[u"record_id"].toInt() <= 0)
        complain(u"record_id"_s, u"record_id must be greater than 0"_s);
    const bool needsData = requestType == RequestType::Create || requestType == RequestType::Update;
    if (needsData && !request[u"data"].isObject())
        complain(u"data"_s, u"data hash containing field/value pairs is required for the given request"_s);
    return found;
}

Outcome<std::vector<BatchRequest>> parse(const Call &call)
{
    if (!call.body[u"requests"].isArray())
        return invalidParameters({{u"requests"_s, QJsonArray{u"requests is missing"_s}}});
    const QJsonArray list = call.body[u"requests"].toArray();
    std::vector<BatchRequest> requests;
    QJsonObject refused;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject json = list[i].toObject();
        const QJsonObject found = complaints(json);
        if (!found.isEmpty()) {
            refused.insert(QString::number(i), found);
            continue;
        }
        requests.push_back({.requestType = *requestTypeFromText(json[u"request_type"].toString()),
                            .type = call.store.schema().find(json[u"entity"].toString()),
                            .id = json[u"record_id"].toInt(),
                            .data = json[u"data"].toObject()});
    }
    if (!refused.isEmpty())
        return invalidParameters({{u"requests"_s, refused}});
    const bool isTypeUnknown =
        std::any_of(requests.begin(), requests.end(), [](const BatchRequest &one) { return !one.type; });
    if (isTypeUnknown)
        return invalidRequest(u"Invalid entity type: entity type [] does not exist."_s);
    return requests;
}

Outcome<QJsonObject> perform(const Call &call, Writer &writer, const BatchRequest &request)
{
    const Link row{.type = request.type->place, .id = request.id};
    switch (request.requestType) {
    case RequestType::Create: {
        const Outcome<Link> created = writer.create(*request.type, request.data);
        if (!created)
            return created.failure();
        return createdBody(call, *created);
    }
    case RequestType::Update:
        if (auto refusal = writer.update(row, request.data))
            return *refusal;
        return updatedBody(call, row);
    case RequestType::Delete:
        if (auto refusal = writer.retire(row))
            return *refusal;
        return QJsonObject{{u"request_type"_s, u"delete"_s},
                           {u"type"_s, request.type->name},
                           {u"id"_s, request.id},
                           {u"uuid"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                           {u"did_delete"_s, true}};
    }
    return QJsonObject();
}

} // namespace

Outcome<Reply> answerBatch(const Call &call, Writer &writer)
{
    const auto requests = parse(call);
    if (!requests)
        return requests.failure();
    QJsonArray rows;
    for (const BatchRequest &request : *requests) {
        const Outcome<QJsonObject> row = perform(call, writer, request);
        if (!row)
            return row.failure();
        rows.append(*row);
    }
    return jsonReply({{u"data"_s, rows}});
}

} // namespace bridge::sandbox::shotgrid
