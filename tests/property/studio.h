#pragma once

#include "sync/announced.h"

#include <QStringList>

#include <random>

namespace bridge::sync::test {

//! One entity as a server stores it. `origin` is the mark of the person who made it: a copy that the sync makes on the
//! other side carries the same one, so that duplicates show.
struct Record {
    QString id = {};
    QString parent = {};
    Kind kind = Kind::Folder;
    QString type = {};
    QString name = {};
    QString title = {};
    Fields own = {};
    QString link = {};
    SyncMark mark = SyncMark::None;
    bool removed = false;
    bool published = false;
    bool retired = false; // ShotGrid: in the bin
    int origin = 0;
    bool operator==(const Record &) const = default;
};

//! What a person did on one side, and what must be true of it in the end.
struct Edit {
    Side side = Side::Ayon;
    int origin = 0;
    Change::What what = Change::What::Field;
    FieldId field = 0;
    Value value = {};
};

//! Two servers in memory that keep the rules of the real ones as far as the planner can tell: inheritance in AYON,
//! locked folders, retired rows that vanish from links, ids that are never given twice.
class Studio
{
public:
    explicit Studio(quint32 seed);

    //! Some random edits on either side, by people.
    void edit(int count);
    //! As `edit`, on one side only.
    void editOn(Side side, int count);

    Plan plan(const Policy &policy) const;
    //! Does what \a plan says. Stops before operation number \a stopBefore, as a killed process would; operations for
    //! which \a refuses says yes fail, and so does what hangs below them.
    void apply(const Plan &plan, int stopBefore = -1, const std::function<bool(const Item &, Side)> &refuses = {});

    Tree tree(Side side) const;
    BaseTree base() const { return m_base; }
    //! What passes that were stopped had left behind.
    const AnnouncedTree &announced() const { return m_announced; }
    const Mapping &mapping() const { return m_mapping; }
    const std::map<QString, Record> &records(Side side) const { return side == Side::Ayon ? m_ayon : m_shotgrid; }

    const std::vector<Edit> &edits() const { return m_edits; }
    void forgetEdits() { m_edits.clear(); }
    //! People bring what they can of AYON's titles, places and values back to what \a before had.
    void takeBackInAyon(const Studio &before);
    //! Origins of what people deleted, and of what a sync deleted.
    const std::set<int> &deletedByPeople() const { return m_deletedByPeople; }
    const std::set<int> &deletedBySync() const { return m_deletedBySync; }
    const Record *byOrigin(Side side, int origin) const;
    //! What AYON shows of \a field on \a record, its own or inherited.
    Value shown(const Record &record, FieldId field) const;

    //! They say the same; each server's own default status stands for the other's.
    bool agree(const Record &ayon, const Record &shotgrid, FieldId field) const;

    //! Reports what breaks a rule that always holds: two copies of one, two links to one. Empty when all is well.
    QString fault() const;
    //! Reports the first difference between the two sides that should be none after a sync. Empty when they agree.
    QString difference() const;

private:
    friend class People;

    std::map<QString, Record> &side(Side side) { return side == Side::Ayon ? m_ayon : m_shotgrid; }
    bool isLocked(const Record &record) const;
    void applyAyon(const Item &item, bool shotgridDone);
    void applyShotgrid(const Item &item);
    void eraseAyon(const QString &id);
    QString ayonParentOf(const Record &record) const;
    Entity entityOf(const Record &record, Side side) const;

    Mapping m_mapping;
    std::map<QString, Record> m_ayon;
    std::map<QString, Record> m_shotgrid;
    BaseTree m_base;
    AnnouncedTree m_announced;
    std::map<QString, QString> m_made; // ShotGrid id by AYON id, of rows made while applying
    std::vector<Edit> m_edits;
    std::set<int> m_deletedByPeople;
    std::set<int> m_deletedBySync;
    std::mt19937 m_random;
    int m_nextId = 100;
    int m_nextOrigin = 1;
};

} // namespace bridge::sync::test
