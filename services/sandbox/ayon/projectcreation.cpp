#include "sandbox/ayon/projectcreation.h"

#include "sandbox/ayon/anatomy.h"
#include "sandbox/ayon/anatomypresets.h"
#include "sandbox/ayon/attribvalue.h"
#include "sandbox/ayon/projectlists.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

const Project *withNameOrCode(const Store &store, const QString &name, const QString &code)
{
    for (const Project *project : store.projects()) {
        if (project->name().compare(name, Qt::CaseInsensitive) == 0
            || project->row().code.compare(code, Qt::CaseInsensitive) == 0)
            return project;
    }
    return nullptr;
}

//! Gives everybody the access groups that they have by default.
void assignUsers(Store &store, const QString &project)
{
    std::vector<User> changed;
    for (const auto &[name, user] : store.users()) {
        const QJsonArray groups = user.data.value("defaultAccessGroups"_L1).toArray();
        if (groups.isEmpty())
            continue;
        changed.push_back(user);
        QJsonObject access = user.data.value("accessGroups"_L1).toObject();
        access.insert(project, groups);
        changed.back().data.insert(u"accessGroups"_s, access);
    }
    for (User &user : changed)
        store.putUser(std::move(user));
}

Refusal existing(const Project &other)
{
    return conflict(u"Project %1 (%2) already exists"_s.arg(other.name(), other.row().code));
}

//! Nobody checks the name before it has become part of a statement.
std::optional<Refusal> refusalOfName(const QString &name)
{
    if (ProjectName(name).isValid())
        return std::nullopt;
    return unhandled(u"asyncpg.exceptions.PostgresSyntaxError: syntax error at or near \"%1\""_s.arg(name));
}

//! The skeleton that a body makes a real project of.
const Project *skeletonIn(const Store &store, const QJsonObject &values)
{
    const Project *project = store.project(values.value("name"_L1).toString());
    const bool isReal = !values.value("skeleton"_L1).toBool();
    return project && project->row().skeleton && isReal ? project : nullptr;
}

} // namespace

Checked<Project *> createProject(Store &store, const QJsonObject &body)
{
    static const std::vector<Field> fields{{.name = u"name"_s, .isRequired = true},
                                           {.name = u"code"_s, .isRequired = true, .pattern = u"^[a-zA-Z0-9_]*$"_s},
                                           {.name = u"label"_s, .pattern = labelPattern},
                                           {.name = u"color"_s},
                                           {.name = u"anatomy"_s, .kind = Kind::Object},
                                           {.name = u"anatomyPreset"_s},
                                           {.name = u"library"_s, .kind = Kind::Boolean},
                                           {.name = u"assignUsers"_s, .kind = Kind::Boolean},
                                           {.name = u"skeleton"_s, .kind = Kind::Boolean}};
    BodyCheck check;
    const QJsonObject values = check.check(body, fields);
    if (!check.isGood())
        return invalid(check.takeInvalid());
    const QString name = values.value("name"_L1).toString();
    const QString code = values.value("code"_L1).toString();
    const Project *skeleton = skeletonIn(store, values);
    const Project *other = withNameOrCode(store, name, code);
    if (other && other != skeleton)
        return existing(*other);
    if (const std::optional<Refusal> refusal = refusalOfName(name))
        return *refusal;
    const QString label = values.value("label"_L1).toString();
    if (const std::optional<Refusal> refusal = refusalOfLabel(store, label, skeleton))
        return *refusal;

    const Checked<QJsonObject> document = values.value("anatomy"_L1).isObject()
        ? Checked<QJsonObject>(values.value("anatomy"_L1).toObject())
        : anatomyPreset(store, values.value("anatomyPreset"_L1).toString(u"__primary__"_s));
    if (!document)
        return document.refusal();
    const Checked<Anatomy> anatomy = anatomyFromJson(*document, store.attributes());
    if (!anatomy)
        return anatomy.refusal();

    ProjectRow row = skeleton ? skeleton->row() : ProjectRow{.name = name, .createdAt = store.now()};
    row.code = code;
    row.label = label;
    row.library = values.value("library"_L1).toBool();
    row.skeleton = values.value("skeleton"_L1).toBool();
    row.attrib = anatomy->attrib;
    row.config = anatomy->config;
    row.updatedAt = skeleton ? store.now() : row.createdAt;
    if (values.contains("color"_L1))
        row.data.insert(u"color"_s, values.value("color"_L1));
    Project blank{ProjectRow()};
    Project *known = skeleton ? store.editProject(skeleton->name()) : &blank;
    if (const std::optional<Refusal> refusal = replaceLists(*known, row, anatomy->lists))
        return *refusal;
    if (skeleton)
        known->setRow(std::move(row));
    else
        known = &store.addProject(std::move(row));
    if (values.value("assignUsers"_L1).toBool(true))
        assignUsers(store, known->name());
    return known;
}

