#include "desktop/publish/target.h"

#include "base/anotherthread.h"
#include "publisher/naming.h"

#include <QCoroFuture>

#include <algorithm>
#include <unordered_map>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

ShotgridRef linkOf(const ayon::Folder &folder)
{
    const auto text = [&folder](QLatin1StringView name) { return folder.attrib.value(name).toString(); };
    const auto id = ShotgridId::fromText(text("shotgridId"_L1));
    return id ? ShotgridRef{.type = text("shotgridType"_L1), .id = *id} : ShotgridRef();
}

std::vector<Target> targetsOf(const std::vector<ayon::Folder> &folders, const std::vector<ayon::Task> &tasks,
                              const QString &login)
{
    std::unordered_map<EntityId, Target> byFolder;
    std::vector<Target> targets;
    for (const ayon::Folder &folder : folders) {
        Target target{.folder = folder.id, .folderPath = folder.path, .link = linkOf(folder)};
        if (target.link.id.isEmpty()) // ShotGrid does not know it yet
            continue;
        targets.push_back(target);
        byFolder.emplace(folder.id, std::move(target));
    }
    for (const ayon::Task &task : tasks) {
        const auto folder = byFolder.find(task.folderId);
        if (folder == byFolder.end())
            continue;
        Target target = folder->second;
        target.task = task.name;
        target.taskType = task.taskType;
        target.isMine = task.assignees.contains(login);
        targets.push_back(std::move(target));
    }
    std::sort(targets.begin(), targets.end(), [](const Target &left, const Target &right) {
        if (left.isMine != right.isMine)
            return left.isMine;
        return std::tie(left.folderPath, left.task) < std::tie(right.folderPath, right.task);
    });
    return targets;
}

} // namespace

QCoro::Task<Result<std::vector<ProjectName>>> readPublishProjects(StudioPtr studio, std::stop_token stop)
{
    const auto entries = co_await studio->ayon->projects(stop);
    if (!entries)
        co_return entries.error();
    std::vector<ProjectName> names;
    for (const ayon::ProjectEntry &entry : *entries) {
        if (entry.active && ShotgridId::fromText(entry.attrib.value("shotgridId"_L1).toString()))
            names.push_back(entry.name);
    }
    std::sort(names.begin(), names.end());
    co_return names;
}

QCoro::Task<Result<std::vector<Target>>> readTargets(StudioPtr studio, ProjectName project, std::stop_token stop)
{
    const ayon::EntityQuery query{.project = project};
    auto readingFolders = studio->ayon->allFolders(query, stop);
    auto readingTasks = studio->ayon->allTasks(query, stop);
    const auto folders = co_await readingFolders;
    const auto tasks = co_await readingTasks;
    if (!folders)
        co_return folders.error();
    if (!tasks)
        co_return tasks.error();
    QFuture<std::vector<Target>> sorting = // there may be 100,000
        inAnotherThread([folders = *folders, tasks = *tasks, login = studio->entry.user.name] {
            return targetsOf(folders, tasks, login);
        });
    co_await qCoro(sorting).waitForFinished();
    co_return sorting.takeResult();
}

QCoro::Task<Result<std::set<int>>> takenVersions(StudioPtr studio, Target target, QString product, std::stop_token stop)
{
    shotgrid::Query query{.type = u"Version"_s, .fields = {u"code"_s}};
    query.filter = shotgrid::where(u"entity"_s, shotgrid::Relation::Is, target.link);
    const auto rows = co_await studio->shotgrid->searchAll(std::move(query), stop);
    if (!rows)
        co_return rows.error();
    // The task's part of the name is ShotGrid's own text for it, so versions of any task of the product count.
    const QString start = publisher::baseName(target.folderPath) + '_'_L1 + product + '_'_L1;
    std::set<int> taken;
    for (const shotgrid::Row &row : *rows) {
        const QString code = row.text(u"code"_s);
        if (code.startsWith(start))
            taken.insert(publisher::versionNumber(code));
    }
    co_return taken;
}

} // namespace bridge::desktop
