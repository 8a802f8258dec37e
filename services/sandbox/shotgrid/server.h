#pragma once

#include "sandbox/http/site.h"
#include "sandbox/shotgrid/content.h"
#include "sandbox/shotgrid/eventlog.h"
#include "sandbox/shotgrid/files/filestore.h"
#include "sandbox/shotgrid/files/processing.h"
#include "sandbox/shotgrid/followers.h"
#include "sandbox/shotgrid/searching.h"
#include "sandbox/shotgrid/sessions.h"
#include "sandbox/shotgrid/settings.h"
#include "sandbox/shotgrid/signin.h"
#include "sandbox/shotgrid/tokens.h"
#include "sandbox/shotgrid/webhooks/webhooks.h"
#include "sandbox/shotgrid/writer.h"

#include "base/result.h"

#include <type_traits>

namespace bridge::sandbox::shotgrid {

struct Uploads;

//! A ShotGrid site: its REST protocol, strict with bad input, over rows in memory.
//! Without a fixture it is an empty stock site with the script `bridge`.
class Server : public Site
{
public:
    Server();

    //! The site as the fixture describes it, which reset() brings back from then on. Malformed when it does not hold
    //! together, naming the place; the site stays as it was.
    Result<void> loadFixture(const QJsonObject &fixture);

    Reply answer(const Request &request) override;
    bool wantsFile(const Request &head) const override;
    void reset() override;
    QJsonObject settings() const override;
    bool setSetting(const QString &name, const QJsonValue &value) override;
    Reply answerSwitch(const Request &request) override;
    QJsonObject state() const override;
    bool restore(const QJsonObject &state) override;

    const Content &content() const { return m_content; }

private:
    SignIn signIn(const Request &request);
    Reply answerAttachment(const Request &request);
    std::optional<Reply> answerRpc(const Request &request);
    Outcome<Reply> answerApi(const Request &request, const QString &prefix, const QStringList &segments);
    Outcome<Reply> answerEntity(const Call &call, const QStringList &segments);
    Outcome<Reply> answerRecord(const Call &call, const EntityType &type, const QStringList &segments);
    Outcome<Reply> answerSchema(const Call &call, const QStringList &segments);
    Outcome<Reply> answerFields(const Call &call, const EntityType &type, const QStringList &segments);
    Outcome<Reply> answerPreferences(const Call &call, const QStringList &segments);
    Reply rootDocument(const QString &prefix) const;

    //! What \a work does with a Writer happens as a whole, or not at all when it refuses.
    template <class Work> std::invoke_result_t<Work, Writer &> write(const Call &call, Writer::Place place, Work work);
    Uploads uploads();
    void finish(const Caller &caller);
    void finishProcessing(const FileLinks &links);
    double hoursPerDay() const;
    static QDateTime currentTime(); // in whole seconds, as times on the site are

    QByteArray m_fixture; // compressed: it is needed for a reset only
    Content m_content;
    Settings m_settings;
    Tokens m_tokens;
    Sessions m_sessions;
    EventLog m_eventLog;
    FileStore m_files;
    Processing m_processing;
    Followers m_followers;
    Webhooks m_webhooks;
};

template <class Work>
std::invoke_result_t<Work, Writer &> Server::write(const Call &call, Writer::Place place, Work work)
{
    Writer writer(m_content.store, call.caller, currentTime(), hoursPerDay(), place);
    auto outcome = work(writer);
    if (outcome)
        finish(call.caller);
    else
        m_content.store.rollback();
    return outcome;
}

} // namespace bridge::sandbox::shotgrid
