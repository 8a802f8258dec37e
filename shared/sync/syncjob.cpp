#include "sync/syncjob.h"

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

const QString attemptsKey = u"attempts"_s;
const QString retryKey = u"retryAt"_s;
const QString ignoredKey = u"ignoredBy"_s;

} // namespace

QDateTime retryTime(const ayon::Event &job)
{
    const bool isFailed = job.status == ayon::Event::Status::Failed;
    return isFailed ? QDateTime::fromString(job.summary.value(retryKey).toString(), Qt::ISODateWithMs) : QDateTime();
}

int attemptsOf(const ayon::Event &job)
{
    return job.summary.value(attemptsKey).toInt();
}

void planRetry(QJsonObject &summary, int attempts, const QDateTime &due)
{
    summary.insert(attemptsKey, attempts);
    summary.insert(retryKey, due.toString(Qt::ISODateWithMs));
}

QString ignoredBy(const ayon::Event &job)
{
    return job.status == ayon::Event::Status::Finished ? job.summary.value(ignoredKey).toString() : QString();
}

ayon::EventChange retryChange(const ayon::Event &job, const QString &login)
{
    QJsonObject summary = job.summary;
    for (const QString &key : {attemptsKey, retryKey, ignoredKey})
        summary.remove(key);
    return {.status = ayon::Event::Status::Restarted,
            .description = u"To be tried again, as %1 asked."_s.arg(login),
            .summary = summary};
}

ayon::EventChange ignoreChange(const ayon::Event &job, const QString &login)
{
    QJsonObject summary = job.summary;
    summary.remove(retryKey);
    summary.insert(ignoredKey, login);
    return {.status = ayon::Event::Status::Finished, .summary = summary};
}

} // namespace bridge::sync
