#include "desktop/projects/projectsmodel.h"

#include "desktop/look/icons.h"
#include "desktop/look/plaintext.h"
#include "desktop/projects/projectwords.h"

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using sync::Policy;

namespace {

std::optional<Policy::Flow> flowOf(int column)
{
    if (column == ProjectsModel::AutoToAyon)
        return Policy::Flow::FromShotgrid;
    if (column == ProjectsModel::AutoToShotgrid)
        return Policy::Flow::FromAyon;
    return std::nullopt;
}

//! Whether the side that keeps the switch has the project.
bool hasSwitch(const ProjectRow &row, Policy::Flow flow)
{
    return flow == Policy::Flow::FromShotgrid ? row.pair.shotgrid.has_value() : row.pair.ayon.has_value();
}

ProjectCommand commandOf(Policy::Flow flow)
{
    return flow == Policy::Flow::FromShotgrid ? ProjectCommand::AutoToAyon : ProjectCommand::AutoToShotgrid;
}

} // namespace

ProjectsModel::ProjectsModel(ProjectsController &controller, QObject *parent)
    : RowModel(parent)
    , m_controller(controller)
{
}

QVariant ProjectsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ProjectRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                textOf(row, index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(toolTipOf(row, index.column()));
    case Qt::DecorationRole:
        return iconOf(row, index.column());
    case Qt::ForegroundRole:
        return colorOf(row, index.column());
    case Qt::CheckStateRole:
        return checkOf(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Pending ? QVariant(int(Qt::AlignCenter)) : QVariant();
    case SortRole:
        return sortKeyOf(row, index.column());
    case PercentRole:
        return index.column() == LastSync && row.syncing && row.syncing->progress ? QVariant(*row.syncing->progress)
                                                                                  : QVariant();
    default:
        return {};
    }
}

QString ProjectsModel::textOf(const ProjectRow &row, int column) const
{
    switch (column) {
    case Name:
        return oneLine(nameOf(row.pair));
    case Code:
        return oneLine(codeOf(row.pair), 40);
    case InAyon:
        return row.pair.ayon ? tr("Yes") : tr("No");
    case InShotgrid:
        if (row.pair.shotgrid && row.pair.bond == ProjectPair::Bond::Suggested)
            return tr("By name");
        return row.pair.shotgrid ? tr("Yes") : tr("No");
    case LastSync:
        return lastSyncText(row, QDateTime::currentDateTimeUtc());
    case Pending:
        return row.pending > 0 ? QString::number(row.pending) : QString();
    case AutoToAyon:
    case AutoToShotgrid:
        if (!hasSwitch(row, *flowOf(column)))
            return {};
        return isAutomatic(row, *flowOf(column)) ? tr("On") : tr("Off");
    case Health:
        return faceOf(healthOf(row)).word;
    default:
        return {};
    }
}

QString ProjectsModel::toolTipOf(const ProjectRow &row, int column) const
{
    if (const auto flow = flowOf(column)) {
        const auto hindrance = m_controller.hindrance(commandOf(*flow), row);
        return hindrance                          ? toText(*hindrance)
            : *flow == Policy::Flow::FromShotgrid ? tr("Changes in ShotGrid go to AYON by themselves (Ayon Auto Sync)")
                                                  : tr("Changes in AYON go to ShotGrid by themselves (shotgridPush)");
    }
    switch (column) {
    case Name:
    case InAyon:
    case InShotgrid:
        return pairText(row.pair);
    case LastSync:
        return row.last ? u"%1\n%2"_s.arg(whatOf(*row.last), reasonOf(*row.last)) : textOf(row, column);
    case Pending:
        return tr("Events that wait for a worker or are being worked on: %1").arg(row.pending);
    case Health:
        return healthText(row);
    default:
        return textOf(row, column);
    }
}

QVariant ProjectsModel::iconOf(const ProjectRow &row, int column) const
{
    QString name;
    if (column == LastSync)
        name = lastSyncFace(row).icon;
    else if (column == Health)
        name = faceOf(healthOf(row)).icon;
    else if (column == InAyon)
        name = row.pair.ayon ? u"check"_s : QString();
    else if (column == InShotgrid && row.pair.shotgrid)
        name = row.pair.bond == ProjectPair::Bond::Linked ? u"link"_s : u"check"_s;
    return name.isEmpty() ? QVariant() : icon(name);
}

QVariant ProjectsModel::colorOf(const ProjectRow &row, int column) const
{
    const bool isMissing = (column == InAyon && !row.pair.ayon) || (column == InShotgrid && !row.pair.shotgrid);
    if (isMissing)
        return color(Tone::Faint);
    if (column == Health)
        return color(faceOf(healthOf(row)).tone);
    if (column == LastSync)
        return color(lastSyncFace(row).tone);
    return {};
}

QVariant ProjectsModel::checkOf(const ProjectRow &row, int column) const
{
    const auto flow = flowOf(column);
    if (!flow || !hasSwitch(row, *flow))
        return {};
    if (row.switching.contains(*flow))
        return Qt::PartiallyChecked;
    return isAutomatic(row, *flow) ? Qt::Checked : Qt::Unchecked;
}

bool ProjectsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto flow = flowOf(index.column());
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole || !flow)
        return false;
    m_controller.setAutomatic(ProjectRow(at(index.row())), *flow, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ProjectsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowModel::flags(index);
    const auto flow = index.isValid() ? flowOf(index.column()) : std::nullopt;
    if (flow && !m_controller.hindrance(commandOf(*flow), at(index.row())))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ProjectsModel::sortKeyOf(const ProjectRow &row, int column) const
{
    switch (column) {
    case LastSync:
        return row.last ? endedAt(*row.last) : row.askedLast;
    case Pending:
        return row.pending;
    case Health:
        return int(healthOf(row));
    default:
        return textOf(row, column).toCaseFolded();
    }
}

QVariant ProjectsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Project");
    case Code:
        return tr("Code");
    case InAyon:
        return tr("In AYON");
    case InShotgrid:
        return tr("In ShotGrid");
    case LastSync:
        return tr("Last sync");
    case Pending:
        return tr("Pending");
    case AutoToAyon:
        return tr("Auto ► AYON");
    case AutoToShotgrid:
        return tr("Auto ► ShotGrid");
    case Health:
        return tr("Health");
    default:
        return {};
    }
}

ProjectsFilter::ProjectsFilter(ProjectsModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    setSortRole(ProjectsModel::SortRole);
}

void ProjectsFilter::setKind(Kind kind)
{
    m_kind = kind;
    invalidateFilter();
}

void ProjectsFilter::setSearch(const QString &text)
{
    m_words = text.split(' '_L1, Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ProjectsFilter::fits(const ProjectRow &row) const
{
    const bool isOnBoth = row.pair.ayon && row.pair.shotgrid;
    switch (m_kind) {
    case Kind::All:
        return true;
    case Kind::InBoth:
        return isOnBoth;
    case Kind::OnOneSide:
        return !isOnBoth;
    case Kind::NeedsAttention:
        return healthOf(row) != doctor::Finding::Severity::Ok;
    }
    Q_UNREACHABLE();
}

bool ProjectsFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ProjectRow &project = m_model.at(row);
    if (!fits(project))
        return false;
    QStringList names{nameOf(project.pair), codeOf(project.pair)};
    if (project.pair.shotgrid)
        names << project.pair.shotgrid->name << project.pair.shotgrid->code;
    const QString text = names.join('\n'_L1);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace bridge::desktop
