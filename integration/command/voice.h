#pragma once

#include "base/error.h"
#include "login/profile.h"
#include "publisher/check.h"
#include "publisher/progress.h"
#include "publisher/queue.h"
#include "publisher/request.h"
#include "publisher/result.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace bridge::command {

//! Says what happens: to people in words, to programs in lines of JSON, {"event": "progress", …}.
class Voice
{
public:
    explicit Voice(bool json)
        : m_json(json)
    {
    }

    void show(const publisher::PublishProgress &progress);
    void show(const publisher::Check &check);
    void show(std::size_t request, const publisher::PublishRequest &of, const publisher::PublishResult &result);
    //! Why one request was not published.
    void complain(std::size_t request, const publisher::PublishRequest &of, const Error &error);
    //! Why nothing was done.
    void complain(const Error &error);
    void show(const publisher::QueueEntry &entry);
    void show(const login::Profile &person);
    void queued(qint64 id, const publisher::PublishRequest &request);
    //! The last word.
    void end(int exitCode);

private:
    void tell(const QString &event, QJsonObject content);
    void say(const QString &text);

    const bool m_json;
    std::optional<publisher::Step> m_step; // that was said last
};

} // namespace bridge::command
