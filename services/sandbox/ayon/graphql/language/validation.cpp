#include "sandbox/ayon/graphql/language/validation.h"

#include "sandbox/ayon/graphql/language/coercion.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace bridge::sandbox::ayon::graphql::language {
namespace {

const TypeReference RequiredBoolean{.name = u"Boolean"_s, .isRequired = true};

//! True when a variable of type \a given may stand where \a wanted is: as strict, or stricter.
bool fits(const TypeReference &given, const TypeReference &wanted)
{
    if (wanted.isRequired && !given.isRequired)
        return false;
    if (given.isList() != wanted.isList())
        return false;
    return given.isList() ? fits(given.item.front(), wanted.item.front()) : given.name == wanted.name;
}

class Validation
{
public:
    Validation(const Schema &schema, const QString &queryType, const Document &document)
        : m_schema(schema)
        , m_queryType(queryType)
        , m_document(document)
    {
    }

    std::vector<Problem> run();

private:
    void checkNames();
    void checkCycles(const std::vector<Selection> &selections, const QString &name, QStringList via);
    void checkOperation(const Operation &operation);
    void checkVariables(const Operation &operation);
    void checkSelections(const ObjectType *type, const std::vector<Selection> &selections);
    void checkField(const ObjectType &type, const Selection &field);
    void checkSubselection(const FieldSignature &signature, const Selection &field);
    void checkSpread(const ObjectType *type, const Selection &spread);
    void checkCondition(const ObjectType *type, const QString &condition, const QString &what, Location location);
    void checkArguments(const std::vector<InputDefinition> &definitions, const std::vector<Argument> &arguments,
                        const QString &owner, const QString &kind, Location location);
    void checkDirectives(const std::vector<Directive> &directives);
    void checkUse(const Literal &literal, const InputDefinition &definition);
    void checkUses(const Literal &literal, const TypeReference &type);
    void refuse(const QString &message, Location location);

