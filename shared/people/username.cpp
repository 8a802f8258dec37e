#include "people/username.h"

#include "base/slug.h"

namespace bridge::people {

using namespace Qt::StringLiterals;

namespace {

bool isLetterOrDigit(QChar character)
{
    return character.unicode() < 128 && character.isLetterOrNumber();
}

bool isTaken(QChar character)
{
    return isLetterOrDigit(character) || character == '_'_L1 || character == '.'_L1 || character == '-'_L1;
}

//! Letters of other scripts as they are read: "Łukasz" is "Lukasz". The rest stays.
QString inAscii(const QString &text)
{
    QString ascii;
    QString foreign;
    for (const QChar character : text) {
        if (character.unicode() >= 128) {
            foreign += character;
            continue;
        }
        ascii += slug(std::exchange(foreign, {}), 1) + character;
    }
    return ascii + slug(foreign, 1);
}

} // namespace

QString userNameFor(const QString &login)
{
    QString name = inAscii(login);
    name.replace('@'_L1, '_'_L1);
    name.removeIf([](QChar character) { return !isTaken(character); });
    while (!name.isEmpty() && !isLetterOrDigit(name.front()))
        name.remove(0, 1);
    while (!name.isEmpty() && !isLetterOrDigit(name.back()))
        name.chop(1);
    return name.size() < 2 ? "user"_L1 + name : name;
}

} // namespace bridge::people
