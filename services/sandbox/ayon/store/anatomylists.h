#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace bridge::sandbox::ayon {

struct FolderType {
    QString name = {};
    QString shortName = {};
    QString color = {};
    QString icon = {};
};

struct TaskType {
    QString name = {};
    QString shortName = {};
    QString color = {};
    QString icon = {};
};

struct Status {
    QString name = {};
    QString shortName = {};
    QString state = {}; // not_started, in_progress, done, blocked
    QString icon = {};
    QString color = {};
    QStringList scope = {};
};

struct Tag {
    QString name = {};
    QString color = {};
};

struct LinkType {
    QString linkType = {};
    QString inputType = {};
    QString outputType = {};
    QJsonObject data = {}; // color, style

    QString name() const { return linkType + u'|' + inputType + u'|' + outputType; }
};

// As the project document shows an item, and back; what an object leaves out gets the server's default.
QJsonObject toJson(const FolderType &type);
QJsonObject toJson(const TaskType &type);
QJsonObject toJson(const Status &status);
QJsonObject toJson(const Tag &tag);
QJsonObject toJson(const LinkType &type);
void fromJson(const QJsonObject &json, FolderType &type);
void fromJson(const QJsonObject &json, TaskType &type);
void fromJson(const QJsonObject &json, Status &status);
void fromJson(const QJsonObject &json, Tag &tag);
void fromJson(const QJsonObject &json, LinkType &type);

template <class Item> QJsonArray toJson(const std::vector<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(toJson(item));
    return array;
}

template <class Item> std::vector<Item> itemsFromJson(const QJsonArray &array)
{
    std::vector<Item> items(size_t(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i)
        fromJson(array.at(i).toObject(), items[size_t(i)]);
    return items;
}

} // namespace bridge::sandbox::ayon
