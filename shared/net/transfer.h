#pragma once

#include "net/httpclient.h"

#include <functional>

namespace bridge::net {

//! How far a transfer is; the total is 0 while it is not known.
using Progress = std::function<void(qint64 bytes, qint64 total)>;

//! Where a download goes.
struct Download {
    QString path = {}; // of the local file
    qint64 from = 0; // so many bytes are there already, and stay
    qint64 pieceBytes = qint64(32) * 1024 * 1024; // asked for at a time
    Progress progress = {};
};

//! Fetches what \a request answers with into a file, in constant memory whatever its size, and gives the last answer;
//! like HttpClient::send() whatever its status. It is asked for in pieces, so that what the pipeline repeats after a
//! cut is a piece and not the whole; a server that knows no ranges sends everything at once.
//! Errors: those of send(); Conflict when the file changed between two pieces; Malformed when a piece is not the one
//! that was asked for, or a page came in its place. What came before the error is in the file and can be gone on from.
QCoro::Task<Result<HttpReply>> download(HttpClient client, HttpRequest request, Download to, std::stop_token stop);

//! What a transfer of any size is given time for: there is no end to it as long as bytes move.
void setPatience(HttpRequest &request);

} // namespace bridge::net
