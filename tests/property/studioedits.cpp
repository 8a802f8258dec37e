#include "property/studio.h"

#include "base/slug.h"
#include "sync/identity.h"

#include <QUuid>

namespace bridge::sync::test {

using namespace Qt::StringLiterals;

//! Draws what people do, from the studio's own seed.
class People
{
public:
    explicit People(Studio &studio)
        : m_studio(studio)
    {
    }

    void act(Side side)
    {
        switch (draw(side == Side::Ayon ? 11 : 10)) {
        case 0:
        case 1:
        case 2:
            create(side);
            break;
        case 3:
        case 4:
        case 5:
            setValue(side);
            break;
        case 6:
            retitle(side);
            break;
        case 7:
            move(side);
            break;
        case 8:
            remove(side);
            break;
        case 9:
            side == Side::Ayon ? clearOwn() : revive();
            break;
        default:
            publish();
        }
    }

private:
    int draw(int below) { return int(m_studio.m_random() % uint(below)); }
    std::map<QString, Record> &records(Side side) { return m_studio.side(side); }

    Record *any(Side side, const std::function<bool(const Record &)> &fits)
    {
        std::vector<Record *> found;
        for (auto &[id, record] : records(side)) {
            if (!record.retired && !record.removed && fits(record))
                found.push_back(&record);
        }
        return found.empty() ? nullptr : found[std::size_t(draw(int(found.size())))];
    }
    Record *anyEntity(Side side)
    {
        return any(side, [this](const Record &record) { return m_studio.m_mapping.isMapped(record.type); });
    }

    QString title(Side side)
    {
        static const QStringList words{u"sh010"_s, u"Big Red Car"_s, u"Big_Red_Car"_s, u"Höhle"_s, u"tür 7"_s,
                                       u"anim"_s,  u"Anim"_s,        u"sq 01"_s,       u"SQ-01"_s};
        const QString &word = words[draw(int(words.size()))];
        // In ShotGrid several may have one name; AYON's own entities are kept apart by the server.
        return side == Side::Ayon || draw(3) > 0 ? word + u" %1"_s.arg(draw(400)) : word;
    }

    void create(Side side)
    {
        static const QStringList types{u"Episode"_s, u"Sequence"_s, u"Shot"_s, u"Shot"_s,
                                       u"Asset"_s,   u"Task"_s,     u"Task"_s, u"Task"_s};
        const QString &type = types[draw(int(types.size()))];
        Record *parent = any(
            side, [&](const Record &record) { return m_studio.m_mapping.accepts(type, record.type) && draw(3) > 0; });
        const bool isOfProject = !parent || parent->kind == Kind::Project;
        if (type == "Task"_L1 && isOfProject && (side == Side::Ayon || !parent))
            return; // AYON has no such tasks; ShotGrid has
        Record made{.parent = parent         ? parent->id
                        : side == Side::Ayon ? u"demo"_s
                                             : u"Project/70"_s,
                    .kind = type == "Task"_L1 ? Kind::Task : Kind::Folder,
                    .type = type,
                    .title = title(side),
                    .origin = m_studio.m_nextOrigin++};
        made.own.set(0, side == Side::Ayon && draw(2) ? u"nrd"_s : u"wtg"_s);
        if (type == "Task"_L1)
            made.own.set(3, draw(2) ? u"Animation"_s : u"Layout"_s);
        if (side == Side::Ayon) {
            made.id = QString::fromLatin1(
                QUuid::createUuidV5(QUuid(), u"person %1"_s.arg(made.origin)).toByteArray(QUuid::Id128));
            made.name = slug(made.title, made.kind == Kind::Task ? 1 : 0);
            if (isTaken(made.parent, made.name, made.kind))
                return;
        } else {
            made.id = shotgridId(type, m_studio.m_nextId++);
        }
        records(side)[made.id] = made;
    }

    bool isTaken(const QString &parent, const QString &name, Kind kind)
    {
        for (const auto &[id, record] : records(Side::Ayon)) {
            if (record.parent == parent && (record.kind == Kind::Task) == (kind == Kind::Task)
                && record.name.compare(name, Qt::CaseInsensitive) == 0)
                return true;
        }
        return false;
    }

