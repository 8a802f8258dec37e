#include "desktop/publish/publishpage.h"

#include "base/anotherthread.h"
#include "desktop/look/notice.h"
#include "desktop/look/page.h"
#include "desktop/look/stateview.h"
#include "desktop/look/commands.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/table.h"
#include "desktop/publish/dropzone.h"
#include "desktop/publish/screengrab.h"
#include "desktop/session/signedout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using publisher::Check;
using publisher::EntryState;
using Reading = PublishController::Reading;

namespace {

constexpr QSize thumbnailSize(160, 90);
constexpr int largestImage = 256; // megabytes that one picture may take
constexpr int shownChecks = 12;
constexpr int shownDigits = 3; // of a version, at least
constexpr int half = 6; // of what is between form and queue

enum FileColumn { NameColumn, FilesColumn, ReviewColumn };

QString textOf(const Check &check)
{
    const auto together = [](const QString &first, const QString &then) {
        return PublishPage::tr("%1: %2", "subject and problem").arg(first, then);
    };
    const QString text = check.subject.isEmpty() ? check.text : together(check.subject, check.text);
    return check.wayOut.isEmpty() ? text
                                  : PublishPage::tr("%1. %2", "problem, way out").arg(text, asSentence(check.wayOut));
}

//! A picture that fits; null when it is none, or one that would fill the memory.
QImage smallPicture(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() * 4 > qint64(largestImage) * 1024 * 1024)
        return {};
    reader.setScaledSize(size.scaled(thumbnailSize * 2, Qt::KeepAspectRatio));
    return reader.read();
}

QString lookingText()
{
    return PublishPage::tr("Looking at the files…");
}

} // namespace

