#include "desktop/projects/projectpairs.h"

#include "sync/projectindex.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using sync::ProjectIndex;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::ProjectPairs)
};

std::optional<ShotgridId> linkedId(const ayon::ProjectEntry &entry)
{
    return ShotgridId::fromText(entry.attrib.value("shotgridId"_L1).toString());
}

bool isLink(ProjectIndex::By by)
{
    return by == ProjectIndex::By::ShotgridId || by == ProjectIndex::By::AyonId;
}

//! How many AYON projects name each ShotGrid one as theirs.
std::map<ShotgridId, int> countLinks(const std::vector<ayon::ProjectEntry> &inAyon)
{
    std::map<ShotgridId, int> count;
    for (const ayon::ProjectEntry &entry : inAyon) {
        if (const auto id = linkedId(entry))
            ++count[*id];
    }
    return count;
}

void setProblem(ProjectPair &pair, bool isBroken, const QString &problem, const QString &wayOut)
{
    pair.isBroken = isBroken;
    pair.problem = problem;
    pair.wayOut = wayOut;
}

void checkLinks(ProjectPair &pair, const std::map<ShotgridId, int> &links)
{
    const std::optional<ShotgridId> linked = linkedId(*pair.ayon);
    if (linked && !pair.shotgrid) {
        setProblem(
            pair, true,
            Words::tr("It is linked with ShotGrid's project %1, which is not there or not shown to you.")
                .arg(linked->toText()),
            Words::tr("Bring that project back or ask for access to it, or clear shotgridId of the AYON project."));
        return;
    }
    if (!pair.shotgrid)
        return;
    const auto count = links.find(pair.shotgrid->id);
    const QString &back = pair.shotgrid->ayonId;
    if (count != links.end() && count->second > (linked ? 1 : 0)) {
        setProblem(pair, true,
                   Words::tr("More than one AYON project is linked with ShotGrid's project %1.")
                       .arg(pair.shotgrid->id.toText()),
                   Words::tr("Clear shotgridId of those that are not its counterpart."));
    } else if (!back.isEmpty() && back.compare(pair.ayon->name.toText(), Qt::CaseInsensitive) != 0) {
        setProblem(pair, true, Words::tr("ShotGrid says that this project belongs to AYON's %1.").arg(back),
                   Words::tr("Clear shotgridId in AYON or Ayon ID in ShotGrid, whichever is wrong."));
    } else if (!linked && pair.bond == ProjectPair::Bond::Linked) {
        setProblem(pair, false, Words::tr("AYON does not know of the link yet, so nothing is synced by itself."),
                   Words::tr("Sync it once: that writes the link."));
    } else if (pair.shotgrid->archived) {
        setProblem(pair, false, Words::tr("It is archived in ShotGrid."),
                   Words::tr("Bring it back there before people work in it again."));
    }
}

ProjectPair pairOf(const ayon::ProjectEntry &entry, const ProjectIndex &index, std::set<ShotgridId> &taken)
{
    ProjectPair pair{.ayon = entry};
    const auto match = index.find(entry.name, linkedId(entry));
    if (!match)
        return pair;
    const bool isLinked = isLink(match->by);
    if (!isLinked && taken.contains(match->project->id))
        return pair;
    taken.insert(match->project->id);
    pair.shotgrid = *match->project;
    pair.bond = isLinked ? ProjectPair::Bond::Linked : ProjectPair::Bond::Suggested;
    return pair;
}

ProjectPair alone(const shotgrid::Project &project)
{
    ProjectPair pair{.shotgrid = project};
    if (!project.ayonId.isEmpty()) {
        setProblem(pair, false,
                   Words::tr("ShotGrid says that it belongs to AYON's %1, which is not there.").arg(project.ayonId),
                   Words::tr("Sync it to AYON to make that project, or clear Ayon ID in ShotGrid."));
    }
    return pair;
}

} // namespace

std::vector<ProjectPair> pairProjects(const std::vector<ayon::ProjectEntry> &inAyon,
                                      const std::vector<shotgrid::Project> &inShotgrid)
{
    const ProjectIndex index(inShotgrid);
    const std::map<ShotgridId, int> links = countLinks(inAyon);
    std::set<ShotgridId> taken;
    for (const auto &[id, count] : links)
        taken.insert(id);
    std::vector<ProjectPair> pairs;
    for (const ayon::ProjectEntry &entry : inAyon) {
        ProjectPair pair = pairOf(entry, index, taken);
        checkLinks(pair, links);
        if (entry.active)
            pairs.push_back(std::move(pair));
    }
    for (const shotgrid::Project &project : inShotgrid) {
        if (!taken.contains(project.id) && !project.archived && !project.isTemplate)
            pairs.push_back(alone(project));
    }
    return pairs;
}

QString nameOf(const ProjectPair &pair)
{
    if (pair.ayon)
        return pair.ayon->name.toText();
    return pair.shotgrid->ayonId.isEmpty() ? pair.shotgrid->name : pair.shotgrid->ayonId;
}

QString codeOf(const ProjectPair &pair)
{
    return pair.ayon ? pair.ayon->code : pair.shotgrid->code;
}

} // namespace bridge::desktop
