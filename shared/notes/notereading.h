#pragma once

#include "notes/note.h"
#include "shotgrid/shotgridclient.h"

#include <set>

namespace bridge::notes {

//! Notes and replies of one project as they are asked for, step by step, each once.
class NoteReading
{
public:
    NoteReading(shotgrid::ShotgridClient &client, ShotgridId project);

    //! All live ones.
    QCoro::Task<Result<void>> readAll(std::stop_token stop);
    QCoro::Task<Result<void>> readReplies(std::set<ShotgridId> ids, std::stop_token stop);
    //! Those of these ids and those that point at one of \a comments, with all of their replies.
    QCoro::Task<Result<void>> readThreads(std::set<ShotgridId> ids, std::set<EntityId> comments, std::stop_token stop);
    //! Those of \a ids that were looked for in vain and lie in the bin.
    QCoro::Task<Result<void>> readRetired(QString type, std::set<ShotgridId> ids, std::stop_token stop);

    bool has(const ShotgridRef &ref) const { return m_seen.contains(ref); }
    //! Notes that the replies answer and that were not read.
    std::set<ShotgridId> missingHeads() const;
    const std::vector<Note> &live() const { return m_live; }
    const std::vector<Note> &retired() const { return m_retired; }

private:
    QCoro::Task<Result<std::vector<Note>>> search(QString type, shotgrid::Filter filter, shotgrid::Query::Rows rows,
                                                  std::stop_token stop);
    QCoro::Task<Result<void>> read(QString type, shotgrid::Filter filter, std::stop_token stop);

    shotgrid::ShotgridClient &m_client;
    const ShotgridId m_project;
    std::vector<Note> m_live;
    std::vector<Note> m_retired;
    std::set<ShotgridRef> m_seen; // live ones
};

} // namespace bridge::notes
