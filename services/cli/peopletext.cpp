#include "cli/peopletext.h"

#include <QJsonArray>

namespace bridge::cli {

using namespace Qt::StringLiterals;
using people::Decision;
using people::PersonResult;
using Action = Decision::Action;

namespace {

QString wordOf(Action action)
{
    switch (action) {
    case Action::Keep:
        return u"linked before"_s;
    case Action::Link:
        return u"linked"_s;
    case Action::Create:
        return u"created"_s;
    case Action::Skip:
        return u"skipped"_s;
    case Action::Ask:
        return u"unclear"_s;
    }
    Q_UNREACHABLE();
}

QString outcomeOf(const PersonResult &one)
{
    return one.error ? u"failed"_s : wordOf(one.decision.action);
}

//! Why it is not as it should be; empty when it is.
QString reasonOf(const PersonResult &one)
{
    return one.error ? bridge::toText(*one.error) : one.decision.reason;
}

//! "Ann Bee, ann@studio.example".
QString nameOf(const shotgrid::HumanUser &person)
{
    QStringList parts{person.name, person.login};
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(", "_L1);
}

Line lineOf(const PersonResult &one)
{
    const Decision &decision = one.decision;
    const QString name = nameOf(decision.person);
    if (one.error)
        return {.text = u"  ! %1: %2"_s.arg(name, reasonOf(one)), .tone = Tone::Alarm};
    switch (decision.action) {
    case Action::Link:
        return {.text = u"  ~ %1: linked with %2"_s.arg(name, decision.login), .tone = Tone::Changed};
    case Action::Create:
        return {.text = u"  + %1: new user %2"_s.arg(name, decision.login), .tone = Tone::Added};
    case Action::Ask:
        return {.text = u"  ! %1: %2"_s.arg(name, decision.reason), .tone = Tone::Alarm};
    case Action::Keep:
    case Action::Skip:
        break;
    }
    return {.text = u"    %1: %2"_s.arg(name, decision.reason), .tone = Tone::Faint};
}

} // namespace

Lines peopleLines(const people::Report &report, bool isDryRun)
{
    QStringList counts;
    for (const Action action : {Action::Link, Action::Create, Action::Keep, Action::Skip, Action::Ask}) {
        if (const int count = report.count(action); count > 0)
            counts += QString::number(count) + ' '_L1 + wordOf(action);
    }
    if (report.failed() > 0)
        counts += u"%1 failed"_s.arg(report.failed());
    const QString people = counted(int(report.people.size()), u"person"_s, u"people"_s);
    Lines lines{{.text = u"%1: %2"_s.arg(people, counts.join(", "_L1)),
                 .tone = report.isComplete() ? Tone::Good : Tone::Alarm}};
    for (const PersonResult &one : report.people) {
        if (one.error || one.decision.action != Action::Keep)
            lines.push_back(lineOf(one));
    }
    if (report.count(Action::Ask) > 0)
        lines.push_back({.text = u"Unclear people are linked by hand: their number in ShotGrid goes into the AYON "
                                 "user's data, as sg_user_id."_s});
    if (isDryRun)
        lines.push_back({.text = u"Nothing was written."_s});
    return lines;
}

QJsonObject toJson(const people::Report &report)
{
    QJsonArray list;
    for (const PersonResult &one : report.people) {
        const shotgrid::HumanUser &person = one.decision.person;
        list.append(QJsonObject{{u"id"_s, person.id.number()},
                                {u"login"_s, person.login},
                                {u"name"_s, person.name},
                                {u"email"_s, person.email},
                                {u"outcome"_s, outcomeOf(one)},
                                {u"ayon"_s, one.decision.login},
                                {u"reason"_s, reasonOf(one)}});
    }
    return {{u"complete"_s, report.isComplete()}, {u"people"_s, list}};
}

} // namespace bridge::cli
