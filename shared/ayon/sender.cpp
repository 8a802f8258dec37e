#include "ayon/sender.h"

namespace bridge::ayon {

using namespace Qt::StringLiterals;

namespace {

bool isWordCharacter(QChar character)
{
    return character.unicode() < 128 && (character.isLetterOrNumber() || character == '_'_L1);
}

} // namespace

QString validSender(const QString &text)
{
    QString sender;
    for (const QChar character : text)
        sender += isWordCharacter(character) || character == '.'_L1 ? character : QChar(u'-');
    while (!sender.isEmpty() && !isWordCharacter(sender.front()))
        sender.remove(0, 1);
    while (!sender.isEmpty() && !isWordCharacter(sender.back()))
        sender.chop(1);
    return sender;
}

} // namespace bridge::ayon
