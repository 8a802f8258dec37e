#include "sandbox/ayon/attributeroutes.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/signedevent.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

const std::vector<Field> &members()
{
    static const std::vector<Field> fields{
        {.name = u"name"_s, .isRequired = true, .pattern = u"^[a-zA-Z][a-zA-Z0-9]{1,63}$"_s},
        {.name = u"position"_s, .kind = Kind::Integer},
        {.name = u"scope"_s,
         .kind = Kind::Texts,
         .choices = {u"project"_s, u"user"_s, u"folder"_s, u"task"_s, u"product"_s, u"version"_s, u"representation"_s,
                     u"workfile"_s, u"list"_s}},
        {.name = u"data"_s, .kind = Kind::Object}};
    return fields;
}

std::optional<Refusal> refusalOf(const Call &call)
{
    if (call.caller.isAdmin)
        return std::nullopt;
    return forbidden(u"Only administrators are allowed to modify attributes"_s);
}

void checkData(const QJsonObject &data, BodyCheck &check, QJsonArray place)
{
    QStringList types;
    for (int type = int(AttributeType::String); type <= int(AttributeType::Dict); ++type)
        types.append(toText(AttributeType(type)));
    const std::vector<Field> fields{{.name = u"type"_s, .isRequired = true, .choices = types},
                                    {.name = u"inherit"_s, .kind = Kind::Boolean}};
    place.append(u"data"_s);
    check.check(data, fields, place);
}

//! \a values put over the definition that is there, or over a new one at the end of the list.
Attribute defined(const Store &store, const QString &name, const QJsonObject &values)
{
    const std::vector<Attribute> &all = store.listedAttributes().all();
    const Attribute *before = store.listedAttributes().find(name);
    QJsonObject json =
        before ? toJson(*before) : QJsonObject{{u"position"_s, all.empty() ? 0 : all.back().position + 1}};
    for (auto value = values.begin(); value != values.end(); ++value)
        json.insert(value.key(), value.value());
    json.insert(u"name"_s, name);
    json.insert(u"data"_s, completeDefinition(json.value("data"_L1).toObject()));
    return attributeFromJson(json);
}

Reply listAttributes(Call &call)
{
    QJsonArray attributes;
    for (const Attribute &attribute : call.store.listedAttributes().all())
        attributes.append(toJson(attribute));
    return jsonReply({{u"attributes"_s, attributes}});
}

Reply putAttributes(Call &call)
{
    static const std::vector<Field> fields{{.name = u"attributes"_s, .kind = Kind::Objects, .isRequired = true},
                                           {.name = u"deleteMissing"_s, .kind = Kind::Boolean}};
    if (const std::optional<Refusal> refusal = refusalOf(call))
        return call.refuse(*refusal);
    const Checked<QJsonObject> body = checkedBody(call.request, fields);
    if (!body)
        return call.refuse(body.refusal());

    BodyCheck check;
    std::vector<Attribute> given;
    const QJsonArray items = body->value("attributes"_L1).toArray();
    for (int i = 0; i < items.size(); ++i) {
        const QJsonArray place{u"body"_s, u"attributes"_s, i};
        const QJsonObject values = check.check(items.at(i).toObject(), members(), place);
        checkData(values.value("data"_L1).toObject(), check, place);
        given.push_back(defined(call.store, values.value("name"_L1).toString(), values));
    }
    if (!check.isGood())
        return call.refuse(invalid(check.takeInvalid()));

    AttributeLibrary &library = call.store.editAttributes();
    if (body->value("deleteMissing"_L1).toBool()) {
        for (const Attribute &attribute : std::vector<Attribute>(library.all())) {
            if (!attribute.builtin && std::ranges::find(given, attribute.name, &Attribute::name) == given.end())
                library.remove(attribute.name);
        }
    }
    for (Attribute &attribute : given)
        library.put(std::move(attribute));
    return emptyReply();
}

Reply showAttribute(Call &call)
{
    const QString name = call.path.at(u"name"_s);
    const Attribute *attribute = call.store.listedAttributes().find(name);
    if (!attribute)
        return call.refuse(notFound(u"Attribute %1 not found"_s.arg(name)));
    return jsonReply(toJson(*attribute));
}

Reply writeAttribute(Call &call, bool mustExist)
{
    if (const std::optional<Refusal> refusal = refusalOf(call))
        return call.refuse(*refusal);
    const QString name = call.path.at(u"name"_s);
    if (mustExist && !call.store.listedAttributes().find(name))
        return call.refuse(notFound(u"Attribute %1 not found"_s.arg(name)));
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());

    BodyCheck check;
    QJsonObject named = *body;
    named.insert(u"name"_s, name);
    QJsonObject values = check.check(named, members());
    if (mustExist) { // a PATCH names single members of the definition
        QJsonObject data = call.store.listedAttributes().find(name)->data;
        const QJsonObject changes = values.value("data"_L1).toObject();
        for (auto change = changes.begin(); change != changes.end(); ++change)
            data.insert(change.key(), change.value());
        values.insert(u"data"_s, data);
    }
    checkData(values.value("data"_L1).toObject(), check, {u"body"_s});
    if (!check.isGood())
        return call.refuse(invalid(check.takeInvalid()));
    call.store.editAttributes().put(defined(call.store, name, values));
    return emptyReply();
}

Reply removeAttribute(Call &call)
{
    if (const std::optional<Refusal> refusal = refusalOf(call))
        return call.refuse(*refusal);
    const QString name = call.path.at(u"name"_s);
    if (!call.store.editAttributes().remove(name))
        return call.refuse(notFound(u"Attribute %1 not found"_s.arg(name)));
    return emptyReply();
}

Reply restart(Call &call)
{
    if (!call.caller.isAdmin)
        return call.refuse(forbidden(u"Only administrators can restart the server"_s));
    call.store.addEvent(signedEvent(u"server.restart_requested"_s, call.caller));
    call.store.loadAttributes();
    return emptyReply();
}

Reply showRestartRequired(Call &call)
{
    const QStringList changed = attributesToLoad(call.store);
    if (changed.isEmpty())
        return jsonReply({{u"required"_s, false}, {u"reason"_s, QJsonValue::Null}});
    return jsonReply({{u"required"_s, true}, {u"reason"_s, u"Attributes changed: "_s + changed.join(u", "_s)}});
}

} // namespace

QStringList attributesToLoad(const Store &store)
{
    QStringList names;
    for (const Attribute &attribute : store.listedAttributes().all()) {
        const Attribute *loaded = store.attributes().find(attribute.name);
        if (!loaded || toJson(*loaded) != toJson(attribute))
            names.append(attribute.name);
    }
    for (const Attribute &attribute : store.attributes().all()) {
        if (!store.listedAttributes().find(attribute.name))
            names.append(attribute.name);
    }
    return names;
}

void addAttributeRoutes(Router &router)
{
    const QString one = u"/api/attributes/{name}"_s;
    router.add(u"GET"_s, u"/api/attributes"_s, listAttributes);
    router.add(u"PUT"_s, u"/api/attributes"_s, putAttributes);
    router.add(u"GET"_s, one, showAttribute);
    router.add(u"PUT"_s, one, [](Call &call) { return writeAttribute(call, false); });
    router.add(u"PATCH"_s, one, [](Call &call) { return writeAttribute(call, true); });
    router.add(u"DELETE"_s, one, removeAttribute);
    router.add(u"POST"_s, u"/api/system/restart"_s, restart);
    router.add(u"GET"_s, u"/api/system/restartRequired"_s, showRestartRequired);
}

} // namespace bridge::sandbox::ayon
