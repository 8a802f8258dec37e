#pragma once

#include "sandbox/ayon/signin.h"

#include <QPointer>

class QWebSocket;

namespace bridge::sandbox::ayon {

class Listener;

//! The WebSockets that are told of events as they happen. Each has three seconds to say who it is and what it wants, or
//! is closed without a word; it hears a heartbeat after five seconds of silence. What nobody hears is not kept.
class EventStream
{
public:
    EventStream(const Store &store, const SignIn &signIn)
        : m_store(store)
        , m_signIn(signIn)
    {
    }

    void open(QWebSocket &socket);
    void tell(const std::vector<EventNotice> &notices);

private:
    void forgetGone();

    const Store &m_store;
    const SignIn &m_signIn;
    std::vector<QPointer<Listener>> m_listeners = {};
};

} // namespace bridge::sandbox::ayon
