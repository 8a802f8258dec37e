#pragma once

#include "sandbox/ayon/graphql/language/document.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace bridge::sandbox::ayon::graphql::language {

//! What the fields of an object type read from: one row, one connection. Lives as long as the answer is written, so
//! it may keep what its fields told each other.
class Source
{
public:
    Source() = default;
    Source(const Source &) = delete;
    Source &operator=(const Source &) = delete;
    virtual ~Source() = default;

    //! The object type that this is one of.
    virtual QString typeName() const = 0;
};

//! A field that the server refuses to answer; the rest of the answer may still be good.
struct Refusal {
    QString message = {};
    int status = 0;
};

//! What a field answers.
struct Value {
    using List = std::vector<Value>;
    std::variant<std::nullptr_t, bool, qint64, double, QString, List, std::shared_ptr<Source>, Refusal> content =
        nullptr;

    Value() = default;
    Value(bool value)
        : content(value)
    {
    }
    Value(int value)
        : content(qint64(value))
    {
    }
    Value(qint64 value)
        : content(value)
    {
    }
    Value(double value)
        : content(value)
    {
    }
    Value(const char *) = delete; // would be taken for a boolean
    Value(const QString &value)
        : content(value)
    {
    }
    Value(const QStringList &values)
        : content(List(values.begin(), values.end()))
    {
    }
    Value(List values)
        : content(std::move(values))
    {
    }
    template <class S>
    requires std::is_base_of_v<Source, S> Value(std::shared_ptr<S> source)
    {
        if (source)
            content = std::shared_ptr<Source>(std::move(source));
    }
    Value(Refusal refusal)
        : content(std::move(refusal))
    {
    }

    bool isNull() const { return std::holds_alternative<std::nullptr_t>(content); }
};

//! The arguments of a field, checked and with their defaults. One that was left out, or that is null, has no value.
class Arguments
{
public:
    Arguments() = default;
    explicit Arguments(QJsonObject values)
        : m_values(std::move(values))
    {
    }

    std::optional<QString> text(const QString &name) const;
    std::optional<QStringList> texts(const QString &name) const;
    std::optional<qint64> integer(const QString &name) const;
    std::optional<bool> boolean(const QString &name) const;
    QJsonArray array(const QString &name) const { return m_values.value(name).toArray(); }
    bool contains(const QString &name) const
    {
        return !m_values.value(name).isUndefined() && !m_values.value(name).isNull();
    }

private:
    QJsonObject m_values = {};
};

} // namespace bridge::sandbox::ayon::graphql::language
