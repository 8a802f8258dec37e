#include "sandbox/ayon/filter/filter.h"

#include "base/entityid.h"
#include "sandbox/ayon/filter/like.h"
#include "sandbox/ayon/store/entity.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <compare>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

//! Lists hold values of one type; numbers with and without a fraction are one.
bool isUniform(const QJsonArray &list)
{
    return std::ranges::all_of(list, [&list](const QJsonValue &item) { return item.type() == list.first().type(); });
}

//! Where a type stands when values of JSON columns are put in order, as the database does it.
int rank(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Undefined:
    case QJsonValue::Null:
        return 0;
    case QJsonValue::String:
        return 1;
    case QJsonValue::Double:
        return 2;
    case QJsonValue::Bool:
        return 3;
    case QJsonValue::Array:
        return 4;
    case QJsonValue::Object:
        return 5;
    }
    Q_UNREACHABLE();
}

std::partial_ordering compare(const QJsonValue &left, const QJsonValue &right)
{
    if (left.type() != right.type())
        return rank(left.type()) <=> rank(right.type());
    if (left.isDouble())
        return left.toDouble() <=> right.toDouble();
    if (left.isString())
        return left.toString().compare(right.toString()) <=> 0;
    if (left.isBool())
        return left.toBool() <=> right.toBool();
    return left == right ? std::partial_ordering::equivalent : std::partial_ordering::unordered;
}

//! What `->>` makes of a JSON value, for `like`.
QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.sliced(1, json.size() - 2));
}

//! "NOT_IN" is "notin".
QString plainOperator(const QJsonValue &name)
{
    return name.toString(u"eq"_s).toLower().remove(u'-').remove(u'_');
}

//! How a filter joins its conditions.
QString jointOf(const QJsonObject &filter)
{
    return filter["operator"_L1].toString(u"and"_s).toLower();
}

//! The first condition, in depth, that \a isWrong; its path ends with \a member.
std::optional<QJsonArray> placeOf(const QJsonObject &filter, const QString &member,
                                  const std::function<bool(const QJsonObject &condition)> &isWrong)
{
    const QJsonArray conditions = filter.value("conditions"_L1).toArray();
    for (qsizetype i = 0; i < conditions.size(); ++i) {
        const QJsonObject condition = conditions.at(i).toObject();
        if (isWrong(condition))
            return QJsonArray{u"conditions"_s, i, member};
        if (const auto inner = placeOf(condition, member, isWrong)) {
            QJsonArray place{u"conditions"_s, i};
            for (const QJsonValue &step : *inner)
                place.append(step);
            return place;
        }
    }
    return std::nullopt;
}

} // namespace

QString snakeCase(const QString &name)
{
    QString snake;
    for (const QChar c : name) {
        if (c.isUpper() && !snake.isEmpty())
            snake += u'_';
        snake += c.toLower();
    }
    return snake;
}

QJsonValue valueAt(const QJsonObject &object, const QStringList &path)
{
    QJsonValue value = object;
    for (const QString &key : path)
        value = value.isObject() ? value.toObject().value(key) : QJsonValue(QJsonValue::Undefined);
    return value;
}

std::optional<QJsonArray> placeOfNull(const QJsonObject &filter)
{
    return placeOf(filter, u"value"_s, [](const QJsonObject &condition) { return condition["value"_L1].isNull(); });
}

const QStringList &conditionOperators()
{
    static const QStringList names{u"eq"_s,          u"like"_s,       u"lt"_s,       u"gt"_s,          u"lte"_s,
                                   u"gte"_s,         u"ne"_s,         u"isnull"_s,   u"notnull"_s,     u"in"_s,
                                   u"notin"_s,       u"includes"_s,   u"excludes"_s, u"includesall"_s, u"excludesall"_s,
                                   u"includesany"_s, u"excludesany"_s};
    return names;
}

const QStringList &filterOperators()
{
    static const QStringList names{u"and"_s, u"or"_s};
    return names;
}

