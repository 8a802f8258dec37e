#include "notes/writes.h"

#include <QJsonArray>

#include <algorithm>

namespace bridge::notes {

using namespace Qt::StringLiterals;
using Action = Change::Action;
using ayon::Operation;

namespace {

constexpr qsizetype longestSubject = 50; // COM-40

//! The name of a person whom AYON does not know; scripts speak for themselves.
QString nameToSign(const shotgrid::Link &author)
{
    return author.ref.type == "ApiUser"_L1 ? QString() : author.name;
}

//! Who is mentioned comes to those who are there; whoever was and is not any more goes. Groups stay, and people whom
//! the comment never mentioned: AYON may not have known them when the note came.
std::vector<shotgrid::Link> addresseesOf(const Change &change, const QStringList &mentioned, const People &people,
                                         const Terms &terms)
{
    const Base base = change.linked.base.value_or(Base());
    std::vector<shotgrid::Link> addressees;
    for (const shotgrid::Link &before : change.note ? change.note->addressees : std::vector<shotgrid::Link>()) {
        const Person *person = people.of(before.ref);
        const bool wasMentioned =
            person && (base.addressed.contains(person->login) || base.mentioned.contains(person->login));
        if (!wasMentioned || mentioned.contains(person->login))
            addressees.push_back(before);
    }
    for (const QString &login : mentioned) {
        const Person *person = people.withLogin(login);
        if (!person || person->shotgrid.isEmpty())
            continue;
        const shotgrid::Link link{.ref = {.type = u"HumanUser"_s, .id = person->shotgrid}, .name = person->name};
        const bool isThere = std::any_of(addressees.begin(), addressees.end(),
                                         [&link](const shotgrid::Link &each) { return each.ref == link.ref; });
        if (!isThere)
            addressees.push_back(link);
    }
    if (terms.legal)
        std::erase_if(addressees, [&terms](const shotgrid::Link &each) { return !terms.legal->contains(each.ref); });
    return addressees;
}

QJsonArray toJson(const std::vector<shotgrid::Link> &links)
{
    std::vector<ShotgridRef> refs;
    refs.reserve(links.size());
    for (const shotgrid::Link &link : links)
        refs.push_back(link.ref);
    return shotgrid::toJson(refs);
}

std::set<ShotgridRef> refsOf(const std::vector<shotgrid::Link> &links)
{
    std::set<ShotgridRef> refs;
    for (const shotgrid::Link &link : links)
        refs.insert(link.ref);
    return refs;
}

class ShotgridWriter
{
public:
    ShotgridWriter(const Change &change, const People &people, const Terms &terms)
        : m_change(change)
        , m_people(people)
        , m_asService(terms.asService)
        , m_made{.linked = change.linked}
    {
        if (!change.comment)
            return;
        const NoteText text = noteText(change.comment->body, change.front, change.answered);
        m_text = text.content;
        m_mentioned = text.mentioned;
        m_addressees = addresseesOf(change, text.mentioned, people, terms);
    }

    ShotgridWrite create(ShotgridId project, ShotgridId note)
    {
        const Person *author = m_people.withLogin(m_change.comment->author);
        const bool isAuthors = author && !author->shotgrid.isEmpty() && !m_asService;
        if (!isAuthors && !(author && author->isService)) // of an account that is gone the login is all that is left
            base().signedInShotgrid = author ? author->name : m_change.comment->author;
        const QString content = signedContent(m_text, base().signedInShotgrid);
        m_fields = {{u"content"_s, content}};
        if (m_change.comment->createdAt.isValid() && !m_asService)
            m_fields.insert(u"created_at"_s, m_change.comment->createdAt.toUTC().toString(Qt::ISODate));
        if (isAuthors)
            m_fields.insert(u"user"_s, shotgrid::toJson(ShotgridRef{.type = u"HumanUser"_s, .id = author->shotgrid}));
        if (m_change.isReply())
            m_fields.insert(u"entity"_s, shotgrid::toJson(ShotgridRef{.type = u"Note"_s, .id = note}));
        else
            addNoteFields(project, content);
        remember(content);
        if (!m_change.isReply())
            base().about = aboutOf(m_change.rows);
        write(shotgrid::Write::Action::Create);
        return std::move(m_made);
    }

    ShotgridWrite update()
    {
        const QString content = signedContent(m_text, base().signedInShotgrid);
        if (content != m_change.note->content)
            m_fields.insert(u"content"_s, content);
        if (!m_change.isReply() && refsOf(m_addressees) != refsOf(m_change.note->addressees))
            m_fields.insert(u"addressings_to"_s, toJson(m_addressees));
        remember(content);
        return relink();
    }

    ShotgridWrite relink()
    {
        if (m_change.relinks)
            m_fields.insert(u"sg_ayon_id"_s, m_change.commentId.toText());
        if (!m_change.rows.empty())
            addLinks();
        if (!m_fields.isEmpty())
            write(shotgrid::Write::Action::Update);
        return std::move(m_made);
    }

