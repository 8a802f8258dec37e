// Servers that lie, and names that nobody would give.
#include "desktop/applicationtest.h"

#include "desktop/login/signindialog.h"
#include "desktop/window/mainwindow.h"
#include "sandbox/http/frame.h"
#include "sandbox/shotgrid/server.h"

#include <QFile>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

namespace bridge::test {

using namespace Qt::StringLiterals;

namespace {

class HostileTest : public ApplicationTest
{
protected:
    QString message() { return find<QLabel>(dialog(), u"signInMessageText"_s).text(); }
    void makeAyonUser(const QString &login, const QString &password)
    {
        const sandbox::Access access = m_sandbox.access();
        const net::HttpClient admin(
            {.server = u"ayon"_s, .baseUrl = QUrl(access.ayonUrl), .headers = {{"x-api-key", access.apiKey.toUtf8()}}});
        net::HttpRequest request{.method = net::Method::Put, .path = "/api/users/"_L1 + login};
        net::setJson(request, QJsonObject{{u"password"_s, password}, {u"data"_s, QJsonObject{{u"isAdmin"_s, true}}}});
        const auto made = good(await(admin.send(request, {})));
        ASSERT_TRUE(made.isSuccess()) << made.body.toStdString();
    }
    bool isRefused()
    {
        return waitUntil([this] { return !message().isEmpty(); });
    }
};

//! A server whose certificate nobody has signed, made for another name.
class Impostor
{
public:
    explicit Impostor(const QString &folder)
    {
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                       u"/CN=somebody.else.example"_s, u"-keyout"_s, folder + "/key.pem"_L1, u"-out"_s,
                       folder + "/certificate.pem"_L1});
        EXPECT_TRUE(openssl.waitForFinished());
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate::fromPath(folder + "/certificate.pem"_L1).value(0));
        QFile key(folder + "/key.pem"_L1);
        EXPECT_TRUE(key.open(QIODevice::ReadOnly));
        configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        m_server.setSslConfiguration(configuration);
        EXPECT_TRUE(m_server.listen(QHostAddress::LocalHost));
        QObject::connect(&m_server, &QSslServer::pendingConnectionAvailable, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, &m_server,
                             [this, socket] { m_read += socket->readAll(); });
        });
    }

    QString url() const { return u"https://127.0.0.1:%1"_s.arg(m_server.serverPort()); }
    const QByteArray &read() const { return m_read; }

private:
    QSslServer m_server;
    QByteArray m_read;
};

TEST_F(HostileTest, ACertificateOfSomebodyElseIsNotTrusted)
{
    const Impostor impostor(m_folder.path());
    start();
    type(u"ayonServer"_s, impostor.url());
    type(u"ayonLogin"_s, u"ann"_s);
    type(u"ayonPassword"_s, u"top-secret"_s);
    press(u"signInNext"_s);
    ASSERT_TRUE(isRefused());
    EXPECT_TRUE(message().contains(u"certificate"_s, Qt::CaseInsensitive)) << message().toStdString();
    EXPECT_EQ(impostor.read(), QByteArray());
}

TEST_F(HostileTest, ALoginIsNotCarriedToAnotherHost)
{
    sandbox::shotgrid::Server thief;
    sandbox::Frame elsewhere(thief);
    ASSERT_TRUE(elsewhere.open(0));
    const auto redirect = [&elsewhere](const QByteArray &path) {
        const QByteArray location = elsewhere.url().toUtf8() + path;
        return sandbox::Reply{.status = 307, .headers = {{"Location", location}}};
    };
    makeAyonUser(u"ann"_s, u"a-long-Passw0rd"_s);
    start();
    type(u"ayonServer"_s, m_sandbox.access().ayonUrl);
    type(u"ayonLogin"_s, u"ann"_s);
    type(u"ayonPassword"_s, u"a-long-Passw0rd"_s);
    m_sandbox.ayonFrame().faults().add({.path = u"/api/auth/login"_s, .answer = redirect("/api/auth/login")});
    press(u"signInNext"_s);
    ASSERT_TRUE(isRefused());
    EXPECT_TRUE(elsewhere.requests().empty());

    type(u"ayonPassword"_s, u"a-long-Passw0rd"_s);
    press(u"signInNext"_s);
    auto &login = find<QLineEdit>(dialog(), u"siteLogin"_s);
    ASSERT_TRUE(waitUntil([&login] { return login.isVisible() && login.isEnabled(); })) << message().toStdString();
    type(u"siteLogin"_s, u"artist"_s);
    type(u"sitePassword"_s, u"sandbox-artist"_s);
    m_sandbox.shotgridFrame().faults().add({.path = u"/api3/json"_s, .answer = redirect("/api3/json")});
    press(u"signInPassword"_s);
    ASSERT_TRUE(isRefused());
    EXPECT_TRUE(elsewhere.requests().empty());
}