PublishPage::PublishPage(Session &session, QueuePath queuePath, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_controller(session, std::move(queuePath))
    , m_state(new StateView(this))
    , m_signedOut(new SignedOut(session, *m_state))
{
    setObjectName(u"publishPage"_s);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(makeForm());
    splitter->addWidget(makeQueue());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({3000, 2000}); // in that relation
    splitter->setChildrenCollapsible(false);
    m_state->setContent(splitter);
    layOutPage(*this, {m_state});

    m_queue.setIsHere([this](const publisher::QueueEntry &entry) { return m_controller.queue().isHere(entry); });
    connect(&m_controller, &PublishController::changed, this, &PublishPage::refresh);
    connect(&m_controller, &PublishController::targetsChanged, this, [this] {
        m_targets.set(m_controller.targets());
        m_where->resizeColumnToContents(TargetModel::Task);
        refreshTargets();
    });
    connect(&m_controller, &PublishController::versionProposed, m_version, &QSpinBox::setValue);
    connect(&m_controller, &PublishController::queueChanged, this, &PublishPage::refreshQueue);
    connect(&m_controller, &PublishController::queued, this, &PublishPage::emptyForm);
    const auto loadInSight = [this] {
        if (isVisible())
            m_controller.load();
    };
    connect(&m_session, &Session::changed, this, loadInSight);
    connect(&m_session, &Session::refreshNeeded, this, loadInSight);
    showRepresentations();
    refresh();
    refreshQueue();
}

QWidget *PublishPage::makeForm()
{
    auto *form = new QWidget(this);
    auto *zone = new DropZone(form);
    m_files = new QTableWidget(0, 3, form);
    setUpTable(*m_files, u"publishFiles"_s, tr("What is published"));
    m_files->setHorizontalHeaderLabels({tr("Representation"), tr("Files"), tr("Review")});
    m_files->horizontalHeader()->setSectionResizeMode(FilesColumn, QHeaderView::Stretch);
    setColumnWidths(*m_files->horizontalHeader(), {{NameColumn, 18}, {ReviewColumn, 12}});
    m_files->setMinimumHeight(96);
    m_files->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_remove = pushButton(u"publishRemove"_s, tr("&Remove"), form);
    m_remove->setEnabled(false); // until there is something to remove
    m_project = new QComboBox(form);
    m_project->setObjectName(u"publishProject"_s);
    m_reload = pushButton(u"publishReload"_s, tr("Try again"), form);
    m_search = searchField(u"publishSearch"_s, tr("Search tasks and folders"), form);
    m_where = new QTableView(form);
    setUpTable(*m_where, u"publishTargets"_s, tr("Where it belongs"));
    m_where->setModel(&m_targets);
    m_where->horizontalHeader()->setStretchLastSection(true);
    m_where->setMinimumHeight(120);
    m_product = new QLineEdit(form);
    m_product->setObjectName(u"publishProduct"_s);
    m_product->setPlaceholderText(u"renderMain"_s);
    m_version = new QSpinBox(form);
    m_version->setObjectName(u"publishVersion"_s);
    m_version->setRange(0, 999'999);
    m_version->setSpecialValueText(u"v?"_s); // 0: nobody has said which one yet
    m_version->setPrefix(u"v"_s);
    m_update = new QCheckBox(form);
    m_update->setObjectName(u"publishUpdate"_s);
    m_comment = new QPlainTextEdit(form);
    m_comment->setObjectName(u"publishComment"_s);
    m_comment->setTabChangesFocus(true);
    m_comment->setMaximumHeight(60);
    m_thumbnail = new QLabel(form);
    m_thumbnail->setObjectName(u"publishThumbnail"_s);
    m_thumbnail->setFixedSize(thumbnailSize);
    m_thumbnail->setAlignment(Qt::AlignCenter);
    m_thumbnail->setFrameShape(QFrame::StyledPanel);
    m_thumbnail->setWordWrap(true);
    QPushButton *choose = pushButton(u"thumbnailChoose"_s, tr("C&hoose…"), form);
    QPushButton *grab = pushButton(u"thumbnailGrab"_s, tr("&Grab screen"), form);
    m_notice = new Notice(u"publishNotice"_s, form);
    m_why = new QLabel(form);
    m_why->setObjectName(u"publishWhy"_s);
    m_why->setWordWrap(true);
    m_why->setForegroundRole(QPalette::PlaceholderText);
    m_check = pushButton(u"publishCheck"_s, tr("&Check"), form);
    m_publish = pushButton(u"publishNow"_s, tr("&Publish"), form);
    m_publish->setDefault(true);

    auto *filesRow = new QHBoxLayout;
    m_filesFound = new FoundTable(m_files, u"filesNothing"_s, {}, form);
    m_filesFound->setFixedHeight(m_files->minimumHeight());
    filesRow->addWidget(m_filesFound, 1);
    filesRow->addWidget(m_remove, 0, Qt::AlignTop);
    auto *pictureButtons = new QVBoxLayout;
    pictureButtons->addWidget(choose);
    pictureButtons->addWidget(grab);
    pictureButtons->addStretch(1);
    auto *picture = new QHBoxLayout;
    picture->addWidget(m_thumbnail, 0, Qt::AlignTop);
    picture->addLayout(pictureButtons);
    picture->addStretch(1);
    auto *named = new QHBoxLayout;
    named->addWidget(m_product, 1);
    named->addWidget(m_version);
    auto *productRow = new QVBoxLayout;
    productRow->addLayout(named);
    productRow->addWidget(m_update);
    auto *fields = new QFormLayout;
    auto *projectRow = new QHBoxLayout;
    projectRow->addWidget(m_project, 1);
    projectRow->addWidget(m_reload);
    auto *project = new QLabel(tr("Pr&oject"), form);
    project->setBuddy(m_project);
    fields->addRow(project, projectRow);
    auto *where = new QVBoxLayout;
    where->addWidget(m_search);
    m_whereFound = new FoundTable(m_where, u"targetsNothing"_s, {}, form);
    where->addWidget(m_whereFound, 1);
    fields->addRow(tr("Belongs to"), where);
    auto *product = new QLabel(tr("Pro&duct"), form);
    product->setBuddy(m_product);
    m_version->setAccessibleName(tr("Version number"));
    fields->addRow(product, productRow);
    fields->addRow(tr("D&escription"), m_comment);
    fields->addRow(tr("Thumbnail"), picture);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_why, 1);
    actions->addWidget(m_check);
    actions->addWidget(m_publish);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, half, 0);
    layout->setSpacing(8);
    layout->addWidget(zone);
    layout->addLayout(filesRow);
    layout->addLayout(fields, 1);
    layout->addWidget(m_notice);
    layout->addLayout(actions);

    connect(zone, &DropZone::dropped, this, &PublishPage::addFiles);
    connect(m_remove, &QPushButton::clicked, this, &PublishPage::removeRow);
    connect(m_files, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(m_files->currentRow() >= 0); });
    connect(m_files, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem *item) {
        if (!m_isShowing && item->column() == ReviewColumn)
            takeReview(item->row(), item->checkState() == Qt::Checked);
    });
    connect(m_project, &QComboBox::activated, this,
            [this] { m_controller.setProject(ProjectName(m_project->currentData().toString())); });
    connect(m_search, &QLineEdit::textChanged, this, &PublishPage::search);
    connect(m_where->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PublishPage::takeTarget);
    connect(m_product, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_controller.setProduct(text.trimmed()); });
    connect(m_product, &QLineEdit::editingFinished, this, [this] {
        if (m_controller.draft().version == 0) // or else the person may have typed it
            m_controller.propose();
    });
    connect(m_version, &QSpinBox::valueChanged, &m_controller, &PublishController::setVersion);
    connect(m_update, &QCheckBox::clicked, &m_controller, &PublishController::setUpdates);
    connect(m_reload, &QPushButton::clicked, &m_controller, &PublishController::readAgain);
    connect(m_comment, &QPlainTextEdit::textChanged, this,
            [this] { m_controller.setComment(m_comment->toPlainText()); });
    connect(choose, &QPushButton::clicked, this, &PublishPage::chooseThumbnail);
    connect(grab, &QPushButton::clicked, this, &PublishPage::grabThumbnail);
    connect(m_check, &QPushButton::clicked, &m_controller, &PublishController::check);
    connect(m_publish, &QPushButton::clicked, &m_controller, &PublishController::publish);
    return form;
}

