#include "e2e/storm/crowd.h"

#include "support/await.h"
#include "support/sandboxservers.h"
#include "sync/identity.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace bridge::test {

using namespace Qt::StringLiterals;
using sync::Side;

namespace {

const std::array statuses{u"wtg"_s, u"ip"_s, u"fin"_s};
const std::array tags{u"hero"_s, u"crowd"_s, u"rain"_s};
constexpr int contestedShare = 12; // one of so many fields is edited by both sides

ShotgridRef refOf(const QString &id)
{
    return {.type = sync::typeOf(id), .id = ShotgridId(sync::numberOf(id))};
}

QJsonObject linkTo(const QString &id)
{
    return shotgrid::toJson(refOf(id));
}

QString tagField(const QString &tag)
{
    return "tag:"_L1 + tag;
}

} // namespace

bool Wish::allows(const QString &value) const
{
    return std::any_of(last.begin(), last.end(), [&value](const auto &one) { return one.second == value; });
}

//! By the id that the other side knows an entity by, too, when it is linked.
struct Crowd::Side {
    struct Entity {
        QString id = {};
        QString partner = {}; // id on the other side
        std::map<QString, QString> values = {}; // by field
    };

    std::vector<Entity> entities = {};

    std::vector<const Entity *> find(const QString &id, const QString &partner) const
    {
        std::vector<const Entity *> found;
        for (const Entity &entity : entities) {
            const bool isIt = (!id.isEmpty() && entity.id == id) || (!partner.isEmpty() && entity.partner == partner);
            if (isIt)
                found.push_back(&entity);
        }
        return found;
    }
};

Crowd::Crowd(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, ProjectName project,
             ShotgridId shotgridProject, quint32 seed)
    : m_ayon(ayon)
    , m_shotgrid(shotgrid)
    , m_project(std::move(project))
    , m_shotgridProject(shotgridProject)
    , m_random(seed)
{
}

Crowd::Side Crowd::readAyon()
{
    Side side;
    const auto add = [&side](const auto &entity, const QString &parent) {
        const QString type = entity.attrib.value("shotgridType"_L1).toString();
        const QString number = entity.attrib.value("shotgridId"_L1).toString();
        Side::Entity made{.id = entity.id.toText(),
                          .partner = number.isEmpty() ? QString() : sync::shotgridId(type, number.toLongLong())};
        made.values = {{u"description"_s, entity.attrib.value("description"_L1).toString()},
                       {u"frameStart"_s, QString::number(entity.attrib.value("frameStart"_L1).toInt())},
                       {u"status"_s, entity.status},
                       {u"title"_s, entity.label.isEmpty() ? entity.name : entity.label},
                       {u"parent"_s, parent}};
        for (const QString &tag : tags)
            made.values[tagField(tag)] = entity.tags.contains(tag) ? u"yes"_s : u"no"_s;
        side.entities.push_back(made);
    };
    for (const ayon::Folder &folder : good(await(m_ayon.allFolders({.project = m_project}, {})))) {
        if (folder.folderType == "Shot"_L1)
            add(folder, folder.parentId.toText());
    }
    for (const ayon::Task &task : good(await(m_ayon.allTasks({.project = m_project}, {}))))
        add(task, task.folderId.toText());
    return side;
}

Crowd::Side Crowd::readShotgrid()
{
    Side side;
    for (const QString &type : {u"Shot"_s, u"Task"_s}) {
        const bool isTask = type == "Task"_L1;
        shotgrid::Query query{.type = type, .fields = {u"*"_s}};
        const ShotgridRef project{.type = u"Project"_s, .id = m_shotgridProject};
        query.filter = shotgrid::where(u"project"_s, shotgrid::Relation::Is, project);
        for (const shotgrid::Row &row : good(await(m_shotgrid.searchAll(query, {})))) {
            const auto parent = row.link(isTask ? u"entity"_s : u"sg_sequence"_s).ref;
            Side::Entity made{.id = sync::shotgridId(type, row.ref.id.number()), .partner = row.text(u"sg_ayon_id"_s)};
            const QString status = row.text(u"sg_status_list"_s);
            made.values = {
                {u"description"_s, row.text(u"description"_s)},
                {u"frameStart"_s, QString::number(row.attributes.value("sg_cut_in"_L1).toInt())},
                {u"status"_s, m_statusNames.contains(status) ? m_statusNames.at(status) : status},
                {u"title"_s, row.text(isTask ? u"content"_s : u"code"_s)},
                {u"parent"_s, parent.isEmpty() ? QString() : sync::shotgridId(parent.type, parent.id.number())}};
            const auto links = row.linksOf(u"tags"_s);
            for (const QString &tag : tags) {
                const bool has = std::any_of(links.begin(), links.end(),
                                             [&tag](const shotgrid::Link &link) { return link.name == tag; });
                made.values[tagField(tag)] = has ? u"yes"_s : u"no"_s;
            }
            side.entities.push_back(made);
        }
    }
    return side;
}

