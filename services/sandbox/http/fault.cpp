#include "sandbox/http/fault.h"

#include "sandbox/http/wire.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace bridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array allKinds{FaultKind::Refuse,   FaultKind::Stall,    FaultKind::CutBefore, FaultKind::CutAfter,
                              FaultKind::Error500, FaultKind::Error502, FaultKind::Error503,  FaultKind::Error429,
                              FaultKind::HalfBody, FaultKind::Html};

//! Patterns as a shell has them, but * crosses slashes. (QRegularExpression's own wildcards do not, in Qt 6.4.)
bool fits(const QString &pattern, const QString &text)
{
    QString expression = QRegularExpression::escape(pattern);
    expression.replace(u"\\*"_s, u".*"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(text).hasMatch();
}

//! What a server or a proxy in front of it says when it is not well: a page for people, not JSON.
Reply page(int status)
{
    const QByteArray title = QByteArray::number(status) + ' ' + reasonOf(status);
    return {.status = status,
            .headers = {{"Content-Type", "text/html; charset=utf-8"}},
            .body = "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>\n"};
}

Reply busyPage(int status, std::chrono::seconds retryAfter)
{
    Reply reply = page(status);
    reply.headers.emplace_back("Retry-After", QByteArray::number(qint64(retryAfter.count())));
    return reply;
}

Fault answering(Reply reply)
{
    return {.answer = std::move(reply), .reachesSite = false};
}

Fault faultOf(FaultKind kind, const RandomFaults &drawn)
{
    switch (kind) {
    case FaultKind::Refuse:
        return {.reachesSite = false, .ending = Outcome::Ending::Reset};
    case FaultKind::Stall:
        return {.delay = drawn.stall};
    case FaultKind::CutBefore:
        return {.reachesSite = false, .ending = Outcome::Ending::Closed};
    case FaultKind::CutAfter:
        return {.ending = Outcome::Ending::Closed};
    case FaultKind::Error500:
        return answering(page(500));
    case FaultKind::Error502:
        return answering(page(502));
    case FaultKind::Error503:
        return answering(busyPage(503, drawn.retryAfter));
    case FaultKind::Error429:
        return answering(busyPage(429, drawn.retryAfter));
    case FaultKind::HalfBody:
        return {.ending = Outcome::Ending::HalfBody};
    case FaultKind::Html:
        return answering(page(200));
    }
    Q_UNREACHABLE();
}

} // namespace

void Faults::draw(RandomFaults faults)
{
    if (faults.kinds.empty())
        faults.kinds.assign(allKinds.begin(), allKinds.end());
    m_dice.seed(faults.seed);
    m_drawn = std::move(faults);
}

void Faults::clear()
{
    m_ordered.clear();
    m_drawn = {};
}

std::optional<Fault> Faults::meet(const Request &request)
{
    const auto found = std::find_if(m_ordered.begin(), m_ordered.end(), [&request](const Fault &fault) {
        return fits(fault.method, request.method) && fits(fault.path, request.path);
    });
    if (found == m_ordered.end())
        return drawOne();
    const Fault fault = *found;
    if (--found->count <= 0)
        m_ordered.erase(found);
    return fault;
}

std::optional<Fault> Faults::drawOne()
{
    if (m_drawn.share <= 0)
        return {};
    // Both dice are thrown for each request, so that another share hits a superset of the same requests. Plain
    // arithmetic instead of the library's distributions, which differ from one standard library to the next.
    const double chance = double(m_dice()) / (double(std::mt19937::max()) + 1);
    const size_t index = m_dice() % m_drawn.kinds.size();
    if (chance >= m_drawn.share)
        return {};
    return faultOf(m_drawn.kinds[index], m_drawn);
}

Outcome outcomeOf(const Fault &fault, Outcome siteOutcome)
{
    Outcome outcome = std::move(siteOutcome);
    if (fault.answer)
        outcome.reply = *fault.answer;
    outcome.ending = fault.ending;
    outcome.padding = fault.padding;
    outcome.delay += fault.delay;
    return outcome;
}

} // namespace bridge::sandbox
