#include "desktop/publish/targetmodel.h"

#include "desktop/look/icons.h"
#include "desktop/look/plaintext.h"

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

void TargetModel::set(std::vector<Target> targets)
{
    beginResetModel();
    m_targets = std::move(targets);
    m_texts.clear();
    m_texts.reserve(m_targets.size());
    for (const Target &target : m_targets)
        m_texts.push_back((taskText(target) + u'\n' + target.folderPath).toCaseFolded());
    show();
    endResetModel();
}

void TargetModel::search(const QString &text)
{
    beginResetModel(); // thousands of single lines that come and go would take far longer
    m_search = text.toCaseFolded();
    show();
    endResetModel();
}

void TargetModel::show()
{
    m_shown.clear();
    for (int at = 0; at < int(m_texts.size()); ++at) {
        if (m_texts[std::size_t(at)].contains(m_search))
            m_shown.push_back(at);
    }
}

int TargetModel::rowOf(const Target &target) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [this, &target](int at) { return m_targets[std::size_t(at)] == target; });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

QString TargetModel::taskText(const Target &target) const
{
    return target.task.isEmpty() ? tr("(no task)")
                                 : harmless(target.task) + (target.isMine ? tr("  (mine)") : QString());
}

int TargetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
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
        return taskText(target);
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
