#include "desktop/compare/plantext.h"

#include "desktop/look/plaintext.h"
#include "sync/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::PlanText)
};

constexpr std::size_t fewChanges = 6; // more do not fit into a cell
constexpr int longestValue = 80;

QString shortOf(const sync::Value &value)
{
    return oneLine(sync::toText(value), longestValue);
}

QString changesOf(const sync::Operation &operation, const QString &path, const sync::Mapping &mapping)
{
    QStringList parts;
    for (const sync::Change &change : operation.changes) {
        if (parts.size() == fewChanges) {
            parts += Words::tr("%Ln more", nullptr, int(operation.changes.size() - fewChanges));
            break;
        }
        parts += desktop::textOf(change, path, mapping);
    }
    return parts.join(u" · "_s);
}

QString endOf(const sync::Conflict &conflict)
{
    if (conflict.isLeft)
        return Words::tr("left alone");
    return conflict.winner == sync::Side::Ayon ? Words::tr("AYON wins") : Words::tr("ShotGrid wins");
}

} // namespace

QString fieldName(sync::Change::What what, sync::FieldId field, const sync::Mapping &mapping)
{
    switch (what) {
    case sync::Change::What::Title:
        return Words::tr("name");
    case sync::Change::What::Parent:
        return Words::tr("place");
    case sync::Change::What::Field:
        return oneLine(sync::nameOf(what, field, mapping), longestValue);
    }
    Q_UNREACHABLE();
}

QString textOf(const sync::Change &change, const QString &path, const sync::Mapping &mapping)
{
    const QString name = fieldName(change.what, change.field, mapping);
    if (change.what == sync::Change::What::Parent) {
        const QString above = path.section('/'_L1, 0, -2);
        return above.isEmpty() ? Words::tr("moved to the top of the project")
                               : Words::tr("moved below %1").arg(oneLine(above));
    }
    if (sync::isNothing(change.before))
        return Words::tr("%1: %2", "field and new value").arg(name, shortOf(change.after));
    return Words::tr("%1: %2 → %3", "field, old and new value")
        .arg(name, shortOf(change.before), shortOf(change.after));
}

QString textOf(const std::optional<sync::Operation> &operation, sync::Side side, const QString &path,
               const sync::Mapping &mapping)
{
    if (!operation)
        return {};
    switch (operation->action) {
    case sync::Operation::Action::Create:
        return Words::tr("new – %1").arg(changesOf(*operation, path, mapping));
    case sync::Operation::Action::Delete:
        return side == sync::Side::Ayon ? Words::tr("is deleted") : Words::tr("goes to the bin");
    case sync::Operation::Action::Unlink:
        return Words::tr("stays, unlinked");
    case sync::Operation::Action::Update:
        break;
    }
    return operation->changes.empty() ? Words::tr("remembers the link") : changesOf(*operation, path, mapping);
}

QString textOf(Acts acts)
{
    QStringList words;
    for (const Act act : allActs) {
        if (acts.has(act))
            words += wordOf(act);
    }
    return words.join(u", "_s);
}

QString reasonOf(const sync::Item &item, const sync::Mapping &mapping)
{
    QStringList reasons;
    for (const sync::Problem &problem : item.problems)
        reasons += problem.text;
    for (const sync::Conflict &conflict : item.conflicts)
        reasons += textOf(conflict, mapping);
    for (const auto *operation : {&item.ayon, &item.shotgrid}) {
        if (*operation && !(*operation)->reason.isEmpty())
            reasons += (*operation)->reason;
    }
    reasons.removeDuplicates();
    return reasons.join(u" · "_s);
}

QString textOf(const sync::Conflict &conflict, const sync::Mapping &mapping)
{
    if (conflict.isAboutExistence())
        return conflict.text;
    return Words::tr("%1 was edited on both sides: %2", "field, how it ends")
        .arg(fieldName(conflict.what, conflict.field, mapping), endOf(conflict));
}

QString textOf(RowState state)
{
    switch (state) {
    case RowState::Open:
        return {};
    case RowState::Done:
        return Words::tr("Done");
    case RowState::Failed:
        return Words::tr("Failed");
    case RowState::Changed:
        return Words::tr("Edited meanwhile, left");
    }
    Q_UNREACHABLE();
}

QString textOf(const sync::PlanCounts &counts)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0)
            parts += text;
    };
    add(counts.created, Words::tr("%Ln created", nullptr, counts.created));
    add(counts.updated, Words::tr("%Ln updated", nullptr, counts.updated));
    add(counts.moved, Words::tr("%Ln moved", nullptr, counts.moved));
    add(counts.deleted, Words::tr("%Ln deleted", nullptr, counts.deleted));
    add(counts.unlinked, Words::tr("%Ln unlinked", nullptr, counts.unlinked));
    add(counts.linked, Words::tr("%Ln linked", nullptr, counts.linked));
    return parts.isEmpty() ? Words::tr("nothing") : parts.join(u", "_s);
}

} // namespace bridge::desktop
