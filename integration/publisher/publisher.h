#pragma once

#include "ayon/ayonclient.h"
#include "base/result.h"
#include "login/account.h"
#include "publisher/check.h"
#include "publisher/progress.h"
#include "publisher/request.h"
#include "publisher/result.h"
#include "settings/addonsettings.h"
#include "settings/settingsloader.h"
#include "shotgrid/shotgridclient.h"

#include <QCoroTask>

#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <utility>
#include <variant>
#include <vector>

namespace bridge::publisher {

struct Schemas;
struct Site;

//! Uploads of one request that are under way, by their place ("Version/5001/sg_uploaded_movie"): plain values that may
//! be kept, to go on with after a break.
using Underway = std::map<QString, shotgrid::UploadState>;
//! What is to be kept of a request from here on.
using Keep = std::function<void(std::size_t request, const Underway &underway)>;

//! What a publish is told besides the requests.
struct PublishOptions {
    std::vector<Underway> underway = {}; // of each request, from an earlier try; may be shorter
    Keep keep = {};
    Tell tell = {};
};

//! Makes Versions and PublishedFiles of what artists publish. Both clients are the person's, or a script's that acts
//! for people; they outlive it, and it outlives every Task it gave. All it does may be done again at any time, after
//! any break and beside others, without making anything twice.
class Publisher
{
public:
    //! With these settings, whatever the project.
    Publisher(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, settings::AddonSettings settings);
    //! With those that each project has in AYON, as they were when it was first published for.
    Publisher(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, settings::AddonIdentity addon);
    ~Publisher();

    //! Who is signed in, when somebody has just asked for that: it is not asked again.
    void setCaller(login::Account caller) { m_caller = std::move(caller); }

    //! Looks at everything that can be looked at without writing: people, places, fields, files. Empty when all is
    //! well. All requests are of one project. An error is about a server as a whole.
    QCoro::Task<Result<Checks>> check(std::vector<PublishRequest> requests, std::stop_token stop);

    //! Publishes the requests, which are of one project, and gives a result for each in their order. A request with an
    //! Error among its checks is Refused, with the text of the first, before anything of it is written; the others go
    //! on.
    QCoro::Task<std::vector<Result<PublishResult>>> publish(std::vector<PublishRequest> requests,
                                                            PublishOptions options, std::stop_token stop);

    //! Nobody goes on with these uploads: the store forgets the parts that it has of them. What was sent in one piece
    //! cannot be taken back, and belongs to no row.
    QCoro::Task<Result<void>> giveUp(Underway underway, std::stop_token stop);

private:
    QCoro::Task<Result<settings::AddonSettings>> settingsOf(ProjectName project, std::stop_token stop);
    QCoro::Task<Result<Site>> read(std::vector<PublishRequest> requests, Tell tell, std::stop_token stop);

    ayon::AyonClient &m_ayon;
    shotgrid::ShotgridClient &m_shotgrid;
    const std::variant<settings::AddonSettings, settings::AddonIdentity> m_settings;
    std::optional<login::Account> m_caller;
    std::map<ProjectName, settings::AddonSettings> m_ofProjects;
    std::map<ProjectName, Schemas> m_schemas; // as they were first read
};

} // namespace bridge::publisher
