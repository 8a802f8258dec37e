#include "desktop/activity/workwords.h"

#include "sync/syncjob.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::Words)

public:
    static QString wish(const QString &action);
    static QString shotgridChange(const QJsonObject &logged);
    static QString ayonChange(const ayon::Event &source);
    static QString counts(const QString &side, const QJsonObject &counted);
};

QString Words::wish(const QString &action)
{
    if (action == "sync-from-shotgrid"_L1)
        return tr("Sync the whole project from ShotGrid to AYON");
    if (action == "sync-from-ayon"_L1)
        return tr("Sync the whole project from AYON to ShotGrid");
    if (action == "sync-both"_L1)
        return tr("Sync the whole project both ways");
    if (action == "plan"_L1)
        return tr("Say what a sync would do");
    if (action == "sync-users"_L1)
        return tr("Link the people of both servers");
    return {};
}

//! An entry of ShotGrid's event log, as the leecher passes it on (LEE-13, LEE-19).
QString Words::shotgridChange(const QJsonObject &logged)
{
    const QJsonObject meta = logged.value("meta"_L1).toObject();
    const QString type = meta.value("entity_type"_L1).toString(tr("Entity"));
    QString name = logged.value("entity"_L1)["name"_L1].toString();
    if (name.isEmpty())
        name = meta.value("display_name"_L1).toString();
    if (name.isEmpty())
        name = u"#%1"_s.arg(meta.value("entity_id"_L1).toInteger());
    const QString kind = meta.value("type"_L1).toString();
    if (kind == "new_entity"_L1)
        return tr("%1 %2 was made in ShotGrid").arg(type, name);
    if (kind == "entity_retirement"_L1)
        return tr("%1 %2 was deleted in ShotGrid").arg(type, name);
    if (kind == "entity_revival"_L1)
        return tr("%1 %2 was brought back in ShotGrid").arg(type, name);
    const QString field = logged.value("attribute_name"_L1).toString();
    return field.isEmpty() ? tr("%1 %2 was changed in ShotGrid").arg(type, name)
                           : tr("%1 %2 was changed in ShotGrid (%3)").arg(type, name, field);
}

//! One of the server's own events, `entity.folder.status_changed` and the like; it has a sentence of its own.
QString Words::ayonChange(const ayon::Event &source)
{
    if (source.topic == "reviewable.created"_L1)
        return tr("Reviewable %1 was added in AYON").arg(source.summary.value("filename"_L1).toString());
    if (source.topic.startsWith("entity_list."_L1))
        return tr("List %1 was changed in AYON").arg(source.summary.value("label"_L1).toString());
    if (source.topic.startsWith("activity."_L1))
        return tr("A comment was written or changed in AYON");
    if (source.topic == "flow.version.mediapath"_L1)
        return tr("A version got its media paths");
    const QString path = source.summary.value("entityPath"_L1).toString();
    if (source.description.isEmpty() && !path.isEmpty())
        return tr("%1 was changed in AYON").arg(path);
    return source.description.isEmpty() ? source.topic : tr("AYON: %1").arg(source.description);
}

QString Words::counts(const QString &side, const QJsonObject &counted)
{
    const std::pair<QLatin1StringView, QString> kinds[]{{"created"_L1, tr("made")},
                                                        {"updated"_L1, tr("changed")},
                                                        {"moved"_L1, tr("moved")},
                                                        {"deleted"_L1, tr("deleted")},
                                                        {"unlinked"_L1, tr("unlinked")}};
    QStringList parts;
    for (const auto &[key, word] : kinds) {
        if (const auto count = counted.value(key).toInteger(); count > 0)
            parts += u"%1 %2"_s.arg(count).arg(word);
    }
    return parts.isEmpty() ? tr("%1: nothing to do").arg(side) : tr("%1: %2").arg(side, parts.join(u", "_s));
}

//! The texts of a list in a summary, a line each, below a heading.
void appendList(QStringList &lines, const QString &heading, const QJsonValue &list)
{
    constexpr qsizetype mostLines = 200;
    const QJsonArray texts = list.toArray();
    if (texts.isEmpty())
        return;
    lines += QString();
    lines += heading;
    for (const QJsonValue &text : texts) {
        if (lines.size() > mostLines)
            break;
        lines += u"• "_s + text.toString();
    }
}

} // namespace

