#include "desktop/publish/dropzone.h"

#include "desktop/look/iconlabel.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 28;

QStringList localPaths(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

DropZone::DropZone(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"dropZone"_s);
    setAcceptDrops(true);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *sign = new IconLabel(iconSize, this);
    sign->setIcon(u"publish"_s);
    auto *text = new QLabel(tr("Drop files or folders here. The frames of a render are taken together."), this);
    text->setWordWrap(true);
    auto *choose = new QPushButton(tr("Choose &files…"), this);
    choose->setObjectName(u"chooseFiles"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(12);
    layout->addWidget(sign);
    layout->addWidget(text, 1);
    layout->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, &DropZone::choose);
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    if (localPaths(*event->mimeData()).isEmpty())
        return;
    setBackgroundRole(QPalette::Midlight);
    event->acceptProposedAction();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *)
{
    setBackgroundRole(QPalette::Base);
}

void DropZone::dropEvent(QDropEvent *event)
{
    setBackgroundRole(QPalette::Base);
    event->acceptProposedAction();
    emit dropped(localPaths(*event->mimeData()));
}

void DropZone::choose()
{
    auto *dialog = new QFileDialog(this, tr("What to publish"));
    dialog->setObjectName(u"chooseFilesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &DropZone::dropped);
    dialog->open();
}

} // namespace bridge::desktop
