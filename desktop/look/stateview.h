#pragma once

#include "base/error.h"

#include <QStackedWidget>

class QAction;
class QLabel;
class QProgressBar;
class QToolButton;

namespace bridge::desktop {

class IconLabel;

//! What a page shows while it has nothing to show: that it is loading, that there is nothing and what to do then, or
//! what went wrong and the way out. Its content otherwise.
class StateView : public QStackedWidget
{
    Q_OBJECT
public:
    explicit StateView(QWidget *parent = nullptr);

    //! Takes \a content.
    void setContent(QWidget *content);

    void showContent();
    void showLoading(const QString &what);
    //! \a action may be null: then there is nothing to press.
    void showEmpty(const QString &headline, const QString &explanation, QAction *action = nullptr);
    //! There is nothing, and that is how it should be.
    void showGood(const QString &headline, const QString &explanation, QAction *action = nullptr);
    //! Not for Cancelled, which nobody wants to hear of.
    void showError(const QString &headline, const Error &error, QAction *action = nullptr);

private:
    void showMessage(const QString &iconName, const QString &headline, const QString &explanation, QAction *action);

    QWidget *m_content = nullptr;
    QWidget *m_message = nullptr;
    IconLabel *m_icon = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_explanation = nullptr;
    QProgressBar *m_busy = nullptr;
    QToolButton *m_button = nullptr;
};

//! An error for people: what the server said and what to do, without the words for logs. Plain text.
QString toPeople(const Error &error);

} // namespace bridge::desktop
