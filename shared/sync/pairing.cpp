#include "sync/pairing.h"

#include "base/slug.h"
#include "base/words.h"
#include "sync/identity.h"

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

class Matcher
{
public:
    Matcher(const Tree &ayon, const Tree &shotgrid, const Mapping &mapping)
        : m_ayon(ayon)
        , m_shotgrid(shotgrid)
        , m_mapping(mapping)
        , m_ofAyon(ayon.entities().size(), -1)
        , m_ofShotgrid(shotgrid.entities().size(), -1)
        , m_copied(shotgrid.entities().size(), 0)
        , m_reunited(ayon.entities().size(), 0)
    {
    }

    Pairing run()
    {
        match(0, 0);
        matchAgreeingLinks();
        matchAyonLinks();
        matchShotgridLinks();
        matchRevived();
        matchDeterministicIds();
        matchTitles();
        return collect();
    }

private:
    const Entity &ayonAt(int index) const { return m_ayon.entities()[std::size_t(index)]; }
    const Entity &shotgridAt(int index) const { return m_shotgrid.entities()[std::size_t(index)]; }
    bool isFree(int ayon, int shotgrid) const
    {
        return m_ofAyon[std::size_t(ayon)] < 0 && m_ofShotgrid[std::size_t(shotgrid)] < 0;
    }
    void match(int ayon, int shotgrid)
    {
        m_ofAyon[std::size_t(ayon)] = shotgrid;
        m_ofShotgrid[std::size_t(shotgrid)] = ayon;
    }

    void matchAgreeingLinks()
    {
        for (int index = 1; index < int(m_ayon.entities().size()); ++index) {
            const Entity &entity = ayonAt(index);
            const int row = entity.link.isEmpty() || entity.removed ? -1 : m_shotgrid.indexOf(entity.link);
            if (row > 0 && (shotgridAt(row).link == entity.id || shotgridAt(row).isDerived) && isFree(index, row))
                match(index, row);
        }
    }

    //! The ShotGrid row says nothing, or names an AYON entity that is not there: the AYON link stands.
    void matchAyonLinks()
    {
        for (int index = 1; index < int(m_ayon.entities().size()); ++index) {
            const Entity &entity = ayonAt(index);
            const bool isOpen = m_ofAyon[std::size_t(index)] < 0 && !entity.link.isEmpty() && !entity.removed;
            const int row = isOpen ? m_shotgrid.indexOf(entity.link) : -1;
            if (row <= 0)
                continue;
            if (isFree(index, row) && m_ayon.indexOf(shotgridAt(row).link) < 0)
                match(index, row);
            else
                m_rivals[index] = Words::tr("it carries the ShotGrid id of %1, which belongs to another AYON entity")
                                      .arg(entity.link);
        }
    }

    //! The AYON entity says nothing, or names a row that is gone, or was cut off and is alive again.
    void matchShotgridLinks()
    {
        std::unordered_set<QString> dangling;
        for (int row = 1; row < int(m_shotgrid.entities().size()); ++row) {
            const Entity &entity = shotgridAt(row);
            if (m_ofShotgrid[std::size_t(row)] >= 0 || entity.link.isEmpty())
                continue;
            const int index = m_ayon.indexOf(entity.link);
            if (index < 0) {
                m_copied[std::size_t(row)] = !dangling.insert(entity.link).second; // the older row is the original
                continue;
            }
            const Entity &named = ayonAt(index);
            const bool contradicts = !named.removed && m_shotgrid.indexOf(named.link) >= 0;
            if (index > 0 && isFree(index, row) && !contradicts && named.type == entity.type) {
                m_reunited[std::size_t(index)] = named.removed || !named.link.isEmpty();
                match(index, row);
            } else {
                m_copied[std::size_t(row)] = 1; // a duplicate made in ShotGrid keeps all fields of the original
            }
        }
    }

    //! Cut off while the row was in the bin, or hung on something that was; now the row is back where it can be
    //! followed.
    void matchRevived()
    {
        for (int index = 1; index < int(m_ayon.entities().size()); ++index) {
            const Entity &entity = ayonAt(index);
            const int row = entity.removed && !entity.link.isEmpty() ? m_shotgrid.indexOf(entity.link) : -1;
            if (row <= 0 || !isFree(index, row) || !shotgridAt(row).link.isEmpty())
                continue;
            if (entity.kind != Kind::Task || m_shotgrid.parentOf(row) != 0) {
                m_reunited[std::size_t(index)] = 1;
                match(index, row);
            }
        }
    }

    //! Made for that row by a run that was stopped before the link was written.
    void matchDeterministicIds()
    {
        for (int row = 1; row < int(m_shotgrid.entities().size()); ++row) {
            if (m_ofShotgrid[std::size_t(row)] >= 0 || shotgridAt(row).isDerived)
                continue;
            const int index = m_ayon.indexOf(ayonIdFor(m_mapping.site, shotgridAt(row).id));
            if (index > 0 && isFree(index, row) && ayonAt(index).link.isEmpty() && !ayonAt(index).removed)
                match(index, row);
        }
    }

