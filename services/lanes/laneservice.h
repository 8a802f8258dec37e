#pragma once

#include "lanes/lanes.h"

namespace bridge::lanes {

//! A service that is nothing but its lanes, woken by AYON's announcements.
class LaneService : public frame::Service
{
public:
    LaneService(frame::Surroundings around, Queue queue, MakeHandler make, Timing timing = {});

    QStringList topics() const override;
    void hear(const ayon::Announcement &announcement) override;
    QCoro::Task<Result<int>> look(std::stop_token stop) override { return m_lanes.look(stop); }
    std::optional<Error> trouble() const override { return m_lanes.trouble(); }
    QCoro::Task<void> finish() override { return m_lanes.finish(); }
    QString state() const override;

private:
    const Queue m_queue;
    Lanes m_lanes;
};

} // namespace bridge::lanes
