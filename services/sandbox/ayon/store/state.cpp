#include "sandbox/ayon/store/store.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

constexpr int stateVersion = 1;

QString textOf(const QJsonObject &json, QLatin1StringView key)
{
    return json.value(key).toString();
}

QJsonObject toState(const ProjectRow &row)
{
    return {{u"order"_s, row.order},
            {u"name"_s, row.name},
            {u"code"_s, row.code},
            {u"label"_s, row.label},
            {u"library"_s, row.library},
            {u"active"_s, row.active},
            {u"skeleton"_s, row.skeleton},
            {u"attrib"_s, row.attrib},
            {u"data"_s, row.data},
            {u"config"_s, row.config},
            {u"folderTypes"_s, toJson(row.folderTypes)},
            {u"taskTypes"_s, toJson(row.taskTypes)},
            {u"linkTypes"_s, toJson(row.linkTypes)},
            {u"statuses"_s, toJson(row.statuses)},
            {u"tags"_s, toJson(row.tags)},
            {u"createdAt"_s, row.createdAt},
            {u"updatedAt"_s, row.updatedAt}};
}

ProjectRow projectFromState(const QJsonObject &state)
{
    return {.order = state.value("order"_L1).toInteger(),
            .name = textOf(state, "name"_L1),
            .code = textOf(state, "code"_L1),
            .label = textOf(state, "label"_L1),
            .library = state.value("library"_L1).toBool(),
            .active = state.value("active"_L1).toBool(),
            .skeleton = state.value("skeleton"_L1).toBool(),
            .attrib = state.value("attrib"_L1).toObject(),
            .data = state.value("data"_L1).toObject(),
            .config = state.value("config"_L1).toObject(),
            .folderTypes = itemsFromJson<FolderType>(state.value("folderTypes"_L1).toArray()),
            .taskTypes = itemsFromJson<TaskType>(state.value("taskTypes"_L1).toArray()),
            .linkTypes = itemsFromJson<LinkType>(state.value("linkTypes"_L1).toArray()),
            .statuses = itemsFromJson<Status>(state.value("statuses"_L1).toArray()),
            .tags = itemsFromJson<Tag>(state.value("tags"_L1).toArray()),
            .createdAt = state.value("createdAt"_L1).toInteger(),
            .updatedAt = state.value("updatedAt"_L1).toInteger()};
}

QJsonObject entitiesToState(const Entities &entities)
{
    QJsonObject state;
    for (const EntityType type : allEntityTypes) {
        QJsonArray rows;
        for (const auto &[order, entity] : entities.all(type))
            rows.append(toState(*entity));
        state.insert(toText(type), rows);
    }
    return state;
}

void restoreEntities(Entities &entities, const QJsonObject &state)
{
    for (const EntityType type : allEntityTypes) {
        const QJsonArray rows = state.value(toText(type)).toArray();
        for (const QJsonValue &row : rows)
            entities.insert(entityFromState(type, row.toObject()));
    }
    entities.commit();
}

template <class Table> QJsonArray tableToState(const Table &table)
{
    QJsonArray rows;
    for (const auto &[order, row] : table.all())
        rows.append(toState(row));
    return rows;
}

template <class Table, class Row>
void restoreTable(Table &table, const QJsonValue &state, Row (*fromState)(const QJsonObject &))
{
    const QJsonArray rows = state.toArray();
    for (const QJsonValue &row : rows)
        table.put(fromState(row.toObject()));
}

QJsonArray rootsToState(const std::map<RootsPlace, QJsonObject> &roots)
{
    QJsonArray state;
    for (const auto &[place, paths] : roots)
        state.append(QJsonObject{{u"site"_s, place.site}, {u"user"_s, place.user}, {u"paths"_s, paths}});
    return state;
}

std::map<RootsPlace, QJsonObject> rootsFromState(const QJsonArray &state)
{
    std::map<RootsPlace, QJsonObject> roots;
    for (const QJsonValue &value : state) {
        const QJsonObject place = value.toObject();
        roots.emplace(RootsPlace{.site = textOf(place, "site"_L1), .user = textOf(place, "user"_L1)},
                      place.value("paths"_L1).toObject());
    }
    return roots;
}

