#include "sync/entitymerge.h"

#include "base/slug.h"
#include "base/words.h"
#include "sync/fieldmerge.h"
#include "sync/identity.h"
#include "sync/merge.h"

#include <QStringBuilder>

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

const Entity nobody;
const Base nothingAgreed;

//! Each text is there once, for a plan may give one of them 100,000 times.
struct Reasons {
    QString newInAyon = Words::tr("new in AYON");
    QString newInShotgrid = Words::tr("new in ShotGrid");
    QString missingInAyon = Words::tr("missing in AYON");
    QString presetFolder = Words::tr("folder of the re-parenting preset");
    QString deletedInAyon = Words::tr("deleted in AYON");
    QString versionDeletedInAyon = Words::tr("its version was deleted in AYON");
    QString deletedInShotgrid = Words::tr("deleted in ShotGrid");
    QString publishedInAyon = Words::tr("deleted in ShotGrid, published in AYON");
    QString inUseInAyon = Words::tr("deleted in ShotGrid, in use in AYON");
};

const Reasons &reasons()
{
    static const Reasons all;
    return all;
}

class EntityPlanner
{
public:
    EntityPlanner(const World &world, const HierarchyStep &step, Fate fate, const EntityPlan &parent,
                  const EntityPlan &shared)
        : m_world(world)
        , m_step(step)
        , m_fate(fate)
        , m_parent(parent)
        , m_shared(shared)
        , m_inAyon(world.ayonOf(step.pair))
        , m_inShotgrid(world.shotgridOf(step.pair))
        , m_known(m_inAyon ? *m_inAyon : *m_inShotgrid)
        , m_isRecorded(world.baseOf(step.pair) != nullptr)
        , m_before(m_isRecorded ? *world.baseOf(step.pair) : nothingAgreed)
    {
        m_plan.itemIndex = parent.itemIndex;
        m_plan.waiting = int(step.isWaiting);
        m_item.hasBase = !m_before.shotgridId.isEmpty();
        m_item.isAnnounced = m_inAyon && m_inAyon->isAnnounced;
        m_item.agreed = m_before;
        m_item.kind = m_known.kind;
        m_item.type = m_inShotgrid ? m_inShotgrid->type : m_known.type;
        m_item.version = m_known.version;
        m_item.ayonModified = m_inAyon ? m_inAyon->modified : QDateTime();
        m_item.shotgridModified = m_inShotgrid ? m_inShotgrid->modified : QDateTime();
        m_item.ayonId = m_inAyon ? m_inAyon->id : idForNew();
        m_item.shotgridId = m_inShotgrid ? m_inShotgrid->id : QString();
        m_item.ayonParent = m_step.shared == 0 ? QString() : m_shared.ayonId;
        m_item.shotgridParent = shotgridParent();
        m_item.problems = world.pair(step.pair).problems;
        m_item.conflicts = step.conflicts;
        m_item.problems.insert(m_item.problems.end(), step.problems.begin(), step.problems.end());
        tellTroubles();
    }

    EntityPlan run(AyonNames &names, bool isUsedContainer)
    {
        if (m_parent.isBlocked) {
            block(Words::tr("its parent could not be made in AYON"), Words::tr("mend the parent first"));
        } else {
            switch (m_fate) {
            case Fate::Merge:
                merge(names);
                break;
            case Fate::CreateInAyon:
                createInAyon(names);
                break;
            case Fate::CreateInShotgrid:
                createInShotgrid();
                break;
            case Fate::UnlinkInAyon:
                unlinkInAyon();
                break;
            case Fate::UnlinkInShotgrid:
                m_shotgridOperation =
                    Operation{.action = Operation::Action::Unlink, .reason = reasons().versionDeletedInAyon};
                m_shotgridOperation->mark = SyncMark::Skipped;
                break;
            case Fate::Unseen:
                m_item.problems.push_back(
                    {.text = Words::tr("its ShotGrid entity %1 is neither alive nor deleted there").arg(m_inAyon->link),
                     .hint =
                         Words::tr("check whether the script may see it, or whether it was moved to another project")});
                break;
            case Fate::Waiting:
                ++m_plan.waiting;
                if (const auto conflict = conflictOfDeleted(m_world, m_step.pair, m_fate))
                    m_item.conflicts.push_back(*conflict);
                break;
            case Fate::AyonOnly:
                if (isUsedContainer)
                    createContainer();
                warnOfUnknownCategory();
                break;
            case Fate::ShotgridOnly:
            case Fate::DeleteInAyon:
            case Fate::DeleteInShotgrid:
                Q_UNREACHABLE();
            }
        }
        finish();
        return std::move(m_plan);
    }

private:
    QString idForNew() const
    {
        // An id that ShotGrid already stores is used again (S2A-32), unless it is somebody else's.
        const bool isUsable = !m_world.pair(m_step.pair).copiedLink && m_inShotgrid->link.size() == 32;
        QString id = isUsable ? m_inShotgrid->link : ayonIdFor(m_world.mapping.site, m_inShotgrid->id);
        // The entity that was made for this row belongs to another now, which took its name while this one was in the
        // bin.
        while (m_world.ayon.find(id))
            id = ayonIdFor(m_world.mapping.site, id);
        return id;
    }

