#include "transmitter/eventhandler.h"

#include "lanes/parts.h"
#include "net/httpmessage.h"
#include "transmitter/hints.h"
#include "transmitter/versionsleft.h"

namespace bridge::transmitter {

using namespace Qt::StringLiterals;
using lanes::Outcome;
using sync::Policy;

namespace {

//! Versions that ShotGrid may have by this pass, or by one that did not live to look at the lists.
std::set<EntityId> newVersions(const std::vector<ayon::Event> &events, const Result<lanes::Looked> &looked)
{
    std::set<EntityId> versions;
    if (looked)
        versions = looked->report.versionsMade();
    for (const ayon::Event &event : events) {
        const auto id = EntityId::fromText(event.summary.value("entityId"_L1).toString());
        if (id && event.topic == versionCreated)
            versions.insert(*id);
    }
    return versions;
}

} // namespace

EventHandler::EventHandler(frame::Studio &studio, ProjectName project)
    : m_studio(studio)
    , m_project(project)
    , m_keeper(studio, project)
    , m_lists(studio, std::move(project))
{
}

QCoro::Task<Result<std::vector<Outcome>>> EventHandler::handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                               std::stop_token stop)
{
    const auto left = co_await versionsLeftBehind(&m_studio.ayon(), &m_studio.shotgrid(), m_project, events, stop);
    if (!left && net::isAboutServer(left.error()))
        co_return left.error();
    std::vector<sync::Touched> touched;
    touched.reserve(events.size());
    sync::Touched all;
    for (const ayon::Event &event : events) {
        touched.push_back(touchedBy(event));
        if (left && event.topic == productDeleted)
            touched.back().add(*left);
        all.add(touched.back());
    }
    const auto looked = co_await m_keeper.look(all, Policy::Flow::FromAyon, tell, stop);
    if (!looked && net::isAboutServer(looked.error()))
        co_return looked.error();
    const auto lists = co_await lookAtLists(newVersions(events, looked), stop);
    if (!lists)
        co_return lists.error();
    std::vector<Outcome> outcomes;
    outcomes.reserve(events.size());
    for (std::size_t at = 0; at < events.size(); ++at) {
        outcomes.push_back(looked ? lanes::outcomeOf(touched[at], *looked, u"In step with ShotGrid."_s)
                                  : lanes::outcomeOf(looked.error()));
        if (!left && events[at].topic == productDeleted)
            outcomes.back() = lanes::both(outcomes.back(), lanes::outcomeOf(left.error()));
        if (!lists->isGood) // who of them brought the version is not known: all of them come again
            outcomes.back() = lanes::both(outcomes.back(), *lists);
    }
    co_return outcomes;
}

QCoro::Task<Result<Outcome>> EventHandler::lookAtLists(std::set<EntityId> versions, std::stop_token stop)
{
    if (versions.empty())
        co_return Outcome();
    auto touched = co_await m_lists.holding(std::move(versions), stop);
    if (touched && touched->lists.empty())
        co_return Outcome();
    if (!touched && net::isAboutServer(touched.error()))
        co_return touched.error();
    if (!touched)
        co_return lanes::outcomeOf(touched.error());
    const auto report = co_await m_lists.look(*touched, Policy::Flow::FromAyon, stop);
    if (!report && net::isAboutServer(report.error()))
        co_return report.error();
    co_return report ? lanes::outcomeOf(*touched, *report) : lanes::outcomeOf(report.error());
}

} // namespace bridge::transmitter
