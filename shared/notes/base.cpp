#include "notes/base.h"

#include <QJsonArray>

namespace bridge::notes {

using namespace Qt::StringLiterals;

namespace {

const QString noteKey = u"sg_note_id"_s;
const QString replyKey = u"sg_reply_id"_s;
const QString baseKey = u"shotgridBase"_s; // as entities keep theirs

//! A number, or the text of one.
ShotgridId idOf(const QJsonValue &value)
{
    const qint64 number = value.toVariant().toLongLong();
    return number > 0 ? ShotgridId(number) : ShotgridId();
}

EntityId entityIdOf(const QJsonValue &value)
{
    return EntityId::fromText(value.toString()).value_or(EntityId());
}

Base baseFromJson(const QJsonObject &json)
{
    Base base{.ayon = json.value("ayon"_L1).toString(),
              .shotgrid = json.value("shotgrid"_L1).toString(),
              .sending = json.value("sending"_L1).toString(),
              .addressed = json.value("addressed"_L1).toVariant().toStringList(),
              .mentioned = json.value("mentioned"_L1).toVariant().toStringList(),
              .signedInAyon = json.value("signedInAyon"_L1).toString(),
              .signedInShotgrid = json.value("signedInShotgrid"_L1).toString(),
              .shortened = json.value("shortened"_L1).toBool()};
    if (json.value("about"_L1).isString())
        base.about = json.value("about"_L1).toString();
    const QJsonArray files = json.value("files"_L1).toArray();
    for (const QJsonValue &file : files) {
        const FileLink link{.file = entityIdOf(file["file"_L1]), .attachment = idOf(file["attachment"_L1])};
        if (!link.file.isEmpty() && !link.attachment.isEmpty())
            base.files.push_back(link);
    }
    const QJsonObject replies = json.value("replies"_L1).toObject();
    for (auto reply = replies.begin(); reply != replies.end(); ++reply) {
        const ShotgridId id = idOf(reply.key());
        if (!id.isEmpty())
            base.replies.emplace(id, entityIdOf(reply.value()));
    }
    return base;
}

QJsonObject toJson(const Base &base)
{
    QJsonObject json{{u"ayon"_s, base.ayon}, {u"shotgrid"_s, base.shotgrid}};
    if (!base.sending.isEmpty())
        json.insert(u"sending"_s, base.sending);
    if (base.about)
        json.insert(u"about"_s, *base.about);
    if (!base.addressed.isEmpty())
        json.insert(u"addressed"_s, QJsonArray::fromStringList(base.addressed));
    if (!base.mentioned.isEmpty())
        json.insert(u"mentioned"_s, QJsonArray::fromStringList(base.mentioned));
    if (!base.signedInAyon.isEmpty())
        json.insert(u"signedInAyon"_s, base.signedInAyon);
    if (!base.signedInShotgrid.isEmpty())
        json.insert(u"signedInShotgrid"_s, base.signedInShotgrid);
    if (base.shortened)
        json.insert(u"shortened"_s, true);
    QJsonArray files;
    for (const FileLink &link : base.files) {
        files.append(QJsonObject{{u"file"_s, link.file.toText()}, {u"attachment"_s, link.attachment.number()}});
    }
    if (!files.isEmpty())
        json.insert(u"files"_s, files);
    QJsonObject replies;
    for (const auto &[reply, comment] : base.replies)
        replies.insert(reply.toText(), comment.toText());
    if (!replies.isEmpty())
        json.insert(u"replies"_s, replies);
    return json;
}

} // namespace

Linked linkedFromData(const QJsonObject &activityData)
{
    Linked linked{.reply = idOf(activityData.value(replyKey))};
    if (linked.reply.isEmpty()) // beside it the other is what the former integration left there
        linked.note = idOf(activityData.value(noteKey));
    if (activityData.value(baseKey).isObject())
        linked.base = baseFromJson(activityData.value(baseKey).toObject());
    return linked;
}

QJsonObject toData(const Linked &linked)
{
    QJsonObject data;
    if (!linked.reply.isEmpty())
        data.insert(replyKey, linked.reply.number());
    else if (!linked.note.isEmpty())
        data.insert(noteKey, linked.note.number());
    if (linked.base)
        data.insert(baseKey, toJson(*linked.base));
    return data;
}

} // namespace bridge::notes
