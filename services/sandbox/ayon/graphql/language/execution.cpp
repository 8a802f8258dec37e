#include "sandbox/ayon/graphql/language/execution.h"

#include "sandbox/ayon/graphql/language/jsontext.h"

#include <QHash>

#include <algorithm>
#include <type_traits>

using namespace Qt::Literals::StringLiterals;

namespace bridge::sandbox::ayon::graphql::language {
namespace {

using Parts = std::vector<const std::vector<Selection> *>;

struct PlannedField;

//! The fields to answer for objects of one type, in the order of the answer.
struct Plan {
    const ObjectType *type = nullptr;
    std::vector<std::unique_ptr<PlannedField>> fields = {};
};

struct PlannedField {
    QString responseKey = {};
    QByteArray prefix = {}; // `"name":`
    const FieldDefinition *definition = nullptr; // null: `__typename`
    Arguments arguments = {};
    Location location = {};
    Parts parts = {}; // the selections of all fields that answer under this key
    QHash<QString, std::shared_ptr<Plan>> below = {}; // by type of object met
};

class Execution
{
public:
    Execution(const Schema &schema, const Document &document, const Variables &variables)
        : m_schema(schema)
        , m_document(document)
        , m_variables(variables)
    {
    }

    Answer run(const Operation &operation, Source &root);

private:
    //! False when the value is null where null is not allowed; nothing is written then.
    bool writeObject(Source &source, const Plan &plan);
    bool writeField(Source &source, PlannedField &field);
    bool writeValue(const Value &value, const TypeReference &type, PlannedField &field);
    bool writeContent(const Value &value, const TypeReference &type, PlannedField &field);
    bool writeList(const Value::List &items, const TypeReference &type, PlannedField &field);

    Plan plan(const ObjectType &type, const Parts &parts);
    void collect(Plan &plan, const std::vector<Selection> &selections);
    void collectField(Plan &plan, const Selection &selection);
    bool isWanted(const std::vector<Directive> &directives) const;
    const Plan &planBelow(PlannedField &field, const QString &typeName);

    void fail(const QString &message, int status, const PlannedField &field);
    QByteArray path() const;

