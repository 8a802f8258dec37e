#pragma once

#include "desktop/compare/comparepage.h"
#include "desktop/desktoptest.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>

namespace bridge::test {

//! The compare page on its screen, and a small show to compare: a sequence with two shots, and an asset.
class CompareTest : public DesktopTest
{
protected:
    void makeShow();
    //! A row of that project.
    ShotgridRef row(const QString &type, QJsonObject fields);
    void edit(const ShotgridRef &row, const QJsonObject &fields);
    //! As a person would.
    void editAyon(const QString &folder, const QJsonObject &attrib);
    //! Null when there is none.
    std::optional<ayon::Folder> folderCalled(const QString &name);
    int frameInAyon(const QString &shot);
    int frameInShotgrid(const ShotgridRef &shot);

    void open();
    void compare(const ProjectName &project);
    bool waitForPlan();
    //! The first comparison and its apply, so that both sides agree.
    void agree();

    desktop::PlanModel &model() const { return static_cast<desktop::PlanModel &>(*m_tree->model()); }
    QModelIndex cell(const QString &path, desktop::PlanModel::Column column = desktop::PlanModel::What) const;
    QString text(const QString &path, desktop::PlanModel::Column column) const;
    Qt::CheckState ticked(const QString &path) const;
    void choose(const QString &path);
    //! With the space bar.
    void tick(const QString &path);
    void press(const QString &name);
    QString label(const QString &name) { return find<QLabel>(*m_page, name).text(); }
    bool canPress(const QString &name) { return find<QToolButton>(*m_page, name).isEnabled(); }
    //! Presses Apply, and waits for its end.
    bool apply();
    //! Exports by \a action into a file called \a name, and says what is in it.
    QByteArray save(const QString &action, const QString &name);

    QTemporaryDir m_folder;
    ShotgridRef m_sequence;
    ShotgridRef m_shot;
    ShotgridRef m_otherShot;
    ShotgridRef m_asset;
    std::unique_ptr<desktop::ComparePage> m_page;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QTreeView *m_tree = nullptr;
};

} // namespace bridge::test
