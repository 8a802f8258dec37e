#include "ayon/activity.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace bridge::ayon {

using namespace Qt::StringLiterals;

QJsonObject toJson(const ActivityOperation &operation, qsizetype index)
{
    const bool isCreate = operation.type == Operation::Type::Create;
    QJsonObject json{{u"id"_s, QString::number(index)},
                     {u"type"_s, toText(operation.type)},
                     {u"activityId"_s, operation.id.toText()}};
    if (operation.type == Operation::Type::Delete)
        return json;
    QJsonObject data;
    if (isCreate) {
        data = {{u"id"_s, operation.id.toText()},
                {u"activityType"_s, u"comment"_s},
                {u"entityType"_s, toText(operation.entityType)},
                {u"entityId"_s, operation.entity.toText()}};
        if (operation.timestamp.isValid())
            data.insert(u"timestamp"_s, operation.timestamp.toUTC().toString(Qt::ISODateWithMs));
    }
    if (operation.body)
        data.insert(u"body"_s, *operation.body);
    if (operation.files) {
        QJsonArray files;
        for (const EntityId &file : *operation.files)
            files.append(file.toText());
        data.insert(u"files"_s, files);
        if (operation.appendsFiles && !isCreate)
            data.insert(u"appendFiles"_s, true);
    }
    if (!operation.data.isEmpty())
        data.insert(u"data"_s, operation.data);
    json.insert(u"data"_s, data);
    return json;
}

std::optional<EntityType> entityTypeFromText(const QString &text)
{
    constexpr std::array all{EntityType::Folder,  EntityType::Task,           EntityType::Product,
                             EntityType::Version, EntityType::Representation, EntityType::Workfile};
    const auto found = std::find_if(all.begin(), all.end(), [&text](EntityType type) { return toText(type) == text; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace bridge::ayon
