#include "sandbox/ayon/graphql/reading.h"

#include <QJsonDocument>

namespace bridge::sandbox::ayon::graphql {

Value textOrNull(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

Value idOrNull(const EntityId &id)
{
    return id.isEmpty() ? Value() : Value(id.toText());
}

Value jsonOrNull(const QJsonObject &object)
{
    return object.isEmpty() ? Value() : Value(jsonText(object));
}

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString jsonText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace bridge::sandbox::ayon::graphql
