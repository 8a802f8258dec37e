#pragma once

#include "lanes/handler.h"

namespace bridge::lanes {

//! One of several that work on the same events: folders and versions, reviewables, comments.
struct Part {
    std::function<bool(const ayon::Event &)> isAsked = {}; // the event asks something of this part
    std::unique_ptr<Handler> handler = {};
};

//! Of an event that was asked of two parts.
Outcome both(const Outcome &first, const Outcome &second);

//! Gives each part the events that ask something of it, in the order of the parts: what a later part stands on (the
//! version that a comment is about) was brought by an earlier one. An event may ask several; its outcome is bad when
//! one of theirs is.
class Parts : public Handler
{
public:
    explicit Parts(std::vector<Part> parts);

    QCoro::Task<Result<std::vector<Outcome>>> handle(std::vector<ayon::Event> events, Tell tell,
                                                     std::stop_token stop) override;

private:
    std::vector<Part> m_parts;
};

} // namespace bridge::lanes
