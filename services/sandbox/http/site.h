#pragma once

#include "sandbox/media/storedfile.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrlQuery>

#include <chrono>
#include <map>
#include <vector>

class QWebSocket;

namespace bridge::sandbox {

//! A request as it came over the socket. Header names are lower case. `path` is percent-decoded, `rawPath` is not.
struct Request {
    QString method = {};
    QString path = {};
    QByteArray rawPath = {};
    QUrlQuery query = {};
    QByteArray rawQuery = {};
    std::map<QByteArray, QByteArray> headers = {};
    QByteArray body = {};
    std::shared_ptr<StoredFile> file = {}; // the body when the site wants it on disk; then `body` is empty
    QString origin = {}; // "http://127.0.0.1:5100", as the caller addressed this server

    QByteArray header(const char *name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? QByteArray() : found->second;
    }
    //! The body on disk, wherever it is now; null when the disk does not take it.
    std::shared_ptr<StoredFile> asFile() const { return file ? file : StoredFile::with(body); }
};

//! A stretch of a file on disk that is sent.
struct FilePart {
    std::shared_ptr<const StoredFile> file = {}; // null: none
    qint64 from = 0;
    qint64 size = 0;
};

//! What is sent back. `work` is what a real server would have spent on it; the frame waits that long when the latency
//! is `measured`.
struct Reply {
    int status = 200;
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    FilePart part = {}; // sent behind `body`
    std::chrono::microseconds work = {};

    qint64 bodySize() const { return body.size() + part.size; }
};

//! One of the two servers, without a socket: the frame hands it requests one after the other.
class Site
{
public:
    virtual ~Site() = default;
    virtual Reply answer(const Request &request) = 0;
    //! Whether the body of a request, of which only the head is known, is a file to be kept on disk.
    virtual bool wantsFile(const Request &) const { return false; }

    //! Where callers may open a WebSocket; empty: nowhere.
    virtual QString webSocketPath() const { return {}; }
    //! A caller has opened one there. The frame owns it, and ends its life with the connection.
    virtual void openWebSocket(QWebSocket &) { }

    //! Rows, tokens and ids as at the start.
    virtual void reset() = 0;

    //! Names and values of the settings that the switches `GET/PUT /_sandbox/settings` and the program's flags change.
    virtual QJsonObject settings() const = 0;
    //! False when the site has no setting of that name or not of that type; nothing is changed then.
    virtual bool setSetting(const QString &name, const QJsonValue &value) = 0;

    //! The site's own switches below `/_sandbox/`, such as `transactions`; 404 for those it does not have.
    virtual Reply answerSwitch(const Request &request) = 0;

    //! Everything the site holds, for `--state FILE`, and back again.
    virtual QJsonObject state() const = 0;
    virtual bool restore(const QJsonObject &state) = 0;
};

} // namespace bridge::sandbox
