#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <functional>
#include <limits>
#include <optional>
#include <variant>
#include <vector>

namespace bridge::sandbox::ayon {

//! A column of the table that a filter asks about.
struct FilterColumn {
    enum class Kind { Text, Id, Integer, Boolean, Time, TextList, Json };
    QString name = {}; // as stored: "updated_at"
    Kind kind = Kind::Text;
};

//! What a condition looks at: `updatedAt` is a column, `data/sync/rev` a place in a column of JSON.
struct FilterKey {
    QString column = {};
    QStringList path = {};
};

//! The value of a row at a key: a text, a number, a time in microseconds, a list, any JSON; undefined where the row has
//! none.
using ReadColumn = std::function<QJsonValue(const FilterKey &)>;
//! The same of a row of which not everything is known: nothing where it is not.
using ReadKnown = std::function<std::optional<QJsonValue>(const FilterKey &)>;

//! "updatedAt" as the database spells it: "updated_at".
QString snakeCase(const QString &name);

//! The value at \a path in an object; undefined when there is none.
QJsonValue valueAt(const QJsonObject &object, const QStringList &path);

//! Where a condition has null for its value: ["conditions", 0, "value"]. Nobody may say that, not even of `isnull`,
//! which goes without a value: the server checks a value before it knows what is asked.
std::optional<QJsonArray> placeOfNull(const QJsonObject &filter);

//! The names of operators that a condition and a filter may have, in the server's order.
const QStringList &conditionOperators();
const QStringList &filterOperators();

//! The operator of a condition, or of a filter, that there is not.
struct UnknownOperator {
    QJsonArray place = {}; // ["conditions", 0, "operator"]
    QString name = {}; // as it was compared
    bool canBeOfCondition = true; // the whole filter is none
};
std::optional<UnknownOperator> unknownOperator(const QJsonObject &filter);

//! Conditions on rows, as enroll, query and GraphQL take them:
//!     {"operator": "and", "conditions": [{"key": "data/sync/rev", "operator": "gt", "value": 2}, {another filter}]}
//! A row without a value meets no condition but `isnull`, as in SQL.
class Filter
{
public:
    //! The filter, or what is wrong with it, in the server's words.
    static std::variant<Filter, QString> fromText(const QString &json, const std::vector<FilterColumn> &columns);
    static std::variant<Filter, QString> fromJson(const QJsonObject &json, const std::vector<FilterColumn> &columns);

    bool matches(const ReadColumn &read) const;
    //! Whether a row that has what is known of it could match.
    bool couldMatch(const ReadKnown &read) const;

    //! The only values that a column of text or ids can have where the filter matches; nothing when it does not say so.
    std::optional<QStringList> onlyValues(const QString &column) const;
    //! The least and the greatest value that a column of numbers or times can have where the filter matches.
    struct Range {
        qint64 from = std::numeric_limits<qint64>::min();
        qint64 to = std::numeric_limits<qint64>::max();
    };
    Range range(const QString &column) const;

private:
    enum class Operator {
        Eq,
        Ne,
        Lt,
        Lte,
        Gt,
        Gte,
        Like,
        IsNull,
        NotNull,
        In,
        NotIn,
        Includes,
        Excludes,
        IncludesAll,
        ExcludesAll,
        IncludesAny,
        ExcludesAny,
    };
    struct Condition {
        FilterKey key = {};
        FilterColumn::Kind kind = FilterColumn::Kind::Text;
        Operator comparison = Operator::Eq;
        QJsonValue value = {};
        QRegularExpression pattern = {}; // of `like`
    };
    using Part = std::variant<Condition, Filter>;

    class Reader;

    //! Conditions on the column itself that every match meets.
    std::vector<const Condition *> musts(const QString &column) const;

    static bool meets(const Condition &condition, const QJsonValue &value);
    static bool isInOrder(Operator comparison, const QJsonValue &value, const QJsonValue &other);

    bool m_isOr = false;
    std::vector<Part> m_parts = {};
};

} // namespace bridge::sandbox::ayon
