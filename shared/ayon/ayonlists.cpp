#include "ayon/answer.h"
#include "ayon/ayonclient.h"
#include "ayon/queries.h"

namespace bridge::ayon {

using namespace Qt::StringLiterals;

namespace {

net::HttpRequest listRequest(net::Method method, const ProjectName &project, const EntityId &list,
                             const QString &below = {})
{
    return {.method = method,
            .path = u"/api/projects/%1/lists/%2%3"_s.arg(project.toText(), list.toText(), below),
            .route = u"/api/projects/{project}/lists/{list}"_s + below,
            .repeatable = true};
}

QJsonObject toJson(const ListItemChange &item)
{
    QJsonObject json{{u"id"_s, item.id.toText()}, {u"position"_s, item.position}};
    if (!item.entityId.isEmpty())
        json.insert(u"entityId"_s, item.entityId.toText());
    return json;
}

} // namespace

QCoro::Task<Result<ListItems>> AyonClient::moreItems(ProjectName project, EntityId list, QString after,
                                                     std::stop_token stop)
{
    const QString name = u"MoreItems"_s;
    const QJsonObject variables{{u"project"_s, project.toText()}, {u"list"_s, list.toText()}, {u"after"_s, after}};
    const auto data = co_await graphql(name, moreItemsQuery(), variables, stop);
    if (!data)
        co_return data.error();
    auto items = listItemsFromJson(data->value("project"_L1)["entityList"_L1].toObject(), u"project.entityList"_s);
    if (!items)
        co_return at("ayon POST /graphql "_L1 + name, items.error());
    co_return items;
}

QCoro::Task<Result<void>> AyonClient::createList(ProjectName project, NewList list, std::stop_token stop)
{
    QJsonArray items;
    for (ListItemChange &item : list.items) {
        item.position = int(items.size()); // of a list that is made they count from 0
        items.append(toJson(item));
    }
    QJsonObject body{{u"entityType"_s, list.entityType}, {u"label"_s, list.label}, {u"active"_s, list.active},
                     {u"attrib"_s, list.attrib},         {u"data"_s, list.data},   {u"items"_s, items}};
    if (!list.id.isEmpty())
        body.insert(u"id"_s, list.id.toText());
    net::HttpRequest request{.method = net::Method::Post,
                             .path = u"/api/projects/%1/lists"_s.arg(project.toText()),
                             .route = u"/api/projects/{project}/lists"_s};
    net::setJson(request, body);
    const auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return {};
}

QCoro::Task<Result<void>> AyonClient::patchList(ProjectName project, EntityId list, QJsonObject changes,
                                                std::stop_token stop)
{
    net::HttpRequest request = listRequest(net::Method::Patch, project, list);
    net::setJson(request, changes);
    const auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return {};
}

QCoro::Task<Result<void>> AyonClient::deleteList(ProjectName project, EntityId list, std::stop_token stop)
{
    net::HttpRequest request = listRequest(net::Method::Delete, project, list);
    const auto reply = co_await call(std::move(request), stop);
    if (!reply && reply.error().kind != Error::Kind::NotFound)
        co_return reply.error();
    co_return {};
}

QCoro::Task<Result<void>> AyonClient::mergeListItems(ProjectName project, EntityId list,
                                                     std::vector<ListItemChange> items, std::stop_token stop)
{
    QJsonArray changes;
    for (const ListItemChange &item : items)
        changes.append(toJson(item));
    return changeItems(std::move(project), list, u"merge"_s, changes, std::move(stop));
}

QCoro::Task<Result<void>> AyonClient::removeListItems(ProjectName project, EntityId list, std::vector<EntityId> items,
                                                      std::stop_token stop)
{
    QJsonArray ids;
    for (const EntityId &item : items)
        ids.append(QJsonObject{{u"id"_s, item.toText()}});
    return changeItems(std::move(project), list, u"delete"_s, ids, std::move(stop));
}

QCoro::Task<Result<void>> AyonClient::changeItems(ProjectName project, EntityId list, QString mode, QJsonArray items,
                                                  std::stop_token stop)
{
    net::HttpRequest request = listRequest(net::Method::Patch, project, list, u"/items"_s);
    const QJsonObject body{{u"mode"_s, mode}, {u"items"_s, items}};
    net::setJson(request, body);
    const auto reply = co_await call(std::move(request), stop);
    if (!reply)
        co_return reply.error();
    co_return {};
}

} // namespace bridge::ayon
