// Publishing from the page, up to what the site shows of it.
#include "desktop/desktoptest.h"
#include "desktop/loopwatch.h"

#include "desktop/publish/droppedfiles.h"
#include "desktop/publish/publishpage.h"
#include "desktop/publish/targetmodel.h"
#include "publisher/queue.h"
#include "support/movies.h"
#include "sync/projectsync.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QImage>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QSqlDatabase>
#include <QSqlQuery>
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
        m_page = makePage();
        m_page->resize(1280, 720);
        m_page->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(m_page.get()));
    }

    QString queuePath() const { return m_folder.filePath(u"queue.sqlite"_s); }
    std::unique_ptr<desktop::PublishPage> makePage()
    {
        return std::make_unique<desktop::PublishPage>(m_session,
                                                      [path = queuePath()](const desktop::Studio &) { return path; });
    }
    //! As the program left it when it ended.
    void leaveInQueue(const QString &movie)
    {
        const auto queue = good(publisher::PublishQueue::open(queuePath()));
        const publisher::Representation form{.name = u"mov"_s, .files = {movie}, .tags = {publisher::reviewTag}};
        publisher::PublishRequest request{
            .project = m_project, .folderPath = u"/sq010/sh010"_s, .product = u"renderMain"_s, .version = 7};
        request.representations.push_back(form);
        good(queue->add(m_session.studio()->entry.connection.url, request));
    }
    std::vector<publisher::QueueEntry> entries()
    {
        const auto queue = good(publisher::PublishQueue::open(queuePath()));
        return good(queue->entries());
    }
    bool canPublish()
    {
        return waitUntil([this] { return at<QPushButton>(u"publishNow"_s).isEnabled(); });
    }
    void publish() { QTest::mouseClick(&at<QPushButton>(u"publishNow"_s), Qt::LeftButton); }
    bool isPublished(int row)
    {
        return waitUntil([this, row] { return queueState(row) == u"Published"_s; }, 60s);
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
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        drop(data);
    }
    void drop(const QMimeData &data)
    {
        auto &zone = at<QWidget>(u"dropZone"_s);
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
        project.setCurrentIndex(project.findText(u"show"_s)); // typed twice in a row, it would look for "showshow"
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

class DroppedFilesTest : public testing::Test
{
protected:
    void make(const QStringList &names)
    {
        for (const QString &name : names) {
            QFile file(m_folder.filePath(name));
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        }
    }

    QTemporaryDir m_folder;
};

TEST_F(DroppedFilesTest, TheFramesOfARenderAreTogetherAndTheMovieIsReviewed)
{
    make({u"a.1001.exr"_s, u"a.1002.exr"_s, u"a.1004.exr"_s, u"a.mov"_s, u"notes.txt"_s});
    const auto dropped = desktop::droppedFiles({m_folder.path(), m_folder.filePath(u"gone.mov"_s)});
    EXPECT_EQ(dropped.missing, QStringList{m_folder.filePath(u"gone.mov"_s)});
    const auto representations = desktop::joined({}, dropped.renders);
    ASSERT_EQ(representations.size(), 3);
    EXPECT_EQ(representations[0].files.size(), 3);
    EXPECT_TRUE(desktop::describe(representations[0]).contains(u"1003"_s));
    EXPECT_EQ(representations[1].tags, QStringList{publisher::reviewTag});
    EXPECT_EQ(representations[2].name, u"txt"_s);
}

TEST_F(DroppedFilesTest, FoldersBelowAreTakenAndAnEmptyOneIsSaid)
{
    QDir(m_folder.path()).mkpath(u"shot/exr"_s);
    QDir(m_folder.path()).mkpath(u"nothing"_s);
    make({u"shot/exr/a.1001.exr"_s, u"shot/a.mov"_s});
    const auto dropped = desktop::droppedFiles({m_folder.filePath(u"shot"_s), m_folder.filePath(u"nothing"_s)});
    EXPECT_EQ(dropped.renders.size(), 2);
    EXPECT_EQ(dropped.empty, QStringList{m_folder.filePath(u"nothing"_s)});
}

TEST_F(DroppedFilesTest, ASecondDropKeepsWhatWasTickedBefore)
{
    make({u"a.1001.exr"_s, u"a.1002.exr"_s, u"a.mov"_s});
    auto before = desktop::joined({}, {{m_folder.filePath(u"a.1001.exr"_s)}, {m_folder.filePath(u"a.mov"_s)}});
    before[0].tags = {publisher::reviewTag};
    before[1].tags.clear();
    const auto after = desktop::joined(before, desktop::droppedFiles({m_folder.path()}).renders);
    ASSERT_EQ(after.size(), 2);
    EXPECT_EQ(after[0].files.size(), 2);
    EXPECT_EQ(after[0].tags, before[0].tags);
    EXPECT_EQ(after[1], before[1]);
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

TEST_F(PublishPageTest, TenThousandFramesKeepNobodyWaiting)
{
    chooseShow();
    QList<QUrl> frames;
    for (int frame = 1; frame <= 10'000; ++frame)
        frames << QUrl::fromLocalFile(file(u"sh010.%1.exr"_s.arg(frame, 5, 10, QChar(u'0')), "exr"));
    QMimeData data;
    data.setUrls(frames);
    auto &files = at<QTableWidget>(u"publishFiles"_s);
    auto &publish = at<QPushButton>(u"publishNow"_s);
    ASSERT_TRUE(waitUntil([this] { return at<QSpinBox>(u"publishVersion"_s).value() == 1; }));
    LoopWatch watch;
    drop(data);
    EXPECT_EQ(at<QLabel>(u"filesNothing"_s).text(), u"Looking at the files…"_s);
    EXPECT_EQ(at<QLabel>(u"publishWhy"_s).text(), u"Looking at the files…"_s);
    EXPECT_FALSE(publish.isEnabled());
    ASSERT_TRUE(waitUntil([&files] { return files.rowCount() == 1; }));
    EXPECT_TRUE(publish.isEnabled());
    EXPECT_TRUE(files.item(0, 1)->text().contains(u"10000 frames"_s)) << files.item(0, 1)->text().toStdString();
    drop(QStringList{m_folder.path()}); // the same ones
    ASSERT_TRUE(waitUntil([&publish] { return publish.isEnabled(); }));
    EXPECT_LT(watch.longest(), longestBlock);
    QTest::mouseClick(&at<QPushButton>(u"publishCheck"_s), Qt::LeftButton);
    EXPECT_FALSE(publish.isEnabled());
    ASSERT_TRUE(waitUntil([&publish] { return publish.isEnabled(); }));
    EXPECT_FALSE(at<QLabel>(u"publishNoticeText"_s).text().isEmpty());
    EXPECT_LT(watch.longest(), longestBlock);
}

TEST_F(PublishPageTest, ALargePictureKeepsNobodyWaiting)
{
    chooseShow();
    drop({file(u"sh010.mov"_s, movieFile())});
    ASSERT_TRUE(canPublish());
    QImage picture(6000, 6000, QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            picture.setPixel(x, y, qRgb(x * y, x + y, x ^ y));
    ASSERT_TRUE(picture.save(m_folder.filePath(u"large.png"_s)));
    QTest::mouseClick(&at<QPushButton>(u"thumbnailChoose"_s), Qt::LeftButton);
    auto &dialog = at<QFileDialog>(u"thumbnailDialog"_s);
    LoopWatch watch;
    emit dialog.fileSelected(m_folder.filePath(u"large.png"_s));
    dialog.close();
    EXPECT_FALSE(at<QPushButton>(u"publishNow"_s).isEnabled()) << "it would go without its picture";
    EXPECT_TRUE(waitUntil([this] { return !at<QLabel>(u"publishThumbnail"_s).pixmap().isNull(); }));
    EXPECT_TRUE(canPublish());
    EXPECT_LT(watch.longest(), longestBlock);
}

TEST(Targets, OfALargeProjectAreFoundAtOnce)
{
    std::vector<desktop::Target> targets;
    for (int shot = 0; shot < 20'000; ++shot) {
        const QString path = u"/episode/sequence/sh%1"_s.arg(shot, 5, 10, QChar(u'0'));
        for (const QString &task : {u"Layout"_s, u"animation"_s, u"lighting"_s, u"comp"_s, QString()})
            targets.push_back({.folderPath = path, .task = task});
    }
    desktop::TargetModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.set(targets);
    ASSERT_EQ(model.rowCount(), 100'000);
    LoopWatch watch;
    model.search(u"LAYOUT"_s);
    EXPECT_LT(watch.longest(), longestBlock);
    ASSERT_EQ(model.rowCount(), 20'000);
    EXPECT_EQ(model.at(1).folderPath, u"/episode/sequence/sh00001"_s);
    EXPECT_EQ(model.rowOf(targets[5]), 1);
    EXPECT_EQ(model.rowOf(targets[6]), -1);
    model.search(u"sh00001"_s);
    EXPECT_EQ(model.rowCount(), 5);
    model.search({});
    EXPECT_EQ(model.rowCount(), 100'000);
}

TEST_F(PublishPageTest, WhatIsChosenStaysSoWhileTheSearchLeavesItInSight)
{
    chooseShow();
    drop({file(u"sh010.mov"_s, movieFile())});
    ASSERT_TRUE(canPublish());
    auto &search = at<QLineEdit>(u"publishSearch"_s);
    search.clear();
    EXPECT_TRUE(at<QPushButton>(u"publishNow"_s).isEnabled());
    const QModelIndexList chosen = at<QTableView>(u"publishTargets"_s).selectionModel()->selectedRows();
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.front().data().toString(), u"comp"_s);
    QTest::keyClicks(&search, u"nothing of that"_s);
    EXPECT_FALSE(at<QPushButton>(u"publishNow"_s).isEnabled()) << "nobody sees any more where it would go";
}

TEST_F(PublishPageTest, ARowThatIsRemovedWhileFilesAreLookedAtStaysAway)
{
    drop({file(u"sh010.mov"_s, movieFile())});
    chooseShow();
    ASSERT_TRUE(canPublish());
    auto &files = at<QTableWidget>(u"publishFiles"_s);
    drop({file(u"sh010.1001.exr"_s, "exr")});
    files.setCurrentCell(0, 0);
    QTest::mouseClick(&at<QPushButton>(u"publishRemove"_s), Qt::LeftButton);
    ASSERT_TRUE(canPublish());
    ASSERT_EQ(files.rowCount(), 1);
    EXPECT_EQ(files.item(0, 1)->text(), u"sh010.1001.exr"_s);
}

TEST_F(PublishPageTest, FilesAndThumbnailsAreChosenInDialogs)
{
    const QString movie = file(u"sh010.mov"_s, movieFile());
    QImage picture(320, 180, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    ASSERT_TRUE(picture.save(m_folder.filePath(u"thumbnail.png"_s)));
    const auto choose = [this](const QString &button, const QString &name, const QString &path) {
        QTest::mouseClick(&at<QPushButton>(button), Qt::LeftButton);
        auto &dialog = at<QFileDialog>(name);
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
        auto &line = find<QLineEdit>(dialog, u"fileNameEdit"_s);
        line.clear();
        line.setCompleter(nullptr); // whose proposals, when they have come by then, take the key that ends the dialog
        QTest::keyClicks(&line, path);
        takePictures(dialog, u"publish_"_s + name, dialog.size());
        QTest::keyClick(&line, Qt::Key_Return);
        EXPECT_TRUE(waitUntil([this, &name] { return !m_page->findChild<QFileDialog *>(name); }));
    };
    choose(u"chooseFiles"_s, u"chooseFilesDialog"_s, movie);
    ASSERT_TRUE(waitUntil([this] { return at<QTableWidget>(u"publishFiles"_s).rowCount() == 1; }));
    choose(u"thumbnailChoose"_s, u"thumbnailDialog"_s, m_folder.filePath(u"thumbnail.png"_s));
    EXPECT_TRUE(waitUntil([this] { return !at<QLabel>(u"publishThumbnail"_s).pixmap().isNull(); }));
}

TEST_F(PublishPageTest, WhatWaitedIsPublishedWithoutThePageInSight)
{
    m_page.reset();
    leaveInQueue(file(u"sh010.mov"_s, movieFile()));
    m_page = makePage();
    EXPECT_TRUE(isPublished(0)) << queueState(0).toStdString();
    EXPECT_FALSE(m_page->isVisible());
    EXPECT_EQ(versions().size(), 1);
}

TEST_F(PublishPageTest, GoesOnByItselfWhenOnlyTheSiteWasAway)
{
    drop({file(u"sh010.mov"_s, movieFile())});
    chooseShow();
    ASSERT_TRUE(canPublish());
    m_sandbox.shotgridFrame().faults().add({.count = 10'000, .answer = sandbox::Reply{.status = 503}});
    publish();
    ASSERT_TRUE(waitUntil([this] { return queueState(0).startsWith(u"Waiting"_s); }, 60s));
    auto &queue = at<QTableView>(u"publishQueue"_s);
    queue.selectRow(0);
    EXPECT_TRUE(waitUntil([this] { return at<QPushButton>(u"queueRetry"_s).isEnabled(); }, 60s));
    m_sandbox.shotgridFrame().faults().clear();
    EXPECT_TRUE(isPublished(0)) << queueState(0).toStdString();
}

TEST_F(PublishPageTest, ASecondDropIsTheNextVersionWithoutAnyChoosing)
{
    drop({file(u"sh010.mov"_s, movieFile())});
    chooseShow();
    ASSERT_TRUE(canPublish());
    publish();
    ASSERT_TRUE(waitUntil([this] { return !queueState(0).isEmpty(); }));
    drop({file(u"sh010_again.mov"_s, movieFile())});
    ASSERT_TRUE(canPublish());
    EXPECT_EQ(at<QSpinBox>(u"publishVersion"_s).value(), 2);
    publish();
    ASSERT_TRUE(waitUntil([this] { return at<QTableView>(u"publishQueue"_s).model()->rowCount() == 2; }));
    ASSERT_TRUE(isPublished(0)) << queueState(0).toStdString();
    ASSERT_TRUE(isPublished(1)) << queueState(1).toStdString();
    EXPECT_EQ(versions().size(), 2);
}

TEST_F(PublishPageTest, AVersionThatIsThereIsUpdatedOnlyWhenThePersonSaysSo)
{
    drop({file(u"sh010.mov"_s, movieFile())});
    chooseShow();
    ASSERT_TRUE(canPublish());
    auto &update = at<QCheckBox>(u"publishUpdate"_s);
    EXPECT_FALSE(update.isVisible());
    publish();
    ASSERT_TRUE(isPublished(0)) << queueState(0).toStdString();
    drop({file(u"sh010_again.mov"_s, movieFile())});
    ASSERT_TRUE(canPublish());
    at<QSpinBox>(u"publishVersion"_s).setValue(1);
    EXPECT_FALSE(at<QPushButton>(u"publishNow"_s).isEnabled());
    EXPECT_TRUE(update.isVisible());
    takePictures(*m_page, u"publish_update"_s);
    EXPECT_EQ(nameless(*m_page), std::vector<std::string>());
    QTest::mouseClick(&update, Qt::LeftButton, {}, QPoint(8, update.height() / 2));
    EXPECT_TRUE(at<QPushButton>(u"publishNow"_s).isEnabled());
    at<QSpinBox>(u"publishVersion"_s).setValue(3);
    EXPECT_FALSE(update.isVisible());
    EXPECT_FALSE(update.isChecked());
    QTest::keyClick(&at<QLineEdit>(u"publishProduct"_s), Qt::Key_Return); // leaves the field as it was
    EXPECT_EQ(at<QSpinBox>(u"publishVersion"_s).value(), 3);
}

TEST_F(PublishPageTest, WithoutAProposalThePersonTypesTheNumber)
{
    m_sandbox.shotgridFrame().faults().add(
        {.path = u"*/Version/_search"_s, .count = 10'000, .answer = sandbox::Reply{.status = 403}});
    drop({file(u"sh010.mov"_s, movieFile())});
    chooseShow();
    const auto why = [this] { return at<QLabel>(u"publishWhy"_s).text(); };
    ASSERT_TRUE(waitUntil([&why] { return why().startsWith(u"Type the version"_s); })) << why().toStdString();
    EXPECT_FALSE(at<QPushButton>(u"publishNow"_s).isEnabled());
    at<QSpinBox>(u"publishVersion"_s).setValue(4);
    EXPECT_TRUE(at<QPushButton>(u"publishNow"_s).isEnabled());
}

TEST_F(PublishPageTest, AnotherSignInForgetsWhereTheLastPublishBelonged)
{
    drop({file(u"sh010.mov"_s, movieFile())});
    chooseShow();
    ASSERT_TRUE(canPublish());
    const desktop::StudioPtr studio = m_session.studio();
    m_session.enter(std::make_shared<const desktop::Studio>(studio->entry, studio->site));
    EXPECT_FALSE(at<QPushButton>(u"publishNow"_s).isEnabled());
    EXPECT_EQ(at<QLabel>(u"publishWhy"_s).text(), u"Choose the project."_s);
    chooseShow();
    EXPECT_TRUE(canPublish());
}

TEST_F(PublishPageTest, WhatCouldNotBeReadIsReadAgain)
{
    const auto refuse = [this](const QString &path) {
        m_sandbox.ayonFrame().faults().add({.path = path, .count = 10'000, .answer = sandbox::Reply{.status = 403}});
    };
    refuse(u"*"_s);
    const desktop::StudioPtr studio = m_session.studio();
    m_session.enter(std::make_shared<const desktop::Studio>(studio->entry, studio->site));
    auto &again = at<QPushButton>(u"publishReload"_s);
    ASSERT_TRUE(waitUntil([&again] { return again.isVisible(); }));
    m_sandbox.ayonFrame().faults().clear();
    QTest::mouseClick(&again, Qt::LeftButton);
    auto &project = at<QComboBox>(u"publishProject"_s);
    ASSERT_TRUE(waitUntil([&project] { return project.findText(u"show"_s) >= 0; }));
    EXPECT_FALSE(again.isVisible());

    refuse(u"/graphql"_s);
    auto &nothing = at<QLabel>(u"targetsNothing"_s);
    project.setCurrentIndex(project.findText(u"show"_s));
    emit project.activated(project.currentIndex());
    EXPECT_EQ(nothing.text(), u"Reading…"_s);
    ASSERT_TRUE(waitUntil([&again] { return again.isVisible(); }));
    EXPECT_EQ(nothing.text(), u"The tasks and folders could not be read."_s);
    m_sandbox.ayonFrame().faults().clear();
    QTest::mouseClick(&again, Qt::LeftButton);
    EXPECT_TRUE(waitUntil([this] { return at<QTableView>(u"publishTargets"_s).model()->rowCount() > 0; }));
}

TEST_F(PublishPageTest, APartOfTheScreenIsTheThumbnailAndStaysWithTheQueue)
{
    QWidget behind;
    behind.setStyleSheet(u"background: #c02020"_s);
    behind.setGeometry(m_page->geometry());
    behind.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&behind));
    m_page->raise();
    drop({file(u"sh010.mov"_s, movieFile())});
    chooseShow();
    ASSERT_TRUE(canPublish());
    QTest::mouseClick(&at<QPushButton>(u"thumbnailGrab"_s), Qt::LeftButton);
    EXPECT_FALSE(m_page->isVisible());
    const auto overlay = [] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == u"screenGrab"_s && widget->isVisible())
                return widget;
        }
        return static_cast<QWidget *>(nullptr);
    };
    ASSERT_TRUE(waitUntil([&overlay] { return overlay() != nullptr; }));
    QWidget *screen = overlay();
    const QPoint from = screen->mapFromGlobal(behind.geometry().center());
    QTest::mousePress(screen, Qt::LeftButton, {}, from);
    QTest::mouseMove(screen, from + QPoint(120, 90));
    QTest::mouseRelease(screen, Qt::LeftButton, {}, from + QPoint(120, 90));
    EXPECT_TRUE(m_page->isVisible());
    auto &thumbnail = at<QLabel>(u"publishThumbnail"_s);
    ASSERT_TRUE(waitUntil([&thumbnail] { return !thumbnail.pixmap().isNull(); }));
    EXPECT_EQ(thumbnail.pixmap().toImage().pixelColor(20, 20), QColor(0xc0, 0x20, 0x20)); // not the page before it

    m_sandbox.shotgridFrame().faults().add({.count = 10'000, .answer = sandbox::Reply{.status = 503}});
    publish();
    ASSERT_TRUE(waitUntil([this] { return !entries().empty(); }, 60s));
    m_page.reset(); // with what it grabbed
    const publisher::PublishRequest request = entries().front().request;
    EXPECT_EQ(request.user, u"admin"_s); // whoever is signed in by the time it is published
    EXPECT_TRUE(request.isThumbnailTemporary);
    EXPECT_TRUE(QFileInfo::exists(request.thumbnail)) << request.thumbnail.toStdString();
    EXPECT_TRUE(request.thumbnail.startsWith(m_folder.path()));
}

TEST_F(PublishPageTest, WhatIsForAnotherServerSaysSo)
{
    m_page.reset();
    fillQueue(queuePath(), QUrl(u"https://ayon.elsewhere.example"_s), 1);
    m_page = makePage();
    EXPECT_TRUE(waitUntil([this] { return queueState(0) == u"Waiting for ayon.elsewhere.example"_s; }));
    auto &queue = at<QTableView>(u"publishQueue"_s);
    queue.selectRow(0);
    EXPECT_FALSE(at<QPushButton>(u"queueRetry"_s).isEnabled());
}

TEST_F(PublishPageTest, AQueueOfLongRendersKeepsNobodyWaiting)
{
    QStringList frames;
    for (int frame = 1; frame <= 2'000; ++frame)
        frames << u"/gone/sh010.%1.exr"_s.arg(frame, 5, 10, QChar(u'0'));
    constexpr int renders = 30;
    {
        const auto queue = good(publisher::PublishQueue::open(queuePath()));
        publisher::PublishRequest request{
            .project = m_project, .folderPath = u"/sq010/sh010"_s, .product = u"render"_s};
        request.representations.push_back({.name = u"exr"_s, .files = frames});
        for (request.version = 1; request.version <= renders; ++request.version)
            good(queue->add(QUrl(u"https://ayon.elsewhere.example"_s), request));
    }
    LoopWatch watch;
    ASSERT_TRUE(waitUntil([this] { return at<QTableView>(u"publishQueue"_s).model()->rowCount() == renders; }));
    at<QTableView>(u"publishQueue"_s).selectRow(0);
    QTest::mouseClick(&at<QPushButton>(u"queueDrop"_s), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([this] { return at<QTableView>(u"publishQueue"_s).model()->rowCount() == renders - 1; }));
    EXPECT_LT(watch.longest(), longestBlock);
}

TEST_F(PublishPageTest, AnotherProgramThatWritesTheQueueKeepsNobodyWaiting)
{
    fillQueue(queuePath(), QUrl(u"https://ayon.elsewhere.example"_s), 1);
    auto &queue = at<QTableView>(u"publishQueue"_s);
    ASSERT_TRUE(waitUntil([&queue] { return queue.model()->rowCount() == 1; }));
    queue.selectRow(0);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(queuePath());
        ASSERT_TRUE(other.open());
        ASSERT_TRUE(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
        QElapsedTimer timer;
        timer.start();
        QTest::mouseClick(&at<QPushButton>(u"queueDrop"_s), Qt::LeftButton);
        EXPECT_LT(timer.elapsed(), 1000) << "milliseconds; the other program takes its time";
        ASSERT_TRUE(QSqlQuery(other).exec(u"ROLLBACK"_s));
        other.close();
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    EXPECT_TRUE(waitUntil([&queue] { return queue.model()->rowCount() == 0; }));
}

TEST_F(PublishPageTest, AQueueThatIsEmptySaysSoAndALongOneSaysWhyOfEach)
{
    auto &nothing = at<QLabel>(u"queueNothing"_s);
    EXPECT_TRUE(nothing.isVisible());
    takePictures(*m_page, u"publish_empty"_s);
    constexpr int jobs = 40;
    fillQueue(queuePath(), m_session.studio()->entry.connection.url, jobs);
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
    fillQueue(queuePath(), m_session.studio()->entry.connection.url, 5);
    ASSERT_TRUE(waitUntil([this] { return queueState(4).startsWith(u"Publishing"_s); })) << queueState(4).toStdString();
    m_page.reset(); // a publish that is stopped says so at once
    QCoreApplication::processEvents();
    const auto queue = good(publisher::PublishQueue::open(queuePath()));
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
    m_page = makePage();
    EXPECT_TRUE(isPublished(0)) << queueState(0).toStdString();
    EXPECT_EQ(versions().size(), 1);
}

} // namespace

} // namespace bridge::test
