#include "besides/besidesjson.h"

#include "base/json.h"

#include <QJsonArray>

namespace bridge::besides {

using namespace Qt::StringLiterals;

namespace {

QString versions(int count)
{
    return count == 1 ? u"1 version"_s : u"%1 versions"_s.arg(count);
}

QString wordOf(lists::Notice::Action action)
{
    switch (action) {
    case lists::Notice::Action::Nothing:
        return {};
    case lists::Notice::Action::Create:
        return u"create"_s;
    case lists::Notice::Action::Update:
        return u"update"_s;
    case lists::Notice::Action::Delete:
        return u"delete"_s;
    }
    Q_UNREACHABLE();
}

//! Empty when nobody would notice.
QJsonObject toJson(const lists::Notice &notice)
{
    if (notice.action == lists::Notice::Action::Nothing)
        return {};
    const bool isThere = notice.action != lists::Notice::Action::Delete;
    return {{u"action"_s, wordOf(notice.action)}, {u"details"_s, isThere ? inEnglish(notice) : QString()}};
}

} // namespace

QString inEnglish(const lists::Notice &edit)
{
    QStringList parts;
    if (edit.renames)
        parts += u"title"_s;
    if (edit.locks)
        parts += u"lock"_s;
    if (edit.added > 0)
        parts += versions(edit.added) + u" in"_s;
    if (edit.removed > 0)
        parts += versions(edit.removed) + u" out"_s;
    if (edit.moves && edit.added == 0)
        parts += u"order"_s;
    return parts.join(u", "_s);
}

QJsonObject toJson(const Besides &besides)
{
    QJsonArray lists;
    for (const lists::Item &item : besides.lists) {
        lists.append(QJsonObject{{u"list"_s, item.title},
                                 {u"ayon"_s, toJson(noticeOf(item.ayon))},
                                 {u"shotgrid"_s, toJson(noticeOf(item.shotgrid))},
                                 {u"conflicts"_s, QJsonArray::fromStringList(item.conflicts)}});
    }
    return {{u"comments"_s, toJson(besides.comments)}, {u"lists"_s, lists}, {u"media"_s, toJson(besides.media)}};
}

QJsonObject toJson(const notes::Report &report)
{
    QJsonArray problems;
    for (const notes::Problem &problem : report.problems) {
        problems.append(
            QJsonObject{{u"what"_s, notes::subjectOf(problem)}, {u"text"_s, problem.text}, {u"hint"_s, problem.hint}});
    }
    return {{u"ayon"_s, notes::toJson(report.ayon)},
            {u"shotgrid"_s, notes::toJson(report.shotgrid)},
            {u"conflicts"_s, QJsonArray::fromStringList(notes::toTexts(report.conflicts))},
            {u"problems"_s, problems},
            {u"complete"_s, report.isComplete()}};
}

QJsonObject toJson(const lists::Report &report)
{
    QJsonArray conflicts;
    QJsonArray failed;
    for (const lists::ItemResult &result : report.results) {
        for (const QString &conflict : result.item.conflicts)
            conflicts.append(QJsonObject{{u"list"_s, result.item.title}, {u"text"_s, conflict}});
        if (result.error) {
            QJsonObject error = bridge::toJson(*result.error);
            error.insert(u"list"_s, result.item.title);
            failed.append(error);
        }
    }
    return {{u"complete"_s, report.failed() == 0},
            {u"synced"_s, int(report.results.size()) - report.failed()},
            {u"conflicts"_s, conflicts},
            {u"failed"_s, failed}};
}

QJsonObject toJson(const media::MediaReport &report)
{
    return {{u"complete"_s, report.failures.isEmpty()},
            {u"movies"_s, report.movies},
            {u"thumbnails"_s, report.thumbnails},
            {u"failed"_s, QJsonArray::fromStringList(report.failures)}};
}

} // namespace bridge::besides
