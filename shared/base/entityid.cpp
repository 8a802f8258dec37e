#include "base/entityid.h"

#include <QUrl>
#include <QUuid>

#include <algorithm>

namespace bridge {

using namespace Qt::StringLiterals;

namespace {

//! -1 for what is no hexadecimal digit.
int digitOf(QChar character)
{
    const char16_t unit = character.unicode();
    if (unit >= u'0' && unit <= u'9')
        return unit - u'0';
    if (unit >= u'a' && unit <= u'f')
        return unit - u'a' + 10;
    if (unit >= u'A' && unit <= u'F')
        return unit - u'A' + 10;
    return -1;
}

bool isNameCharacter(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || (unit >= u'0' && unit <= u'9')
        || unit == u'_';
}

//! "https://Studio.example:443/" and "studio.example" are one site.
QString siteName(QStringView site)
{
    const QString text = site.trimmed().toString();
    const QUrl url(text.contains("://"_L1) ? text : "https://"_L1 + text);
    QString name = url.host().toLower();
    if (const int port = url.port(); port != -1 && port != 80 && port != 443)
        name += ':'_L1 + QString::number(port);
    QString path = url.path();
    while (path.endsWith('/'_L1))
        path.chop(1);
    return name + path;
}

//! Never to be changed: ids of entities that exist were made with it.
constexpr QUuid idNamespace(0x5b0e3a52, 0x6f0c, 0x5d6e, 0x9a, 0x41, 0x3c, 0x27, 0xd8, 0x51, 0xe6, 0x0f);

EntityId entityIdOfName(const QString &name)
{
    const QUuid uuid = QUuid::createUuidV5(idNamespace, name);
    return *EntityId::fromText(uuid.toString(QUuid::Id128));
}

} // namespace

std::optional<EntityId> EntityId::fromText(QStringView text)
{
    EntityId id;
    int digits = 0;
    for (const QChar character : text) {
        if (character == '-'_L1)
            continue;
        const int digit = digitOf(character);
        if (digit < 0 || digits == 32)
            return std::nullopt;
        uchar &byte = id.m_bytes[size_t(digits / 2)];
        byte = uchar(byte << 4 | digit);
        ++digits;
    }
    if (digits != 32)
        return std::nullopt;
    return id;
}

QString EntityId::toText() const
{
    static constexpr char16_t digits[] = u"0123456789abcdef";
    QString text(32, Qt::Uninitialized);
    QChar *at = text.data();
    for (const uchar byte : m_bytes) {
        *at++ = digits[byte >> 4];
        *at++ = digits[byte & 15];
    }
    return text;
}

bool ProjectName::isValid() const
{
    return !m_text.isEmpty() && std::all_of(m_text.begin(), m_text.end(), isNameCharacter);
}

std::optional<ShotgridId> ShotgridId::fromText(QStringView text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        return std::nullopt;
    return ShotgridId(number);
}

EntityId entityIdFor(QStringView site, QStringView key)
{
    return entityIdOfName(siteName(site) + ' '_L1 + key.toString());
}

} // namespace bridge
