#pragma once

#include "base/error.h"

#include <QFrame>

class QLabel;

namespace bridge::desktop {

class IconLabel;

//! A line or two that a person should see, with an icon: what went wrong and the way out, or what is so. Hidden while
//! it has nothing to say.
class Notice : public QFrame
{
    Q_OBJECT
public:
    explicit Notice(const QString &name, QWidget *parent = nullptr);

    void showError(const Error &error);
    void showText(const QString &iconName, const QString &text);
    void clear();
    QString text() const;

private:
    IconLabel *m_icon;
    QLabel *m_text;
};

} // namespace bridge::desktop
