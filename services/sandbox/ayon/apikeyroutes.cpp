#include "sandbox/ayon/apikeyroutes.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/reply.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

constexpr double microsecondsPerSecond = 1e6;
constexpr qsizetype previewEnd = 4;

const QString keysMember = u"apiKeys"_s; // in the user's data

//! The keys of the user whom the path names; none of somebody who is not there. One who never had any makes the server
//! stumble, until somebody has put an empty list into the user's data.
Checked<QJsonArray> keysOf(const Call &call)
{
    const QString name = call.path.at(u"user"_s);
    if (!call.caller.isAdmin && call.caller.user != name)
        return forbidden(u"Forbidden"_s);
    const User *user = call.store.user(name);
    if (!user)
        return QJsonArray();
    if (!user->data.value(keysMember).isArray())
        return unhandled(u"TypeError: 'NoneType' object is not iterable"_s);
    return user->data.value(keysMember).toArray();
}

Reply keep(Call &call, const QJsonArray &keys)
{
    if (const User *before = call.store.user(call.path.at(u"user"_s))) {
        User user = *before;
        user.data.insert(keysMember, keys);
        call.store.putUser(std::move(user));
    }
    return nullReply(200);
}

Reply listKeys(Call &call)
{
    const Checked<QJsonArray> keys = keysOf(call);
    if (!keys)
        return call.refuse(keys.refusal());
    QJsonArray shown;
    for (const QJsonValue one : *keys) {
        QJsonObject key = one.toObject();
        key.remove(u"key"_s);
        shown.append(key);
    }
    return listReply(shown);
}

Reply addKey(Call &call)
{
    static const std::vector<Field> fields{{.name = u"label"_s, .isRequired = true},
                                           {.name = u"key"_s, .isRequired = true},
                                           {.name = u"expires"_s, .kind = Kind::Float}};
    const Checked<QJsonObject> values = checkedBody(call.request, fields);
    if (!values)
        return call.refuse(values.refusal());
    Checked<QJsonArray> keys = keysOf(call);
    if (!keys)
        return call.refuse(keys.refusal());
    const QString label = values->value("label"_L1).toString();
    const QString key = values->value("key"_L1).toString();
    for (const QJsonValue other : std::as_const(*keys)) {
        if (other[u"label"].toString() == label)
            return call.refuse(badRequest(u"API key with this label already exists"_s));
    }
    const QJsonValue expires = values->value("expires"_L1);
    keys->append(QJsonObject{{u"id"_s, call.store.newId().toText()},
                             {u"label"_s, label},
                             {u"key"_s, keyHash(key)},
                             {u"preview"_s, key.left(previewEnd) + "*****"_L1 + key.right(previewEnd)},
                             {u"created"_s, double(call.store.now()) / microsecondsPerSecond},
                             {u"expires"_s, expires.isUndefined() ? QJsonValue(QJsonValue::Null) : expires}});
    return keep(call, *keys);
}

Reply changeKey(Call &call)
{
    static const std::vector<Field> fields{{.name = u"label"_s}, {.name = u"expires"_s, .kind = Kind::Float}};
    const Checked<QJsonObject> values = checkedBody(call.request, fields);
    if (!values)
        return call.refuse(values.refusal());
    const Checked<QJsonArray> keys = keysOf(call);
    if (!keys)
        return call.refuse(keys.refusal());
    QJsonArray changed;
    for (const QJsonValue one : *keys) {
        QJsonObject key = one.toObject();
        const bool isMeant = key.value("id"_L1).toString() == call.id(u"key_id"_s).toText();
        for (const QString &member : {u"label"_s, u"expires"_s}) {
            const QJsonValue value = values->value(member);
            if (isMeant && !value.isUndefined() && !value.isNull())
                key.insert(member, value);
        }
        changed.append(key);
    }
    return keep(call, changed);
}

Reply removeKey(Call &call)
{
    const Checked<QJsonArray> keys = keysOf(call);
    if (!keys)
        return call.refuse(keys.refusal());
    QJsonArray left;
    for (const QJsonValue key : *keys) {
        if (key[u"id"].toString() != call.id(u"key_id"_s).toText())
            left.append(key);
    }
    return keep(call, left);
}

} // namespace

void addApiKeyRoutes(Router &router)
{
    const QString keys = u"/api/users/{user}/apikeys"_s;
    const QString one = keys + u"/{key_id:id}"_s;
    router.add(u"GET"_s, keys, listKeys);
    router.add(u"POST"_s, keys, addKey);
    router.add(u"PATCH"_s, one, changeKey);
    router.add(u"DELETE"_s, one, removeKey);
}

} // namespace bridge::sandbox::ayon
