#include "desktop/publish/queuemodel.h"

#include "desktop/look/icons.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/theme.h"

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using publisher::EntryState;
using publisher::QueueEntry;

namespace {

constexpr qsizetype longestExplanation = 400;

QString iconName(EntryState state)
{
    switch (state) {
    case EntryState::Waiting:
        return u"waiting"_s;
    case EntryState::Uploading:
        return u"publish"_s;
    case EntryState::Done:
        return u"good"_s;
    case EntryState::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString explanationOf(const QueueEntry &entry, bool isHere)
{
    QStringList sentences;
    if (!isHere && entry.state == EntryState::Waiting)
        sentences += QueueModel::tr("It goes on when you are signed in to %1.").arg(harmless(entry.server.host()));
    for (const QString &text : {entry.reason, entry.hint}) {
        if (!text.isEmpty())
            sentences += asSentence(text.left(longestExplanation));
    }
    return entry.state == EntryState::Done ? QString() : sentences.join(u'\n');
}

QString QueueModel::stateText(const QueueEntry &entry) const
{
    if (m_isHere && !m_isHere(entry)) {
        const QString server = entry.server.host();
        switch (entry.state) {
        case EntryState::Waiting:
        case EntryState::Uploading:
            return tr("Waiting for %1").arg(server);
        case EntryState::Done:
            return tr("Published, %1").arg(server);
        case EntryState::Failed:
            return tr("Failed, %1: %2").arg(server, entry.reason);
        }
        Q_UNREACHABLE();
    }
    switch (entry.state) {
    case EntryState::Waiting:
        return entry.reason.isEmpty() ? tr("Waiting") : tr("Waiting: %1").arg(entry.reason);
    case EntryState::Uploading:
        return tr("Publishing, %1 %").arg(int(100 * entry.progress.share));
    case EntryState::Done:
        return tr("Published");
    case EntryState::Failed:
        return tr("Failed: %1").arg(entry.reason);
    }
    Q_UNREACHABLE();
}

void QueueModel::set(const std::vector<QueueEntry> &entries)
{
    const std::vector<QueueEntry> newest(entries.rbegin(), entries.rend());
    const auto has = [](const std::vector<QueueEntry> &all, qint64 id) {
        return std::any_of(all.begin(), all.end(), [id](const QueueEntry &entry) { return entry.id == id; });
    };
    for (int row = int(m_entries.size()) - 1; row >= 0; --row) {
        if (has(newest, at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < int(newest.size()); ++row) { // entries never change their order
        const QueueEntry &entry = newest[std::size_t(row)];
        if (row >= int(m_entries.size()) || at(row).id != entry.id) {
            beginInsertRows({}, row, row);
            m_entries.insert(m_entries.begin() + row, entry);
            endInsertRows();
        } else if (at(row) != entry) {
            m_entries[std::size_t(row)] = entry;
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueueEntry &entry = at(index.row());
    const bool isState = index.column() == State;
    if (role == Qt::DisplayRole)
        return harmless(isState ? stateText(entry) : publisher::titleOf(entry.request));
    if (role == Qt::ToolTipRole) // these take markup
        return harmless(isState ? stateText(entry) + u"\n"_s + entry.hint : publisher::titleOf(entry.request))
            .toHtmlEscaped();
    if (role == Qt::DecorationRole && isState)
        return icon(iconName(entry.state));
    if (role == Qt::ForegroundRole && isState && entry.state == EntryState::Failed)
        return color(Tone::Removed);
    return {};
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Title ? tr("What") : tr("State");
}

} // namespace bridge::desktop
