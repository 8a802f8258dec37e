#include "sandbox/ayon/graphql/language/value.h"

namespace bridge::sandbox::ayon::graphql::language {

std::optional<QString> Arguments::text(const QString &name) const
{
    if (!contains(name))
        return {};
    return m_values.value(name).toString();
}

std::optional<QStringList> Arguments::texts(const QString &name) const
{
    if (!contains(name))
        return {};
    QStringList texts;
    for (const QJsonValue &item : array(name))
        texts.append(item.toString());
    return texts;
}

std::optional<qint64> Arguments::integer(const QString &name) const
{
    if (!contains(name))
        return {};
    return m_values.value(name).toInteger();
}

std::optional<bool> Arguments::boolean(const QString &name) const
{
    if (!contains(name))
        return {};
    return m_values.value(name).toBool();
}

} // namespace bridge::sandbox::ayon::graphql::language
