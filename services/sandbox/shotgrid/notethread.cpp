#include "sandbox/shotgrid/notethread.h"

#include "sandbox/shotgrid/permissions.h"
#include "sandbox/shotgrid/reader.h"
#include "sandbox/shotgrid/recordcalls.h"

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

struct Thread {
    const Store &store;
    const Caller &caller;

    Value value(const Link &row, const QString &name) const
    {
        const Field *field = store.schema().type(row).field(name);
        return field ? valueOf(store, caller, row, *field) : Value();
    }

    QJsonValue json(const Link &row, const QString &name) const
    {
        const Field *field = store.schema().type(row).field(name);
        return field ? valueToJson(store, *field, valueOf(store, caller, row, *field)) : QJsonValue();
    }

    QJsonObject part(const Link &row) const
    {
        return {{u"type"_s, store.schema().type(row).name},
                {u"id"_s, row.id},
                {u"created_at"_s, json(row, u"created_at"_s)}};
    }

    QJsonObject note(const Link &row) const
    {
        QJsonObject note = part(row);
        note.insert(u"content"_s, json(row, u"content"_s));
        note.insert(u"created_by"_s, json(row, u"created_by"_s));
        return note;
    }

    QJsonObject attachment(const Link &row) const
    {
        QJsonObject attachment = part(row);
        attachment.insert(u"created_by"_s, json(row, u"created_by"_s));
        return attachment;
    }

    QJsonObject reply(const Link &row) const
    {
        QJsonObject reply = part(row);
        QJsonObject user = json(row, u"user"_s).toObject();
        const Value author = value(row, u"user"_s);
        if (const Link *person = std::get_if<Link>(&author))
            user.insert(u"image"_s, json(*person, u"image"_s));
        reply.insert(u"content"_s, json(row, u"content"_s));
        reply.insert(u"user"_s, user);
        return reply;
    }

    Links linked(const Link &row, const QString &name) const
    {
        const Value links = value(row, name);
        const Links *found = std::get_if<Links>(&links);
        return found ? *found : Links();
    }
};

} // namespace

QJsonArray noteThread(const Store &store, const Caller &caller, const Link &note)
{
    const Thread thread{.store = store, .caller = caller};
    std::vector<QJsonObject> answers;
    for (const Link &attachment : thread.linked(note, u"attachments"_s))
        answers.push_back(thread.attachment(attachment));
    for (const Link &reply : thread.linked(note, u"replies"_s))
        answers.push_back(thread.reply(reply));
    std::stable_sort(answers.begin(), answers.end(), [](const QJsonObject &left, const QJsonObject &right) {
        return left[u"created_at"].toString() < right[u"created_at"].toString();
    });
    QJsonArray contents{thread.note(note)};
    for (const QJsonObject &answer : answers)
        contents.append(answer);
    return contents;
}

Outcome<Reply> readThread(const Call &call, const EntityType &type, int id)
{
    const Link note{.type = type.place, .id = id};
    if (!call.store.isLive(note) || !canSee(call.caller, call.store, note))
        return missingRow(type.name, id);
    return jsonReply({{u"data"_s, noteThread(call.store, call.caller, note)},
                      {u"links"_s, QJsonObject{{u"self"_s, addressOf(call.request)}}}});
}

} // namespace bridge::sandbox::shotgrid