QWidget *PublishPage::makeQueue()
{
    auto *side = new QWidget(this);
    auto *title = new QLabel(tr("&Queue"), side);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    m_entries = new QTableView(side);
    setUpTable(*m_entries, u"publishQueue"_s, tr("Queue"));
    m_entries->setModel(&m_queue);
    m_entries->horizontalHeader()->setStretchLastSection(true); // why it failed takes more room than what it is
    setColumnWidths(*m_entries->horizontalHeader(), {{QueueModel::Title, 34}});
    title->setBuddy(m_entries);
    m_entriesFound = new FoundTable(
        m_entries, u"queueNothing"_s,
        tr("Nothing is being published. What you publish is listed here, with what became of it."), side);
    m_entryText = wrappingLabel(u"queueText"_s, side);
    m_entryText->setForegroundRole(QPalette::PlaceholderText);
    m_clear = pushButton(u"queueClear"_s, tr("C&lear published"), side);
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_clear);
    m_retry = pushButton(u"queueRetry"_s, tr("Try &again"), side);
    m_drop = pushButton(u"queueDrop"_s, tr("Re&move"), side);
    m_open = pushButton(u"queueOpen"_s, tr("Show in &ShotGrid"), side);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_open);
    actions->addStretch(1);
    actions->addWidget(m_retry);
    actions->addWidget(m_drop);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(half, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_entriesFound, 1);
    layout->addWidget(m_entryText);
    layout->addLayout(actions);

    connect(m_entries->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PublishPage::refreshQueueActions);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (const auto *entry = selectedEntry())
            m_controller.retry(entry->id);
    });
    connect(m_drop, &QPushButton::clicked, this, [this] {
        if (const auto *entry = selectedEntry())
            m_controller.drop(entry->id);
    });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        const std::vector<publisher::QueueEntry> entries = m_controller.entries(); // which change meanwhile
        for (const publisher::QueueEntry &entry : entries) {
            if (entry.state == EntryState::Done)
                m_controller.drop(entry.id);
        }
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        const auto *entry = selectedEntry();
        if (entry && entry->result)
            QDesktopServices::openUrl(entry->result->url);
    });
    return side;
}

void PublishPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_controller.load();
}

void PublishPage::addFiles(const QStringList &paths)
{
    ++m_drops;
    showRepresentations();
    refresh();
    inAnotherThread([paths] { return droppedFiles(paths); }).then(this, [this](const DroppedFiles &dropped) {
        join(dropped);
    });
}

void PublishPage::join(const DroppedFiles &dropped)
{
    const auto take = [this, before = m_representations, dropped](const DroppedForms &forms) {
        if (m_representations == before)
            takeFiles(dropped, forms);
        else // a row was removed or ticked, or all of them were published meanwhile
            join(dropped);
    };
    inAnotherThread([before = m_representations, dropped] {
        return formsOf(before, dropped.renders);
    }).then(this, take);
}

void PublishPage::takeFiles(const DroppedFiles &dropped, const DroppedForms &forms)
{
    --m_drops;
    m_representations = forms.representations;
    m_texts = forms.texts;
    showRepresentations();
    m_controller.setRepresentations(m_representations);
    QStringList problems;
    if (!dropped.missing.isEmpty())
        problems << tr("Cannot be read: %1").arg(dropped.missing.join(u", "_s).left(400));
    if (!dropped.empty.isEmpty())
        problems << tr("There is no file in: %1").arg(dropped.empty.join(u", "_s).left(400));
    if (dropped.isCut)
        problems << tr("Only the first %Ln files were taken.", nullptr, mostDroppedFiles);
    if (!problems.isEmpty())
        m_notice->showText(u"problem"_s, harmless(problems.join('\n'_L1)));
}

void PublishPage::removeRow()
{
    const int row = m_files->currentRow();
    if (row < 0)
        return;
    m_representations.erase(m_representations.begin() + row);
    m_texts.removeAt(row);
    showRepresentations();
    m_controller.setRepresentations(m_representations);
}

void PublishPage::showRepresentations()
{
    m_isShowing = true;
    m_files->setRowCount(int(m_representations.size()));
    for (int row = 0; row < m_files->rowCount(); ++row) {
        const publisher::Representation &one = m_representations[std::size_t(row)];
        auto *name = new QTableWidgetItem(harmless(one.name));
        auto *files = new QTableWidgetItem(harmless(m_texts.at(row)));
        files->setToolTip(harmless(one.files.value(0)).toHtmlEscaped());
        auto *review = new QTableWidgetItem;
        review->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        review->setCheckState(one.tags.contains(publisher::reviewTag) ? Qt::Checked : Qt::Unchecked);
        review->setData(Qt::AccessibleTextRole, tr("Review"));
        m_files->setItem(row, NameColumn, name);
        m_files->setItem(row, FilesColumn, files);
        m_files->setItem(row, ReviewColumn, review);
    }
    m_isShowing = false;
    m_remove->setEnabled(m_files->currentRow() >= 0);
    m_filesFound->setNothing(m_drops > 0 ? lookingText() : tr("Nothing is dropped yet."));
    m_filesFound->showFound(!m_representations.empty());
}

void PublishPage::takeReview(int row, bool reviews)
{
    QStringList &tags = m_representations.at(std::size_t(row)).tags;
    tags.removeAll(publisher::reviewTag);
    if (reviews)
        tags << publisher::reviewTag;
    m_controller.setRepresentations(m_representations);
}

