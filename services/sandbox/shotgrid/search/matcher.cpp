#include "sandbox/shotgrid/search/matcher.h"

#include "sandbox/shotgrid/search/operand.h"

#include <algorithm>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! As a filter takes it: it may lead through lists, and to types that the link does not take.
std::optional<FieldPath> filterPath(const Schema &schema, const EntityType &type, const QString &text)
{
    FieldPath path{.text = text};
    const EntityType *at = &type;
    const QStringList parts = text.split(u'.');
    for (qsizetype i = 0; i < parts.size(); i += 2) {
        const Field *field = at->field(parts[i]);
        if (!field)
            return std::nullopt;
        path.field = {.type = at->place, .field = field->place};
        if (i + 1 == parts.size())
            return path;
        at = schema.find(parts[i + 1]);
        if (!at || !isLink(field->type))
            return std::nullopt;
        path.hops.push_back({.link = path.field, .type = at->place});
    }
    return std::nullopt; // it ended with a type
}

//! A refusal that says where in the filter it belongs: the source has the text again, with the condition.
Failure refused(const Asking &asking, const QString &name, const Condition &condition, const QString &possessive,
                const QString &text, const QString &hint = {})
{
    const QJsonObject shown{
        {u"path"_s, condition.path}, {u"relation"_s, condition.relation}, {u"values"_s, condition.values}};
    return invalidRequest(u"%1 %2%3"_s.arg(asking.call, name, possessive),
                          QJsonObject{{name, u" %1 Value: %2%3"_s.arg(text, toRuby(shown), hint)}});
}

Outcome<Test> testFor(const Asking &asking, const EntityType &type, const Condition &condition)
{
    const Schema &schema = asking.store.schema();
    const QString name = type.name + u'.' + condition.path;
    auto path = filterPath(schema, type, condition.path);
    if (!path)
        return refused(asking, name, condition, u" doesn't exist."_s, u"does not exist."_s);

    const Field &field = schema.field(path->field);
    const std::vector<Relation> &legal = relationsOf(field.type);
    const QString ofType = u"'s '%1' data type "_s.arg(toText(field.type));
    if (legal.empty()) {
        const QString text = u"cannot be used in a filter."_s;
        return refused(asking, name, condition, ofType + text, u"data type "_s + text);
    }
    const auto relation = relationFromText(field.type, condition.relation);
    if (!relation) {
        const QString text = u"doesn't support '%1' 'relation'"_s.arg(condition.relation);
        QJsonArray names;
        for (const Relation one : legal)
            names.append(toText(one));
        return refused(asking, name, condition, ofType + text, u"data type %1."_s.arg(text),
                       u" Valid relations: ["_s + toRuby(names).mid(1));
    }
    const AskedField asked{.schema = schema, .field = field, .name = name, .call = asking.call, .now = asking.now};
    auto operands = operandsFromJson(asked, *relation, condition.values);
    if (!operands)
        return operands.failure();
    RowTest isTrue = rowTest(asking.store, asking.caller, field, *relation, *operands);
    return Test{
        .path = std::move(*path), .relation = *relation, .operands = std::move(*operands), .isTrue = std::move(isTrue)};
}

bool isTrueAtEnd(const Test &test, const Store &store, const Seen &seen, size_t hop)
{
    if (hop == test.path.hops.size())
        return test.isTrue(seen);
    const FieldPath::Hop &next = test.path.hops[hop];
    bool leadsOn = false;
    for (const Link &target : store.targets(seen.link, store.schema().field(next.link))) {
        if (target.type != next.type)
            continue;
        leadsOn = true;
        if (isTrueAtEnd(test, store, {.link = target, .row = store.row(target)}, hop + 1))
            return true;
    }
    return !leadsOn && test.isTrue(Seen());
}

} // namespace

Outcome<Matcher> matcherFor(const Asking &asking, const EntityType &type, const Filter &filter)
{
    Matcher matcher{.kind = filter.kind};
    if (filter.kind == Filter::Kind::Condition) {
        auto test = testFor(asking, type, filter.condition);
        if (!test)
            return test.failure();
        matcher.test = std::move(*test);
    }
    for (const Filter &part : filter.parts) {
        auto one = matcherFor(asking, type, part);
        if (!one)
            return one.failure();
        matcher.parts.push_back(std::move(*one));
    }
    return matcher;
}

bool matches(const Matcher &matcher, const Store &store, const Seen &seen)
{
    const auto isTrue = [&](const Matcher &part) { return matches(part, store, seen); };
    switch (matcher.kind) {
    case Filter::Kind::All:
        return std::all_of(matcher.parts.begin(), matcher.parts.end(), isTrue);
    case Filter::Kind::Any: // without conditions it is no restriction
        return matcher.parts.empty() || std::any_of(matcher.parts.begin(), matcher.parts.end(), isTrue);
    case Filter::Kind::Condition:
        return isTrueAtEnd(matcher.test, store, seen, 0);
    }
    return false;
}

} // namespace bridge::sandbox::shotgrid
