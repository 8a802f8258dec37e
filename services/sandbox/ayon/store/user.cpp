#include "sandbox/ayon/store/user.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {

bool User::hasAccessTo(const QString &project) const
{
    return isManager() || !data.value("accessGroups"_L1).toObject().value(project).toArray().isEmpty();
}

QString keyHash(const QString &key)
{
    return QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QStringList keyHashesOf(const User &user)
{
    QStringList hashes{user.data.value("apiKey"_L1).toString()};
    const QJsonArray keys = user.data.value("apiKeys"_L1).toArray();
    for (const QJsonValue key : keys)
        hashes.append(key[u"key"].toString());
    hashes.removeAll(QString());
    return hashes;
}

bool isOpenedBy(const User &user, const QString &hash)
{
    if (user.data.value("apiKey"_L1) == hash)
        return true;
    const double now = double(QDateTime::currentMSecsSinceEpoch()) / 1000;
    const QJsonArray keys = user.data.value("apiKeys"_L1).toArray();
    return std::ranges::any_of(keys, [&hash, now](const QJsonValue &key) {
        const double expires = key[u"expires"].toDouble();
        return key[u"key"] == hash && (expires == 0 || expires > now);
    });
}

Caller callerFor(const User &user)
{
    return {.user = user.name,
            .isService = user.isService(),
            .isAdmin = user.isAdmin(),
            .isManager = user.isManager(),
            .senderType = u"api"_s};
}

} // namespace bridge::sandbox::ayon
