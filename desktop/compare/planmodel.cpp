#include "desktop/compare/planmodel.h"

#include "desktop/compare/plantext.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/icons.h"
#include "desktop/look/stateview.h"
#include "sync/words.h"

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int manyShown = 5000;

QString iconOf(sync::Kind kind)
{
    switch (kind) {
    case sync::Kind::Project:
        return u"projects"_s;
    case sync::Kind::Folder:
        return u"folder"_s;
    case sync::Kind::Task:
        return u"task"_s;
    case sync::Kind::Version:
        return u"version"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

PlanModel::PlanModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void PlanModel::show(ComparisonPtr comparison, ShownPtr shown, const QString &project)
{
    const bool isSamePlan = m_comparison == comparison;
    const bool keepsLines = m_comparison && comparison && project == m_project && *m_shown == *shown
        && (isSamePlan || rows().hasShapeOf(comparison->rows));
    if (!keepsLines)
        beginResetModel();
    m_comparison = std::move(comparison);
    m_shown = std::move(shown);
    m_project = project;
    if (!isSamePlan) {
        m_ticks = m_comparison ? std::make_unique<Ticks>(m_comparison->ticks) : nullptr;
        m_states.clear();
        m_errors.clear();
    }
    if (m_ticks)
        m_ticks->countShown(rows(), *m_shown);
    if (keepsLines)
        tellAllChanged(What, Result);
    else
        endResetModel();
    emit ticksChanged();
}

void PlanModel::setCanTick(bool can)
{
    if (m_canTick == can)
        return;
    m_canTick = can;
    tellAllChanged(What, What);
}

void PlanModel::tickAll(bool ticked)
{
    setData(index(0, What), ticked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

void PlanModel::setStates(const std::vector<Became> &changes)
{
    if (!m_comparison)
        return;
    m_states.resize(rows().plan().items.size(), RowState::Open);
    for (const Became &change : changes) {
        m_states[std::size_t(change.item)] = change.state;
        if (change.state == RowState::Failed)
            m_errors[change.item] = change.error;
        const int row = rows().rowOf(change.item);
        if (m_shown->isShown(row))
            emit dataChanged(indexOf(row, Result), indexOf(row, Result));
    }
}

const Error *PlanModel::errorOf(int item) const
{
    const auto error = m_errors.find(item);
    return error == m_errors.end() ? nullptr : &error->second;
}

QModelIndex PlanModel::indexOf(int row, int column) const
{
    return m_shown && m_shown->isShown(row) ? createIndex(m_shown->placeOf(row), column, quintptr(row)) : QModelIndex();
}

const sync::Item *PlanModel::itemAt(const QModelIndex &index) const
{
    return index.isValid() ? rows().item(rowAt(index)) : nullptr;
}

int PlanModel::nextFailed(int from) const
{
    const int count = m_comparison ? int(rows().rows().size()) : 0;
    for (int step = 1; step <= count; ++step) {
        const int row = (std::max(from, 0) + step) % count;
        const int item = rows().row(row).item;
        const bool failed = item >= 0 && (stateOf(item) == RowState::Failed || rows().traits(item).hasFailure);
        if (failed && m_shown->isShown(row))
            return row;
    }
    return -1;
}

QModelIndex PlanModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int shown = parent.isValid() ? m_shown->childrenOf(rowAt(parent))[std::size_t(row)] : 0;
    return createIndex(row, column, quintptr(shown));
}

QModelIndex PlanModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int parent = rows().row(rowAt(child)).parent;
    return parent < 0 ? QModelIndex() : createIndex(m_shown->placeOf(parent), 0, quintptr(parent));
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    if (!m_comparison || parent.column() > 0)
        return 0;
    return parent.isValid() ? int(m_shown->childrenOf(rowAt(parent)).size()) : int(m_shown->isShown(0));
}

int PlanModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(textAt(row, index.column()), 300);
    case Qt::ToolTipRole:
        return plainToolTip(toolTipAt(row, index.column()));
    case Qt::DecorationRole:
        return iconAt(row, index.column());
    case Qt::ForegroundRole:
        return colorAt(row, index.column());
    case Qt::CheckStateRole:
        if (const auto state = index.column() == What ? m_ticks->state(rows(), row) : std::nullopt)
            return *state;
        return {};
    default:
        return {};
    }
}

