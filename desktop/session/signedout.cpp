#include "desktop/session/signedout.h"

#include "desktop/look/stateview.h"

namespace bridge::desktop {

SignedOut::SignedOut(Session &session, StateView &face)
    : QObject(&face)
    , m_session(session)
    , m_face(face)
    , m_login(tr("Sign in…"))
{
    connect(&m_login, &QAction::triggered, &session, &Session::loginWanted);
}

void SignedOut::show(const QString &why)
{
    if (m_session.state() == Session::State::Connecting)
        m_face.showLoading(tr("Connecting…"));
    else
        m_face.showEmpty(tr("Nobody is signed in"), why, &m_login);
}

void SignedOut::showError(const QString &headline, const Error &error, QAction *again)
{
    m_face.showError(headline, error, error.kind == Error::Kind::Unauthorized ? &m_login : again);
}

} // namespace bridge::desktop