std::vector<Field> membersOfProject(const Field &code)
{
    return {code,
            {.name = u"label"_s, .pattern = labelPattern},
            {.name = u"library"_s, .kind = Kind::Boolean},
            {.name = u"active"_s, .kind = Kind::Boolean},
            {.name = u"attrib"_s, .kind = Kind::Object},
            {.name = u"data"_s, .kind = Kind::Object},
            {.name = u"config"_s, .kind = Kind::Object},
            {.name = u"folderTypes"_s, .kind = Kind::Objects},
            {.name = u"taskTypes"_s, .kind = Kind::Objects},
            {.name = u"linkTypes"_s, .kind = Kind::Objects},
            {.name = u"statuses"_s, .kind = Kind::Objects},
            {.name = u"tags"_s, .kind = Kind::Objects}};
}

Checked<Project *> createBareProject(Store &store, const QString &name, const QJsonObject &body)
{
    static const std::vector<Field> fields =
        membersOfProject({.name = u"code"_s, .isRequired = true, .pattern = u"^[a-zA-Z0-9_]*$"_s});
    BodyCheck check;
    const QJsonObject values = check.check(body, fields);
    const QJsonObject attrib =
        checkedAttrib(values.value("attrib"_L1).toObject(), store.attributes(), u"project"_s, check);
    if (!check.isGood())
        return invalid(check.takeInvalid());
    ProjectRow row{.name = name,
                   .code = values.value("code"_L1).toString(),
                   .label = values.value("label"_L1).toString(),
                   .library = values.value("library"_L1).toBool(),
                   .active = values.value("active"_L1).toBool(true),
                   .attrib = patched({}, attrib),
                   .data = values.value("data"_L1).toObject(),
                   .config = values.value("config"_L1).toObject()};
    if (const Project *other = withNameOrCode(store, name, row.code))
        return existing(*other);
    if (const std::optional<Refusal> refusal = refusalOfName(name))
        return *refusal;
    if (const std::optional<Refusal> refusal = refusalOfLabel(store, row.label, nullptr))
        return *refusal;
    for (const QString &member : {u"folderTypes"_s, u"taskTypes"_s, u"statuses"_s}) {
        if (values.value(member).toArray().isEmpty())
            return unhandled(u"builtins.AssertionError: %1 is empty"_s.arg(member));
    }
    Project blank{ProjectRow()};
    if (const std::optional<Refusal> refusal = replaceLists(blank, row, values))
        return *refusal;
    row.createdAt = row.updatedAt = store.now();
    return &store.addProject(std::move(row));
}

std::optional<Refusal> refusalOfLabel(const Store &store, const QString &label, const Project *except)
{
    const bool isUsed = std::ranges::any_of(store.projects(), [&](const Project *project) {
        return project != except && !label.isEmpty() && project->row().label.compare(label, Qt::CaseInsensitive) == 0;
    });
    if (!isUsed)
        return std::nullopt;
    return unhandled(u"asyncpg.exceptions.UniqueViolationError: duplicate key value violates unique constraint "
                     "\"project_label\": Key (lower(label))=(%1) already exists."_s.arg(label.toLower()));
}

} // namespace bridge::sandbox::ayon
