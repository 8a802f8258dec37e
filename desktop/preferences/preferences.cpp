#include "desktop/preferences/preferences.h"

#include <algorithm>
#include <array>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

const QString schemeKey = u"look/scheme"_s;
const QString languageKey = u"look/language"_s;
const QString geometryKey = u"look/window"_s;
const QString notifiesKey = u"notifications/on"_s;
const QString quietKey = u"notifications/quiet"_s;
const QString quietFromKey = u"notifications/quietFrom"_s;
const QString quietToKey = u"notifications/quietTo"_s;

constexpr std::array schemes{"system"_L1, "light"_L1, "dark"_L1}; // in the order of Scheme

} // namespace

bool QuietHours::holdsAt(const QTime &time) const
{
    if (!enabled)
        return false;
    return from <= to ? from <= time && time < to : from <= time || time < to;
}

Preferences::Preferences(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

Scheme Preferences::scheme() const
{
    const QString text = m_settings.value(schemeKey).toString();
    const auto found = std::find(schemes.begin(), schemes.end(), text);
    return found == schemes.end() ? Scheme::System : Scheme(found - schemes.begin());
}

void Preferences::setScheme(Scheme scheme)
{
    set(schemeKey, QString(schemes.at(std::size_t(scheme))));
}

QString Preferences::language() const
{
    return m_settings.value(languageKey).toString();
}

void Preferences::setLanguage(const QString &language)
{
    set(languageKey, language);
}

bool Preferences::notifies() const
{
    return m_settings.value(notifiesKey, true).toBool();
}

void Preferences::setNotifies(bool notifies)
{
    set(notifiesKey, notifies);
}

QuietHours Preferences::quietHours() const
{
    const QuietHours usual;
    return {.enabled = m_settings.value(quietKey, usual.enabled).toBool(),
            .from = m_settings.value(quietFromKey, usual.from).toTime(),
            .to = m_settings.value(quietToKey, usual.to).toTime()};
}

void Preferences::setQuietHours(const QuietHours &hours)
{
    m_settings.setValue(quietFromKey, hours.from);
    m_settings.setValue(quietToKey, hours.to);
    set(quietKey, hours.enabled);
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(geometryKey, geometry); // nobody needs to hear of it
}

void Preferences::set(const QString &key, const QVariant &value)
{
    m_settings.setValue(key, value);
    emit changed();
}

} // namespace bridge::desktop
