#include "desktop/publish/targetmodel.h"

#include "desktop/look/icons.h"
#include "desktop/look/plaintext.h"

namespace bridge::desktop {

using namespace Qt::StringLiterals;

void TargetModel::set(std::vector<Target> targets)
{
    beginResetModel();
    m_targets = std::move(targets);
    endResetModel();
}

int TargetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_targets.size());
}

int TargetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TargetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Target &target = at(index.row());
    const bool isTask = index.column() == Task;
    if (role == Qt::DisplayRole && isTask)
        return target.task.isEmpty() ? tr("(no task)")
                                     : harmless(target.task) + (target.isMine ? tr("  (mine)") : QString());
    if (role == Qt::DisplayRole)
        return harmless(target.folderPath);
    if (role == Qt::ToolTipRole) // these take markup
        return harmless(target.folderPath).toHtmlEscaped();
    if (role == Qt::DecorationRole && isTask)
        return icon(target.task.isEmpty() ? u"folder"_s : u"task"_s);
    return {};
}

QVariant TargetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Task ? tr("Task") : tr("Folder");
}

} // namespace bridge::desktop
