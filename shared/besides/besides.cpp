#include "besides/besides.h"

namespace bridge::besides {

using namespace Qt::StringLiterals;

namespace {

//! There is nothing to look at yet: a project or a field that the sync is still to make.
bool isMissing(const Error &error)
{
    return error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Refused;
}

} // namespace

bool Besides::isEmpty() const
{
    return comments == notes::Report() && lists.empty() && media.movies + media.thumbnails == 0;
}

BesidesSync::BesidesSync(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid,
                         const settings::AddonSettings &settings, const ProjectName &project, sync::Policy policy)
    : m_policy(policy)
    , m_notes(ayon, shotgrid, settings, project)
{
    if (settings.isEnabled(u"Playlist"_s))
        m_lists.emplace(ayon, shotgrid, settings.shotgridServer, project);
    if (policy.writes(sync::Side::Shotgrid)) // where alone media go
        m_media.emplace(ayon, shotgrid, project);
}

QCoro::Task<Result<Besides>> BesidesSync::plan(std::stop_token stop)
{
    Besides besides;
    const notes::Hints everything{.everything = true};
    const auto comments = co_await m_notes.plan(everything, m_policy, stop);
    if (!comments && !isMissing(comments.error()))
        co_return comments.error();
    if (comments)
        besides.comments = notes::forecast(*comments);
    if (m_lists) {
        lists::Touched all{.all = true};
        auto items = co_await m_lists->plan(std::move(all), m_policy, stop);
        if (!items && !isMissing(items.error()))
            co_return items.error();
        if (items)
            besides.lists = *std::move(items);
    }
    if (m_media) {
        auto files = co_await m_media->planAll(stop);
        if (!files && !isMissing(files.error()))
            co_return files.error();
        if (files)
            besides.media = *std::move(files);
    }
    co_return besides;
}

QCoro::Task<Result<notes::Report>> BesidesSync::syncComments(notes::Tell tell, std::stop_token stop)
{
    const notes::Hints everything{.everything = true};
    co_return co_await m_notes.run(everything, m_policy, std::move(tell), stop);
}

QCoro::Task<Result<lists::Report>> BesidesSync::syncLists(std::stop_token stop)
{
    if (!m_lists)
        co_return lists::Report();
    lists::Touched all{.all = true};
    co_return co_await m_lists->sync(std::move(all), m_policy, stop);
}

QCoro::Task<Result<media::MediaReport>> BesidesSync::bringMedia(media::Tell tell, std::stop_token stop)
{
    if (!m_media)
        co_return media::MediaReport();
    co_return co_await m_media->bringAll(std::move(tell), stop);
}

} // namespace bridge::besides
