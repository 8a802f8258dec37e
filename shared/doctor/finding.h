#pragma once

#include "base/error.h"

#include <QString>

#include <vector>

namespace bridge::doctor {

//! What a program can do about a finding, or where in it a person can.
enum class Remedy {
    None, // only somebody at the server
    CreateShotgridFields, // that a sync writes to
    CompleteAyonProject, // with the types, statuses and tags that ShotGrid's has
    SwitchOnFromShotgrid, // the automatic sync, each way
    SwitchOnFromAyon,
    LinkPeople, // on the page of the users
    ChangeSettings, // of the addon
};

//! One thing that was looked at: how it stands, and what to do about it.
struct Finding {
    enum class Severity { Ok, Warning, Error };

    Severity severity = Severity::Ok;
    QString topic = {}; // "AYON server", "attribute map": what it belongs to
    QString text = {};
    QString wayOut = {}; // empty when all is well
    Remedy remedy = Remedy::None;
    bool operator==(const Finding &) const = default;
};

using Findings = std::vector<Finding>;

QString toText(Finding::Severity severity); // "ok", "warning", "error"

Finding ok(const QString &topic, const QString &text);
Finding warning(const QString &topic, const QString &text, const QString &wayOut);
Finding error(const QString &topic, const QString &text, const QString &wayOut);
Finding withRemedy(Finding finding, Remedy remedy);

//! What a server said instead of an answer, with the way out that it or its kind suggests.
Finding failure(const QString &topic, const Error &what);

//! The worst of all; Ok when there are none.
Finding::Severity worst(const Findings &findings);

} // namespace bridge::doctor
