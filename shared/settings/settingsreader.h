#pragma once

#include "settings/addonsettings.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace bridge::settings {

//! Reads one object of the settings with its path. What is missing gets the fallback without a word: older servers lack
//! newer settings. What is of another type gets it too, and becomes a finding.
class SettingsReader
{
public:
    SettingsReader(QJsonObject object, QString path, std::vector<Finding> &findings)
        : m_object(std::move(object))
        , m_path(std::move(path))
        , m_findings(&findings)
    {
    }

    QString text(const QString &key, const QString &fallback);
    bool boolean(const QString &key, bool fallback);
    qint64 integer(const QString &key, qint64 fallback);
    QStringList texts(const QString &key, const QStringList &fallback);
    SettingsReader object(const QString &key);
    std::vector<SettingsReader> objects(const QString &key); // those elements of a list that are objects

    //! Notes something about a setting; an empty \a key is this object itself.
    void note(const QString &key, const QString &message, Finding::Effect effect);

private:
    QJsonValue take(const QString &key, QJsonValue::Type type);

    QJsonObject m_object;
    QString m_path;
    std::vector<Finding> *m_findings;
};

} // namespace bridge::settings