    void setValue(Side side)
    {
        Record *record = anyEntity(side);
        if (!record)
            return;
        const auto field = FieldId(draw(int(m_studio.m_mapping.fields.size())));
        if (!m_studio.m_mapping.fieldsOf(record->type, ayonScopeOf(record->type))[field])
            return;
        const Value value = valueFor(side, m_studio.m_mapping.fields[field]);
        const Value before = side == Side::Ayon ? m_studio.shown(*record, field) : record->own.value(field);
        if (sameValue(m_studio.m_mapping.fields[field].role, before, value))
            return; // nobody can see such an edit
        record->own.set(field, value);
        m_studio.m_edits.push_back({.side = side, .origin = record->origin, .field = field, .value = value});
    }

    Value valueFor(Side side, const Field &field)
    {
        static const QStringList statuses{u"wtg"_s, u"ip"_s, u"fin"_s, u"nrd"_s};
        static const QStringList people{u"ann"_s, u"bob"_s, u"cyd"_s};
        switch (field.role) {
        case Role::Status:
            return statuses[draw(side == Side::Ayon ? 4 : 3)];
        case Role::TaskType:
            return draw(2) ? u"Animation"_s : u"Layout"_s;
        case Role::Tags:
            return listValue({draw(2) ? u"Hero"_s : u"hero"_s, u"tag %1"_s.arg(draw(4))});
        case Role::Assignees:
            return listValue({people[draw(3)], people[draw(3)]});
        case Role::VersionTask: // versions are nobody's here
        case Role::Attribute:
            break;
        }
        if (field.ayonType == "float"_L1)
            return floatValue(24 + draw(3));
        if (field.ayonType == "integer"_L1)
            return qint64(1000 + draw(3));
        return u"text %1"_s.arg(draw(5));
    }

    void retitle(Side side)
    {
        if (Record *record = anyEntity(side)) {
            record->title = title(side);
            m_studio.m_edits.push_back(
                {.side = side, .origin = record->origin, .what = Change::What::Title, .value = record->title});
        }
    }

    void move(Side side)
    {
        Record *record = anyEntity(side);
        if (!record || (side == Side::Ayon && m_studio.isLocked(*record)))
            return;
        Record *parent = any(
            side, [&](const Record &candidate) { return m_studio.m_mapping.accepts(record->type, candidate.type); });
        const bool isTaskOfProject = parent && parent->kind == Kind::Project && record->kind == Kind::Task;
        if (!parent || isTaskOfProject || parent->id == record->id
            || (side == Side::Ayon && isTaken(parent->id, record->name, record->kind)))
            return;
        record->parent = parent->id;
    }

    //! Folders of AYON take everything below with them, as its server does; rows of ShotGrid do not.
    void remove(Side side)
    {
        Record *record = anyEntity(side);
        if (!record || (side == Side::Ayon && m_studio.isLocked(*record)))
            return;
        if (side == Side::Shotgrid) {
            record->retired = true;
            m_studio.m_deletedByPeople.insert(record->origin);
            for (const auto &[id, task] : records(side)) { // which are on nothing from now on
                if (task.parent == record->id && task.kind == Kind::Task)
                    m_studio.m_deletedByPeople.insert(task.origin);
            }
            return;
        }
        std::vector<QString> doomed{record->id};
        for (std::size_t at = 0; at < doomed.size(); ++at) {
            for (const auto &[id, child] : records(side)) {
                if (child.parent == doomed[at])
                    doomed.push_back(id);
            }
        }
        for (const QString &id : doomed) {
            m_studio.m_deletedByPeople.insert(records(side).at(id).origin);
            records(side).erase(id);
            m_studio.m_base.erase(id);
        }
    }

    void clearOwn()
    {
        Record *record = anyEntity(Side::Ayon);
        const FieldId field = draw(2) ? 4 : 6;
        if (record && record->own.contains(field))
            record->own.remove(field);
    }

    void revive()
    {
        for (auto &[id, record] : records(Side::Shotgrid)) {
            if (record.retired && draw(3) == 0) {
                record.retired = false;
                return;
            }
        }
    }

    void publish()
    {
        if (Record *record = any(Side::Ayon, [](const Record &candidate) { return candidate.type == "Shot"_L1; }))
            record->published = true;
    }

    Studio &m_studio;
};

void Studio::editOn(Side side, int count)
{
    for (int done = 0; done < count; ++done)
        People(*this).act(side);
}

void Studio::edit(int count)
{
    for (int done = 0; done < count; ++done)
        People(*this).act(m_random() % 2 ? Side::Ayon : Side::Shotgrid);
}

} // namespace bridge::sync::test
