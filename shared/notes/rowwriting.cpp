#include "notes/rowwriting.h"

#include "net/httpmessage.h"
#include "notes/writes.h"

#include <QJsonArray>

namespace bridge::notes {

using namespace Qt::StringLiterals;
using Action = Change::Action;

namespace {

bool isInAyon(Action action)
{
    return action == Action::CreateInAyon || action == Action::UpdateAyon || action == Action::DeleteInAyon;
}

} // namespace

RowWriting::RowWriting(shotgrid::ShotgridClient &client, Pass &pass)
    : m_client(client)
    , m_pass(pass)
{
}

QCoro::Task<Result<void>> RowWriting::run(std::stop_token stop)
{
    auto done = co_await reviveRows(stop);
    if (done)
        done = co_await adoptNotes(stop);
    if (done)
        done = co_await write(false, stop);
    if (done)
        done = co_await write(true, stop);
    co_return done;
}

QCoro::Task<Result<void>> RowWriting::reviveRows(std::stop_token stop)
{
    for (std::size_t at = 0; at < m_pass.plan.changes.size(); ++at) {
        const Change &change = m_pass.plan.changes[at];
        if (change.action != Action::ReviveInShotgrid)
            continue;
        const auto revived = co_await m_client.revive(change.note->ref, stop);
        if (!revived && net::isAboutServer(revived.error()))
            co_return revived.error();
        if (!revived)
            m_pass.fail(at, revived.error());
    }
    co_return {};
}

//! Another service may have made the same notes since they were looked for.
QCoro::Task<Result<void>> RowWriting::adoptNotes(std::stop_token stop)
{
    std::map<QString, std::size_t> toMake;
    QJsonArray comments;
    for (std::size_t at = 0; at < m_pass.plan.changes.size(); ++at) {
        const Change &change = m_pass.plan.changes[at];
        if (change.action == Action::CreateInShotgrid && !change.isReply()) {
            toMake.emplace(change.commentId.toText(), at);
            comments.append(change.commentId.toText());
        }
    }
    if (toMake.empty())
        co_return {};
    shotgrid::Query query{.type = u"Note"_s, .fields = {u"sg_ayon_id"_s}};
    query.filter = shotgrid::all({shotgrid::inProject(m_pass.project.shotgrid),
                                  shotgrid::where(u"sg_ayon_id"_s, shotgrid::Relation::In, QJsonValue(comments))});
    const auto rows = co_await m_client.searchAll(std::move(query), stop);
    if (!rows)
        co_return rows.error();
    for (const shotgrid::Row &row : *rows) {
        const auto made = toMake.find(row.text(u"sg_ayon_id"_s));
        if (made != toMake.end()
            && m_pass.madeNotes.emplace(m_pass.plan.changes[made->second].commentId, row.ref.id).second)
            m_pass.adopted.insert(made->second); // whoever made it keeps the link with the comment
    }
    co_return {};
}

//! New replies come after the notes that they answer.
QCoro::Task<Result<void>> RowWriting::write(bool newReplies, std::stop_token stop)
{
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < m_pass.plan.changes.size(); ++at) {
        const Change &change = m_pass.plan.changes[at];
        const bool isNewReply = change.action == Action::CreateInShotgrid && change.isReply();
        if (isNewReply == newReplies && !m_pass.done[at].failed && !m_pass.adopted.contains(at))
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

//! Gives those that were refused and had addressees, the first time: it may be for them (COM-42).
QCoro::Task<Result<std::vector<std::size_t>>>
RowWriting::writeRows(std::vector<std::size_t> places, const std::set<ShotgridRef> *legal, std::stop_token stop)
{
    std::vector<shotgrid::Write> writes;
    std::vector<std::size_t> changeOf;
    for (const std::size_t at : places) {
        const Change &change = m_pass.plan.changes[at];
        const ShotgridId note = m_pass.answeredNote(change);
        if (change.action == Action::CreateInShotgrid && change.isReply() && note.isEmpty())
            continue; // its note was refused
        ShotgridWrite made = shotgridWrite(change, m_pass.people, m_pass.project.shotgrid, note, legal);
        if (!isInAyon(change.action))
            m_pass.done[at].linked = std::move(made.linked);
        for (shotgrid::Write &write : made.writes) {
            writes.push_back(std::move(write));
            changeOf.push_back(at);
        }
    }
    const auto written = co_await m_client.write(writes, stop);
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
            m_pass.fail(at, written[i].error());
    }
    co_return refused;
}

void RowWriting::keepMade(std::size_t at, ShotgridId id)
{
    const Change &change = m_pass.plan.changes[at];
    Linked &linked = m_pass.done[at].linked;
    if (!change.isReply()) {
        linked.note = id;
        m_pass.madeNotes.emplace(change.commentId, id);
        return;
    }
    linked.reply = id;
    for (std::size_t head = 0; head < m_pass.plan.changes.size(); ++head) {
        if (m_pass.plan.changes[head].commentId == change.head && m_pass.done[head].linked.base)
            m_pass.done[head].linked.base->replies.insert_or_assign(id, change.commentId);
    }
}

QCoro::Task<Result<std::set<ShotgridRef>>> RowWriting::readLegalAddressees(std::vector<std::size_t> places,
                                                                           std::stop_token stop)
{
    std::map<QString, std::set<ShotgridId>> wanted;
    for (const std::size_t at : places) {
        const ShotgridWrite made = shotgridWrite(m_pass.plan.changes[at], m_pass.people, m_pass.project.shotgrid, {});
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
        const auto rows = co_await m_client.searchByIds(std::move(query), numbers, stop);
        if (!rows)
            co_return rows.error();
        for (const shotgrid::Row &row : *rows)
            legal.insert(row.ref);
    }
    for (const std::size_t at : places) {
        const Change &change = m_pass.plan.changes[at];
        m_pass.report.problems.push_back({.comment = change.commentId,
                                          .note = change.note ? change.note->ref : ShotgridRef(),
                                          .text = u"ShotGrid does not take all of its addressees"_s,
                                          .hint = u"the note is there, without those who are retired"_s,
                                          .isHarmless = true});
    }
    co_return legal;
}

} // namespace bridge::notes