    //! A category is a value in ShotGrid, and there whether or not an asset has it.
    QString shotgridParent() const
    {
        const Entity *category = m_step.shared == 0 ? nullptr : m_world.ayonOf(m_step.shared);
        if (category && category->type == assetCategory)
            return assetCategory + '/'_L1 + categorySlug(category->title);
        return m_shared.shotgridId;
    }

    void tellTroubles()
    {
        for (const Entity *entity : {m_inAyon, m_inShotgrid}) {
            for (const QString &trouble : entity ? entity->troubles : QStringList())
                m_item.problems.push_back({.text = trouble});
        }
    }

    void block(const QString &text, const QString &hint)
    {
        m_plan.isBlocked = true;
        m_item.problems.push_back({.severity = Problem::Severity::Failure, .text = text, .hint = hint});
    }

    Operation &operationOf(Side side) { return side == Side::Ayon ? ayonOperation() : shotgridOperation(); }
    Operation &ayonOperation() { return m_ayonOperation ? *m_ayonOperation : m_ayonOperation.emplace(); }
    Operation &shotgridOperation()
    {
        return m_shotgridOperation ? *m_shotgridOperation : m_shotgridOperation.emplace();
    }
    bool writes(Side side) const { return m_world.policy.writes(side); }

    void merge(AyonNames &names)
    {
        m_item.agreed.shotgridId = m_inShotgrid->id;
        mergeTitle();
        mergeFields();
        applyMoves(names);
        if (m_inAyon->link != m_inShotgrid->id || m_inAyon->removed)
            ayonOperation().link = true;
        if (!m_inShotgrid->isDerived && m_inShotgrid->link != m_inAyon->id)
            shotgridOperation().link = true;
        const bool writesRow = m_shotgridOperation && !m_shotgridOperation->changes.empty();
        if (!m_isRecorded || m_item.agreed != m_before || m_item.isAnnounced || writesRow)
            ayonOperation().record = true;
    }

    void mergeTitle()
    {
        const bool hasTitle = (m_known.kind == Kind::Folder || m_known.kind == Kind::Task) && !m_inShotgrid->isDerived;
        if (!hasTitle) {
            m_item.agreed.title = m_inAyon->title;
            return;
        }
        const Value base = m_before.title;
        const bool hasBase = !m_before.title.isEmpty();
        const Verdict verdict =
            verdictOn(Change::What::Title, m_world.policy.winnerOf(m_inAyon->modified, m_inShotgrid->modified));
        const auto merged = mergeField(Role::Attribute, m_inAyon->title, m_inShotgrid->title, hasBase ? &base : nullptr,
                                       verdict.winner);
        // A slug is no other title than what it was made of: it was never edited.
        const bool isSlugOnly = !hasBase && m_inAyon->title == m_inAyon->name
            && m_inAyon->name == slug(m_inShotgrid->title, m_known.kind == Kind::Task ? 1 : 0);
        const Value title = isSlugOnly ? Value(m_inShotgrid->title) : merged.value;
        const bool isConflict = merged.conflict && !isSlugOnly;
        if (isConflict) {
            m_item.conflicts.push_back({.what = Change::What::Title,
                                        .ayon = m_inAyon->title,
                                        .shotgrid = m_inShotgrid->title,
                                        .base = hasBase ? base : Value{},
                                        .winner = verdict.winner,
                                        .isLeft = verdict.isLeft});
        }
        const Side target = title == Value(m_inAyon->title) ? Side::Shotgrid : Side::Ayon;
        if ((isConflict && verdict.isLeft) || (m_inAyon->title != m_inShotgrid->title && !writes(target))) {
            ++m_plan.waiting;
            return;
        }
        change(Side::Ayon, titleChange(m_inAyon->title, title));
        change(Side::Shotgrid, titleChange(m_inShotgrid->title, title));
        m_item.agreed.title = std::get<QString>(title);
    }

