#include "sandbox/ayon/projectlists.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

const std::vector<Field> &itemFields()
{
    static const std::vector<Field> fields{
        {.name = u"name"_s, .isRequired = true, .pattern = u"^.{1,100}$"_s},
        {.name = u"originalName"_s},
        {.name = u"shortName"_s},
        {.name = u"color"_s},
        {.name = u"icon"_s},
        {.name = u"state"_s, .choices = {u"not_started"_s, u"in_progress"_s, u"done"_s, u"blocked"_s}},
        {.name = u"scope"_s,
         .kind = Kind::Texts,
         .choices = {u"folder"_s, u"task"_s, u"product"_s, u"version"_s, u"representation"_s, u"workfile"_s}}};
    return fields;
}

//! A list to come, and what becomes of the names of the one before.
template <class Item> struct NewList {
    std::vector<Item> items = {};
    QHash<QString, QString> renamed = {}; // from the name before
    QSet<QString> removed = {};
};

template <class Item>
NewList<Item> newList(const QString &member, const QJsonArray &given, const std::vector<Item> &before, BodyCheck &check)
{
    NewList<Item> list;
    QSet<QString> kept;
    for (int i = 0; i < given.size(); ++i) {
        const QJsonObject item = check.check(given.at(i).toObject(), itemFields(), {u"body"_s, member, i});
        const QString name = item.value("name"_L1).toString();
        const QString original = item.value("originalName"_L1).toString();
        kept.insert(original.isEmpty() ? name : original);
        if (!original.isEmpty() && original != name)
            list.renamed.insert(original, name);
        list.items.emplace_back();
        fromJson(item, list.items.back());
    }
    for (const Item &item : before) {
        if (!kept.contains(item.name))
            list.removed.insert(item.name);
    }
    return list;
}

//! Where entities keep the name of an item.
struct Use {
    std::vector<EntityType> types = {};
    QString Entity::*member = nullptr;
    qsizetype (Entities::*count)(EntityType, const QString &) const = nullptr;
};

const Use useOfStatus{.types = {allEntityTypes.begin(), allEntityTypes.end()},
                      .member = &Entity::status,
                      .count = &Entities::countWithStatus};
const Use useOfFolderType{
    .types = {EntityType::Folder}, .member = &Entity::subtype, .count = &Entities::countWithSubtype};
const Use useOfTaskType{.types = {EntityType::Task}, .member = &Entity::subtype, .count = &Entities::countWithSubtype};

template <class Item> bool isUsed(const NewList<Item> &list, const Entities &entities, const Use &use)
{
    for (const QString &name : list.removed) {
        for (const EntityType type : use.types) {
            if ((entities.*use.count)(type, name) > 0)
                return true;
        }
    }
    return false;
}

template <class Item> void follow(const NewList<Item> &list, Entities &entities, const Use &use)
{
    if (list.renamed.isEmpty())
        return;
    for (const EntityType type : use.types) {
        for (const auto &[order, entity] : Entities::Ordered(entities.all(type))) {
            const auto name = list.renamed.constFind(entity->*use.member);
            if (name == list.renamed.constEnd())
                continue;
            Entity after = *entity;
            after.*use.member = *name;
            entities.replace(std::move(after));
        }
    }
}

Refusal abortedTransaction()
{
    return unhandled(u"asyncpg.exceptions.InFailedSQLTransactionError: current transaction is aborted, commands "
                     "ignored until end of transaction block"_s);
}

} // namespace

std::optional<Refusal> replaceLists(Project &project, ProjectRow &row, const QJsonObject &lists)
{
    BodyCheck check;
    const auto read = [&lists, &check](const QString &member, const auto &before) {
        return newList(member, lists.value(member).toArray(), before, check);
    };
    const auto statuses = read(u"statuses"_s, row.statuses);
    const auto folderTypes = read(u"folderTypes"_s, row.folderTypes);
    const auto taskTypes = read(u"taskTypes"_s, row.taskTypes);
    const auto tags = read(u"tags"_s, row.tags);
    if (!check.isGood())
        return invalid(check.takeInvalid());

    const auto isGiven = [&lists](QLatin1StringView member) { return lists.value(member).isArray(); };
    Entities &entities = project.editEntities();
    if ((isGiven("statuses"_L1) && isUsed(statuses, entities, useOfStatus))
        || (isGiven("folderTypes"_L1) && isUsed(folderTypes, entities, useOfFolderType))
        || (isGiven("taskTypes"_L1) && isUsed(taskTypes, entities, useOfTaskType)))
        return abortedTransaction();
    if (isGiven("folderTypes"_L1) && folderTypes.items.empty())
        return abortedTransaction();

    if (isGiven("statuses"_L1)) {
        follow(statuses, entities, useOfStatus);
        row.statuses = statuses.items;
    }
    if (isGiven("folderTypes"_L1)) {
        follow(folderTypes, entities, useOfFolderType);
        row.folderTypes = folderTypes.items;
    }
    if (isGiven("taskTypes"_L1)) {
        follow(taskTypes, entities, useOfTaskType);
        row.taskTypes = taskTypes.items;
    }
    if (isGiven("tags"_L1))
        row.tags = tags.items;
    if (isGiven("linkTypes"_L1))
        row.linkTypes = itemsFromJson<LinkType>(lists.value("linkTypes"_L1).toArray());
    entities.commit(); // a renamed item changes no entity: nobody hears of it
    return std::nullopt;
}

} // namespace bridge::sandbox::ayon
