#include "notes/applier.h"

#include "net/httpmessage.h"
#include "notes/filebringer.h"
#include "notes/pass.h"
#include "notes/rowwriting.h"
#include "notes/writes.h"

#include <algorithm>

namespace bridge::notes {

using namespace Qt::StringLiterals;
using Action = Change::Action;

namespace {

//! Nothing is left in AYON that could remember anything.
bool takesComment(Action action)
{
    return action == Action::DeleteInAyon || action == Action::RetireInShotgrid;
}

class Applier
{
public:
    Applier(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, ProjectLink project, People people, Plan plan,
            Tell tell)
        : m_ayon(ayon)
        , m_files(ayon, shotgrid, project, std::move(tell))
        , m_pass(begin(std::move(project), std::move(people), std::move(plan)))
        , m_rows(shotgrid, m_pass)
    {
    }

    QCoro::Task<Result<Report>> run(std::stop_token stop)
    {
        auto done = co_await leaveEdited(stop);
        if (done)
            done = co_await writeToAyon(stop);
        if (done)
            done = co_await m_rows.leaveEdited(stop);
        if (done)
            done = co_await announce(stop);
        if (done)
            done = co_await m_rows.run(stop);
        if (done)
            done = co_await bringFiles(stop);
        // What was written is remembered even when a server has gone away meanwhile.
        const auto remembered = co_await remember(stop);
        if (!done)
            co_return done.error();
        if (!remembered)
            co_return remembered.error();
        count();
        Report report = m_pass.report;
        co_return report;
    }

private:
    //! A whole project takes its time between the reading and the writing. Reads again only what would be overwritten.
    QCoro::Task<Result<void>> leaveEdited(std::stop_token stop)
    {
        std::map<EntityId, std::size_t> threatened;
        ayon::ActivityQuery query{.project = m_pass.project.ayon};
        for (std::size_t at = 0; at < m_pass.plan.changes.size(); ++at) {
            const Change &change = m_pass.plan.changes[at];
            const bool overwrites = change.action == Action::UpdateAyon || change.action == Action::DeleteInAyon;
            if (overwrites && threatened.emplace(change.commentId, at).second)
                query.ids.push_back(change.commentId);
        }
        if (query.ids.empty())
            co_return {};
        const auto now = co_await m_ayon.activities(std::move(query), stop);
        if (!now)
            co_return now.error();
        for (const ayon::Activity &comment : *now) {
            const std::size_t at = threatened.at(comment.id);
            if (printOf(comment.body) != printOf(m_pass.plan.changes[at].comment->body))
                m_pass.leave(at, sync::Side::Ayon);
        }
        co_return {};
    }

    using Batches = std::vector<std::pair<QString, std::vector<std::size_t>>>; // by author

    //! Comments are made as their authors, so a batch is one author's. Who wrote first comes first.
    Batches ayonBatches() const
    {
        Batches batches;
        for (std::size_t at = 0; at < m_pass.plan.changes.size(); ++at) {
            if (!m_pass.plan.changes[at].isInAyon() || m_pass.done[at].failed)
                continue;
            const QString author = ayonWrite(m_pass.plan.changes[at], m_pass.people).asUser;
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
            writes.push_back(ayonWrite(m_pass.plan.changes[at], m_pass.people, !author.isEmpty()));
            operations.push_back(writes.back().operation);
        }
        const auto written = co_await m_ayon.write(m_pass.project.ayon, operations, author, stop);
        std::vector<std::size_t> refused;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const std::size_t at = places[i];
            if (written[i]) {
                m_pass.done[at].linked = writes[i].linked;
                m_pass.done[at].stored = writes[i].linked;
            } else if (net::isAboutServer(written[i].error())) {
                co_return written[i].error();
            } else if (!author.isEmpty()) {
                refused.push_back(at);
            } else {
                m_pass.fail(at, written[i].error());
            }
        }
        co_return refused;
    }

    //! Keeps with the comments what is about to be written to ShotGrid. Whoever finds it there after a kill knows that
    //! it was no person who edited the note, and that a reply without a link is this comment's.
    QCoro::Task<Result<void>> announce(std::stop_token stop)
    {
        std::vector<ayon::ActivityOperation> operations;
        std::vector<std::size_t> changeOf;
        for (std::size_t at = 0; at < m_pass.plan.changes.size(); ++at) {
            const Change &change = m_pass.plan.changes[at];
            const bool isSaid = change.isInShotgrid() && change.action != Action::RetireInShotgrid;
            if (!isSaid || m_pass.done[at].failed)
                continue;
            Linked linked = change.linked;
            linked.base = m_rows.onItsWay(at);
            operations.push_back({.id = change.commentId, .data = toData(linked)});
            changeOf.push_back(at);
        }
        auto kept = co_await keep(std::move(operations), std::move(changeOf), stop);
        co_return kept;
    }

