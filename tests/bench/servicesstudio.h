#pragma once

#include "e2e/threeservices.h"

namespace bridge::bench {

//! What a burst of events cost.
struct BurstResult {
    int events = 0;
    double seconds = 0; // from the first edit until the last job was told its outcome
    int shotgridRequests = 0; // of the services
    int ayonRequests = 0;
};

//! Both servers in this process at latency `off`, the three services beside it, and people who edit the shot sh010.
class ServicesStudio : private test::ThreeServices
{
public:
    enum class Webhooks { No, Yes };

    //! They run until this goes away.
    void startServices(Webhooks webhooks);

    void editInAyon(int value);
    void editInShotgrid(int value);
    bool ayonSays(int value);
    bool shotgridSays(int value);
    //! False when it did not come within 20 s.
    bool waitUntil(const std::function<bool()> &isSo);

    void startWaitingClock() { m_waitedBefore = waitingSeconds(); }
    //! How long the services have waited for answers since then, all of them together.
    double waitedMilliseconds() { return 1000 * (waitingSeconds() - m_waitedBefore); }

    //! \a count new shots, which the services have brought to AYON, are edited \a times each, as fast as ShotGrid takes
    //! it.
    BurstResult burst(int count, int times);

private:
    void TestBody() override { }
    double waitingSeconds();
    std::vector<ShotgridId> makeShots(int count);
    int finishedJobs();
    int eventsPassedOn();
    void waitForJobs(int count);

    std::map<QString, std::unique_ptr<QProcess>> m_services;
    std::map<QString, QString> m_health; // addresses
    double m_waitedBefore = 0;
};

} // namespace bridge::bench
