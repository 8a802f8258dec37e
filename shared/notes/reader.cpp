#include "notes/reader.h"

#include "notes/quoting.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace bridge::notes {

using namespace Qt::StringLiterals;
using shotgrid::Relation;

namespace {

template <class T> std::vector<T> listOf(const std::set<T> &values)
{
    return {values.begin(), values.end()};
}

QJsonArray textsOf(const std::set<EntityId> &ids)
{
    QJsonArray texts;
    for (const EntityId &id : ids)
        texts.append(id.toText());
    return texts;
}

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
        , m_project(std::move(project))
        , m_hints(std::move(hints))
    {
        m_world.site = m_project.site;
    }

    QCoro::Task<Result<World>> run(std::stop_token stop)
    {
        using Step = QCoro::Task<Result<void>> (Reader::*)(std::stop_token);
        static constexpr std::array<Step, 12> steps{
            // each asks for what the ones before have named
            &Reader::readComments, &Reader::readQuoted,        &Reader::readNamedReplies, &Reader::readNotes,
            &Reader::readReplies,  &Reader::readFormerReplies, &Reader::readRetired,      &Reader::readCounterparts,
            &Reader::readAround,   &Reader::readDeletions,     &Reader::readPlaces,       &Reader::readRows};
        for (const Step step : steps) {
            const auto done = co_await (this->*step)(stop);
            if (!done)
                co_return done.error();
        }
        World read = std::move(m_world);
        co_return read;
    }

private:
    ayon::ActivityQuery commentsQuery() const { return {.project = m_project.ayon}; }

    QCoro::Task<Result<void>> addComments(ayon::ActivityQuery query, std::stop_token stop)
    {
        auto found = co_await m_ayon.activities(std::move(query), stop);
        if (!found)
            co_return found.error();
        for (ayon::Activity &comment : *found) {
            if (m_known.insert(comment.id).second)
                m_world.comments.push_back(std::move(comment));
        }
        co_return {};
    }

    QCoro::Task<Result<void>> readComments(std::stop_token stop)
    {
        if (m_hints.everything) {
            auto all = co_await addComments(commentsQuery(), stop);
            co_return all;
        }
        if (!m_hints.comments.empty()) {
            ayon::ActivityQuery query = commentsQuery();
            query.ids = listOf(m_hints.comments);
            m_asked = m_hints.comments;
            const auto named = co_await addComments(std::move(query), stop);
            if (!named)
                co_return named.error();
        }
        if (m_hints.changedSince.isValid()) {
            ayon::ActivityQuery query = commentsQuery();
            query.changedAfter = m_hints.changedSince;
            const auto changed = co_await addComments(std::move(query), stop);
            if (!changed)
                co_return changed.error();
        }
        co_return {};
    }

    //! What stands around comments that quote, to find what they answer; and around deleted ones, to find whose reply
    //! they were.
    QCoro::Task<Result<void>> readQuoted(std::stop_token stop)
    {
        if (m_hints.everything)
            co_return {};
        std::set<EntityId> entities;
        for (const ayon::Activity &comment : m_world.comments) {
            if (comment.body.startsWith('>'_L1))
                entities.insert(comment.entity);
        }
        const bool hasGone = std::any_of(m_hints.comments.begin(), m_hints.comments.end(),
                                         [this](const EntityId &id) { return !m_known.contains(id); });
        if (hasGone)
            entities.insert(m_hints.entities.begin(), m_hints.entities.end());
        const auto read = co_await readEntities(std::move(entities), stop);
        if (!read)
            co_return read.error();
        takeQuoted();
        takeHeadsOfGone();
        co_return {};
    }

    QCoro::Task<Result<void>> readEntities(std::set<EntityId> entities, std::stop_token stop)
    {
        std::erase_if(entities, [this](const EntityId &id) { return !m_entities.insert(id).second; });
        if (entities.empty())
            co_return {};
        ayon::ActivityQuery query = commentsQuery();
        query.entities = listOf(entities);
        auto found = co_await m_ayon.activities(std::move(query), stop);
        if (!found)
            co_return found.error();
        for (ayon::Activity &comment : *found) {
            if (!m_known.contains(comment.id))
                m_world.around.push_back(std::move(comment));
        }
        co_return {};
    }

    //! From `around` to those whose notes are looked for.
    void take(const EntityId &id)
    {
        const auto found = std::find_if(m_world.around.begin(), m_world.around.end(),
                                        [&id](const ayon::Activity &comment) { return comment.id == id; });
        if (found == m_world.around.end() || !m_known.insert(id).second)
            return;
        m_world.comments.push_back(std::move(*found));
        m_world.around.erase(found);
    }