QString whatOf(const Work &work)
{
    QString wish = Words::wish(work.source.payload.value("action"_L1).toString());
    if (!wish.isEmpty())
        return wish;
    const QJsonObject logged = work.source.payload.value("sg_payload"_L1).toObject();
    if (!logged.isEmpty())
        return Words::shotgridChange(logged);
    if (work.source.id.isEmpty())
        return work.job.topic == "shotgrid.push"_L1 ? Words::tr("A change in AYON") : Words::tr("A change in ShotGrid");
    return Words::ayonChange(work.source);
}

QString whoOf(const Work &work)
{
    QString inShotgrid = work.source.payload.value("user_name"_L1).toString();
    if (!inShotgrid.isEmpty() && inShotgrid != "Undefined"_L1)
        return inShotgrid;
    return work.source.user;
}

Face faceOf(Work::State state)
{
    switch (state) {
    case Work::State::Waiting:
        return {.icon = u"waiting"_s, .word = Words::tr("Waiting"), .tone = Tone::Faint};
    case Work::State::Running:
        return {.icon = u"sync"_s, .word = Words::tr("Running"), .tone = Tone::Changed};
    case Work::State::Finished:
        return {.icon = u"good"_s, .word = Words::tr("Done"), .tone = Tone::Good};
    case Work::State::Retrying:
        return {.icon = u"retry"_s, .word = Words::tr("Will retry"), .tone = Tone::Attention};
    case Work::State::Failed:
        return {.icon = u"failed"_s, .word = Words::tr("Failed"), .tone = Tone::Removed};
    case Work::State::Ignored:
        return {.icon = u"ignore"_s, .word = Words::tr("Ignored"), .tone = Tone::Faint};
    }
    Q_UNREACHABLE();
}

Face faceOf(const Work &work)
{
    const Work::State state = stateOf(work);
    if (state == Work::State::Failed && leftoverOf(work) != Leftover())
        return {.icon = u"problem"_s, .word = Words::tr("Partly done"), .tone = Tone::Attention};
    return faceOf(state);
}

QString reasonOf(const Work &work)
{
    if (work.job.id.isEmpty()) {
        return stateOf(work) == Work::State::Waiting ? Words::tr("No worker has taken it yet.")
                                                     : work.source.description;
    }
    const QJsonObject &summary = work.job.summary;
    QStringList lines{work.job.description};
    const QString message = work.job.payload.value("message"_L1).toString();
    if (!message.isEmpty() && message != work.job.description)
        lines += message;
    if (const QString by = sync::ignoredBy(work.job); !by.isEmpty())
        lines += Words::tr("Ignored by %1.").arg(by);
    if (const QDateTime due = sync::retryTime(work.job); due.isValid())
        lines += Words::tr("It is tried again by itself at %1.").arg(QLocale().toString(due.toLocalTime().time()));
    if (summary.value("ayon"_L1).isObject()) {
        lines += QString();
        lines += Words::counts(u"AYON"_s, summary.value("ayon"_L1).toObject());
        lines += Words::counts(u"ShotGrid"_s, summary.value("shotgrid"_L1).toObject());
    }
    appendList(lines, Words::tr("Not synced:"), summary.value("failed"_L1));
    appendList(lines, Words::tr("Edited on both sides:"), summary.value("conflicts"_L1));
    appendList(lines, Words::tr("Media not brought:"), summary.value("media"_L1)["failed"_L1]);
    return lines.join('\n'_L1).trimmed();
}

QString toWords(std::chrono::milliseconds duration)
{
    using namespace std::chrono;
    const auto whole = duration_cast<seconds>(std::max(duration, milliseconds(0)));
    if (whole < seconds(1))
        return Words::tr("under 1 s");
    if (whole < minutes(1))
        return Words::tr("%1 s").arg(whole.count());
    if (whole < hours(1))
        return Words::tr("%1 min %2 s").arg(whole.count() / 60).arg(whole.count() % 60);
    return Words::tr("%1 h %2 min").arg(whole.count() / 3600).arg(whole.count() / 60 % 60);
}

QString toWords(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 ago = time.secsTo(now);
    if (ago < 60)
        return Words::tr("just now");
    if (ago < 3600)
        return Words::tr("%1 min ago").arg(ago / 60);
    const QDateTime local = time.toLocalTime();
    const QString clock = QLocale().toString(local.time(), QLocale::ShortFormat);
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return Words::tr("today %1").arg(clock);
    if (days == 1)
        return Words::tr("yesterday %1").arg(clock);
    return QLocale().toString(local, QLocale::ShortFormat);
}

} // namespace bridge::desktop
