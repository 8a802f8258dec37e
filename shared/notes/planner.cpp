#include "notes/planner.h"

#include "base/words.h"
#include "notes/pairing.h"
#include "notes/quoting.h"

#include <algorithm>
#include <set>

namespace bridge::notes {

using namespace Qt::StringLiterals;
using sync::Side;
using Action = Change::Action;

namespace {

class Planner
{
public:
    Planner(const World &world, const sync::Policy &policy)
        : m_world(world)
        , m_policy(policy)
        , m_pairs(pair(world))
    {
        for (const ayon::Activity &comment : world.comments)
            m_all.push_back(&comment);
        for (const ayon::Activity &comment : world.around)
            m_all.push_back(&comment);
        for (Pair &one : m_pairs) {
            if (one.comment)
                m_byComment.emplace(one.comment->id, &one);
            if (one.note)
                m_byNote.emplace(one.note->ref, &one);
        }
    }

    Plan run()
    {
        adoptReplies();
        for (const Pair &one : m_pairs) {
            if (!isReply(one))
                planOne(one, nullptr);
        }
        for (const Pair &one : m_pairs) {
            if (isReply(one))
                planOne(one, headOf(one));
        }
        return std::move(m_plan);
    }

private:
    bool isReply(const Pair &one) const { return one.note ? one.note->isReply() : quotedPair(one) != nullptr; }

    //! The pair of the comment that a comment alone answers.
    const Pair *quotedPair(const Pair &one) const
    {
        const ayon::Activity *quoted = one.comment && !one.note ? quotedBy(*one.comment, m_all) : nullptr;
        const auto found = quoted ? m_byComment.find(quoted->id) : m_byComment.end();
        return found == m_byComment.end() || !found->second->doubt.isEmpty() ? nullptr : found->second;
    }

    //! The note that a reply belongs to; null when it is not there. Who answers a reply answers its note.
    const Pair *headOf(const Pair &reply) const
    {
        const Pair *at = &reply;
        while (at && isReply(*at)) {
            if (!at->note) {
                at = quotedPair(*at); // made before it, so this comes to an end
                continue;
            }
            const auto found = m_byNote.find({.type = u"Note"_s, .id = at->note->answered});
            return found == m_byNote.end() ? nullptr : found->second;
        }
        return at;
    }

    //! What \a note says was written by a pass that did not live to remember it.
    static bool wasSent(const Pair &one, const Note &note)
    {
        return one.linked.base && one.linked.base->sending == printOf(note);
    }

    //! A reply that was made of a comment by a sync that did not live to keep the link.
    void adoptReplies()
    {
        for (Pair &one : m_pairs) {
            const Pair *head = one.comment && !one.note && one.doubt.isEmpty() && isReply(one) ? headOf(one) : nullptr;
            if (!head || !head->note)
                continue;
            const Front front{.isReply = true};
            const auto made = std::find_if(m_pairs.begin(), m_pairs.end(), [&](const Pair &other) {
                return other.note && !other.comment && !other.isRetired && other.note->isReply()
                    && other.note->answered == head->note->ref.id
                    && (wasSent(one, *other.note) || sameWords(*one.comment, *other.note, front, head->note->text()));
            });
            if (made == m_pairs.end())
                continue;
            one.note = made->note;
            one.linked.reply = made->note->ref.id;
            m_byNote[made->note->ref] = &one;
            made->note = nullptr;
        }
    }

    void planOne(const Pair &one, const Pair *head)
    {
        if (!one.doubt.isEmpty())
            problem(one, one.doubt, Words::tr("the comment is left alone; delete it, or remove its sg_note_id"));
        else if (one.comment && one.note && one.isRetired)
            planRetired(one, head);
        else if (one.comment && one.note)
            planBoth(one, head);
        else if (one.comment)
            planComment(one, head);
        else if (one.note && !one.isRetired)
            planNote(one, head);
    }

