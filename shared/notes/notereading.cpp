#include "notes/notereading.h"

#include <QJsonArray>

namespace bridge::notes {

using namespace Qt::StringLiterals;
using shotgrid::Relation;

namespace {

const QString noteType = u"Note"_s;
const QString replyType = u"Reply"_s;

std::vector<ShotgridId> listOf(const std::set<ShotgridId> &ids)
{
    return {ids.begin(), ids.end()};
}

} // namespace

NoteReading::NoteReading(shotgrid::ShotgridClient &client, ShotgridId project)
    : m_client(client)
    , m_project(project)
{
}

QCoro::Task<Result<std::vector<Note>>> NoteReading::search(QString type, shotgrid::Filter filter,
                                                           shotgrid::Query::Rows rows, std::stop_token stop)
{
    const bool isNote = type == noteType;
    shotgrid::Query query{.type = type, .filter = std::move(filter), .rows = rows};
    query.fields = isNote ? noteFields() : replyFields();
    if (isNote) // an id alone may be that of another project's
        query.filter = shotgrid::all({shotgrid::inProject(m_project), query.filter});
    const auto found = co_await m_client.searchAll(std::move(query), stop);
    if (!found)
        co_return found.error();
    std::vector<Note> notes;
    for (const shotgrid::Row &row : *found)
        notes.push_back(noteFromRow(row));
    co_return notes;
}

QCoro::Task<Result<void>> NoteReading::read(QString type, shotgrid::Filter filter, std::stop_token stop)
{
    auto found = co_await search(std::move(type), std::move(filter), shotgrid::Query::Rows::Active, stop);
    if (!found)
        co_return found.error();
    for (Note &note : *found) {
        if (m_seen.insert(note.ref).second)
            m_live.push_back(std::move(note));
    }
    co_return {};
}

QCoro::Task<Result<void>> NoteReading::readAll(std::stop_token stop)
{
    const shotgrid::Filter every;
    const auto notes = co_await read(noteType, every, stop);
    if (!notes)
        co_return notes.error();
    const ShotgridRef project{.type = u"Project"_s, .id = m_project};
    auto replies = co_await read(replyType, shotgrid::where(u"entity.Note.project"_s, Relation::Is, project), stop);
    co_return replies;
}

QCoro::Task<Result<void>> NoteReading::readReplies(std::set<ShotgridId> ids, std::stop_token stop)
{
    std::erase_if(ids, [this](ShotgridId id) { return has({.type = replyType, .id = id}); });
    if (ids.empty())
        co_return {};
    auto replies = co_await read(replyType, shotgrid::whereIds(listOf(ids)), stop);
    co_return replies;
}

QCoro::Task<Result<void>> NoteReading::readThreads(std::set<ShotgridId> ids, std::set<EntityId> comments,
                                                   std::stop_token stop)
{
    std::vector<shotgrid::Filter> either;
    if (!ids.empty())
        either.push_back(shotgrid::whereIds(listOf(ids)));
    QJsonArray pointers;
    for (const EntityId &comment : comments)
        pointers.append(comment.toText());
    if (!pointers.isEmpty())
        either.push_back(shotgrid::where(u"sg_ayon_id"_s, Relation::In, QJsonValue(pointers)));
    if (either.empty())
        co_return {};
    const auto notes = co_await read(noteType, shotgrid::any(std::move(either)), stop);
    if (!notes)
        co_return notes.error();
    std::vector<ShotgridRef> answered;
    for (const Note &note : m_live) {
        if (!note.isReply())
            answered.push_back(note.ref);
    }
    if (answered.empty())
        co_return {};
    auto replies = co_await read(replyType, shotgrid::where(u"entity"_s, Relation::In, answered), stop);
    co_return replies;
}

QCoro::Task<Result<void>> NoteReading::readRetired(QString type, std::set<ShotgridId> ids, std::stop_token stop)
{
    std::erase_if(ids, [this, &type](ShotgridId id) { return has({.type = type, .id = id}); });
    if (ids.empty())
        co_return {};
    auto found =
        co_await search(std::move(type), shotgrid::whereIds(listOf(ids)), shotgrid::Query::Rows::Retired, stop);
    if (!found)
        co_return found.error();
    std::move(found->begin(), found->end(), std::back_inserter(m_retired));
    co_return {};
}

std::set<ShotgridId> NoteReading::missingHeads() const
{
    std::set<ShotgridId> missing;
    for (const Note &note : m_live) {
        if (note.isReply() && !note.answered.isEmpty() && !has({.type = noteType, .id = note.answered}))
            missing.insert(note.answered);
    }
    return missing;
}

} // namespace bridge::notes
