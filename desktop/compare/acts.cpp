#include "desktop/compare/acts.h"

#include "sync/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::Acts)
};

} // namespace

Act actOf(const sync::Operation &operation)
{
    switch (operation.action) {
    case sync::Operation::Action::Create:
        return Act::Create;
    case sync::Operation::Action::Delete:
        return Act::Delete;
    case sync::Operation::Action::Unlink:
        return Act::Unlink;
    case sync::Operation::Action::Update:
        break;
    }
    const bool moves = std::any_of(operation.changes.begin(), operation.changes.end(), [](const sync::Change &change) {
        return change.what == sync::Change::What::Parent;
    });
    return moves ? Act::Move : isBookkeeping(operation) ? Act::Link : Act::Update;
}

Acts actsOf(const sync::Item &item)
{
    Acts acts;
    for (const auto *operation : {&item.ayon, &item.shotgrid}) {
        if (*operation)
            acts.add(actOf(**operation));
    }
    const bool isMore = acts.has(Act::Create) || acts.has(Act::Update) || acts.has(Act::Move) || acts.has(Act::Delete)
        || acts.has(Act::Unlink);
    if (isMore)
        acts.remove(Act::Link); // the other side merely remembers it
    if (!item.conflicts.empty())
        acts.add(Act::Conflict);
    if (!item.problems.empty())
        acts.add(Act::Problem);
    return acts;
}

Act foremost(Acts acts)
{
    for (const Act act : allActs) {
        if (acts.has(act))
            return act;
    }
    return Act::Link;
}

QString wordOf(Act act)
{
    switch (act) {
    case Act::Create:
        return Words::tr("Create");
    case Act::Update:
        return Words::tr("Update");
    case Act::Move:
        return Words::tr("Move");
    case Act::Delete:
        return Words::tr("Delete");
    case Act::Unlink:
        return Words::tr("Unlink");
    case Act::Link:
        return Words::tr("Link");
    case Act::Conflict:
        return Words::tr("Conflict");
    case Act::Problem:
        return Words::tr("Problem");
    }
    Q_UNREACHABLE();
}

QString iconOf(Act act)
{
    switch (act) {
    case Act::Create:
        return u"create"_s;
    case Act::Update:
        return u"update"_s;
    case Act::Move:
        return u"move"_s;
    case Act::Delete:
        return u"delete"_s;
    case Act::Unlink:
        return u"unlink"_s;
    case Act::Link:
        return u"link"_s;
    case Act::Conflict:
        return u"conflict"_s;
    case Act::Problem:
        return u"problem"_s;
    }
    Q_UNREACHABLE();
}

Tone toneOf(Act act)
{
    switch (act) {
    case Act::Create:
        return Tone::Added;
    case Act::Update:
        return Tone::Changed;
    case Act::Move:
        return Tone::Moved;
    case Act::Delete:
    case Act::Unlink:
        return Tone::Removed;
    case Act::Link:
        return Tone::Faint;
    case Act::Conflict:
    case Act::Problem:
        return Tone::Attention;
    }
    Q_UNREACHABLE();
}

} // namespace bridge::desktop