QString PlanModel::textAt(int row, int column) const
{
    if (column == What)
        return row == 0 ? m_project : rows().name(row);
    const sync::Item *item = rows().item(row);
    if (!item)
        return {};
    const sync::Mapping &mapping = rows().planned().mapping;
    switch (column) {
    case Type:
        return item->type;
    case Does:
        return textOf(rows().traits(rows().row(row).item).acts);
    case InAyon:
        return textOf(item->ayon, sync::Side::Ayon, item->path, mapping);
    case InShotgrid:
        return textOf(item->shotgrid, sync::Side::Shotgrid, item->path, mapping);
    case Reason:
        return reasonOf(*item, mapping);
    case Result:
        return resultAt(rows().row(row).item);
    default:
        return {};
    }
}

QString PlanModel::resultAt(int item) const
{
    const RowState state = stateOf(item);
    const Error *error = errorOf(item);
    return state == RowState::Failed && error ? tr("Failed: %1").arg(toPeople(*error)) : textOf(state);
}

QString PlanModel::toolTipAt(int row, int column) const
{
    return column == What && row > 0 ? rows().row(row).path : textAt(row, column);
}

QIcon PlanModel::iconAt(int row, int column) const
{
    const sync::Item *item = rows().item(row);
    if (column == What)
        return picture(row == 0 ? u"projects"_s : item ? iconOf(item->kind) : u"folder"_s);
    if (!item)
        return {};
    const int at = rows().row(row).item;
    if (column == Does)
        return picture(desktop::iconOf(foremost(rows().traits(at).acts)));
    if (column != Result || stateOf(at) == RowState::Open)
        return {};
    return picture(stateOf(at) == RowState::Done         ? u"good"_s
                       : stateOf(at) == RowState::Failed ? u"failed"_s
                                                         : u"waiting"_s);
}

QVariant PlanModel::colorAt(int row, int column) const
{
    const int at = rows().row(row).item;
    if (at < 0)
        return column == What ? QVariant() : QVariant(color(Tone::Faint));
    if (column == Does)
        return color(toneOf(foremost(rows().traits(at).acts)));
    const auto isFaint = [](const std::optional<sync::Operation> &operation) {
        return operation && isBookkeeping(*operation);
    };
    const sync::Item &item = rows().plan().items[std::size_t(at)];
    if (column == Type || (column == InAyon && isFaint(item.ayon)) || (column == InShotgrid && isFaint(item.shotgrid)))
        return color(Tone::Faint);
    if (column == Result && stateOf(at) != RowState::Open)
        return color(stateOf(at) == RowState::Done         ? Tone::Good
                         : stateOf(at) == RowState::Failed ? Tone::Removed
                                                           : Tone::Attention);
    return {};
}

const QIcon &PlanModel::picture(const QString &name) const
{
    const auto known = m_pictures.find(name);
    return known == m_pictures.end() ? m_pictures.emplace(name, icon(name)).first->second : known->second;
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool isTick = role == Qt::CheckStateRole && m_canTick && index.column() == What
        && checkIndex(index, CheckIndexOption::IndexIsValid) && m_ticks->state(rows(), rowAt(index));
    if (!isTick)
        return false;
    m_ticks->set(rows(), *m_shown, rowAt(index), value.toInt() != Qt::Unchecked);
    tellAllChanged(What, What); // what an item needs may be anywhere
    emit ticksChanged();
    return true;
}

//! One signal for each list of siblings; where those would be thousands, and take a view 50 ms, one for all.
void PlanModel::tellAllChanged(Column first, Column last)
{
    if (rowCount() == 0)
        return;
    emit dataChanged(index(0, first), index(0, last));
    if (m_shown->count() > manyShown) {
        emit allChanged();
        return;
    }
    for (int row = 0; row < int(rows().rows().size()); ++row) {
        const std::span<const int> children = m_shown->isShown(row) ? m_shown->childrenOf(row) : std::span<const int>();
        if (!children.empty())
            emit dataChanged(createIndex(0, first, quintptr(children.front())),
                             createIndex(int(children.size()) - 1, last, quintptr(children.back())));
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What");
    case Type:
        return tr("Type");
    case Does:
        return tr("Action");
    case InAyon:
        return tr("In AYON");
    case InShotgrid:
        return tr("In ShotGrid");
    case Reason:
        return tr("Reason");
    case Result:
        return tr("Result");
    default:
        return {};
    }
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_canTick && index.column() == What && m_ticks->state(rows(), rowAt(index)))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace bridge::desktop
