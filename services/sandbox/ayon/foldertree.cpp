#include "sandbox/ayon/foldertree.h"

#include "sandbox/ayon/reply.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

QJsonArray taskNames(const Entities &entities, const EntityId &folder)
{
    QJsonArray names;
    for (const auto &[order, task] : entities.children(EntityType::Task, folder))
        names.append(task->name);
    return names;
}

//! What the list and the tree show alike.
QJsonObject common(const Entities &entities, const Entity &folder)
{
    const QJsonArray tasks = taskNames(entities, folder.id);
    return {{u"id"_s, folder.id.toText()},
            {u"parentId"_s, idOrNull(folder.parent)},
            {u"parents"_s, QJsonArray::fromStringList(entities.parents(folder))},
            {u"name"_s, folder.name},
            {u"folderType"_s, folder.subtype},
            {u"hasTasks"_s, !tasks.isEmpty()},
            {u"taskNames"_s, tasks},
            {u"status"_s, folder.status}};
}

bool isFound(const Entity &folder, const QStringList &words)
{
    const QString text = folder.name + u' ' + folder.label;
    return std::ranges::all_of(words,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QJsonObject branch(const Entities &entities, const Entity &folder)
{
    QJsonObject node = common(entities, folder);
    node.insert(u"label"_s, folder.label.isEmpty() ? folder.name : folder.label);
    return node;
}

//! The branches below \a parent that hold something of what is searched.
QJsonArray branches(const Entities &entities, const EntityId &parent, const QStringList &words)
{
    QJsonArray nodes;
    for (const auto &[order, folder] : entities.children(EntityType::Folder, parent)) {
        const QJsonArray below = branches(entities, folder->id, words);
        if (below.isEmpty() && !isFound(*folder, words))
            continue;
        QJsonObject node = branch(entities, *folder);
        node.insert(u"children"_s, below.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(below));
        nodes.append(node);
    }
    return nodes;
}

} // namespace

QJsonArray folderList(const Project &project, const AttributeLibrary &library, bool withAttrib)
{
    const Entities &entities = project.entities();
    QJsonArray list;
    for (const auto &[order, folder] : entities.all(EntityType::Folder)) {
        QJsonObject item = common(entities, *folder);
        item.insert(u"path"_s, entities.path(*folder).mid(1));
        item.insert(u"label"_s, textOrNull(folder->label));
        item.insert(u"hasChildren"_s, !entities.children(EntityType::Folder, folder->id).empty());
        item.insert(u"hasReviewables"_s, project.hasReviewables(*folder));
        item.insert(u"hasVersions"_s, entities.hasVersions(folder->id));
        item.insert(u"tags"_s, QJsonArray::fromStringList(folder->tags));
        item.insert(u"ownAttrib"_s, QJsonArray::fromStringList(folder->attrib.keys()));
        const Thumbnail *thumbnail = project.thumbnails.find(folder->thumbnail);
        item.insert(u"thumbnailHash"_s, thumbnail ? QJsonValue(thumbnail->hash()) : QJsonValue(QJsonValue::Null));
        item.insert(u"createdAt"_s, toText(folder->createdAt));
        item.insert(u"updatedAt"_s, toText(folder->updatedAt));
        if (withAttrib)
            item.insert(u"attrib"_s, project.attrib(*folder, library));
        list.append(item);
    }
    return list;
}

QJsonArray hierarchy(const Project &project, const QString &search, const QStringList &types)
{
    const Entities &entities = project.entities();
    const QStringList words = search.split(u' ', Qt::SkipEmptyParts);
    if (types.isEmpty())
        return branches(entities, {}, words);

    QJsonArray list;
    for (const auto &[order, folder] : entities.all(EntityType::Folder)) {
        if (types.contains(folder->subtype) && isFound(*folder, words))
            list.append(branch(entities, *folder));
    }
    return list;
}

} // namespace bridge::sandbox::ayon
