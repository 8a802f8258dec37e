#pragma once

#include "base/result.h"
#include "sandbox/http/fault.h"

#include <QJsonObject>
#include <QStringList>

namespace bridge::sandbox {

//! The body of `POST /_sandbox/faults`:
//!
//!     {"method": "GET", "path": "/api/v1/*", "count": 2,           patterns; any and once when left out
//!      "answer": {"status": 503, "headers": {…}, "body": …,        JSON, or a text, which is HTML
//!                 "size": 209715200},                              spaces are added until the body has that size
//!      "cut": "before" | "after" | "body" | "refuse",              the line ends before or after the work, within the
//!                                                                  body, or by a reset
//!      "delay": 1.5}                                               seconds until the answer
//!
//! Malformed names what is wrong.
Result<Fault> faultFromJson(const QJsonObject &json);

//! The value of "random" there: {"seed": 7, "share": 0.05, "kinds": ["refuse", …], "stall": 60, "retry_after": 1}.
Result<RandomFaults> randomFaultsFromJson(const QJsonObject &json);

//! "refuse", "stall", "cut_before", "cut_after", "500", "502", "503", "429", "half_body", "html", in the order of the
//! enum.
const QStringList &faultKindNames();

} // namespace bridge::sandbox
