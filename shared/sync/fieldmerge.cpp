#include "sync/fieldmerge.h"

#include "base/words.h"
#include "sync/merge.h"

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

const Value nothing;
const Fields noFields;

class FieldMerger
{
public:
    explicit FieldMerger(const FieldMergeInput &input)
        : m_input(input)
        , m_winner(input.policy.winnerOf(input.ayon ? input.ayon->modified : QDateTime(),
                                         input.shotgrid ? input.shotgrid->modified : QDateTime()))
        , m_inAyon(input.ayon ? input.ayon->values : noFields)
        , m_inShotgrid(input.shotgrid ? input.shotgrid->values : noFields)
        , m_inBase(input.before)
        , m_inParent(input.inherited)
    {
    }

    FieldMerge run()
    {
        const FieldSet &shared = m_input.shared;
        if (!m_input.ayon)
            m_result.ayon.reserve(shared.count());
        if (!m_input.shotgrid)
            m_result.shotgrid.reserve(shared.count());
        for (std::size_t at = 0; at < m_input.mapping.fields.size(); ++at) {
            const auto field = FieldId(at);
            m_there = m_inShotgrid.find(field);
            m_base = m_inBase.find(field);
            m_inherited = m_inParent.find(field);
            const Value *own = m_inAyon.find(field);
            const Value &shown = valueOf(isInherited(field) ? m_inherited : own);
            if (shared[at] && !isUnreadable(field)) {
                show(field, mergeOne(field, shown));
            } else {
                keepAgreement(field);
                show(field, shown);
            }
        }
        // Most entities are to say what they say already: then these share its list of values.
        m_result.effective = m_effective.fields({&(m_input.ayon ? m_input.ayon : m_input.shotgrid)->values});
        m_result.agreed = m_agreed.fields({&m_result.effective, &m_input.before});
        return std::move(m_result);
    }

private:
    static const Value &valueOf(const Value *found) { return found ? *found : nothing; }
    const Field &fieldAt(FieldId field) const { return m_input.mapping.fields[field]; }
    const ShotgridField &shotgridField(FieldId field) const { return fieldAt(field).shotgrid.at(m_input.type); }
    bool isUnreadable(FieldId field) const
    {
        if (!m_input.ayon && fieldAt(field).role == Role::TaskType)
            return false; // a task that is made has to have one
        return (m_input.ayon && m_input.ayon->unreadable[field])
            || (m_input.shotgrid && m_input.shotgrid->unreadable[field]);
    }
    bool canInherit(FieldId field) const
    {
        return fieldAt(field).inherits && (m_input.kind == Kind::Folder || m_input.kind == Kind::Task);
    }
    //! AYON will show what the parent says, once that says what it will say.
    bool isInherited(FieldId field) const { return canInherit(field) && !(m_input.ayon && m_input.ayon->own[field]); }

    void show(FieldId field, const Value &value)
    {
        if (!isNothing(value))
            m_effective.add(field, value);
    }

    //! Gives what AYON will show afterwards.
    Value mergeOne(FieldId field, const Value &shown)
    {
        const Role role = fieldAt(field).role;
        const Value &there = valueOf(m_there);
        const Value &meant = meantBy(there, field, role, shown);
        const std::optional<Value> merged = merge(field, role, shown, meant);
        if (!merged) {
            ++m_result.waiting;
            keepAgreement(field);
            return shown;
        }
        const bool reachesAyon = toAyon(field, role, shown, *merged);
        Value effective = reachesAyon ? afterWriting(field, *merged) : shown;
        // What a cleared value leaves behind is what AYON inherits; ShotGrid gets that.
        const Value &target = reachesAyon ? effective : *merged;
        const bool reachesShotgrid = sameValue(role, meant, target) || toShotgrid(field, role, there, target);
        if (reachesAyon && reachesShotgrid)
            m_agreed.add(field, target);
        else
            keepAgreement(field);
        return effective;
    }

    std::optional<Value> base() const { return m_base ? std::optional(*m_base) : std::nullopt; }

    //! What was agreed before holds, also when that is nothing.
    void keepAgreement(FieldId field)
    {
        if (m_base)
            m_agreed.add(field, *m_base);
    }

    //! What ShotGrid's \a there is to be compared as: what it holds because AYON's entity was brought there is nobody's
    //! edit. Its default status stands for AYON's where ShotGrid lacks that one, and a version's description for the
    //! comment of its publish.
    const Value &meantBy(const Value &there, FieldId field, Role role, const Value &shown) const
    {
        if (isComment(there, field) && isNothing(shown) && isNothing(valueOf(m_base)))
            return nothing;
        const Value &last = m_base ? *m_base : shown;
        const bool isDefault = role == Role::Status && isAyonDefault(last) && isShotgridDefault(field, there);
        return isDefault && !isKnownToShotgrid(field, role, toText(last)) ? last : there;
    }

