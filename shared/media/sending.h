#pragma once

#include "ayon/ayonclient.h"
#include "shotgrid/upload.h"

#include <QCoroTask>

#include <optional>

namespace bridge::media {

//! The key of an AYON version's `data` that says how far a movie in parts has come.
inline const QString sendingKey = QStringLiteral("shotgridSending");

//! What of a movie ShotGrid's store has: whoever takes over from a worker that was killed sends the rest.
struct Sending {
    ShotgridRef row = {}; // that it goes to
    EntityId file = {}; // of the reviewable
    shotgrid::UploadState state = {};

    bool operator==(const Sending &) const = default;
};

//! {"shotgrid":"Version/5001","file":"…","state":{…}}
QJsonObject toJson(const Sending &sending);
//! Empty when \a data has none, or one that nobody can read.
Sending sendingFromData(const QJsonObject &data);

//! Writes a Sending to its AYON version whenever there is more of it: one request at a time, in which the newest
//! counts. It is a help and nothing else, so that a write which fails is not told. The client outlives it.
class SendingKeeper
{
public:
    SendingKeeper(ayon::AyonClient &ayon, ProjectName project, EntityId version, Sending about);

    void keep(const shotgrid::UploadState &state);
    //! Until the last write has its answer. Before the keeper goes.
    QCoro::Task<void> settle();

private:
    QCoro::Task<void> writeOn();

    ayon::AyonClient &m_ayon;
    const ProjectName m_project;
    const EntityId m_version;
    Sending m_sending;
    bool m_isNewer = false; // than what was written last
    std::optional<QCoro::Task<void>> m_writing;
};

} // namespace bridge::media
