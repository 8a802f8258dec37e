#include "desktop/doctor/doctormodel.h"

#include "desktop/doctor/doctorwords.h"
#include "desktop/look/icons.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/theme.h"

#include <QFont>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using doctor::Finding;

namespace {

constexpr quintptr ofTopic = 0; // internal id of a topic; of a finding it is one more than its topic's row

Tone toneOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Ok:
        return Tone::Good;
    case Finding::Severity::Warning:
        return Tone::Attention;
    case Finding::Severity::Error:
        return Tone::Removed;
    }
    Q_UNREACHABLE();
}

} // namespace

void DoctorModel::show(const doctor::Findings &findings)
{
    beginResetModel();
    m_topics.clear();
    for (const Finding &finding : findings) {
        auto topic = std::find_if(m_topics.begin(), m_topics.end(),
                                  [&finding](const Topic &known) { return known.name == finding.topic; });
        if (topic == m_topics.end())
            topic = m_topics.insert(m_topics.end(), {.name = finding.topic});
        topic->findings.push_back(finding);
    }
    const auto isWorse = [](const Finding &one, const Finding &other) { return one.severity > other.severity; };
    for (Topic &topic : m_topics)
        std::stable_sort(topic.findings.begin(), topic.findings.end(), isWorse);
    std::stable_sort(m_topics.begin(), m_topics.end(), [&isWorse](const Topic &one, const Topic &other) {
        return isWorse(one.findings.front(), other.findings.front());
    });
    endResetModel();
}

const Finding *DoctorModel::findingAt(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index) || index.internalId() == ofTopic)
        return nullptr;
    return &m_topics[index.internalId() - 1].findings[std::size_t(index.row())];
}

QModelIndex DoctorModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : ofTopic);
}

QModelIndex DoctorModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == ofTopic)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, ofTopic);
}

int DoctorModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_topics.size());
    const bool hasRows = parent.internalId() == ofTopic && parent.column() == 0;
    return hasRows ? int(m_topics[std::size_t(parent.row())].findings.size()) : 0;
}

int DoctorModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant DoctorModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const Finding *finding = findingAt(index);
    if (!finding)
        return topicData(m_topics[std::size_t(index.row())], index.column(), role);
    const QString text = index.column() == What ? finding->text
        : index.column() == WayOut              ? finding->wayOut
                                                : QString();
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == What ? tr("%1: %2").arg(wordOf(finding->severity), oneLine(text)) : oneLine(text);
    case Qt::ToolTipRole:
        return plainToolTip(text);
    case Qt::DecorationRole:
        return index.column() == What ? QVariant(icon(iconOf(finding->severity))) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == What && finding->severity != Finding::Severity::Ok ? color(toneOf(finding->severity))
                                                                                    : QVariant();
    default:
        return {};
    }
}

QVariant DoctorModel::topicData(const Topic &topic, int column, int role) const
{
    if (column != What)
        return {};
    if (role == Qt::DisplayRole)
        return asSentence(topic.name);
    if (role != Qt::FontRole)
        return {};
    QFont bold;
    bold.setBold(true);
    return bold;
}

QVariant DoctorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case What:
        return tr("Finding");
    case WayOut:
        return tr("What to do");
    case Fix:
        return tr("Fix");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace bridge::desktop