std::optional<UnknownOperator> unknownOperator(const QJsonObject &filter)
{
    QString name = jointOf(filter);
    if (!filterOperators().contains(name))
        return UnknownOperator{.place = {u"operator"_s}, .name = name, .canBeOfCondition = false};
    const auto isWrong = [&name](const QJsonObject &part) {
        const bool isCondition = part.contains("key"_L1);
        name = isCondition ? plainOperator(part["operator"_L1]) : jointOf(part);
        return !filterOperators().contains(name) && !(isCondition && conditionOperators().contains(name));
    };
    const auto place = placeOf(filter, u"operator"_s, isWrong);
    return place ? std::optional(UnknownOperator{.place = *place, .name = name}) : std::nullopt;
}

//! Reads a filter and its conditions; the first mistake is kept.
class Filter::Reader
{
public:
    explicit Reader(const std::vector<FilterColumn> &columns)
        : m_columns(columns)
    {
    }

    Filter filter(const QJsonObject &json);
    const QString &mistake() const { return m_mistake; }

private:
    void addCondition(Filter &filter, const QJsonObject &json);
    bool readKey(Condition &condition, const QString &key);
    bool readOperator(Condition &condition, const QJsonValue &name);
    bool readValue(Condition &condition);
    bool readScalar(const Condition &condition, QJsonValue &value);
    bool refuse(const QString &mistake);

    const std::vector<FilterColumn> &m_columns;
    QString m_mistake = {};
};

Filter Filter::Reader::filter(const QJsonObject &json)
{
    Filter filter;
    const QString joint = jointOf(json);
    if (joint != "and"_L1 && joint != "or"_L1)
        refuse(u"unexpected value; permitted: 'and', 'or'"_s);
    filter.m_isOr = joint == "or"_L1;
    if (!json.value(u"conditions"_s).isArray() && json.contains(u"conditions"_s))
        refuse(u"value is not a valid list"_s);
    for (const QJsonValue &part : json.value(u"conditions"_s).toArray()) {
        const QJsonObject object = part.toObject();
        if (object.contains(u"key"_s)) {
            addCondition(filter, object);
        } else {
            Filter inner = this->filter(object);
            if (!inner.m_parts.empty())
                filter.m_parts.emplace_back(std::move(inner));
        }
    }
    return filter;
}

void Filter::Reader::addCondition(Filter &filter, const QJsonObject &json)
{
    Condition condition{.value = json.value(u"value"_s)};
    if (!readOperator(condition, json.value(u"operator"_s)) || !readKey(condition, json.value(u"key"_s).toString())
        || !readValue(condition))
        return;
    const bool asksForLists = condition.comparison == Operator::In || condition.comparison == Operator::NotIn
        || condition.comparison == Operator::Eq || condition.comparison == Operator::Ne;
    if (condition.value.isArray() && condition.value.toArray().isEmpty() && !asksForLists)
        return; // the server leaves such a condition out
    filter.m_parts.emplace_back(std::move(condition));
}

bool Filter::Reader::readOperator(Condition &condition, const QJsonValue &name)
{
    static const std::array<std::pair<QLatin1StringView, Operator>, 17> Operators{
        {{"eq"_L1, Operator::Eq},
         {"ne"_L1, Operator::Ne},
         {"lt"_L1, Operator::Lt},
         {"lte"_L1, Operator::Lte},
         {"gt"_L1, Operator::Gt},
         {"gte"_L1, Operator::Gte},
         {"like"_L1, Operator::Like},
         {"isnull"_L1, Operator::IsNull},
         {"notnull"_L1, Operator::NotNull},
         {"in"_L1, Operator::In},
         {"notin"_L1, Operator::NotIn},
         {"includes"_L1, Operator::Includes},
         {"excludes"_L1, Operator::Excludes},
         {"includesall"_L1, Operator::IncludesAll},
         {"excludesall"_L1, Operator::ExcludesAll},
         {"includesany"_L1, Operator::IncludesAny},
         {"excludesany"_L1, Operator::ExcludesAny}}};
    const QString plain = plainOperator(name);
    const auto found = std::ranges::find(Operators, plain, [](const auto &entry) { return QString(entry.first); });
    if (found == Operators.end())
        return refuse(u"unexpected value; permitted operators do not include '%1'"_s.arg(plain));
    condition.comparison = found->second;
    return true;
}

