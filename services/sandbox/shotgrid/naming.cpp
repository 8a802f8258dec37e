#include "sandbox/shotgrid/naming.h"

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

QString toSnake(const QString &name)
{
    QString snake;
    for (const QChar letter : name) {
        const bool isBoundary = letter.isUpper() && !snake.isEmpty() && !snake.endsWith(u'_');
        if (isBoundary)
            snake += u'_';
        if (letter != u'_' || !snake.endsWith(u'_'))
            snake += letter.toLower();
    }
    return snake;
}

QString toPlural(const QString &snake)
{
    const auto isVowel = [](QChar letter) { return "aeiou"_L1.contains(letter); };
    if (snake.endsWith(u'y') && snake.size() > 1 && !isVowel(snake[snake.size() - 2]))
        return snake.chopped(1) + "ies"_L1;
    for (const auto ending : {"s"_L1, "x"_L1, "ch"_L1, "sh"_L1}) {
        if (snake.endsWith(ending))
            return snake + "es"_L1;
    }
    return snake + u's';
}

QStringList pathSpellings(const QString &typeName)
{
    const QString snake = toSnake(typeName);
    QStringList spellings{snake, toPlural(snake), snake + u's'};
    // Slots are written with and without a boundary before their number.
    const auto firstDigit = std::find_if(snake.begin(), snake.end(), [](QChar letter) { return letter.isDigit(); });
    if (firstDigit != snake.end()) {
        const QString spaced = snake.left(firstDigit - snake.begin()) + u'_' + snake.mid(firstDigit - snake.begin());
        spellings << spaced << toPlural(spaced);
    }
    return spellings;
}

QString programmaticName(const QString &label)
{
    QString name = u"sg_"_s;
    for (const QChar letter : label)
        name += letter.isLetterOrNumber() ? letter.toLower() : QChar(u'_');
    return name;
}

} // namespace bridge::sandbox::shotgrid
