#include "desktop/desktoptest.h"

#include "desktop/look/theme.h"
#include "publisher/queue.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTextEdit>

#include <algorithm>

namespace bridge::test {

using namespace Qt::StringLiterals;

DesktopTest::DesktopTest()
{
    desktop::applyScheme(*qApp, desktop::Scheme::Light);
    saveSettings();
}

void DesktopTest::loadDemo()
{
    good(m_sandbox.loadDemo());
    m_sandbox.ayon().setSiteBeside(m_sandbox.shotgridFrame().url());
    const sandbox::Access access = m_sandbox.access(); // the demo studio has a script of its own
    const shotgrid::ScriptSignIn script{.name = access.scriptName, .key = Secret(access.scriptKey)};
    m_shotgrid = std::make_unique<shotgrid::ShotgridClient>(
        shotgrid::ShotgridConnection{.url = QUrl(access.shotgridUrl), .signIn = script});
}

void DesktopTest::signIn()
{
    signInWith(m_sandbox.access().apiKey);
}

void DesktopTest::signInAs(const QString &login, const QJsonObject &data)
{
    const QString key = u"0123456789abcdef0123456789abcdef"_s;
    sandbox::ayon::User person{.name = login, .data = data};
    person.data.insert(u"apiKey"_s, sandbox::ayon::keyHash(key));
    m_sandbox.ayon().editStore().putUser(std::move(person));
    signInWith(key);
}

void DesktopTest::signInWith(const QString &apiKey)
{
    const sandbox::Access access = m_sandbox.access();
    ayon::AyonConnection ayon{.url = QUrl(access.ayonUrl), .apiKey = Secret(apiKey), .senderType = u"api"_s};
    auto entry = good(await(login::enterAyon(std::move(ayon), {}, {})));
    shotgrid::ShotgridConnection connection = login::siteConnection(entry.settings.settings);
    connection.signIn = shotgrid::ScriptSignIn{.name = access.scriptName, .key = Secret(access.scriptKey)};
    auto site = good(await(login::enterSite(std::move(connection), {})));
    m_session.enter(std::make_shared<const desktop::Studio>(std::move(entry), std::move(site)));
}

bool DesktopTest::waitForLine()
{
    return waitUntil([this] { return !m_lineUp.isEmpty(); });
}

bool DesktopTest::waitUntil(const std::function<bool()> &holds, std::chrono::milliseconds deadline)
{
    return QTest::qWaitFor(holds, int(deadline.count()));
}

void DesktopTest::takePictures(QWidget &widget, const QString &name, QSize size)
{
    QDir().mkpath(QStringLiteral(SCREENSHOTS));
    widget.resize(size);
    widget.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(widget.window()));
    for (const auto scheme : {desktop::Scheme::Light, desktop::Scheme::Dark}) {
        desktop::applyScheme(*qApp, scheme);
        QCoreApplication::processEvents();
        for (const int scale : {1, 2}) {
            QPixmap picture(widget.size() * scale);
            picture.setDevicePixelRatio(scale);
            widget.render(&picture);
            const QString file =
                u"%1/%2-%3-%4x.png"_s
                    .arg(QStringLiteral(SCREENSHOTS), name, scheme == desktop::Scheme::Light ? u"light"_s : u"dark"_s)
                    .arg(scale);
            EXPECT_TRUE(picture.save(file)) << file.toStdString();
        }
    }
    desktop::applyScheme(*qApp, desktop::Scheme::Light);
}

std::vector<std::string> nameless(const QWidget &root)
{
    std::vector<std::string> found;
    const QList<QWidget *> all = root.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool isForPeople = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
            || qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractItemView *>(widget)
            || qobject_cast<QTextEdit *>(widget) || qobject_cast<QPlainTextEdit *>(widget)
            || qobject_cast<QAbstractSpinBox *>(widget);
        const bool isOfQt = widget->objectName().startsWith("qt_"_L1) || !widget->isVisibleTo(&root)
            || widget->focusPolicy() == Qt::NoFocus;
        if (!isForPeople || isOfQt)
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).isEmpty())
            found.push_back(
                (QString::fromLatin1(widget->metaObject()->className()) + ' '_L1 + widget->objectName()).toStdString());
    }
    return found;
}

void fillQueue(const QString &path, const QUrl &server, int count)
{
    const auto queue = good(publisher::PublishQueue::open(path));
    for (int number = 1; number <= count; ++number) {
        const publisher::Representation movie{
            .name = u"mov"_s, .files = {u"/gone/sh%1.mov"_s.arg(number)}, .tags = {publisher::reviewTag}};
        good(queue->add(server,
                        {.project = ProjectName(u"show"_s),
                         .folderPath = u"/sq010/sh%1"_s.arg(number, 3, 10, QChar(u'0')),
                         .product = u"renderMain"_s,
                         .version = number,
                         .representations = {movie}}));
    }
}

bool isLoading(const QWidget &page)
{
    const QList<QProgressBar *> bars = page.findChildren<QProgressBar *>();
    return std::any_of(bars.begin(), bars.end(), [](const QProgressBar *bar) { return bar->isVisible(); });
}

std::set<std::string> clipped(const QWidget &root)
{
    std::set<std::string> found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && !label->wordWrap() && label->width() < label->sizeHint().width())
            found.insert(label->text().toStdString());
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && !button->text().isEmpty() && button->width() < button->minimumSizeHint().width())
            found.insert(button->text().toStdString());
        const auto *edit = qobject_cast<const QLineEdit *>(widget);
        const int sign = edit && !edit->actions().isEmpty() ? edit->height() : 0; // before the text
        if (edit && edit->width() < edit->fontMetrics().horizontalAdvance(edit->placeholderText()) + sign)
            found.insert(edit->placeholderText().toStdString());
        const auto *list = qobject_cast<const QListWidget *>(widget);
        if (list && list->viewport()->width() < list->sizeHintForColumn(0))
            found.insert(list->objectName().toStdString());
        const auto *header = qobject_cast<const QHeaderView *>(widget);
        for (int at = 0; header && header->model() && at < header->count(); ++at) {
            if (header->sectionSize(at) < header->sectionSizeHint(at))
                found.insert(header->model()->headerData(at, header->orientation()).toString().toStdString());
        }
    }
    return found;
}

} // namespace bridge::test
