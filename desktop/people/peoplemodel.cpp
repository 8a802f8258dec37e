#include "desktop/people/peoplemodel.h"

#include "desktop/look/icons.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/stateview.h"
#include "desktop/look/theme.h"

#include <algorithm>
#include <iterator>
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
    m_nobodys = nobodys();
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
    Totals totals{.inAyonOnly = int(m_nobodys.size()), .ticked = int(m_ticked.size())};
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
    return parent.isValid() ? 0 : int(m_report.people.size() + m_nobodys.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    if (!isPerson(index.row()))
        return dataOf(m_nobodys[std::size_t(index.row()) - m_report.people.size()], index.column(), role);
    const PersonResult &person = m_report.people[std::size_t(index.row())];
    const ShotgridId id = person.decision.person.id;
    switch (role) {
    case AccountsRole:
        return accountsFor(index.row());
    case Qt::EditRole:
        if (index.column() != Account || person.decision.action == Action::Ask)
            return {};
        return person.decision.login;
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
    if (!index.isValid() || !checkIndex(index) || !isPerson(index.row()))
        return false;
    const PersonResult &person = m_report.people[std::size_t(index.row())];
    if (role == Qt::EditRole && index.column() == Account && accountsFor(index.row()).contains(value.toString())) {
        choose(index.row(), value.toString());
        return true;
    }
    if (role != Qt::CheckStateRole || index.column() != Person)
        return false;
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
    if (!isPerson(index.row()))
        return flags;
    const PersonResult &person = m_report.people[std::size_t(index.row())];
    if (index.column() == Account && isChoosable(person))
        return flags | Qt::ItemIsEditable;
    return index.column() == Person && isWritable(person) ? flags | Qt::ItemIsUserCheckable : flags;
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

bool PeopleModel::isChoosable(const PersonResult &person) const
{
    const Action action = person.decision.action;
    return (action == Action::Ask || isWritable(person)) && !m_written.contains(person.decision.person.id);
}

QStringList PeopleModel::accountsFor(int row) const
{
    QStringList names;
    if (!isPerson(row) || !isChoosable(m_report.people[std::size_t(row)]))
        return names;
    const Decision &own = m_report.people[std::size_t(row)].decision;
    for (const ayon::User &account : m_nobodys)
        names << account.name;
    if (own.action == Action::Link)
        names << own.login;
    names.sort(Qt::CaseInsensitive);
    return names;
}

//! The account that the person would have got becomes nobody's again.
void PeopleModel::choose(int row, const QString &account)
{
    Decision &decision = m_report.people[std::size_t(row)].decision;
    decision.action = Action::Link;
    decision.login = account;
    decision.email.clear();
    decision.reason = tr("You have chosen the account.");
    m_report.people[std::size_t(row)].error.reset();
    m_ticked.insert(decision.person.id);
    const int first = int(m_report.people.size());
    if (!m_nobodys.empty()) {
        beginRemoveRows({}, first, rowCount() - 1);
        m_nobodys.clear();
        endRemoveRows();
    }
    std::vector<ayon::User> left = nobodys();
    if (!left.empty()) {
        beginInsertRows({}, first, first + int(left.size()) - 1);
        m_nobodys = std::move(left);
        endInsertRows();
    }
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit ticksChanged();
}

std::vector<ayon::User> PeopleModel::nobodys() const
{
    std::set<QString> taken;
    for (const PersonResult &person : m_report.people) {
        if (person.decision.action == Action::Keep || person.decision.action == Action::Link)
            taken.insert(person.decision.login);
    }
    std::vector<ayon::User> left;
    std::copy_if(m_report.unlinked.begin(), m_report.unlinked.end(), std::back_inserter(left),
                 [&taken](const ayon::User &account) { return !taken.contains(account.name); });
    return left;
}

QVariant PeopleModel::dataOf(const ayon::User &account, int column, int role) const
{
    const QString text = column == Email ? account.email
        : column == Account              ? account.name
        : column == Outcome              ? tr("Only in AYON")
        : column == Reason               ? tr("No person of ShotGrid is linked with it; it can be chosen for one.")
                                         : QString();
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(text);
    case Qt::ToolTipRole:
        return plainToolTip(text);
    case Qt::DecorationRole:
        return column == Outcome ? QVariant(icon(u"info"_s)) : QVariant();
    case Qt::ForegroundRole:
        return column == Outcome ? QVariant(color(Tone::Faint)) : QVariant();
    case SortRole: // behind all people
        return column == Outcome ? QVariant(int(Action::Ask) + 1)
                                 : QVariant(text.isEmpty() ? u"\uffff"_s : text.toLower());
    default:
        return {};
    }
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
        return decision.action == Action::Ask ? tr("Choose…") : decision.login;
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
