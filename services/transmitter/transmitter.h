#pragma once

#include "lanes/laneservice.h"

namespace bridge::transmitter {

//! Lanes for what happens in AYON; and a whole sync for what happened while nobody looked: before a project was
//! switched on (B-17), and when it was left alone for longer than the server gives events out (B-06).
class Transmitter : public lanes::LaneService
{
public:
    explicit Transmitter(frame::Surroundings around, lanes::Timing timing = {});

    QStringList topics() const override;
    void hear(const ayon::Announcement &announcement) override;
    QCoro::Task<Result<int>> look(std::stop_token stop) override;

private:
    QCoro::Task<Result<void>> followSwitches(std::stop_token stop);
    QCoro::Task<Result<void>> follow(ayon::ProjectEntry project, std::stop_token stop);
    QCoro::Task<Result<void>> keep(ProjectName project, QJsonValue mark, std::stop_token stop);

    frame::Surroundings m_around;
    bool m_hasSwitched = true; // some project may have been switched since the last look; so at the start
    QDateTime m_lastKept; // the oldest mark of a project that is switched on
};

} // namespace bridge::transmitter