    Change titleChange(const Value &before, const Value &after) const
    {
        return {.what = Change::What::Title, .before = before, .after = after, .base = ifRecorded(m_before.title)};
    }
    std::optional<Value> ifRecorded(const QString &agreed) const
    {
        return m_isRecorded ? std::optional<Value>(agreed) : std::nullopt;
    }

    Verdict verdictOn(std::optional<Change::What> what, Side winner) const
    {
        return m_world.rulings.verdictOn({.entity = m_item.ayonId, .what = what}, winner);
    }

    void change(Side side, const Change &change)
    {
        if (change.before != change.after)
            operationOf(side).changes.push_back(change);
    }

    FieldSet sharedFields() const
    {
        const auto found = m_world.sharedFields.find(m_item.type);
        return found == m_world.sharedFields.end() ? FieldSet() : found->second;
    }

    void append(Side side, const std::vector<Change> &changes)
    {
        if (!changes.empty())
            operationOf(side).changes.append(changes);
    }

    void mergeFields()
    {
        const Entity &ayon = m_inAyon ? *m_inAyon : nobody;
        const Entity &shotgrid = m_inShotgrid ? *m_inShotgrid : nobody;
        FieldMerge fields = mergeEntityFields({.mapping = m_world.mapping,
                                               .policy = m_world.policy,
                                               .rulings = m_world.rulings,
                                               .type = m_item.type,
                                               .shared = sharedFields(),
                                               .parentType = parentType(),
                                               .ayon = m_inAyon ? &ayon : nullptr,
                                               .shotgrid = m_inShotgrid ? &shotgrid : nullptr,
                                               .before = m_before.values,
                                               .inherited = m_parent.effective,
                                               .kind = m_known.kind});
        append(Side::Ayon, fields.ayon);
        append(Side::Shotgrid, fields.shotgrid);
        m_item.agreed.values = std::move(fields.agreed);
        m_plan.effective = std::move(fields.effective);
        m_plan.waiting += fields.waiting;
        m_item.conflicts.insert(m_item.conflicts.end(), fields.conflicts.begin(), fields.conflicts.end());
        m_item.problems.insert(m_item.problems.end(), fields.problems.begin(), fields.problems.end());
    }

    QString parentType() const { return m_step.shared == 0 ? u"Project"_s : typeOfPair(m_step.shared); }
    QString typeOfPair(int pair) const
    {
        const Entity *shotgrid = m_world.shotgridOf(pair);
        return shotgrid ? shotgrid->type : m_world.ayonOf(pair)->type;
    }

    void applyMoves(AyonNames &names)
    {
        const bool isUndecided = m_step.isWaiting || !m_step.problems.empty();
        if (m_step.movesInAyon) {
            if (!names.take(m_world.ayon, m_parent.ayonId, m_inAyon->name, m_known.kind)) {
                m_item.problems.push_back(
                    {.text = Words::tr("it cannot follow its move in ShotGrid: the folder in AYON has another '%1'")
                                 .arg(m_inAyon->name),
                     .hint = Words::tr("rename one of the two in AYON")});
                m_plan.staysPut = true;
                return;
            }
            ayonOperation().container = m_parent.ayonId;
            ayonOperation().changes.push_back(parentChange(m_inAyon->parent));
        }
        if (m_step.movesInShotgrid)
            shotgridOperation().changes.push_back(parentChange(m_inShotgrid->parent));
        if (!isUndecided)
            m_item.agreed.parent = m_item.ayonParent;
    }

    Change parentChange(const QString &before) const
    {
        return {.what = Change::What::Parent,
                .before = before,
                .after = m_item.ayonParent,
                .base = ifRecorded(m_before.parent)};
    }

