#include "lanes/parts.h"

#include <QStringList>

namespace bridge::lanes {

using namespace Qt::StringLiterals;

Outcome both(const Outcome &first, const Outcome &second)
{
    Outcome made = second;
    made.isGood = first.isGood && second.isGood;
    // A good part has nothing to say beside a bad one.
    QStringList texts;
    for (const Outcome *one : {&first, &second}) {
        if (one->isGood == made.isGood && !one->text.isEmpty() && !texts.contains(one->text))
            texts += one->text;
    }
    made.text = texts.join(u' ');
    made.summary = first.summary;
    for (auto member = second.summary.begin(); member != second.summary.end(); ++member)
        made.summary.insert(member.key(), member.value());
    if (!first.isGood && (second.isGood || first.again > second.again))
        made.again = first.again;
    return made;
}

Parts::Parts(std::vector<Part> parts)
    : m_parts(std::move(parts))
{
}

QCoro::Task<Result<std::vector<Outcome>>> Parts::handle(std::vector<ayon::Event> events, Tell tell,
                                                        std::stop_token stop)
{
    std::vector<std::optional<Outcome>> outcomes(events.size());
    for (const Part &part : m_parts) {
        std::vector<ayon::Event> asked;
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < events.size(); ++at) {
            if (part.isAsked(events[at])) {
                asked.push_back(events[at]);
                places.push_back(at);
            }
        }
        if (asked.empty())
            continue;
        const auto done = co_await part.handler->handle(std::move(asked), tell, stop);
        if (!done)
            co_return done.error();
        for (std::size_t at = 0; at < places.size(); ++at)
            outcomes[places[at]] = outcomes[places[at]] ? both(*outcomes[places[at]], (*done)[at]) : (*done)[at];
    }
    std::vector<Outcome> all;
    all.reserve(events.size());
    for (const auto &outcome : outcomes)
        all.push_back(outcome ? *outcome : Outcome{.text = u"Nothing is done for events of this kind."_s});
    co_return all;
}

} // namespace bridge::lanes