    //! Those of one comment after those of another; what cannot be brought is tried again with the next hint.
    QCoro::Task<Result<void>> bringFiles(std::stop_token stop)
    {
        for (std::size_t at = 0; at < m_pass.plan.changes.size(); ++at) {
            const Change &change = m_pass.plan.changes[at];
            const ShotgridId reply = m_pass.answeredNote(change);
            const ShotgridId note = change.isReply() ? reply : m_pass.done[at].linked.note;
            if (m_pass.done[at].failed || note.isEmpty() || takesComment(change.action) || !change.changesFiles())
                continue;
            const ShotgridRef row{.type = u"Note"_s, .id = note};
            const FilesDone done = co_await m_files.bring(change.files, change.commentId, row, stop);
            const auto shown = co_await showFiles(at, done, stop);
            if (!shown)
                co_return shown.error();
            for (const Error &failure : done.failures) {
                if (failure.kind == Error::Kind::Cancelled)
                    co_return failure;
                m_pass.complain(at, failure);
            }
        }
        co_return {};
    }

    //! The comment shows what was brought, and remembers it in the same request.
    QCoro::Task<Result<void>> showFiles(std::size_t at, FilesDone done, std::stop_token stop)
    {
        const Change &change = m_pass.plan.changes[at];
        const auto files = co_await filesToShow(change, done.brought, stop);
        if (!files)
            co_return files.error();
        Linked linked = m_pass.done[at].linked;
        linked.base->files = done.linked;
        ayon::ActivityOperation operation{.id = change.commentId, .files = *files, .data = toData(linked)};
        operation.appendsFiles = change.files.goneInShotgrid.empty();
        const std::vector<ayon::ActivityOperation> operations{operation};
        const auto written = co_await m_ayon.write(m_pass.project.ayon, operations, QString(), stop);
        if (!written.front() && net::isAboutServer(written.front().error()))
            co_return written.front().error();
        if (!written.front()) {
            m_pass.fail(at, written.front().error());
            co_return {};
        }
        m_pass.done[at].linked = linked;
        m_pass.done[at].stored = linked;
        co_return {};
    }

    //! What was brought comes to what is there by now: people may have added files while it was on its way, and a file
    //! that is not named is let go. Only where some are to go, all that stay are named.
    QCoro::Task<Result<std::optional<std::vector<EntityId>>>> filesToShow(Change change, std::vector<EntityId> brought,
                                                                          std::stop_token stop)
    {
        std::optional<std::vector<EntityId>> files;
        const std::vector<FileLink> &gone = change.files.goneInShotgrid;
        if (!brought.empty())
            files = std::move(brought);
        if (gone.empty())
            co_return files;
        ayon::ActivityQuery query{.project = m_pass.project.ayon, .ids = {change.commentId}};
        const auto now = co_await m_ayon.activities(std::move(query), stop);
        if (!now)
            co_return now.error();
        if (!files)
            files.emplace();
        for (const ayon::Activity &comment : *now) {
            for (const ayon::ActivityFile &file : comment.files) {
                const bool isGone = std::any_of(gone.begin(), gone.end(),
                                                [&file](const FileLink &link) { return link.file == file.id; });
                if (!isGone && std::find(files->begin(), files->end(), file.id) == files->end())
                    files->push_back(file.id);
            }
        }
        co_return files;
    }

    //! What was agreed on, with the comments.
    QCoro::Task<Result<void>> remember(std::stop_token stop)
    {
        std::vector<ayon::ActivityOperation> operations;
        std::vector<std::size_t> changeOf;
        for (std::size_t at = 0; at < m_pass.plan.changes.size(); ++at) {
            const Change &change = m_pass.plan.changes[at];
            const Pass::Done &done = m_pass.done[at];
            const bool isLinked = !done.linked.note.isEmpty() || !done.linked.reply.isEmpty();
            const bool isUnsaid = (change.isInShotgrid() || !change.rows.empty()) && !done.isSent;
            if (done.failed || isUnsaid || !isLinked || takesComment(change.action) || done.linked == done.stored)
                continue;
            operations.push_back({.id = change.commentId, .data = toData(done.linked)});
            changeOf.push_back(at);
        }
        auto kept = co_await keep(std::move(operations), std::move(changeOf), stop);
        co_return kept;
    }

    QCoro::Task<Result<void>> keep(std::vector<ayon::ActivityOperation> operations, std::vector<std::size_t> changeOf,
                                   std::stop_token stop)
    {
        if (operations.empty())
            co_return {};
        const auto written = co_await m_ayon.write(m_pass.project.ayon, operations, QString(), stop);
        for (std::size_t i = 0; i < written.size(); ++i) {
            if (!written[i] && net::isAboutServer(written[i].error()))
                co_return written[i].error();
            if (!written[i])
                m_pass.fail(changeOf[i], written[i].error());
        }
        co_return {};
    }

    void count()
    {
        for (std::size_t at = 0; at < m_pass.plan.changes.size(); ++at) {
            if (m_pass.done[at].failed || m_pass.adopted.contains(at))
                continue;
            add(m_pass.report, m_pass.plan.changes[at]);
        }
    }

    ayon::AyonClient &m_ayon;
    FileBringer m_files;
    Pass m_pass;
    RowWriting m_rows;
};

} // namespace

QCoro::Task<Result<Report>> apply(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, ProjectLink project,
                                  People people, Plan plan, Tell tell, std::stop_token stop)
{
    Applier applier(ayon, shotgrid, std::move(project), std::move(people), std::move(plan), std::move(tell));
    auto report = co_await applier.run(stop);
    co_return report;
}

} // namespace bridge::notes