bool Filter::Reader::readKey(Condition &condition, const QString &key)
{
    static const QRegularExpression Element(u"^[a-zA-Z_][a-zA-Z0-9_]*$"_s);
    QStringList path;
    for (const QString &part : QString(key).replace(u'/', u'.').split(u'.'))
        path.append(part.trimmed());
    if (!std::ranges::all_of(path, [](const QString &part) { return Element.match(part).hasMatch(); }))
        return refuse(u"Invalid path element detected"_s);
    const QString name = snakeCase(path.takeFirst());
    const auto column = std::ranges::find(m_columns, name, &FilterColumn::name);
    if (column == m_columns.end())
        return refuse(u"Invalid key: %1"_s.arg(name));
    if ((column->kind == FilterColumn::Kind::Json) == path.isEmpty())
        return refuse(u"Invalid path: ['%1']"_s.arg((QStringList{name} + path).join(u"', '"_s)));
    condition.key = {.column = name, .path = path};
    condition.kind = column->kind;
    return true;
}

bool Filter::Reader::readValue(Condition &condition)
{
    const bool isListWanted = condition.comparison == Operator::In || condition.comparison == Operator::NotIn;
    if (condition.comparison == Operator::IsNull || condition.comparison == Operator::NotNull)
        return true;
    if (condition.value.isUndefined())
        return refuse(u"Value cannot be null"_s);
    if (isListWanted && !condition.value.isArray())
        return refuse(u"Value must be a list"_s);
    if (condition.value.isObject())
        return refuse(u"Invalid value: %1"_s.arg(textOf(condition.value)));
    if (condition.kind == FilterColumn::Kind::Boolean)
        return refuse(u"COALESCE types boolean and jsonb cannot be matched"_s);
    if (!condition.value.isArray()) {
        if (condition.comparison == Operator::Like) {
            if (!condition.value.isString())
                return refuse(u"Value must be a string for 'like' or 're' operators"_s);
            condition.pattern = likePattern(condition.value.toString());
            return true;
        }
        return readScalar(condition, condition.value);
    }
    QJsonArray list = condition.value.toArray();
    if (!isUniform(list))
        return refuse(u"Invalid value type in list"_s);
    for (QJsonValueRef item : list) {
        QJsonValue value = item;
        if (!readScalar(condition, value))
            return false;
        item = value;
    }
    condition.value = list;
    return true;
}

//! Brings a value into the form in which rows hold it.
bool Filter::Reader::readScalar(const Condition &condition, QJsonValue &value)
{
    switch (condition.kind) {
    case FilterColumn::Kind::Json:
    case FilterColumn::Kind::Boolean:
        return true;
    case FilterColumn::Kind::Id: {
        const auto id = EntityId::fromText(value.toString());
        if (!id)
            return refuse(u"Invalid entity ID %1"_s.arg(textOf(value)));
        value = id->toText();
        return true;
    }
    case FilterColumn::Kind::Time: {
        const auto time = timestampFromText(value.toString());
        if (!time)
            return refuse(u"invalid input syntax for type timestamp with time zone: \"%1\""_s.arg(textOf(value)));
        value = *time;
        return true;
    }
    case FilterColumn::Kind::Integer:
        if (!value.isDouble())
            return refuse(u"invalid input syntax for type integer: \"%1\""_s.arg(textOf(value)));
        return true;
    case FilterColumn::Kind::Text:
    case FilterColumn::Kind::TextList:
        if (!value.isString())
            return refuse(u"operator does not exist: character varying = integer"_s);
        return true;
    }
    Q_UNREACHABLE();
}

bool Filter::Reader::refuse(const QString &mistake)
{
    if (m_mistake.isEmpty())
        m_mistake = mistake;
    return false;
}

std::variant<Filter, QString> Filter::fromText(const QString &json, const std::vector<FilterColumn> &columns)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return u"Invalid filter: %1"_s.arg(error.errorString());
    return fromJson(document.object(), columns);
}

std::variant<Filter, QString> Filter::fromJson(const QJsonObject &json, const std::vector<FilterColumn> &columns)
{
    if (placeOfNull(json))
        return u"Value cannot be null"_s;
    Reader reader(columns);
    Filter filter = reader.filter(json);
    if (!reader.mistake().isEmpty())
        return reader.mistake();
    return filter;
}

bool Filter::matches(const ReadColumn &read) const
{
    return couldMatch([&read](const FilterKey &key) { return std::optional(read(key)); });
}

