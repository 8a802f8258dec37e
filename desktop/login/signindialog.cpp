#include "desktop/login/signindialog.h"

#include "desktop/look/icons.h"
#include "desktop/look/notice.h"
#include "desktop/look/commands.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using Step = SignInController::Step;

namespace {

constexpr int shownProjects = 6;
constexpr int longestAccount = 1000; // of its text

QLabel *textLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLineEdit *field(const QString &name, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    return edit;
}

QLineEdit *secretField(const QString &name, QWidget *parent)
{
    QLineEdit *edit = field(name, parent);
    edit->setEchoMode(QLineEdit::Password);
    edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    return edit;
}

bool offers(const std::vector<login::Way> &ways, login::Way way)
{
    return std::find(ways.begin(), ways.end(), way) != ways.end();
}

QStringList sentencesOf(const std::vector<login::Lack> &lacks)
{
    QStringList sentences;
    for (const login::Lack &lack : lacks)
        sentences +=
            asSentence(SignInDialog::tr("%1: %2.", "what is missing, and the way out").arg(lack.text, lack.wayOut));
    return sentences;
}

} // namespace

QString accountText(const login::Account &account)
{
    QStringList lines;
    lines << (account.name.isEmpty() ? account.login : u"%1 (%2)"_s.arg(account.name, account.login));
    if (!account.permissionGroup.isEmpty())
        lines << SignInDialog::tr("Permission group: %1").arg(account.permissionGroup);
    if (account.seesAllProjects) {
        lines << SignInDialog::tr("Works in all projects of the site.");
    } else if (!account.projects.empty()) {
        QStringList names;
        for (std::size_t index = 0; index < std::min<std::size_t>(account.projects.size(), shownProjects); ++index)
            names << account.projects[index].name;
        const int more = int(account.projects.size()) - int(names.size());
        QString text = SignInDialog::tr("Works in: %1").arg(names.join(u", "_s));
        if (more > 0)
            text += SignInDialog::tr(" and %n more", nullptr, more);
        lines << text;
    }
    return lines.join('\n'_L1);
}

QString userText(const ayon::User &user)
{
    const QString name = user.fullName.isEmpty() ? user.name : u"%1 (%2)"_s.arg(user.fullName, user.name);
    QStringList lines{user.isService       ? SignInDialog::tr("AYON: %1, a service").arg(name)
                          : user.isAdmin   ? SignInDialog::tr("AYON: %1, administrator").arg(name)
                          : user.isManager ? SignInDialog::tr("AYON: %1, manager").arg(name)
                                           : SignInDialog::tr("AYON: %1, user").arg(name)};
    if (!user.accessGroups.isEmpty())
        lines << SignInDialog::tr("Access groups: %1").arg(user.accessGroups.join(u", "_s));
    return lines.join('\n'_L1);
}

