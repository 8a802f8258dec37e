#include "cli/besidestext.h"

#include "besides/besidesjson.h"
#include "cli/commenttext.h"
#include "cli/listtext.h"
#include "cli/mediatext.h"
#include "lists/notice.h"

namespace bridge::cli {

using namespace Qt::StringLiterals;

namespace {

//! What becomes of a list on one side, as a sign and words; no sign when nobody would notice.
struct Fate {
    QString sign = {};
    QString details = {};
    Tone tone = Tone::Plain;
};

Fate fateOf(const lists::Notice &notice)
{
    switch (notice.action) {
    case lists::Notice::Action::Nothing:
        return {};
    case lists::Notice::Action::Create:
        return {.sign = u"+"_s, .details = besides::inEnglish(notice), .tone = Tone::Added};
    case lists::Notice::Action::Update:
        return {.sign = u"~"_s, .details = besides::inEnglish(notice), .tone = Tone::Changed};
    case lists::Notice::Action::Delete:
        return {.sign = u"-"_s, .tone = Tone::Removed};
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

} // namespace bridge::cli
