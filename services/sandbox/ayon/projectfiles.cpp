#include "sandbox/ayon/projectfiles.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

constexpr Timestamp orphanLife = Timestamp(5) * 60 * 1'000'000;

void assignTo(Store &store, Project &project, ProjectFile file, const EntityId &activity)
{
    file.activity = activity;
    file.updatedAt = store.now();
    project.files.put(std::move(file));
}

QJsonObject shown(const ProjectFile &file)
{
    return {{u"id"_s, file.id.toText()},
            {u"filename"_s, file.name},
            {u"mime"_s, file.mime},
            {u"size"_s, file.size()},
            {u"author"_s, file.author},
            {u"created_at"_s, toText(file.createdAt)},
            {u"updated_at"_s, toText(file.updatedAt)}};
}

} // namespace

QJsonArray attachFiles(Store &store, Project &project, const EntityId &activity, const QStringList &ids)
{
    QJsonArray attached;
    for (const auto &[order, file] : project.files.all()) {
        if (file.activity == activity && !ids.contains(file.id.toText()))
            assignTo(store, project, file, {});
    }
    for (const QString &text : ids) {
        const ProjectFile *file = project.files.find(EntityId::fromText(text).value_or(EntityId()));
        if (!file)
            continue;
        attached.append(shown(*file));
        assignTo(store, project, *file, activity);
    }
    return attached;
}

void removeFile(Project &project, const EntityId &id)
{
    std::vector<Activity> changed;
    for (const auto &[order, activity] : project.activities.all()) {
        QJsonArray left;
        const QJsonArray files = activity.data.value("files"_L1).toArray();
        for (const QJsonValue file : files) {
            if (file[u"id"].toString() != id.toText())
                left.append(file);
        }
        if (left.size() == files.size())
            continue;
        changed.push_back(activity);
        changed.back().data.insert(u"files"_s, left);
    }
    for (Activity &activity : changed)
        project.activities.put(std::move(activity));
    project.files.erase(id);
}

void collectOrphans(Store &store, Project &project)
{
    const Timestamp since = store.now() - orphanLife;
    std::vector<EntityId> orphans;
    for (const auto &[order, file] : project.files.all()) {
        if (file.activity.isEmpty() && file.updatedAt < since)
            orphans.push_back(file.id);
    }
    for (const EntityId &id : orphans)
        project.files.erase(id);
}

} // namespace bridge::sandbox::ayon
