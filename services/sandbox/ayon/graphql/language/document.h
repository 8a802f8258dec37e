#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace bridge::sandbox::ayon::graphql::language {

//! Where something stands in the text of a query; both count from 1, as error messages do.
struct Location {
    int line = 1;
    int column = 1;
    bool operator==(const Location &) const = default;
};

//! One entry of `errors` in an answer. `status` is 0 unless the server itself refused.
struct Problem {
    QString message = {};
    std::vector<Location> locations = {};
    QByteArray path = {}; // JSON text of the path in the answer; empty when the query did not run
    int status = 0;
};

//! `String`, `[String!]!`: a name, or a list of another type.
struct TypeReference {
    QString name = {};
    std::vector<TypeReference> item = {}; // one, of a list; none of a named type
    bool isRequired = false;
    bool operator==(const TypeReference &) const = default;

    bool isList() const { return !item.empty(); }
    //! The name inside all lists.
    const QString &innermost() const { return isList() ? item.front().innermost() : name; }
};

QString toText(const TypeReference &type);

//! A value as written in a query.
struct Literal {
    enum class Kind { Null, Variable, Int, Float, String, Boolean, Enum, List, Object };
    Kind kind = Kind::Null;
    QString text = {}; // of a variable its name without the sign, of a number its digits
    std::vector<Literal> items = {};
    std::vector<std::pair<QString, Literal>> members = {};
    Location location = {};
};

//! The literal as it would be written in a query.
QString toText(const Literal &literal);

struct Argument {
    QString name = {};
    Literal value = {};
    Location location = {};
};

struct Directive {
    QString name = {};
    std::vector<Argument> arguments = {};
    Location location = {};
};

//! A field, `...Fragment` or `... on Type {}`.
struct Selection {
    enum class Kind { Field, FragmentSpread, InlineFragment };
    Kind kind = Kind::Field;
    QString alias = {};
    QString name = {}; // of the field or of the fragment
    QString typeCondition = {}; // of an inline fragment; empty when it has none
    std::vector<Argument> arguments = {};
    std::vector<Directive> directives = {};
    std::vector<Selection> selections = {};
    bool hasSelections = false;
    Location location = {};

    const QString &responseKey() const { return alias.isEmpty() ? name : alias; }
};

struct VariableDefinition {
    QString name = {};
    TypeReference type = {};
    std::optional<Literal> defaultValue = {};
    Location location = {};
};

struct Operation {
    enum class Kind { Query, Mutation, Subscription };
    Kind kind = Kind::Query;
    QString name = {};
    std::vector<VariableDefinition> variables = {};
    std::vector<Directive> directives = {};
    std::vector<Selection> selections = {};
    Location location = {};
};

struct Fragment {
    QString name = {};
    QString typeCondition = {};
    std::vector<Directive> directives = {};
    std::vector<Selection> selections = {};
    Location location = {};
};

struct Document {
    std::vector<Operation> operations = {};
    std::vector<Fragment> fragments = {};

    const Fragment *fragment(const QString &name) const;
};

//! `name: Type = default` of a field or of an input object.
struct InputDefinition {
    QString name = {};
    TypeReference type = {};
    std::optional<Literal> defaultValue = {};
};

//! `name(arguments): Type`, as a type of the schema declares a field.
struct FieldSignature {
    QString name = {};
    std::vector<InputDefinition> arguments = {};
    TypeReference type = {};
};

} // namespace bridge::sandbox::ayon::graphql::language
