#pragma once

#include <QIcon>
#include <QList>
#include <QMainWindow>

#include <functional>

class QActionGroup;
class QLabel;
class QListWidget;
class QStackedWidget;
class QToolButton;

namespace bridge::desktop {

class Notice;
class Session;

//! The window around the pages: a list of them at the side, who is signed in below, and what holds for all of them.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    //! \a session outlives it.
    explicit MainWindow(Session &session, QWidget *parent = nullptr);

    //! Takes \a page. Ctrl+1 shows the first one that was added, and so on.
    void addPage(QWidget *page, const QString &iconName, const QString &title);
    void showPage(QWidget *page);
    QWidget *currentPage() const;
    //! What can be done about the account, in the order given. Takes them; the former ones are gone.
    void setAccountActions(const QList<QAction *> &actions);
    //! Asked before it closes; false keeps it open.
    void setGuard(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }
    //! Shows the window before everything else, from wherever it was.
    void raiseToFront();

signals:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    Session &m_session;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    QToolButton *m_account;
    QLabel *m_servers;
    Notice *m_offline;
    std::function<bool()> m_mayClose;
};

} // namespace bridge::desktop
