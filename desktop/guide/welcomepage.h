#pragma once

#include "base/entityid.h"
#include "base/error.h"
#include "desktop/session/session.h"
#include "doctor/finding.h"

#include <QWidget>

#include <chrono>
#include <functional>
#include <stop_token>

class QComboBox;
class QLabel;
class QPushButton;

namespace bridge::desktop {

class IconLabel;
class Notice;

//! Leads a new studio from nothing to its first comparison: sign in, look whether the set-up is right, choose a
//! project. Each step shows whether it is done, and the button of the next one stands out.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    //! \a session outlives it.
    explicit WelcomePage(Session &session, QWidget *parent = nullptr);
    ~WelcomePage() override;

    //! What the doctor found: whether the second step is done.
    void showFindings(const doctor::Findings &findings);
    //! A comparison is on the screen: the third step is done.
    void showCompared();
    void showError(const Error &error);
    //! Beside the error: see Notice.
    void countDown(std::function<std::chrono::milliseconds()> remaining);
    void clearError();

signals:
    void loginWanted();
    void demoWanted();
    void doctorWanted();
    void compareWanted(const bridge::ProjectName &project);

private:
    struct Step {
        IconLabel *sign = nullptr;
        QLabel *title = nullptr;
        QLabel *text = nullptr;
        QPushButton *button = nullptr;
        bool isDone = false;
    };

    Step makeStep(int number, const QString &title, QPushButton *button);
    enum class Progress { ToDo, Done, Hindered };
    void tell(Step &step, Progress progress, const QString &text);
    //! The button of the first step that is not done stands out.
    void lead();
    void refresh();
    void readProjects();
    void failToRead(const Error &error);
    void takeProjects(const std::vector<ProjectName> &projects);

    Session &m_session;
    Notice *m_notice;
    QPushButton *m_login;
    QPushButton *m_demo;
    QPushButton *m_doctor;
    QComboBox *m_project;
    QPushButton *m_compare;
    QPushButton *m_again; // to read the projects, when that went wrong
    Step m_signIn;
    Step m_check;
    Step m_choose;
    std::stop_source m_stop;
};

} // namespace bridge::desktop
