#pragma once

#include "base/result.h"
#include "sandbox/ayon/background.h"
#include "sandbox/ayon/eventstream.h"
#include "sandbox/ayon/router.h"
#include "sandbox/ayon/signin.h"
#include "sandbox/ayon/store/store.h"
#include "sandbox/http/site.h"

namespace bridge::sandbox::ayon {

//! A local AYON server of version 1.16: strict with bad input, and with the texts of the real one.
//!
//! At the start it has one service user, `service`, with a key; the access group `artist`; the addon `shotgrid` 1.0.0
//! in the production bundle, with its attributes; and no project.
class Server : public Site
{
public:
    struct Options {
        QString apiKey = QStringLiteral("5a4db0c5a4db0c5a4db0c5a4db0c5a4d"); // of the service user
        quint32 seed = 1; // of the ids that the server makes
    };

    Server();
    explicit Server(Options options);

    //! The key of the service user that is there from the start.
    const QString &apiKey() const { return m_options.apiKey; }

    const Store &store() const { return m_store; }
    Store &editStore() { return m_store; }

    //! Starts anew with what a fixture holds, which is in the words of the server's own requests:
    //!     {"format": 1,
    //!      "users": [{"name", "attrib", "data", "active", "password", "apiKey"}],      as PUT /api/users/{name}
    //!      "secrets": {"name": "value"},
    //!      "anatomyPresets": {"name": {…}},                                            as PUT
    //!      /api/anatomy/presets/{name} "settings": [{"addon", "version", "variant", "project", "overrides": {…}}],
    //!      only what differs; project: of one "projects": [{"name", "code", "label", "anatomy", …, "attrib", "data",
    //!      as POST /api/projects, then PATCH
    //!                    "folders", "tasks", "products", "versions", "representations", "workfiles": [{"id", …}]}]}
    //! The lists of a project hold bodies of POST requests; a folder stands after its parent, or has its own children
    //! in it as `folders`, `tasks` and `products`, likewise a product its `versions`, a version its `representations`.
    //! Everything is optional but names and codes. Malformed names the first thing that the server refuses.
    Result<void> loadFixture(const QJsonObject &fixture);

    //! The address of the ShotGrid site beside this server: what settings that leave `shotgrid_server` open mean, now
    //! and after each reset.
    void setSiteBeside(const QString &url);

    Reply answer(const Request &request) override;
    bool wantsFile(const Request &head) const override;
    QString webSocketPath() const override { return QStringLiteral("/ws"); }
    void openWebSocket(QWebSocket &socket) override { m_eventStream.open(socket); }
    void reset() override;
    QJsonObject settings() const override { return {}; }
    bool setSetting(const QString &, const QJsonValue &) override { return false; }
    Reply answerSwitch(const Request &request) override;
    QJsonObject state() const override;
    bool restore(const QJsonObject &state) override;

private:
    void startEmpty();
    void fillInSite();
    Reply answerRouted(const Request &request);
    Reply showInfo(Call &call);

    Options m_options;
    Store m_store;
    SignIn m_signIn{m_store};
    EventStream m_eventStream{m_store, m_signIn};
    BackgroundBatches m_background{m_store, [this] { m_eventStream.tell(m_store.takeNotices()); }};
    Router m_router;
    Timestamp m_startedAt = 0;
    QString m_siteBeside;
    QJsonObject m_startFixture; // what reset() goes back to: this, or the state below when there is one
    QJsonObject m_startState;
};

} // namespace bridge::sandbox::ayon
