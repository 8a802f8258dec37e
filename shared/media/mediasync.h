#pragma once

#include "ayon/ayonclient.h"
#include "base/workfolder.h"
#include "media/decision.h"
#include "media/mediaresult.h"
#include "media/sending.h"
#include "shotgrid/shotgridclient.h"

#include <QCoroTask>

#include <functional>
#include <map>
#include <memory>
#include <stop_token>

namespace bridge::media {

//! What a whole pass did, or would do.
struct MediaReport {
    int movies = 0; // uploaded
    int thumbnails = 0;
    QStringList failures = {}; // "version 6f…: why"

    void add(const Decision &decision);
};

//! How far it is, 0 to 1, and on what. Also when nothing moves, so that nobody takes it for dead.
using Tell = std::function<void(double share, const QString &text)>;

//! Brings what the versions of one AYON project can be judged by to ShotGrid: movies, pictures, the paths of files.
//! What was brought is remembered with the AYON version, after each upload, so that nothing is brought twice. Files
//! pass through a folder of its own, which goes with it. The clients outlive it, and it outlives every Task it gave.
class MediaSync
{
public:
    MediaSync(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, ProjectName project);

    //! What is asked for these versions, a result for each. Two requests to AYON and one to ShotGrid for up to 1,000
    //! versions, and another one where a movie of the same name is there already; then for each movie those of
    //! AyonClient::download() and ShotgridClient::upload(), four for a picture, one to remember, and no more than one
    //! for each part of a large file. An upload that broke is gone on with when it is asked for again, here or
    //! elsewhere. An error is about a server as a whole; a file that fails is in the results, and the others go on.
    QCoro::Task<Result<MediaResults>> bring(std::map<EntityId, Asked> asked, Tell tell, std::stop_token stop);

    //! What bringAll() would bring now; writes nothing.
    QCoro::Task<Result<MediaReport>> planAll(std::stop_token stop);

    //! All versions of the project that are linked: those that have reviewables get one, pictures that are not there
    //! yet are brought (VER-10). Where nothing is to be done that are two requests to AYON for each 1,000 versions and
    //! none to ShotGrid.
    QCoro::Task<Result<MediaReport>> bringAll(Tell tell, std::stop_token stop);

private:
    //! One version that is looked at.
    struct Work {
        ayon::Version version = {};
        std::vector<ayon::Reviewable> reviewables = {};
        Asked asked = {};
        Memory remembered = {};
        Sending sending = {}; // what a worker before this one got behind it
        Held held = {};
        Decision decision = {};
    };
    using Reviewables = std::map<EntityId, std::vector<ayon::Reviewable>>; // by version
    //! Takes those of the version out of \a ofVersion.
    static Work workOn(ayon::Version version, Reviewables &ofVersion, Asked asked);
    //! All of one call.
    struct Pass {
        std::vector<Work> works = {};
        std::size_t next = 0; // not yet taken on
        std::size_t done = 0;
        MediaResults results = {};
        MediaReport report = {};
        std::map<EntityId, double> shares = {}; // of the versions that are under way
        std::optional<Error> failure = {}; // of a server
        Tell tell = {};

        void tellShare() const;
        //! Of one half of the way of a movie, which begins at \a from.
        net::Progress follow(const EntityId &version, qint64 size, double from);
    };
    //! A movie that is on its way; what it has behind it counts for the next try. Of one in parts the AYON version
    //! tells that as well, for the next worker.
    struct Underway {
        EntityId file = {};
        bool isFetched = false;
        shotgrid::UploadState sent = {};
    };

    //! Every linked version.
    QCoro::Task<Result<void>> readAll(Pass *pass, std::stop_token stop);
    //! What is to be done for each; what is done already goes out of \a pass.
    QCoro::Task<Result<void>> decideAll(Pass *pass, std::stop_token stop);
    QCoro::Task<Result<void>> run(Pass *pass, std::stop_token stop);
    QCoro::Task<Result<void>> readHeld(Pass *pass, std::stop_token stop);
    QCoro::Task<Result<void>> rememberUnsent(Pass *pass, std::stop_token stop);
    QCoro::Task<void> workOff(Pass *pass, std::stop_token stop);
    QCoro::Task<Result<void>> bringOne(Pass *pass, Work work, std::stop_token stop);
    QCoro::Task<Result<void>> sendMovie(Pass *pass, Work work, ayon::Reviewable movie, std::stop_token stop);
    QCoro::Task<Result<bool>> sendThumbnail(Work work, std::stop_token stop);
    QCoro::Task<Result<void>> remember(std::vector<Work> works, std::stop_token stop);
    //! The failure of a server that is away, or nothing when it was about the file.
    QCoro::Task<std::optional<Error>> serverFailure(Error error, std::stop_token stop);

    Result<QString> placeFor(const EntityId &file, const QString &name);
    void drop(const EntityId &version);

    ayon::AyonClient &m_ayon;
    shotgrid::ShotgridClient &m_shotgrid;
    const ProjectName m_project;
    std::unique_ptr<WorkFolder> m_folder; // when it was first needed
    std::map<EntityId, Underway> m_underway; // by version
};

} // namespace bridge::media