    const Schema &m_schema;
    const QString m_queryType;
    const Document &m_document;
    const Operation *m_operation = nullptr;
    QSet<QString> m_usedVariables = {};
    QSet<QString> m_usedFragments = {}; // by any operation
    QSet<QString> m_visited = {}; // fragments of the operation that is being checked
    std::vector<Problem> m_problems = {};
};

std::vector<Problem> Validation::run()
{
    checkNames();
    for (const Fragment &fragment : m_document.fragments)
        checkCycles(fragment.selections, fragment.name, {});
    if (!m_problems.empty())
        return m_problems;
    for (const Operation &operation : m_document.operations)
        checkOperation(operation);
    for (const Fragment &fragment : m_document.fragments) {
        if (!m_usedFragments.contains(fragment.name))
            refuse(u"Fragment '%1' is never used."_s.arg(fragment.name), fragment.location);
    }
    return m_problems;
}

void Validation::checkNames()
{
    QSet<QString> operations;
    for (const Operation &operation : m_document.operations) {
        if (operation.name.isEmpty() && m_document.operations.size() > 1)
            refuse(u"This anonymous operation must be the only defined operation."_s, operation.location);
        else if (operations.contains(operation.name))
            refuse(u"There can be only one operation named '%1'."_s.arg(operation.name), operation.location);
        operations.insert(operation.name);
    }
    QSet<QString> fragments;
    for (const Fragment &fragment : m_document.fragments) {
        if (fragments.contains(fragment.name))
            refuse(u"There can be only one fragment named '%1'."_s.arg(fragment.name), fragment.location);
        fragments.insert(fragment.name);
    }
}

void Validation::checkCycles(const std::vector<Selection> &selections, const QString &name, QStringList via)
{
    for (const Selection &selection : selections) {
        if (selection.kind == Selection::Kind::FragmentSpread) {
            if (selection.name == name) {
                const QString message = u"Cannot spread fragment '%1' within itself"_s.arg(name);
                refuse(via.isEmpty() ? message + u'.' : message + u" via '"_s + via.join(u"', '"_s) + u"'."_s,
                       selection.location);
            } else if (const Fragment *fragment = m_document.fragment(selection.name);
                       fragment != nullptr && !via.contains(selection.name)) {
                checkCycles(fragment->selections, name, via + QStringList{selection.name});
            }
        }
        checkCycles(selection.selections, name, via);
    }
}

void Validation::checkOperation(const Operation &operation)
{
    m_operation = &operation;
    m_usedVariables.clear();
    m_visited.clear();
    if (operation.kind != Operation::Kind::Query) {
        const QString kind = operation.kind == Operation::Kind::Mutation ? u"mutation"_s : u"subscription"_s;
        refuse(u"Schema is not configured to execute %1 operation."_s.arg(kind), operation.location);
        return;
    }
    checkVariables(operation);
    checkDirectives(operation.directives);
    checkSelections(m_schema.findObject(m_queryType), operation.selections);
    for (const VariableDefinition &variable : operation.variables) {
        if (m_usedVariables.contains(variable.name))
            continue;
        const QString message = u"Variable '$%1' is never used"_s.arg(variable.name);
        refuse(operation.name.isEmpty() ? message + u'.' : message + u" in operation '%1'."_s.arg(operation.name),
               variable.location);
    }
}

void Validation::checkVariables(const Operation &operation)
{
    QSet<QString> names;
    for (const VariableDefinition &variable : operation.variables) {
        const QString &type = variable.type.innermost();
        if (names.contains(variable.name))
            refuse(u"There can be only one variable named '$%1'."_s.arg(variable.name), variable.location);
        names.insert(variable.name);
        if (!m_schema.isKnown(type)) {
            refuse(u"Unknown type '%1'."_s.arg(type), variable.location);
        } else if (!m_schema.isInputType(type)) {
            refuse(u"Variable '$%1' cannot be non-input type '%2'."_s.arg(variable.name, toText(variable.type)),
                   variable.location);
        } else if (variable.defaultValue) {
            const QString mistake = mistakeIn(m_schema, *variable.defaultValue, variable.type);
            if (!mistake.isEmpty())
                refuse(mistake, variable.defaultValue->location);
        }
    }
}

void Validation::checkSelections(const ObjectType *type, const std::vector<Selection> &selections)
{
    for (const Selection &selection : selections) {
        checkDirectives(selection.directives);
        if (selection.kind != Selection::Kind::Field)
            checkSpread(type, selection);
        else if (type != nullptr)
            checkField(*type, selection);
    }
}

void Validation::checkField(const ObjectType &type, const Selection &field)
{
    static const FieldSignature TypeName{.name = u"__typename"_s, .type = {.name = u"String"_s, .isRequired = true}};
    const FieldDefinition *definition = type.field(field.name);
    if (definition == nullptr && field.name != TypeName.name) {
        refuse(u"Cannot query field '%1' on type '%2'."_s.arg(field.name, type.name), field.location);
        return;
    }
    const FieldSignature &signature = definition == nullptr ? TypeName : definition->signature;
    checkArguments(signature.arguments, field.arguments, type.name + u'.' + field.name, u"field"_s, field.location);
    checkSubselection(signature, field);
}

void Validation::checkSubselection(const FieldSignature &signature, const Selection &field)
{
    const ObjectType *below = m_schema.findObject(signature.type.innermost());
    if (below == nullptr && field.hasSelections)
        refuse(u"Field '%1' must not have a selection since type '%2' has no subfields."_s.arg(field.name,
                                                                                               toText(signature.type)),
               field.location);
    else if (below != nullptr && !field.hasSelections)
        refuse(u"Field '%1' of type '%2' must have a selection of subfields. Did you mean '%1 { ... }'?"_s.arg(
                   field.name, toText(signature.type)),
               field.location);
    else if (below != nullptr)
        checkSelections(below, field.selections);
}

void Validation::checkSpread(const ObjectType *type, const Selection &spread)
{
    if (spread.kind == Selection::Kind::InlineFragment) {
        if (!spread.typeCondition.isEmpty())
            checkCondition(type, spread.typeCondition, u"Fragment"_s, spread.location);
        checkSelections(spread.typeCondition.isEmpty() ? type : m_schema.findObject(spread.typeCondition),
                        spread.selections);
        return;
    }
    const Fragment *fragment = m_document.fragment(spread.name);
    if (fragment == nullptr) {
        refuse(u"Unknown fragment '%1'."_s.arg(spread.name), spread.location);
        return;
    }
    checkCondition(type, fragment->typeCondition, u"Fragment '%1'"_s.arg(fragment->name), spread.location);
    m_usedFragments.insert(fragment->name);
    if (m_visited.contains(fragment->name))
        return;
    m_visited.insert(fragment->name);
    checkDirectives(fragment->directives);
    checkSelections(m_schema.findObject(fragment->typeCondition), fragment->selections);
}

void Validation::checkCondition(const ObjectType *type, const QString &condition, const QString &what,
                                Location location)
{
    const ObjectType *wanted = m_schema.findObject(condition);
    if (wanted == nullptr)
        refuse(u"Unknown type '%1'."_s.arg(condition), location);
    else if (type != nullptr && !m_schema.matches(*type, condition) && !m_schema.matches(*wanted, type->name))
        refuse(u"%1 cannot be spread here as objects of type '%2' can never be of type '%3'."_s.arg(what, type->name,
                                                                                                    condition),
               location);
}

void Validation::checkArguments(const std::vector<InputDefinition> &definitions, const std::vector<Argument> &arguments,
                                const QString &owner, const QString &kind, Location location)
{
    QSet<QString> names;
    for (const Argument &argument : arguments) {
        const auto definition = std::ranges::find(definitions, argument.name, &InputDefinition::name);
        if (definition == definitions.end())
            refuse(u"Unknown argument '%1' on %2 '%3'."_s.arg(argument.name, kind, owner), argument.location);
        else if (names.contains(argument.name))
            refuse(u"There can be only one argument named '%1'."_s.arg(argument.name), argument.location);
        else
            checkUse(argument.value, *definition);
        names.insert(argument.name);
    }
    for (const InputDefinition &definition : definitions) {
        if (definition.type.isRequired && !definition.defaultValue && !names.contains(definition.name))
            refuse(u"%1 '%2' argument '%3' of type '%4' is required, but it was not provided."_s.arg(
                       kind == u"field" ? u"Field"_s : u"Directive"_s, owner.section(u'.', -1), definition.name,
                       toText(definition.type)),
                   location);
    }
}

void Validation::checkDirectives(const std::vector<Directive> &directives)
{
    static const std::vector<InputDefinition> Condition{{.name = u"if"_s, .type = RequiredBoolean}};
    for (const Directive &directive : directives) {
        if (directive.name != u"include" && directive.name != u"skip")
            refuse(u"Unknown directive '@%1'."_s.arg(directive.name), directive.location);
        else
            checkArguments(Condition, directive.arguments, u'@' + directive.name, u"directive"_s, directive.location);
    }
}

void Validation::checkUse(const Literal &literal, const InputDefinition &definition)
{
    const QString mistake = mistakeIn(m_schema, literal, definition.type);
    if (!mistake.isEmpty()) {
        refuse(mistake, literal.location);
        return;
    }
    TypeReference type = definition.type;
    type.isRequired = type.isRequired && !definition.defaultValue; // a null is then replaced by the default
    checkUses(literal, type);
}

//! That each variable in the value is declared, and of a type that may stand there.
void Validation::checkUses(const Literal &literal, const TypeReference &type)
{
    if (literal.kind == Literal::Kind::Variable) {
        m_usedVariables.insert(literal.text);
        const auto declared = std::ranges::find(m_operation->variables, literal.text, &VariableDefinition::name);
        if (declared == m_operation->variables.end()) {
            const QString message = u"Variable '$%1' is not defined"_s.arg(literal.text);
            refuse(m_operation->name.isEmpty() ? message + u'.'
                                               : message + u" by operation '%1'."_s.arg(m_operation->name),
                   literal.location);
            return;
        }
        TypeReference given = declared->type;
        given.isRequired = given.isRequired || declared->defaultValue;
        if (!fits(given, type) && m_schema.isInputType(declared->type.innermost()))
            refuse(u"Variable '$%1' of type '%2' used in position expecting type '%3'."_s.arg(
                       literal.text, toText(declared->type), toText(type)),
                   literal.location);
        return;
    }
    for (const Literal &item : literal.items)
        checkUses(item, type.isList() ? type.item.front() : type);
    if (const auto *definitions = m_schema.findInput(type.isList() ? type.innermost() : type.name)) {
        for (const auto &[name, value] : literal.members) {
            const auto definition = std::ranges::find(*definitions, name, &InputDefinition::name);
            if (definition != definitions->end())
                checkUses(value, definition->type);
        }
    }
}

void Validation::refuse(const QString &message, Location location)
{
    m_problems.push_back({.message = message, .locations = {location}});
}

} // namespace

std::vector<Problem> validate(const Schema &schema, const QString &queryType, const Document &document)
{
    return Validation(schema, queryType, document).run();
}

} // namespace bridge::sandbox::ayon::graphql::language
