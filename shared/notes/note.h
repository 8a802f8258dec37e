#pragma once

#include "shotgrid/value.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace bridge::notes {

//! A ShotGrid Note, or a Reply to one.
struct Note {
    ShotgridRef ref = {}; // "Note" or "Reply"
    ShotgridId answered = {}; // of a reply: its note; none while that is retired
    QString subject = {};
    QString content = {};
    shotgrid::Link author = {};
    std::vector<shotgrid::Link> addressees = {}; // people and groups
    std::vector<shotgrid::Link> links = {}; // `note_links`, then `tasks`
    std::vector<shotgrid::Link> attachments = {};
    QString ayonId = {}; // `sg_ayon_id`: the activity that it is; replies have none
    QDateTime createdAt = {};
    QDateTime updatedAt = {};
    shotgrid::Link updatedBy = {}; // of a note; scripts may be nobody

    bool isReply() const { return ref.type == QStringLiteral("Reply"); }
    //! What it says: people also write notes that are a subject alone.
    const QString &text() const { return content.isEmpty() ? subject : content; }
    bool operator==(const Note &) const = default;
};

//! What is asked of rows of each type.
const QStringList &noteFields();
const QStringList &replyFields();
Note noteFromRow(const shotgrid::Row &row);

//! What a note is linked with, in one order: "Shot/862 Task/3".
QString aboutOf(const std::vector<ShotgridRef> &rows);
QString aboutOf(const Note &note);

} // namespace bridge::notes
