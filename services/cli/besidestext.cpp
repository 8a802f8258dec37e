#include "cli/besidestext.h"

#include "cli/commenttext.h"
#include "cli/listtext.h"
#include "cli/mediatext.h"
#include "lists/notice.h"

#include <QJsonArray>

namespace bridge::cli {

using namespace Qt::StringLiterals;

namespace {

//! "title, 2 versions in, 1 version out".
QString inWords(const lists::Notice &edit)
{
    QStringList parts;
    if (edit.renames)
        parts += u"title"_s;
    if (edit.locks)
        parts += u"lock"_s;
    if (edit.added > 0)
        parts += u"%1 in"_s.arg(counted(edit.added, u"version"_s));
    if (edit.removed > 0)
        parts += u"%1 out"_s.arg(counted(edit.removed, u"version"_s));
    if (edit.moves && edit.added == 0)
        parts += u"order"_s;
    return parts.join(u", "_s);
}

//! What becomes of a list on one side, as a sign, a word for scripts and words for people; no sign when nobody would
//! notice.
struct Fate {
    QString sign = {};
    QString action = {};
    QString details = {};
    Tone tone = Tone::Plain;
};

Fate fateOf(const lists::Notice &notice)
{
    switch (notice.action) {
    case lists::Notice::Action::Nothing:
        return {};
    case lists::Notice::Action::Create:
        return {.sign = u"+"_s, .action = u"create"_s, .details = inWords(notice), .tone = Tone::Added};
    case lists::Notice::Action::Update:
        return {.sign = u"~"_s, .action = u"update"_s, .details = inWords(notice), .tone = Tone::Changed};
    case lists::Notice::Action::Delete:
        return {.sign = u"-"_s, .action = u"delete"_s, .tone = Tone::Removed};
    }
    Q_UNREACHABLE();
}

void addFate(Lines &lines, const Fate &fate, const QString &what)
{
    if (fate.sign.isEmpty())
        return;
    const QString details = fate.details.isEmpty() ? QString() : ": "_L1 + fate.details;
    lines.push_back({.text = u"  %1 %2"_s.arg(fate.sign, what) + details, .tone = fate.tone});
}

Lines listLines(const std::vector<lists::Item> &items)
{
    Lines lines;
    for (const lists::Item &item : items) {
        addFate(lines, fateOf(noticeOf(item.ayon)), u"list %1 in AYON"_s.arg(item.title));
        addFate(lines, fateOf(noticeOf(item.shotgrid)), u"playlist %1 in ShotGrid"_s.arg(item.title));
        for (const QString &conflict : item.conflicts)
            lines.push_back(listAlarm(item.title, conflict));
    }
    if (!lines.empty())
        lines.insert(lines.begin(), {.text = u"Lists"_s, .tone = Tone::Heading});
    return lines;
}

QJsonObject toJson(const Fate &fate)
{
    return fate.action.isEmpty() ? QJsonObject()
                                 : QJsonObject{{u"action"_s, fate.action}, {u"details"_s, fate.details}};
}

} // namespace

Lines besidesLines(const besides::Besides &besides)
{
    Lines lines = commentLines(besides.comments);
    append(lines, listLines(besides.lists));
    if (besides.media.movies + besides.media.thumbnails > 0) {
        lines.push_back({.text = u"Media"_s, .tone = Tone::Heading});
        lines.push_back(
            {.text = u"  %1 and %2 to bring to ShotGrid"_s.arg(counted(besides.media.movies, u"movie"_s),
                                                               counted(besides.media.thumbnails, u"thumbnail"_s))});
    }
    return lines;
}

QJsonObject toJson(const besides::Besides &besides)
{
    QJsonArray items;
    for (const lists::Item &item : besides.lists) {
        items.append(QJsonObject{{u"list"_s, item.title},
                                 {u"ayon"_s, toJson(fateOf(noticeOf(item.ayon)))},
                                 {u"shotgrid"_s, toJson(fateOf(noticeOf(item.shotgrid)))},
                                 {u"conflicts"_s, QJsonArray::fromStringList(item.conflicts)}});
    }
    return {{u"comments"_s, toJson(besides.comments)}, {u"lists"_s, items}, {u"media"_s, toJson(besides.media)}};
}

} // namespace bridge::cli