    ShotgridWrite retire()
    {
        if (!m_change.isReply()) { // so that it is a new one when somebody revives it
            m_fields.insert(u"sg_ayon_id"_s, QJsonValue::Null);
            write(shotgrid::Write::Action::Update);
        }
        write(shotgrid::Write::Action::Retire);
        return std::move(m_made);
    }

private:
    Base &base()
    {
        if (!m_made.linked.base)
            m_made.linked.base = Base();
        return *m_made.linked.base;
    }

    void addNoteFields(ShotgridId project, const QString &content)
    {
        QString subject = content.left(longestSubject);
        if (subject.isEmpty() && !m_change.comment->files.empty())
            subject = m_change.comment->files.front().name;
        m_fields.insert(u"project"_s, shotgrid::toJson(ShotgridRef{.type = u"Project"_s, .id = project}));
        m_fields.insert(u"subject"_s, subject);
        addLinks();
        m_fields.insert(u"addressings_to"_s, toJson(m_addressees));
        m_fields.insert(u"sg_ayon_id"_s, m_change.commentId.toText());
    }

    void addLinks()
    {
        std::vector<ShotgridRef> links;
        std::vector<ShotgridRef> tasks;
        for (const ShotgridRef &row : m_change.rows)
            (row.type == "Task"_L1 ? tasks : links).push_back(row);
        m_fields.insert(u"note_links"_s, shotgrid::toJson(links));
        if (!tasks.empty())
            m_fields.insert(u"tasks"_s, shotgrid::toJson(tasks));
    }

    void remember(const QString &content)
    {
        Note after{.ref = {.type = m_change.isReply() ? u"Reply"_s : u"Note"_s}, .content = content};
        if (m_change.note)
            after.subject = m_change.note->subject;
        if (!m_change.isReply())
            after.addressees = m_addressees;
        base().ayon = printOf(m_change.comment->body);
        base().shotgrid = printOf(after);
        base().sending.clear();
        base().mentioned = m_mentioned;
    }

    void write(shotgrid::Write::Action action)
    {
        using Write = shotgrid::Write;
        Write made{.action = action, .type = m_change.isReply() ? u"Reply"_s : u"Note"_s};
        if (action != Write::Action::Create)
            made.id = m_change.note->ref.id;
        if (action != Write::Action::Retire)
            made.fields = std::exchange(m_fields, {});
        m_made.writes.push_back(std::move(made));
    }

    const Change &m_change;
    const People &m_people;
    const bool m_asService;
    QString m_text;
    QStringList m_mentioned; // logins
    std::vector<shotgrid::Link> m_addressees;
    QJsonObject m_fields;
    ShotgridWrite m_made;
};

} // namespace

AyonWrite ayonWrite(const Change &change, const People &people, bool asPerson)
{
    AyonWrite made{.operation = {.id = change.commentId}, .linked = change.linked};
    if (change.action == Action::DeleteInAyon) {
        made.operation.type = Operation::Type::Delete;
        return made;
    }
    const bool isNew = change.action == Action::CreateInAyon;
    Base base = change.linked.base.value_or(Base());
    if (isNew) {
        const Person *author = people.of(change.note->author.ref);
        if (author && asPerson)
            made.asUser = author->login;
        else
            base.signedInAyon = author ? author->name : nameToSign(change.note->author);
    }
    Front front = change.front;
    front.signedAs = base.signedInAyon;
    Note said = *change.note;
    said.content = plainText(said.text(), base.signedInShotgrid);
    const QString before = change.comment ? change.comment->body : QString();
    const BodyText text = bodyText(said, people, front, before, change.answered);
    base.ayon = printOf(text.body);
    base.shotgrid = printOf(*change.note);
    base.sending.clear();
    base.addressed = text.front.addressed;
    base.mentioned = noteText(text.body, text.front, change.answered).mentioned;
    base.shortened = text.shortened;
    if (isNew && !change.isReply())
        base.about = aboutOf(*change.note);
    made.linked.base = base;
    made.operation.type = isNew ? Operation::Type::Create : Operation::Type::Update;
    made.operation.body = text.body;
    made.operation.data = toData(made.linked);
    if (isNew) {
        made.operation.entityType = change.place.type;
        made.operation.entity = change.place.id;
        made.operation.timestamp = change.note->createdAt;
    }
    return made;
}

ShotgridWrite shotgridWrite(const Change &change, const People &people, ShotgridId project, ShotgridId note,
                            const Terms &terms)
{
    ShotgridWriter writer(change, people, terms);
    switch (change.action) {
    case Action::CreateInShotgrid:
        return writer.create(project, note);
    case Action::UpdateShotgrid:
    case Action::ReviveInShotgrid:
        return writer.update();
    case Action::RetireInShotgrid:
        return writer.retire();
    case Action::Remember:
    case Action::CreateInAyon:
    case Action::UpdateAyon:
    case Action::DeleteInAyon:
        return writer.relink();
    }
    Q_UNREACHABLE();
}

} // namespace bridge::notes
