#pragma once

#include "ayon/event.h"
#include "ayon/operation.h"
#include "ayon/values.h"
#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

// The wire's JSON as values. Everything is checked here, once; Malformed names the place, which starts with `path`.

namespace bridge::ayon {

// Nodes of GraphQL, where `allAttrib` and `data` are JSON texts.
Result<Folder> folderFromJson(const QJsonObject &node, const QString &path);
Result<Task> taskFromJson(const QJsonObject &node, const QString &path);
Result<Product> productFromJson(const QJsonObject &node, const QString &path);
Result<Version> versionFromJson(const QJsonObject &node, const QString &path);
Result<VersionInputs> versionInputsFromJson(const QJsonObject &node, const QString &path);
Result<EntityList> listFromJson(const QJsonObject &node, const QString &path);
Result<ListItems> listItemsFromJson(const QJsonObject &node, const QString &path);
Result<ProjectEntry> projectEntryFromJson(const QJsonObject &node, const QString &path);
Result<Event> shownEventFromJson(const QJsonObject &node, const QString &path);
Result<User> listedUserFromJson(const QJsonObject &node, const QString &path);

// Documents of REST.
Result<Project> projectFromJson(const QJsonObject &document, const QString &path);
Result<User> userFromJson(const QJsonObject &document, const QString &path);
Result<AnatomyPreset> anatomyPresetFromJson(const QJsonObject &document, const QString &path);
//! Without a value for a type of attribute that is not known here.
Result<std::optional<AttributeDefinition>> attributeFromJson(const QJsonObject &document, const QString &path);
Result<Event> eventFromJson(const QJsonObject &document, const QString &path);
std::optional<Event::Status> eventStatus(const QString &text);
//! A row of POST /api/query, which names its members in snake_case and leaves out what is null.
Result<Event> queriedEventFromJson(const QJsonObject &row, const QString &path);
Result<OperationResult> operationResultFromJson(const QJsonObject &document, const QString &path);

//! All elements of a list by \a read, or the first mistake.
template <class T>
Result<std::vector<T>> listFromJson(const QJsonArray &list, const QString &path,
                                    Result<T> (*read)(const QJsonObject &, const QString &))
{
    std::vector<T> values;
    values.reserve(size_t(list.size()));
    for (const QJsonValue &item : list) {
        auto value = read(item.toObject(), path + QStringLiteral("[%1]").arg(values.size()));
        if (!value)
            return value.error();
        values.push_back(std::move(*value));
    }
    return values;
}

} // namespace bridge::ayon
