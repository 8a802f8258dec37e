#include "sync/shotgridwrites.h"

#include "sync/canonical.h"
#include "sync/identity.h"

#include <QJsonArray>

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

QString toText(SyncMark mark)
{
    switch (mark) {
    case SyncMark::None:
        return {};
    case SyncMark::Synced:
        return u"Synced"_s;
    case SyncMark::Failed:
        return u"Failed"_s;
    case SyncMark::Skipped:
        return u"Skipped"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject linkTo(const QString &type, ShotgridId id)
{
    return shotgrid::toJson(ShotgridRef{.type = type, .id = id});
}

QStringList membersOf(const Value &value)
{
    const auto *members = std::get_if<QStringList>(&value);
    return members ? *members : QStringList();
}

class WriteMaker
{
public:
    WriteMaker(const Item &item, const WriteContext &context)
        : m_item(item)
        , m_operation(*item.shotgrid)
        , m_context(context)
        , m_isCreate(m_operation.action == Operation::Action::Create)
    {
    }

    std::vector<shotgrid::Write> run()
    {
        using Action = shotgrid::Write::Action;
        const ShotgridId id(numberOf(m_context.shotgridIdOf(m_item)));
        if (m_operation.action == Operation::Action::Delete)
            return {shotgrid::Write{.action = Action::Retire, .type = m_item.type, .id = id}};
        fill();
        const auto action = m_isCreate ? Action::Create : Action::Update;
        std::vector<shotgrid::Write> writes{{.action = action, .type = m_item.type, .id = id, .fields = m_fields}};
        if (!m_removals.isEmpty())
            writes.push_back({.action = Action::Update, .type = m_item.type, .id = id, .fields = m_removals});
        return writes;
    }

private:
    void fill()
    {
        if (m_isCreate)
            m_fields.insert(u"project"_s, linkTo(u"Project"_s, m_context.project));
        if (m_operation.action == Operation::Action::Unlink)
            m_fields.insert(u"sg_ayon_id"_s, QJsonValue::Null);
        else if (m_operation.link)
            m_fields.insert(u"sg_ayon_id"_s, m_item.ayonId);
        if (m_operation.mark)
            m_fields.insert(u"sg_ayon_sync_status"_s, toText(*m_operation.mark));
        if (m_isCreate)
            writeParent();
        for (const Change &change : m_operation.changes)
            write(change);
        if (m_isCreate && m_item.version)
            writeVersion(*m_item.version);
    }

    void write(const Change &change)
    {
        switch (change.what) {
        case Change::What::Title:
            m_fields.insert(m_item.kind == Kind::Task ? u"content"_s : u"code"_s, std::get<QString>(change.after));
            return;
        case Change::What::Parent:
            writeParent();
            return;
        case Change::What::Field:
            writeField(change);
            return;
        }
    }

    void writeParent()
    {
        const TypeRule &rule = m_context.mapping.types.at(m_item.type);
        const QString parent = m_context.shotgridParentOf(m_item);
        if (rule.parentField.isEmpty() || rule.grouped)
            return;
        const bool isOfProject = parent.isEmpty() || typeOf(parent) == "Project"_L1;
        if (rule.parentDataType == "list"_L1) {
            const auto assetType =
                isOfProject ? std::nullopt : m_context.mapping.assetTypeOf(parent.section('/'_L1, 1));
            m_fields.insert(rule.parentField, assetType ? QJsonValue(*assetType) : QJsonValue::Null);
        } else if (!isOfProject) {
            m_fields.insert(rule.parentField, linkTo(typeOf(parent), ShotgridId(numberOf(parent))));
        } else if (!m_isCreate) {
            m_fields.insert(rule.parentField, QJsonValue::Null);
        }
    }

    void writeField(const Change &change)
    {
        const Field &field = m_context.mapping.fields[change.field];
        const ShotgridField &there = field.shotgrid.at(m_item.type);
        switch (field.role) {
        case Role::Status:
            m_fields.insert(there.code, statusCode(there, change.after));
            return;
        case Role::Tags:
        case Role::Assignees:
            writeMembers(field.role, there.code, membersOf(change.before), membersOf(change.after));
            return;
        case Role::TaskType:
            m_fields.insert(there.code, step(change.after));
            return;
        case Role::VersionTask:
            m_fields.insert(there.code, task(change.after));
            return;
        case Role::Attribute:
            m_fields.insert(there.code, toShotgrid(change.after, shotgrid::fieldTypeFromText(there.dataType)));
            return;
        }
    }

    //! In the case in which the site has the code.
    static QJsonValue statusCode(const ShotgridField &there, const Value &value)
    {
        const auto *code = std::get_if<QString>(&value);
        if (!code)
            return QJsonValue::Null;
        for (const QString &valid : there.validValues) {
            if (valid.compare(*code, Qt::CaseInsensitive) == 0)
                return valid;
        }
        return *code;
    }

    QJsonValue step(const Value &value) const
    {
        const QString parent = m_context.shotgridParentOf(m_item);
        const auto *code = std::get_if<QString>(&value);
        const auto found = code ? m_context.steps.find(typeOf(parent) + '/'_L1 + *code) : m_context.steps.end();
        return found == m_context.steps.end() ? QJsonValue(QJsonValue::Null)
                                              : QJsonValue(linkTo(u"Step"_s, found->second));
    }

    QJsonValue task(const Value &value) const
    {
        const auto *id = std::get_if<QString>(&value);
        const QString row = id ? m_context.madeFor(*id) : QString();
        return row.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(linkTo(u"Task"_s, ShotgridId(numberOf(row))));
    }

    void writeMembers(Role role, const QString &code, const QStringList &before, const QStringList &after)
    {
        const auto missingIn = [role](const QStringList &from, const QStringList &in) {
            const Qt::CaseSensitivity sensitivity = role == Role::Tags ? Qt::CaseInsensitive : Qt::CaseSensitive;
            QStringList missing;
            for (const QString &member : from) {
                if (!in.contains(member, sensitivity))
                    missing += member;
            }
            return missing;
        };
        const auto added = targets(role, missingIn(after, before));
        const auto removed = targets(role, missingIn(before, after));
        if (m_isCreate) {
            m_fields.insert(code, shotgrid::toJson(added));
            return;
        }
        if (!added.empty())
            m_fields.insert(code, shotgrid::toJson(shotgrid::ListChange::Add, added));
        if (!removed.empty())
            (added.empty() ? m_fields : m_removals)
                .insert(code, shotgrid::toJson(shotgrid::ListChange::Remove, removed));
    }

    std::vector<ShotgridRef> targets(Role role, const QStringList &members) const
    {
        std::vector<ShotgridRef> refs;
        for (const QString &member : members) {
            const auto &ids = role == Role::Tags ? m_context.tags : m_context.people.shotgridOf;
            const auto id = ids.find(role == Role::Tags ? member.toCaseFolded() : member);
            if (id != ids.end())
                refs.push_back({.type = role == Role::Tags ? u"Tag"_s : u"HumanUser"_s, .id = id->second});
        }
        return refs;
    }

    //! `behaviour.md` 13.1; what is not known stays empty (E-16).
    void writeVersion(const VersionFacts &version)
    {
        if (const QString task = m_context.madeFor(version.taskId); !task.isEmpty())
            m_fields.insert(u"sg_task"_s, linkTo(u"Task"_s, ShotgridId(numberOf(task))));
        const auto author = m_context.people.shotgridOf.find(version.author);
        if (author != m_context.people.shotgridOf.end())
            m_fields.insert(u"user"_s, linkTo(u"HumanUser"_s, author->second));
        if (!version.comment.isEmpty() && !m_fields.contains(u"description"_s)) // which somebody wrote beside it
            m_fields.insert(u"description"_s, version.comment);
        if (m_context.versionTypes.contains(version.productType))
            m_fields.insert(u"sg_version_type"_s, version.productType);
        if (version.firstFrame && version.lastFrame) {
            m_fields.insert(u"sg_first_frame"_s, *version.firstFrame);
            m_fields.insert(u"sg_last_frame"_s, *version.lastFrame);
            m_fields.insert(u"frame_count"_s, *version.lastFrame - *version.firstFrame + 1);
            m_fields.insert(u"frame_range"_s, u"%1-%2"_s.arg(*version.firstFrame).arg(*version.lastFrame));
        }
    }

    const Item &m_item;
    const Operation &m_operation;
    const WriteContext &m_context;
    const bool m_isCreate;
    QJsonObject m_fields;
    QJsonObject m_removals;
};

} // namespace

std::vector<shotgrid::Write> shotgridWrites(const Item &item, const WriteContext &context)
{
    return WriteMaker(item, context).run();
}

shotgrid::Write failedMark(const Item &item)
{
    return {.type = item.type,
            .id = ShotgridId(numberOf(item.shotgridId)),
            .fields = {{u"sg_ayon_sync_status"_s, toText(SyncMark::Failed)}}};
}

namespace {

//! Calls \a visit with each change of tags in ShotGrid.
template <class Visit> void visitTagChanges(const Plan &plan, const Mapping &mapping, const Visit &visit)
{
    const int tagsField = mapping.fieldOf(Role::Tags);
    for (const Item &item : plan.items) {
        if (!item.shotgrid)
            continue;
        for (const Change &change : item.shotgrid->changes) {
            if (change.what == Change::What::Field && change.field == tagsField)
                visit(change);
        }
    }
}

} // namespace

bool changesTags(const Plan &plan, const Mapping &mapping)
{
    bool isSo = false;
    visitTagChanges(plan, mapping, [&isSo](const Change &) { isSo = true; });
    return isSo;
}

QStringList missingTags(const Plan &plan, const WriteContext &context)
{
    std::map<QString, QString> missing;
    visitTagChanges(plan, context.mapping, [&](const Change &change) {
        for (const QString &tag : membersOf(change.after)) {
            if (!context.tags.contains(tag.toCaseFolded()))
                missing.emplace(tag.toCaseFolded(), tag);
        }
    });
    QStringList names;
    for (const auto &[folded, name] : missing)
        names += name;
    return names;
}

} // namespace bridge::sync