    bool isComment(const Value &there, FieldId field) const
    {
        return m_input.ayon && m_input.ayon->version && shotgridField(field).code == "description"_L1
            && toText(there) == m_input.ayon->version->comment.trimmed();
    }
    bool isAyonDefault(const Value &status) const
    {
        const auto code = m_input.mapping.ayonDefaultStatus.find(ayonScopeOf(m_input.type));
        return code != m_input.mapping.ayonDefaultStatus.end() && toText(status) == code->second;
    }
    bool isShotgridDefault(FieldId field, const Value &status) const
    {
        return isNothing(status) || toText(status) == shotgridField(field).defaultValue;
    }
    bool isKnownToShotgrid(FieldId field, Role role, const QString &value) const
    {
        const QStringList &valid = shotgridField(field).validValues;
        return valid.isEmpty() || valid.contains(value, role == Role::Status ? Qt::CaseInsensitive : Qt::CaseSensitive);
    }

    //! Of two statuses that were never agreed on, the one that somebody chose; nothing when that can be said of both or
    //! none. A pass that writes one side only is asked for what the other says, whoever said it.
    std::optional<Value> chosenStatus(FieldId field, Role role, const Value &shown, const Value &there) const
    {
        const bool chosenInAyon = !isAyonDefault(shown);
        const bool chosenInShotgrid = !isShotgridDefault(field, there);
        if (role != Role::Status || m_base || m_input.policy.flow != Policy::Flow::Both
            || chosenInAyon == chosenInShotgrid)
            return std::nullopt;
        return chosenInAyon ? shown : there;
    }

    //! Nothing when the two are to stay different.
    std::optional<Value> merge(FieldId field, Role role, const Value &shown, const Value &there)
    {
        if (!m_input.shotgrid)
            return shown;
        if (!m_input.ayon)
            return isNothing(there) ? shown : there;
        const Value &base = valueOf(m_base);
        // What AYON merely inherits was not said of this entity; what ShotGrid says was.
        if (isInherited(field) && isNothing(base) && !isNothing(there))
            return there;
        if (auto chosen = chosenStatus(field, role, shown, there))
            return chosen;
        if (role == Role::VersionTask) { // what people link in ShotGrid holds there, until AYON says something new
            const bool isNew = m_base ? !sameValue(role, shown, *m_base) : isNothing(there);
            return isNew ? shown : there;
        }
        Merged<Value> merged = mergeField(role, shown, there, m_base, m_winner);
        if (!shotgridField(field).editable && merged.conflict)
            merged = {there};
        if (!merged.conflict)
            return merged.value;
        const Matter matter{.entity = m_input.ayon->id, .what = Change::What::Field, .field = field};
        const Verdict verdict = m_input.rulings.verdictOn(matter, m_winner);
        m_result.conflicts.push_back({.field = field,
                                      .ayon = shown,
                                      .shotgrid = there,
                                      .base = base,
                                      .winner = verdict.winner,
                                      .isLeft = verdict.isLeft});
        if (verdict.isLeft)
            return std::nullopt;
        return verdict.winner == Side::Ayon ? shown : there;
    }

    //! True when AYON says \a merged afterwards.
    bool toAyon(FieldId field, Role role, const Value &shown, const Value &merged)
    {
        if (sameValue(role, shown, merged))
            return true;
        if (role == Role::VersionTask)
            return false; // AYON's alone to say
        if (!m_input.policy.writes(Side::Ayon)) {
            ++m_result.waiting;
            return false;
        }
        if (const QString refusal = refusedByAyon(role, merged); !refusal.isEmpty()) {
            m_result.problems.push_back({.text = refusal,
                                         .hint = Words::tr("sync the whole project once, or add it in AYON's anatomy"),
                                         .isUnknownName = true});
            return false;
        }
        if (isNothing(merged) && isInherited(field))
            return true; // nothing is set here; what is inherited stays
        if (isNothing(merged) && (role == Role::Status || role == Role::TaskType))
            return false; // AYON always has one
        m_result.ayon.push_back({.field = field, .before = shown, .after = withForeign(role, merged), .base = base()});
        return true;
    }

