#pragma once

#include "ayon/ayonclient.h"
#include "shotgrid/shotgridclient.h"
#include "sync/entity.h"

#include <map>
#include <random>
#include <set>
#include <vector>

namespace bridge::test {

//! What people want of one field of a thing. As a rule one side edits it, and its last value is the one; what both
//! sides edit may come out either way, but the same on both.
struct Wish {
    std::map<sync::Side, QString> last = {}; // by who edited it
    bool allows(const QString &value) const;
};

//! A shot or a task.
struct Thing {
    bool isTask = false;
    QString ayonId = {}; // as far as the crowd knows it
    QString shotgridId = {}; // "Shot/868"
    bool isDeleted = false;
    std::map<QString, Wish> wishes = {}; // by field, with `tag:…` for each tag of its own
};

//! People who work on both sides of a project at once, by a seed: the same seed is the same work. They remember what
//! they did, which is what both sides have to say in the end.
class Crowd
{
public:
    //! The clients are those of people, and meet no faults. \a shots and \a tasks are on both sides, below \a
    //! sequences.
    Crowd(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, ProjectName project, ShotgridId shotgridProject,
          quint32 seed);

    //! Takes note of what both sides have.
    void lookAround();
    //! One edit, by one of them.
    void act();
    int edits() const { return m_edits; }

    //! The first thing about which a side does not say what people want; empty when all is well.
    QString complaint();

private:
    enum class Field { Start, Description, Status, Title, Parent, Tag };

    struct Sequence {
        QString ayonId = {};
        QString shotgridId = {};
    };
    struct Side; // what one server holds

    int dice(int sides) { return int(m_random() % unsigned(sides)); }
    QString word() { return QStringLiteral("w%1").arg(m_words++); }

    void create(sync::Side side, bool isTask);
    void edit(Thing &thing, sync::Side side, Field field);
    void remove(Thing &thing, sync::Side side);
    Field fieldOf(const Thing &thing);
    sync::Side ownerOf(const Thing &thing, Field field) const;

    void writeAyon(const Thing &thing, Field field, const QString &value);
    void writeShotgrid(const Thing &thing, Field field, const QString &value);
    QString titleOf(const Thing &thing) const;

    Side readAyon();
    Side readShotgrid();

    ayon::AyonClient &m_ayon;
    shotgrid::ShotgridClient &m_shotgrid;
    const ProjectName m_project;
    const ShotgridId m_shotgridProject;
    std::mt19937 m_random;
    int m_words = 0;
    int m_edits = 0;
    std::vector<Sequence> m_sequences;
    std::vector<Thing> m_things;
    std::map<QString, QString> m_statusNames; // AYON's, by ShotGrid's code
};

} // namespace bridge::test
