// Publishing from the page, up to what the site shows of it.
#include "desktop/desktoptest.h"

#include "desktop/publish/droppedfiles.h"
#include "desktop/publish/publishpage.h"
#include "publisher/queue.h"
#include "support/movies.h"
#include "sync/projectsync.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDropEvent>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>

namespace bridge::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class PublishPageTest : public DesktopTest
{
protected:
    PublishPageTest()
    {
        makeShotgridProject();
        const auto link = [](const QString &type, qint64 id) { return QJsonObject{{u"type"_s, type}, {u"id"_s, id}}; };
        const QJsonObject project = link(u"Project"_s, m_shotgridProject.number());
        const auto make = [this, &project](const QString &type, QJsonObject fields) {
            fields.insert(u"project"_s, project);
            return good(await(m_shotgrid->create(type, fields, {}))).ref;
        };
        const ShotgridRef sequence = make(u"Sequence"_s, {{u"code"_s, u"sq010"_s}});
        m_shot =
            make(u"Shot"_s, {{u"code"_s, u"sh010"_s}, {u"sg_sequence"_s, link(u"Sequence"_s, sequence.id.number())}});
        make(u"Task"_s, {{u"content"_s, u"comp"_s}, {u"entity"_s, link(u"Shot"_s, m_shot.id.number())}});
        sync::ProjectSync pass(*m_ayon, *m_shotgrid, m_settings, m_project);
        good(await(pass.plan({.flow = sync::Policy::Flow::Both}, {})));
        good(await(pass.apply({}, {})));
        shotgrid::Query query{.type = u"LocalStorage"_s, .fields = {u"code"_s}};
        const auto storages = good(await(m_shotgrid->searchAll(query, {})));
        good(await(m_shotgrid->update(storages.at(0).ref, {{u"linux_path"_s, m_folder.path()}}, {})));
        signIn();
        const desktop::StudioPtr studio = m_session.studio();
        shotgrid::ShotgridConnection person = studio->site.connection;
        std::get<shotgrid::ScriptSignIn>(person.signIn).sudoAsLogin = u"admin"_s; // scripts publish for people only
        auto site = good(await(login::enterSite(std::move(person), {})));
        m_session.enter(std::make_shared<const desktop::Studio>(studio->entry, std::move(site)));
        m_page = std::make_unique<desktop::PublishPage>(m_session, m_folder.filePath(u"queue.sqlite"_s));
        m_page->resize(1280, 720);
        m_page->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(m_page.get()));
    }

    template <class T> T &at(const QString &name) { return find<T>(*m_page, name); }

    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile made(m_folder.filePath(name));
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write(bytes);
        return made.fileName();
    }
    void drop(const QStringList &paths)
    {
        auto &zone = at<QWidget>(u"dropZone"_s);
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        // A drop goes where the drag has entered last.
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&zone, &enter);
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&zone, &event);
    }
    void chooseShow()
    {
        auto &project = at<QComboBox>(u"publishProject"_s);
        ASSERT_TRUE(waitUntil([&project] { return project.findText(u"show"_s) >= 0; }));
        project.setFocus();
        QTest::keyClicks(&project, u"show"_s);
        emit project.activated(project.currentIndex());
        auto &targets = at<QTableView>(u"publishTargets"_s);
        ASSERT_TRUE(waitUntil([&targets] { return targets.model()->rowCount() > 0; }));
        at<QLineEdit>(u"publishSearch"_s).clear();
        QTest::keyClicks(&at<QLineEdit>(u"publishSearch"_s), u"comp"_s);
        ASSERT_EQ(targets.model()->rowCount(), 1);
        const QRect place = targets.visualRect(targets.model()->index(0, 0));
        QTest::mouseClick(targets.viewport(), Qt::LeftButton, {}, place.center());
        auto &product = at<QLineEdit>(u"publishProduct"_s);
        product.clear();
        QTest::keyClicks(&product, u"renderMain"_s);
        QTest::keyClick(&product, Qt::Key_Return);
    }
    std::vector<shotgrid::Row> versions()
    {
        shotgrid::Query query{.type = u"Version"_s, .fields = {u"code"_s, u"description"_s, u"entity"_s}};
        return good(await(m_shotgrid->searchAll(query, {})));
    }
    QString queueState(int row)
    {
        auto &queue = at<QTableView>(u"publishQueue"_s);
        return queue.model()->index(row, 1).data().toString();
    }

    QTemporaryDir m_folder;
    ShotgridRef m_shot;
    std::unique_ptr<desktop::PublishPage> m_page;
};

TEST(DroppedFiles, TakesTheFramesOfARenderTogetherAndReviewsTheMovie)
{
    QTemporaryDir folder;
    for (const auto &name : {u"a.1001.exr"_s, u"a.1002.exr"_s, u"a.1004.exr"_s, u"a.mov"_s, u"notes.txt"_s}) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    }
    const desktop::DroppedFiles dropped = desktop::droppedFiles({folder.path(), folder.filePath(u"gone.mov"_s)});
    ASSERT_EQ(dropped.representations.size(), 3);
    EXPECT_EQ(dropped.missing, QStringList{folder.filePath(u"gone.mov"_s)});
    EXPECT_EQ(dropped.representations[0].files.size(), 3);
    EXPECT_TRUE(desktop::describe(dropped.representations[0]).contains(u"1003"_s));
    EXPECT_EQ(dropped.representations[1].tags, QStringList{publisher::reviewTag});
    EXPECT_EQ(dropped.representations[2].name, u"txt"_s);
}

