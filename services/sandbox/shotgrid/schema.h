#pragma once

#include "sandbox/shotgrid/value.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace bridge::sandbox::shotgrid {

enum class DataType {
    Text,
    Number,
    Float,
    Currency,
    Percent,
    Duration,
    Timecode,
    Checkbox,
    Date,
    DateTime,
    List,
    StatusList,
    Entity,
    MultiEntity,
    Addressing,
    Color,
    Image,
    Url,
    Serializable,
    TagList,
    Footage,
    Uuid,
    Password,
    EntityType,
    Summary,
    Calculated,
    PivotColumn,
    Jsonb,
};

//! The name on the wire: "multi_entity".
QString toText(DataType type);
std::optional<DataType> dataTypeFromText(const QString &text);

//! True for the types whose value is under `relationships` of a record.
inline bool isLink(DataType type)
{
    return type == DataType::Entity || type == DataType::MultiEntity || type == DataType::Addressing;
}

//! A field, by the places of its type and of itself.
struct FieldPlace {
    int type = -1;
    int field = -1;

    bool isValid() const { return field >= 0; }
    bool operator==(const FieldPlace &) const = default;
};

struct Field {
    enum class Access { Write, Create, Read };
    enum class Cascade { None, Retire, Erase }; // what becomes of this row with its target
    enum class Made { Stored, DisplayName, OpenNotes, OpenNotesCount, SiblingTasks, IdOfLink }; // by whom, when read

    QString name = {}; // programmatic
    DataType type = DataType::Text;
    int place = -1; // in EntityType::fields
    QString label = {};
    QString description = {};
    QStringList validValues = {};
    QStringList validTypes = {}; // empty: all
    QJsonValue defaultValue = QJsonValue::Null;
    Access access = Access::Write;
    Cascade cascade = Cascade::None;
    Made made = Made::Stored;
    bool mandatory = false;
    bool custom = false;
    bool hasServerDefault = false;
    bool isServerMade = false; // writes are ignored
    bool isPerCaller = false; // writes are ignored
    bool mayBeEmpty = false; // of an identifier
    bool mayBeNull = true;
    bool isUnique = false;
    bool isUniqueWhenLive = false; // refused like a unique one, but the schema does not say so
    bool binds = false; // types other than the valid ones are refused
    bool retiresDropped = false; // a row taken off this list is retired
    bool isPlain = false; // a url that reads as a text
    bool isMedia = false; // what is uploaded here is transcoded
    bool isTrashed = false;
    QString readOrder = {}; // field of the targets by which a list is read; empty: by id
    FieldPlace inverse = {}; // the other end, which is where the links are stored
    FieldPlace near = {}; // stored in rows of another type, whose `near` field holds this row
    FieldPlace far = {}; // and whose `far` field holds the target
    int source = -1; // of IdOfLink: the link field of this row
    QSet<int> hiddenIn = {}; // projects
    QHash<int, QStringList> hiddenValues = {}; // by project
    QString customMetadata = {};
    QString summaryDefault = {};

    //! Whether the value is kept in the row itself.
    bool isStored() const { return made == Made::Stored && !inverse.isValid() && !near.isValid(); }
    bool takesType(const QString &typeName) const { return validTypes.isEmpty() || validTypes.contains(typeName); }
};

struct EntityType {
    enum class Project { None, Optional, Required, Self };

    QString name = {}; // of the schema: "PublishedFile"
    int place = -1; // in Schema::types()
    QString label = {};
    Project project = Project::None;
    QString identifier = {};
    QString newName = {}; // "New Shot {id}"; empty: none
    QString displayName = {}; // "firstname lastname"; empty: none
    QStringList uniquePair = {}; // fields of a connection
    QString slug = {}; // of its links: "published_files"
    int startsAt = 1; // first new id
    bool isDisabled = false; // answers as if it were not there
    QSet<int> hiddenIn = {}; // projects
    std::vector<Field> fields = {};
    QHash<QString, int> fieldPlaces = {};

    //! Null when there is none, or when it is in the trash.
    const Field *field(const QString &fieldName) const;
};

//! Types and fields of the site. Places never change; new fields come at the end, trashed ones stay where they are.
class Schema
{
public:
    const std::vector<EntityType> &types() const { return m_types; }
    const EntityType &type(int place) const { return m_types[size_t(place)]; }
    const EntityType &type(const Link &link) const { return type(link.type); }

    //! By its name in bodies, "PublishedFile"; null when unknown or disabled.
    const EntityType *find(const QString &name) const;
    //! By any spelling that a path may have: case does not matter, singular or plural, snake or camel.
    const EntityType *findInPath(const QString &segment) const;
    const Field &field(const FieldPlace &place) const { return type(place.type).fields[size_t(place.field)]; }

    //! Links with a type name as written in a body: `{"type": "Shot", "id": 7}`; nothing when it is not of that form or
    //! the type is unknown.
    std::optional<Link> linkFromJson(const QJsonValue &json) const;

    int addType(EntityType type);
    const Field &addField(int type, Field field);
    EntityType &edit(int place) { return m_types[size_t(place)]; }
    Field &edit(const FieldPlace &place) { return edit(place.type).fields[size_t(place.field)]; }

    //! The two columns that a Step adds to its type, `step_0` and `step_<id>`.
    void addStepColumns(int type, int step, const QString &label);

private:
    std::vector<EntityType> m_types;
    QHash<QString, int> m_places; // by name
    QHash<QString, int> m_pathPlaces; // by spelling in a path
};

} // namespace bridge::sandbox::shotgrid
