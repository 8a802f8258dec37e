#include "desktop/look/commands.h"

#include "desktop/look/icons.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

QAction *makeCommand(QWidget &page, const QString &name, const QString &iconName, const QString &text,
                     const QKeySequence &shortcut)
{
    auto *command = iconName.isEmpty() ? new QAction(text, &page) : new QAction(icon(iconName), text, &page);
    command->setObjectName(name);
    command->setShortcut(shortcut);
    command->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page.addAction(command);
    return command;
}

QToolButton *buttonOf(QAction *command, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(command->objectName() + u"Button"_s);
    button->setDefaultAction(command);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QToolButton *menuButton(const QString &name, const QString &iconName, const QString &text,
                        const QList<QAction *> &commands, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(button);
    menu->addActions(commands);
    button->setMenu(menu);
    return button;
}

QPushButton *pushButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace bridge::desktop
