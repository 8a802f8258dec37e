#include "sandbox/ayon/userroutes.h"

#include "sandbox/ayon/attribvalue.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/signedevent.h"
#include "sandbox/ayon/signin.h"
#include "sandbox/ayon/userdocument.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

constexpr int saltLength = 16;
constexpr qsizetype keyPreviewEnd = 4;

const std::vector<Field> &members()
{
    static const std::vector<Field> fields{{.name = u"attrib"_s, .kind = Kind::Object},
                                           {.name = u"data"_s, .kind = Kind::Object},
                                           {.name = u"active"_s, .kind = Kind::Boolean},
                                           {.name = u"password"_s},
                                           {.name = u"apiKey"_s, .pattern = u"^[0-9a-f]{32}$"_s}};
    return fields;
}

Checked<QJsonObject> checkedUser(const Store &store, const QJsonObject &body)
{
    BodyCheck check;
    QJsonObject values = check.check(body, members());
    values.insert(u"attrib"_s,
                  checkedAttrib(values.value("attrib"_L1).toObject(), store.attributes(), u"user"_s, check));
    if (!check.isGood())
        return invalid(check.takeInvalid());
    return values;
}

std::optional<Refusal> refusalOfName(const QString &name)
{
    static const QRegularExpression shape(userNamePattern);
    if (shape.match(name).hasMatch())
        return std::nullopt;
    return invalid({{.place = {u"path"_s, u"user_name"_s},
                     .message = u"string does not match regex \"%1\""_s.arg(userNamePattern),
                     .type = u"value_error.str.regex"_s,
                     .context = {{u"pattern"_s, userNamePattern}}}});
}

void setPassword(Store &store, User &user, const QString &password)
{
    user.data.insert(u"password"_s, passwordHash(password, store.randomHex(saltLength)));
}

void setApiKey(User &user, const QString &key)
{
    user.data.insert(u"apiKey"_s, keyHash(key));
    user.data.insert(u"apiKeyPreview"_s, key.left(keyPreviewEnd) + u"***"_s + key.right(keyPreviewEnd));
}

void setCredentials(Store &store, User &user, const QJsonObject &values)
{
    if (values.value("password"_L1).isString())
        setPassword(store, user, values.value("password"_L1).toString());
    if (values.value("apiKey"_L1).isString())
        setApiKey(user, values.value("apiKey"_L1).toString());
}

bool isEmailOfAnother(const Store &store, const QString &email, const QString &name)
{
    return std::ranges::any_of(store.users(), [&](const auto &named) {
        return named.first != name && !email.isEmpty() && named.second.email().compare(email, Qt::CaseInsensitive) == 0;
    });
}

//! The user of the path, for a caller who may change it.
Checked<User> userToChange(const Call &call)
{
    const QString name = call.path.at(u"user"_s);
    if (!call.caller.isManager && call.caller.user != name)
        return forbidden(u"Only managers can modify other users"_s);
    const User *user = call.store.user(name);
    if (!user)
        return notFound(u"User %1 not found"_s.arg(name));
    return *user;
}

Reply showMe(Call &call)
{
    return jsonReply(userDocument(*call.store.user(call.caller.user)));
}

Reply showUser(Call &call)
{
    const QString name = call.path.at(u"user"_s);
    const User *user = call.store.user(name);
    if (!user)
        return call.refuse(notFound(u"User %1 not found"_s.arg(name)));
    return jsonReply(userDocument(*user, call.caller));
}

void reportUser(Call &call, const QString &what, const QString &name, const QJsonObject &payload)
{
    Event event = signedEvent(u"entity.user."_s + what, call.caller);
    event.description = u"User %1: %2"_s.arg(name, what);
    event.summary = {{u"entityName"_s, name}};
    event.payload = payload;
    call.store.addEvent(std::move(event));
}

Reply addUser(Call &call)
{
    const QString name = call.path.at(u"user"_s);
    const std::optional<Refusal> badName = refusalOfName(name);
    if (badName)
        return call.refuse(*badName);
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());
    if (!call.caller.isManager)
        return call.refuse(forbidden(u"Only managers can create new users"_s));
    if (const std::optional<Refusal> refusal = createUser(call.store, name, *body))
        return call.refuse(*refusal);
    reportUser(call, u"created"_s, call.caller.user, {}); // the server names the one who made the user
    return emptyReply();
}

Reply changeUser(Call &call)
{
    Checked<User> user = userToChange(call);
    if (!user)
        return call.refuse(user.refusal());
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());
    const Checked<QJsonObject> values = checkedUser(call.store, *body);
    if (!values)
        return call.refuse(values.refusal());

    const QString emailBefore = user->email();
    user->attrib = patched(user->attrib, values->value("attrib"_L1).toObject());
    if (user->email() != emailBefore && isEmailOfAnother(call.store, user->email(), user->name))
        return call.refuse(conflict(u"This email is already used by another user"_s));
    if (call.caller.isManager) { // people change no roles of their own
        user->data = patched(user->data, values->value("data"_L1).toObject());
        user->active = values->value("active"_L1).toBool(user->active);
    }
    user->updatedAt = call.store.now();
    call.store.putUser(std::move(*user));
    return emptyReply();
}