    Change change(Action action, const Pair &one, const Pair *head) const
    {
        Change made{.action = action, .linked = one.linked};
        if (one.comment) {
            made.comment = *one.comment;
            made.commentId = one.comment->id;
        }
        if (one.note)
            made.note = *one.note;
        if (head) {
            made.answered = head->note ? head->note->text() : noteText(head->comment->body, {}).content;
            made.answeredNote = head->note ? head->note->ref.id : ShotgridId();
            const auto made_ = m_made.find(head);
            made.head = head->comment ? head->comment->id : made_ == m_made.end() ? EntityId() : made_->second;
        }
        if (one.comment && one.note) {
            made.front = one.linked.base ? frontOf(*one.linked.base, *one.note)
                                         : frontOf(*one.comment, *one.note, made.answered);
        }
        return made;
    }

    void planBoth(const Pair &one, const Pair *head)
    {
        const QString ayonNow = printOf(one.comment->body);
        const QString shotgridNow = printOf(*one.note);
        const std::optional<Base> &base = one.linked.base;
        const bool ayonEdited = !base || base->ayon != ayonNow;
        const bool isSent = wasSent(one, *one.note);
        const bool shotgridEdited = !isSent && (!base || base->shotgrid != shotgridNow);
        Change made = change(Action::Remember, one, head);
        made.relinks = !one.note->isReply() && EntityId::fromText(one.note->ayonId) != one.comment->id;
        const QString signedAs = base ? base->signedInShotgrid : QString();
        const bool same = ayonEdited && (shotgridEdited || isSent)
            && sameWords(*one.comment, *one.note, made.front, made.answered, signedAs);
        if (same) {
            made.linked.base = base.value_or(Base{.addressed = made.front.addressed});
            made.linked.base->ayon = ayonNow;
            made.linked.base->shotgrid = shotgridNow;
            made.linked.base->sending.clear();
            made.linked.base->mentioned = noteText(one.comment->body, made.front, made.answered).mentioned;
        } else if (ayonEdited || shotgridEdited) {
            const bool isConflict = ayonEdited && shotgridEdited;
            const Side winner = m_policy.winnerOf(one.comment->updatedAt, one.note->updatedAt);
            const Side from = isConflict ? winner : ayonEdited ? Side::Ayon : Side::Shotgrid;
            if (from == Side::Ayon && base && base->shortened) {
                problem(one, Words::tr("it was edited in AYON, which holds its beginning alone"),
                        Words::tr("edit the note in ShotGrid"));
            } else if (m_policy.writes(other(from))) {
                made.action = from == Side::Ayon ? Action::UpdateShotgrid : Action::UpdateAyon;
                made.conflict = isConflict;
                made.linked.base = base.value_or(Base{.addressed = made.front.addressed});
            }
        }
        if (made.linked.base)
            made.files = filesOf(one, head);
        if (!one.note->isReply())
            planLinks(one, made);
        const bool isKnown = linkedFromData(one.comment->data) == made.linked;
        const bool isWritten = made.relinks || !made.rows.empty() || made.changesFiles();
        if (made.action != Action::Remember || isWritten || !isKnown)
            add(std::move(made));
        if (one.note->isReply() && head)
            keepReply(*head, one.note->ref.id, one.comment->id);
    }

    //! What the comment is made on may have come to ShotGrid after the note. AYON moves no comment, so when the note is
    //! linked with something else by now, people are told.
    void planLinks(const Pair &one, Change &made)
    {
        const std::optional<QString> before = one.linked.base ? one.linked.base->about : std::nullopt;
        const bool isAboutNothing = one.note->links.empty() && before.value_or(QString()).isEmpty();
        const auto rows = m_world.rows.find(one.comment->entity);
        const QString now = aboutOf(*one.note);
        if (isAboutNothing && m_policy.writes(Side::Shotgrid) && rows != m_world.rows.end())
            made.rows = rows->second;
        const auto place = placeOf(*one.note, m_world.places);
        const bool isElsewhere = before && *before != now && place && place->id != one.comment->entity;
        if (isElsewhere) {
            problem(one, Words::tr("its note is about something else by now, and AYON does not move comments"),
                    Words::tr("say it there once more"));
            m_plan.problems.back().isHarmless = true;
        }
        const bool isWanted = now.isEmpty() && !isAboutNothing; // somebody has taken the links away
        if (made.linked.base && !isWanted)
            made.linked.base->about = made.rows.empty() ? now : aboutOf(made.rows);
    }

