#pragma once

#include <QFrame>
#include <QStringList>

namespace bridge::desktop {

//! Where files and folders of this machine are dropped, or chosen with the button.
class DropZone : public QFrame
{
    Q_OBJECT
public:
    explicit DropZone(QWidget *parent = nullptr);

signals:
    void dropped(const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
};

} // namespace bridge::desktop
