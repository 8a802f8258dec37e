#include "lanes/laneservice.h"
#include "lanes/parts.h"
#include "transmitter/eventhandler.h"
#include "transmitter/hints.h"

using namespace Qt::StringLiterals;

namespace bridge::transmitter {

namespace {

std::unique_ptr<lanes::Handler> handlerOf(frame::Studio &studio, const ProjectName &project)
{
    std::vector<lanes::Part> parts;
    parts.push_back({.isAsked = isAboutEntity, .handler = std::make_unique<EventHandler>(studio, project)});
    return std::make_unique<lanes::Parts>(std::move(parts));
}

std::unique_ptr<frame::Service> makeTransmitter(frame::Surroundings around)
{
    const lanes::Queue queue{.sourceTopics = entityTopics(),
                             .targetTopic = u"shotgrid.push"_s,
                             .description = u"Handle AYON entity changes and sync them to Shotgrid."_s,
                             .ignoreSenderTypes = {ayon::integrationSenderType},
                             .ignoreOlderThanDays = 3}; // years of a project that was switched on today wait, too
    return std::make_unique<lanes::LaneService>(
        around, queue, [&studio = around.studio](const ProjectName &project) { return handlerOf(studio, project); });
}

} // namespace

} // namespace bridge::transmitter

int main(int argc, char **argv)
{
    using namespace bridge;
    return frame::runService(
        argc, argv, {.name = u"ayon-shotgrid-transmitter"_s, .purpose = u"Brings to ShotGrid what happened in AYON."_s},
        transmitter::makeTransmitter);
}