    void planRetired(const Pair &one, const Pair *head)
    {
        const bool isEdited = one.linked.base && one.linked.base->ayon != printOf(one.comment->body);
        if (isEdited && m_policy.writes(Side::Shotgrid)) {
            Change made = change(Action::ReviveInShotgrid, one, head);
            made.conflict = true;
            add(std::move(made));
        } else if (!isEdited && m_policy.writes(Side::Ayon)) {
            add(change(Action::DeleteInAyon, one, head));
            forgetReply(head, one.note->ref.id);
            if (one.linked.base && !one.note->isReply())
                deleteReplies(*one.linked.base);
        }
    }

    //! ShotGrid has attachments at notes alone: there the files of a comment that is a reply go, too, and are no files
    //! of the note's own comment.
    FilePlan filesOf(const Pair &one, const Pair *head) const
    {
        const bool isReply = head != nullptr;
        const Pair &holder = isReply ? *head : one;
        const std::vector<FileLink> known = one.linked.base ? one.linked.base->files : std::vector<FileLink>();
        std::vector<shotgrid::Link> attachments;
        if (holder.note && !holder.isRetired)
            attachments = holder.note->attachments;
        std::erase_if(attachments, [&](const shotgrid::Link &attachment) {
            const bool isKnown = links(known, attachment);
            const bool isElsewhere = !isKnown && m_world.elsewhere.contains(attachment.ref.id);
            return isElsewhere || (isReply ? !isKnown : isOfReply(one, attachment));
        });
        const std::vector<ayon::ActivityFile> none;
        return planFiles(one.comment ? one.comment->files : none, attachments, known, m_policy, m_world.site);
    }

    static bool links(const std::vector<FileLink> &known, const shotgrid::Link &attachment)
    {
        return std::any_of(known.begin(), known.end(),
                           [&attachment](const FileLink &link) { return link.attachment == attachment.ref.id; });
    }

    bool isOfReply(const Pair &head, const shotgrid::Link &attachment) const
    {
        return std::any_of(m_pairs.begin(), m_pairs.end(), [&](const Pair &each) {
            return each.note && each.note->isReply() && head.note && each.note->answered == head.note->ref.id
                && each.linked.base && links(each.linked.base->files, attachment);
        });
    }

    //! A note takes its thread with it.
    void deleteReplies(const Base &base)
    {
        for (const auto &[reply, comment] : base.replies) {
            const auto found = m_byComment.find(comment);
            const Pair *one = found == m_byComment.end() ? nullptr : found->second;
            const bool isEdited = one && one->linked.base && one->linked.base->ayon != printOf(one->comment->body);
            if (one && one->linked.reply == reply && !isEdited && !one->isRetired)
                add(change(Action::DeleteInAyon, *one, nullptr));
        }
    }

    void planComment(const Pair &one, const Pair *head)
    {
        if (!m_policy.writes(Side::Shotgrid))
            return;
        if (head && (head->isRetired || m_retiring.contains(head)))
            head = nullptr; // what it answers is gone: it speaks for itself
        Change made = change(Action::CreateInShotgrid, one, head);
        made.linked.base = Base();
        made.front.isReply = head != nullptr;
        made.files = filesOf(one, head);
        if (head) {
            keepHead(*head);
        } else if (const auto rows = m_world.rows.find(one.comment->entity); rows != m_world.rows.end()) {
            made.rows = rows->second;
        }
        add(std::move(made));
    }