TEST_F(HostileTest, ALogOutLeavesNothingBehindWhileAyonDoesNotAnswer)
{
    makeAyonUser(u"ann"_s, u"a-long-Passw0rd"_s);
    start();
    type(u"ayonServer"_s, m_sandbox.access().ayonUrl);
    type(u"ayonLogin"_s, u"ann"_s);
    type(u"ayonPassword"_s, u"a-long-Passw0rd"_s);
    press(u"signInNext"_s);
    auto &login = find<QLineEdit>(dialog(), u"siteLogin"_s);
    ASSERT_TRUE(waitUntil([&login] { return login.isVisible() && login.isEnabled(); })) << message().toStdString();
    type(u"siteLogin"_s, u"artist"_s);
    type(u"sitePassword"_s, u"sandbox-artist"_s);
    press(u"signInPassword"_s);
    auto &account = find<QLabel>(dialog(), u"signInAccount"_s);
    ASSERT_TRUE(waitUntil([&account] { return account.isVisible(); })) << message().toStdString();
    press(u"signInNext"_s);
    ASSERT_TRUE(waitUntil([this] { return isSignedIn(); }));
    const login::Profile profile = login::Profiles(m_settings).all().front();
    const login::CredentialStore keychain;
    ASSERT_TRUE(good(await(keychain.read(profile.ayonCredential()))));

    m_sandbox.ayonFrame().faults().add({.path = u"/api/auth/logout"_s,
                                        .ending = sandbox::Outcome::Ending::Answered,
                                        .delay = std::chrono::minutes(1)});
    QSignalSpy forgotten(m_application.get(), &desktop::Application::forgotten);
    action(u"accountSignOut"_s).trigger();
    EXPECT_TRUE(waitUntil([&] { return !good(await(keychain.read(profile.ayonCredential()))); }));
    EXPECT_TRUE(waitUntil([&] { return !good(await(keychain.read(profile.siteCredential()))); }));
    EXPECT_TRUE(forgotten.isEmpty()) << "AYON has not answered yet";
}

TEST_F(HostileTest, NamesOfAnyLengthAndScriptStayTextAndLeaveTheWindowItsSize)
{
    const QString markup = u"<img src='http://evil.example/'><b>Ann</b> & "_s;
    const QString rightToLeft = u"\u202Eann\u05D0\u05DC"_s;
    start();
    signInByHand();
    for (const QString &name : {markup.repeated(300), QString(10'000, u'W'), rightToLeft}) {
        const desktop::StudioPtr before = m_application->session().studio();
        login::SiteEntry site = before->site;
        site.account.name = name;
        site.account.login = name;
        site.account.permissionGroup = name;
        site.account.projects = {{.ref = {.type = u"Project"_s, .id = ShotgridId(70)}, .name = name}};
        m_application->session().enter(std::make_shared<const desktop::Studio>(before->entry, site));
        QCoreApplication::processEvents();
        EXPECT_LE(window().minimumSizeHint().width(), 1280);
        EXPECT_LE(find<QMenu>(window(), u"accountMenu"_s).sizeHint().width(), 800);
        EXPECT_LE(m_application->tray().menu().sizeHint().width(), 2400);
        EXPECT_FALSE(find<QLabel>(window(), u"welcomeStep1"_s).text().contains(QChar(0x202E)));
        takePictures(window(), u"hostile_names"_s);
        const QList<QLabel *> labels = window().findChildren<QLabel *>();
        for (const QLabel *label : labels)
            EXPECT_FALSE(label->text().contains(u"<img"_s) && label->textFormat() != Qt::PlainText)
                << label->objectName().toStdString();
    }
}

} // namespace

} // namespace bridge::test
