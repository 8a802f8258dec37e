#include "desktop/projects/projectrow.h"

#include "desktop/projects/projectrules.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using doctor::Finding;
using doctor::Findings;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::ProjectRow)
};

//! What the works say of one project.
struct Tally {
    std::optional<Work> last = {};
    std::optional<Work> syncing = {};
    int pending = 0;
    int failed = 0;
};

std::map<ProjectName, Tally> tally(const std::vector<Work> &works)
{
    std::map<ProjectName, Tally> tallies;
    for (const Work &work : works) {
        if (projectOf(work).isEmpty())
            continue;
        Tally &of = tallies[projectOf(work)];
        switch (stateOf(work)) {
        case Work::State::Waiting:
        case Work::State::Running:
            ++of.pending;
            if (!of.syncing && isWholeSync(work))
                of.syncing = work;
            continue;
        case Work::State::Failed:
        case Work::State::Retrying:
            ++of.failed;
            break;
        case Work::State::Finished:
            break;
        case Work::State::Ignored:
            continue;
        }
        if (!of.last || endedAt(work) > endedAt(*of.last))
            of.last = work;
    }
    return tallies;
}

Findings findingsOf(const ProjectRow &row, const Findings &mapping)
{
    Findings findings;
    const ProjectPair &pair = row.pair;
    if (!pair.problem.isEmpty())
        findings.push_back(pair.isBroken ? doctor::error(Words::tr("Pairing"), pair.problem, pair.wayOut)
                                         : doctor::warning(Words::tr("Pairing"), pair.problem, pair.wayOut));
    if (row.failed > 0) {
        findings.push_back(doctor::error(Words::tr("Events"), Words::tr("Failed events: %1.").arg(row.failed),
                                         Words::tr("Look at them on the Activity page: retry or ignore them.")));
    }
    for (const Hindrance &hindrance : namingHindrances(row))
        findings.push_back(doctor::warning(Words::tr("Name and code"), hindrance.rule, hindrance.wayOut));
    if (pair.bond == ProjectPair::Bond::Linked)
        findings.insert(findings.end(), mapping.begin(), mapping.end());
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &left, const Finding &right) {
        return int(left.severity) > int(right.severity);
    });
    return findings;
}

//! Numbers rows of one name, and leaves them in their order.
void tellTwinsApart(std::vector<ProjectRow> &rows)
{
    const auto order = [](const ProjectRow &row) {
        const ShotgridId id = row.pair.shotgrid ? row.pair.shotgrid->id : ShotgridId();
        return std::tuple(nameOf(row.pair).toCaseFolded(), !row.pair.ayon.has_value(), id);
    };
    std::sort(rows.begin(), rows.end(),
              [&order](const ProjectRow &left, const ProjectRow &right) { return order(left) < order(right); });
    for (std::size_t at = 1; at < rows.size(); ++at) {
        const bool isTwin = nameOf(rows[at].pair).compare(nameOf(rows[at - 1].pair), Qt::CaseInsensitive) == 0;
        rows[at].twin = isTwin ? rows[at - 1].twin + 1 : 0;
    }
}

} // namespace

std::vector<ProjectRow> rowsFrom(const std::vector<ProjectPair> &pairs, const ProjectFacts &facts)
{
    const std::map<ProjectName, Tally> tallies = tally(facts.works);
    std::map<ProjectName, QDateTime> asked;
    for (const ayon::Event &event : facts.askedSyncs)
        asked[event.project] = event.createdAt;
    std::vector<ProjectRow> rows;
    rows.reserve(pairs.size());
    for (const ProjectPair &pair : pairs) {
        ProjectRow row{.pair = pair};
        const ProjectName name(nameOf(pair));
        if (const auto found = tallies.find(name); found != tallies.end()) {
            row.last = found->second.last;
            row.syncing = found->second.syncing;
            row.pending = found->second.pending;
            row.failed = found->second.failed;
        }
        if (const auto found = asked.find(name); found != asked.end())
            row.askedLast = found->second;
        row.findings = findingsOf(row, facts.mapping);
        rows.push_back(std::move(row));
    }
    tellTwinsApart(rows);
    return rows;
}

bool comesFirst(const ProjectRow &left, const ProjectRow &right)
{
    return std::tuple(nameOf(left.pair).toCaseFolded(), left.twin)
        < std::tuple(nameOf(right.pair).toCaseFolded(), right.twin);
}

Finding::Severity healthOf(const ProjectRow &row)
{
    return doctor::worst(row.findings);
}

bool isAutomatic(const ProjectRow &row, sync::Policy::Flow flow)
{
    if (flow == sync::Policy::Flow::FromShotgrid)
        return row.pair.shotgrid && row.pair.shotgrid->autoSync;
    return row.pair.ayon && row.pair.ayon->attrib.value("shotgridPush"_L1).toBool();
}

} // namespace bridge::desktop
