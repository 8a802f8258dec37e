#pragma once

#include "sandbox/ayon/refusal.h"
#include "sandbox/ayon/store/store.h"
#include "sandbox/http/site.h"

namespace bridge::sandbox::ayon {

//! A request on its way through a handler: what was asked, by whom, of which server.
struct Call {
    const Request &request;
    Store &store;
    Caller caller = {};
    std::map<QString, QString> path = {}; // what the names in the route's path stand for

    QString parameter(const QString &name) const { return request.query.queryItemValue(name, QUrl::FullyDecoded); }
    bool hasParameter(const QString &name) const { return request.query.hasQueryItem(name); }
    //! The id that stands for \a name in the path.
    EntityId id(const QString &name) const { return EntityId::fromText(path.at(name)).value_or(EntityId()); }
    //! A parameter of the query as a truth; what is not there or no truth is \a fallback.
    bool flag(const QString &name, bool fallback = false) const;

    Reply refuse(const Refusal &refusal) const { return toReply(refusal, request); }
};

//! The project that the path names, whose table of entities is reached by its very name. NotFound when there is none,
//! Forbidden when the caller may not see it.
Checked<Project *> projectOf(Call &call);

} // namespace bridge::sandbox::ayon
