#include "lanes/listkeeper.h"

#include <QJsonArray>
#include <QStringList>

namespace bridge::lanes {

using namespace Qt::StringLiterals;
using sync::Policy;

ListKeeper::ListKeeper(frame::Studio &studio, ProjectName project)
    : m_studio(studio)
    , m_project(std::move(project))
{
}

QCoro::Task<Result<bool>> ListKeeper::isEnabled(std::stop_token stop)
{
    const auto settings = co_await m_studio.settingsOf(m_project, stop);
    if (!settings)
        co_return settings.error();
    if (!m_sync) {
        m_sync = std::make_unique<lists::ListSync>(m_studio.ayon(), m_studio.shotgrid(), settings->shotgridServer,
                                                   m_project);
    }
    co_return settings->isEnabled(u"Playlist"_s);
}

QCoro::Task<Result<lists::Touched>> ListKeeper::holding(std::set<EntityId> versions, std::stop_token stop)
{
    const auto isOn = co_await isEnabled(stop);
    if (!isOn)
        co_return isOn.error();
    if (!*isOn)
        co_return lists::Touched();
    co_return co_await m_sync->holding(std::move(versions), stop);
}

QCoro::Task<Result<std::optional<lists::Report>>> ListKeeper::look(lists::Touched touched, Policy::Flow flow,
                                                                   std::stop_token stop)
{
    const auto isOn = co_await isEnabled(stop);
    if (!isOn)
        co_return isOn.error();
    if (!*isOn)
        co_return std::optional<lists::Report>();
    const Policy policy{.flow = flow};
    auto report = co_await m_sync->sync(std::move(touched), policy, stop);
    if (!report)
        co_return report.error();
    co_return std::optional(*std::move(report));
}

Outcome outcomeOf(const lists::Touched &touched, const std::optional<lists::Report> &report)
{
    if (!report)
        return {.text = u"Playlists take no part in this project."_s};
    QStringList failures;
    QStringList conflicts;
    int synced = 0;
    for (const lists::ItemResult &result : report->results) {
        if (!touched.contains(result.item))
            continue;
        if (result.error)
            failures += u"%1: %2"_s.arg(result.item.title, toText(*result.error));
        else
            ++synced;
        for (const QString &conflict : result.item.conflicts)
            conflicts += u"%1: %2"_s.arg(result.item.title, conflict);
    }
    QString text = u"Lists brought into step: %1."_s.arg(synced);
    if (!conflicts.isEmpty())
        text += u" Conflicts: %1."_s.arg(conflicts.join("; "_L1));
    if (!failures.isEmpty())
        text = u"Lists not synced: %1."_s.arg(failures.join("; "_L1));
    const QJsonObject summary{{u"synced"_s, synced},
                              {u"conflicts"_s, QJsonArray::fromStringList(conflicts)},
                              {u"failed"_s, QJsonArray::fromStringList(failures)}};
    return {.isGood = failures.isEmpty(), .text = text, .summary = {{u"lists"_s, summary}}};
}

} // namespace bridge::lanes
