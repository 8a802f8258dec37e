#include "notes/applier.h"

#include "base/log.h"
#include "net/httpmessage.h"
#include "notes/filebringer.h"
#include "notes/writes.h"

#include <QJsonArray>
#include <QLoggingCategory>

#include <algorithm>
#include <set>

namespace bridge::notes {

using namespace Qt::StringLiterals;
using Action = Change::Action;

namespace {

Q_LOGGING_CATEGORY(lcNotes, "bridge.notes")

bool isInAyon(Action action)
{
    return action == Action::CreateInAyon || action == Action::UpdateAyon || action == Action::DeleteInAyon;
}

//! Nothing is left in AYON that could remember anything.
bool takesComment(Action action)
{
    return action == Action::DeleteInAyon || action == Action::RetireInShotgrid;
}

class Applier
{
public:
    Applier(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, ProjectLink project, People people, Plan plan)
        : m_ayon(ayon)
        , m_shotgrid(shotgrid)
        , m_project(project)
        , m_files(ayon, shotgrid, std::move(project))
        , m_people(std::move(people))
        , m_plan(std::move(plan))
    {
        m_report.problems = m_plan.problems;
        m_report.unplaced = m_plan.unplaced;
        for (const Change &change : m_plan.changes) {
            m_done.push_back({.linked = change.linked});
            m_report.conflicts += change.conflict ? 1 : 0;
        }
    }

    QCoro::Task<Result<Report>> run(std::stop_token stop)
    {
        auto done = co_await writeToAyon(stop);
        if (done)
            done = co_await reviveRows(stop);
        if (done)
            done = co_await adoptNotes(stop);
        if (done)
            done = co_await writeToShotgrid(false, stop);
        if (done)
            done = co_await writeToShotgrid(true, stop);
        if (done)
            done = co_await bringFiles(stop);
        // What was written is remembered even when a server has gone away meanwhile.
        const auto remembered = co_await remember(stop);
        if (!done)
            co_return done.error();
        if (!remembered)
            co_return remembered.error();
        count();
        Report report = m_report;
        co_return report;
    }

private:
    //! What has become of a change.
    struct Done {
        bool failed = false;
        Linked linked = {}; // to be kept with the comment
        Linked stored = {}; // what the comment keeps by now, as far as this pass wrote it
    };

    void fail(std::size_t at, const Error &error)
    {
        m_done[at].failed = true;
        complain(at, error);
    }

    void complain(std::size_t at, const Error &error)
    {
        const Change &change = m_plan.changes[at];
        m_report.problems.push_back({.comment = change.commentId,
                                     .note = change.note ? change.note->ref : ShotgridRef(),
                                     .text = toText(error),
                                     .hint = error.hint});
        qCWarning(lcNotes) << "comment not synced" << kv("project", m_project.ayon.toText())
                           << kv("comment", change.commentId.toText()) << kv("why", toText(error));
    }

    using Batches = std::vector<std::pair<QString, std::vector<std::size_t>>>; // by author

    //! Comments are made as their authors, so a batch is one author's. Who wrote first comes first.
    Batches ayonBatches() const
    {
        Batches batches;
        for (std::size_t at = 0; at < m_plan.changes.size(); ++at) {
            if (!isInAyon(m_plan.changes[at].action))
                continue;
            const QString author = ayonWrite(m_plan.changes[at], m_people).asUser;
            auto batch = std::find_if(batches.begin(), batches.end(),
                                      [&author](const auto &each) { return each.first == author; });
            if (batch == batches.end())
                batch = batches.insert(batches.end(), {author, {}});
            batch->second.push_back(at);
        }
        return batches;
    }

    QCoro::Task<Result<void>> writeToAyon(std::stop_token stop)
    {
        const Batches byAuthor = ayonBatches();
        std::vector<std::size_t> again;
        for (const auto &[author, places] : byAuthor) {
            const auto refused = co_await writeAs(author, places, stop);
            if (!refused)
                co_return refused.error();
            again.insert(again.end(), refused->begin(), refused->end());
        }
        if (again.empty())
            co_return {};
        const auto refused = co_await writeAs(QString(), again, stop);
        if (!refused)
            co_return refused.error();
        co_return {};
    }

