#pragma once

#include "net/httpmessage.h"

#include <QCoroTask>
#include <QNetworkRequest>
#include <QString>

#include <chrono>
#include <stop_token>

class QNetworkAccessManager;

namespace bridge::net {

//! A request as it goes over the wire, once.
struct WireRequest {
    Method method = Method::Get;
    QNetworkRequest request = {}; // address, all headers, TLS
    QByteArray body = {};
    FilePart file = {}; // in place of `body`
    QString saveTo = {};
    std::function<void(qint64 bytes)> progress = {};
    bool once = false; // must not reach the server twice
    std::chrono::milliseconds silence = {};
    qint64 maxReplyBytes = 0;
};

//! What became of it.
struct Attempt {
    enum class End {
        Answered,
        NotConnected, // nothing was sent
        Cut, // the connection broke: the request may have taken effect
        Silent, // no byte for too long: the same
        TooLarge,
        TlsFailed,
        FileFailed, // a local file could not be read or written
        Stopped,
    };

    End end = End::Stopped;
    QString reason = {}; // in words, when there is no answer
    HttpReply reply = {}; // without `where`
};

//! Sends once and reads the answer up to its limit, without ever holding more of it than that. Files are neither read
//! nor written further than the connection takes and brings.
QCoro::Task<Attempt> exchange(QNetworkAccessManager *network, WireRequest wire, std::stop_token stop);

} // namespace bridge::net
