#include "lanes/lanes.h"
#include "transmitter/eventhandler.h"
#include "transmitter/hints.h"

using namespace Qt::StringLiterals;

namespace bridge::transmitter {

namespace {

lanes::Queue queue()
{
    return {.sourceTopics = entityTopics(),
            .targetTopic = u"shotgrid.push"_s,
            .description = u"Handle AYON entity changes and sync them to Shotgrid."_s,
            .ignoreSenderTypes = {u"shotgrid"_s}};
}

class Transmitter : public frame::Service
{
public:
    explicit Transmitter(frame::Surroundings around)
        : m_lanes(around, queue(), [&studio = around.studio](const ProjectName &project) {
            return std::make_unique<EventHandler>(studio, project);
        })
    {
    }

    QStringList topics() const override { return {u"entity.folder."_s, u"entity.task."_s, u"entity.version."_s}; }
    void hear(const ayon::Announcement &announcement) override
    {
        const bool isOurs = queue().ignoreSenderTypes.contains(announcement.senderType);
        if (!isOurs && entityTopics().contains(announcement.topic))
            m_lanes.wake(announcement.project);
    }
    QCoro::Task<Result<bool>> look(std::stop_token stop) override { return m_lanes.look(stop); }
    QCoro::Task<void> finish() override { return m_lanes.finish(); }
    QString state() const override { return u"%1 projects at work"_s.arg(m_lanes.running()); }

private:
    lanes::Lanes m_lanes;
};

} // namespace

} // namespace bridge::transmitter

int main(int argc, char **argv)
{
    using namespace bridge;
    return frame::runService(
        argc, argv, {.name = u"ayon-shotgrid-transmitter"_s, .purpose = u"Brings to ShotGrid what happened in AYON."_s},
        [](frame::Surroundings around) { return std::make_unique<transmitter::Transmitter>(around); });
}
