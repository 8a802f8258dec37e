#pragma once

#include "sandbox/shotgrid/searching.h"

#include <QJsonObject>
#include <QStringList>

namespace bridge::sandbox::shotgrid {

//! What a call was given in its address and its body together: `page[size]=2` is {"page": {"size": "2"}}. Where both
//! name a parameter the body decides.
QJsonObject parametersOf(const Call &call);

struct Page {
    int size = 500;
    int number = 1; // from 1
};

//! Out of `page`; a call without one gets a page of \a largest or 500, whichever is less.
Outcome<Page> pageFromJson(const QJsonValue &json, int largest);

//! Names out of `sort`, such as "-id", in order. Only the way it is written is checked.
Outcome<QStringList> sortFromJson(const QJsonValue &json);

struct ReadOptions {
    bool onlyRetired = false;
    bool includesArchivedProjects = true;
};

//! Out of `options`; unknown ones are not looked at.
Outcome<ReadOptions> readOptionsFromJson(const QJsonValue &json);

//! What "source" of a refusal says of one parameter: {"sort": ["sort must be filled"]}.
QJsonObject complaint(const QString &parameter, const QString &text);

//! `self`, `next` and `prev` of a page: there is always a next one, and one before from the second on.
QJsonObject pageLinks(const Call &call, const Page &page);

} // namespace bridge::sandbox::shotgrid