bool Filter::couldMatch(const ReadKnown &read) const
{
    if (m_parts.empty())
        return true;
    const auto couldHold = [&read](const Part &part) {
        if (const auto *inner = std::get_if<Filter>(&part))
            return inner->couldMatch(read);
        const auto &condition = std::get<Condition>(part);
        const std::optional<QJsonValue> value = read(condition.key);
        return !value || meets(condition, *value);
    };
    return m_isOr ? std::ranges::any_of(m_parts, couldHold) : std::ranges::all_of(m_parts, couldHold);
}

std::vector<const Filter::Condition *> Filter::musts(const QString &column) const
{
    std::vector<const Condition *> conditions;
    if (m_isOr && m_parts.size() > 1)
        return conditions;
    for (const Part &part : m_parts) {
        if (const auto *inner = std::get_if<Filter>(&part))
            std::ranges::copy(inner->musts(column), std::back_inserter(conditions));
        else if (const auto &condition = std::get<Condition>(part); condition.key.column == column)
            conditions.push_back(&condition);
    }
    return conditions;
}

std::optional<QStringList> Filter::onlyValues(const QString &column) const
{
    for (const Condition *condition : musts(column)) {
        if (condition->comparison == Operator::Eq && condition->value.isString())
            return QStringList{condition->value.toString()};
        if (condition->comparison == Operator::In)
            return condition->value.toVariant().toStringList();
    }
    return std::nullopt;
}

Filter::Range Filter::range(const QString &column) const
{
    Range range;
    for (const Condition *condition : musts(column)) {
        const qint64 value = condition->value.toInteger();
        if (condition->comparison == Operator::Gt || condition->comparison == Operator::Gte)
            range.from = std::max(range.from, value);
        if (condition->comparison == Operator::Lt || condition->comparison == Operator::Lte)
            range.to = std::min(range.to, value);
    }
    return range;
}

bool Filter::meets(const Condition &condition, const QJsonValue &value)
{
    // A null inside JSON is a value; a row without one is what SQL calls null.
    const bool isMissing = value.isUndefined() || (value.isNull() && condition.kind != FilterColumn::Kind::Json);
    const QJsonArray wanted = condition.value.toArray();
    const QJsonArray held = value.toArray();
    const auto isHeld = [&held](const QJsonValue &item) { return held.contains(item); };
    switch (condition.comparison) {
    case Operator::IsNull:
        return isMissing;
    case Operator::NotNull:
        return !isMissing;
    case Operator::Eq:
        if (condition.value.isArray())
            return (isMissing && condition.kind == FilterColumn::Kind::Json) || (value.isArray() && held == wanted);
        if (condition.value.isBool())
            return value.toBool() == condition.value.toBool(); // what is not set is false
        return !isMissing && value == condition.value;
    case Operator::Ne:
        return !isMissing && value != condition.value;
    case Operator::Lt:
    case Operator::Lte:
    case Operator::Gt:
    case Operator::Gte:
        return !isMissing && isInOrder(condition.comparison, value, condition.value);
    case Operator::Like:
        return !isMissing && condition.pattern.match(textOf(value)).hasMatch();
    case Operator::In:
        return !isMissing && wanted.contains(value);
    case Operator::NotIn:
        return !isMissing && !wanted.contains(value);
    case Operator::Includes:
        return held.contains(condition.value);
    case Operator::Excludes:
        return !held.contains(condition.value);
    case Operator::IncludesAll:
        return std::ranges::all_of(wanted, isHeld);
    case Operator::ExcludesAll:
        return !std::ranges::all_of(wanted, isHeld);
    case Operator::IncludesAny:
        return std::ranges::any_of(wanted, isHeld);
    case Operator::ExcludesAny:
        return std::ranges::none_of(wanted, isHeld);
    }
    Q_UNREACHABLE();
}

bool Filter::isInOrder(Operator comparison, const QJsonValue &value, const QJsonValue &other)
{
    const auto order = compare(value, other);
    if (comparison == Operator::Lt)
        return order < 0;
    if (comparison == Operator::Lte)
        return order <= 0;
    return comparison == Operator::Gt ? order > 0 : order >= 0;
}

} // namespace bridge::sandbox::ayon