//! What a search has taken out of sight is not chosen any more.
void PublishPage::takeTarget()
{
    const QModelIndexList rows = m_where->selectionModel()->selectedRows();
    if (rows.isEmpty())
        m_controller.setTarget(std::nullopt);
    else
        m_controller.setTarget(m_targets.at(rows.front().row()));
}

//! What was chosen stays so while the search leaves it in sight.
void PublishPage::search(const QString &text)
{
    const std::optional<Target> chosen = m_controller.target();
    m_targets.search(text);
    const int row = chosen ? m_targets.rowOf(*chosen) : -1;
    if (row >= 0) {
        const QSignalBlocker blocker(m_where->selectionModel()); // nothing else is chosen
        m_where->selectRow(row);
    } else if (chosen) {
        takeTarget();
    }
    refreshTargets();
}

void PublishPage::chooseThumbnail()
{
    auto *dialog = new QFileDialog(this, tr("Thumbnail"), {}, tr("Images (*.png *.jpg *.jpeg *.tif *.tiff *.webp)"));
    dialog->setObjectName(u"thumbnailDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { setThumbnail(path, false); });
    dialog->open();
}

void PublishPage::grabThumbnail()
{
    ScreenGrab *grab = ScreenGrab::start(*window());
    connect(grab, &ScreenGrab::grabbed, this, &PublishPage::keepGrabbed);
    connect(grab, &ScreenGrab::refused, this, [this] {
        m_notice->showText(u"problem"_s,
                           tr("This system does not let programs see the screen. Choose an image instead."));
    });
}

void PublishPage::keepGrabbed(const QPixmap &picture)
{
    const QString path = m_grabs.filePath(u"grab%1.png"_s.arg(++m_grabbed));
    const int wanted = awaitPicture();
    inAnotherThread([path, image = picture.toImage()] { return image.save(path); }).then(this, [=, this](bool isKept) {
        if (wanted != m_pictures)
            return;
        if (isKept)
            return setThumbnail(path, true);
        endPicture();
        m_notice->showText(u"problem"_s, tr("The picture could not be kept: look at the space on this disk."));
    });
}

//! A picture is compressed, or read, in a thread beside this one: it may be as large as a cinema. The newest counts.
int PublishPage::awaitPicture()
{
    m_isPictureUnderway = true;
    refresh();
    return ++m_pictures;
}

void PublishPage::endPicture()
{
    m_isPictureUnderway = false;
    refresh();
}

void PublishPage::setThumbnail(const QString &path, bool isTemporary)
{
    const int wanted = awaitPicture();
    inAnotherThread([path] { return smallPicture(path); }).then(this, [=, this](const QImage &picture) {
        if (wanted == m_pictures)
            takeThumbnail(path, isTemporary, picture);
    });
}

void PublishPage::takeThumbnail(const QString &path, bool isTemporary, const QImage &picture)
{
    endPicture();
    if (picture.isNull()) {
        m_notice->showText(u"problem"_s,
                           tr("This is no picture that can be used as a thumbnail: %1").arg(harmless(path)));
        return;
    }
    m_thumbnail->setPixmap(
        QPixmap::fromImage(picture.scaled(thumbnailSize, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    m_controller.setThumbnail(path, isTemporary);
}

void PublishPage::emptyForm()
{
    m_representations.clear();
    m_texts.clear();
    showRepresentations();
    m_comment->clear();
    m_thumbnail->clear();
    ++m_pictures; // one that is still to come was for what is on its way
    m_isPictureUnderway = false;
    m_notice->showText(u"good"_s,
                       tr("It is in the queue. You may go on, and even close the program: what is left is "
                          "done at the next start."));
}

void PublishPage::refresh()
{
    if (!m_session.studio()) {
        m_signedOut->show(tr("Sign in to publish."));
        return;
    }
    m_state->showContent();
    refreshProjects();
    refreshVersion();
    refreshTargets();
    const QString why = m_drops > 0 || m_isPictureUnderway ? lookingText() : m_controller.whyNot();
    m_why->setText(m_controller.isChecking() ? tr("Checking…") : why);
    m_check->setEnabled(why.isEmpty() && !m_controller.isChecking());
    m_publish->setEnabled(m_check->isEnabled());
    if (m_thumbnail->pixmap().isNull())
        m_thumbnail->setText(tr("From the movie or image"));
    refreshChecks();
}

void PublishPage::refreshProjects()
{
    const bool isReading = m_controller.projectsReading() == Reading::Underway;
    QStringList names{QString()};
    for (const ProjectName &project : m_controller.projects())
        names << project.toText();
    QStringList shown;
    for (int at = 0; at < m_project->count(); ++at)
        shown << m_project->itemData(at).toString();
    if (names != shown) {
        m_project->clear();
        for (const QString &name : std::as_const(names))
            m_project->addItem(name, name);
    }
    m_project->setItemText(0, isReading ? tr("Reading…") : tr("Choose…"));
    m_project->setCurrentIndex(std::max(0, m_project->findData(m_controller.draft().project.toText())));
    m_reload->setVisible(m_controller.projectsReading() == Reading::Failed
                         || m_controller.targetsReading() == Reading::Failed);
}

void PublishPage::refreshVersion()
{
    const int version = m_controller.draft().version;
    m_update->setVisible(m_controller.isVersionTaken());
    m_update->setText(tr("v%1 is there already: bring it up to date").arg(version, shownDigits, 10, QLatin1Char('0')));
    m_update->setChecked(m_controller.updates());
}

void PublishPage::refreshTargets()
{
    const auto nothing = [this] {
        switch (m_controller.targetsReading()) {
        case Reading::NotYet:
            return tr("Choose a project to see its tasks and folders.");
        case Reading::Underway:
            return tr("Reading…");
        case Reading::Failed:
            return tr("The tasks and folders could not be read.");
        case Reading::Done:
            return m_controller.targets().empty() ? tr("The project has no folder that you may see.")
                                                  : tr("No task or folder fits the search.");
        }
        Q_UNREACHABLE();
    };
    m_whereFound->setNothing(nothing());
    m_whereFound->showFound(m_targets.rowCount() > 0);
}

void PublishPage::refreshChecks()
{
    if (m_controller.error()) {
        m_notice->showError(*m_controller.error());
        return;
    }
    QStringList lines;
    for (const Check &check : m_controller.checks()) {
        if (lines.size() < shownChecks)
            lines << harmless(textOf(check).left(400));
    }
    const bool hasError = publisher::hasError(m_controller.checks());
    if (!lines.isEmpty())
        m_notice->showText(hasError ? u"problem"_s : u"info"_s, lines.join('\n'_L1));
    else if (!m_controller.draft().representations.empty())
        m_notice->clear();
}

void PublishPage::refreshQueue()
{
    m_queue.set(m_controller.entries());
    refreshQueueActions();
}

void PublishPage::refreshQueueActions()
{
    const auto *entry = selectedEntry();
    const bool isHere = entry && m_controller.queue().isHere(*entry);
    const bool isWaitingHere = isHere && entry->state == EntryState::Waiting;
    m_retry->setEnabled(entry && (entry->state == EntryState::Failed || isWaitingHere));
    m_drop->setEnabled(entry && entry->state != EntryState::Uploading);
    m_open->setEnabled(entry && entry->result && !entry->result->version.isEmpty());
    m_entryText->setText(entry ? explanationOf(*entry, isHere) : QString());
    m_entryText->setVisible(!m_entryText->text().isEmpty());
    const auto &entries = m_controller.entries();
    m_clear->setEnabled(
        std::any_of(entries.begin(), entries.end(), [](const auto &one) { return one.state == EntryState::Done; }));
    m_entriesFound->showFound(m_queue.rowCount() > 0);
}

const publisher::QueueEntry *PublishPage::selectedEntry() const
{
    const QModelIndexList rows = m_entries->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_queue.at(rows.front().row());
}

} // namespace bridge::desktop