    Value withForeign(Role role, const Value &merged) const
    {
        const auto *members = std::get_if<QStringList>(&merged);
        if (role != Role::Assignees || !members || !m_input.ayon)
            return merged;
        return listValue(*members + m_input.ayon->foreignAssignees);
    }

    Value afterWriting(FieldId field, const Value &merged) const
    {
        return isNothing(merged) && canInherit(field) ? valueOf(m_inherited) : merged;
    }

    //! True when ShotGrid says \a target afterwards.
    bool toShotgrid(FieldId field, Role role, const Value &there, const Value &target)
    {
        if (sameValue(role, there, target))
            return true;
        const bool fills = isFilling(field, role, there, target);
        if (!m_input.policy.writes(Side::Shotgrid) && !(fills && m_input.policy.fillsRows)) {
            m_result.waiting += m_input.shotgrid ? 1 : 0;
            return false;
        }
        if (!shotgridField(field).editable)
            return false;
        if (isNothing(target) && (role == Role::Status || role == Role::TaskType))
            return false;
        if (role == Role::TaskType && isStepless(target))
            return isNothing(there) || !m_input.shotgrid;
        if (const Problem refusal = refusedByShotgrid(field, role, target); !refusal.text.isEmpty()) {
            m_result.problems.push_back(refusal);
            return false;
        }
        m_result.shotgrid.push_back({.field = field, .before = there, .after = target, .base = base(), .fills = fills});
        return true;
    }

    //! The row says nothing, and what it is to say is what AYON inherits.
    bool isFilling(FieldId field, Role role, const Value &there, const Value &target) const
    {
        return m_input.shotgrid && canInherit(field) && m_inherited && isNothing(there)
            && sameValue(role, target, *m_inherited);
    }

    //! The default task type stands for tasks without a pipeline step.
    bool isStepless(const Value &taskType) const
    {
        const auto *name = std::get_if<QString>(&taskType);
        return name && *name == m_input.mapping.defaultTaskType && !hasStep(*name);
    }
    bool hasStep(const QString &name) const
    {
        return m_input.mapping.steps.contains(m_input.parentType + '/'_L1 + name);
    }

    QString refusedByAyon(Role role, const Value &value) const
    {
        const auto *text = std::get_if<QString>(&value);
        if (role == Role::TaskType && text && !m_input.mapping.taskTypes.contains(*text))
            return Words::tr("AYON has no task type '%1'").arg(*text);
        if (role != Role::Status || !text)
            return {};
        const auto status = m_input.mapping.ayonStatuses.find(*text);
        if (status == m_input.mapping.ayonStatuses.end())
            return Words::tr("AYON has no status with the short name '%1'").arg(*text);
        const QString scope = ayonScopeOf(m_input.type);
        return status->second.contains(scope)
            ? QString()
            : Words::tr("the AYON status '%1' is not meant for a %2").arg(*text, scope);
    }

    Problem refusedByShotgrid(FieldId field, Role role, const Value &value) const
    {
        const auto *text = std::get_if<QString>(&value);
        if (!text)
            return {};
        if (role == Role::TaskType && !hasStep(*text)) {
            return {.severity = m_input.shotgrid ? Problem::Severity::Warning : Problem::Severity::Failure,
                    .text = Words::tr("ShotGrid has no pipeline step '%1' for %2").arg(*text, m_input.parentType),
                    .hint = Words::tr("make the step in ShotGrid, or choose another task type"),
                    .isUnknownName = true};
        }
        if (role == Role::TaskType || isKnownToShotgrid(field, role, *text))
            return {};
        return {.text = Words::tr("%1 '%2' is no value of %3.%4 in ShotGrid")
                            .arg(fieldAt(field).name, *text, m_input.type, shotgridField(field).code),
                .hint = Words::tr("add it to the field in ShotGrid; valid are %1")
                            .arg(shotgridField(field).validValues.join(u", "_s)),
                .isUnknownName = true};
    }

    const FieldMergeInput &m_input;
    const Side m_winner;
    FieldsReader m_inAyon;
    FieldsReader m_inShotgrid;
    FieldsReader m_inBase;
    FieldsReader m_inParent;
    // What they say of the field that is being merged; null where it is absent.
    const Value *m_there = nullptr;
    const Value *m_base = nullptr;
    const Value *m_inherited = nullptr;
    FieldsBuilder m_agreed;
    FieldsBuilder m_effective;
    FieldMerge m_result;
};

} // namespace

FieldMerge mergeEntityFields(const FieldMergeInput &input)
{
    return FieldMerger(input).run();
}

} // namespace bridge::sync
