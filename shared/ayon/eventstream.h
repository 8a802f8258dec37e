#pragma once

#include "ayon/ayonclient.h"

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QWebSocket>

namespace bridge::ayon {

//! What the server said happened, as much of it as tells whom to wake. Nothing may be decided by it: messages are lost
//! while the line is down, and come without payload.
struct Announcement {
    QString topic = {};
    ProjectName project = {};
    QString senderType = {};
    EntityId event = {}; // empty: of something that is not kept
    std::optional<Event::Status> status = {};
    std::optional<double> progress = {}; // in percent; said here and nowhere else
};

//! The server's WebSocket `/ws`. Connects again by itself, with growing pauses, and takes a line on which nothing was
//! heard for 20 s for dead. Lives in one thread; stops when it is destroyed.
class EventStream : public QObject
{
    Q_OBJECT
public:
    //! \a client uses the same key over HTTP just before each connection: the server knows a key by it for ten minutes.
    //! \a topics are prefixes; "*" is everything.
    EventStream(AyonClient &client, AyonConnection connection, QStringList topics);
    ~EventStream() override;

    void start();
    //! Until the line is tried again; 0 while that is under way, and while it is up.
    std::chrono::milliseconds untilNextTry() const;

signals:
    //! The server takes us for signed in; what was missed before is to be looked for.
    void connected();
    //! The line is down; it is tried again by itself.
    void disconnected();
    //! The server does not know the key or session (any more). Trying goes on: keys come back, sessions do not.
    void refused(const bridge::Error &error);
    void announced(const bridge::ayon::Announcement &announcement);

private:
    QCoro::Task<void> open();
    void signIn();
    void take(const QString &message);
    void reconnect();

    AyonClient &m_client;
    AyonConnection m_connection;
    QStringList m_topics;
    QWebSocket m_socket;
    QTimer m_silence; // runs while the line is open
    QTimer m_pause; // runs until the next attempt
    std::chrono::milliseconds m_nextPause;
    bool m_isConnected = false;
    std::stop_source m_stop;
};

} // namespace bridge::ayon
