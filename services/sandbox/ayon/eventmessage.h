#pragma once

#include "sandbox/ayon/store/store.h"

namespace bridge::sandbox::ayon {

//! What a listener asks for with a message of topic `auth`.
struct Subscription {
    QStringList topics = {}; // prefixes; "*" is every topic
    QString project = {}; // empty: any

    //! Prefixes of topics, and the project when there is one. Some topics nobody can do without; an event without a
    //! project concerns them all.
    bool wants(const Event &event) const;
};

struct Authentication {
    QString token = {}; // of a session, or an API key
    Subscription subscription = {};
};

//! Nothing when the message is another one, or no JSON.
std::optional<Authentication> authenticationFromMessage(const QString &message);

//! What listeners are sent of an event: all but hash, retries and payload. Times of a new event bear no offset.
QJsonObject toMessage(const EventNotice &notice);

} // namespace bridge::sandbox::ayon
