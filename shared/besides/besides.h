#pragma once

#include "lists/listsync.h"
#include "media/mediasync.h"
#include "notes/notesync.h"

#include <optional>

namespace bridge::besides {

//! What a sync of a whole project would do after its entities. Only what is about entities that are linked already can
//! be told: comments and movies of the others follow once they are.
struct Besides {
    notes::Report comments = {}; // as if all were done
    std::vector<lists::Item> lists = {};
    media::MediaReport media = {};

    bool isEmpty() const;
};

//! The rest of a project: its comments, its lists and the media of its versions. What takes no part in it, by the
//! settings or because the sync goes the other way, is always in step. The clients outlive it, and it outlives every
//! Task it gave.
class BesidesSync
{
public:
    BesidesSync(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, const settings::AddonSettings &settings,
                const ProjectName &project, sync::Policy policy);

    //! Writes nothing. Nothing is to be done while there is nothing to look at: a project or a field that the sync is
    //! still to make.
    QCoro::Task<Result<Besides>> plan(std::stop_token stop);

    QCoro::Task<Result<notes::Report>> syncComments(notes::Tell tell, std::stop_token stop);
    QCoro::Task<Result<lists::Report>> syncLists(std::stop_token stop);
    QCoro::Task<Result<media::MediaReport>> bringMedia(media::Tell tell, std::stop_token stop);

private:
    const sync::Policy m_policy;
    notes::NoteSync m_notes;
    std::optional<lists::ListSync> m_lists;
    std::optional<media::MediaSync> m_media;
};

} // namespace bridge::besides
