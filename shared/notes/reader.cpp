#include "notes/reader.h"

#include "notes/commentreading.h"
#include "notes/entityrows.h"
#include "notes/notereading.h"

#include <algorithm>
#include <array>

namespace bridge::notes {

using namespace Qt::StringLiterals;

namespace {

EntityId idIn(const QString &text)
{
    return EntityId::fromText(text).value_or(EntityId());
}

class Reader
{
public:
    Reader(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, ProjectLink project, Hints hints)
        : m_ayon(ayon)
        , m_shotgrid(shotgrid)
        , m_project(project)
        , m_hints(std::move(hints))
        , m_comments(ayon, project.ayon)
        , m_notes(shotgrid, project.shotgrid)
    {
        m_world.site = m_project.site;
    }

    QCoro::Task<Result<World>> run(std::stop_token stop)
    {
        using Step = QCoro::Task<Result<void>> (Reader::*)(std::stop_token);
        static constexpr std::array<Step, 5> all{&Reader::readEverything, &Reader::readDeletions, &Reader::readPlaces,
                                                 &Reader::readRows, &Reader::readAttachments};
        static constexpr std::array<Step, 10> some{
            // each asks for what the ones before have named
            &Reader::readHinted,  &Reader::readQuoted,       &Reader::readThreads,   &Reader::readFormerReplies,
            &Reader::readRetired, &Reader::readCounterparts, &Reader::readDeletions, &Reader::readPlaces,
            &Reader::readRows,    &Reader::readAttachments};
        const std::vector<Step> steps =
            m_hints.everything ? std::vector(all.begin(), all.end()) : std::vector(some.begin(), some.end());
        for (const Step step : steps) {
            const auto done = co_await (this->*step)(stop);
            if (!done)
                co_return done.error();
        }
        World read = std::move(m_world);
        read.comments = m_comments.comments();
        read.around = m_comments.around();
        read.notes = m_notes.live();
        read.retired = m_notes.retired();
        co_return read;
    }

private:
    QCoro::Task<Result<void>> readEverything(std::stop_token stop)
    {
        auto reading = m_comments.readAll(stop);
        auto readingNotes = m_notes.readAll(stop);
        const auto comments = co_await reading;
        const auto notes = co_await readingNotes;
        if (!comments)
            co_return comments.error();
        if (!notes)
            co_return notes.error();
        auto retired = co_await readRetired(stop);
        co_return retired;
    }

    QCoro::Task<Result<void>> readHinted(std::stop_token stop)
    {
        const auto named = co_await m_comments.readByIds(m_hints.comments, stop);
        if (!named)
            co_return named.error();
        if (!m_hints.changedSince.isValid())
            co_return {};
        auto changed = co_await m_comments.readChanged(m_hints.changedSince, stop);
        co_return changed;
    }

    //! What stands around comments that quote, to find what they answer; and around deleted ones, to find whose reply
    //! they were.
    QCoro::Task<Result<void>> readQuoted(std::stop_token stop)
    {
        std::set<EntityId> entities;
        for (const ayon::Activity &comment : m_comments.comments()) {
            if (comment.body.startsWith('>'_L1))
                entities.insert(comment.entity);
        }
        std::set<EntityId> gone = m_hints.comments;
        std::erase_if(gone, [this](const EntityId &id) { return m_comments.has(id); });
        if (!gone.empty())
            entities.insert(m_hints.entities.begin(), m_hints.entities.end());
        const auto read = co_await m_comments.readAround(std::move(entities), stop);
        if (!read)
            co_return read.error();
        m_comments.takeQuoted();
        m_comments.takeHeadsOf(gone);
        co_return {};
    }

    QCoro::Task<Result<void>> readThreads(std::stop_token stop)
    {
        std::set<ShotgridId> notes = m_hints.notes;
        std::set<ShotgridId> replies = m_hints.replies;
        std::set<EntityId> comments = m_hints.comments;
        for (const ayon::Activity &comment : m_comments.comments()) {
            const Linked linked = linkedFromData(comment.data);
            comments.insert(comment.id);
            if (!linked.note.isEmpty())
                notes.insert(linked.note);
            if (!linked.reply.isEmpty())
                replies.insert(linked.reply);
        }
        const auto named = co_await m_notes.readReplies(std::move(replies), stop);
        if (!named)
            co_return named.error();
        notes.merge(m_notes.missingHeads());
        auto threads = co_await m_notes.readThreads(std::move(notes), std::move(comments), stop);
        co_return threads;
    }

