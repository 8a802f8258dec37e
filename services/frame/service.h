#pragma once

#include "ayon/eventstream.h"
#include "frame/doorbell.h"
#include "frame/healthserver.h"
#include "frame/metrics.h"
#include "frame/options.h"
#include "frame/studio.h"

#include <QStringList>

#include <optional>

namespace bridge::frame {

//! What a service works with. All of it outlives the service.
struct Surroundings {
    Studio &studio;
    Metrics &metrics;
    Doorbell &bell; // ring it to be looked at soon
    const Options &options;
};

//! One of the services, without its loop: made anew whenever the settings change.
class Service
{
public:
    virtual ~Service() = default;

    //! Prefixes of the AYON topics that are of interest.
    virtual QStringList topics() const { return {}; }
    virtual void hear(const ayon::Announcement &) { }

    //! Does what there is to do now, or begins it. How much that was; 0 when there was nothing and nothing is under
    //! way. An error is about a server as a whole: the look is repeated later.
    virtual QCoro::Task<Result<int>> look(std::stop_token stop) = 0;
    //! What has failed of that which look() begins, until it goes well.
    virtual std::optional<Error> trouble() const { return std::nullopt; }
    //! Ends what look() has begun; \a stop has been requested, or the settings have changed. Within some seconds.
    virtual QCoro::Task<void> finish() { co_return; }
    //! In some words, for people: "3 projects, event 5421".
    virtual QString state() const = 0;
};

using MakeService = std::function<std::unique_ptr<Service>(Surroundings)>;

//! The whole program: arguments, environment, logs, signals, health, reconnecting. Gives the exit code: 0 when it was
//! told to stop or `--once` found no more to do, 2 when it could not run.
int runService(int argc, char **argv, const Program &program, const MakeService &make);

} // namespace bridge::frame
