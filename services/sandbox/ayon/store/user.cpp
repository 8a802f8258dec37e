#include "sandbox/ayon/store/user.h"

#include <QCryptographicHash>

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

Caller callerFor(const User &user)
{
    return {.user = user.name,
            .isService = user.isService(),
            .isAdmin = user.isAdmin(),
            .isManager = user.isManager(),
            .senderType = u"api"_s};
}

} // namespace bridge::sandbox::ayon
