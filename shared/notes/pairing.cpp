#include "notes/pairing.h"

#include "base/words.h"

#include <algorithm>
#include <set>

namespace bridge::notes {

using namespace Qt::StringLiterals;

namespace {

//! What a pass that died may have written of a comment without a link.
std::optional<Base> onItsWay(const std::optional<Base> &base)
{
    if (!base || base->sending.isEmpty())
        return std::nullopt;
    return Base{.sending = base->sending, .signedInShotgrid = base->signedInShotgrid};
}

class Pairing
{
public:
    explicit Pairing(const World &world)
        : m_world(world)
    {
        for (const Note &note : world.notes)
            m_notes.emplace(note.ref, Found{.note = &note});
        for (const Note &note : world.retired)
            m_notes.emplace(note.ref, Found{.note = &note, .isRetired = true});
        for (const auto &[ref, found] : m_notes) { // by number: of copies with the same link the first is meant
            if (const auto id = EntityId::fromText(found.note->ayonId); id && !found.isRetired)
                m_pointing.emplace(*id, found.note);
        }
    }

    std::vector<Pair> run()
    {
        for (const ayon::Activity &comment : m_world.comments)
            addComment(comment);
        for (const ayon::Activity &comment : m_world.around)
            addFormerReply(comment);
        for (const auto &[ref, found] : m_notes) {
            if (!m_taken.contains(ref))
                m_pairs.push_back({.note = found.note, .isRetired = found.isRetired});
        }
        return std::move(m_pairs);
    }

private:
    struct Found {
        const Note *note = nullptr;
        bool isRetired = false;
    };

    const Found *find(const QString &type, ShotgridId id) const
    {
        const auto found = m_notes.find({.type = type, .id = id});
        return id.isEmpty() || found == m_notes.end() || m_taken.contains(found->first) ? nullptr : &found->second;
    }

    void addComment(const ayon::Activity &comment)
    {
        const Linked linked = linkedFromData(comment.data);
        if (!linked.reply.isEmpty()) {
            const Found *reply = find(u"Reply"_s, linked.reply);
            if (reply)
                add(comment, *reply, linked.base);
            else
                doubt(comment, linked,
                      Words::tr("its reply %1 is not to be found in ShotGrid").arg(linked.reply.toText()));
            return;
        }
        if (!linked.note.isEmpty()) {
            addLinked(comment, linked);
            return;
        }
        const auto pointing = m_pointing.find(comment.id);
        const bool isOurs = pointing != m_pointing.end() && !m_taken.contains(pointing->second->ref);
        if (isOurs) // made by a sync that did not live to keep the link
            add(comment, {.note = pointing->second}, linked.base);
        else
            m_pairs.push_back({.comment = &comment, .linked = {.base = onItsWay(linked.base)}});
    }

    void addLinked(const ayon::Activity &comment, const Linked &linked)
    {
        const Found *note = find(u"Note"_s, linked.note);
        if (note && isItsNote(comment, linked, *note->note)) {
            add(comment, *note, linked.base);
            return;
        }
        if (const Found *reply = formerReply(comment, linked)) {
            add(comment, *reply, std::nullopt);
            return;
        }
        doubt(comment, linked,
              note ? Words::tr("ShotGrid's Note %1, which it names, is another's").arg(linked.note.toText())
                   : Words::tr("ShotGrid's Note %1, which it names, is not to be found").arg(linked.note.toText()));
    }

    bool isItsNote(const ayon::Activity &comment, const Linked &linked, const Note &note) const
    {
        const auto back = EntityId::fromText(note.ayonId);
        if (back)
            return *back == comment.id;
        return linked.base || comment.id == commentIdFor(m_world.site, note.ref)
            || sameWords(comment, note, frontOf(comment, note, {}), {});
    }

    //! The reply that the former integration made \a comment of.
    const Found *formerReply(const ayon::Activity &comment, const Linked &linked) const
    {
        const Found *reply = find(u"Reply"_s, linked.note);
        if (!reply)
            return nullptr;
        const QString answered = textOf(reply->note->answered);
        const bool isSame = sameWords(comment, *reply->note, frontOf(comment, *reply->note, answered), answered);
        return isSame ? reply : nullptr;
    }

    void addFormerReply(const ayon::Activity &comment)
    {
        const Linked linked = linkedFromData(comment.data);
        const Found *reply = linked.reply.isEmpty() ? formerReply(comment, linked) : find(u"Reply"_s, linked.reply);
        if (reply)
            add(comment, *reply, linked.reply.isEmpty() ? std::nullopt : linked.base);
    }

    QString textOf(ShotgridId note) const
    {
        const auto found = m_notes.find({.type = u"Note"_s, .id = note});
        return found == m_notes.end() ? QString() : found->second.note->text();
    }

    void add(const ayon::Activity &comment, const Found &found, const std::optional<Base> &base)
    {
        const ShotgridRef ref = found.note->ref;
        m_taken.insert(ref);
        Pair pair{.comment = &comment, .note = found.note, .isRetired = found.isRetired};
        (ref.type == "Reply"_L1 ? pair.linked.reply : pair.linked.note) = ref.id;
        pair.linked.base = base;
        m_pairs.push_back(std::move(pair));
    }

    void doubt(const ayon::Activity &comment, const Linked &linked, const QString &why)
    {
        m_pairs.push_back({.comment = &comment, .linked = linked, .doubt = why});
    }

    const World &m_world;
    std::map<ShotgridRef, Found> m_notes;
    std::map<EntityId, const Note *> m_pointing; // by the activity they point at
    std::set<ShotgridRef> m_taken;
    std::vector<Pair> m_pairs;
};

} // namespace

std::vector<Pair> pair(const World &world)
{
    return Pairing(world).run();
}

Front frontOf(const ayon::Activity &comment, const Note &note, const QString &answered)
{
    Front front{.isReply = note.isReply()};
    Front addressed = front;
    addressed.addressed = noteText(comment.body, front, answered).mentioned;
    return !note.addressees.empty() && sameWords(comment, note, addressed, answered) ? addressed : front;
}

Front frontOf(const Base &base, const Note &note)
{
    return {.isReply = note.isReply(), .signedAs = base.signedInAyon, .addressed = base.addressed};
}

bool sameWords(const ayon::Activity &comment, const Note &note, const Front &front, const QString &answered,
               const QString &signedAs)
{
    const QString inAyon = noteText(comment.body, front, answered).content;
    const QString inShotgrid = plainText(note.text(), signedAs);
    return inAyon == inShotgrid || withoutBrackets(inAyon) == inShotgrid;
}

} // namespace bridge::notes
