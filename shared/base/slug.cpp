#include "base/slug.h"

#include <QStringList>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace bridge {

using namespace Qt::StringLiterals;

namespace {

//! Cyrillic first, by the romanisation that people read and the former integration's tables resemble ("Zh", not "Z");
//! then every other script to Latin, and Latin to ASCII: "ß" is "ss", "Ł" is "L".
constexpr char16_t rules[] = u"Russian-Latin/BGN; Any-Latin; Latin-ASCII";

const icu::Transliterator &transliterator()
{
    static const std::unique_ptr<icu::Transliterator> instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
        Q_ASSERT_X(U_SUCCESS(status) && made, "slug", "ICU lacks its transliteration data");
        return made;
    }();
    return *instance;
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar character) { return character.unicode() < 128; });
}

QString toAscii(const QString &text)
{
    if (isAscii(text))
        return text;
    icu::UnicodeString converted(reinterpret_cast<const char16_t *>(text.utf16()), int32_t(text.size()));
    transliterator().transliterate(converted);
    return QString(reinterpret_cast<const QChar *>(converted.getBuffer()), converted.length());
}

bool isSeparator(QChar character)
{
    return QStringView(u" ,./\\;:!|*^#@~+-_=").contains(character);
}

bool isAsciiAlphanumeric(QChar character)
{
    const char16_t unit = character.unicode();
    return unit < 128 && (character.isLetter() || character.isDigit());
}

} // namespace

QString slug(const QString &text, int minLength)
{
    QStringList parts;
    QString part;
    const auto endPart = [&] {
        if (part.size() >= minLength)
            parts.append(part);
        part.clear();
    };
    const QString ascii = toAscii(text);
    for (const QChar character : ascii) {
        if (isSeparator(character))
            endPart();
        else if (isAsciiAlphanumeric(character))
            part.append(character);
    }
    endPart();
    return parts.join('_'_L1);
}

} // namespace bridge