    void createInAyon(AyonNames &names)
    {
        if (!m_step.problems.empty())
            return;
        const std::optional<QString> name = names.take(m_world.ayon, m_parent.ayonId, *m_inShotgrid);
        if (!name) {
            block(Words::tr("AYON has no name for '%1'").arg(m_inShotgrid->title),
                  Words::tr("give it a name with letters or digits in ShotGrid, other than those of its neighbours"));
            return;
        }
        Operation &operation = ayonOperation();
        operation.action = Operation::Action::Create;
        operation.name = *name;
        operation.container = m_parent.ayonId;
        operation.link = operation.record = true;
        operation.reason = m_inShotgrid->link.isEmpty() ? reasons().newInShotgrid : reasons().missingInAyon;
        operation.changes.push_back(titleChange({}, m_inShotgrid->title));
        mergeFields();
        m_item.agreed.shotgridId = m_inShotgrid->id;
        m_item.agreed.title = m_inShotgrid->title;
        m_item.agreed.parent = m_item.ayonParent;
        if (!m_inShotgrid->isDerived && m_inShotgrid->link != m_item.ayonId)
            shotgridOperation().link = true;
        warnOfSuffix(*name);
    }

    void warnOfSuffix(const QString &name)
    {
        if (name.endsWith('_'_L1 + QString::number(numberOf(m_inShotgrid->id)))) {
            m_item.problems.push_back(
                {.text = Words::tr("another entity there has the same name in AYON's spelling; this one is called '%1'")
                             .arg(name),
                 .hint = Words::tr("rename one of the two in ShotGrid before work begins on it")});
        }
    }

    void createInShotgrid()
    {
        mergeFields();
        const bool failed = std::any_of(m_item.problems.begin(), m_item.problems.end(), [](const Problem &problem) {
            return problem.severity == Problem::Severity::Failure;
        });
        if (failed) {
            m_shotgridOperation.reset();
            m_ayonOperation.reset();
            m_item.agreed = m_before;
            return;
        }
        Operation &operation = shotgridOperation();
        operation.action = Operation::Action::Create;
        operation.link = true;
        operation.mark = SyncMark::Synced;
        operation.reason = reasons().newInAyon;
        operation.changes.push_back(titleChange({}, m_inAyon->title));
        m_item.agreed.title = m_inAyon->title;
        m_item.agreed.parent = m_item.ayonParent;
        ayonOperation().link = ayonOperation().record = true;
    }

    void unlinkInAyon()
    {
        m_ayonOperation = Operation{.action = Operation::Action::Unlink,
                                    .link = true,
                                    .reason = m_inAyon->locked ? reasons().publishedInAyon : reasons().inUseInAyon};
        if (const auto conflict = conflictOfDeleted(m_world, m_step.pair, m_fate))
            m_item.conflicts.push_back(*conflict);
        if (m_inShotgrid)
            m_shotgridOperation = Operation{.action = Operation::Action::Unlink, .mark = SyncMark::Skipped};
    }

    void createContainer()
    {
        if (!m_inAyon->isDerived)
            return;
        m_ayonOperation = Operation{.action = Operation::Action::Create,
                                    .changes = {{.what = Change::What::Title, .after = m_inAyon->title}},
                                    .name = m_inAyon->name,
                                    .container = m_parent.ayonId,
                                    .reason = reasons().presetFolder};
    }

    //! A list's values are the studio's to decide, on the whole site: none is added for one project.
    void warnOfUnknownCategory()
    {
        const Mapping &mapping = m_world.mapping;
        const bool isKnown = m_inAyon->type != assetCategory || !mapping.types.contains(assetCategory)
            || mapping.assetTypeOf(m_inAyon->title);
        if (!isKnown) {
            m_item.problems.push_back(
                {.text = Words::tr("ShotGrid has no asset type '%1'; its assets have none there").arg(m_inAyon->title),
                 .hint = Words::tr("add it to the values of Asset.sg_asset_type in ShotGrid, and sync again"),
                 .isUnknownName = true});
        }
    }

    //! The mark in ShotGrid says how the entity fares (G-03).
    void setMark()
    {
        if (!m_inShotgrid || m_inShotgrid->isDerived || m_fate == Fate::UnlinkInAyon
            || m_fate == Fate::UnlinkInShotgrid)
            return;
        const bool failed = std::any_of(m_item.problems.begin(), m_item.problems.end(), [](const Problem &problem) {
            return problem.severity == Problem::Severity::Failure;
        });
        if (m_fate != Fate::Merge && m_fate != Fate::CreateInAyon && !failed)
            return;
        const SyncMark wanted = failed ? SyncMark::Failed : SyncMark::Synced;
        const bool isStarted = m_ayonOperation || m_fate == Fate::Merge || failed;
        if (m_inShotgrid->mark != wanted && isStarted)
            shotgridOperation().mark = wanted;
    }

