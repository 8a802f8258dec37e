#include "processor/processor.h"

#include "lanes/parts.h"
#include "processor/eventhandler.h"
#include "processor/hints.h"
#include "processor/notehandler.h"
#include "processor/peoplehandler.h"
#include "processor/playlisthandler.h"
#include "processor/projectlesshandler.h"

using namespace Qt::StringLiterals;

namespace bridge::processor {

namespace {

const lanes::Queue queue{.sourceTopics = {u"shotgrid.event*"_s},
                         .targetTopic = u"shotgrid.proc"_s,
                         .description = u"Enrolling to any `shotgrid.event` Event..."_s,
                         .ofStudio = true,
                         .earlyTopics = {u"shotgrid.event.project.sync"_s}};

std::unique_ptr<lanes::Handler> handlerOf(frame::Studio &studio, const ProjectName &project)
{
    std::vector<lanes::Part> parts;
    parts.push_back({.isAsked = isAboutPeople, .handler = std::make_unique<PeopleHandler>(studio)});
    if (project.isEmpty()) {
        parts.push_back({.isAsked = [](const ayon::Event &event) { return !isAboutPeople(event); },
                         .handler = std::make_unique<ProjectlessHandler>(studio)});
        return std::make_unique<lanes::Parts>(std::move(parts));
    }
    parts.push_back({.isAsked = isAboutEntities, .handler = std::make_unique<EventHandler>(studio, project)});
    parts.push_back({.isAsked = isAboutPlaylists, .handler = std::make_unique<PlaylistHandler>(studio, project)});
    parts.push_back({.isAsked = [](const ayon::Event &event) { return !noteHints(event).isEmpty(); },
                     .handler = std::make_unique<NoteHandler>(studio, project)});
    return std::make_unique<lanes::Parts>(std::move(parts));
}

} // namespace

std::unique_ptr<frame::Service> makeProcessor(frame::Surroundings around, lanes::Timing timing)
{
    return std::make_unique<lanes::LaneService>(
        around, queue, [&studio = around.studio](const ProjectName &project) { return handlerOf(studio, project); },
        std::move(timing));
}

} // namespace bridge::processor
