#pragma once

#include "ayon/event.h"

namespace bridge::sync {

// What the jobs of a sync say in their summaries, and what people may do about one that failed.

//! When a failed \a job is tried again by itself; invalid when it stays failed for a person to look at.
QDateTime retryTime(const ayon::Event &job);
//! How often a worker has meant to try it again.
int attemptsOf(const ayon::Event &job);
//! Says both in the \a summary of a job that has failed, so that they outlive the worker.
void planRetry(QJsonObject &summary, int attempts, const QDateTime &due);

//! Who has laid the job aside; empty when nobody has.
QString ignoredBy(const ayon::Event &job);

//! What gives \a job out again: workers take it at once, however often it has failed.
ayon::EventChange retryChange(const ayon::Event &job, const QString &login);
//! What lays \a job aside for good. It counts as finished: one that is aborted would hold up its project, and be given
//! out again. The reason it had failed for stays.
ayon::EventChange ignoreChange(const ayon::Event &job, const QString &login);

} // namespace bridge::sync