    //! Gives those that were refused to a person: they may be allowed to the service.
    QCoro::Task<Result<std::vector<std::size_t>>> writeAs(QString author, std::vector<std::size_t> places,
                                                          std::stop_token stop)
    {
        std::vector<AyonWrite> writes;
        std::vector<ayon::ActivityOperation> operations;
        for (const std::size_t at : places) {
            writes.push_back(ayonWrite(m_plan.changes[at], m_people, !author.isEmpty()));
            operations.push_back(writes.back().operation);
        }
        const auto written = co_await m_ayon.write(m_project.ayon, operations, author, stop);
        std::vector<std::size_t> refused;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const std::size_t at = places[i];
            if (written[i]) {
                m_done[at].linked = writes[i].linked;
                m_done[at].stored = writes[i].linked;
            } else if (net::isAboutServer(written[i].error())) {
                co_return written[i].error();
            } else if (!author.isEmpty()) {
                refused.push_back(at);
            } else {
                fail(at, written[i].error());
            }
        }
        co_return refused;
    }

    QCoro::Task<Result<void>> reviveRows(std::stop_token stop)
    {
        for (std::size_t at = 0; at < m_plan.changes.size(); ++at) {
            const Change &change = m_plan.changes[at];
            if (change.action != Action::ReviveInShotgrid)
                continue;
            const auto revived = co_await m_shotgrid.revive(change.note->ref, stop);
            if (!revived && net::isAboutServer(revived.error()))
                co_return revived.error();
            if (!revived)
                fail(at, revived.error());
        }
        co_return {};
    }

    //! Another service may have made the same notes since they were looked for.
    QCoro::Task<Result<void>> adoptNotes(std::stop_token stop)
    {
        std::map<QString, std::size_t> toMake;
        QJsonArray comments;
        for (std::size_t at = 0; at < m_plan.changes.size(); ++at) {
            const Change &change = m_plan.changes[at];
            if (change.action == Action::CreateInShotgrid && !change.isReply()) {
                toMake.emplace(change.commentId.toText(), at);
                comments.append(change.commentId.toText());
            }
        }
        if (toMake.empty())
            co_return {};
        shotgrid::Query query{.type = u"Note"_s, .fields = {u"sg_ayon_id"_s}};
        query.filter = shotgrid::all({shotgrid::inProject(m_project.shotgrid),
                                      shotgrid::where(u"sg_ayon_id"_s, shotgrid::Relation::In, QJsonValue(comments))});
        const auto rows = co_await m_shotgrid.searchAll(std::move(query), stop);
        if (!rows)
            co_return rows.error();
        for (const shotgrid::Row &row : *rows) {
            const auto made = toMake.find(row.text(u"sg_ayon_id"_s));
            if (made != toMake.end() && m_madeNotes.emplace(m_plan.changes[made->second].commentId, row.ref.id).second)
                m_adopted.insert(made->second); // whoever made it keeps the link with the comment
        }
        co_return {};
    }

    //! New replies come after the notes that they answer.
    QCoro::Task<Result<void>> writeToShotgrid(bool newReplies, std::stop_token stop)
    {
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < m_plan.changes.size(); ++at) {
            const Change &change = m_plan.changes[at];
            const bool isNewReply = change.action == Action::CreateInShotgrid && change.isReply();
            if (isNewReply == newReplies && !m_done[at].failed && !m_adopted.contains(at))
                places.push_back(at);
        }
        const auto refused = co_await writeRows(places, nullptr, stop);
        if (!refused)
            co_return refused.error();
        if (refused->empty())
            co_return {};
        const auto legal = co_await readLegalAddressees(*refused, stop);
        if (!legal)
            co_return legal.error();
        const auto again = co_await writeRows(*refused, &*legal, stop);
        if (!again)
            co_return again.error();
        co_return {};
    }

    ShotgridId answeredNote(const Change &change) const
    {
        const auto made = m_madeNotes.find(change.head);
        return made == m_madeNotes.end() ? change.answeredNote : made->second;
    }

