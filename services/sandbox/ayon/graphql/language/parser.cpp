#include "sandbox/ayon/graphql/language/parser.h"

#include "sandbox/ayon/graphql/language/lexer.h"

using namespace Qt::Literals::StringLiterals;

namespace bridge::sandbox::ayon::graphql::language {
namespace {

// Deeper queries than any client sends, and far from what the stack bears.
constexpr int MaximumDepth = 200;

//! Recursive descent. After the first mistake every reader returns at once, because no token fits any more.
class Parser
{
public:
    explicit Parser(QStringView source)
        : m_lexer(source)
    {
        advance();
    }

    Document document();
    FieldSignature fieldSignature();
    InputDefinition inputDefinition();

    const std::optional<Problem> &problem() const { return m_problem; }

private:
    Operation operation();
    Fragment fragment();
    std::vector<VariableDefinition> variableDefinitions();
    std::vector<Selection> selections();
    Selection selection();
    Selection field();
    Selection spread();
    std::vector<Argument> arguments();
    std::vector<Directive> directives();
    TypeReference type();
    Literal literal();
    Literal list(Literal literal);
    Literal object(Literal literal);
    std::vector<InputDefinition> inputDefinitions();

    QString expectName();
    void expect(QStringView sign);
    bool take(QStringView sign);
    bool at(QStringView sign) const { return m_token.isPunctuator(sign); }
    //! True while a list goes on that ends with \a sign.
    bool more(QStringView sign) const { return !m_problem && !at(sign); }
    void advance();
    void unexpected();
    void fail(const QString &message);

