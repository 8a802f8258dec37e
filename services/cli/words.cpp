#include "cli/words.h"

#include <algorithm>

namespace bridge::cli {

using namespace Qt::StringLiterals;

QString toText(sync::Side side)
{
    return side == sync::Side::Ayon ? u"AYON"_s : u"ShotGrid"_s;
}

QString toText(sync::Policy::Flow flow)
{
    switch (flow) {
    case sync::Policy::Flow::FromShotgrid:
        return u"ShotGrid → AYON"_s;
    case sync::Policy::Flow::FromAyon:
        return u"AYON → ShotGrid"_s;
    case sync::Policy::Flow::Both:
        return u"AYON ↔ ShotGrid"_s;
    }
    Q_UNREACHABLE();
}

QString toText(sync::Progress::Phase phase)
{
    switch (phase) {
    case sync::Progress::Phase::Reading:
        return u"reading"_s;
    case sync::Progress::Phase::Planning:
        return u"planning"_s;
    case sync::Progress::Phase::SettingUp:
        return u"setting up"_s;
    case sync::Progress::Phase::Writing:
        return u"writing"_s;
    case sync::Progress::Phase::Finished:
        return u"finished"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(sync::Change::What what, sync::FieldId field, const sync::Mapping &mapping)
{
    switch (what) {
    case sync::Change::What::Title:
        return u"label"_s;
    case sync::Change::What::Parent:
        return u"parent"_s;
    case sync::Change::What::Field:
        return field < mapping.fields.size() ? mapping.fields[field].name : u"field %1"_s.arg(field);
    }
    Q_UNREACHABLE();
}

QString toText(const sync::Change &change, const QString &path, const sync::Mapping &mapping)
{
    if (change.what == sync::Change::What::Parent) {
        const QString above = path.section('/'_L1, 0, -2);
        return above.isEmpty() ? u"moved to the top of the project"_s : u"moved below %1"_s.arg(above);
    }
    return u"%1: %2 → %3"_s.arg(nameOf(change.what, change.field, mapping), sync::toText(change.before),
                                sync::toText(change.after));
}

QString toText(const sync::Conflict &conflict, const sync::Mapping &mapping)
{
    if (!conflict.text.isEmpty())
        return conflict.text;
    const QString name = nameOf(conflict.what, conflict.field, mapping);
    const QString winner = toText(conflict.winner);
    if (conflict.what == sync::Change::What::Parent)
        return u"%1: moved on both sides; %2 wins"_s.arg(name, winner);
    return u"%1: AYON says %2, ShotGrid says %3, both said %4 before; %5 wins"_s.arg(
        name, sync::toText(conflict.ayon), sync::toText(conflict.shotgrid), sync::toText(conflict.base), winner);
}

QString toText(const sync::PlanCounts &counts)
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

bool isBookkeeping(const sync::Operation &operation)
{
    return operation.action == sync::Operation::Action::Update && operation.changes.empty();
}

bool hasFailure(const sync::Item &item)
{
    return std::any_of(item.problems.begin(), item.problems.end(), [](const sync::Problem &problem) {
        return problem.severity == sync::Problem::Severity::Failure;
    });
}

} // namespace bridge::cli
