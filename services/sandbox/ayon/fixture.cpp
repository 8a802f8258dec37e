#include "sandbox/ayon/fixture.h"

#include "sandbox/ayon/attribvalue.h"
#include "sandbox/ayon/entityfields.h"
#include "sandbox/ayon/entitywriter.h"
#include "sandbox/ayon/projectcreation.h"
#include "sandbox/ayon/settingsplace.h"
#include "sandbox/ayon/settingsroutes.h"
#include "sandbox/ayon/userroutes.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

constexpr int format = 1;

Error refused(const QString &where, const Refusal &refusal)
{
    const QString message =
        refusal.form == Refusal::Form::Invalid ? toText(refusal.invalid, refusal.model) : refusal.detail;
    return {.kind = Error::Kind::Malformed, .where = u"fixture "_s + where, .message = message};
}

//! How an entity names the one it stands below.
QString parentMember(EntityType type)
{
    return type == EntityType::Folder ? u"parentId"_s : toText(parentType(type)) + u"Id"_s;
}

//! Makes the entities of a project's lists, and of the lists within those.
class EntityLoader
{
public:
    EntityLoader(Store &store, Project &project, Caller caller)
        : m_project(project)
        , m_writer(store, project)
        , m_caller(std::move(caller))
    {
    }

    Result<void> load(const QJsonObject &lists, const QString &where,
                      const std::optional<std::pair<EntityType, EntityId>> &parent)
    {
        for (const EntityType type : allEntityTypes) {
            if (parent && parentType(type) != parent->first)
                continue;
            const QJsonArray items = lists.value(tableName(type)).toArray();
            for (const QJsonValue &value : items) {
                QJsonObject item = value.toObject();
                if (parent)
                    item.insert(parentMember(type), parent->second.toText());
                if (const Result<void> loaded = loadOne(type, item, where); !loaded)
                    return loaded.error();
            }
        }
        m_project.editEntities().commit();
        return {};
    }

private:
    Result<void> loadOne(EntityType type, const QJsonObject &item, const QString &where)
    {
        const QString place = u"%1 %2 %3"_s.arg(where, toText(type), item.value("name"_L1).toVariant().toString());
        const Checked<EntityId> created = m_writer.create(type, {}, item, m_caller);
        if (!created)
            return refused(place, created.refusal());
        return load(item, place, std::pair(type, *created));
    }

    Project &m_project;
    EntityWriter m_writer;
    Caller m_caller;
};

Result<void> loadUsers(Store &store, const QJsonArray &users)
{
    for (const QJsonValue &value : users) {
        const QJsonObject user = value.toObject();
        const QString name = user.value("name"_L1).toString();
        if (const std::optional<Refusal> refusal = createUser(store, name, user))
            return refused(u"user "_s + name, *refusal);
    }
    return {};
}

Result<void> loadSettings(Store &store, const QJsonArray &settings)
{
    for (const QJsonValue &value : settings) {
        const QJsonObject item = value.toObject();
        const SettingsPlace place{.addon = item.value("addon"_L1).toString(addonName),
                                  .version = item.value("version"_L1).toString(addonVersion),
                                  .variant = item.value("variant"_L1).toString(u"production"_s),
                                  .project = item.value("project"_L1).toString()};
        if (const auto refusal = changeSettingsPartly(store, place, item.value("overrides"_L1).toObject()))
            return refused(u"settings "_s + place.project, *refusal);
    }
    return {};
}

Result<void> loadProject(Store &store, const QJsonObject &document, const Caller &caller)
{
    const QString where = u"project "_s + document.value("name"_L1).toString();
    const Checked<Project *> project = createProject(store, document);
    if (!project)
        return refused(where, project.refusal());

    BodyCheck check;
    const QJsonObject attrib =
        checkedAttrib(document.value("attrib"_L1).toObject(), store.attributes(), u"project"_s, check);
    if (!check.isGood())
        return refused(where, invalid(check.takeInvalid(), u"ProjectPatchModel"_s));
    ProjectRow row = (*project)->row();
    row.attrib = patched(row.attrib, attrib);
    row.data = patched(row.data, document.value("data"_L1).toObject());
    row.active = document.value("active"_L1).toBool(true);
    (*project)->setRow(std::move(row));
    return EntityLoader(store, **project, caller).load(document, where, std::nullopt);
}

} // namespace

Result<void> loadFixture(Store &store, const QJsonObject &fixture)
{
    if (fixture.isEmpty())
        return {};
    if (fixture.value("format"_L1).toInt() != format)
        return Error{.kind = Error::Kind::Malformed, .where = u"fixture"_s, .message = u"its format is not 1"_s};
    // Before the fixture's people come: the service user, who may do everything.
    const Caller caller = callerFor(store.users().begin()->second);
    if (const Result<void> loaded = loadUsers(store, fixture.value("users"_L1).toArray()); !loaded)
        return loaded.error();
    const QJsonObject secrets = fixture.value("secrets"_L1).toObject();
    for (auto secret = secrets.begin(); secret != secrets.end(); ++secret)
        store.secrets.insert_or_assign(secret.key(), secret.value().toString());
    const QJsonObject presets = fixture.value("anatomyPresets"_L1).toObject();
    for (auto preset = presets.begin(); preset != presets.end(); ++preset)
        store.anatomyPresets.insert_or_assign(preset.key(), preset.value().toObject());

    const QJsonArray projects = fixture.value("projects"_L1).toArray();
    for (const QJsonValue &project : projects) {
        if (const Result<void> loaded = loadProject(store, project.toObject(), caller); !loaded)
            return loaded.error();
    }
    return loadSettings(store, fixture.value("settings"_L1).toArray());
}

} // namespace bridge::sandbox::ayon