Reply removeUser(Call &call)
{
    if (!call.caller.isManager)
        return call.refuse(forbidden(u"Only managers can delete users"_s));
    const QString name = call.path.at(u"user"_s);
    const User *user = call.store.user(name);
    if (!user)
        return call.refuse(notFound(u"User %1 not found"_s.arg(name)));
    reportUser(call, u"deleted"_s, name, {{u"entityData"_s, userDocument(*user)}});
    call.store.removeUser(name);
    return emptyReply();
}

Reply changePassword(Call &call)
{
    Checked<User> user = userToChange(call);
    if (!user)
        return call.refuse(user.refusal());
    const Checked<QJsonObject> body = checkedBody(call.request, members());
    if (!body)
        return call.refuse(body.refusal());
    setCredentials(call.store, *user, *body);
    user->updatedAt = call.store.now();
    call.store.putUser(std::move(*user));
    return emptyReply();
}

Reply changeAccessGroups(Call &call)
{
    static const std::vector<Field> fields{{.name = u"accessGroups"_s, .kind = Kind::Objects, .isRequired = true}};
    Checked<User> user = userToChange(call);
    if (!user)
        return call.refuse(user.refusal());
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    QJsonObject access = user->data.value("accessGroups"_L1).toObject();
    const QJsonArray given = body->value("accessGroups"_L1).toArray();
    for (const QJsonValue &value : given) {
        const QJsonObject item = value.toObject();
        access.insert(item.value("project"_L1).toString(), item.value("accessGroups"_L1).toArray());
    }
    user->data.insert(u"accessGroups"_s, access);
    user->updatedAt = call.store.now();
    call.store.putUser(std::move(*user));
    return emptyReply();
}

//! The new login of \a name in what stands beside the users: tasks keep logins as plain text.
void renameAssignee(Store &store, const QString &name, const QString &newName)
{
    for (const Project *each : store.projects()) {
        Entities &entities = store.editProject(each->name())->editEntities();
        for (const auto &[order, task] : Entities::Ordered(entities.all(EntityType::Task))) {
            if (!task->assignees.contains(name))
                continue;
            Entity after = *task;
            after.assignees.replaceInStrings(QRegularExpression(u'^' + QRegularExpression::escape(name) + u'$'),
                                             newName);
            entities.replace(std::move(after));
        }
        entities.commit();
    }
}

Reply renameUser(Call &call)
{
    static const std::vector<Field> fields{{.name = u"name"_s, .isRequired = true, .pattern = userNamePattern}};
    Checked<User> user = userToChange(call);
    if (!user)
        return call.refuse(user.refusal());
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());
    const QString name = user->name;
    user->name = body->value("name"_L1).toString();
    if (call.store.user(user->name))
        return call.refuse(conflict(u"User already exists"_s));
    call.store.removeUser(name);
    renameAssignee(call.store, name, user->name);
    reportUser(call, u"renamed"_s, name, {{u"oldValue"_s, name}, {u"newValue"_s, user->name}});
    user->updatedAt = call.store.now();
    call.store.putUser(std::move(*user));
    return emptyReply();
}

} // namespace

std::optional<Refusal> createUser(Store &store, const QString &name, const QJsonObject &body)
{
    if (std::optional<Refusal> refusal = refusalOfName(name))
        return refusal;
    const Checked<QJsonObject> values = checkedUser(store, body);
    if (!values)
        return values.refusal();
    if (store.user(name))
        return conflict(u"User already exists"_s);

    User user{.name = name,
              .attrib = patched({}, values->value("attrib"_L1).toObject()),
              .data = patched({}, values->value("data"_L1).toObject()),
              .active = values->value("active"_L1).toBool(true)};
    setCredentials(store, user, *values);
    user.createdAt = user.updatedAt = store.now();
    store.putUser(std::move(user));
    return std::nullopt;
}

void addUserRoutes(Router &router)
{
    const QString one = u"/api/users/{user}"_s;
    router.add(u"GET"_s, u"/api/users/me"_s, showMe);
    router.add(u"GET"_s, one, showUser);
    router.add(u"PUT"_s, one, addUser);
    router.add(u"PATCH"_s, one, changeUser);
    router.add(u"DELETE"_s, one, removeUser);
    router.add(u"PATCH"_s, one + u"/password"_s, changePassword);
    router.add(u"PATCH"_s, one + u"/accessGroups"_s, changeAccessGroups);
    router.add(u"POST"_s, one + u"/rename"_s, renameUser);
}

} // namespace bridge::sandbox::ayon
