#include "sandbox/ayon/store/entity.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

constexpr Timestamp microsecondsPerSecond = 1'000'000;

EntityId idFrom(const QJsonValue &value)
{
    return EntityId::fromText(value.toString()).value_or(EntityId());
}

QStringList textsFrom(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &text : array)
        texts.append(text.toString());
    return texts;
}

} // namespace

QString toText(Timestamp time)
{
    const QDateTime second = QDateTime::fromSecsSinceEpoch(time / microsecondsPerSecond, Qt::UTC);
    const Timestamp fraction = time % microsecondsPerSecond; // left out where there is none
    return second.toString(u"yyyy-MM-ddThh:mm:ss"_s)
        + (fraction == 0 ? QString() : u'.' + QString::number(fraction).rightJustified(6, u'0')) + u"+00:00"_s;
}

std::optional<Timestamp> timestampFromText(const QString &text)
{
    // Qt keeps milliseconds: what stands after the point is read apart.
    const qsizetype point = text.indexOf(u'.');
    qsizetype end = point + 1;
    while (point >= 0 && end < text.size() && text.at(end).isDigit())
        ++end;
    const QString fraction = point < 0 ? QString() : text.mid(point + 1, end - point - 1);
    QDateTime time = QDateTime::fromString(point < 0 ? text : text.left(point) + text.mid(end), Qt::ISODate);
    if (!time.isValid() || (point >= 0 && fraction.isEmpty()))
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toSecsSinceEpoch() * microsecondsPerSecond + fraction.left(6).leftJustified(6, u'0').toLongLong();
}

QString toText(EntityType type)
{
    switch (type) {
    case EntityType::Folder:
        return u"folder"_s;
    case EntityType::Task:
        return u"task"_s;
    case EntityType::Product:
        return u"product"_s;
    case EntityType::Version:
        return u"version"_s;
    case EntityType::Representation:
        return u"representation"_s;
    case EntityType::Workfile:
        return u"workfile"_s;
    }
    Q_UNREACHABLE();
}

std::optional<EntityType> entityTypeFromText(QStringView text)
{
    for (const EntityType type : allEntityTypes) {
        if (toText(type) == text)
            return type;
    }
    return std::nullopt;
}

EntityType parentType(EntityType type)
{
    switch (type) {
    case EntityType::Folder:
    case EntityType::Task:
    case EntityType::Product:
        return EntityType::Folder;
    case EntityType::Version:
        return EntityType::Product;
    case EntityType::Representation:
        return EntityType::Version;
    case EntityType::Workfile:
        return EntityType::Task;
    }
    Q_UNREACHABLE();
}

QString versionName(int version)
{
    return version < 0 ? u"HERO"_s : u'v' + QString::number(version).rightJustified(3, u'0');
}

QString pathName(const Entity &entity)
{
    return entity.type == EntityType::Version ? versionName(entity.version) : entity.name;
}

QJsonObject toState(const Entity &entity)
{
    QJsonObject state{{u"id"_s, entity.id.toText()},
                      {u"order"_s, entity.order},
                      {u"createdAt"_s, entity.createdAt},
                      {u"updatedAt"_s, entity.updatedAt}};
    const auto keep = [&state](const QString &key, const QJsonValue &value, const QJsonValue &usual) {
        if (value != usual)
            state.insert(key, value);
    };
    const auto keepText = [&keep](const QString &key, const QString &value) { keep(key, value, QString()); };
    const auto keepId = [&state](const QString &key, const EntityId &id) {
        if (!id.isEmpty())
            state.insert(key, id.toText());
    };
    keepId(u"parent"_s, entity.parent);
    keepText(u"name"_s, entity.name);
    keepText(u"label"_s, entity.label);
    keepText(u"subtype"_s, entity.subtype);
    keepText(u"status"_s, entity.status);
    keep(u"tags"_s, QJsonArray::fromStringList(entity.tags), QJsonArray());
    keep(u"attrib"_s, entity.attrib, QJsonObject());
    keep(u"data"_s, entity.data, QJsonObject());
    keep(u"active"_s, entity.active, true);
    keepText(u"createdBy"_s, entity.createdBy);
    keepText(u"updatedBy"_s, entity.updatedBy);
    keepId(u"thumbnail"_s, entity.thumbnail);
    keep(u"assignees"_s, QJsonArray::fromStringList(entity.assignees), QJsonArray());
    keepText(u"productBaseType"_s, entity.productBaseType);
    keep(u"version"_s, entity.version, 0);
    keepId(u"task"_s, entity.task);
    keepText(u"author"_s, entity.author);
    keep(u"files"_s, entity.files, QJsonArray());
    keep(u"traits"_s, entity.traits, QJsonObject());
    return state;
}

Entity entityFromState(EntityType type, const QJsonObject &state)
{
    return {.type = type,
            .id = idFrom(state.value("id"_L1)),
            .order = state.value("order"_L1).toInteger(),
            .parent = idFrom(state.value("parent"_L1)),
            .name = state.value("name"_L1).toString(),
            .label = state.value("label"_L1).toString(),
            .subtype = state.value("subtype"_L1).toString(),
            .status = state.value("status"_L1).toString(),
            .tags = textsFrom(state.value("tags"_L1)),
            .attrib = state.value("attrib"_L1).toObject(),
            .data = state.value("data"_L1).toObject(),
            .active = state.value("active"_L1).toBool(true),
            .createdBy = state.value("createdBy"_L1).toString(),
            .updatedBy = state.value("updatedBy"_L1).toString(),
            .createdAt = state.value("createdAt"_L1).toInteger(),
            .updatedAt = state.value("updatedAt"_L1).toInteger(),
            .thumbnail = idFrom(state.value("thumbnail"_L1)),
            .assignees = textsFrom(state.value("assignees"_L1)),
            .productBaseType = state.value("productBaseType"_L1).toString(),
            .version = state.value("version"_L1).toInt(),
            .task = idFrom(state.value("task"_L1)),
            .author = state.value("author"_L1).toString(),
            .files = state.value("files"_L1).toArray(),
            .traits = state.value("traits"_L1).toObject()};
}

} // namespace bridge::sandbox::ayon