    const Schema &m_schema;
    const Document &m_document;
    const Variables &m_variables;
    QByteArray m_json = {};
    std::vector<Problem> m_errors = {};
    std::vector<std::pair<const QString *, qsizetype>> m_path = {}; // a key, or an index
    const ObjectType *m_parent = nullptr; // for messages
};

Answer Execution::run(const Operation &operation, Source &root)
{
    const ObjectType *type = m_schema.findObject(root.typeName());
    Q_ASSERT_X(type, "execute", qPrintable(root.typeName()));
    const Plan start = plan(*type, {&operation.selections});
    if (!writeObject(root, start))
        return {.errors = m_errors};
    return {.data = m_json, .errors = m_errors};
}

bool Execution::writeObject(Source &source, const Plan &plan)
{
    const ObjectType *outer = std::exchange(m_parent, plan.type);
    const qsizetype start = m_json.size();
    bool isFirst = true;
    m_json += '{';
    for (const auto &field : plan.fields) {
        if (!isFirst)
            m_json += ',';
        isFirst = false;
        m_json += field->prefix;
        if (!writeField(source, *field)) {
            m_json.truncate(start);
            m_parent = outer;
            return false;
        }
    }
    m_json += '}';
    m_parent = outer;
    return true;
}

bool Execution::writeField(Source &source, PlannedField &field)
{
    if (field.definition == nullptr) {
        appendJson(m_json, source.typeName());
        return true;
    }
    m_path.emplace_back(&field.responseKey, 0);
    const Value value = field.definition->resolve(source, field.arguments);
    const bool isWritten = writeValue(value, field.definition->signature.type, field);
    m_path.pop_back();
    return isWritten;
}

bool Execution::writeValue(const Value &value, const TypeReference &type, PlannedField &field)
{
    if (const auto *refusal = std::get_if<Refusal>(&value.content)) {
        fail(refusal->message, refusal->status, field);
    } else if (value.isNull()) {
        if (type.isRequired)
            fail(u"Cannot return null for non-nullable field %1.%2."_s.arg(m_parent->name,
                                                                           field.definition->signature.name),
                 0, field);
    } else if (writeContent(value, type, field)) {
        return true;
    }
    if (type.isRequired)
        return false;
    m_json += "null";
    return true;
}

bool Execution::writeContent(const Value &value, const TypeReference &type, PlannedField &field)
{
    return std::visit(
        [&](const auto &content) {
            using Content = std::decay_t<decltype(content)>;
            if constexpr (std::is_same_v<Content, bool>) {
                m_json += content ? "true" : "false";
            } else if constexpr (std::is_same_v<Content, qint64>) {
                if (type.name == u"Float")
                    appendJson(m_json, double(content));
                else
                    m_json += QByteArray::number(content);
            } else if constexpr (std::is_same_v<Content, double> || std::is_same_v<Content, QString>) {
                appendJson(m_json, content);
            } else if constexpr (std::is_same_v<Content, Value::List>) {
                return writeList(content, type, field);
            } else if constexpr (std::is_same_v<Content, std::shared_ptr<Source>>) {
                return writeObject(*content, planBelow(field, content->typeName()));
            }
            return true;
        },
        value.content);
}

bool Execution::writeList(const Value::List &items, const TypeReference &type, PlannedField &field)
{
    Q_ASSERT_X(type.isList(), "execute", qPrintable(field.responseKey));
    const qsizetype start = m_json.size();
    m_json += '[';
    for (size_t i = 0; i < items.size(); ++i) {
        if (i > 0)
            m_json += ',';
        m_path.emplace_back(nullptr, qsizetype(i));
        const bool isWritten = writeValue(items[i], type.item.front(), field);
        m_path.pop_back();
        if (!isWritten) {
            m_json.truncate(start);
            return false;
        }
    }
    m_json += ']';
    return true;
}

Plan Execution::plan(const ObjectType &type, const Parts &parts)
{
    Plan plan{.type = &type};
    for (const auto *selections : parts)
        collect(plan, *selections);
    return plan;
}

void Execution::collect(Plan &plan, const std::vector<Selection> &selections)
{
    for (const Selection &selection : selections) {
        if (!isWanted(selection.directives))
            continue;
        if (selection.kind == Selection::Kind::Field) {
            collectField(plan, selection);
            continue;
        }
        const Fragment *fragment = m_document.fragment(selection.name);
        const bool isInline = selection.kind == Selection::Kind::InlineFragment;
        const QString &condition = isInline ? selection.typeCondition : fragment->typeCondition;
        if (condition.isEmpty() || m_schema.matches(*plan.type, condition))
            collect(plan, isInline ? selection.selections : fragment->selections);
    }
}

void Execution::collectField(Plan &plan, const Selection &selection)
{
    const auto sameKey =
        std::ranges::find(plan.fields, selection.responseKey(), [](const auto &field) { return field->responseKey; });
    if (sameKey != plan.fields.end()) {
        (*sameKey)->parts.push_back(&selection.selections);
        return;
    }
    auto field = std::make_unique<PlannedField>();
    field->responseKey = selection.responseKey();
    appendJson(field->prefix, field->responseKey);
    field->prefix += ':';
    field->location = selection.location;
    field->parts = {&selection.selections};
    field->definition = plan.type->field(selection.name);
    if (field->definition != nullptr)
        field->arguments =
            coerceArguments(m_schema, field->definition->signature.arguments, selection.arguments, m_variables);
    plan.fields.push_back(std::move(field));
}

bool Execution::isWanted(const std::vector<Directive> &directives) const
{
    static const std::vector<InputDefinition> Condition{
        {.name = u"if"_s, .type = {.name = u"Boolean"_s, .isRequired = true}}};
    return std::ranges::all_of(directives, [this](const Directive &directive) {
        const Arguments arguments = coerceArguments(m_schema, Condition, directive.arguments, m_variables);
        return arguments.boolean(u"if"_s).value_or(false) == (directive.name == u"include");
    });
}

const Plan &Execution::planBelow(PlannedField &field, const QString &typeName)
{
    std::shared_ptr<Plan> &below = field.below[typeName];
    if (!below) {
        const ObjectType *type = m_schema.findObject(typeName);
        Q_ASSERT_X(type, "execute", qPrintable(typeName));
        below = std::make_shared<Plan>(plan(*type, field.parts));
    }
    return *below;
}

void Execution::fail(const QString &message, int status, const PlannedField &field)
{
    m_errors.push_back({.message = message, .locations = {field.location}, .path = path(), .status = status});
}

QByteArray Execution::path() const
{
    QByteArray json = "[";
    for (const auto &[key, index] : m_path) {
        if (json.size() > 1)
            json += ',';
        if (key != nullptr)
            appendJson(json, *key);
        else
            json += QByteArray::number(index);
    }
    return json + ']';
}

void appendProblem(QByteArray &json, const Problem &problem)
{
    json += "{\"message\":";
    appendJson(json, problem.message);
    if (!problem.locations.empty()) {
        json += ",\"locations\":[";
        for (const Location &location : problem.locations) {
            if (!json.endsWith('['))
                json += ',';
            json += "{\"line\":" + QByteArray::number(location.line)
                + ",\"column\":" + QByteArray::number(location.column) + '}';
        }
        json += ']';
    }
    if (!problem.path.isEmpty())
        json += ",\"path\":" + problem.path;
    if (problem.status != 0)
        json += ",\"extensions\":{\"status\":" + QByteArray::number(problem.status) + '}';
    json += '}';
}

} // namespace

Answer execute(const Schema &schema, const Document &document, const Operation &operation, const Variables &variables,
               const std::shared_ptr<Source> &root)
{
    return Execution(schema, document, variables).run(operation, *root);
}

QByteArray toJson(const Answer &answer)
{
    QByteArray json = "{\"data\":" + answer.data;
    if (!answer.errors.empty()) {
        json += ",\"errors\":[";
        for (const Problem &problem : answer.errors) {
            if (!json.endsWith('['))
                json += ',';
            appendProblem(json, problem);
        }
        json += ']';
    }
    return json + '}';
}

} // namespace bridge::sandbox::ayon::graphql::language