TEST_F(PublishPageTest, WhatIsDroppedIsOnTheSite)
{
    drop({file(u"sh010.mov"_s, movieFile())});
    chooseShow();
    auto &publish = at<QPushButton>(u"publishNow"_s);
    ASSERT_TRUE(waitUntil([&publish] { return publish.isEnabled(); }))
        << at<QLabel>(u"publishWhy"_s).text().toStdString();
    EXPECT_EQ(at<QSpinBox>(u"publishVersion"_s).value(), 1);
    QTest::keyClicks(&at<QPlainTextEdit>(u"publishComment"_s), u"first look"_s);
    takePictures(*m_page, u"publish"_s);
    EXPECT_EQ(nameless(*m_page), std::vector<std::string>());
    QTest::mouseClick(&publish, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([this] { return queueState(0) == u"Published"_s; }))
        << queueState(0).toStdString() << at<QLabel>(u"publishNoticeText"_s).text().toStdString();
    ASSERT_EQ(versions().size(), 1);
    EXPECT_EQ(versions().front().text(u"description"_s), u"first look"_s);
    EXPECT_EQ(versions().front().link(u"entity"_s).ref, m_shot);
    takePictures(*m_page, u"publish_queue"_s);
    QTest::mouseClick(&at<QPushButton>(u"queueClear"_s), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([this] { return at<QTableView>(u"publishQueue"_s).model()->rowCount() == 0; }));

    drop({file(u"sh010_again.mov"_s, movieFile())});
    at<QTableView>(u"publishTargets"_s).clearSelection();
    chooseShow();
    EXPECT_TRUE(waitUntil([this] { return at<QSpinBox>(u"publishVersion"_s).value() == 2; }));
}

TEST_F(PublishPageTest, AQueueThatIsEmptySaysSoAndALongOneSaysWhyOfEach)
{
    auto &nothing = at<QLabel>(u"queueNothing"_s);
    EXPECT_TRUE(nothing.isVisible());
    takePictures(*m_page, u"publish_empty"_s);
    constexpr int jobs = 40;
    const QString path = m_folder.filePath(u"queue.sqlite"_s);
    fillQueue(path, m_session.studio()->entry.connection.url, jobs);
    auto &queue = at<QTableView>(u"publishQueue"_s);
    ASSERT_TRUE(waitUntil([&] { return queue.model()->rowCount() == jobs && !nothing.isVisible(); }));
    ASSERT_TRUE(waitUntil([this] { return queueState(0).startsWith(u"Failed"_s); })) << queueState(0).toStdString();
    queue.setFocus();
    QTest::keyClick(&queue, Qt::Key_Down);
    auto &why = at<QLabel>(u"queueText"_s);
    EXPECT_TRUE(why.isVisible());
    EXPECT_TRUE(why.text().contains(u"Check its path"_s)) << why.text().toStdString();
    takePictures(*m_page, u"publish_long_queue"_s);
    EXPECT_EQ(nameless(*m_page), std::vector<std::string>());
    EXPECT_FALSE(at<QPushButton>(u"queueClear"_s).isEnabled()); // what failed is not cleared away
}

TEST_F(PublishPageTest, MayBeClosedWhileItPublishes)
{
    fillQueue(m_folder.filePath(u"queue.sqlite"_s), m_session.studio()->entry.connection.url, 5);
    ASSERT_TRUE(waitUntil([this] { return queueState(4).startsWith(u"Publishing"_s); })) << queueState(4).toStdString();
    m_page.reset(); // a publish that is stopped says so at once
    QCoreApplication::processEvents();
    const auto queue = good(publisher::PublishQueue::open(m_folder.filePath(u"queue.sqlite"_s)));
    EXPECT_EQ(good(queue->entries()).size(), 5);
}

TEST_F(PublishPageTest, WaitsInTheQueueWhileTheSiteIsAway)
{
    drop({file(u"sh010.mov"_s, movieFile())});
    chooseShow();
    auto &publish = at<QPushButton>(u"publishNow"_s);
    ASSERT_TRUE(waitUntil([&publish] { return publish.isEnabled(); }));
    m_sandbox.shotgridFrame().faults().add({.count = 10'000, .answer = sandbox::Reply{.status = 503}});
    QTest::mouseClick(&publish, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([this] { return queueState(0).startsWith(u"Waiting"_s); }, 60s));
    m_page.reset(); // the program ends
    m_sandbox.shotgridFrame().faults().clear();
    m_page = std::make_unique<desktop::PublishPage>(m_session, m_folder.filePath(u"queue.sqlite"_s));
    m_page->show();
    EXPECT_TRUE(waitUntil([this] { return queueState(0) == u"Published"_s; }, 60s)) << queueState(0).toStdString();
    EXPECT_EQ(versions().size(), 1);
}

} // namespace

} // namespace bridge::test
