#include "settings/settingsreader.h"

#include "base/json.h"
#include "base/words.h"

#include <QJsonArray>

namespace bridge::settings {

using namespace Qt::StringLiterals;

void SettingsReader::note(const QString &key, const QString &message, Finding::Effect effect)
{
    const QString path = key.isEmpty() ? m_path : m_path + '/'_L1 + key;
    m_findings->push_back({.path = path, .message = message, .effect = effect});
}

QJsonValue SettingsReader::take(const QString &key, QJsonValue::Type type)
{
    QJsonValue value = m_object.value(key);
    if (value.type() == type)
        return value;
    if (!value.isUndefined() && !value.isNull()) {
        note(key, Words::tr("expected %1, got %2; the default is used").arg(toText(type), toText(value.type())),
             Finding::Effect::ValueReplaced);
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString SettingsReader::text(const QString &key, const QString &fallback)
{
    return take(key, QJsonValue::String).toString(fallback);
}

bool SettingsReader::boolean(const QString &key, bool fallback)
{
    return take(key, QJsonValue::Bool).toBool(fallback);
}

qint64 SettingsReader::integer(const QString &key, qint64 fallback)
{
    return take(key, QJsonValue::Double).toInteger(fallback);
}

QStringList SettingsReader::texts(const QString &key, const QStringList &fallback)
{
    const QJsonValue value = take(key, QJsonValue::Array);
    if (value.isUndefined())
        return fallback;
    QStringList texts;
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items) {
        if (item.isString())
            texts.append(item.toString());
        else
            note(key, Words::tr("%1 in a list of texts is left out").arg(toText(item.type())),
                 Finding::Effect::ValueReplaced);
    }
    return texts;
}

SettingsReader SettingsReader::object(const QString &key)
{
    return SettingsReader(take(key, QJsonValue::Object).toObject(), m_path + '/'_L1 + key, *m_findings);
}

std::vector<SettingsReader> SettingsReader::objects(const QString &key)
{
    std::vector<SettingsReader> readers;
    const QJsonArray items = take(key, QJsonValue::Array).toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString place = key + '/'_L1 + QString::number(i);
        if (items[i].isObject())
            readers.emplace_back(items[i].toObject(), m_path + '/'_L1 + place, *m_findings);
        else
            note(place, Words::tr("expected an object, got %1").arg(toText(items[i].type())),
                 Finding::Effect::RowSkipped);
    }
    return readers;
}

} // namespace bridge::settings