    //! Gives those that were refused and had addressees, the first time: it may be for them (COM-42).
    QCoro::Task<Result<std::vector<std::size_t>>> writeRows(std::vector<std::size_t> places,
                                                            const std::set<ShotgridRef> *legal, std::stop_token stop)
    {
        std::vector<shotgrid::Write> writes;
        std::vector<std::size_t> changeOf;
        for (const std::size_t at : places) {
            const Change &change = m_plan.changes[at];
            const ShotgridId note = answeredNote(change);
            if (change.action == Action::CreateInShotgrid && change.isReply() && note.isEmpty())
                continue; // its note was refused
            ShotgridWrite made = shotgridWrite(change, m_people, m_project.shotgrid, note, legal);
            if (!isInAyon(change.action))
                m_done[at].linked = std::move(made.linked);
            for (shotgrid::Write &write : made.writes) {
                writes.push_back(std::move(write));
                changeOf.push_back(at);
            }
        }
        const auto written = co_await m_shotgrid.write(writes, stop);
        std::vector<std::size_t> refused;
        for (std::size_t i = 0; i < written.size(); ++i) {
            const std::size_t at = changeOf[i];
            if (written[i] && writes[i].action == shotgrid::Write::Action::Create)
                keepMade(at, written[i]->ref.id);
            if (written[i])
                continue;
            if (net::isAboutServer(written[i].error()))
                co_return written[i].error();
            if (!legal && !writes[i].fields.value("addressings_to"_L1).toArray().isEmpty())
                refused.push_back(at);
            else
                fail(at, written[i].error());
        }
        co_return refused;
    }

    void keepMade(std::size_t at, ShotgridId id)
    {
        const Change &change = m_plan.changes[at];
        Linked &linked = m_done[at].linked;
        if (!change.isReply()) {
            linked.note = id;
            m_madeNotes.emplace(change.commentId, id);
            return;
        }
        linked.reply = id;
        for (std::size_t head = 0; head < m_plan.changes.size(); ++head) {
            if (m_plan.changes[head].commentId == change.head && m_done[head].linked.base)
                m_done[head].linked.base->replies.insert_or_assign(id, change.commentId);
        }
    }

    QCoro::Task<Result<std::set<ShotgridRef>>> readLegalAddressees(std::vector<std::size_t> places,
                                                                   std::stop_token stop)
    {
        std::map<QString, std::set<ShotgridId>> wanted;
        for (const std::size_t at : places) {
            const ShotgridWrite made = shotgridWrite(m_plan.changes[at], m_people, m_project.shotgrid, {});
            for (const shotgrid::Write &write : made.writes) {
                const QJsonArray addressees = write.fields.value("addressings_to"_L1).toArray();
                for (const QJsonValue &one : addressees)
                    wanted[one["type"_L1].toString()].insert(ShotgridId(one["id"_L1].toInteger()));
            }
        }
        std::set<ShotgridRef> legal;
        for (const auto &[type, ids] : wanted) {
            shotgrid::Query query{.type = type, .fields = {u"id"_s}};
            const std::vector<ShotgridId> numbers(ids.begin(), ids.end());
            const auto rows = co_await m_shotgrid.searchByIds(std::move(query), numbers, stop);
            if (!rows)
                co_return rows.error();
            for (const shotgrid::Row &row : *rows)
                legal.insert(row.ref);
        }
        for (const std::size_t at : places) {
            const Change &change = m_plan.changes[at];
            m_report.problems.push_back({.comment = change.commentId,
                                         .note = change.note ? change.note->ref : ShotgridRef(),
                                         .text = u"ShotGrid does not take all of its addressees"_s,
                                         .hint = u"the note is there, without those who are retired"_s,
                                         .isHarmless = true});
        }
        co_return legal;
    }

