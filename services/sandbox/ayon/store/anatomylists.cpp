#include "sandbox/ayon/store/anatomylists.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

const QString grey = u"#cccccc"_s;

QString text(const QJsonObject &json, QLatin1StringView key, const QString &fallback = {})
{
    return json.value(key).toString(fallback);
}

template <class Type> QJsonObject typeToJson(const Type &type)
{
    return {{u"name"_s, type.name}, {u"shortName"_s, type.shortName}, {u"color"_s, type.color}, {u"icon"_s, type.icon}};
}

} // namespace

QJsonObject toJson(const FolderType &type)
{
    return typeToJson(type);
}

QJsonObject toJson(const TaskType &type)
{
    return typeToJson(type);
}

QJsonObject toJson(const Status &status)
{
    return {{u"name"_s, status.name},   {u"shortName"_s, status.shortName},
            {u"state"_s, status.state}, {u"icon"_s, status.icon},
            {u"color"_s, status.color}, {u"scope"_s, QJsonArray::fromStringList(status.scope)}};
}

QJsonObject toJson(const Tag &tag)
{
    return {{u"name"_s, tag.name}, {u"color"_s, tag.color}};
}

QJsonObject toJson(const LinkType &type)
{
    return {{u"name"_s, type.name()},
            {u"linkType"_s, type.linkType},
            {u"inputType"_s, type.inputType},
            {u"outputType"_s, type.outputType},
            {u"data"_s, type.data}};
}

void fromJson(const QJsonObject &json, FolderType &type)
{
    type = {.name = text(json, "name"_L1),
            .shortName = text(json, "shortName"_L1),
            .color = text(json, "color"_L1, grey),
            .icon = text(json, "icon"_L1, u"folder"_s)};
}

void fromJson(const QJsonObject &json, TaskType &type)
{
    type = {.name = text(json, "name"_L1),
            .shortName = text(json, "shortName"_L1),
            .color = text(json, "color"_L1, grey),
            .icon = text(json, "icon"_L1, u"task_alt"_s)};
}

void fromJson(const QJsonObject &json, Status &status)
{
    QStringList scope;
    const QJsonArray names = json.value("scope"_L1).toArray();
    for (const QJsonValue &name : names)
        scope.append(name.toString());
    if (!json.contains("scope"_L1))
        scope = {u"folder"_s, u"task"_s, u"product"_s, u"version"_s, u"representation"_s, u"workfile"_s};
    status = {.name = text(json, "name"_L1),
              .shortName = text(json, "shortName"_L1),
              .state = text(json, "state"_L1, u"in_progress"_s),
              .icon = text(json, "icon"_L1),
              .color = text(json, "color"_L1, grey),
              .scope = scope};
}

void fromJson(const QJsonObject &json, Tag &tag)
{
    tag = {.name = text(json, "name"_L1), .color = text(json, "color"_L1, grey)};
}

void fromJson(const QJsonObject &json, LinkType &type)
{
    type = {.linkType = text(json, "linkType"_L1),
            .inputType = text(json, "inputType"_L1),
            .outputType = text(json, "outputType"_L1),
            .data = json.value("data"_L1).toObject()};
}

} // namespace bridge::sandbox::ayon
