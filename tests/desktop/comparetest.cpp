#include "desktop/comparetest.h"

#include "desktop/look/notice.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>

namespace bridge::test {

using namespace Qt::StringLiterals;
using desktop::PlanModel;

void CompareTest::makeShow()
{
    auto &settings = m_sandbox.ayon().editStore().settings.begin()->second;
    const QJsonObject frameStart{{u"ayon"_s, u"frameStart"_s},
                                 {u"type"_s, u"integer"_s},
                                 {u"sg"_s, u"cut_in"_s},
                                 {u"scope"_s, QJsonArray{u"Shot"_s}}};
    const QJsonObject description{{u"ayon"_s, u"description"_s},
                                  {u"type"_s, u"string"_s},
                                  {u"sg"_s, u"description"_s},
                                  {u"scope"_s, QJsonArray{u"Shot"_s, u"Asset"_s}}};
    settings.insert(u"compatibility_settings"_s,
                    QJsonObject{{u"custom_attribs_map"_s, QJsonArray{frameStart, description}}});
    makeShotgridProject();
    m_sequence = row(u"Sequence"_s, {{u"code"_s, u"sq010"_s}});
    const QJsonObject sequence{{u"type"_s, m_sequence.type}, {u"id"_s, m_sequence.id.number()}};
    m_shot = row(u"Shot"_s, {{u"code"_s, u"sh010"_s}, {u"sg_sequence"_s, sequence}, {u"sg_cut_in"_s, 1001}});
    m_otherShot = row(u"Shot"_s, {{u"code"_s, u"sh020"_s}, {u"sg_sequence"_s, sequence}, {u"sg_cut_in"_s, 1001}});
    m_asset = row(u"Asset"_s, {{u"code"_s, u"lamp"_s}, {u"sg_asset_type"_s, u"Prop"_s}});
}

ShotgridRef CompareTest::row(const QString &type, QJsonObject fields)
{
    fields.insert(u"project"_s, QJsonObject{{u"type"_s, u"Project"_s}, {u"id"_s, m_shotgridProject.number()}});
    return good(await(m_shotgrid->create(type, fields, {}))).ref;
}

void CompareTest::edit(const ShotgridRef &row, const QJsonObject &fields)
{
    good(await(m_shotgrid->update(row, fields, {})));
}

void CompareTest::editAyon(const QString &folder, const QJsonObject &attrib)
{
    const sandbox::Access access = m_sandbox.access();
    ayon::AyonClient person({.url = QUrl(access.ayonUrl), .apiKey = Secret(access.apiKey), .senderType = u"api"_s});
    const std::vector<ayon::Operation> update{{.type = ayon::Operation::Type::Update,
                                               .entityType = ayon::EntityType::Folder,
                                               .entityId = folderCalled(folder).value().id,
                                               .data = {{u"attrib"_s, attrib}}}};
    good(await(person.write(m_project, update, {})));
}

std::optional<ayon::Folder> CompareTest::folderCalled(const QString &name)
{
    const auto folders = await(m_ayon->allFolders({.project = m_project}, {}));
    for (const ayon::Folder &folder : folders ? *folders : std::vector<ayon::Folder>()) {
        if (folder.name == name)
            return folder;
    }
    return std::nullopt;
}

int CompareTest::frameInAyon(const QString &shot)
{
    return folderCalled(shot).value().attrib.value(u"frameStart"_s).toInt();
}

int CompareTest::frameInShotgrid(const ShotgridRef &shot)
{
    shotgrid::Query query{.type = shot.type, .fields = {u"sg_cut_in"_s}};
    const std::vector<ShotgridId> ids{shot.id};
    return good(await(m_shotgrid->searchByIds(query, ids, {}))).at(0).attributes.value(u"sg_cut_in"_s).toInt();
}

void CompareTest::open()
{
    m_page = std::make_unique<desktop::ComparePage>(m_session);
    m_page->resize(1280, 720);
    m_page->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    m_tree = &find<QTreeView>(*m_page, u"planTree"_s);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_tree->model(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void CompareTest::compare(const ProjectName &project)
{
    m_page->compare(project);
    ASSERT_TRUE(waitForPlan());
}

bool CompareTest::waitForPlan()
{
    return waitUntil([this] { return m_tree->isVisible() && model().rowCount() == 1 && model().canTick(); });
}

void CompareTest::agree()
{
    compare(m_project);
    ASSERT_TRUE(apply());
}

QModelIndex CompareTest::cell(const QString &path, PlanModel::Column column) const
{
    const auto &rows = model().comparison()->rows.rows();
    for (int row = 0; row < int(rows.size()); ++row) {
        if (rows[std::size_t(row)].path == path)
            return model().indexOf(row, column);
    }
    return {};
}

QString CompareTest::text(const QString &path, PlanModel::Column column) const
{
    return cell(path, column).data().toString();
}

Qt::CheckState CompareTest::ticked(const QString &path) const
{
    return cell(path).data(Qt::CheckStateRole).value<Qt::CheckState>();
}

void CompareTest::choose(const QString &path)
{
    m_tree->scrollTo(cell(path));
    QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, {}, m_tree->visualRect(cell(path)).center());
}

void CompareTest::tick(const QString &path)
{
    choose(path);
    QTest::keyClick(m_tree, Qt::Key_Space);
}

void CompareTest::press(const QString &name)
{
    // A command may have a button in two places, of which one is seen at a time.
    QToolButton *seen = nullptr;
    ASSERT_TRUE(waitUntil([this, &name, &seen] {
        for (QToolButton *button : m_page->findChildren<QToolButton *>(name + u"Button"_s)) {
            if (button->isVisible() && button->isEnabled())
                seen = button;
        }
        return seen != nullptr;
    })) << name.toStdString();
    QTest::mouseClick(seen, Qt::LeftButton);
}

bool CompareTest::apply()
{
    press(u"compareApply"_s);
    return waitUntil([this] { return label(u"applyHeadline"_s).startsWith("Done"_L1); });
}

QByteArray CompareTest::save(const QString &action, const QString &name)
{
    find<QAction>(*m_page, action).trigger();
    auto &dialog = find<QFileDialog>(*m_page, u"compareSaveDialog"_s);
    emit dialog.fileSelected(m_folder.filePath(name));
    dialog.close();
    const bool isSaved =
        waitUntil([&] { return find<desktop::Notice>(*m_page, u"compareSaid"_s).text().contains(name); });
    QFile file(m_folder.filePath(name));
    return isSaved && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace bridge::test