void Crowd::lookAround()
{
    for (const ayon::Status &status : good(await(m_ayon.project(m_project, {}))).statuses)
        m_statusNames[status.shortName] = status.name;
    for (const ayon::Folder &folder : good(await(m_ayon.allFolders({.project = m_project}, {})))) {
        if (folder.folderType == "Sequence"_L1) {
            const qint64 number = folder.attrib.value("shotgridId"_L1).toString().toLongLong();
            m_sequences.push_back(
                {.ayonId = folder.id.toText(), .shotgridId = sync::shotgridId(u"Sequence"_s, number)});
        }
    }
    for (const Side::Entity &entity : readAyon().entities) {
        m_things.push_back(
            {.isTask = sync::typeOf(entity.partner) == "Task"_L1, .ayonId = entity.id, .shotgridId = entity.partner});
    }
}

void Crowd::act()
{
    ++m_edits;
    const int die = dice(100);
    const sync::Side side = dice(2) == 0 ? sync::Side::Ayon : sync::Side::Shotgrid;
    if (die < 14) {
        create(side, die < 7);
        return;
    }
    Thing &thing = m_things[std::size_t(dice(int(m_things.size())))];
    if (thing.isDeleted)
        return;
    const bool isOfBoth = !thing.ayonId.isEmpty() && !thing.shotgridId.isEmpty();
    if (die < 17 && thing.isTask) {
        remove(thing, thing.ayonId.isEmpty() ? sync::Side::Shotgrid : sync::Side::Ayon);
        return;
    }
    const Field field = fieldOf(thing);
    const bool isContested = isOfBoth && field != Field::Tag && dice(contestedShare) == 0;
    edit(thing, isContested ? side : ownerOf(thing, field), field);
}

void Crowd::create(sync::Side side, bool isTask)
{
    std::vector<std::size_t> shots;
    for (std::size_t at = 0; at < m_things.size(); ++at) {
        const Thing &thing = m_things[at];
        const bool isThere = side == sync::Side::Ayon ? !thing.ayonId.isEmpty() : !thing.shotgridId.isEmpty();
        if (!thing.isTask && isThere)
            shots.push_back(at);
    }
    const QString title = word();
    const Sequence &sequence = m_sequences[std::size_t(dice(int(m_sequences.size())))];
    const Thing &shot = m_things[shots[std::size_t(dice(int(shots.size())))]];
    Thing made{.isTask = isTask};
    if (side == sync::Side::Ayon) {
        made.ayonId = newId();
        const QJsonObject data = isTask
            ? QJsonObject{{u"name"_s, title}, {u"taskType"_s, u"Animation"_s}, {u"folderId"_s, shot.ayonId}}
            : QJsonObject{{u"name"_s, title}, {u"folderType"_s, u"Shot"_s}, {u"parentId"_s, sequence.ayonId}};
        const auto type = isTask ? ayon::EntityType::Task : ayon::EntityType::Folder;
        const std::vector<ayon::Operation> operations{creation(type, made.ayonId, data)};
        good(await(m_ayon.write(m_project, operations, {})).front());
    } else {
        QJsonObject fields = isTask ? QJsonObject{{u"content"_s, title}, {u"entity"_s, linkTo(shot.shotgridId)}}
                                    : QJsonObject{{u"code"_s, title}, {u"sg_sequence"_s, linkTo(sequence.shotgridId)}};
        const ShotgridRef project{.type = u"Project"_s, .id = m_shotgridProject};
        fields.insert(u"project"_s, shotgrid::toJson(project));
        const QString type = isTask ? u"Task"_s : u"Shot"_s;
        const auto row = good(await(m_shotgrid.create(type, fields, {})));
        made.shotgridId = sync::shotgridId(type, row.ref.id.number());
    }
    made.wishes[u"title"_s].last = {{side, title}};
    m_things.push_back(made);
}

