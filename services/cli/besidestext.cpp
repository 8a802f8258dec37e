#include "cli/besidestext.h"

#include "cli/commenttext.h"
#include "cli/listtext.h"
#include "cli/mediatext.h"

#include <QJsonArray>

#include <algorithm>

namespace bridge::cli {

using namespace Qt::StringLiterals;

namespace {

//! What one side of a list would notice of a write.
struct Edit {
    bool renames = false;
    bool locks = false; // or unlocks
    qsizetype added = 0; // versions
    qsizetype removed = 0;
    bool moves = false;
};

Edit editOf(const lists::ListWrite &write)
{
    const auto isNew = [](const lists::ItemWrite &item) { return !item.version.isEmpty(); };
    return {.renames = write.label.has_value(),
            .locks = write.active.has_value(),
            .added = std::count_if(write.items.begin(), write.items.end(), isNew),
            .removed = qsizetype(write.removed.size()),
            .moves = !write.items.empty()};
}

Edit editOf(const lists::PlaylistWrite &write)
{
    const auto isNew = [](const lists::ConnectionWrite &connection) { return connection.connection.isEmpty(); };
    return {.renames = write.code.has_value(),
            .locks = write.locked.has_value(),
            .added = std::count_if(write.connections.begin(), write.connections.end(), isNew),
            .removed = qsizetype(write.removed.size()),
            .moves = !write.connections.empty()};
}

//! "title, 2 versions in, 1 version out".
QString inWords(const Edit &edit)
{
    QStringList parts;
    if (edit.renames)
        parts += u"title"_s;
    if (edit.locks)
        parts += u"lock"_s;
    if (edit.added > 0)
        parts += u"%1 in"_s.arg(counted(int(edit.added), u"version"_s));
    if (edit.removed > 0)
        parts += u"%1 out"_s.arg(counted(int(edit.removed), u"version"_s));
    if (edit.moves && edit.added == 0)
        parts += u"order"_s;
    return parts.join(u", "_s);
}

//! What becomes of a list on one side, as a sign, a word for scripts and words for people; no sign when nobody would
//! notice: links and agreements are bookkeeping.
struct Fate {
    QString sign = {};
    QString action = {};
    QString details = {};
    Tone tone = Tone::Plain;
};

bool isRemoval(const lists::ListWrite &write)
{
    return write.action == lists::ListWrite::Action::Delete;
}

bool isRemoval(const lists::PlaylistWrite &write)
{
    return write.action == lists::PlaylistWrite::Action::Retire;
}

template <class Write> Fate fateOf(const std::optional<Write> &write)
{
    if (!write)
        return {};
    if (isRemoval(*write))
        return {.sign = u"-"_s, .action = u"delete"_s, .tone = Tone::Removed};
    const QString details = inWords(editOf(*write));
    if (write->action == Write::Action::Create)
        return {.sign = u"+"_s, .action = u"create"_s, .details = details, .tone = Tone::Added};
    if (details.isEmpty())
        return {};
    return {.sign = u"~"_s, .action = u"update"_s, .details = details, .tone = Tone::Changed};
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
        addFate(lines, fateOf(item.ayon), u"list %1 in AYON"_s.arg(item.title));
        addFate(lines, fateOf(item.shotgrid), u"playlist %1 in ShotGrid"_s.arg(item.title));
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

Lines besidesLines(const Besides &besides)
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

QJsonObject toJson(const Besides &besides)
{
    QJsonArray items;
    for (const lists::Item &item : besides.lists) {
        items.append(QJsonObject{{u"list"_s, item.title},
                                 {u"ayon"_s, toJson(fateOf(item.ayon))},
                                 {u"shotgrid"_s, toJson(fateOf(item.shotgrid))},
                                 {u"conflicts"_s, QJsonArray::fromStringList(item.conflicts)}});
    }
    return {{u"comments"_s, toJson(besides.comments)}, {u"lists"_s, items}, {u"media"_s, toJson(besides.media)}};
}

} // namespace bridge::cli
