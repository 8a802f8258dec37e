#include "notes/rowwriting.h"

#include "base/words.h"
#include "net/httpmessage.h"
#include "shotgrid/ayonrows.h"

#include <QJsonArray>

#include <algorithm>

namespace bridge::notes {

using namespace Qt::StringLiterals;
using Action = Change::Action;

namespace {

//! Words of people are lost when the row is not what was read.
bool overwrites(Action action)
{
    return action == Action::UpdateShotgrid || action == Action::RetireInShotgrid;
}

//! The same reply, made twice.
bool isTwin(const Note &one, const Note &other)
{
    return one.answered == other.answered && one.content == other.content && one.author.ref == other.author.ref
        && one.createdAt == other.createdAt;
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
        done = co_await yieldNotes(stop);
    if (done)
        done = co_await write(true, stop);
    if (done)
        done = co_await yieldReplies(stop);
    co_return done;
}

QCoro::Task<Result<void>> RowWriting::leaveEdited(std::stop_token stop)
{
    std::map<ShotgridRef, std::size_t> threatened;
    std::map<QString, std::vector<ShotgridId>> ids;
    for (std::size_t at = 0; at < m_pass.plan.changes.size(); ++at) {
        const Change &change = m_pass.plan.changes[at];
        if (overwrites(change.action) && threatened.emplace(change.note->ref, at).second)
            ids[change.note->ref.type].push_back(change.note->ref.id);
    }
    for (const auto &[type, rowsOfType] : ids) {
        shotgrid::Query query{.type = type, .fields = type == "Note"_L1 ? noteFields() : replyFields()};
        const auto rows = co_await m_client.searchByIds(std::move(query), rowsOfType, stop);
        if (!rows)
            co_return rows.error();
        for (const shotgrid::Row &row : *rows) {
            const std::size_t at = threatened.at(row.ref);
            if (printOf(noteFromRow(row)) != printOf(*m_pass.plan.changes[at].note))
                m_pass.leave(at, sync::Side::Shotgrid);
        }
    }
    co_return {};
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
    Places places;
    for (std::size_t at = 0; at < m_pass.plan.changes.size(); ++at) {
        const Change &change = m_pass.plan.changes[at];
        if (change.action == Action::CreateInShotgrid && !change.isReply()) {
            toMake.emplace(change.commentId.toText(), at);
            places.push_back(at);
        }
    }
    const auto rows = co_await readNotesOf(std::move(places), stop);
    if (!rows)
        co_return rows.error();
    for (const shotgrid::Row &row : *rows) {
        const auto made = toMake.find(row.text(u"sg_ayon_id"_s));
        if (made == toMake.end())
            continue;
        const EntityId comment = m_pass.plan.changes[made->second].commentId;
        if (m_pass.madeNotes.emplace(comment, row.ref.id).second)
            m_pass.adopted.insert(made->second); // whoever made it keeps the link with the comment
    }
    co_return {};
}

//! The notes that point at the comments of these changes, by id.
QCoro::Task<Result<std::vector<shotgrid::Row>>> RowWriting::readNotesOf(Places places, std::stop_token stop)
{
    QStringList comments;
    for (const std::size_t at : places)
        comments += m_pass.plan.changes[at].commentId.toText();
    const QString type = u"Note"_s;
    auto rows = co_await shotgrid::rowsNaming(&m_client, type, m_pass.project.shotgrid, std::move(comments), stop);
    co_return rows;
}

//! New replies come after the notes that they answer. What is refused is tried again with less: first without the
//! addressees that are retired (COM-42), then as the service's.
QCoro::Task<Result<void>> RowWriting::write(bool newReplies, std::stop_token stop)
{
    Places places;
    for (std::size_t at = 0; at < m_pass.plan.changes.size(); ++at) {
        const Change &change = m_pass.plan.changes[at];
        const bool isNewReply = change.action == Action::CreateInShotgrid && change.isReply();
        if (isNewReply == newReplies && !m_pass.done[at].failed && !m_pass.adopted.contains(at))
            places.push_back(at);
    }
    const Terms whole;
    auto refused = co_await writeRows(std::move(places), whole, stop);
    if (!refused)
        co_return refused.error();
    if (refused->empty())
        co_return {};
    const auto legal = co_await readLegalAddressees(*refused, stop);
    if (!legal)
        co_return legal.error();
    Terms addressed{.legal = *legal};
    refused = co_await writeAgain(*refused, whole, addressed, stop);
    if (!refused)
        co_return refused.error();
    Terms asService = addressed;
    asService.asService = true;
    refused = co_await writeAgain(*refused, addressed, asService, stop);
    if (!refused)
        co_return refused.error();
    for (const Refusal &one : *refused)
        m_pass.fail(one.at, one.why);
    co_return {};
}

QCoro::Task<Result<RowWriting::Refusals>> RowWriting::writeRows(Places places, Terms terms, std::stop_token stop)
{
    std::vector<shotgrid::Write> writes;
    std::vector<Sent> sent;
    for (const std::size_t at : places) {
        const Change &change = m_pass.plan.changes[at];
        if (change.action == Action::CreateInShotgrid && change.isReply() && m_pass.answeredNote(change).isEmpty())
            continue; // its note was refused
        ShotgridWrite made = writeOf(at, terms);
        sent.push_back(
            {.at = at, .linked = std::move(made.linked), .first = writes.size(), .count = made.writes.size()});
        std::move(made.writes.begin(), made.writes.end(), std::back_inserter(writes));
    }
    const auto written = co_await m_client.write(std::move(writes), stop);
    Refusals refused;
    std::optional<Error> away;
    for (const Sent &one : sent) {
        const auto first = written.begin() + qsizetype(one.first);
        const auto last = first + qsizetype(one.count);
        const auto failed = std::find_if(first, last, [](const auto &row) { return !row; });
        if (failed == last)
            keepWritten(one, first == last ? ShotgridId() : (*first)->ref.id);
        else if (net::isAboutServer(failed->error()))
            away = failed->error();
        else
            refused.push_back({.at = one.at, .why = failed->error()});
    }
    if (away)
        co_return *away;
    co_return refused;
}

//! Of those to which \a terms make no difference the refusal stands.
QCoro::Task<Result<RowWriting::Refusals>> RowWriting::writeAgain(Refusals refused, Terms before, Terms terms,
                                                                 std::stop_token stop)
{
    Refusals left;
    Places again;
    for (const Refusal &one : refused) {
        if (writeOf(one.at, terms).writes == writeOf(one.at, before).writes)
            left.push_back(one);
        else
            again.push_back(one.at);
    }
    const auto still = co_await writeRows(again, terms, stop);
    if (!still)
        co_return still.error();
    for (const std::size_t at : again) {
        const auto isIt = [at](const Refusal &one) { return one.at == at; };
        if (std::none_of(still->begin(), still->end(), isIt))
            tellTerms(at, terms);
    }
    left.insert(left.end(), still->begin(), still->end());
    co_return left;
}

ShotgridWrite RowWriting::writeOf(std::size_t at, const Terms &terms) const
{
    const Change &change = m_pass.plan.changes[at];
    return shotgridWrite(change, m_pass.people, m_pass.project.shotgrid, m_pass.answeredNote(change), terms);
}

Base RowWriting::onItsWay(std::size_t at) const
{
    const Base after = writeOf(at, Terms()).linked.base.value_or(Base());
    Base base = m_pass.plan.changes[at].linked.base.value_or(Base());
    base.sending = after.shotgrid;
    base.signedInShotgrid = after.signedInShotgrid;
    return base;
}

//! What the row lacks for them.
void RowWriting::tellTerms(std::size_t at, const Terms &terms)
{
    Problem problem = m_pass.problemOf(at);
    problem.isHarmless = true;
    const Terms addressed{.legal = terms.legal};
    if (writeOf(at, addressed).writes != writeOf(at, Terms()).writes) {
        problem.text = Words::tr("ShotGrid does not take all of its addressees");
        problem.hint = Words::tr("the note is there, without those who are retired");
        m_pass.report.problems.push_back(problem);
    }
    if (terms.asService) {
        problem.text = Words::tr("ShotGrid does not take it as its author's");
        problem.hint = Words::tr("it is there as the service's, with the author's name in front");
        m_pass.report.problems.push_back(problem);
    }
}

//! Only what ShotGrid has taken is agreed on: what was on its way when the site went away is still to be said.
void RowWriting::keepWritten(const Sent &sent, ShotgridId row)
{
    const Change &change = m_pass.plan.changes[sent.at];
    if (change.isInAyon())
        return;
    m_pass.done[sent.at].isSent = true;
    Linked &linked = m_pass.done[sent.at].linked;
    linked = sent.linked;
    if (change.action != Action::CreateInShotgrid)
        return;
    if (!change.isReply()) {
        linked.note = row;
        m_pass.madeNotes.emplace(change.commentId, row);
        return;
    }
    linked.reply = row;
    for (std::size_t head = 0; head < m_pass.plan.changes.size(); ++head) {
        if (m_pass.plan.changes[head].commentId == change.head && m_pass.done[head].linked.base)
            m_pass.done[head].linked.base->replies.insert_or_assign(row, change.commentId);
    }
}

QCoro::Task<Result<std::set<ShotgridRef>>> RowWriting::readLegalAddressees(Refusals refused, std::stop_token stop)
{
    std::map<QString, std::set<ShotgridId>> wanted;
    for (const Refusal &one : refused) {
        const ShotgridWrite made = writeOf(one.at, Terms());
        for (const shotgrid::Write &write : made.writes) {
            const QJsonArray addressees = write.fields.value("addressings_to"_L1).toArray();
            for (const QJsonValue &addressee : addressees)
                wanted[addressee["type"_L1].toString()].insert(ShotgridId(addressee["id"_L1].toInteger()));
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
    co_return legal;
}

//! Two services may have looked before either made anything, and the site takes both. Whoever makes a note looks again,
//! and takes it back when another with a lower id is there: so one stays.
QCoro::Task<Result<void>> RowWriting::yieldNotes(std::stop_token stop)
{
    const Places made = madeHere(false);
    const auto rows = co_await readNotesOf(made, stop);
    if (!rows)
        co_return rows.error();
    Places doubled;
    for (const std::size_t at : made) {
        const EntityId comment = m_pass.plan.changes[at].commentId;
        const auto first = std::find_if(rows->begin(), rows->end(), [&comment](const shotgrid::Row &row) {
            return EntityId::fromText(row.text(u"sg_ayon_id"_s)) == comment;
        });
        if (first == rows->end() || !(first->ref.id < m_pass.done[at].linked.note))
            continue;
        m_pass.madeNotes[comment] = first->ref.id;
        doubled.push_back(at);
    }
    auto taken = co_await takeBack(std::move(doubled), stop);
    co_return taken;
}

//! The same of replies, which point at no comment: the same words of the same person, said at the same time, and no
//! other comment is known to be that reply.
QCoro::Task<Result<void>> RowWriting::yieldReplies(std::stop_token stop)
{
    const Places made = madeHere(true);
    if (made.empty())
        co_return {};
    std::vector<ShotgridRef> answered;
    for (const std::size_t at : made)
        answered.push_back({.type = u"Note"_s, .id = m_pass.answeredNote(m_pass.plan.changes[at])});
    shotgrid::Query query{.type = u"Reply"_s, .fields = replyFields()};
    query.filter = shotgrid::where(u"entity"_s, shotgrid::Relation::In, answered);
    const auto rows = co_await m_client.searchAll(std::move(query), stop);
    if (!rows)
        co_return rows.error();
    std::map<ShotgridId, Note> replies;
    for (const shotgrid::Row &row : *rows)
        replies.emplace(row.ref.id, noteFromRow(row));
    Places doubled;
    for (const std::size_t at : made) {
        const auto ours = replies.find(m_pass.done[at].linked.reply);
        const bool isDouble = ours != replies.end() && std::any_of(replies.begin(), ours, [&](const auto &other) {
                                  return isTwin(other.second, ours->second) && !isKept(other.first);
                              });
        if (isDouble)
            doubled.push_back(at);
    }
    auto taken = co_await takeBack(std::move(doubled), stop);
    co_return taken;
}

//! Of a note the link goes with it, as when a comment's deletion retires it.
QCoro::Task<Result<void>> RowWriting::takeBack(Places places, std::stop_token stop)
{
    using Write = shotgrid::Write;
    std::vector<Write> writes;
    std::vector<std::size_t> changeOf;
    for (const std::size_t at : places) {
        const Change &change = m_pass.plan.changes[at];
        Linked &linked = m_pass.done[at].linked;
        const ShotgridId id = change.isReply() ? linked.reply : linked.note;
        const QString type = change.isReply() ? u"Reply"_s : u"Note"_s;
        if (!change.isReply()) {
            writes.push_back({.type = type, .id = id, .fields = {{u"sg_ayon_id"_s, QJsonValue::Null}}});
            changeOf.push_back(at);
        }
        writes.push_back({.action = Write::Action::Retire, .type = type, .id = id});
        changeOf.push_back(at);
        for (Pass::Done &head : m_pass.done) {
            if (change.isReply() && head.linked.base)
                head.linked.base->replies.erase(id);
        }
        linked = change.linked; // whoever made the other keeps the link with the comment
        m_pass.adopted.insert(at);
    }
    const auto written = co_await m_client.write(std::move(writes), stop);
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (!written[i] && net::isAboutServer(written[i].error()))
            co_return written[i].error();
        if (!written[i])
            m_pass.complain(changeOf[i], written[i].error());
    }
    co_return {};
}

RowWriting::Places RowWriting::madeHere(bool replies) const
{
    Places made;
    for (std::size_t at = 0; at < m_pass.plan.changes.size(); ++at) {
        const Change &change = m_pass.plan.changes[at];
        const Linked &linked = m_pass.done[at].linked;
        const bool isNew = change.action == Action::CreateInShotgrid && change.isReply() == replies
            && !m_pass.adopted.contains(at) && !m_pass.done[at].failed;
        if (isNew && !(replies ? linked.reply : linked.note).isEmpty())
            made.push_back(at);
    }
    return made;
}

//! A comment is known to be it.
bool RowWriting::isKept(ShotgridId reply) const
{
    return std::any_of(m_pass.done.begin(), m_pass.done.end(), [reply](const Pass::Done &done) {
        return done.linked.reply == reply || (done.linked.base && done.linked.base->replies.contains(reply));
    });
}

} // namespace bridge::notes