    Lexer m_lexer;
    Token m_token = {};
    std::optional<Problem> m_problem = {};
    int m_depth = 0;
};

Document Parser::document()
{
    Document document;
    do {
        if (m_token.isName(u"fragment"))
            document.fragments.push_back(fragment());
        else if (at(u"{") || m_token.isName(u"query") || m_token.isName(u"mutation") || m_token.isName(u"subscription"))
            document.operations.push_back(operation());
        else
            unexpected();
    } while (!m_problem && m_token.kind != Token::Kind::End);
    return document;
}

Operation Parser::operation()
{
    Operation operation{.location = m_token.location};
    if (m_token.kind == Token::Kind::Name) {
        if (m_token.text == u"mutation")
            operation.kind = Operation::Kind::Mutation;
        else if (m_token.text == u"subscription")
            operation.kind = Operation::Kind::Subscription;
        advance();
        if (m_token.kind == Token::Kind::Name)
            operation.name = expectName();
        operation.variables = variableDefinitions();
        operation.directives = directives();
    }
    operation.selections = selections();
    return operation;
}

Fragment Parser::fragment()
{
    Fragment fragment{.location = m_token.location};
    advance();
    if (m_token.isName(u"on"))
        unexpected();
    fragment.name = expectName();
    if (!m_token.isName(u"on"))
        fail(u"Expected 'on', found "_s + toText(m_token) + u'.');
    advance();
    fragment.typeCondition = expectName();
    fragment.directives = directives();
    fragment.selections = selections();
    return fragment;
}

std::vector<VariableDefinition> Parser::variableDefinitions()
{
    std::vector<VariableDefinition> definitions;
    if (!take(u"("))
        return definitions;
    do {
        VariableDefinition definition{.location = m_token.location};
        expect(u"$");
        definition.name = expectName();
        expect(u":");
        definition.type = type();
        if (take(u"="))
            definition.defaultValue = literal();
        directives();
        definitions.push_back(std::move(definition));
    } while (more(u")"));
    expect(u")");
    return definitions;
}

std::vector<Selection> Parser::selections()
{
    std::vector<Selection> selections;
    if (++m_depth > MaximumDepth)
        fail(u"The query is nested too deeply."_s);
    expect(u"{");
    do
        selections.push_back(selection());
    while (more(u"}"));
    expect(u"}");
    --m_depth;
    return selections;
}

Selection Parser::selection()
{
    return at(u"...") ? spread() : field();
}

Selection Parser::field()
{
    Selection field{.location = m_token.location};
    field.name = expectName();
    if (take(u":")) {
        field.alias = field.name;
        field.name = expectName();
    }
    field.arguments = arguments();
    field.directives = directives();
    field.hasSelections = at(u"{");
    if (field.hasSelections)
        field.selections = selections();
    return field;
}

Selection Parser::spread()
{
    Selection spread{.kind = Selection::Kind::InlineFragment, .hasSelections = true, .location = m_token.location};
    expect(u"...");
    if (m_token.isName(u"on")) {
        advance();
        spread.typeCondition = expectName();
    } else if (m_token.kind == Token::Kind::Name) {
        spread.kind = Selection::Kind::FragmentSpread;
        spread.hasSelections = false;
        spread.name = expectName();
    }
    spread.directives = directives();
    if (spread.hasSelections)
        spread.selections = selections();
    return spread;
}

std::vector<Argument> Parser::arguments()
{
    std::vector<Argument> arguments;
    if (!take(u"("))
        return arguments;
    do {
        Argument argument{.location = m_token.location};
        argument.name = expectName();
        expect(u":");
        argument.value = literal();
        arguments.push_back(std::move(argument));
    } while (more(u")"));
    expect(u")");
    return arguments;
}

std::vector<Directive> Parser::directives()
{
    std::vector<Directive> directives;
    while (at(u"@")) {
        Directive directive{.location = m_token.location};
        advance();
        directive.name = expectName();
        directive.arguments = arguments();
        directives.push_back(std::move(directive));
    }
    return directives;
}

TypeReference Parser::type()
{
    TypeReference reference;
    if (++m_depth > MaximumDepth)
        fail(u"The query is nested too deeply."_s);
    if (take(u"[")) {
        reference.item = {type()};
        expect(u"]");
    } else {
        reference.name = expectName();
    }
    reference.isRequired = take(u"!");
    --m_depth;
    return reference;
}

Literal Parser::literal()
{
    Literal literal{.text = m_token.text, .location = m_token.location};
    switch (m_token.kind) {
    case Token::Kind::Int:
        literal.kind = Literal::Kind::Int;
        break;
    case Token::Kind::Float:
        literal.kind = Literal::Kind::Float;
        break;
    case Token::Kind::String:
        literal.kind = Literal::Kind::String;
        break;
    case Token::Kind::Name:
        if (literal.text == u"true" || literal.text == u"false")
            literal.kind = Literal::Kind::Boolean;
        else
            literal.kind = literal.text == u"null" ? Literal::Kind::Null : Literal::Kind::Enum;
        break;
    case Token::Kind::Punctuator:
        if (at(u"["))
            return list(literal);
        if (at(u"{"))
            return object(literal);
        if (take(u"$")) {
            literal.kind = Literal::Kind::Variable;
            literal.text = expectName();
            return literal;
        }
        unexpected();
        return literal;
    case Token::Kind::End:
    case Token::Kind::Invalid:
        unexpected();
        return literal;
    }
    advance();
    return literal;
}

Literal Parser::list(Literal literal)
{
    literal.kind = Literal::Kind::List;
    if (++m_depth > MaximumDepth)
        fail(u"The query is nested too deeply."_s);
    expect(u"[");
    while (more(u"]"))
        literal.items.push_back(this->literal());
    expect(u"]");
    --m_depth;
    return literal;
}

Literal Parser::object(Literal literal)
{
    literal.kind = Literal::Kind::Object;
    if (++m_depth > MaximumDepth)
        fail(u"The query is nested too deeply."_s);
    expect(u"{");
    while (more(u"}")) {
        const QString name = expectName();
        expect(u":");
        literal.members.emplace_back(name, this->literal());
    }
    expect(u"}");
    --m_depth;
    return literal;
}

std::vector<InputDefinition> Parser::inputDefinitions()
{
    std::vector<InputDefinition> definitions;
    if (!take(u"("))
        return definitions;
    while (more(u")"))
        definitions.push_back(inputDefinition());
    expect(u")");
    return definitions;
}

InputDefinition Parser::inputDefinition()
{
    InputDefinition definition;
    definition.name = expectName();
    expect(u":");
    definition.type = type();
    if (take(u"="))
        definition.defaultValue = literal();
    return definition;
}

FieldSignature Parser::fieldSignature()
{
    FieldSignature signature;
    signature.name = expectName();
    signature.arguments = inputDefinitions();
    expect(u":");
    signature.type = type();
    return signature;
}

QString Parser::expectName()
{
    if (m_token.kind != Token::Kind::Name) {
        fail(u"Expected Name, found "_s + toText(m_token) + u'.');
        return {};
    }
    QString name = m_token.text;
    advance();
    return name;
}

void Parser::expect(QStringView sign)
{
    if (!take(sign))
        fail(u"Expected '%1', found %2."_s.arg(sign, toText(m_token)));
}

bool Parser::take(QStringView sign)
{
    if (!at(sign))
        return false;
    advance();
    return true;
}

void Parser::advance()
{
    m_token = m_problem ? Token{} : m_lexer.next();
    if (m_token.kind == Token::Kind::Invalid)
        fail(m_token.text);
}

void Parser::unexpected()
{
    fail(u"Unexpected "_s + toText(m_token) + u'.');
}

void Parser::fail(const QString &message)
{
    if (!m_problem)
        m_problem = Problem{.message = u"Syntax Error: "_s + message, .locations = {m_token.location}};
    m_token = {};
}

} // namespace

std::variant<Document, Problem> parse(QStringView source)
{
    Parser parser(source);
    Document document = parser.document();
    if (parser.problem())
        return *parser.problem();
    return document;
}

FieldSignature fieldSignature(QStringView declaration)
{
    Parser parser(declaration);
    FieldSignature signature = parser.fieldSignature();
    Q_ASSERT_X(!parser.problem(), "fieldSignature", qPrintable(declaration.toString()));
    return signature;
}

InputDefinition inputDefinition(QStringView declaration)
{
    Parser parser(declaration);
    InputDefinition definition = parser.inputDefinition();
    Q_ASSERT_X(!parser.problem(), "inputDefinition", qPrintable(declaration.toString()));
    return definition;
}

} // namespace bridge::sandbox::ayon::graphql::language
