#pragma once

#include "ayon/ayonclient.h"
#include "shotgrid/shotgridclient.h"

#include <map>
#include <random>
#include <vector>

namespace bridge::test {

//! People who publish versions in AYON and talk about assets on both sides, by a seed. Not about the
//! shots, which others move: AYON keeps folders with versions where they are. What one side has of it the other
//! has to have in the end, once.
class Reviews
{
public:
    //! The clients are those of people, and meet no faults.
    Reviews(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, ProjectName project, ShotgridId shotgridProject,
            quint32 seed);

    //! Takes note of the assets that both sides have.
    void lookAround();
    //! A version, something said, or something said otherwise.
    void act();
    int edits() const { return m_edits; }

    //! The first thing that a side has not, or has twice; empty when all is well.
    QString complaint();

private:
    struct Asset {
        EntityId folder = {};
        ShotgridRef row = {};
        EntityId product = {}; // once somebody published
        int versions = 0;
    };
    struct Saying {
        EntityId comment = {}; // said in AYON
        ShotgridRef note = {}; // said in ShotGrid
        QString word = {}; // that nobody else says
    };

    int dice(int sides) { return int(m_random() % unsigned(sides)); }
    QString word() { return QStringLiteral("said%1.").arg(m_words++); }

    void publish(Asset &asset);
    void say(const Asset &asset);
    void sayOtherwise(Saying &saying);

    ayon::AyonClient &m_ayon;
    shotgrid::ShotgridClient &m_shotgrid;
    const ProjectName m_project;
    const ShotgridId m_shotgridProject;
    std::mt19937 m_random;
    int m_words = 0;
    int m_edits = 0;
    std::vector<Asset> m_assets;
    std::vector<EntityId> m_versions;
    std::vector<Saying> m_sayings;
};

} // namespace bridge::test
