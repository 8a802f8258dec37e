#include "desktop/window/mainwindow.h"

#include "desktop/look/icons.h"
#include "desktop/look/notice.h"
#include "desktop/look/plaintext.h"
#include "desktop/session/session.h"

#include <QAction>
#include <QCloseEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageIconSize = 20;

int sideWidth(const QWidget &window)
{
    constexpr int besideText = 80; // icons and margins
    constexpr int letters = 19;
    return besideText + letters * window.fontMetrics().averageCharWidth();
}

int rowHeight(const QWidget &window)
{
    constexpr int aboveAndBelow = 11;
    return window.fontMetrics().height() + 2 * aboveAndBelow;
}

//! Where the keys go on \a page: where it says, or to the first thing that takes them if that is not to be seen.
QWidget *firstStop(QWidget *page)
{
    const auto takesKeys = [page](const QWidget *widget) {
        return widget->isVisibleTo(page) && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
    };
    QWidget *proxy = page->focusProxy();
    if (proxy && takesKeys(proxy))
        return proxy;
    for (QWidget *next = page->nextInFocusChain(); next != page; next = next->nextInFocusChain()) {
        if (page->isAncestorOf(next) && takesKeys(next))
            return next;
    }
    return nullptr;
}

} // namespace

MainWindow::MainWindow(Session &session, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
    , m_list(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_account(new QToolButton(this))
    , m_servers(new QLabel(this))
    , m_offline(new Notice(u"offlineNotice"_s, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("AYON ShotGrid"));
    m_list->setObjectName(u"pageList"_s);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(pageIconSize, pageIconSize));
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_account->setObjectName(u"accountButton"_s);
    m_account->setIconSize(QSize(pageIconSize, pageIconSize));
    m_account->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_account->setPopupMode(QToolButton::InstantPopup);
    m_account->setAutoRaise(true);
    m_account->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_servers->setObjectName(u"serversLabel"_s);
    m_servers->setTextFormat(Qt::PlainText);
    m_servers->setForegroundRole(QPalette::PlaceholderText);

    auto *side = new QVBoxLayout;
    side->setContentsMargins(8, 12, 8, 8);
    side->setSpacing(4);
    side->addWidget(m_list, 1);
    side->addWidget(m_servers);
    side->addWidget(m_account);
    auto *sideWidget = new QWidget(this);
    sideWidget->setLayout(side);
    sideWidget->setFixedWidth(sideWidth(*this));
    auto *content = new QVBoxLayout;
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(m_offline);
    content->addWidget(m_pages, 1);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setForegroundRole(QPalette::Mid);
    auto *middle = new QWidget(this);
    auto *layout = new QHBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(sideWidget);
    layout->addWidget(line);
    layout->addLayout(content, 1);
    setCentralWidget(middle);
    resize(1280, 720);

    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(&m_session, &Session::changed, this, &MainWindow::refresh);
    connect(&m_session, &Session::onlineChanged, this, &MainWindow::refresh);
    refresh();
}

void MainWindow::addPage(QWidget *page, const QString &iconName, const QString &title)
{
    auto *item = new QListWidgetItem(icon(iconName), title, m_list);
    item->setSizeHint(QSize(0, rowHeight(*this)));
    m_pages->addWidget(page);
    auto *show = new QAction(title, this);
    const int number = m_list->count();
    show->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(number)));
    item->setToolTip(u"%1 (%2)"_s.arg(title, show->shortcut().toString(QKeySequence::NativeText)));
    connect(show, &QAction::triggered, this, [this, page] { showPage(page); });
    addAction(show);
    if (number == 1)
        m_list->setCurrentRow(0);
}

void MainWindow::showPage(QWidget *page)
{
    m_list->setCurrentRow(m_pages->indexOf(page));
    QWidget *stop = firstStop(page);
    (stop ? stop : m_list)->setFocus(Qt::OtherFocusReason);
}

QWidget *MainWindow::currentPage() const
{
    return m_pages->currentWidget();
}

void MainWindow::setAccountActions(const QList<QAction *> &actions)
{
    if (QMenu *former = m_account->menu()) { // two actions with one shortcut would both do nothing
        for (QAction *action : former->actions())
            removeAction(action);
        former->deleteLater(); // one of its actions may be what this comes from
    }
    auto *menu = new QMenu(m_account);
    menu->setObjectName(u"accountMenu"_s);
    for (QAction *action : actions)
        action->setParent(menu);
    menu->addActions(actions);
    addActions(actions); // so that their shortcuts work while the menu is closed
    m_account->setMenu(menu);
}

void MainWindow::raiseToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::refresh()
{
    const int width = sideWidth(*this) - 88;
    m_account->setIcon(icon(m_session.studio() ? u"people"_s : u"login"_s));
    m_servers->setVisible(m_session.studio() != nullptr);
    switch (m_session.state()) {
    case Session::State::SignedOut:
        m_account->setText(tr("Sign in…"));
        break;
    case Session::State::Connecting:
        m_account->setText(tr("Connecting…"));
        break;
    case Session::State::SignedIn: {
        const auto &studio = *m_session.studio();
        const login::Account &account = studio.site.account;
        const QString name = account.name.isEmpty() ? studio.entry.user.name : account.name;
        m_account->setText(buttonText(*m_account, name, width));
        const QString servers = studio.site.connection.url.host();
        m_servers->setText(m_servers->fontMetrics().elidedText(servers, Qt::ElideMiddle, sideWidth(*this) - 24));
        break;
    }
    }
    m_account->setAccessibleName(tr("Account: %1").arg(m_account->text()));
    if (m_session.isOnline()) {
        m_offline->clear();
    } else if (m_session.isExpired()) {
        m_offline->showText(u"login"_s,
                            tr("AYON does not know your session any more. Sign in again, with the button at the lower "
                               "left; until then what you see may be old."));
    } else {
        m_offline->showText(u"offline"_s,
                            tr("AYON does not answer. What you see may be old; it is read again as soon as the "
                               "server is back."));
        m_offline->countDown([this] { return m_session.untilNextTry(); });
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
    emit closed();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_list->viewport()->update();
    QMainWindow::changeEvent(event);
}

} // namespace bridge::desktop
