#include "sandbox/ayon/foldersearch.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/filter/searchwords.h"
#include "sandbox/ayon/graphql/entitycolumns.h"
#include "sandbox/ayon/reply.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

//! What is asked of a row: each part that was given has to fit.
struct Wish {
    std::optional<Filter> filter = {};
    std::optional<SearchWords> words = {};

    bool isGiven() const { return filter || words; }
};

//! `folderFilter` and `folderSearch`, or those of tasks. A filter that names no column is the server's failure, as it
//! is of the other filters in bodies.
Checked<Wish> wishFrom(const QJsonObject &values, EntityType type)
{
    Wish wish;
    if (const QJsonValue json = values.value(toText(type) + "Filter"_L1); json.isObject()) {
        auto filter = Filter::fromJson(json.toObject(), graphql::columnsOf(type));
        if (const QString *problem = std::get_if<QString>(&filter))
            return unhandled(*problem);
        wish.filter = std::get<Filter>(std::move(filter));
    }
    const SearchWords words(values.value(toText(type) + "Search"_L1).toString());
    if (!words.isEmpty())
        wish.words = words;
    return wish;
}

//! The words of a task are looked for at the beginning of its name, label and type, and anywhere in the path of its
//! folder; those of a folder anywhere in its name, label and path.
bool areIn(const SearchWords &words, const Project &project, const Entity &entity)
{
    const Entities &entities = project.entities();
    if (entity.type == EntityType::Folder)
        return words.areIn({entity.name, entity.label, entities.path(entity)});
    const Entity *folder = entities.find(EntityType::Folder, entity.parent);
    return words.areIn({folder ? entities.path(*folder) : QString()}, {entity.name, entity.label, entity.subtype});
}

bool fits(const Wish &wish, const Project &project, const Entity &entity)
{
    const auto read = [&](const FilterKey &key) { return graphql::columnValue(project, entity, key); };
    return (!wish.filter || wish.filter->matches(read)) && (!wish.words || areIn(*wish.words, project, entity));
}

template <class Fits> bool hasTask(const Project &project, const Entity &folder, const Fits &fits)
{
    return std::ranges::any_of(project.entities().children(EntityType::Task, folder.id),
                               [&fits](const auto &numbered) { return fits(*numbered.second); });
}

//! Evidence: `ynput/ayon-backend: api/folders/search.py`; #946 of that repository for `search`, which folders meet by
//! their own words or by those of a task, while the other members have to be met together.
Reply searchFolders(Call &call)
{
    static const std::vector<Field> fields{{.name = u"search"_s},
                                           {.name = u"folderFilter"_s, .kind = Kind::Filter},
                                           {.name = u"folderSearch"_s},
                                           {.name = u"taskFilter"_s, .kind = Kind::Filter},
                                           {.name = u"taskSearch"_s}};
    const Checked<Project *> found = projectOf(call);
    if (!found)
        return call.refuse(found.refusal());
    const Project &project = **found;
    const Checked<QJsonObject> values = checkedBody(call.request, fields);
    if (!values)
        return call.refuse(values.refusal());
    const Checked<Wish> ofFolder = wishFrom(*values, EntityType::Folder);
    if (!ofFolder)
        return call.refuse(ofFolder.refusal());
    const Checked<Wish> ofTask = wishFrom(*values, EntityType::Task);
    if (!ofTask)
        return call.refuse(ofTask.refusal());
    const SearchWords words(values->value("search"_L1).toString());

    QJsonArray ids;
    for (const auto &[order, folder] : project.entities().all(EntityType::Folder)) {
        const auto hasWords = [&](const Entity &entity) { return areIn(words, project, entity); };
        const auto fitsTask = [&](const Entity &task) { return fits(*ofTask, project, task); };
        const bool isWanted = fits(*ofFolder, project, *folder)
            && (!ofTask->isGiven() || hasTask(project, *folder, fitsTask))
            && (words.isEmpty() || hasWords(*folder) || hasTask(project, *folder, hasWords));
        if (isWanted)
            ids.append(folder->id.toText());
    }
    return jsonReply({{u"folderIds"_s, ids}});
}

} // namespace

void addFolderSearchRoutes(Router &router)
{
    router.add(u"POST"_s, u"/api/projects/{project}/folders/search"_s, searchFolders);
}

} // namespace bridge::sandbox::ayon
