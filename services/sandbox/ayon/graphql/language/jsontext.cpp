#include "sandbox/ayon/graphql/language/jsontext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace bridge::sandbox::ayon::graphql::language {

void appendJson(QByteArray &json, QStringView text)
{
    static constexpr char Hex[] = "0123456789abcdef";
    json += '"';
    const QByteArray bytes = text.toUtf8();
    for (const char c : bytes) {
        switch (c) {
        case '"':
            json += "\\\"";
            break;
        case '\\':
            json += "\\\\";
            break;
        case '\n':
            json += "\\n";
            break;
        case '\r':
            json += "\\r";
            break;
        case '\t':
            json += "\\t";
            break;
        default:
            if (uchar(c) >= 0x20) {
                json += c;
            } else {
                json += "\\u00";
                json += Hex[uchar(c) >> 4];
                json += Hex[uchar(c) & 0xf];
            }
        }
    }
    json += '"';
}

void appendJson(QByteArray &json, double number)
{
    if (!std::isfinite(number)) {
        json += "null";
        return;
    }
    const QByteArray digits = QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    json += digits;
    if (std::ranges::all_of(digits, [](char c) { return c == '-' || (c >= '0' && c <= '9'); }))
        json += ".0";
}

} // namespace bridge::sandbox::ayon::graphql::language
