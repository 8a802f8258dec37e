#pragma once

#include <QLabel>

namespace bridge::desktop {

//! One of our icons by itself. Follows the palette.
class IconLabel : public QLabel
{
    Q_OBJECT
public:
    explicit IconLabel(int size, QWidget *parent = nullptr);

    //! Nothing is shown while \a name is empty.
    void setIcon(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    int m_size; // in device-independent pixels
    QString m_name;
};

} // namespace bridge::desktop
