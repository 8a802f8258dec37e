#pragma once

#include "sync/rulings.h"

#include <QKeySequence>
#include <QList>
#include <QString>

#include <map>

class QAction;
class QWidget;

namespace bridge::desktop {

//! The commands of the compare page, each with its text, icon and shortcut.
class CompareActions
{
public:
    //! They belong to \a page, and are at work in it.
    explicit CompareActions(QWidget &page);

    QAction *again = nullptr;
    QAction *apply = nullptr;
    QAction *pause = nullptr; // or go on
    QAction *stop = nullptr;
    QAction *nextFailed = nullptr;
    QAction *tickAll = nullptr;
    QAction *untickAll = nullptr;
    QAction *saveCsv = nullptr;
    QAction *saveJson = nullptr;
    QAction *toProjects = nullptr;
    QAction *find = nullptr;
    std::map<sync::Ruling, QAction *> endings; // of the chosen conflicts
    std::map<sync::Ruling, QAction *> endingsOfAll;

    static QList<QAction *> listOf(const std::map<sync::Ruling, QAction *> &actions);

private:
    QAction *make(const QString &name, const QString &iconName, const QString &text, const QKeySequence &shortcut);
    void makeEnding(sync::Ruling ruling, const QString &name, const QString &text, const QString &ofAll, Qt::Key key);

    QWidget &m_page;
};

} // namespace bridge::desktop
