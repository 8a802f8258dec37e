#pragma once

#include "base/workfolder.h"
#include "notes/files.h"
#include "notes/reader.h"

#include <functional>

namespace bridge::notes {

//! Hears what is being brought, for people.
using Tell = std::function<void(const QString &text)>;

//! What became of the files of one comment.
struct FilesDone {
    std::vector<FileLink> linked = {};
    std::vector<EntityId> brought = {}; // to AYON; to be shown by the comment at once, or the server lets them go
    std::vector<Error> failures = {}; // a file each
};

//! Brings files between comments and notes, one at a time and in constant memory whatever their size. Their names are
//! never used as paths.
class FileBringer
{
public:
    FileBringer(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, ProjectLink project, Tell tell);

    //! Between \a comment and \a note, both of which are there. Takes attachments off the note that are gone in AYON.
    //! Cancelled is a failure like any other: what was brought before is linked.
    QCoro::Task<FilesDone> bring(FilePlan plan, EntityId comment, ShotgridRef note, std::stop_token stop);

private:
    QCoro::Task<Result<FileLink>> bringToShotgrid(ayon::ActivityFile file, ShotgridRef note, std::stop_token stop);
    QCoro::Task<Result<FileLink>> bringToAyon(shotgrid::Link attachment, EntityId comment, std::stop_token stop);
    //! A place for one file at a time; what lay there is gone.
    Result<QString> place();

    ayon::AyonClient &m_ayon;
    shotgrid::ShotgridClient &m_shotgrid;
    const ProjectLink m_project;
    const Tell m_tell;
    std::unique_ptr<WorkFolder> m_folder; // when it was first needed
};

} // namespace bridge::notes