    void takeQuoted()
    {
        for (std::size_t at = 0; at < m_world.comments.size(); ++at) { // what is taken may quote in its turn
            std::vector<const ayon::Activity *> others;
            for (const ayon::Activity &comment : m_world.around)
                others.push_back(&comment);
            for (const ayon::Activity &comment : m_world.comments)
                others.push_back(&comment);
            const ayon::Activity *quoted = quotedBy(m_world.comments[at], others);
            if (quoted) {
                const EntityId id = quoted->id;
                take(id);
            }
        }
    }

    void takeHeadsOfGone()
    {
        std::set<EntityId> heads;
        for (const ayon::Activity &comment : m_world.around) {
            const Linked linked = linkedFromData(comment.data);
            for (const auto &[reply, id] : linked.base ? linked.base->replies : std::map<ShotgridId, EntityId>()) {
                if (m_hints.comments.contains(id))
                    heads.insert(comment.id);
            }
        }
        for (const EntityId &id : heads)
            take(id);
    }

    QCoro::Task<Result<std::vector<Note>>> search(QString type, shotgrid::Filter filter, shotgrid::Query::Rows rows,
                                                  std::stop_token stop)
    {
        const bool isNote = type == "Note"_L1;
        shotgrid::Query query{.type = type, .filter = std::move(filter), .rows = rows};
        query.fields = isNote ? noteFields() : replyFields();
        if (isNote) // an id alone may be that of another project's
            query.filter = shotgrid::all({shotgrid::inProject(m_project.shotgrid), query.filter});
        const auto found = co_await m_shotgrid.searchAll(std::move(query), stop);
        if (!found)
            co_return found.error();
        std::vector<Note> notes;
        for (const shotgrid::Row &row : *found)
            notes.push_back(noteFromRow(row));
        co_return notes;
    }

    QCoro::Task<Result<void>> addNotes(QString type, shotgrid::Filter filter, std::stop_token stop)
    {
        auto found = co_await search(std::move(type), std::move(filter), shotgrid::Query::Rows::Active, stop);
        if (!found)
            co_return found.error();
        for (Note &note : *found) {
            if (m_seen.insert(note.ref).second)
                m_world.notes.push_back(std::move(note));
        }
        co_return {};
    }

    QCoro::Task<Result<void>> readNamedReplies(std::stop_token stop)
    {
        if (m_hints.everything)
            co_return {};
        m_replies = m_hints.replies;
        for (const ayon::Activity &comment : m_world.comments) {
            if (const Linked linked = linkedFromData(comment.data); !linked.reply.isEmpty())
                m_replies.insert(linked.reply);
        }
        if (m_replies.empty())
            co_return {};
        auto read = co_await addNotes(u"Reply"_s, shotgrid::whereIds(listOf(m_replies)), stop);
        co_return read;
    }

    QCoro::Task<Result<void>> readNotes(std::stop_token stop)
    {
        if (m_hints.everything) {
            auto all = co_await addNotes(u"Note"_s, shotgrid::Filter(), stop);
            co_return all;
        }
        m_notes = m_hints.notes;
        std::set<EntityId> pointers = m_hints.comments;
        for (const Note &reply : m_world.notes) {
            if (!reply.answered.isEmpty())
                m_notes.insert(reply.answered);
        }
        for (const ayon::Activity &comment : m_world.comments) {
            pointers.insert(comment.id);
            if (const Linked linked = linkedFromData(comment.data); !linked.note.isEmpty())
                m_notes.insert(linked.note);
        }
        std::vector<shotgrid::Filter> either;
        if (!m_notes.empty())
            either.push_back(shotgrid::whereIds(listOf(m_notes)));
        if (!pointers.empty())
            either.push_back(shotgrid::where(u"sg_ayon_id"_s, Relation::In, QJsonValue(textsOf(pointers))));
        if (either.empty())
            co_return {};
        auto read = co_await addNotes(u"Note"_s, shotgrid::any(std::move(either)), stop);
        co_return read;
    }

    QCoro::Task<Result<void>> readReplies(std::stop_token stop)
    {
        shotgrid::Filter filter;
        if (m_hints.everything) {
            filter = shotgrid::where(u"entity.Note.project"_s, Relation::Is,
                                     ShotgridRef{.type = u"Project"_s, .id = m_project.shotgrid});
        } else {
            std::vector<ShotgridRef> notes;
            for (const Note &note : m_world.notes) {
                if (!note.isReply())
                    notes.push_back(note.ref);
            }
            if (notes.empty())
                co_return {};
            filter = shotgrid::where(u"entity"_s, Relation::In, notes);
        }
        auto read = co_await addNotes(u"Reply"_s, filter, stop);
        co_return read;
    }

