#include "sync/ayonwrites.h"

#include "ayon/links.h"
#include "sync/announced.h"
#include "sync/basejson.h"
#include "sync/canonical.h"
#include "sync/identity.h"

#include <QJsonArray>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

ayon::EntityType entityType(Kind kind)
{
    switch (kind) {
    case Kind::Task:
        return ayon::EntityType::Task;
    case Kind::Version:
        return ayon::EntityType::Version;
    case Kind::Project:
    case Kind::Folder:
        return ayon::EntityType::Folder;
    }
    Q_UNREACHABLE();
}

ayon::Operation operationOn(const Item &item)
{
    return {.entityType = entityType(item.kind), .entityId = EntityId::fromText(item.ayonId).value_or(EntityId())};
}

class AyonOperationMaker
{
public:
    AyonOperationMaker(const Item &item, bool shotgridDone, const WriteContext &context)
        : m_item(item)
        , m_operation(*item.ayon)
        , m_context(context)
        , m_shotgridDone(shotgridDone)
        , m_isCreate(m_operation.action == Operation::Action::Create)
    {
    }

    ayon::Operation run()
    {
        ayon::Operation made = operationOn(m_item);
        if (m_operation.action == Operation::Action::Delete) {
            made.type = ayon::Operation::Type::Delete;
            return made;
        }
        made.type = m_isCreate ? ayon::Operation::Type::Create : ayon::Operation::Type::Update;
        made.data = body();
        return made;
    }

    QJsonObject body()
    {
        if (m_isCreate)
            fillNew();
        for (const Change &change : m_operation.changes)
            write(change);
        if (m_operation.link)
            writeLink();
        if (m_operation.record)
            writeBase();
        if (!m_attrib.isEmpty())
            m_body.insert(u"attrib"_s, m_attrib);
        if (!m_data.isEmpty())
            m_body.insert(u"data"_s, m_data);
        return m_body;
    }

private:
    void fillNew()
    {
        m_body.insert(u"name"_s, m_operation.name);
        if (m_item.kind == Kind::Folder)
            m_body.insert(u"folderType"_s, m_item.type);
        writeParent();
    }

    void writeParent()
    {
        const bool isAtRoot = m_operation.container == m_context.ayonProject;
        const QJsonValue parent = isAtRoot ? QJsonValue(QJsonValue::Null) : QJsonValue(m_operation.container);
        m_body.insert(m_item.kind == Kind::Task ? u"folderId"_s : u"parentId"_s, parent);
    }

    void write(const Change &change)
    {
        switch (change.what) {
        case Change::What::Title:
            writeLabel(std::get<QString>(change.after));
            return;
        case Change::What::Parent:
            writeParent();
            return;
        case Change::What::Field:
            writeField(change);
            return;
        }
    }

    void writeLabel(const QString &title)
    {
        if (!m_isCreate || title != m_operation.name) // AYON needs no label that is the name (NAM-04)
            m_body.insert(u"label"_s, title);
    }

    void writeField(const Change &change)
    {
        const Field &field = m_context.mapping.fields[change.field];
        switch (field.role) {
        case Role::Status: {
            const auto name = m_context.statusNames.find(toText(change.after));
            if (name != m_context.statusNames.end())
                m_body.insert(u"status"_s, name->second);
            return;
        }
        case Role::Tags:
        case Role::Assignees: {
            const auto *members = std::get_if<QStringList>(&change.after);
            m_body.insert(field.name, QJsonArray::fromStringList(members ? *members : QStringList()));
            return;
        }
        case Role::TaskType:
            m_body.insert(u"taskType"_s, toText(change.after));
            return;
        case Role::VersionTask: // is AYON's to say
            return;
        case Role::Attribute:
            m_attrib.insert(field.name, toAyon(change.after, field.ayonType));
            return;
        }
    }

    void writeLink()
    {
        if (m_operation.action == Operation::Action::Unlink) {
            m_attrib.insert(u"shotgridId"_s, ayon::removedLink); // the number stays in the base
            return;
        }
        const QString id = m_context.shotgridIdOf(m_item);
        m_attrib.insert(u"shotgridId"_s, id.section('/'_L1, 1));
        m_attrib.insert(u"shotgridType"_s, typeOf(id));
    }

    void writeBase()
    {
        Base agreed = m_shotgridDone ? m_item.agreed : agreedWithoutShotgrid(m_item);
        agreed.shotgridId = m_context.shotgridIdOf(m_item);
        m_data.insert(baseKey, toJson(agreed, m_context.mapping));
        if (m_item.isAnnounced || announces(m_item))
            m_data.insert(announcedKey, QJsonValue::Null); // AYON removes the key
        if (m_isCreate) { // as the services before us left it (SRV-03)
            m_data.insert(u"sg_ayon_id"_s, m_item.ayonId);
            m_data.insert(u"sg_ayon_sync_status"_s, u"Synced"_s);
        }
    }

    const Item &m_item;
    const Operation &m_operation;
    const WriteContext &m_context;
    const bool m_shotgridDone;
    const bool m_isCreate;
    QJsonObject m_body;
    QJsonObject m_attrib;
    QJsonObject m_data;
};

} // namespace

ayon::Operation ayonOperation(const Item &item, bool shotgridDone, const WriteContext &context)
{
    return AyonOperationMaker(item, shotgridDone, context).run();
}

ayon::Operation announcement(const Item &item, const Mapping &mapping)
{
    ayon::Operation made = operationOn(item);
    made.type = ayon::Operation::Type::Update;
    made.data = announcementPatch(item, mapping);
    return made;
}

QJsonObject announcementPatch(const Item &item, const Mapping &mapping)
{
    return {{u"data"_s, QJsonObject{{announcedKey, toJson(announcedBy(item), mapping)}}}};
}

QJsonObject projectPatch(const Item &item, bool shotgridDone, const WriteContext &context)
{
    return AyonOperationMaker(item, shotgridDone, context).body();
}

} // namespace bridge::sync
