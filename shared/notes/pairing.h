#pragma once

#include "notes/text.h"
#include "notes/world.h"

namespace bridge::notes {

//! A comment and the note or reply that it is, as far as both are there.
struct Pair {
    const ayon::Activity *comment = nullptr;
    const Note *note = nullptr;
    bool isRetired = false; // the note lies in the bin
    Linked linked = {}; // of the comment, put right; its base only when the link is what it stands for, or of a
                        // comment alone what was on its way
    QString doubt = {}; // why nothing may be written: the comment's link cannot be understood
};

//! Pairs everything of \a world; what has no counterpart is a pair alone. An id that a comment keeps of a note is
//! believed when the note points back, when the sync has kept a base beside it, or when both say the same: the former
//! integration also kept ids of replies there. A comment that it made of a reply is known by its words.
std::vector<Pair> pair(const World &world);

//! What is in front of a comment that no base tells of: the mentions that \a note has as addressees.
Front frontOf(const ayon::Activity &comment, const Note &note, const QString &answered);
//! What \a base tells of it.
Front frontOf(const Base &base, const Note &note);

//! Comment and note say the same, or what the former integration made the same. \a signedAs stands before the note's
//! content, see Base.
bool sameWords(const ayon::Activity &comment, const Note &note, const Front &front, const QString &answered,
               const QString &signedAs = {});

} // namespace bridge::notes
