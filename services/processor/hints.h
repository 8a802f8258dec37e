#pragma once

#include "ayon/event.h"
#include "notes/hints.h"
#include "sync/policy.h"
#include "sync/touched.h"

namespace bridge::processor {

//! What an event asks for (`behaviour.md` 6.2). Whatever else stands in the payload, an event of a ShotGrid change says
//! no more than which entities to look at.
struct Request {
    enum class Kind { Look, SyncFromShotgrid, SyncFromAyon, SyncBoth, Plan, Nothing, Unusable };

    Kind kind = Kind::Nothing;
    sync::Touched touched = {}; // of Look
    QString text = {}; // of Nothing and Unusable: why
    QString projectCode = {}; // of a whole sync: for a project that one side is still to get (PRO-20)
};

//! Entity type of the row whose change in ShotGrid \a event passes on, "Note"; empty when it asks for something else.
QString loggedType(const ayon::Event &event);
//! Whatever other handlers do not look after: changes of rows that have types of their own, and people.
bool isAboutEntities(const ayon::Event &event);

//! A change of a playlist, of what puts a version into one, or whatever links to one; and whole syncs.
bool isAboutPlaylists(const ayon::Event &event);
//! A person wants the people of both servers linked.
bool isAboutPeople(const ayon::Event &event);

Request requestFrom(const ayon::Event &event);

//! The note or reply whose change \a event passes on, its attachments' included; of a whole sync all of them.
notes::Hints noteHints(const ayon::Event &event);

//! Which way a pass goes that was asked for so.
sync::Policy::Flow flowOf(Request::Kind kind);

//! What is said of an event that all was done for (PRO-09).
QString processed(const ayon::Event &event);

} // namespace bridge::processor
