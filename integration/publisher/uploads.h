#pragma once

#include "base/workfolder.h"
#include "publisher/publishing.h"

#include <QCoroTask>

#include <map>
#include <memory>
#include <stop_token>
#include <vector>

namespace bridge::publisher {

//! The files of a publish on their way to the site: movies, then thumbnails, which the site would else make of the
//! movie. Lives until run() has ended.
class Uploads
{
public:
    Uploads(shotgrid::ShotgridClient &shotgrid, std::vector<Work> &works, PublishOptions options);

    //! Some at a time. What fails is in the works.
    QCoro::Task<void> run(std::stop_token stop);

private:
    //! One file, and the place that it goes to.
    struct Item {
        Work *work = nullptr;
        QString field = {};
        QString path = {};
        QString madeFrom = {}; // what the file is made of when its turn comes
    };

    void plan();
    QCoro::Task<void> workOff(std::stop_token stop);
    //! One after the other: why one of them could not be sent.
    QCoro::Task<Result<void>> workOff(std::vector<Item> items, std::stop_token stop);
    QCoro::Task<Result<bool>> isThere(Item item, std::stop_token stop);
    QCoro::Task<Result<void>> make(Item *item, std::stop_token stop);
    QCoro::Task<Result<void>> send(Item item, std::stop_token stop);
    void keep(const Item &item, const shotgrid::UploadState &state);
    void tell(const Item &item, qint64 bytes);

    shotgrid::ShotgridClient &m_shotgrid;
    std::vector<Work> &m_works;
    const PublishOptions m_options;
    std::vector<std::vector<Item>> m_open; // by work, not yet taken on
    std::map<QString, qint64> m_sent; // by place
    qint64 m_totalBytes = 0;
    std::unique_ptr<WorkFolder> m_folder; // for what is made here
};

} // namespace bridge::publisher
