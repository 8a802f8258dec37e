#include "processor/peoplehandler.h"

#include "lanes/projectkeeper.h"
#include "net/httpmessage.h"

#include <QJsonArray>

namespace bridge::processor {

using namespace Qt::StringLiterals;
using lanes::Outcome;
using people::Decision;
using Action = Decision::Action;

namespace {

//! Those who need a person's help, and why.
QStringList unsettled(const people::Report &report)
{
    QStringList lines;
    for (const people::PersonResult &one : report.people) {
        if (one.error)
            lines += u"%1: %2"_s.arg(one.decision.person.login, toText(*one.error));
        else if (one.decision.action == Action::Ask)
            lines += u"%1: %2"_s.arg(one.decision.person.login, one.decision.reason);
    }
    return lines;
}

Outcome outcomeOf(const people::Report &report)
{
    const QStringList lines = unsettled(report);
    QString text = u"People: %1 linked, %2 created, %3 linked before, %4 skipped."_s.arg(report.count(Action::Link))
                       .arg(report.count(Action::Create))
                       .arg(report.count(Action::Keep))
                       .arg(report.count(Action::Skip));
    if (!lines.isEmpty())
        text += u" Not settled: %1"_s.arg(lanes::inShort(lines));
    return {.isGood = report.isComplete(),
            .text = text,
            .summary = {{u"linked"_s, report.count(Action::Link)},
                        {u"created"_s, report.count(Action::Create)},
                        {u"linkedBefore"_s, report.count(Action::Keep)},
                        {u"skipped"_s, report.count(Action::Skip)},
                        {u"unsettled"_s, QJsonArray::fromStringList(lines)}},
            .again = Outcome::Again::Never}; // a person asked, and is told
}

} // namespace

PeopleHandler::PeopleHandler(frame::Studio &studio)
    : m_studio(studio)
{
}

QCoro::Task<Result<std::vector<Outcome>>> PeopleHandler::handle(std::vector<ayon::Event> events, lanes::Tell tell,
                                                                std::stop_token stop)
{
    const auto report = co_await sync(std::move(tell), stop);
    if (!report && net::isAboutServer(report.error()))
        co_return report.error();
    const Outcome outcome = report ? outcomeOf(*report) : lanes::outcomeOf(report.error());
    co_return std::vector<Outcome>(events.size(), outcome);
}

QCoro::Task<Result<people::Report>> PeopleHandler::sync(lanes::Tell tell, std::stop_token stop)
{
    tell(0, u"reading the people of both servers"_s);
    auto report = co_await people::planPeople(m_studio.ayon(), m_studio.shotgrid(), stop);
    if (!report)
        co_return report.error();
    tell(50, u"linking people"_s);
    report = co_await people::writePeople(m_studio.ayon(), *report, stop);
    co_return report;
}

} // namespace bridge::processor
