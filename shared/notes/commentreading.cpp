#include "notes/commentreading.h"

#include "notes/quoting.h"

#include <algorithm>

namespace bridge::notes {

CommentReading::CommentReading(ayon::AyonClient &client, ProjectName project)
    : m_client(client)
    , m_project(std::move(project))
{
}

QCoro::Task<Result<void>> CommentReading::read(ayon::ActivityQuery query, std::stop_token stop)
{
    auto found = co_await m_client.activities(std::move(query), stop);
    if (!found)
        co_return found.error();
    for (ayon::Activity &comment : *found) {
        if (m_known.insert(comment.id).second)
            m_comments.push_back(std::move(comment));
    }
    std::erase_if(m_around, [this](const ayon::Activity &comment) { return has(comment.id); });
    co_return {};
}

QCoro::Task<Result<void>> CommentReading::readAll(std::stop_token stop)
{
    ayon::ActivityQuery query{.project = m_project};
    auto done = co_await read(std::move(query), stop);
    co_return done;
}

QCoro::Task<Result<void>> CommentReading::readByIds(std::set<EntityId> ids, std::stop_token stop)
{
    std::erase_if(ids, [this](const EntityId &id) { return id.isEmpty() || has(id) || !m_asked.insert(id).second; });
    if (ids.empty())
        co_return {};
    ayon::ActivityQuery query{.project = m_project};
    query.ids.assign(ids.begin(), ids.end());
    auto done = co_await read(std::move(query), stop);
    co_return done;
}

QCoro::Task<Result<void>> CommentReading::readChanged(QDateTime since, std::stop_token stop)
{
    ayon::ActivityQuery query{.project = m_project, .changedAfter = since};
    auto done = co_await read(std::move(query), stop);
    co_return done;
}

QCoro::Task<Result<void>> CommentReading::readAround(std::set<EntityId> entities, std::stop_token stop)
{
    std::erase_if(entities, [this](const EntityId &id) { return !m_entities.insert(id).second; });
    if (entities.empty())
        co_return {};
    ayon::ActivityQuery query{.project = m_project};
    query.entities.assign(entities.begin(), entities.end());
    auto found = co_await m_client.activities(std::move(query), stop);
    if (!found)
        co_return found.error();
    for (ayon::Activity &comment : *found) {
        if (!has(comment.id))
            m_around.push_back(std::move(comment));
    }
    co_return {};
}

void CommentReading::take(const EntityId &id)
{
    const auto found = std::find_if(m_around.begin(), m_around.end(),
                                    [&id](const ayon::Activity &comment) { return comment.id == id; });
    if (found == m_around.end())
        return;
    m_known.insert(id);
    m_comments.push_back(std::move(*found));
    m_around.erase(found);
}

void CommentReading::takeQuoted()
{
    std::size_t at = 0;
    while (at < m_comments.size()) { // to which is added meanwhile
        std::vector<const ayon::Activity *> others;
        for (const auto *list : {&m_around, &m_comments}) {
            for (const ayon::Activity &comment : *list)
                others.push_back(&comment);
        }
        if (const ayon::Activity *quoted = quotedBy(m_comments[at++], others)) {
            const EntityId id = quoted->id;
            take(id);
        }
    }
}

void CommentReading::takeHeadsOf(const std::set<EntityId> &replies)
{
    std::set<EntityId> heads;
    for (const ayon::Activity &comment : m_around) {
        for (const auto &[reply, id] : repliesOf(comment)) {
            if (replies.contains(id))
                heads.insert(comment.id);
        }
    }
    for (const EntityId &id : heads)
        take(id);
}

std::set<EntityId> CommentReading::keptReplies() const
{
    std::set<EntityId> ids;
    for (const ayon::Activity &comment : m_comments) {
        for (const auto &[reply, id] : repliesOf(comment))
            ids.insert(id);
    }
    return ids;
}

std::map<ShotgridId, EntityId> repliesOf(const ayon::Activity &comment)
{
    const Linked linked = linkedFromData(comment.data);
    return linked.base ? linked.base->replies : std::map<ShotgridId, EntityId>();
}

} // namespace bridge::notes
