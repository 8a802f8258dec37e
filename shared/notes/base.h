#pragma once

#include "base/entityid.h"

#include <QJsonObject>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace bridge::notes {

//! A file of a comment and the attachment of the note that it is.
struct FileLink {
    EntityId file = {};
    ShotgridId attachment = {};
    bool operator==(const FileLink &) const = default;
};

//! What both sides said of a comment when they last agreed.
struct Base {
    QString ayon = {}; // print of the body, see text.h
    QString shotgrid = {}; // print of content and addressees
    QString sending = {}; // the same, of what is on its way there: what a pass that died has written is known by it
    std::optional<QString> about = {}; // what the note is linked with, see aboutOf(); none: not known
    QStringList addressed = {}; // logins whose mention the sync has put in front of the body
    QStringList mentioned = {}; // all logins that the body mentions, those among them
    QString signedInAyon = {}; // the person whose name it has put in front, the comment being the service's
    QString signedInShotgrid = {}; // the same of the note
    bool shortened = false; // AYON holds the beginning alone: the note is longer than AYON takes
    std::vector<FileLink> files = {};
    std::map<ShotgridId, EntityId> replies = {}; // of a note: which comment each of its replies is

    bool operator==(const Base &) const = default;
};

//! What an activity keeps of its link with ShotGrid, in its data (COM-01).
struct Linked {
    ShotgridId note = {}; // `sg_note_id`; the former integration also put the ids of replies there
    ShotgridId reply = {}; // `sg_reply_id`; says that `note` is none of ours
    std::optional<Base> base = {};

    bool operator==(const Linked &) const = default;
};

//! What does not make sense there is taken for absent.
Linked linkedFromData(const QJsonObject &activityData);
//! The keys to be merged into the data of an activity. The key of the other kind is left as it is, and so are both
//! while there is no link.
QJsonObject toData(const Linked &linked);

} // namespace bridge::notes
