#pragma once

#include "sandbox/ayon/graphql/language/document.h"

#include <QString>
#include <QStringView>

namespace bridge::sandbox::ayon::graphql::language {

struct Token {
    enum class Kind { End, Punctuator, Name, Int, Float, String, Invalid };
    Kind kind = Kind::End;
    QString text = {}; // a string without its quotes and escapes; of an invalid token what is wrong
    Location location = {};
    bool isBlockString = false;

    bool isPunctuator(QStringView sign) const { return kind == Kind::Punctuator && text == sign; }
    bool isName(QStringView name) const { return kind == Kind::Name && text == name; }
};

//! The token as error messages name it: `Name 'x'`, `'{'`, `<EOF>`.
QString toText(const Token &token);

//! Cuts the text of a query into tokens; blanks, commas and comments fall away.
class Lexer
{
public:
    explicit Lexer(QStringView source)
        : m_source(source)
    {
    }

    Token next();

private:
    void skipIgnored();
    Token name();
    Token number();
    Token string();
    Token blockString();
    bool readDigits(Token &token);
    bool readEscape(Token &token);
    Token invalid(const QString &message) const;

    QChar peek(qsizetype ahead = 0) const;
    void advance(qsizetype count = 1);

    QStringView m_source;
    qsizetype m_position = 0;
    Location m_location = {};
};

} // namespace bridge::sandbox::ayon::graphql::language
