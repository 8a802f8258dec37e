#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace bridge::net {

enum class Method { Get, Post, Put, Patch, Delete };
QByteArray toText(Method method);

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

//! A stretch of a local file. It is read while it is sent, so its size is no burden on memory.
struct FilePart {
    QString path = {}; // empty: none
    qint64 from = 0;
    qint64 sizeBytes = 0;
};

//! The bytes of a file that are asked for. A server may answer with fewer (206), or with all of them (200).
struct ByteRange {
    qint64 first = 0;
    qint64 last = 0;
};

//! One request, as a client describes it. What is left at its default is the connection's.
struct HttpRequest {
    Method method = Method::Get;
    QString path = {}; // below the base URL, percent-decoded: "/api/projects/demo"
    QUrlQuery query = {};
    //! An address that a server gave, in place of path and query; it may lead to another host, which gets neither
    //! credentials nor headers of the connection. Errors and logs name its host only: such addresses are signed.
    QUrl url = {};
    QByteArray body = {};
    FilePart file = {}; // the body, in place of `body`
    QByteArray contentType = {};
    Headers headers = {}; // besides those of the connection and of its authorizer

    //! How counters, logs and tests call all requests of this kind: "/api/projects/{project}/operations". Empty: the
    //! path.
    QString route = {};

    //! The same request may be sent again after an error or a lost reply. Always so for GET; of writes, for those that
    //! carry the identity of what they write.
    bool repeatable = false;
    std::optional<ByteRange> range = {}; // kept when redirected
    //! The local file that takes the body of a success, which `HttpReply::body` then does not have. 200 replaces what
    //! the file held, 206 goes where its Content-Range says. Not limited by `maxReplyBytes`.
    QString saveTo = {};
    //! How many bytes of `file` were sent, or came into `saveTo`; begins anew with each try.
    std::function<void(qint64 bytes)> progress = {};
    bool authorize = true; // false: sent without credentials, and a 401 is an answer like any other

    std::chrono::milliseconds silence = {}; // longest time without a byte in either direction
    std::chrono::milliseconds deadline = {}; // longest time in all: waiting for a slot, retries and pauses included
    qint64 maxReplyBytes = 0;
};

//! JSON body with its content type.
void setJson(HttpRequest &request, const QJsonValue &body);

//! What a server answered, whatever the status: the clients know what their server means by it.
struct HttpReply {
    int status = 0;
    QByteArray contentType = {};
    Headers headers = {}; // names in lower case
    QByteArray body = {}; // unpacked
    QString where = {}; // "ayon POST /api/projects/demo/operations", for errors
    qint64 savedBytes = 0; // of the body that went into a file
    QByteArray sentMd5 = {}; // of the body that came out of one, as it was read

    bool isSuccess() const { return status >= 200 && status < 300; }
    QByteArray header(const QByteArray &name) const;

    //! The body as JSON. Malformed, saying what came instead ("an HTML page titled 'Log in'"), when it is none.
    Result<QJsonValue> json() const;

    //! The body for a message: what kind of thing it is, or its text when that is short and plain.
    QString bodyInWords() const;

    //! An error at this reply's place and with its status.
    Error error(Error::Kind kind, const QString &message, const QString &hint = {}) const;
};

//! The error is about the server or the connection and not about what was asked: other requests would meet it too.
bool isAboutServer(const Error &error);

} // namespace bridge::net
