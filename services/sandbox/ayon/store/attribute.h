#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace bridge::sandbox::ayon {

enum class AttributeType {
    String,
    Integer,
    Float,
    Boolean,
    Datetime,
    ListOfStrings,
    ListOfIntegers,
    ListOfAny,
    ListOfSubmodels,
    Dict,
};

QString toText(AttributeType type); // "list_of_strings"
std::optional<AttributeType> attributeTypeFromText(QStringView text);

//! The definition of an attribute, as `GET /api/attributes` lists it.
struct Attribute {
    QString name = {};
    int position = 0;
    QStringList scope = {}; // "project", "user", "folder" …
    bool builtin = false;
    AttributeType type = AttributeType::String;
    bool inherit = true;
    QJsonObject data = {}; // all of the definition, `type` and `inherit` among it

    bool isFor(const QString &scopeName) const { return scope.contains(scopeName); }
};

//! Definitions in the order of their positions.
class AttributeLibrary
{
public:
    const std::vector<Attribute> &all() const { return m_all; }
    const Attribute *find(const QString &name) const;
    //! The definition when it is for \a scope ("folder"), else null.
    const Attribute *find(const QString &name, const QString &scope) const;

    void put(Attribute attribute); // new, or in the place of the one with its name
    bool remove(const QString &name);

    //! What a fresh server has, and the three that the ShotGrid addon adds.
    static AttributeLibrary builtin();

private:
    void sort();

    std::vector<Attribute> m_all = {};
    QHash<QString, size_t> m_places = {};
};

//! A definition with every member that the server shows, null where nothing is said; values are inherited unless it
//! says so.
QJsonObject completeDefinition(QJsonObject data);

//! As `GET /api/attributes` shows it, and back; a type that is not known is taken as a text.
QJsonObject toJson(const Attribute &attribute);
Attribute attributeFromJson(const QJsonObject &json);

} // namespace bridge::sandbox::ayon
