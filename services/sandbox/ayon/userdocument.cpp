#include "sandbox/ayon/userdocument.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {

QJsonObject userDocument(const User &user)
{
    return {{u"name"_s, user.name},
            {u"attrib"_s, user.attrib},
            {u"data"_s, user.data},
            {u"active"_s, user.active},
            {u"ownAttrib"_s, QJsonArray::fromStringList(user.attrib.keys())},
            {u"createdAt"_s, toText(user.createdAt)},
            {u"updatedAt"_s, toText(user.updatedAt)}};
}

QJsonObject userDocument(const User &user, const Caller &caller)
{
    QJsonObject document = userDocument(user);
    if (caller.isAdmin || caller.user == user.name)
        return document;
    if (!caller.isManager)
        return {{u"name"_s, user.name},
                {u"attrib"_s, QJsonObject{{u"fullName"_s, user.attrib.value("fullName"_L1)}}},
                {u"active"_s, user.active},
                {u"ownAttrib"_s, QJsonArray()},
                {u"createdAt"_s, document.value("createdAt"_L1)},
                {u"updatedAt"_s, document.value("updatedAt"_L1)}};
    QJsonObject data = user.data;
    for (const auto secret : {"password"_L1, "apiKey"_L1, "apiKeys"_L1})
        data.remove(secret);
    document.insert(u"data"_s, data);
    return document;
}

} // namespace bridge::sandbox::ayon
