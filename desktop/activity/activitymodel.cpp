#include "desktop/activity/activitymodel.h"

#include "desktop/activity/workwords.h"
#include "desktop/look/icons.h"
#include "desktop/look/plaintext.h"

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

//! How long it took, or takes already.
std::chrono::milliseconds durationOf(const Work &work, const QDateTime &now)
{
    const QDateTime ended = endedAt(work);
    return std::chrono::milliseconds(begunAt(work).msecsTo(ended.isValid() ? ended : now));
}

QString progressText(const Work &work, const QDateTime &now)
{
    if (work.job.id.isEmpty() || !begunAt(work).isValid())
        return {};
    const QString duration = toWords(durationOf(work, now));
    return work.progress ? u"%1 %  ·  %2"_s.arg(qRound(*work.progress)).arg(duration) : duration;
}

} // namespace

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Work &work = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(work, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == State ? reasonOf(work) : textOf(work, index.column()));
    case Qt::DecorationRole:
        return index.column() == State ? icon(faceOf(work).icon) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == State ? color(faceOf(work).tone) : QVariant();
    case SortRole:
        return sortKeyOf(work, index.column());
    case PercentRole:
        return index.column() == Progress && work.progress ? QVariant(*work.progress) : QVariant();
    default:
        return {};
    }
}

QString ActivityModel::textOf(const Work &work, int column) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    switch (column) {
    case State:
        return faceOf(work).word;
    case What:
        return oneLine(whatOf(work));
    case Project:
        return oneLine(projectOf(work).toText());
    case Who:
        return oneLine(whoOf(work));
    case When:
        return toWords(askedAt(work), now);
    case Progress:
        return progressText(work, now);
    default:
        return {};
    }
}

QVariant ActivityModel::sortKeyOf(const Work &work, int column) const
{
    switch (column) {
    case State:
        return int(stateOf(work));
    case When:
        return askedAt(work);
    case Progress:
        return qint64(durationOf(work, QDateTime::currentDateTimeUtc()).count());
    default:
        return textOf(work, column).toCaseFolded();
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case What:
        return tr("What");
    case Project:
        return tr("Project");
    case Who:
        return tr("Who");
    case When:
        return tr("When");
    case Progress:
        return tr("Progress");
    default:
        return {};
    }
}

void ActivityModel::tick()
{
    if (!rows().empty())
        emit dataChanged(index(0, When), index(rowCount() - 1, Progress), {Qt::DisplayRole});
}

//! Payloads are large and change only with the time of the last change.
bool ActivityModel::looksSame(const Work &left, const Work &right) const
{
    const auto isSame = [](const ayon::Event &one, const ayon::Event &other) {
        return one.id == other.id && one.updatedAt == other.updatedAt && one.status == other.status
            && one.description == other.description;
    };
    return isSame(left.source, right.source) && isSame(left.job, right.job) && left.progress == right.progress;
}

ActivityFilter::ActivityFilter(ActivityModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    setSortRole(ActivityModel::SortRole);
}

void ActivityFilter::setKind(Kind kind)
{
    m_kind = kind;
    invalidateFilter();
}

void ActivityFilter::setProject(const ProjectName &project)
{
    m_project = project;
    invalidateFilter();
}

void ActivityFilter::setSearch(const QString &text)
{
    m_words = text.split(' '_L1, Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ActivityFilter::fits(Kind kind, const Work &work)
{
    const Work::State state = stateOf(work);
    switch (kind) {
    case Kind::All:
        return true;
    case Kind::Running:
        return state == Work::State::Running || state == Work::State::Waiting;
    case Kind::Failed:
        return state == Work::State::Failed || state == Work::State::Retrying;
    }
    Q_UNREACHABLE();
}

bool ActivityFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const Work &work = m_model.at(row);
    if (!fits(m_kind, work) || (!m_project.isEmpty() && projectOf(work) != m_project))
        return false;
    const QString text =
        QStringList{whatOf(work), projectOf(work).toText(), whoOf(work), work.job.description}.join('\n'_L1);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace bridge::desktop