Crowd::Field Crowd::fieldOf(const Thing &thing)
{
    if (thing.isTask) {
        constexpr std::array fields{Field::Status, Field::Title, Field::Tag};
        return fields[std::size_t(dice(int(fields.size())))];
    }
    constexpr std::array fields{Field::Start,  Field::Start, Field::Description, Field::Status,
                                Field::Status, Field::Title, Field::Parent,      Field::Tag};
    return fields[std::size_t(dice(int(fields.size())))];
}

//! Who edits a field as a rule: always the same side.
sync::Side Crowd::ownerOf(const Thing &thing, Field field) const
{
    if (thing.ayonId.isEmpty())
        return sync::Side::Shotgrid;
    if (thing.shotgridId.isEmpty())
        return sync::Side::Ayon;
    const qint64 number = sync::numberOf(thing.shotgridId) + int(field);
    return number % 2 == 0 ? sync::Side::Ayon : sync::Side::Shotgrid;
}

void Crowd::edit(Thing &thing, sync::Side side, Field field)
{
    QString name;
    QString value;
    QString written; // on that side, where it has words of its own
    switch (field) {
    case Field::Start:
        name = u"frameStart"_s;
        written = value = QString::number(1000 + dice(1000));
        break;
    case Field::Description:
        name = u"description"_s;
        written = value = word();
        break;
    case Field::Status:
        name = u"status"_s;
        written = statuses[std::size_t(dice(int(statuses.size())))];
        value = m_statusNames.at(written);
        break;
    case Field::Title:
        name = u"title"_s;
        written = value = word();
        break;
    case Field::Parent: {
        name = u"parent"_s;
        const int at = dice(int(m_sequences.size()));
        written = value = QString::number(at);
        break;
    }
    case Field::Tag: {
        const QString &tag = tags[std::size_t(dice(int(tags.size())))];
        name = tagField(tag);
        value = dice(2) == 0 ? u"yes"_s : u"no"_s;
        written = (value == "yes"_L1 ? u"+"_s : u"-"_s) + tag;
        break;
    }
    }
    if (side == sync::Side::Ayon)
        writeAyon(thing, field, written);
    else
        writeShotgrid(thing, field, written);
    thing.wishes[name].last[side] = value;
}

void Crowd::writeAyon(const Thing &thing, Field field, const QString &value)
{
    const EntityId id = EntityId::fromText(thing.ayonId).value();
    QJsonObject data;
    switch (field) {
    case Field::Start:
        data = {{u"attrib"_s, QJsonObject{{u"frameStart"_s, value.toInt()}}}};
        break;
    case Field::Description:
        data = {{u"attrib"_s, QJsonObject{{u"description"_s, value}}}};
        break;
    case Field::Status:
        data = {{u"status"_s, m_statusNames.at(value)}};
        break;
    case Field::Title:
        data = {{u"label"_s, value}};
        break;
    case Field::Parent:
        data = {{u"parentId"_s, m_sequences[std::size_t(value.toInt())].ayonId}};
        break;
    case Field::Tag: {
        QStringList now = thing.isTask
            ? good(await(m_ayon.allTasks({.project = m_project, .ids = {id}}, {}))).at(0).tags
            : good(await(m_ayon.allFolders({.project = m_project, .ids = {id}}, {}))).at(0).tags;
        now.removeAll(value.mid(1));
        if (value.startsWith('+'_L1))
            now += value.mid(1);
        data = {{u"tags"_s, QJsonArray::fromStringList(now)}};
        break;
    }
    }
    const std::vector<ayon::Operation> operations{
        {.type = ayon::Operation::Type::Update,
         .entityType = thing.isTask ? ayon::EntityType::Task : ayon::EntityType::Folder,
         .entityId = id,
         .data = data}};
    good(await(m_ayon.write(m_project, operations, {})).front());
}

