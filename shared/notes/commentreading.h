#pragma once

#include "ayon/ayonclient.h"
#include "notes/base.h"

#include <set>

namespace bridge::notes {

//! Comments of one project as they are asked for, step by step. `comments` are those that a pass is about, `around`
//! others on the same entities.
class CommentReading
{
public:
    CommentReading(ayon::AyonClient &client, ProjectName project);

    QCoro::Task<Result<void>> readAll(std::stop_token stop);
    //! Those of \a ids that were not asked for yet.
    QCoro::Task<Result<void>> readByIds(std::set<EntityId> ids, std::stop_token stop);
    QCoro::Task<Result<void>> readChanged(QDateTime since, std::stop_token stop);
    //! Into `around`, once for each entity.
    QCoro::Task<Result<void>> readAround(std::set<EntityId> entities, std::stop_token stop);

    //! From `around`: what one of `comments` quotes, and what that quotes in its turn.
    void takeQuoted();
    //! From `around`: those that keep one of \a replies among their own.
    void takeHeadsOf(const std::set<EntityId> &replies);

    bool has(const EntityId &id) const { return m_known.contains(id); }
    //! All that the bases of `comments` name as their replies.
    std::set<EntityId> keptReplies() const;
    const std::vector<ayon::Activity> &comments() const { return m_comments; }
    const std::vector<ayon::Activity> &around() const { return m_around; }

private:
    QCoro::Task<Result<void>> read(ayon::ActivityQuery query, std::stop_token stop);
    void take(const EntityId &id);

    ayon::AyonClient &m_client;
    const ProjectName m_project;
    std::vector<ayon::Activity> m_comments;
    std::vector<ayon::Activity> m_around;
    std::set<EntityId> m_known; // `comments`
    std::set<EntityId> m_asked; // for by id
    std::set<EntityId> m_entities; // that `around` was read of
};

//! The replies that a comment keeps, and which comments they are.
std::map<ShotgridId, EntityId> repliesOf(const ayon::Activity &comment);

} // namespace bridge::notes
