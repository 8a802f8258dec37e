#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QCoroTask>
#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace bridge::login {

//! How long a secret is kept. People choose the session when their machine has no keychain, or is not theirs.
enum class Keep { InKeychain, ForSession };

//! Where what people sign in with rests: the keychain of the system (Secret Service, KWallet, macOS, Windows), or the
//! memory of this program. Never a file. Copies are the same store, so that a coroutine may hold its own. Names are
//! free: "shotgrid/studio.shotgrid.autodesk.com/ann". Errors of all: Refused when the machine has no keychain or it
//! would not open, Forbidden when the person said no.
class CredentialStore
{
public:
    //! \a service: under which the keychain lists the entries.
    explicit CredentialStore(QString service = QStringLiteral("ayon-shotgrid"));

    // The store, or a copy of it, outlives each call.

    //! What was kept last under \a name, for the session first; none when there is nothing.
    QCoro::Task<Result<std::optional<Secret>>> read(QString name) const;
    //! In the keychain it takes the place of what was kept under \a name in either; for the session it stands before
    //! what the keychain has.
    QCoro::Task<Result<void>> keep(QString name, Secret secret, Keep how);
    //! In both places. What is not there counts as forgotten.
    QCoro::Task<Result<void>> forget(QString name);

private:
    QString m_service;
    std::shared_ptr<std::map<QString, Secret>> m_ofSession;
};

} // namespace bridge::login
