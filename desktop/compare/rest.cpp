#include "desktop/compare/rest.h"

#include "base/json.h"
#include "besides/besidesjson.h"
#include "lists/notice.h"

#include <QCoreApplication>
#include <QLocale>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::Rest)
};

QString inWords(const notes::Counts &counts)
{
    QStringList parts;
    if (counts.created > 0)
        parts += Words::tr("%Ln created", nullptr, counts.created);
    if (counts.updated > 0)
        parts += Words::tr("%Ln updated", nullptr, counts.updated);
    if (counts.deleted > 0)
        parts += Words::tr("%Ln deleted", nullptr, counts.deleted);
    return parts.join(u", "_s);
}

RestGroup commentsOf(const notes::Report &report)
{
    RestGroup group{.title = Words::tr("Comments"), .count = report.synced()};
    if (report.synced() > 0) {
        group.lines.push_back({.what = Words::tr("Comments and replies"),
                               .inAyon = inWords(report.ayon),
                               .inShotgrid = inWords(report.shotgrid)});
    }
    for (const notes::Conflict &conflict : report.conflicts)
        group.lines.push_back({.what = Words::tr("Edited on both sides"), .remark = toText(conflict)});
    for (const notes::Problem &problem : report.problems) {
        const QString remark =
            problem.hint.isEmpty() ? problem.text : Words::tr("%1 – %2").arg(problem.text, problem.hint);
        group.lines.push_back({.what = notes::subjectOf(problem), .remark = remark, .isProblem = true});
    }
    return group;
}

QString inWords(const lists::Notice &notice, const QString &deleted)
{
    QStringList parts;
    switch (notice.action) {
    case lists::Notice::Action::Nothing:
        return {};
    case lists::Notice::Action::Delete:
        return deleted;
    case lists::Notice::Action::Create:
        parts += Words::tr("new");
        break;
    case lists::Notice::Action::Update:
        break;
    }
    if (notice.renames && notice.action == lists::Notice::Action::Update)
        parts += Words::tr("title");
    if (notice.locks)
        parts += Words::tr("lock");
    if (notice.added > 0)
        parts += Words::tr("%Ln versions in", nullptr, notice.added);
    if (notice.removed > 0)
        parts += Words::tr("%Ln versions out", nullptr, notice.removed);
    if (notice.moves && notice.added == 0)
        parts += Words::tr("order");
    return parts.join(u", "_s);
}

void add(RestGroup &group, const lists::Item &item)
{
    const RestLine line{.what = item.title,
                        .inAyon = inWords(noticeOf(item.ayon), Words::tr("is deleted")),
                        .inShotgrid = inWords(noticeOf(item.shotgrid), Words::tr("goes to the bin")),
                        .remark = item.conflicts.join(u"; "_s)};
    if (line.inAyon.isEmpty() && line.inShotgrid.isEmpty() && line.remark.isEmpty())
        return; // links and agreements, which nobody notices
    group.lines.push_back(line);
    ++group.count;
}

RestGroup listsOf(const Rest &rest)
{
    RestGroup group{.part = RestPart::Lists, .title = Words::tr("Lists and playlists")};
    for (const lists::Item &item : rest.besides.lists)
        add(group, item);
    for (const lists::ItemResult &result : rest.lists.results) {
        if (!result.error) {
            add(group, result.item);
            continue;
        }
        const Error &error = *result.error;
        const QString remark =
            error.hint.isEmpty() ? error.message : Words::tr("%1 – %2").arg(error.message, error.hint);
        group.lines.push_back({.what = result.item.title, .remark = remark, .isProblem = true});
    }
    return group;
}

RestGroup mediaOf(const media::MediaReport &report, bool isDone)
{
    RestGroup group{.part = RestPart::Media, .title = Words::tr("Media"), .count = report.movies + report.thumbnails};
    const auto add = [&group, isDone](const QString &what, int count) {
        if (count > 0)
            group.lines.push_back({.what = what,
                                   .inShotgrid = isDone ? Words::tr("%Ln uploaded", nullptr, count)
                                                        : Words::tr("%Ln to upload", nullptr, count)});
    };
    add(Words::tr("Movies"), report.movies);
    add(Words::tr("Thumbnails"), report.thumbnails);
    for (const QString &failure : report.failures)
        group.lines.push_back({.what = Words::tr("Not uploaded"), .remark = failure, .isProblem = true});
    return group;
}

} // namespace

bool Rest::isComplete() const
{
    return !error && lists.failed() == 0 && besides.comments.isComplete() && besides.media.failures.isEmpty();
}

QJsonObject toJson(const Rest &rest)
{
    QJsonObject json;
    if (rest.isDone)
        json = {{u"comments"_s, besides::toJson(rest.besides.comments)},
                {u"lists"_s, besides::toJson(rest.lists)},
                {u"media"_s, besides::toJson(rest.besides.media)}};
    else
        json = {{u"besides"_s, besides::toJson(rest.besides)}};
    if (rest.error)
        json.insert(u"besidesError"_s, bridge::toJson(*rest.error));
    return json;
}

std::vector<RestGroup> groupsOf(const Rest &rest)
{
    std::vector<RestGroup> groups{commentsOf(rest.besides.comments), listsOf(rest),
                                  mediaOf(rest.besides.media, rest.isDone)};
    std::erase_if(groups, [](const RestGroup &group) { return group.lines.empty(); });
    return groups;
}

QString summaryOf(const Rest &rest)
{
    QStringList parts;
    for (const RestGroup &group : groupsOf(rest))
        parts += Words::tr("%1: %2", "group and count").arg(group.title, QLocale().toString(group.count));
    if (parts.isEmpty() && !rest.error)
        parts += rest.isDone ? Words::tr("Comments, lists and media: nothing was to be done")
                             : Words::tr("Comments, lists and media: in step; those of what is new follow it");
    if (rest.error)
        parts += rest.isDone ? Words::tr("not everything followed") : Words::tr("not everything could be looked at");
    return parts.join(u" · "_s);
}

} // namespace bridge::desktop