    void finish()
    {
        if (m_plan.effective.isEmpty())
            m_plan.effective = effectiveAlone();
        setMark();
        m_plan.ayonId = m_item.ayonId;
        m_plan.shotgridId = m_item.shotgridId;
        m_plan.path = pathBelowParent();
        m_item.path = m_plan.path;
        m_item.ayon = std::move(m_ayonOperation);
        m_item.shotgrid = std::move(m_shotgridOperation);
        if (m_item.ayon || m_item.shotgrid || !m_item.conflicts.empty() || !m_item.problems.empty())
            m_plan.item = std::move(m_item);
    }

    QString pathBelowParent() const
    {
        if (m_step.pair == 0)
            return u"/"_s;
        const QString name = m_inAyon ? m_inAyon->name : m_ayonOperation ? m_ayonOperation->name : m_inShotgrid->title;
        const QString shown = m_known.kind == Kind::Version ? m_known.title : name;
        const QString above = m_parent.path == "/"_L1 ? QString() : m_parent.path;
        return above % '/'_L1 % shown; // no longer than it is: there are 100,000
    }

    //! What children inherit from an entity that is not merged.
    Fields effectiveAlone() const
    {
        Fields effective = m_parent.effective;
        if (m_inAyon) {
            for (const auto &[field, value] : m_inAyon->values) {
                if (m_inAyon->own[field] || !m_world.mapping.fields[field].inherits)
                    effective.set(field, value);
            }
        }
        return effective;
    }

    const World &m_world;
    const HierarchyStep &m_step;
    const Fate m_fate;
    const EntityPlan &m_parent;
    const EntityPlan &m_shared;
    const Entity *m_inAyon;
    const Entity *m_inShotgrid;
    const Entity &m_known;
    const bool m_isRecorded; // what both had agreed on before
    const Base &m_before;
    Item m_item;
    std::optional<Operation> m_ayonOperation;
    std::optional<Operation> m_shotgridOperation;
    EntityPlan m_plan;
};

} // namespace

EntityPlan planEntity(const World &world, const HierarchyStep &step, Fate fate, const EntityPlan &parent,
                      const EntityPlan &shared, AyonNames &names, bool isUsedContainer)
{
    return EntityPlanner(world, step, fate, parent, shared).run(names, isUsedContainer);
}

Item planDelete(const World &world, int pair, Fate fate, bool hasToStay)
{
    const Entity *ayon = world.ayonOf(pair);
    const Entity *shotgrid = world.shotgridOf(pair);
    const Entity &known = ayon ? *ayon : *shotgrid;
    Item item{.kind = known.kind,
              .type = known.type,
              .path = ayon ? world.ayon.path(world.pair(pair).ayon) : world.shotgrid.path(world.pair(pair).shotgrid),
              .ayonId = ayon ? ayon->id : shotgrid->link,
              .shotgridId = shotgrid ? shotgrid->id : ayon->link};
    item.ayonModified = ayon ? ayon->modified : QDateTime();
    item.shotgridModified = shotgrid ? shotgrid->modified : QDateTime();
    if (const Base *base = world.baseOf(pair)) {
        item.hasBase = !base->shotgridId.isEmpty();
        item.agreed = *base;
    }
    item.ayonParent = ayon ? ayon->parent : QString();
    if (fate == Fate::DeleteInShotgrid) {
        item.shotgrid = Operation{.action = Operation::Action::Delete, .reason = reasons().deletedInAyon};
        return item;
    }
    item.ayon = Operation{.action = Operation::Action::Delete, .reason = reasons().deletedInShotgrid};
    if (const auto conflict = conflictOfDeleted(world, pair, fate); conflict && !hasToStay)
        item.conflicts.push_back(*conflict);
    if (hasToStay)
        item.ayon = Operation{.action = Operation::Action::Unlink, .link = true, .reason = reasons().inUseInAyon};
    if (shotgrid)
        item.shotgrid = Operation{.action = Operation::Action::Unlink, .mark = SyncMark::Skipped};
    return item;
}

} // namespace bridge::sync
