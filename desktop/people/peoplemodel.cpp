#include "desktop/people/peoplemodel.h"

#include "desktop/look/icons.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/stateview.h"
#include "desktop/look/theme.h"

#include <algorithm>
#include <map>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using people::Decision;
using people::PersonResult;
using Action = Decision::Action;

namespace {

struct Look {
    QString icon;
    Tone tone;
};

Look lookOfAction(Action action)
{
    switch (action) {
    case Action::Keep:
        return {u"link"_s, Tone::Good};
    case Action::Link:
        return {u"link"_s, Tone::Changed};
    case Action::Create:
        return {u"create"_s, Tone::Added};
    case Action::Skip:
        return {u"ignore"_s, Tone::Faint};
    case Action::Ask:
        return {u"problem"_s, Tone::Attention};
    }
    Q_UNREACHABLE();
}

} // namespace

void PeopleModel::show(people::Report planned)
{
    beginResetModel();
    m_report = std::move(planned);
    m_ticked.clear();
    m_written.clear();
    for (const PersonResult &person : m_report.people) {
        if (isWritable(person))
            m_ticked.insert(person.decision.person.id);
    }
    endResetModel();
    emit ticksChanged();
}

void PeopleModel::tell(const people::Report &written)
{
    std::map<ShotgridId, const PersonResult *> byId;
    for (const PersonResult &person : written.people)
        byId.emplace(person.decision.person.id, &person);
    for (std::size_t row = 0; row < m_report.people.size(); ++row) {
        PersonResult &person = m_report.people[row];
        const auto told = byId.find(person.decision.person.id);
        if (told == byId.end())
            continue;
        person = *told->second;
        m_ticked.erase(person.decision.person.id);
        if (!person.error)
            m_written.insert(person.decision.person.id);
        emit dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
    }
    emit ticksChanged();
}

people::Report PeopleModel::ticked() const
{
    people::Report report;
    std::copy_if(m_report.people.begin(), m_report.people.end(), std::back_inserter(report.people),
                 [this](const PersonResult &person) { return m_ticked.contains(person.decision.person.id); });
    for (PersonResult &person : report.people)
        person.error.reset(); // of an earlier try
    return report;
}

PeopleModel::Totals PeopleModel::totals() const
{
    Totals totals{.ticked = int(m_ticked.size())};
    for (const PersonResult &person : m_report.people) {
        if (m_written.contains(person.decision.person.id)) {
            ++totals.linked;
            continue;
        }
        switch (person.decision.action) {
        case Action::Keep:
            ++totals.linked;
            break;
        case Action::Link:
            ++totals.linkable;
            break;
        case Action::Create:
            ++totals.creatable;
            break;
        case Action::Skip:
            ++totals.leftOut;
            break;
        case Action::Ask:
            ++totals.undecided;
            break;
        }
    }
    return totals;
}

void PeopleModel::tickAll(bool isTicked)
{
    m_ticked.clear();
    for (const PersonResult &person : m_report.people) {
        if (isTicked && isWritable(person))
            m_ticked.insert(person.decision.person.id);
    }
    if (rowCount() > 0)
        emit dataChanged(index(0, Person), index(rowCount() - 1, Person), {Qt::CheckStateRole});
    emit ticksChanged();
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_report.people.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const PersonResult &person = m_report.people[std::size_t(index.row())];
    const ShotgridId id = person.decision.person.id;
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(textOf(person, index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(textOf(person, index.column()));
    case Qt::CheckStateRole:
        if (index.column() != Person || !isWritable(person))
            return {};
        return m_ticked.contains(id) ? Qt::Checked : Qt::Unchecked;
    case Qt::DecorationRole:
    case Qt::ForegroundRole:
        return index.column() == Outcome ? lookOf(person, role) : QVariant();
    case SortRole:
        return index.column() == Outcome ? QVariant(int(person.decision.action))
                                         : QVariant(textOf(person, index.column()).toLower());
    default:
        return {};
    }
}

bool PeopleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || !checkIndex(index) || role != Qt::CheckStateRole || index.column() != Person)
        return false;
    const PersonResult &person = m_report.people[std::size_t(index.row())];
    if (!isWritable(person))
        return false;
    if (value.toInt() == Qt::Checked)
        m_ticked.insert(person.decision.person.id);
    else
        m_ticked.erase(person.decision.person.id);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit ticksChanged();
    return true;
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index))
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool hasTick = index.column() == Person && isWritable(m_report.people[std::size_t(index.row())]);
    return hasTick ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Person:
        return tr("ShotGrid user");
    case Login:
        return tr("ShotGrid login");
    case Email:
        return tr("E-mail");
    case Account:
        return tr("AYON user");
    case Outcome:
        return tr("State");
    case Reason:
        return tr("Why");
    case ColumnCount:
        break;
    }
    return {};
}

bool PeopleModel::isWritable(const PersonResult &person) const
{
    const bool isPlanned = person.decision.action == Action::Link || person.decision.action == Action::Create;
    return isPlanned && !m_written.contains(person.decision.person.id);
}

QString PeopleModel::textOf(const PersonResult &person, int column) const
{
    const Decision &decision = person.decision;
    switch (Column(column)) {
    case Person:
        return decision.person.name;
    case Login:
        return decision.person.login;
    case Email:
        return decision.person.email;
    case Account:
        return decision.login;
    case Outcome:
        return outcomeOf(person);
    case Reason:
        return person.error ? toPeople(*person.error) : decision.reason;
    case ColumnCount:
        break;
    }
    return {};
}

QString PeopleModel::outcomeOf(const PersonResult &person) const
{
    const bool isDone = m_written.contains(person.decision.person.id);
    switch (person.decision.action) {
    case Action::Keep:
        return tr("Linked");
    case Action::Link:
        return person.error ? tr("Not linked") : isDone ? tr("Linked just now") : tr("Can be linked");
    case Action::Create:
        return person.error ? tr("Not created") : isDone ? tr("Created just now") : tr("Can be created");
    case Action::Skip:
        return tr("Left out");
    case Action::Ask:
        return tr("Needs a decision");
    }
    Q_UNREACHABLE();
}

QVariant PeopleModel::lookOf(const PersonResult &person, int role) const
{
    Look look = lookOfAction(person.decision.action);
    if (person.error)
        look = {u"failed"_s, Tone::Removed};
    else if (m_written.contains(person.decision.person.id))
        look = {u"good"_s, Tone::Good};
    return role == Qt::DecorationRole ? QVariant(icon(look.icon)) : QVariant(color(look.tone));
}

} // namespace bridge::desktop