    //! Ids of replies where those of notes belong.
    QCoro::Task<Result<void>> readFormerReplies(std::stop_token stop)
    {
        std::set<ShotgridId> suspected;
        for (const ayon::Activity &comment : m_comments.comments()) {
            const Linked linked = linkedFromData(comment.data);
            const auto &notes = m_notes.live();
            const bool pointsBack = std::any_of(notes.begin(), notes.end(), [&](const Note &note) {
                return !note.isReply() && note.ref.id == linked.note && idIn(note.ayonId) == comment.id;
            });
            if (!linked.note.isEmpty() && !pointsBack && !linked.base)
                suspected.insert(linked.note);
        }
        const auto replies = co_await m_notes.readReplies(std::move(suspected), stop);
        if (!replies)
            co_return replies.error();
        auto threads = co_await m_notes.readThreads(m_notes.missingHeads(), std::set<EntityId>(), stop);
        co_return threads;
    }

    //! Only what lies in the bin is proven to have been deleted.
    QCoro::Task<Result<void>> readRetired(std::stop_token stop)
    {
        std::set<ShotgridId> notes = m_hints.notes;
        std::set<ShotgridId> replies = m_hints.replies;
        for (const ayon::Activity &comment : m_comments.comments()) {
            const Linked linked = linkedFromData(comment.data);
            if (!linked.reply.isEmpty())
                replies.insert(linked.reply);
            if (!linked.note.isEmpty())
                notes.insert(linked.note);
        }
        const auto first = co_await m_notes.readRetired(u"Note"_s, std::move(notes), stop);
        if (!first)
            co_return first.error();
        auto second = co_await m_notes.readRetired(u"Reply"_s, std::move(replies), stop);
        co_return second;
    }

    //! Comments that the notes are, by what they point at and by the ids that this sync gives; and those around them
    //! that the former integration may have made of replies.
    QCoro::Task<Result<void>> readCounterparts(std::stop_token stop)
    {
        std::set<EntityId> ids;
        for (const auto *notes : {&m_notes.live(), &m_notes.retired()}) {
            for (const Note &note : *notes) {
                ids.insert(commentIdFor(m_project.site, note.ref));
                ids.insert(idIn(note.ayonId));
            }
        }
        const auto named = co_await m_comments.readByIds(std::move(ids), stop);
        if (!named)
            co_return named.error();
        const auto kept = co_await m_comments.readByIds(m_comments.keptReplies(), stop);
        if (!kept)
            co_return kept.error();
        auto around = co_await m_comments.readAround(entitiesOfUnknownReplies(), stop);
        co_return around;
    }

    std::set<EntityId> entitiesOfUnknownReplies() const
    {
        std::set<ShotgridId> known;
        std::map<ShotgridId, EntityId> entityOf;
        for (const ayon::Activity &comment : m_comments.comments()) {
            const Linked linked = linkedFromData(comment.data);
            if (!linked.reply.isEmpty())
                known.insert(linked.reply);
            if (!linked.note.isEmpty())
                entityOf.emplace(linked.note, comment.entity);
        }
        std::set<EntityId> entities;
        for (const Note &note : m_notes.live()) {
            const auto entity = entityOf.find(note.answered);
            if (note.isReply() && !known.contains(note.ref.id) && entity != entityOf.end())
                entities.insert(entity->second);
        }
        return entities;
    }

    //! By whom the comments were deleted that notes are linked with and that are not there.
    QCoro::Task<Result<void>> readDeletions(std::stop_token stop)
    {
        std::set<EntityId> gone = m_comments.keptReplies();
        QDateTime since;
        for (const Note &note : m_notes.live()) {
            gone.insert(idIn(note.ayonId));
            if (note.createdAt.isValid() && !(since.isValid() && since <= note.createdAt))
                since = note.createdAt;
        }
        std::erase_if(gone, [this](const EntityId &id) { return id.isEmpty() || m_comments.has(id); });
        if (gone.empty())
            co_return {};
        ayon::EventQuery query{.topics = {u"activity.deleted"_s}, .projects = {m_project.ayon}};
        query.newerThan = since;
        const auto events = co_await m_ayon.events(query, stop);
        if (!events)
            co_return events.error();
        for (const ayon::Event &event : *events) { // the last word counts
            const EntityId id = idIn(event.summary.value("activity_id"_L1).toString());
            const Deletion deletion{.at = event.createdAt, .bySync = event.senderType == ayon::integrationSenderType};
            if (gone.contains(id))
                m_world.deletions.insert_or_assign(id, deletion);
        }
        co_return {};
    }

