#include "login/credentialstore.h"

#include "base/words.h"

#include <QCoroSignal>

#include <qt6keychain/keychain.h>

namespace bridge::login {

using namespace Qt::StringLiterals;

namespace {

Error errorOf(const QKeychain::Job &job)
{
    Error error{.kind = Error::Kind::Refused, .where = u"keychain"_s};
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        error.kind = Error::Kind::Forbidden;
        error.message = Words::tr("the keychain did not let this program in");
        error.hint = Words::tr("unlock the keychain and allow it, or stay signed in for this session only");
        break;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        error.message = Words::tr("this machine has no keychain");
        error.hint =
            Words::tr("stay signed in for this session only, or start a keychain such as GNOME Keyring or KWallet");
        break;
    default:
        error.message = Words::tr("the keychain did not answer: %1").arg(job.errorString());
        error.hint = Words::tr("stay signed in for this session only, or look whether the keychain is running");
    }
    return error;
}

//! False when the entry is not there.
QCoro::Task<Result<bool>> run(QKeychain::Job *job, QString name)
{
    job->setAutoDelete(false);
    job->setKey(name);
    job->start();
    co_await qCoro(job, &QKeychain::Job::finished);
    if (job->error() == QKeychain::EntryNotFound)
        co_return false;
    if (job->error() != QKeychain::NoError)
        co_return errorOf(*job);
    co_return true;
}

} // namespace

CredentialStore::CredentialStore(QString service)
    : m_service(std::move(service))
    , m_ofSession(std::make_shared<std::map<QString, Secret>>())
{
}

QCoro::Task<Result<std::optional<Secret>>> CredentialStore::read(QString name) const
{
    if (const auto kept = m_ofSession->find(name); kept != m_ofSession->end())
        co_return std::optional<Secret>(kept->second);
    QKeychain::ReadPasswordJob job(m_service);
    const auto found = co_await run(&job, name);
    if (!found)
        co_return found.error();
    if (!*found)
        co_return std::optional<Secret>();
    co_return std::optional<Secret>(job.textData());
}

QCoro::Task<Result<void>> CredentialStore::keep(QString name, Secret secret, Keep how)
{
    if (how == Keep::ForSession) {
        m_ofSession->insert_or_assign(name, std::move(secret));
        co_return {};
    }
    QKeychain::WritePasswordJob job(m_service);
    job.setTextData(secret.reveal());
    const auto kept = co_await run(&job, name);
    if (!kept)
        co_return kept.error();
    m_ofSession->erase(name);
    co_return {};
}

QCoro::Task<Result<void>> CredentialStore::forget(QString name)
{
    const bool wasOfSession = m_ofSession->erase(name) > 0;
    QKeychain::DeletePasswordJob job(m_service);
    const auto gone = co_await run(&job, name);
    const bool isNews = !gone && !(wasOfSession && gone.error().kind == Error::Kind::Refused);
    if (isNews) // no keychain is why the session had to do
        co_return gone.error();
    co_return {};
}

} // namespace bridge::login