QJsonObject projectToState(const Project &project)
{
    QJsonObject state = toState(project.row());
    state.insert(u"entities"_s, entitiesToState(project.entities()));
    state.insert(u"lists"_s, tableToState(project.lists));
    state.insert(u"listFolders"_s, tableToState(project.listFolders));
    state.insert(u"links"_s, tableToState(project.links));
    state.insert(u"activities"_s, tableToState(project.activities));
    state.insert(u"files"_s, tableToState(project.files));
    state.insert(u"thumbnails"_s, tableToState(project.thumbnails));
    state.insert(u"customRoots"_s, rootsToState(project.customRoots));
    return state;
}

void restoreProject(Project &project, const QJsonObject &state)
{
    restoreEntities(project.editEntities(), state.value("entities"_L1).toObject());
    restoreTable(project.lists, state.value("lists"_L1), listFromState);
    restoreTable(project.listFolders, state.value("listFolders"_L1), listFolderFromState);
    restoreTable(project.links, state.value("links"_L1), linkFromState);
    restoreTable(project.activities, state.value("activities"_L1), activityFromState);
    restoreTable(project.files, state.value("files"_L1), fileFromState);
    restoreTable(project.thumbnails, state.value("thumbnails"_L1), thumbnailFromState);
    project.customRoots = rootsFromState(state.value("customRoots"_L1).toArray());
}

QJsonObject toState(const User &user)
{
    return {{u"order"_s, user.order},        {u"name"_s, user.name},     {u"attrib"_s, user.attrib},
            {u"data"_s, user.data},          {u"active"_s, user.active}, {u"createdAt"_s, user.createdAt},
            {u"updatedAt"_s, user.updatedAt}};
}

User userFromState(const QJsonObject &state)
{
    return {.order = state.value("order"_L1).toInteger(),
            .name = textOf(state, "name"_L1),
            .attrib = state.value("attrib"_L1).toObject(),
            .data = state.value("data"_L1).toObject(),
            .active = state.value("active"_L1).toBool(),
            .createdAt = state.value("createdAt"_L1).toInteger(),
            .updatedAt = state.value("updatedAt"_L1).toInteger()};
}

QJsonObject toState(const Event &event)
{
    return {{u"order"_s, event.order},
            {u"id"_s, event.id.toText()},
            {u"hash"_s, event.hash},
            {u"topic"_s, event.topic},
            {u"project"_s, event.project},
            {u"user"_s, event.user},
            {u"sender"_s, event.sender},
            {u"senderType"_s, event.senderType},
            {u"dependsOn"_s, event.dependsOn.isEmpty() ? QString() : event.dependsOn.toText()},
            {u"status"_s, event.status},
            {u"retries"_s, event.retries},
            {u"description"_s, event.description},
            {u"summary"_s, event.summary},
            {u"payload"_s, event.payload},
            {u"createdAt"_s, event.createdAt},
            {u"updatedAt"_s, event.updatedAt}};
}

Event eventFromState(const QJsonObject &state)
{
    return {.order = state.value("order"_L1).toInteger(),
            .id = EntityId::fromText(textOf(state, "id"_L1)).value_or(EntityId()),
            .hash = textOf(state, "hash"_L1),
            .topic = textOf(state, "topic"_L1),
            .project = textOf(state, "project"_L1),
            .user = textOf(state, "user"_L1),
            .sender = textOf(state, "sender"_L1),
            .senderType = textOf(state, "senderType"_L1),
            .dependsOn = EntityId::fromText(textOf(state, "dependsOn"_L1)).value_or(EntityId()),
            .status = textOf(state, "status"_L1),
            .retries = state.value("retries"_L1).toInt(),
            .description = textOf(state, "description"_L1),
            .summary = state.value("summary"_L1).toObject(),
            .payload = state.value("payload"_L1).toObject(),
            .createdAt = state.value("createdAt"_L1).toInteger(),
            .updatedAt = state.value("updatedAt"_L1).toInteger()};
}

QJsonArray attributesToState(const AttributeLibrary &library)
{
    QJsonArray definitions;
    for (const Attribute &attribute : library.all())
        definitions.append(toJson(attribute));
    return definitions;
}

AttributeLibrary attributesFromState(const QJsonArray &state)
{
    AttributeLibrary library;
    for (const QJsonValue &definition : state)
        library.put(attributeFromJson(definition.toObject()));
    return library;
}

QJsonObject textsToState(const std::map<QString, QString> &texts)
{
    QJsonObject state;
    for (const auto &[name, text] : texts)
        state.insert(name, text);
    return state;
}

QJsonObject objectsToState(const std::map<QString, QJsonObject> &objects)
{
    QJsonObject state;
    for (const auto &[name, object] : objects)
        state.insert(name, object);
    return state;
}

