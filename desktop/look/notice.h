#pragma once

#include "base/error.h"

#include <QFrame>
#include <QTimer>

#include <chrono>
#include <functional>

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
    //! Says beside the text, until there is another one, in how many seconds something is tried again; 0: it is being
    //! tried. A screen reader leaves it alone: it would talk all the time.
    void countDown(std::function<std::chrono::milliseconds()> remaining);
    void clear();
    QString text() const;

private:
    void showRemaining();

    IconLabel *m_icon;
    QLabel *m_text;
    QLabel *m_remaining;
    QTimer m_second;
    std::function<std::chrono::milliseconds()> m_untilThen;
};

} // namespace bridge::desktop
