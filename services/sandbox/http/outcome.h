#pragma once

#include "sandbox/http/site.h"

#include <chrono>

namespace bridge::sandbox {

//! What becomes of one request on its connection.
struct Outcome {
    enum class Ending {
        Answered, // the whole answer; the connection stays
        Closed, // nothing is sent, the connection ends
        Reset, // nothing is sent, the connection is torn down, as by a server that refuses it
        HalfBody, // the head announces the whole body, half of it comes, the connection ends
    };

    Ending ending = Ending::Answered;
    Reply reply = {};
    qint64 padding = 0; // spaces sent after the body, so that an answer can be larger than memory
    std::chrono::milliseconds delay = {}; // before anything of the above happens
};

} // namespace bridge::sandbox
