#include "sync/words.h"

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

QString toText(Side side)
{
    return side == Side::Ayon ? u"AYON"_s : u"ShotGrid"_s;
}

QString toText(Policy::Flow flow)
{
    switch (flow) {
    case Policy::Flow::FromShotgrid:
        return u"ShotGrid → AYON"_s;
    case Policy::Flow::FromAyon:
        return u"AYON → ShotGrid"_s;
    case Policy::Flow::Both:
        return u"AYON ↔ ShotGrid"_s;
    }
    Q_UNREACHABLE();
}

QString toText(Progress::Phase phase)
{
    switch (phase) {
    case Progress::Phase::Reading:
        return u"reading"_s;
    case Progress::Phase::Planning:
        return u"planning"_s;
    case Progress::Phase::SettingUp:
        return u"setting up"_s;
    case Progress::Phase::Writing:
        return u"writing"_s;
    case Progress::Phase::Finished:
        return u"finished"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(Change::What what, FieldId field, const Mapping &mapping)
{
    switch (what) {
    case Change::What::Title:
        return u"label"_s;
    case Change::What::Parent:
        return u"parent"_s;
    case Change::What::Field:
        return field < mapping.fields.size() ? mapping.fields[field].name : u"field %1"_s.arg(field);
    }
    Q_UNREACHABLE();
}

QString toText(const Change &change, const QString &path, const Mapping &mapping)
{
    if (change.what == Change::What::Parent) {
        const QString above = path.section('/'_L1, 0, -2);
        return above.isEmpty() ? u"moved to the top of the project"_s : u"moved below %1"_s.arg(above);
    }
    return u"%1: %2 → %3"_s.arg(nameOf(change.what, change.field, mapping), toText(change.before),
                                toText(change.after));
}

QString toText(const Conflict &conflict, const Mapping &mapping)
{
    if (!conflict.text.isEmpty())
        return conflict.text;
    const QString name = nameOf(conflict.what, conflict.field, mapping);
    const QString end = conflict.isLeft ? u"left alone"_s : u"%1 wins"_s.arg(toText(conflict.winner));
    if (conflict.what == Change::What::Parent)
        return u"%1: moved on both sides; %2"_s.arg(name, end);
    return u"%1: AYON says %2, ShotGrid says %3, both said %4 before; %5"_s.arg(
        name, toText(conflict.ayon), toText(conflict.shotgrid), toText(conflict.base), end);
}

QString toText(const PlanCounts &counts)
{
    const std::pair<int, QString> parts[] = {{counts.created, u"created"_s},   {counts.updated, u"updated"_s},
                                             {counts.moved, u"moved"_s},       {counts.deleted, u"deleted"_s},
                                             {counts.unlinked, u"unlinked"_s}, {counts.linked, u"linked"_s}};
    QStringList words;
    for (const auto &[count, word] : parts) {
        if (count > 0)
            words += QString::number(count) + u' ' + word;
    }
    return words.isEmpty() ? u"nothing"_s : words.join(u", "_s);
}

bool isBookkeeping(const Operation &operation)
{
    return operation.action == Operation::Action::Update && operation.changes.empty();
}

bool hasFailure(const Item &item)
{
    return std::any_of(item.problems.begin(), item.problems.end(),
                       [](const Problem &problem) { return problem.severity == Problem::Severity::Failure; });
}

} // namespace bridge::sync
