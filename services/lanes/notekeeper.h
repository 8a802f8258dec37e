#pragma once

#include "frame/studio.h"
#include "lanes/handler.h"
#include "notes/notesync.h"

namespace bridge::lanes {

//! Keeps the comments of one project in step for as long as its lane lives.
class NoteKeeper
{
public:
    NoteKeeper(frame::Studio &studio, ProjectName project);

    //! Whether the project exchanges notes (COM-30). Refused, naming the setting, when its settings do not allow to
    //! work.
    QCoro::Task<Result<bool>> isEnabled(std::stop_token stop);
    //! Looks at what \a hints name; see notes::NoteSync. \a percent goes with the files that are told of.
    QCoro::Task<Result<notes::Report>> look(notes::Hints hints, sync::Policy::Flow flow, Tell tell, double percent,
                                            std::stop_token stop);

private:
    frame::Studio &m_studio;
    const ProjectName m_project;
    bool m_isEnabled = false;
    std::unique_ptr<notes::NoteSync> m_notes;
};

//! What the summary of a job about the whole project says of comments; \a failed are those that are not in step, and
//! why.
QJsonObject summaryOf(const notes::Report &report, const QStringList &failed);

//! Of an event that was a hint of \a hints, given what the pass over them and others did. \a good is what to say when
//! all went well.
Outcome outcomeOf(const notes::Hints &hints, const notes::Report &report, const QString &good);

} // namespace bridge::lanes
