#pragma once

#include "lanes/laneservice.h"

namespace bridge::processor {

//! Lanes for what happened in ShotGrid, and for what people ask for by an event.
std::unique_ptr<frame::Service> makeProcessor(frame::Surroundings around, lanes::Timing timing = {});

} // namespace bridge::processor
