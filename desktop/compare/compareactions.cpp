#include "desktop/compare/compareactions.h"

#include "desktop/look/commands.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::CompareActions)
};

} // namespace

CompareActions::CompareActions(QWidget &page)
    : m_page(page)
{
    again = make(u"compareAgain"_s, u"refresh"_s, Words::tr("Compare again"), QKeySequence::Refresh);
    again->setToolTip(Words::tr("Reads both sides anew"));
    apply = make(u"compareApply"_s, u"sync"_s, Words::tr("Apply"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    apply->setToolTip(Words::tr("Writes what is ticked to both sides"));
    pause = make(u"comparePause"_s, u"pause"_s, Words::tr("Pause"), QKeySequence(Qt::CTRL | Qt::Key_P));
    stop = make(u"compareStop"_s, u"stop"_s, Words::tr("Stop"), QKeySequence(Qt::CTRL | Qt::Key_Period));
    nextFailed = make(u"compareNextFailed"_s, u"failed"_s, Words::tr("Next failure"), QKeySequence(Qt::Key_F8));
    tickAll = make(u"compareTickAll"_s, u"check"_s, Words::tr("Tick all"), QKeySequence(Qt::CTRL | Qt::Key_T));
    tickAll->setToolTip(Words::tr("Ticks every row that is shown"));
    untickAll = make(u"compareUntickAll"_s, u"remove"_s, Words::tr("Untick all"),
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    untickAll->setToolTip(Words::tr("Takes the tick from every row that is shown"));
    saveCsv =
        make(u"compareSaveCsv"_s, {}, Words::tr("Table for spreadsheets (CSV)…"), QKeySequence(Qt::CTRL | Qt::Key_E));
    saveJson = make(u"compareSaveJson"_s, {}, Words::tr("For scripts (JSON)…"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    toProjects = make(u"compareToProjects"_s, u"projects"_s, Words::tr("Show the projects"), {});
    find = make(u"compareFind"_s, u"search"_s, Words::tr("Search"), QKeySequence::Find);
    makeEnding(sync::Ruling::Ayon, u"AyonWins"_s, Words::tr("AYON wins"), Words::tr("In all conflicts AYON wins"),
               Qt::Key_A);
    makeEnding(sync::Ruling::Shotgrid, u"ShotgridWins"_s, Words::tr("ShotGrid wins"),
               Words::tr("In all conflicts ShotGrid wins"), Qt::Key_S);
    makeEnding(sync::Ruling::LeaveAlone, u"LeaveAlone"_s, Words::tr("Leave alone"),
               Words::tr("Leave all conflicts alone"), Qt::Key_L);
}

QAction *CompareActions::make(const QString &name, const QString &iconName, const QString &text,
                              const QKeySequence &shortcut)
{
    return makeCommand(m_page, name, iconName, text, shortcut);
}

void CompareActions::makeEnding(sync::Ruling ruling, const QString &name, const QString &text, const QString &ofAll,
                                Qt::Key key)
{
    endings.emplace(ruling, make(u"compare"_s + name, {}, text, QKeySequence(Qt::CTRL | Qt::SHIFT | key)));
    endingsOfAll.emplace(ruling, make(u"compareAll"_s + name, {}, ofAll, {}));
}

QList<QAction *> CompareActions::listOf(const std::map<sync::Ruling, QAction *> &actions)
{
    QList<QAction *> list;
    for (const auto &[ruling, action] : actions)
        list += action;
    return list;
}

} // namespace bridge::desktop