    void matchTitles()
    {
        std::unordered_map<int, std::vector<int>> freeBelow; // AYON entities by the parent both know
        for (int index = 1; index < int(m_ayon.entities().size()); ++index) {
            const Entity &entity = ayonAt(index);
            const bool isFreeToTake = m_ofAyon[std::size_t(index)] < 0 && !m_rivals.contains(index) && !entity.removed
                && (entity.link.isEmpty() || m_shotgrid.retired.contains(entity.link) || entity.type == assetCategory);
            if (isFreeToTake && entity.kind != Kind::Version)
                freeBelow[sharedParent(m_ayon, index, m_mapping)].push_back(index);
        }
        if (freeBelow.empty())
            return;
        std::vector<int> queue{0};
        for (std::size_t at = 0; at < queue.size(); ++at) {
            const int row = queue[at];
            const int parent = m_ofShotgrid[std::size_t(row)];
            const auto candidates = parent < 0 ? freeBelow.end() : freeBelow.find(parent);
            for (const int child : m_shotgrid.childrenOf(row)) {
                if (candidates != freeBelow.end() && m_ofShotgrid[std::size_t(child)] < 0 && !hasLiveLink(child))
                    matchTitle(child, candidates->second);
                queue.push_back(child);
            }
        }
    }

    bool hasLiveLink(int row) const
    {
        const Entity &entity = shotgridAt(row);
        return !m_copied[std::size_t(row)] && !entity.link.isEmpty() && m_ayon.indexOf(entity.link) >= 0;
    }

    void matchTitle(int row, const std::vector<int> &candidates)
    {
        const Entity &entity = shotgridAt(row);
        const QString name = slug(entity.title, entity.kind == Kind::Task ? 1 : 0);
        for (const int index : candidates) {
            const Entity &candidate = ayonAt(index);
            const bool same = candidate.title.compare(entity.title, Qt::CaseInsensitive) == 0
                || candidate.name.compare(name, Qt::CaseInsensitive) == 0;
            if (same && candidate.kind == entity.kind && candidate.type == entity.type && isFree(index, row)) {
                m_reunited[std::size_t(index)] = 1;
                match(index, row);
                return;
            }
        }
    }

    Pairing collect() const
    {
        Pairing pairing{.ofAyon = m_ofAyon, .ofShotgrid = m_ofShotgrid};
        pairing.pairs.reserve(m_ofAyon.size());
        for (int index = 0; index < int(m_ofAyon.size()); ++index) {
            const int row = m_ofAyon[std::size_t(index)];
            Pair pair{.ayon = index, .shotgrid = row, .reunited = m_reunited[std::size_t(index)] != 0};
            if (const auto rival = m_rivals.find(index); rival != m_rivals.end()) {
                pair.problems.push_back(
                    {.severity = Problem::Severity::Failure,
                     .text = rival->second,
                     .hint = Words::tr(
                         "clear the attribute shotgridId of the copy; it then becomes an entity of its own")});
            }
            pairing.ofAyon[std::size_t(index)] = int(pairing.pairs.size());
            if (row >= 0)
                pairing.ofShotgrid[std::size_t(row)] = int(pairing.pairs.size());
            pairing.pairs.push_back(std::move(pair));
        }
        for (int row = 0; row < int(m_ofShotgrid.size()); ++row) {
            if (m_ofShotgrid[std::size_t(row)] >= 0)
                continue;
            pairing.ofShotgrid[std::size_t(row)] = int(pairing.pairs.size());
            pairing.pairs.push_back(Pair{.shotgrid = row, .copiedLink = m_copied[std::size_t(row)] != 0});
        }
        return pairing;
    }

    const Tree &m_ayon;
    const Tree &m_shotgrid;
    const Mapping &m_mapping;
    std::vector<int> m_ofAyon;
    std::vector<int> m_ofShotgrid;
    std::vector<char> m_copied;
    std::vector<char> m_reunited;
    std::map<int, QString> m_rivals;
};

} // namespace

Pairing pairEntities(const Tree &ayon, const Tree &shotgrid, const Mapping &mapping)
{
    return Matcher(ayon, shotgrid, mapping).run();
}

int sharedParent(const Tree &ayon, int index, const Mapping &mapping)
{
    const Entity &entity = ayon.entities()[std::size_t(index)];
    int ancestor = ayon.parentOf(index);
    while (ancestor > 0) {
        const Entity &candidate = ayon.entities()[std::size_t(ancestor)];
        const bool isCategory = candidate.type == assetCategory;
        if (mapping.accepts(entity.type, candidate.type) && (!isCategory || mapping.assetTypeOf(candidate.title)))
            return ancestor;
        ancestor = ayon.parentOf(ancestor);
    }
    return 0;
}

} // namespace bridge::sync
