#pragma once

#include "sandbox/ayon/eventmessage.h"
#include "sandbox/ayon/signin.h"

#include <QObject>
#include <QTimer>

class QWebSocket;

namespace bridge::sandbox::ayon {

//! The other end of one WebSocket; lives as long as that.
class Listener : public QObject
{
    Q_OBJECT
public:
    Listener(QWebSocket &socket, const SignIn &signIn);

    //! Login; empty until the listener has said who it is.
    const QString &user() const { return m_user; }
    const Subscription &subscription() const { return m_subscription; }

    void send(const QString &message);

private:
    //! A token that is no good leaves things as they were.
    void receive(const QString &message);

    QWebSocket &m_socket;
    const SignIn &m_signIn;
    QString m_user = {};
    Subscription m_subscription = {};
    QTimer m_deadline; // for saying who it is
    QTimer m_silence;
};

} // namespace bridge::sandbox::ayon