    //! Ids of replies where those of notes belong.
    QCoro::Task<Result<void>> readFormerReplies(std::stop_token stop)
    {
        std::set<ShotgridId> suspected;
        for (const ayon::Activity &comment : m_world.comments) {
            const Linked linked = linkedFromData(comment.data);
            const auto note = std::find_if(m_world.notes.begin(), m_world.notes.end(), [&linked](const Note &each) {
                return !each.isReply() && each.ref.id == linked.note;
            });
            const bool pointsBack = note != m_world.notes.end() && idIn(note->ayonId) == comment.id;
            if (!linked.note.isEmpty() && !pointsBack && !linked.base)
                suspected.insert(linked.note);
        }
        if (suspected.empty() || m_hints.everything)
            co_return {};
        auto read = co_await addNotes(u"Reply"_s, shotgrid::whereIds(listOf(suspected)), stop);
        if (!read)
            co_return read.error();
        std::set<ShotgridId> answered;
        for (const Note &note : m_world.notes) {
            if (note.isReply() && !note.answered.isEmpty()
                && !m_seen.contains({.type = u"Note"_s, .id = note.answered}))
                answered.insert(note.answered);
        }
        if (answered.empty())
            co_return {};
        read = co_await addNotes(u"Note"_s, shotgrid::whereIds(listOf(answered)), stop);
        co_return read;
    }

    //! Only what lies in the bin is proven to have been deleted.
    QCoro::Task<Result<void>> readRetired(std::stop_token stop)
    {
        std::set<ShotgridId> notes = m_hints.notes;
        std::set<ShotgridId> replies = m_hints.replies;
        for (const ayon::Activity &comment : m_world.comments) {
            const Linked linked = linkedFromData(comment.data);
            if (!linked.reply.isEmpty())
                replies.insert(linked.reply);
            if (!linked.note.isEmpty())
                notes.insert(linked.note);
        }
        const auto missing = [this](const std::set<ShotgridId> &ids, const QString &type) {
            std::vector<ShotgridId> list;
            for (const ShotgridId id : ids) {
                if (!m_seen.contains({.type = type, .id = id}))
                    list.push_back(id);
            }
            return list;
        };
        const QStringList types{u"Note"_s, u"Reply"_s};
        for (const QString &type : types) {
            const std::vector<ShotgridId> ids = missing(type == "Note"_L1 ? notes : replies, type);
            if (ids.empty())
                continue;
            auto found = co_await search(type, shotgrid::whereIds(ids), shotgrid::Query::Rows::Retired, stop);
            if (!found)
                co_return found.error();
            std::move(found->begin(), found->end(), std::back_inserter(m_world.retired));
        }
        co_return {};
    }

    //! Comments that the notes are, by what they point at and by the ids that this sync gives.
    QCoro::Task<Result<void>> readCounterparts(std::stop_token stop)
    {
        if (m_hints.everything)
            co_return {};
        std::set<EntityId> ids;
        for (const auto *notes : {&m_world.notes, &m_world.retired}) {
            for (const Note &note : *notes) {
                ids.insert(commentIdFor(m_project.site, note.ref));
                ids.insert(idIn(note.ayonId));
            }
        }
        auto read = co_await readByIds(std::move(ids), stop);
        if (!read)
            co_return read.error();
        ids = keptReplies();
        read = co_await readByIds(std::move(ids), stop);
        co_return read;
    }

    QCoro::Task<Result<void>> readByIds(std::set<EntityId> ids, std::stop_token stop)
    {
        std::erase_if(ids, [this](const EntityId &id) {
            return id.isEmpty() || m_known.contains(id) || !m_asked.insert(id).second;
        });
        if (ids.empty())
            co_return {};
        ayon::ActivityQuery query = commentsQuery();
        query.ids = listOf(ids);
        auto read = co_await addComments(std::move(query), stop);
        co_return read;
    }

    std::set<EntityId> keptReplies() const
    {
        std::set<EntityId> ids;
        for (const ayon::Activity &comment : m_world.comments) {
            const Linked linked = linkedFromData(comment.data);
            for (const auto &[reply, id] : linked.base ? linked.base->replies : std::map<ShotgridId, EntityId>())
                ids.insert(id);
        }
        return ids;
    }

