#include "lanes/lanes.h"
#include "processor/eventhandler.h"

using namespace Qt::StringLiterals;

namespace bridge::processor {

namespace {

const lanes::Queue queue{.sourceTopics = {u"shotgrid.event*"_s},
                         .targetTopic = u"shotgrid.proc"_s,
                         .description = u"Enrolling to any `shotgrid.event` Event..."_s,
                         .earlyTopics = {u"shotgrid.event.project.sync"_s}};

class Processor : public frame::Service
{
public:
    explicit Processor(frame::Surroundings around)
        : m_lanes(around, queue, [&studio = around.studio](const ProjectName &project) {
            return std::make_unique<EventHandler>(studio, project);
        })
    {
    }

    QStringList topics() const override { return {u"shotgrid.event"_s}; }
    void hear(const ayon::Announcement &announcement) override { m_lanes.wake(announcement.project); }
    QCoro::Task<Result<bool>> look(std::stop_token stop) override { return m_lanes.look(stop); }
    QCoro::Task<void> finish() override { return m_lanes.finish(); }
    QString state() const override { return u"%1 projects at work"_s.arg(m_lanes.running()); }

private:
    lanes::Lanes m_lanes;
};

} // namespace

} // namespace bridge::processor

int main(int argc, char **argv)
{
    using namespace bridge;
    return frame::runService(
        argc, argv, {.name = u"ayon-shotgrid-processor"_s, .purpose = u"Brings to AYON what happened in ShotGrid."_s},
        [](frame::Surroundings around) { return std::make_unique<processor::Processor>(around); });
}
