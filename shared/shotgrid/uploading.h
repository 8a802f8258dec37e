#pragma once

#include "net/transfer.h"
#include "net/wait.h"
#include "shotgrid/upload.h"
#include "shotgrid/uploadsource.h"

#include <QCoroTask>

#include <map>
#include <optional>
#include <stop_token>
#include <vector>

namespace bridge::shotgrid {

//! The parts that the store has of an upload are not needed any more; see ShotgridClient::giveUp().
QCoro::Task<Result<void>> giveUpParts(net::HttpClient http, UploadState state, std::stop_token stop);

//! One upload under way: asks the site where to put the bytes, puts them there, and tells the site that they came.
//! It tells it only when every part is of the file as it is: one that changed, or that was replaced, is begun anew, and
//! so is what the servers do not know any more. Lives until run() has ended.
class Uploading
{
public:
    Uploading(net::HttpClient http, Upload upload, net::Progress progress);

    //! Looks at what was begun earlier, before anything else; of another file, it is dropped, and given up.
    QCoro::Task<Result<void>> takeUp(std::stop_token stop);
    //! All that is left to do before the file has its place; see ShotgridClient::upload().
    QCoro::Task<Result<void>> run(std::stop_token stop);

    const UploadState &state() const { return m_upload.state; }

private:
    QCoro::Task<Result<void>> runOnce(std::stop_token stop);
    QCoro::Task<Result<void>> begin(bool inParts, std::stop_token stop);
    QCoro::Task<Result<void>> sendMissing(std::stop_token stop);
    QCoro::Task<void> sendSome(std::stop_token stop);
    QCoro::Task<Result<void>> send(UploadPart part, std::stop_token stop);
    QCoro::Task<Result<void>> put(UploadPart part, QString link, std::stop_token stop);
    QCoro::Task<Result<QString>> linkOf(int part, std::stop_token stop);
    QCoro::Task<Result<QString>> askForLink(int part, std::stop_token stop);
    QCoro::Task<Result<void>> complete(std::stop_token stop);
    QCoro::Task<Result<QJsonObject>> ask(net::HttpRequest request, std::stop_token stop);

    bool isOnSite() const;
    void keep();
    void tell(int part, qint64 bytes);

    net::HttpClient m_http;
    Upload m_upload;
    UploadSource m_source;
    bool m_isStale = false; // what was begun can never be completed
    net::Progress m_progress;
    QString m_firstLink; // where the first or only part goes; used up with the first failure
    std::vector<UploadPart> m_missing; // not yet taken on
    std::map<int, qint64> m_sent; // of the parts that are under way
    std::optional<Error> m_failure; // of a part
    net::Slots m_asking{1}; // each answer tells where to ask for the next
};

} // namespace bridge::shotgrid
