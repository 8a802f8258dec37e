#pragma once

#include "e2e/twoservers.h"
#include "publisher/publisher.h"

#include <QTemporaryDir>

namespace bridge::test {

//! Both servers with a shot and an artist who may publish for it, and a disk that the site knows as "primary".
class PublishTest : public TwoServers
{
protected:
    PublishTest();

    //! The row of the whole site that says so.
    ShotgridRef only(const QString &type, const QString &field, const QString &value);
    //! A file on that disk; its path.
    QString file(const QString &name, const QByteArray &content = QByteArray("content"));
    //! A movie and \a others more representations.
    publisher::PublishRequest request(const QString &product, int others = 0);

    Result<publisher::PublishResult> tryPublish(const publisher::PublishRequest &request,
                                                publisher::PublishOptions options = {}, std::stop_token stop = {});
    publisher::PublishResult publish(const publisher::PublishRequest &request);
    publisher::Checks check(const publisher::PublishRequest &request);

    //! A client of its own, which gives up soon; of the script, or of the person that it acts for.
    std::unique_ptr<shotgrid::ShotgridClient> newClient(const QString &login = {}) const;
    //! Requests to ShotGrid since they were cleared, without those of uploads.
    int requestsBesideUploads();
    std::vector<shotgrid::Row> versionRows() { return rows(QStringLiteral("Version")); }
    std::vector<shotgrid::Row> fileRows() { return rows(QStringLiteral("PublishedFile")); }
    QByteArray movieOf(ShotgridId version);

    QTemporaryDir m_disk;
    QString m_shot; // "Shot/868"
    EntityId m_folder; // of the shot, in AYON
    ShotgridId m_artist;
};

} // namespace bridge::test