    void planNote(const Pair &one, const Pair *head)
    {
        const EntityId known = one.note->isReply() ? keptFor(head, one.note->ref.id)
                                                   : EntityId::fromText(one.note->ayonId).value_or(EntityId());
        const auto deletion = m_world.deletions.find(known);
        const bool isDeleted = !known.isEmpty() && !m_byComment.contains(known) && deletion != m_world.deletions.end()
            && !deletion->second.bySync;
        if (isDeleted && !wasEditedSince(*one.note, deletion->second.at)) {
            if (m_policy.writes(Side::Shotgrid)) {
                m_retiring.insert(&one);
                add(change(Action::RetireInShotgrid, one, head));
                forgetReply(head, one.note->ref.id);
            }
            return;
        }
        if (!m_policy.writes(Side::Ayon))
            return;
        const auto place = one.note->isReply() ? placeOfHead(head) : placeOf(*one.note, m_world.places);
        if (!place) {
            m_plan.unplaced += one.note->isReply() ? 0 : 1;
            return;
        }
        Change made = change(Action::CreateInAyon, one, head);
        made.place = *place;
        made.front.isReply = one.note->isReply();
        const bool isFree = !known.isEmpty() && !m_byComment.contains(known);
        made.commentId = isFree ? known : commentIdFor(m_world.site, one.note->ref);
        (one.note->isReply() ? made.linked.reply : made.linked.note) = one.note->ref.id;
        made.linked.base = Base();
        made.files = filesOf(one, head);
        made.relinks = !one.note->isReply() && EntityId::fromText(one.note->ayonId) != made.commentId;
        m_made.emplace(&one, made.commentId);
        m_places.emplace(&one, made.place);
        const EntityId id = made.commentId;
        add(std::move(made));
        if (head)
            keepReply(*head, one.note->ref.id, id);
    }

    //! By a person: files and links that a sync has put there are no wish to keep it.
    static bool wasEditedSince(const Note &note, const QDateTime &time)
    {
        return note.updatedBy.ref.type == "HumanUser"_L1 && note.updatedAt > time;
    }

    std::optional<Place> placeOfHead(const Pair *head) const
    {
        if (head && head->comment && !head->isRetired)
            return Place{.type = head->comment->entityType, .id = head->comment->entity};
        const auto made = m_places.find(head);
        return made == m_places.end() ? std::nullopt : std::optional(made->second);
    }

    static EntityId keptFor(const Pair *head, ShotgridId reply)
    {
        if (!head || !head->linked.base)
            return {};
        const auto kept = head->linked.base->replies.find(reply);
        return kept == head->linked.base->replies.end() ? EntityId() : kept->second;
    }

    //! The change of a note that keeps something about its replies; what nothing else is done about is remembered.
    Change *keepHead(const Pair &head)
    {
        const auto isIts = [&head](const Change &each) {
            return head.comment ? each.commentId == head.comment->id
                                : head.note && each.note && *each.note == *head.note;
        };
        const auto found = std::find_if(m_plan.changes.begin(), m_plan.changes.end(), isIts);
        if (found != m_plan.changes.end())
            return &*found;
        if (!head.comment || !head.note || !head.linked.base)
            return nullptr;
        add(change(Action::Remember, head, nullptr));
        return &m_plan.changes.back();
    }

    void keepReply(const Pair &head, ShotgridId reply, const EntityId &comment)
    {
        if (keptFor(&head, reply) == comment)
            return;
        Change *kept = keepHead(head);
        if (kept && kept->linked.base)
            kept->linked.base->replies.insert_or_assign(reply, comment);
    }

    void forgetReply(const Pair *head, ShotgridId reply)
    {
        if (keptFor(head, reply).isEmpty())
            return;
        Change *kept = keepHead(*head);
        if (kept && kept->linked.base)
            kept->linked.base->replies.erase(reply);
    }

    void add(Change made) { m_plan.changes.push_back(std::move(made)); }

    void problem(const Pair &one, const QString &text, const QString &hint)
    {
        m_plan.problems.push_back({.comment = one.comment ? one.comment->id : EntityId(),
                                   .note = one.note ? one.note->ref : ShotgridRef(),
                                   .text = text,
                                   .hint = hint});
    }

    const World &m_world;
    const sync::Policy &m_policy;
    std::vector<Pair> m_pairs;
    std::vector<const ayon::Activity *> m_all;
    std::map<EntityId, const Pair *> m_byComment;
    std::map<ShotgridRef, const Pair *> m_byNote;
    std::set<const Pair *> m_retiring; // notes whose comments were deleted
    std::map<const Pair *, EntityId> m_made; // comments to be made
    std::map<const Pair *, Place> m_places;
    Plan m_plan;
};

} // namespace

Plan plan(const World &world, const sync::Policy &policy)
{
    return Planner(world, policy).run();
}

} // namespace bridge::notes