    //! What notes without a comment are about, and those that are about something else by now.
    QCoro::Task<Result<void>> readPlaces(std::stop_token stop)
    {
        std::map<ShotgridId, QString> about;
        for (const ayon::Activity &comment : m_comments.comments()) {
            const Linked linked = linkedFromData(comment.data);
            if (linked.base && linked.base->about)
                about.emplace(linked.note, *linked.base->about);
        }
        std::set<ShotgridRef> rows;
        for (const Note &note : m_notes.live()) {
            const bool hasComment =
                m_comments.has(idIn(note.ayonId)) || m_comments.has(commentIdFor(m_project.site, note.ref));
            const auto before = about.find(note.ref.id);
            const bool isMoved = before != about.end() && before->second != aboutOf(note);
            if (note.isReply() || (hasComment && !isMoved))
                continue;
            for (const shotgrid::Link &link : note.links)
                rows.insert(link.ref);
        }
        auto places = co_await notes::readPlaces(m_ayon, m_shotgrid, m_project.ayon, std::move(rows), stop);
        if (!places)
            co_return places.error();
        m_world.places = *std::move(places);
        co_return {};
    }

    //! What comments are about that have no note, or one that is about nothing.
    QCoro::Task<Result<void>> readRows(std::stop_token stop)
    {
        EntitiesByType entities;
        std::set<EntityId> pointed;
        std::set<ShotgridId> unlinked;
        for (const Note &note : m_notes.live()) {
            if (!note.links.empty())
                pointed.insert(idIn(note.ayonId));
            else if (!note.isReply())
                unlinked.insert(note.ref.id);
        }
        for (const ayon::Activity &comment : m_comments.comments()) {
            const Linked linked = linkedFromData(comment.data);
            const bool isUnlinked = linked.note.isEmpty() || unlinked.contains(linked.note);
            if (isUnlinked && linked.reply.isEmpty() && !pointed.contains(comment.id))
                entities[comment.entityType].insert(comment.entity);
        }
        auto rows = co_await notes::readRows(m_ayon, m_project.ayon, std::move(entities), stop);
        if (!rows)
            co_return rows.error();
        m_world.rows = *std::move(rows);
        co_return {};
    }

    //! Which of those that no comment has are files of ShotGrid.
    QCoro::Task<Result<void>> readAttachments(std::stop_token stop)
    {
        std::set<ShotgridId> unlinked;
        for (const Note &note : m_notes.live()) {
            for (const shotgrid::Link &attachment : note.attachments)
                unlinked.insert(attachment.ref.id);
        }
        for (const ayon::Activity &comment : m_comments.comments()) {
            const Linked linked = linkedFromData(comment.data);
            for (const FileLink &file : linked.base ? linked.base->files : std::vector<FileLink>())
                unlinked.erase(file.attachment);
        }
        if (unlinked.empty())
            co_return {};
        shotgrid::Query query{.type = u"Attachment"_s, .fields = {u"this_file"_s}};
        const std::vector<ShotgridId> ids(unlinked.begin(), unlinked.end());
        const auto rows = co_await m_shotgrid.searchByIds(std::move(query), ids, stop);
        if (!rows)
            co_return rows.error();
        for (const shotgrid::Row &row : *rows) {
            if (row.attributes.value("this_file"_L1)["link_type"_L1] != "upload"_L1)
                m_world.elsewhere.insert(row.ref.id);
        }
        co_return {};
    }

    ayon::AyonClient &m_ayon;
    shotgrid::ShotgridClient &m_shotgrid;
    const ProjectLink m_project;
    const Hints m_hints;
    CommentReading m_comments;
    NoteReading m_notes;
    World m_world;
};

} // namespace

QCoro::Task<Result<World>> readWorld(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, ProjectLink project,
                                     Hints hints, std::stop_token stop)
{
    Reader reader(ayon, shotgrid, std::move(project), std::move(hints));
    auto world = co_await reader.run(stop);
    co_return world;
}

QCoro::Task<Result<People>> readPeople(ayon::AyonClient &ayon, std::stop_token stop)
{
    const auto users = co_await ayon.usersWithShotgridIds(stop);
    if (!users)
        co_return users.error();
    People people;
    for (const ayon::User &user : *users) {
        people.add({.login = user.name,
                    .name = user.fullName.isEmpty() ? user.name : user.fullName,
                    .shotgrid = user.sgUserId,
                    .isService = user.isService});
    }
    co_return people;
}

} // namespace bridge::notes
