#include "sandbox/ayon/addonroutes.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/reply.h"
#include "sandbox/ayon/settingsplace.h"
#include "sandbox/ayon/work.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {

namespace {

using Kind = Field::Kind;

//! The login of the first user who bears a ShotGrid user's number.
Reply showNameOfShotgridUser(Call &call)
{
    const Checked<SettingsPlace> place = placeOf(call);
    if (!place)
        return call.refuse(place.refusal());
    for (const auto &[name, user] : call.store.users()) {
        if (user.data.value("sg_user_id"_L1).toVariant().toString() == call.path.at(u"id"_s))
            return {.headers = {{"content-type", "application/json"}}, .body = '"' + name.toUtf8() + '"'};
    }
    return nullReply(200);
}

//! Dispatches the event from which the transmitter writes them to the Version of ShotGrid.
Reply tellMediaPaths(Call &call)
{
    static const std::vector<Field> fields{{.name = u"versionId"_s, .kind = Kind::Id, .isRequired = true},
                                           {.name = u"sg_path_to_movie"_s},
                                           {.name = u"sg_path_to_frames"_s},
                                           {.name = u"sg_frames_have_slate"_s, .kind = Kind::Boolean}};
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());
    BodyCheck check;
    check.check(*body, fields);
    for (const QString &key : body->keys()) {
        if (std::none_of(fields.begin(), fields.end(), [&key](const Field &field) { return field.name == key; }))
            check.refuse({.place = {u"body"_s, key},
                          .message = u"extra fields not permitted"_s,
                          .type = u"value_error.extra"_s});
    }
    if (!check.isGood())
        return call.refuse(invalid(check.takeInvalid()));
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const auto version = EntityId::fromText(body->value("versionId"_L1).toString());
    if (!version || !(*project)->entities().find(EntityType::Version, *version))
        return call.refuse(notFound(u"Version not found"_s));
    QJsonObject payload = *body;
    payload.insert(u"versionId"_s, version->toText());
    Event event{.topic = u"flow.version.mediapath"_s,
                .project = call.path.at(u"project"_s),
                .user = call.caller.user,
                .sender = call.caller.sender,
                .senderType = u"publish"_s,
                .description = u"Update media paths on synchronized Version"_s,
                .payload = payload};
    Reply reply = textReply(call.store.addEvent(std::move(event)).id.toText().toLatin1(), 200);
    reply.work = workOfEvent;
    return reply;
}

} // namespace

void addAddonRoutes(Router &router)
{
    const QString addon = u"/api/addons/{addon}/{version}/"_s;
    router.add(u"GET"_s, addon + u"get_ayon_name_by_sg_id/{id}"_s, showNameOfShotgridUser);
    router.add(u"POST"_s, addon + u"{project}/trigger_mediapath"_s, tellMediaPaths);
}

} // namespace bridge::sandbox::ayon
