#pragma once

#include "e2e/twoservers.h"
#include "media/memory.h"
#include "media/sending.h"
#include "support/movies.h"

#include <QColor>
#include <QTemporaryDir>

namespace bridge::test {

//! A file put on a version of AYON, as a person would; its id.
EntityId putReviewable(const sandbox::Access &access, const ProjectName &project, const EntityId &version,
                       const QByteArray &bytes, const QString &name);

//! A picture file all of one colour.
QByteArray pictureFile(const QColor &color);

//! Both servers with a shot that versions can be made for.
class Reviewables : public TwoServers
{
protected:
    Reviewables();

    //! A new version of that shot, in AYON only.
    EntityId versionOfShot(const QString &product);
    EntityId reviewable(const EntityId &version, const QByteArray &bytes, const QString &name);
    void thumbnail(const EntityId &version, const QByteArray &bytes);

    //! What is remembered of a version; and as a worker leaves it that was killed before it remembered.
    media::Memory memoryOf(const EntityId &version);
    void forget(const EntityId &version);
    //! How far a movie has come that is under way.
    media::Sending sendingOf(const EntityId &version);

    //! The Version of ShotGrid, and the bytes that it has.
    shotgrid::Row rowOf(const EntityId &version);
    QByteArray movieInShotgrid(const EntityId &version);
    QByteArray pictureInShotgrid(const EntityId &version);
    //! As the former integration did.
    void uploadMovie(const EntityId &version, const QByteArray &bytes, const QString &name);

    void failInAyon(const QString &path, sandbox::Fault fault);
    void failInShotgrid(const QString &path, sandbox::Fault fault);

    QString m_shot;

private:
    QByteArray fileInShotgrid(const EntityId &version, const QString &field);

    QTemporaryDir m_folder;
};

} // namespace bridge::test
