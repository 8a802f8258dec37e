#include "media/sending.h"

#include "media/memory.h"

#include <utility>

namespace bridge::media {

using namespace Qt::StringLiterals;

QJsonObject toJson(const Sending &sending)
{
    return {{u"shotgrid"_s, toText(sending.row)},
            {u"file"_s, sending.file.toText()},
            {u"state"_s, shotgrid::toJson(sending.state)}};
}

Sending sendingFromData(const QJsonObject &data)
{
    const QJsonObject json = data.value(sendingKey).toObject();
    const ShotgridRef row = rowFromText(json.value("shotgrid"_L1).toString());
    const auto file = EntityId::fromText(json.value("file"_L1).toString());
    if (row.isEmpty() || !file)
        return {};
    return {.row = row, .file = *file, .state = shotgrid::uploadStateFromJson(json.value("state"_L1).toObject())};
}

SendingKeeper::SendingKeeper(ayon::AyonClient &ayon, ProjectName project, EntityId version, Sending about)
    : m_ayon(ayon)
    , m_project(std::move(project))
    , m_version(version)
    , m_sending(std::move(about))
{
}

void SendingKeeper::keep(const shotgrid::UploadState &state)
{
    if (state.partBytes == 0 || state.stored.empty()) // small, or nothing to go on with
        return;
    m_sending.state = state;
    if (std::exchange(m_isNewer, true) || (m_writing && !m_writing->isReady()))
        return;
    m_writing = writeOn();
}

QCoro::Task<void> SendingKeeper::settle()
{
    if (m_writing)
        co_await *m_writing;
}

QCoro::Task<void> SendingKeeper::writeOn()
{
    std::stop_token unstopped; // what was sent is worth a moment
    while (std::exchange(m_isNewer, false)) {
        const QJsonObject data{{sendingKey, toJson(m_sending)}};
        std::vector<ayon::Operation> operations;
        operations.push_back({.type = ayon::Operation::Type::Update,
                              .entityType = ayon::EntityType::Version,
                              .entityId = m_version,
                              .data = {{u"data"_s, data}}});
        co_await m_ayon.write(m_project, std::move(operations), unstopped);
    }
}

} // namespace bridge::media
