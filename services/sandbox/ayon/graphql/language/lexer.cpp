#include "sandbox/ayon/graphql/language/lexer.h"

#include <QStringList>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace bridge::sandbox::ayon::graphql::language {
namespace {

bool isNameStart(QChar c)
{
    return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qsizetype indentation(QStringView line)
{
    qsizetype blanks = 0;
    while (blanks < line.size() && (line[blanks] == u' ' || line[blanks] == u'\t'))
        ++blanks;
    return blanks;
}

//! A block string without the indentation that all its lines but the first share, and without empty lines around it.
QString dedented(QString text)
{
    QStringList lines = text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').split(u'\n');
    qsizetype shared = std::numeric_limits<qsizetype>::max();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype blanks = indentation(lines[i]);
        if (blanks < lines[i].size())
            shared = std::min(shared, blanks);
    }
    for (qsizetype i = 1; i < lines.size(); ++i)
        lines[i] = lines[i].mid(std::min(shared, lines[i].size()));
    const auto isBlank = [](const QString &line) { return indentation(line) == line.size(); };
    while (!lines.isEmpty() && isBlank(lines.constFirst()))
        lines.removeFirst();
    while (!lines.isEmpty() && isBlank(lines.constLast()))
        lines.removeLast();
    return lines.join(u'\n');
}

} // namespace

QString toText(const Token &token)
{
    switch (token.kind) {
    case Token::Kind::End:
        return u"<EOF>"_s;
    case Token::Kind::Punctuator:
        return u'\'' + token.text + u'\'';
    case Token::Kind::Name:
        return u"Name '"_s + token.text + u'\'';
    case Token::Kind::Int:
        return u"Int '"_s + token.text + u'\'';
    case Token::Kind::Float:
        return u"Float '"_s + token.text + u'\'';
    case Token::Kind::String:
        return (token.isBlockString ? u"BlockString '"_s : u"String '"_s) + token.text + u'\'';
    case Token::Kind::Invalid:
        return token.text;
    }
    Q_UNREACHABLE();
}

Token Lexer::next()
{
    skipIgnored();
    const QChar c = peek();
    if (m_position >= m_source.size())
        return {.kind = Token::Kind::End, .location = m_location};
    if (isNameStart(c))
        return name();
    if (isDigit(c) || c == u'-')
        return number();
    if (c == u'"')
        return m_source.sliced(m_position).startsWith(u"\"\"\"") ? blockString() : string();
    if (QStringView(u"!$&()[]{}:=@|").contains(c)) {
        Token token{.kind = Token::Kind::Punctuator, .text = c, .location = m_location};
        advance();
        return token;
    }
    if (m_source.sliced(m_position).startsWith(u"...")) {
        Token token{.kind = Token::Kind::Punctuator, .text = u"..."_s, .location = m_location};
        advance(3);
        return token;
    }
    return invalid(u"Unexpected character: '%1'."_s.arg(c));
}

void Lexer::skipIgnored()
{
    while (m_position < m_source.size()) {
        const QChar c = peek();
        if (c == u'#') {
            while (m_position < m_source.size() && peek() != u'\n' && peek() != u'\r')
                advance();
        } else if (c == u' ' || c == u'\t' || c == u',' || c == u'\n' || c == u'\r' || c == QChar(0xFEFF)) {
            advance();
        } else {
            return;
        }
    }
}

Token Lexer::name()
{
    Token token{.kind = Token::Kind::Name, .location = m_location};
    const qsizetype start = m_position;
    while (isNameStart(peek()) || isDigit(peek()))
        advance();
    token.text = m_source.sliced(start, m_position - start).toString();
    return token;
}

Token Lexer::number()
{
    Token token{.kind = Token::Kind::Int, .location = m_location};
    if (peek() == u'-') {
        token.text += peek();
        advance();
    }
    if (peek() == u'0' && isDigit(peek(1))) {
        advance();
        return invalid(u"Invalid number, unexpected digit after 0: '%1'."_s.arg(peek()));
    }
    if (!readDigits(token))
        return token;
    if (peek() == u'.') {
        token.kind = Token::Kind::Float;
        token.text += peek();
        advance();
        if (!readDigits(token))
            return token;
    }
    if (peek() == u'e' || peek() == u'E') {
        token.kind = Token::Kind::Float;
        token.text += peek();
        advance();
        if (peek() == u'+' || peek() == u'-') {
            token.text += peek();
            advance();
        }
        if (!readDigits(token))
            return token;
    }
    if (peek() == u'.' || isNameStart(peek()))
        return invalid(u"Invalid number, expected digit but got: '%1'."_s.arg(peek()));
    return token;
}

bool Lexer::readDigits(Token &token)
{
    if (!isDigit(peek())) {
        const bool atEnd = m_position >= m_source.size();
        const QString found = atEnd ? u"<EOF>"_s : u'\'' + QString(peek()) + u'\'';
        token = invalid(u"Invalid number, expected digit but got: %1."_s.arg(found));
        return false;
    }
    while (isDigit(peek())) {
        token.text += peek();
        advance();
    }
    return true;
}

Token Lexer::string()
{
    Token token{.kind = Token::Kind::String, .location = m_location};
    advance();
    while (m_position < m_source.size() && peek() != u'\n' && peek() != u'\r') {
        const QChar c = peek();
        if (c == u'"') {
            advance();
            return token;
        }
        if (c == u'\\') {
            if (!readEscape(token))
                return token;
            continue;
        }
        token.text += c;
        advance();
    }
    return invalid(u"Unterminated string."_s);
}

bool Lexer::readEscape(Token &token)
{
    static constexpr QStringView Escapes = u"\"\\/bfnrt";
    static constexpr QStringView Meanings = u"\"\\/\b\f\n\r\t";
    const QChar c = peek(1);
    if (const qsizetype index = Escapes.indexOf(c); index >= 0 && !c.isNull()) {
        token.text += Meanings[index];
        advance(2);
        return true;
    }
    if (c == u'u' && m_position + 6 <= m_source.size()) {
        bool isHex = false;
        const ushort code = m_source.sliced(m_position + 2, 4).toUShort(&isHex, 16);
        if (isHex) {
            token.text += QChar(code);
            advance(6);
            return true;
        }
    }
    token = invalid(u"Invalid character escape sequence: '\\%1'."_s.arg(c));
    return false;
}

Token Lexer::blockString()
{
    Token token{.kind = Token::Kind::String, .location = m_location, .isBlockString = true};
    advance(3);
    while (m_position < m_source.size()) {
        const QStringView rest = m_source.sliced(m_position);
        if (rest.startsWith(u"\"\"\"")) {
            advance(3);
            token.text = dedented(token.text);
            return token;
        }
        if (rest.startsWith(u"\\\"\"\"")) {
            token.text += u"\"\"\""_s;
            advance(4);
            continue;
        }
        token.text += peek();
        advance();
    }
    return invalid(u"Unterminated string."_s);
}

Token Lexer::invalid(const QString &message) const
{
    return {.kind = Token::Kind::Invalid, .text = message, .location = m_location};
}

QChar Lexer::peek(qsizetype ahead) const
{
    return m_position + ahead < m_source.size() ? m_source[m_position + ahead] : QChar();
}

void Lexer::advance(qsizetype count)
{
    for (; count > 0; --count) {
        const bool isBreak = peek() == u'\n' || (peek() == u'\r' && peek(1) != u'\n');
        ++m_position;
        m_location = isBreak ? Location{m_location.line + 1, 1} : Location{m_location.line, m_location.column + 1};
    }
}

} // namespace bridge::sandbox::ayon::graphql::language
