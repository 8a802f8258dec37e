#pragma once

#include "sandbox/shotgrid/followers.h"
#include "sandbox/shotgrid/searching.h"
#include "sandbox/shotgrid/signin.h"
#include "sandbox/shotgrid/writer.h"

#include <chrono>
#include <functional>

//! The older protocol of a site, `POST /api3/json`, which the official Python package speaks. Its methods do what the
//! REST calls do, by the same functions; what differs is the envelope, and how filters, records and refusals are
//! worded.
namespace bridge::sandbox::shotgrid::rpc {

//! What is done to rows in one go: all of it or, when it is refused, nothing.
using Work = std::function<Outcome<QJsonValue>(Writer &)>;

//! The site, as methods reach it.
struct Access {
    const SignIn &signIn;
    Store &store;
    Followers &followers;
    std::function<Outcome<QJsonValue>(const Caller &, const Work &)> write = {};
};

//! One call of a method, by somebody who signed in.
struct MethodCall {
    const Access &access;
    const Request &request;
    const Caller &caller;
    QString name = {}; // "read"
    QJsonValue arguments = {}; // an object; of `batch` a list
    QJsonValue credentials = {};

    const Store &store() const { return access.store; }
    QString words() const { return QStringLiteral("API %1()").arg(name); } // with which refusals begin
};

struct Result {
    QJsonValue value = {};
    std::chrono::microseconds work = {}; // what a real site would have spent
};

//! The type that `type` of the arguments names, when the caller may read it.
Outcome<const EntityType *> typeIn(const MethodCall &call, const QJsonValue &arguments);
//! The row that `type` and `id` of the arguments name, whether it exists or not.
Outcome<Link> rowIn(const MethodCall &call, const QJsonValue &arguments);
//! The useful part of a refusal, which is all that this protocol tells.
QString messageOf(const Failure &failure);
//! The same call in the words of the other protocol, for what it already does.
Call restCall(const MethodCall &call, const QJsonObject &body);

} // namespace bridge::sandbox::shotgrid::rpc
