#pragma once

#include <QIcon>
#include <QLabel>

namespace bridge::desktop {

//! One of our icons by itself. Follows the palette, and the scale of the screen.
class IconLabel : public QLabel
{
    Q_OBJECT
public:
    explicit IconLabel(int size, QWidget *parent = nullptr);

    //! Nothing is shown while \a name is empty.
    void setIcon(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_size; // in device-independent pixels
    QIcon m_icon;
};

} // namespace bridge::desktop
