#pragma once

#include "desktop/login/signincontroller.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace bridge::desktop {

class Notice;

//! Where a person signs in (CLI-13). Accepted when they are, and have seen what the account may do.
class SignInDialog : public QDialog
{
    Q_OBJECT
public:
    //! \a controller outlives it.
    explicit SignInDialog(SignInController &controller, QWidget *parent = nullptr);

    void reject() override;

private:
    QWidget *makeAyonPage();
    QWidget *makeStudioPage();
    QWidget *makeSitePage();
    QWidget *makeBrowserPage();
    QWidget *makeDonePage();
    void enterAyon();
    void goOn();
    void refresh();
    void refreshStudio();
    void refreshSite();
    void refreshDone();

    SignInController &m_controller;
    QLabel *m_title;
    QStackedWidget *m_pages;
    Notice *m_message;
    QProgressBar *m_busy;
    QCheckBox *m_keep;
    QPushButton *m_back;
    QPushButton *m_next;
    SignInController::Step m_shown = SignInController::Step::Done; // whose fields were filled in last

    QLineEdit *m_server = nullptr;
    QTabWidget *m_ayonWays = nullptr;
    QLineEdit *m_ayonLogin = nullptr;
    QLineEdit *m_ayonPassword = nullptr;
    QLineEdit *m_apiKey = nullptr;

    QLineEdit *m_newSite = nullptr;
    QWidget *m_script = nullptr;
    QComboBox *m_scriptName = nullptr;
    QLineEdit *m_scriptKey = nullptr;
    QLabel *m_later = nullptr; // who adds the script, when this person may not

    QLabel *m_site = nullptr;
    QPushButton *m_browser = nullptr;
    QWidget *m_loginForm = nullptr;
    QLabel *m_loginLabel = nullptr;
    QLineEdit *m_login = nullptr;
    QLabel *m_passwordLabel = nullptr;
    QLineEdit *m_password = nullptr;
    QLabel *m_tokenHint = nullptr;
    QLabel *m_codeLabel = nullptr;
    QLineEdit *m_code = nullptr;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_loginOnly = nullptr;

    QLabel *m_account = nullptr;
    QLabel *m_missing = nullptr;
};

//! What \a account may do, in a few lines.
QString accountText(const login::Account &account);
//! What \a user of AYON is and may do, in a line or two.
QString userText(const ayon::User &user);

} // namespace bridge::desktop
