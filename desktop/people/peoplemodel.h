#pragma once

#include "people/peoplesync.h"

#include <QAbstractTableModel>

#include <set>

namespace bridge::desktop {

//! People of ShotGrid beside their AYON accounts: what is so, what would be made so, and what became of it. Those that
//! would be written have a tick box, and as long as nothing is, the account can be edited: another one, by its name.
//! Below them are the AYON accounts that are nobody's.
class PeopleModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Person, Login, Email, Account, Outcome, Reason, ColumnCount };
    enum Role { SortRole = Qt::UserRole, AccountsRole }; // to choose from

    using QAbstractTableModel::QAbstractTableModel;

    //! All that would be written is ticked.
    void show(people::Report planned);
    //! What became of some of the people.
    void tell(const people::Report &written);

    //! How many there are of each kind, what was written here counted as linked.
    struct Totals {
        int linked = 0, linkable = 0, creatable = 0, leftOut = 0, undecided = 0, inAyonOnly = 0, ticked = 0;
    };
    Totals totals() const;
    //! Only those that are ticked.
    people::Report ticked() const;
    void tickAll(bool isTicked);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void ticksChanged();

private:
    bool isPerson(int row) const { return row < int(m_report.people.size()); }
    bool isWritable(const people::PersonResult &person) const;
    bool isChoosable(const people::PersonResult &person) const;
    QStringList accountsFor(int row) const; // that the person may be linked with, by name
    void choose(int row, const QString &account);
    std::vector<ayon::User> nobodys() const;
    QVariant dataOf(const ayon::User &account, int column, int role) const;
    QString textOf(const people::PersonResult &person, int column) const;
    QString outcomeOf(const people::PersonResult &person) const;
    QVariant lookOf(const people::PersonResult &person, int role) const;

    people::Report m_report;
    std::vector<ayon::User> m_nobodys; // accounts that no person here has or gets
    std::set<ShotgridId> m_ticked;
    std::set<ShotgridId> m_written; // in this session of the page
};

} // namespace bridge::desktop
