#pragma once

#include "notes/note.h"
#include "notes/people.h"

#include <QString>
#include <QStringList>

// A comment in AYON is Markdown with mentions, `[Jane](user:jane) please check`; a note in ShotGrid is plain text with
// a list of addressees. Nobody's words are rewritten on the way: only mentions are touched, and what the sync itself
// has put in front is taken off again.

namespace bridge::notes {

//! What the sync has put in front of somebody's words in an AYON comment.
struct Front {
    bool isReply = false; // begins with a quotation of what is answered
    QString signedAs = {}; // `**Jane Doe:** `, when the comment is the service's
    QStringList addressed = {}; // logins that are mentioned before the first word: the note's addressees

    bool operator==(const Front &) const = default;
};

//! A comment's words as ShotGrid shows them.
struct NoteText {
    QString content = {};
    QStringList mentioned = {}; // logins, each once, in the order of the text

    bool operator==(const NoteText &) const = default;
};

//! The words of \a body. \a answered is the text of the note that a reply quotes, whatever form the quotation has.
NoteText noteText(const QString &body, const Front &front, const QString &answered = {});

//! What a comment's body becomes.
struct BodyText {
    QString body = {};
    Front front = {};
    bool shortened = false; // AYON does not take all of it

    bool operator==(const BodyText &) const = default;
};

//! \a note as the body of a comment. Mentions that \a previous, the body so far, has in the midst of the text are put
//! back where the same words stand; whom \a people does not know is not mentioned. \a answered as above.
BodyText bodyText(const Note &note, const People &people, const Front &front, const QString &previous,
                  const QString &answered = {});

//! The text of a note with line ends of one kind, without mark-up of mentions that the former integration may have left
//! in it, and without \a signedAs in front.
QString plainText(const QString &content, const QString &signedAs = {});

//! As the former integration put all of a comment into a note (COM-41).
QString withoutBrackets(QString text);

//! `Jane Doe: ` before a note's content, for authors whom ShotGrid does not know.
QString signedContent(const QString &content, const QString &signedAs);

//! The first line of quotation that \a body begins with, without mark-up; empty when it begins with none.
QString quotation(const QString &body);

// Prints tell whether a side was edited: equal prints, equal words. Only AYON's bodies are compared with AYON's, and
// ShotGrid's contents with ShotGrid's, so it does not matter what a conversion cannot express.
QString printOf(const QString &body);
QString printOf(const Note &note);

} // namespace bridge::notes