SignInDialog::SignInDialog(SignInController &controller, QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_title(textLabel(u"signInTitle"_s, this))
    , m_pages(new QStackedWidget(this))
    , m_message(new Notice(u"signInMessage"_s, this))
    , m_busy(new QProgressBar(this))
    , m_keep(new QCheckBox(tr("&Keep me signed in, in the keychain of this computer"), this))
    , m_back(pushButton(u"signInBack"_s, tr("&Back"), this))
    , m_next(pushButton(u"signInNext"_s, tr("Co&nnect"), this))
{
    setObjectName(u"signInDialog"_s);
    setWindowTitle(tr("AYON - ShotGrid Login"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    m_title->setFont(large);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Waiting for an answer"));
    m_busy->setMaximumHeight(6);
    m_keep->setObjectName(u"signInKeep"_s);
    m_next->setDefault(true);
    m_pages->addWidget(makeAyonPage());
    m_pages->addWidget(makeStudioPage());
    m_pages->addWidget(makeSitePage());
    m_pages->addWidget(makeBrowserPage());
    m_pages->addWidget(makeDonePage());

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_busy);
    layout->addWidget(m_keep);
    layout->addLayout(buttons);
    setMinimumSize(520, 440);

    connect(m_keep, &QCheckBox::toggled, this,
            [this](bool keeps) { m_controller.setKeep(keeps ? login::Keep::InKeychain : login::Keep::ForSession); });
    connect(m_back, &QPushButton::clicked, &m_controller, &SignInController::back);
    connect(m_next, &QPushButton::clicked, this, &SignInDialog::goOn);
    connect(&m_controller, &SignInController::changed, this, &SignInDialog::refresh);
    connect(&m_controller, &SignInController::pageReady, this,
            [](const QUrl &page) { QDesktopServices::openUrl(page); });
    refresh();
}

QWidget *SignInDialog::makeAyonPage()
{
    auto *page = new QWidget(this);
    auto *byPassword = new QWidget(page);
    m_ayonLogin = field(u"ayonLogin"_s, byPassword);
    m_ayonPassword = secretField(u"ayonPassword"_s, byPassword);
    auto *passwordForm = new QFormLayout(byPassword);
    passwordForm->addRow(tr("&Login"), m_ayonLogin);
    passwordForm->addRow(tr("&Password"), m_ayonPassword);
    auto *byKey = new QWidget(page);
    m_apiKey = secretField(u"ayonApiKey"_s, byKey);
    auto *keyForm = new QFormLayout(byKey);
    keyForm->addRow(tr("API &key"), m_apiKey);
    m_ayonWays = new QTabWidget(page);
    m_ayonWays->setObjectName(u"ayonWays"_s);
    m_ayonWays->setAccessibleName(tr("How to sign in to AYON"));
    m_ayonWays->addTab(byPassword, tr("Login and password"));
    m_ayonWays->addTab(byKey, tr("API key"));
    m_server = field(u"ayonServer"_s, page);
    m_server->setPlaceholderText(u"https://ayon.studio.example"_s);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&AYON server"), m_server);
    form->addRow(m_ayonWays);
    return page;
}

QWidget *SignInDialog::makeStudioPage()
{
    auto *page = new QWidget(this);
    QLabel *text = textLabel(u"studioText"_s, page);
    text->setText(tr("AYON does not know yet which ShotGrid site this studio has. You may say it for everybody."));
    m_newSite = field(u"studioSite"_s, page);
    m_newSite->setPlaceholderText(u"https://studio.shotgrid.autodesk.com"_s);
    m_script = new QWidget(page);
    QLabel *scriptText = textLabel(u"studioScriptText"_s, m_script);
    scriptText->setText(tr("The services sign in by a script, which ShotGrid makes on its page of scripts. It may be "
                           "added later; you do not need it to compare."));
    m_scriptName = new QComboBox(m_script);
    m_scriptName->setObjectName(u"studioScriptName"_s);
    m_scriptName->setEditable(true);
    m_scriptName->lineEdit()->setAccessibleName(tr("Script name"));
    m_scriptName->setInsertPolicy(QComboBox::NoInsert);
    m_scriptKey = secretField(u"studioScriptKey"_s, m_script);
    m_scriptKey->setPlaceholderText(tr("empty when AYON has it as a secret of that name"));
    auto *scriptForm = new QFormLayout(m_script);
    scriptForm->setContentsMargins(0, 0, 0, 0);
    scriptForm->addRow(scriptText);
    scriptForm->addRow(tr("Script &name"), m_scriptName);
    scriptForm->addRow(tr("Script &key"), m_scriptKey);
    m_later = textLabel(u"studioLater"_s, page);
    m_later->setText(tr("An administrator of AYON adds the script by which the services sign in; you do not need it to "
                        "compare."));
    auto *form = new QFormLayout;
    form->addRow(tr("ShotGrid &site"), m_newSite);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addLayout(form);
    layout->addWidget(m_script);
    layout->addWidget(m_later);
    layout->addStretch(1);
    return page;
}

QWidget *SignInDialog::makeSitePage()
{
    auto *page = new QWidget(this);
    m_site = textLabel(u"signInSite"_s, page);
    m_browser = pushButton(u"signInBrowser"_s, tr("Sign in with the &browser"), page);
    m_browser->setIcon(icon(u"login"_s));
    m_browser->setMinimumHeight(36);
    m_loginForm = new QWidget(page);
    m_login = field(u"siteLogin"_s, m_loginForm);
    m_login->setPlaceholderText(u"ann@studio.example"_s);
    m_password = secretField(u"sitePassword"_s, m_loginForm);
    m_code = field(u"siteCode"_s, m_loginForm);
    m_code->setInputMethodHints(Qt::ImhDigitsOnly);
    m_loginLabel = new QLabel(m_loginForm);
    m_loginLabel->setTextFormat(Qt::PlainText);
    m_loginLabel->setBuddy(m_login);
    m_passwordLabel = new QLabel(tr("&Password or legacy passphrase"), m_loginForm);
    m_passwordLabel->setBuddy(m_password);
    m_tokenHint = textLabel(u"siteTokenHint"_s, m_loginForm);
    m_tokenHint->setText(
        tr("With Autodesk Identity: the legacy login and passphrase to which you have bound a personal "
           "access token, on your account page."));
    m_tokenHint->setForegroundRole(QPalette::PlaceholderText);
    m_codeLabel = new QLabel(tr("&Code of your authenticator"), m_loginForm);
    m_codeLabel->setBuddy(m_code);
    m_signIn = pushButton(u"signInPassword"_s, tr("Login into &ShotGrid..."), m_loginForm);
    m_loginOnly = pushButton(u"signInLoginOnly"_s, tr("Use the login &only"), m_loginForm);
    m_loginOnly->setToolTip(tr("The studio's script publishes in your name; nothing else of your account is needed."));
    auto *form = new QFormLayout(m_loginForm);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(m_loginLabel, m_login);
    form->addRow(m_passwordLabel, m_password);
    form->addRow(m_tokenHint);
    form->addRow(m_codeLabel, m_code);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_loginOnly);
    row->addWidget(m_signIn);
    form->addRow(row);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_site);
    layout->addWidget(m_browser);
    layout->addWidget(m_loginForm);
    layout->addStretch(1);

    const auto signIn = [this] {
        m_controller.signInWithPassword(m_login->text().trimmed(), Secret(m_password->text()),
                                        Secret(m_code->text().trimmed()));
    };
    const auto byLogin = [this] { m_controller.signInByLogin(m_login->text().trimmed()); };
    connect(m_browser, &QPushButton::clicked, &m_controller, &SignInController::signInWithBrowser);
    connect(m_signIn, &QPushButton::clicked, this, signIn);
    connect(m_loginOnly, &QPushButton::clicked, this, byLogin);
    for (QLineEdit *edit : {m_login, m_password, m_code}) {
        connect(edit, &QLineEdit::returnPressed, this,
                [this] { (m_signIn->isVisible() ? m_signIn : m_loginOnly)->click(); });
    }
    return page;
}

