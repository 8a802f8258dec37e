#pragma once

#include "sandbox/http/outcome.h"

#include <QString>

#include <deque>
#include <optional>
#include <random>
#include <vector>

namespace bridge::sandbox {

//! Something that goes wrong with a request, as the switch `POST /_sandbox/faults` orders it.
struct Fault {
    QString method = QStringLiteral("*"); // patterns: * stands for any text, slashes too
    QString path = QStringLiteral("*");
    int count = 1; // requests it still hits
    std::optional<Reply> answer = {}; // sent instead of asking the site
    bool reachesSite = true; // whether the site does its work, although the answer is lost
    Outcome::Ending ending = Outcome::Ending::Answered;
    qint64 padding = 0; // the body's size beyond that of `answer`
    std::chrono::milliseconds delay = {}; // before the answer
};

//! The kinds of faults that a seed draws.
enum class FaultKind { Refuse, Stall, CutBefore, CutAfter, Error500, Error502, Error503, Error429, HalfBody, Html };

//! Faults for a share of all requests, the same ones whenever the same requests come in the same order.
struct RandomFaults {
    quint32 seed = 1;
    double share = 0; // of the requests, 0 to 1
    std::vector<FaultKind> kinds = {}; // empty: all
    std::chrono::milliseconds stall = std::chrono::seconds(60);
    std::chrono::seconds retryAfter = std::chrono::seconds(1); // announced with 429 and 503

    bool operator==(const RandomFaults &) const = default;
};

//! Which requests go wrong, and how: those that were ordered first, then those that a seed draws.
class Faults
{
public:
    void add(Fault fault) { m_ordered.push_back(std::move(fault)); }
    void draw(RandomFaults faults);
    const RandomFaults &drawn() const { return m_drawn; }
    void clear();

    //! The fault that \a request meets; it counts as met.
    std::optional<Fault> meet(const Request &request);

private:
    std::optional<Fault> drawOne();

    std::deque<Fault> m_ordered;
    RandomFaults m_drawn;
    std::mt19937 m_dice;
};

//! What \a request comes to when the site's own outcome is \a siteOutcome; see Fault::reachesSite.
Outcome outcomeOf(const Fault &fault, Outcome siteOutcome);

} // namespace bridge::sandbox