std::map<QString, QJsonObject> objectsFromState(const QJsonObject &state)
{
    std::map<QString, QJsonObject> objects;
    for (auto object = state.begin(); object != state.end(); ++object)
        objects.emplace(object.key(), object.value().toObject());
    return objects;
}

QJsonObject machinesToState(const std::map<QString, Machine> &machines)
{
    QJsonObject state;
    for (const auto &[id, machine] : machines)
        state.insert(id, toState(machine));
    return state;
}

std::map<QString, Machine> machinesFromState(const QJsonObject &state)
{
    std::map<QString, Machine> machines;
    for (auto machine = state.begin(); machine != state.end(); ++machine)
        machines.emplace(machine.key(), machineFromState(machine->toObject()));
    return machines;
}

QJsonArray settingsToState(const std::map<SettingsPlace, QJsonObject> &settings)
{
    QJsonArray state;
    for (const auto &[place, overrides] : settings) {
        state.append(QJsonObject{{u"addon"_s, place.addon},
                                 {u"version"_s, place.version},
                                 {u"variant"_s, place.variant},
                                 {u"project"_s, place.project},
                                 {u"overrides"_s, overrides}});
    }
    return state;
}

std::map<SettingsPlace, QJsonObject> settingsFromState(const QJsonArray &state)
{
    std::map<SettingsPlace, QJsonObject> settings;
    for (const QJsonValue &value : state) {
        const QJsonObject place = value.toObject();
        settings.emplace(SettingsPlace{.addon = textOf(place, "addon"_L1),
                                       .version = textOf(place, "version"_L1),
                                       .variant = textOf(place, "variant"_L1),
                                       .project = textOf(place, "project"_L1)},
                         place.value("overrides"_L1).toObject());
    }
    return settings;
}

} // namespace

QJsonObject Store::state() const
{
    QJsonArray projects;
    for (const auto &[order, project] : m_projects)
        projects.append(projectToState(*project));
    QJsonArray users;
    for (const auto &[name, user] : m_users)
        users.append(toState(user));
    QJsonArray events;
    for (const auto &[order, event] : m_events.all())
        events.append(toState(event));
    return {{u"version"_s, stateVersion},
            {u"projects"_s, projects},
            {u"users"_s, users},
            {u"events"_s, events},
            {u"attributes"_s, attributesToState(m_listedAttributes)},
            {u"secrets"_s, textsToState(secrets)},
            {u"settings"_s, settingsToState(settings)},
            {u"anatomyPresets"_s, objectsToState(anatomyPresets)},
            {u"primaryAnatomyPreset"_s, primaryAnatomyPreset},
            {u"accessGroups"_s, objectsToState(accessGroups)},
            {u"machines"_s, machinesToState(machines)}};
}

bool Store::restore(const QJsonObject &state)
{
    if (state.value("version"_L1).toInt() != stateVersion)
        return false;

    Store restored{quint32(m_random())};
    const QJsonArray projects = state.value("projects"_L1).toArray();
    for (const QJsonValue &project : projects) {
        const QJsonObject document = project.toObject();
        restoreProject(restored.addProject(projectFromState(document)), document);
    }
    const QJsonArray users = state.value("users"_L1).toArray();
    for (const QJsonValue &user : users)
        restored.putUser(userFromState(user.toObject()));
    const QJsonArray events = state.value("events"_L1).toArray();
    for (const QJsonValue &event : events)
        restored.m_events.put(eventFromState(event.toObject()));
    restored.m_listedAttributes = attributesFromState(state.value("attributes"_L1).toArray());
    restored.loadAttributes();
    const QJsonObject secretTexts = state.value("secrets"_L1).toObject();
    for (auto secret = secretTexts.begin(); secret != secretTexts.end(); ++secret)
        restored.secrets.emplace(secret.key(), secret.value().toString());
    restored.settings = settingsFromState(state.value("settings"_L1).toArray());
    restored.anatomyPresets = objectsFromState(state.value("anatomyPresets"_L1).toObject());
    restored.primaryAnatomyPreset = textOf(state, "primaryAnatomyPreset"_L1);
    restored.accessGroups = objectsFromState(state.value("accessGroups"_L1).toObject());
    restored.machines = machinesFromState(state.value("machines"_L1).toObject());
    *this = std::move(restored);
    return true;
}

} // namespace bridge::sandbox::ayon