    //! Those of one comment after those of another; what cannot be brought is tried again with the next hint.
    QCoro::Task<Result<void>> bringFiles(std::stop_token stop)
    {
        for (std::size_t at = 0; at < m_plan.changes.size(); ++at) {
            const Change &change = m_plan.changes[at];
            const ShotgridId reply = answeredNote(change);
            const ShotgridId note = change.isReply() ? reply : m_done[at].linked.note;
            if (m_done[at].failed || note.isEmpty() || takesComment(change.action) || !change.changesFiles())
                continue;
            const ShotgridRef row{.type = u"Note"_s, .id = note};
            const FilesDone done = co_await m_files.bring(change.files, change.commentId, row, stop);
            const auto shown = co_await showFiles(at, done, stop);
            if (!shown)
                co_return shown.error();
            for (const Error &failure : done.failures) {
                if (failure.kind == Error::Kind::Cancelled)
                    co_return failure;
                complain(at, failure);
            }
        }
        co_return {};
    }

    //! The comment shows what was brought, and remembers it in the same request.
    QCoro::Task<Result<void>> showFiles(std::size_t at, FilesDone done, std::stop_token stop)
    {
        const Change &change = m_plan.changes[at];
        Linked linked = m_done[at].linked;
        linked.base->files = done.linked;
        ayon::ActivityOperation operation{.id = change.commentId, .data = toData(linked)};
        std::vector<EntityId> files;
        for (const ayon::ActivityFile &file :
             change.comment ? change.comment->files : std::vector<ayon::ActivityFile>())
            files.push_back(file.id);
        const std::vector<FileLink> &gone = change.files.goneInShotgrid;
        std::erase_if(files, [&gone](const EntityId &file) {
            return std::any_of(gone.begin(), gone.end(), [&file](const FileLink &link) { return link.file == file; });
        });
        files.insert(files.end(), done.brought.begin(), done.brought.end());
        if (!done.brought.empty() || !gone.empty())
            operation.files = files;
        const std::vector<ayon::ActivityOperation> operations{operation};
        const auto written = co_await m_ayon.write(m_project.ayon, operations, QString(), stop);
        if (!written.front() && net::isAboutServer(written.front().error()))
            co_return written.front().error();
        if (!written.front()) {
            fail(at, written.front().error());
            co_return {};
        }
        m_done[at].linked = linked;
        m_done[at].stored = linked;
        co_return {};
    }

    //! What was agreed on, with the comments.
    QCoro::Task<Result<void>> remember(std::stop_token stop)
    {
        std::vector<ayon::ActivityOperation> operations;
        std::vector<std::size_t> changeOf;
        for (std::size_t at = 0; at < m_plan.changes.size(); ++at) {
            const Change &change = m_plan.changes[at];
            const Done &done = m_done[at];
            const bool isLinked = !done.linked.note.isEmpty() || !done.linked.reply.isEmpty();
            if (done.failed || !isLinked || takesComment(change.action) || done.linked == done.stored)
                continue;
            operations.push_back({.id = change.commentId, .data = toData(done.linked)});
            changeOf.push_back(at);
        }
        if (operations.empty())
            co_return {};
        const auto written = co_await m_ayon.write(m_project.ayon, operations, QString(), stop);
        for (std::size_t i = 0; i < written.size(); ++i) {
            if (!written[i] && net::isAboutServer(written[i].error()))
                co_return written[i].error();
            if (!written[i])
                fail(changeOf[i], written[i].error());
        }
        co_return {};
    }

    void count()
    {
        for (std::size_t at = 0; at < m_plan.changes.size(); ++at) {
            if (m_done[at].failed || m_adopted.contains(at))
                continue;
            add(m_report, m_plan.changes[at]);
        }
    }

    ayon::AyonClient &m_ayon;
    shotgrid::ShotgridClient &m_shotgrid;
    const ProjectLink m_project;
    FileBringer m_files;
    const People m_people;
    const Plan m_plan;
    std::vector<Done> m_done; // by change
    std::map<EntityId, ShotgridId> m_madeNotes; // by comment
    std::set<std::size_t> m_adopted; // changes that somebody else has made meanwhile
    Report m_report;
};

} // namespace

QCoro::Task<Result<Report>> apply(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, ProjectLink project,
                                  People people, Plan plan, std::stop_token stop)
{
    Applier applier(ayon, shotgrid, std::move(project), std::move(people), std::move(plan));
    auto report = co_await applier.run(stop);
    co_return report;
}

} // namespace bridge::notes
