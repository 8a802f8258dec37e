#pragma once

#include "base/error.h"
#include "desktop/session/session.h"

#include <QAction>
#include <QObject>

namespace bridge::desktop {

class StateView;

//! What a page shows as long as nobody is signed in, or a server does not know them any more, with the way to sign in.
class SignedOut : public QObject
{
    Q_OBJECT
public:
    //! \a session outlives it; it belongs to \a face.
    SignedOut(Session &session, StateView &face);

    //! \a why tells what the page has for those who are.
    void show(const QString &why);
    //! \a again is offered where signing in would not help.
    void showError(const QString &headline, const Error &error, QAction *again);

private:
    const Session &m_session;
    StateView &m_face;
    QAction m_login;
};

} // namespace bridge::desktop
