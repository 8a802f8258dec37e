#include "notes/note.h"

namespace bridge::notes {

using namespace Qt::StringLiterals;

namespace {

QDateTime timeOf(const shotgrid::Row &row, const QString &field)
{
    return QDateTime::fromString(row.text(field), Qt::ISODate);
}

} // namespace

const QStringList &noteFields()
{
    static const QStringList fields{u"subject"_s,    u"content"_s,    u"user"_s,        u"addressings_to"_s,
                                    u"note_links"_s, u"tasks"_s,      u"attachments"_s, u"sg_ayon_id"_s,
                                    u"created_at"_s, u"updated_at"_s, u"updated_by"_s,  u"project"_s};
    return fields;
}

const QStringList &replyFields()
{
    static const QStringList fields{u"content"_s, u"user"_s, u"entity"_s, u"created_at"_s};
    return fields;
}

Note noteFromRow(const shotgrid::Row &row)
{
    Note note{.ref = row.ref,
              .subject = row.text(u"subject"_s),
              .content = row.text(u"content"_s),
              .author = row.link(u"user"_s),
              .addressees = row.linksOf(u"addressings_to"_s),
              .links = row.linksOf(u"note_links"_s),
              .attachments = row.linksOf(u"attachments"_s),
              .ayonId = row.text(u"sg_ayon_id"_s),
              .createdAt = timeOf(row, u"created_at"_s),
              .updatedAt = timeOf(row, u"updated_at"_s),
              .updatedBy = row.link(u"updated_by"_s)};
    if (row.ref.type == "Reply"_L1)
        note.answered = row.link(u"entity"_s).ref.id;
    for (const shotgrid::Link &task : row.linksOf(u"tasks"_s))
        note.links.push_back(task);
    return note;
}

QString aboutOf(const std::vector<ShotgridRef> &rows)
{
    QStringList names;
    for (const ShotgridRef &row : rows)
        names += u"%1/%2"_s.arg(row.type, row.id.toText());
    names.sort();
    return names.join(u' ');
}

QString aboutOf(const Note &note)
{
    std::vector<ShotgridRef> rows;
    for (const shotgrid::Link &link : note.links)
        rows.push_back(link.ref);
    return aboutOf(rows);
}

} // namespace bridge::notes
