#include "bench/largestudio.h"

#include "sync/identity.h"

namespace bridge::bench {

using namespace Qt::StringLiterals;
using namespace sync;

namespace {

const QString project = u"large"_s;
const QString shotgridProject = u"Project/70"_s;

Field field(const QString &name, Role role, const QString &ayonType, const QString &code, const QString &dataType)
{
    Field made{.name = name, .role = role, .ayonType = ayonType};
    for (const QString &type : {u"Sequence"_s, u"Shot"_s, u"Task"_s}) {
        made.shotgrid[type] = {.code = code, .dataType = dataType};
        made.ayonScope.insert(ayonScopeOf(type));
    }
    return made;
}

Mapping largeMapping()
{
    Mapping mapping{.site = u"https://studio.example"_s, .defaultTaskType = u"Generic"_s};
    mapping.fields = {
        field(u"status"_s, Role::Status, u"string"_s, u"sg_status_list"_s, u"status_list"_s),
        field(u"tags"_s, Role::Tags, u"list_of_strings"_s, u"tags"_s, u"multi_entity"_s),
        field(u"assignees"_s, Role::Assignees, u"list_of_strings"_s, u"task_assignees"_s, u"multi_entity"_s),
        field(u"taskType"_s, Role::TaskType, u"string"_s, u"step"_s, u"entity"_s)};
    for (int at = 0; at < 10; ++at) // as many mapped attributes as the measurements of the former integration had
        mapping.fields.push_back(
            field(u"attribute%1"_s.arg(at), Role::Attribute, u"integer"_s, u"sg_attribute%1"_s.arg(at), u"number"_s));
    mapping.types[u"Sequence"_s] = {.enabled = true};
    mapping.types[u"Shot"_s] = {.parentField = u"sg_sequence"_s,
                                .parentDataType = u"entity"_s,
                                .parentTypes = {u"Sequence"_s},
                                .enabled = true};
    mapping.types[u"Task"_s] = {.parentField = u"entity"_s,
                                .parentDataType = u"entity"_s,
                                .parentTypes = {u"Sequence"_s, u"Shot"_s},
                                .enabled = true};
    mapping.steps = {u"Shot/Animation"_s};
    mapping.taskTypes = {u"Animation"_s};
    for (const QString &code : {u"wtg"_s, u"ip"_s})
        mapping.ayonStatuses[code] = {u"folder"_s, u"task"_s};
    return mapping;
}

Fields values(Kind kind, int number)
{
    Fields made;
    made.set(0, u"wtg"_s);
    made.set(1, listValue({u"hero"_s}));
    if (kind == Kind::Task) {
        made.set(2, listValue({u"ann"_s, u"bob"_s}));
        made.set(3, u"Animation"_s);
    }
    for (FieldId at = 4; at < 14; ++at)
        made.set(at, qint64(1000 + number % 50 + at));
    return made;
}

std::vector<Entity> shotgridEntities(int count)
{
    std::vector<Entity> made{
        {.id = shotgridProject, .kind = Kind::Project, .type = u"Project"_s, .title = project, .link = project}};
    made.reserve(std::size_t(count) + 1);
    QString sequence;
    QString shot;
    for (int at = 0; at < count; ++at) {
        const int place = at % 201; // a sequence, and 20 times a shot with nine tasks
        const Kind kind = place == 0 || place % 10 == 1 ? Kind::Folder : Kind::Task;
        const QString type = place == 0 ? u"Sequence"_s : kind == Kind::Folder ? u"Shot"_s : u"Task"_s;
        const QString id = shotgridId(type, 1000 + at);
        const QString parent = place == 0 ? shotgridProject : kind == Kind::Folder ? sequence : shot;
        made.push_back({.id = id,
                        .parent = parent,
                        .kind = kind,
                        .type = type,
                        .title = u"%1 %2"_s.arg(type).arg(at),
                        .values = values(kind, at)});
        if (place == 0)
            sequence = id;
        else if (kind == Kind::Folder)
            shot = id;
    }
    return made;
}

Entity ayonProject()
{
    return {.id = project,
            .kind = Kind::Project,
            .type = u"Project"_s,
            .name = project,
            .title = project,
            .link = shotgridProject};
}

} // namespace

LargeStudio newStudio(int entities)
{
    return {.mapping = largeMapping(), .ayon = Tree({ayonProject()}), .shotgrid = Tree(shotgridEntities(entities))};
}

LargeStudio agreedStudio(int entities)
{
    LargeStudio studio{.mapping = largeMapping()};
    std::vector<Entity> rows = shotgridEntities(entities);
    std::vector<Entity> copies{ayonProject()};
    copies.reserve(rows.size());
    for (std::size_t at = 1; at < rows.size(); ++at) {
        Entity &row = rows[at];
        row.link = ayonIdFor(studio.mapping.site, row.id);
        row.mark = SyncMark::Synced;
        Entity copy = row;
        copy.id = row.link;
        copy.link = row.id;
        copy.parent = row.parent == shotgridProject ? project : ayonIdFor(studio.mapping.site, row.parent);
        copy.name = u"%1_%2"_s.arg(row.type).arg(at);
        copy.mark = SyncMark::None;
        copy.own.set();
        studio.base[copy.id] = {.shotgridId = row.id,
                                .parent = copy.parent == project ? QString() : copy.parent,
                                .title = row.title,
                                .values = row.values};
        copies.push_back(std::move(copy));
    }
    for (auto &[id, base] : studio.base) { // an agreement says of every shared field what it is, also that it is empty
        for (FieldId at = 0; id != project && at < FieldId(studio.mapping.fields.size()); ++at) {
            if (!base.values.contains(at))
                base.values.set(at, {});
        }
    }
    rows.front().mark = SyncMark::Synced;
    studio.base[project] = {.shotgridId = shotgridProject, .title = project};
    studio.ayon = Tree(std::move(copies));
    studio.shotgrid = Tree(std::move(rows));
    return studio;
}

LargeStudio editedStudio(int entities)
{
    LargeStudio studio = agreedStudio(entities);
    std::vector<Entity> rows = studio.shotgrid.entities();
    std::vector<Entity> copies = studio.ayon.entities();
    for (std::size_t at = 10; at < rows.size(); at += 20)
        rows[at].values.set(0, u"ip"_s);
    for (std::size_t at = 20; at < copies.size(); at += 20)
        copies[at].values.set(0, u"ip"_s);
    studio.ayon = Tree(std::move(copies));
    studio.shotgrid = Tree(std::move(rows));
    return studio;
}

} // namespace bridge::bench