void Crowd::writeShotgrid(const Thing &thing, Field field, const QString &value)
{
    QJsonObject fields;
    switch (field) {
    case Field::Start:
        fields = {{u"sg_cut_in"_s, value.toInt()}};
        break;
    case Field::Description:
        fields = {{u"description"_s, value}};
        break;
    case Field::Status:
        fields = {{u"sg_status_list"_s, value}};
        break;
    case Field::Title:
        fields = {{thing.isTask ? u"content"_s : u"code"_s, value}};
        break;
    case Field::Parent:
        fields = {{u"sg_sequence"_s, linkTo(m_sequences[std::size_t(value.toInt())].shotgridId)}};
        break;
    case Field::Tag: {
        const auto known = good(await(m_shotgrid.tags({})));
        const auto tag = std::find_if(known.begin(), known.end(),
                                      [&](const shotgrid::Tag &one) { return one.name == value.mid(1); });
        const QJsonObject link{{u"type"_s, u"Tag"_s}, {u"id"_s, tag->id.number()}};
        fields = {{u"tags"_s,
                   QJsonObject{{u"multi_entity_update_mode"_s, value.startsWith('+'_L1) ? u"add"_s : u"remove"_s},
                               {u"value"_s, QJsonArray{link}}}}};
        break;
    }
    }
    good(await(m_shotgrid.update(refOf(thing.shotgridId), fields, {})));
}

void Crowd::remove(Thing &thing, sync::Side side)
{
    if (side == sync::Side::Shotgrid) {
        good(await(m_shotgrid.retire(refOf(thing.shotgridId), {})));
    } else {
        const std::vector<ayon::Operation> operations{{.type = ayon::Operation::Type::Delete,
                                                       .entityType = ayon::EntityType::Task,
                                                       .entityId = EntityId::fromText(thing.ayonId).value()}};
        good(await(m_ayon.write(m_project, operations, {})).front());
    }
    thing.isDeleted = true;
}

QString Crowd::titleOf(const Thing &thing) const
{
    return u"%1 %2 %3"_s.arg(thing.isTask ? u"task"_s : u"shot"_s, thing.ayonId, thing.shotgridId);
}

QString Crowd::complaint()
{
    const Side ayon = readAyon();
    const Side shotgrid = readShotgrid();
    std::size_t alive = 0;
    for (const Thing &thing : m_things) {
        const auto here = ayon.find(thing.ayonId, thing.shotgridId);
        const auto there = shotgrid.find(thing.shotgridId, thing.ayonId);
        const std::size_t wanted = thing.isDeleted ? 0 : 1;
        alive += wanted;
        if (here.size() != wanted || there.size() != wanted) {
            return u"%1 is %2 times in AYON and %3 times in ShotGrid, not %4"_s.arg(titleOf(thing))
                .arg(here.size())
                .arg(there.size())
                .arg(wanted);
        }
        if (thing.isDeleted)
            continue;
        std::map<QString, QString> inAyon = here.front()->values;
        std::map<QString, QString> inShotgrid = there.front()->values;
        for (std::size_t at = 0; at < m_sequences.size() && !thing.isTask; ++at) {
            for (QString *parent : {&inAyon[u"parent"_s], &inShotgrid[u"parent"_s]}) {
                if (*parent == m_sequences[at].ayonId || *parent == m_sequences[at].shotgridId)
                    *parent = QString::number(at);
            }
        }
        for (const auto &[field, wish] : thing.wishes) {
            const QString &one = inAyon[field];
            const QString &other = inShotgrid[field];
            if (one != other || !wish.allows(one)) {
                QStringList allowed;
                for (const auto &[side, value] : wish.last)
                    allowed += value;
                return u"%1, %2: AYON says '%3', ShotGrid '%4', people said '%5'"_s.arg(
                    titleOf(thing), field, one, other, allowed.join("' or '"_L1));
            }
        }
    }
    if (ayon.entities.size() != alive || shotgrid.entities.size() != alive) {
        return u"people made %1 things, AYON has %2 and ShotGrid %3"_s.arg(alive)
            .arg(ayon.entities.size())
            .arg(shotgrid.entities.size());
    }
    return {};
}

} // namespace bridge::test
