#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;
class QPushButton;
class QToolButton;
class QWidget;

// Commands of a page, and the buttons that give them.

namespace bridge::desktop {

//! A command of \a page, whose shortcut works wherever in the page the keyboard is. \a iconName may be empty.
QAction *makeCommand(QWidget &page, const QString &name, const QString &iconName, const QString &text,
                     const QKeySequence &shortcut);

//! Named after its \a command, with icon and text.
QToolButton *buttonOf(QAction *command, QWidget *parent);

//! Opens a menu of \a commands.
QToolButton *menuButton(const QString &name, const QString &iconName, const QString &text,
                        const QList<QAction *> &commands, QWidget *parent);

//! Pressed by the Return key only where the keyboard is on it.
QPushButton *pushButton(const QString &name, const QString &text, QWidget *parent);

} // namespace bridge::desktop