    //! Where the former integration may have made comments of replies.
    QCoro::Task<Result<void>> readAround(std::stop_token stop)
    {
        if (m_hints.everything)
            co_return {};
        std::set<ShotgridId> linkedReplies;
        std::map<ShotgridId, EntityId> entityOf;
        for (const ayon::Activity &comment : m_world.comments) {
            const Linked linked = linkedFromData(comment.data);
            if (!linked.reply.isEmpty())
                linkedReplies.insert(linked.reply);
            if (!linked.note.isEmpty())
                entityOf.emplace(linked.note, comment.entity);
        }
        std::set<EntityId> entities;
        for (const Note &note : m_world.notes) {
            const auto entity = entityOf.find(note.answered);
            if (note.isReply() && !linkedReplies.contains(note.ref.id) && entity != entityOf.end())
                entities.insert(entity->second);
        }
        const auto read = co_await readEntities(std::move(entities), stop);
        if (!read)
            co_return read.error();
        std::erase_if(m_world.around, [this](const ayon::Activity &comment) { return m_known.contains(comment.id); });
        co_return {};
    }

    //! By whom the comments were deleted that notes are linked with and that are not there.
    QCoro::Task<Result<void>> readDeletions(std::stop_token stop)
    {
        std::set<EntityId> gone = keptReplies();
        QDateTime since;
        for (const Note &note : m_world.notes) {
            if (!note.ayonId.isEmpty())
                gone.insert(idIn(note.ayonId));
            if (note.createdAt.isValid() && !(since.isValid() && since <= note.createdAt))
                since = note.createdAt;
        }
        std::erase_if(gone, [this](const EntityId &id) { return id.isEmpty() || m_known.contains(id); });
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

    //! AYON entities that notes without a comment are about.
    QCoro::Task<Result<void>> readPlaces(std::stop_token stop)
    {
        std::map<QString, std::set<ShotgridId>> wanted;
        for (const Note &note : m_world.notes) {
            const bool hasComment =
                m_known.contains(idIn(note.ayonId)) || m_known.contains(commentIdFor(m_project.site, note.ref));
            if (note.isReply() || hasComment)
                continue;
            for (const shotgrid::Link &link : note.links) {
                if (link.ref.type != "Playlist"_L1 && link.ref.type != "Project"_L1)
                    wanted[link.ref.type].insert(link.ref.id);
            }
        }
        std::map<EntityId, std::pair<ShotgridRef, ayon::EntityType>> rows;
        for (const auto &[type, ids] : wanted) {
            shotgrid::Query query{.type = type, .fields = {u"sg_ayon_id"_s}};
            query.filter = shotgrid::whereIds(listOf(ids));
            const auto found = co_await m_shotgrid.searchAll(std::move(query), stop);
            if (!found && found.error().kind == Error::Kind::NotFound)
                continue;
            if (!found)
                co_return found.error();
            const ayon::EntityType kind = type == "Task"_L1 ? ayon::EntityType::Task
                : type == "Version"_L1                      ? ayon::EntityType::Version
                                                            : ayon::EntityType::Folder;
            for (const shotgrid::Row &row : *found) {
                if (const EntityId id = idIn(row.text(u"sg_ayon_id"_s)); !id.isEmpty())
                    rows.emplace(id, std::pair(row.ref, kind));
            }
        }
        std::map<ayon::EntityType, std::set<EntityId>> ids;
        for (const auto &[id, row] : rows)
            ids[row.second].insert(id);
        const auto there = co_await readEntitiesOf(std::move(ids), stop);
        if (!there)
            co_return there.error();
        for (const auto &[id, entity] : *there) {
            if (const auto row = rows.find(id); row != rows.end())
                m_world.places.emplace(row->second.first, Place{.type = row->second.second, .id = id});
        }
        co_return {};
    }

    //! What of an AYON entity tells which row it is, and what it hangs on.
    struct Entity {
        ShotgridRef row = {};
        EntityId parent = {};
    };
    using Entities = std::map<EntityId, Entity>;

    static ShotgridRef rowOf(const QJsonObject &attrib, const QString &type)
    {
        const auto id = ShotgridId::fromText(attrib.value("shotgridId"_L1).toString());
        const QString said = attrib.value("shotgridType"_L1).toString();
        return id ? ShotgridRef{.type = said.isEmpty() ? type : said, .id = *id} : ShotgridRef();
    }

    QCoro::Task<Result<Entities>> readEntitiesOf(std::map<ayon::EntityType, std::set<EntityId>> ids,
                                                 std::stop_token stop)
    {
        Entities entities;
        ayon::EntityQuery query{.project = m_project.ayon};
        if (const auto &wanted = ids[ayon::EntityType::Folder]; !wanted.empty()) {
            query.ids = listOf(wanted);
            const auto found = co_await m_ayon.allFolders(query, stop);
            if (!found)
                co_return found.error();
            for (const ayon::Folder &folder : *found) {
                // Of a folder the effective value may be that of the project or of a folder above.
                const bool isOwn = folder.ownAttrib.contains(u"shotgridId"_s);
                entities.emplace(folder.id,
                                 Entity{.row = isOwn ? rowOf(folder.attrib, folder.folderType) : ShotgridRef(),
                                        .parent = folder.parentId});
            }
        }
        if (const auto &wanted = ids[ayon::EntityType::Task]; !wanted.empty()) {
            query.ids = listOf(wanted);
            const auto found = co_await m_ayon.allTasks(query, stop);
            if (!found)
                co_return found.error();
            for (const ayon::Task &task : *found) {
                const bool isOwn = task.ownAttrib.contains(u"shotgridId"_s);
                entities.emplace(
                    task.id,
                    Entity{.row = isOwn ? rowOf(task.attrib, u"Task"_s) : ShotgridRef(), .parent = task.folderId});
            }
        }
        if (const auto &wanted = ids[ayon::EntityType::Version]; !wanted.empty()) {
            query.ids = listOf(wanted);
            const auto found = co_await m_ayon.allVersions(query, stop);
            if (!found)
                co_return found.error();
            for (const ayon::Version &version : *found)
                entities.emplace(version.id,
                                 Entity{.row = rowOf(version.attrib, u"Version"_s), .parent = version.productId});
        }
        if (const auto &wanted = ids[ayon::EntityType::Product]; !wanted.empty()) {
            query.ids = listOf(wanted);
            const auto found = co_await m_ayon.allProducts(query, stop);
            if (!found)
                co_return found.error();
            for (const ayon::Product &product : *found)
                entities.emplace(product.id, Entity{.parent = product.folderId});
        }
        co_return entities;
    }

    //! Rows of the entities that comments without a note are about. Of a task its folder's as well: notes are about
    //! shots, and about their tasks beside. What has no row of its own stands for its folder.
    QCoro::Task<Result<void>> readRows(std::stop_token stop)
    {
        std::map<ayon::EntityType, std::set<EntityId>> wanted;
        std::set<EntityId> pointed;
        for (const Note &note : m_world.notes)
            pointed.insert(idIn(note.ayonId));
        for (const ayon::Activity &comment : m_world.comments) {
            const Linked linked = linkedFromData(comment.data);
            if (linked.note.isEmpty() && linked.reply.isEmpty() && !pointed.contains(comment.id))
                wanted[comment.entityType].insert(comment.entity);
        }
        const auto made = co_await readEntitiesOf(wanted, stop);
        if (!made)
            co_return made.error();
        Entities known = *made;
        const std::set<EntityId> versions = wanted[ayon::EntityType::Version];
        std::map<ayon::EntityType, std::set<EntityId>> above;
        for (const EntityId &id : versions) {
            if (const auto version = known.find(id); version != known.end() && version->second.row.isEmpty())
                above[ayon::EntityType::Product].insert(version->second.parent);
        }
        auto products = co_await readEntitiesOf(above, stop);
        if (!products)
            co_return products.error();
        known.merge(*products);
        above.clear();
        for (const auto &[id, entity] : known) {
            const bool isTask = wanted[ayon::EntityType::Task].contains(id);
            if ((isTask || entity.row.isEmpty()) && !entity.parent.isEmpty() && !known.contains(entity.parent))
                above[ayon::EntityType::Folder].insert(entity.parent);
        }
        auto folders = co_await readEntitiesOf(above, stop);
        if (!folders)
            co_return folders.error();
        known.merge(*folders);
        for (const auto &[type, ids] : wanted) {
            for (const EntityId &id : ids)
                m_world.rows.emplace(id, rowsOf(id, known));
        }
        co_return {};
    }

    static std::vector<ShotgridRef> rowsOf(EntityId id, const Entities &known)
    {
        std::vector<ShotgridRef> rows;
        for (auto at = known.find(id); at != known.end(); at = known.find(at->second.parent)) {
            if (at->second.row.isEmpty())
                continue;
            rows.push_back(at->second.row);
            if (at->second.row.type != "Task"_L1)
                break;
        }
        return rows;
    }

    ayon::AyonClient &m_ayon;
    shotgrid::ShotgridClient &m_shotgrid;
    const ProjectLink m_project;
    const Hints m_hints;
    World m_world;
    std::set<EntityId> m_known; // comments that were read, `around` apart
    std::set<EntityId> m_asked; // for by id
    std::set<EntityId> m_entities; // whose comments were read
    std::set<ShotgridId> m_replies;
    std::set<ShotgridId> m_notes;
    std::set<ShotgridRef> m_seen; // live notes and replies
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
