#pragma once

#include "base/result.h"
#include "publisher/prepare.h"
#include "publisher/publisher.h"
#include "publisher/site.h"

#include <QCoroTask>

#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <vector>

namespace bridge::publisher {

//! One request on its way.
struct Work {
    std::size_t index = 0; // among the requests
    Prepared prepared = {};
    std::optional<Error> failure = {};
    PublishResult result = {};
    shotgrid::Row row = {}; // the Version, as it was found or made
    bool isNew = false; // made just now
    std::map<QString, ShotgridId> newFiles = {}; // PublishedFiles made just now, by code
    std::set<ShotgridId> seenFiles = {}; // those that were there before
    Underway underway = {};

    bool isOpen() const { return !failure && !prepared.isNothing(); }
};

//! One publish under way: the rows of all requests side by side, then what is uploaded. Lives until run() has ended.
class Publishing
{
public:
    Publishing(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, const settings::AddonSettings &settings,
               Site site, std::vector<Work> works, PublishOptions options);

    //! All steps from the Version on. Never fails as a whole: each Work has its failure.
    QCoro::Task<void> run(std::stop_token stop);

    //! What run() would do, for people, and what the site would not let be made. One search, and a batch that the site
    //! takes back; nothing is written.
    QCoro::Task<Result<Checks>> preview(std::stop_token stop);

    std::vector<Work> &works() { return m_works; }

private:
    //! An update of a row of a work, and whose outcome it is.
    struct Change {
        Work *work = nullptr;
        Outcome *outcome = nullptr;
        shotgrid::Write write = {};
    };

    QCoro::Task<Result<void>> writeRows(std::stop_token stop);
    QCoro::Task<Result<void>> findVersions(std::stop_token stop);
    QCoro::Task<Result<std::vector<shotgrid::Row>>> candidates(std::stop_token stop);
    QCoro::Task<Result<std::set<EntityId>>> liveOthers(std::vector<shotgrid::Row> rows, std::stop_token stop);
    //! Whether the site lets whoever is signed in make what is missing, before the first of it is made: of a publish
    //! that ends between two rows half would stay. In the works.
    QCoro::Task<Result<void>> rehearse(std::stop_token stop);
    QCoro::Task<Result<void>> writeVersions(std::stop_token stop);
    QCoro::Task<Result<void>> writeFiles(std::stop_token stop);
    //! Files of works that were made from others of these: both had to be there.
    QCoro::Task<Result<void>> linkInputs(std::vector<shotgrid::Row> known, std::stop_token stop);
    QCoro::Task<Result<std::vector<shotgrid::Row>>> knownFiles(std::stop_token stop);
    //! True when nobody else has made the same rows meanwhile; else ours are gone, and theirs are to be found.
    QCoro::Task<Result<bool>> settle(std::stop_token stop);
    QCoro::Task<Result<void>> writeStatus(std::stop_token stop);
    QCoro::Task<Result<void>> update(std::vector<Change> updates, std::stop_token stop);

    std::vector<Work *> open();
    std::vector<ShotgridRef> filesBehind(const Work &work);
    QStringList missingTypes();
    std::vector<shotgrid::Write> creations(std::vector<Work *> &owners);
    QJsonObject fieldsOf(const Work &work, const PreparedFile &file) const;
    QUrl pageOf(const ShotgridRef &row) const;
    void tell(Step step) const;

    ayon::AyonClient &m_ayon;
    shotgrid::ShotgridClient &m_shotgrid;
    const settings::AddonSettings &m_settings;
    Site m_site;
    std::vector<Work> m_works;
    PublishOptions m_options;
};

} // namespace bridge::publisher