QWidget *SignInDialog::makeBrowserPage()
{
    auto *page = new QWidget(this);
    QLabel *text = textLabel(u"browserText"_s, page);
    text->setText(tr("Your browser shows a page of the site. Sign in there as you always do, and approve this "
                     "application. This window goes on by itself.\n\n"
                     "Your password is seen by the site alone."));
    QPushButton *again = pushButton(u"browserAgain"_s, tr("&Open the page again"), page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text);
    layout->addWidget(again, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(again, &QPushButton::clicked, &m_controller, &SignInController::openPageAgain);
    return page;
}

QWidget *SignInDialog::makeDonePage()
{
    auto *page = new QWidget(this);
    m_account = textLabel(u"signInAccount"_s, page);
    m_missing = textLabel(u"signInMissing"_s, page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_account);
    layout->addWidget(m_missing);
    layout->addStretch(1);
    return page;
}

void SignInDialog::enterAyon()
{
    if (m_ayonWays->currentIndex() == 0)
        m_controller.enterAyonByPassword(m_server->text(), m_ayonLogin->text().trimmed(),
                                         Secret(m_ayonPassword->text()));
    else
        m_controller.enterAyonByKey(m_server->text(), Secret(m_apiKey->text().trimmed()));
}

void SignInDialog::goOn()
{
    if (m_controller.keychainFailed())
        m_controller.keepForSession();
    else if (m_controller.step() == Step::Ayon)
        enterAyon();
    else if (m_controller.step() == Step::Studio)
        m_controller.setUpStudio(m_newSite->text(), m_scriptName->currentText().trimmed(),
                                 Secret(m_scriptKey->text().trimmed()));
    else if (m_controller.step() == Step::Done)
        accept();
}

void SignInDialog::refresh()
{
    const Step step = m_controller.step();
    const bool isNew = step != m_shown;
    m_shown = step;
    m_pages->setCurrentIndex(int(step));
    switch (step) {
    case Step::Ayon:
        m_title->setText(tr("Sign in to AYON"));
        if (isNew) {
            m_server->setText(m_controller.profile().ayon.toString());
            m_ayonLogin->setText(m_controller.profile().ayonLogin);
            (m_server->text().isEmpty() ? m_server : m_ayonLogin)->setFocus();
        }
        break;
    case Step::Studio:
        m_title->setText(tr("Set up the studio"));
        if (isNew)
            refreshStudio();
        break;
    case Step::Site:
        m_title->setText(tr("Sign in to ShotGrid"));
        refreshSite();
        if (isNew) {
            m_login->setText(m_controller.profile().login);
            (offers(m_controller.ways(), login::Way::Browser) ? static_cast<QWidget *>(m_browser) : m_login)
                ->setFocus();
        }
        break;
    case Step::Browser:
        m_title->setText(tr("Waiting for your browser"));
        break;
    case Step::Done:
        m_title->setText(tr("You are signed in"));
        refreshDone();
        break;
    }
    if (isNew) { // no password stays in a field longer than it is needed
        for (QLineEdit *edit : {m_ayonPassword, m_apiKey, m_scriptKey, m_password, m_code})
            edit->clear();
    }
    m_pages->setEnabled(!m_controller.isBusy() || step == Step::Browser);
    m_busy->setVisible(m_controller.isBusy());
    m_keep->setVisible(step != Step::Done);
    m_keep->setChecked(m_controller.keep() == login::Keep::InKeychain);
    m_back->setVisible(step == Step::Browser || step == Step::Site || step == Step::Studio);
    m_back->setText(step == Step::Browser ? tr("&Cancel") : tr("&Back"));
    m_next->setVisible(step == Step::Ayon || step == Step::Studio || step == Step::Done
                       || m_controller.keychainFailed());
    m_next->setEnabled(!m_controller.isBusy());
    m_next->setText(m_controller.keychainFailed() ? tr("Stay signed in for this session only")
                        : step == Step::Done      ? tr("Co&ntinue")
                        : step == Step::Studio    ? tr("Save and co&ntinue")
                                                  : tr("Co&nnect"));
    m_next->setDefault(step != Step::Site || m_controller.keychainFailed());
    if (m_controller.error())
        m_message->showError(*m_controller.error());
    else
        m_message->clear();
}

void SignInDialog::refreshStudio()
{
    m_newSite->clear();
    m_newSite->setFocus();
    m_script->setVisible(m_controller.maySetScript());
    m_later->setVisible(!m_controller.maySetScript());
    m_scriptName->clear();
    m_scriptName->addItems(m_controller.secretNames());
    m_scriptName->setCurrentIndex(-1);
    m_scriptName->clearEditText();
}

void SignInDialog::refreshSite()
{
    const QString host = m_controller.profile().site.host();
    const bool hasBrowser = offers(m_controller.ways(), login::Way::Browser);
    const bool hasPassword = offers(m_controller.ways(), login::Way::Password);
    const bool hasLoginOnly = offers(m_controller.ways(), login::Way::LoginOnly);
    m_site->setText(tr("Site: %1").arg(m_controller.profile().site.toString()));
    m_browser->setVisible(hasBrowser);
    makeMain(*m_browser, hasBrowser);
    makeMain(*m_signIn, !hasBrowser);
    m_loginForm->setVisible(hasPassword || hasLoginOnly);
    m_loginLabel->setText(tr("&Login on %1").arg(QString(host).replace('&'_L1, "&&"_L1)));
    m_passwordLabel->setVisible(hasPassword);
    m_password->setVisible(hasPassword);
    m_tokenHint->setVisible(hasPassword);
    m_codeLabel->setVisible(hasPassword && m_controller.wantsCode());
    m_code->setVisible(hasPassword && m_controller.wantsCode());
    m_signIn->setVisible(hasPassword);
    m_loginOnly->setVisible(hasLoginOnly);
    if (m_controller.wantsCode() && m_code->text().isEmpty())
        m_code->setFocus();
}

void SignInDialog::refreshDone()
{
    const login::Account &account = m_controller.studio()->site.account;
    const ayon::User &user = m_controller.studio()->entry.user;
    const QStringList missing = sentencesOf(login::lacks(account, {})) + sentencesOf(login::lacks(user));
    m_account->setText(u"%1\n\n%2"_s.arg(harmless(tr("ShotGrid: %1").arg(accountText(account))).left(longestAccount),
                                         harmless(userText(user)).left(longestAccount)));
    m_missing->setText(missing.isEmpty() ? tr("Nothing is missing to publish and to sync.")
                                         : tr("What is missing:\n%1").arg(missing.join('\n'_L1)));
}

void SignInDialog::reject()
{
    if (m_controller.step() == Step::Done) // they are signed in, whichever way the window is closed
        return accept();
    if (m_controller.isBusy())
        m_controller.back();
    QDialog::reject();
}

} // namespace bridge::desktop
