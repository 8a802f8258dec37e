#pragma once

#include "ayon/eventstream.h"
#include "desktop/session/studio.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <stop_token>

namespace bridge::desktop {

//! Who is signed in, and whether the servers are there. Every page follows it.
class Session : public QObject
{
    Q_OBJECT
public:
    enum class State { SignedOut, Connecting, SignedIn };

    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    State state() const { return m_state; }
    //! None unless somebody is signed in.
    const StudioPtr &studio() const { return m_studio; }
    //! False while AYON's event line is down: what is shown may be old, and is read again when it is back.
    bool isOnline() const { return m_isOnline; }
    //! AYON is there, but does not know the person any more: they sign in again. Not online either.
    bool isExpired() const { return m_isExpired; }
    //! Until AYON's event line is tried again; 0 while that is under way.
    std::chrono::milliseconds untilNextTry() const;

    //! Somebody is being signed in.
    void connecting();
    void enter(StudioPtr studio);
    void leave();

signals:
    //! Another state or studio: read everything anew.
    void changed();
    void onlineChanged();
    //! Emitted by whatever needs somebody who is not there yet.
    void loginWanted();
    //! isExpired() has become true.
    void expired(const bridge::Error &why);
    //! Something happened in AYON: a hint to look. Comes for every topic the person may see.
    void announced(const bridge::ayon::Announcement &announcement);
    //! The event line is up (again): look for what was missed.
    void refreshNeeded();

private:
    void set(State state, StudioPtr studio);
    void listen();
    void setLine(bool isOnline, bool isExpired);

    State m_state = State::SignedOut;
    StudioPtr m_studio;
    std::unique_ptr<ayon::EventStream> m_stream;
    bool m_isOnline = true;
    bool m_isExpired = false;
};

} // namespace bridge::desktop
