#include "sync/planjson.h"

#include "base/json.h"
#include "sync/failures.h"
#include "sync/words.h"

#include <QJsonArray>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

struct ToJson {
    QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
    QJsonValue operator()(bool yes) const { return yes; }
    QJsonValue operator()(qint64 number) const { return number; }
    QJsonValue operator()(double number) const { return number; }
    QJsonValue operator()(const QString &text) const { return text; }
    QJsonValue operator()(const QStringList &members) const { return QJsonArray::fromStringList(members); }
};

QJsonValue toJson(const Value &value)
{
    return std::visit(ToJson{}, value);
}

QString wordOf(Operation::Action action)
{
    switch (action) {
    case Operation::Action::Create:
        return u"create"_s;
    case Operation::Action::Update:
        return u"update"_s;
    case Operation::Action::Unlink:
        return u"unlink"_s;
    case Operation::Action::Delete:
        return u"delete"_s;
    }
    Q_UNREACHABLE();
}

QString wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Project:
        return u"project"_s;
    case Kind::Folder:
        return u"folder"_s;
    case Kind::Task:
        return u"task"_s;
    case Kind::Version:
        return u"version"_s;
    }
    Q_UNREACHABLE();
}

QString wordOf(SetupStep::Kind kind)
{
    switch (kind) {
    case SetupStep::Kind::CreateAyonProject:
        return u"ayon project"_s;
    case SetupStep::Kind::CreateShotgridProject:
        return u"shotgrid project"_s;
    case SetupStep::Kind::SetShotgridNavigation:
        return u"shotgrid navigation"_s;
    case SetupStep::Kind::AddFolderType:
        return u"folder type"_s;
    case SetupStep::Kind::AddTaskType:
        return u"task type"_s;
    case SetupStep::Kind::AddStatus:
        return u"status"_s;
    case SetupStep::Kind::AddTag:
        return u"tag"_s;
    case SetupStep::Kind::CreateShotgridField:
        return u"shotgrid field"_s;
    }
    Q_UNREACHABLE();
}

QString wordOf(SafetyCatch::Kind kind)
{
    switch (kind) {
    case SafetyCatch::Kind::ManyDeletes:
        return u"many deletes"_s;
    case SafetyCatch::Kind::EmptySide:
        return u"empty side"_s;
    case SafetyCatch::Kind::EverythingChanged:
        return u"everything changed"_s;
    }
    Q_UNREACHABLE();
}

QString wordOf(Side side)
{
    return side == Side::Ayon ? u"ayon"_s : u"shotgrid"_s;
}

//! A JSON list of what \a each makes of the items.
QJsonArray listOf(const auto &items, const auto &each)
{
    QJsonArray list;
    for (const auto &item : items)
        list.append(each(item));
    return list;
}

QJsonObject toJson(const Operation &operation, const Mapping &mapping)
{
    const auto change = [&mapping](const Change &one) {
        return QJsonObject{{u"field"_s, nameOf(one.what, one.field, mapping)},
                           {u"before"_s, toJson(one.before)},
                           {u"after"_s, toJson(one.after)}};
    };
    return {{u"action"_s, wordOf(operation.action)},
            {u"reason"_s, operation.reason},
            {u"changes"_s, listOf(operation.changes, change)}};
}

QJsonObject toJson(const Conflict &conflict, const Mapping &mapping)
{
    const QJsonValue winner = conflict.isLeft ? QJsonValue(QJsonValue::Null) : QJsonValue(wordOf(conflict.winner));
    QJsonObject json{{u"text"_s, toText(conflict, mapping)}, {u"winner"_s, winner}};
    if (!conflict.text.isEmpty())
        return json;
    json[u"field"_s] = nameOf(conflict.what, conflict.field, mapping);
    json[u"ayon"_s] = toJson(conflict.ayon);
    json[u"shotgrid"_s] = toJson(conflict.shotgrid);
    json[u"base"_s] = toJson(conflict.base);
    return json;
}

QJsonObject toJson(const Problem &problem)
{
    const bool failed = problem.severity == Problem::Severity::Failure;
    return {
        {u"severity"_s, failed ? u"failure"_s : u"warning"_s}, {u"text"_s, problem.text}, {u"hint"_s, problem.hint}};
}

QJsonObject toJson(const Item &item, const Mapping &mapping)
{
    QJsonObject json{
        {u"kind"_s, wordOf(item.kind)},
        {u"type"_s, item.type},
        {u"path"_s, item.path},
        {u"ayonId"_s, item.ayonId},
        {u"shotgridId"_s, item.shotgridId},
        {u"conflicts"_s, listOf(item.conflicts, [&mapping](const auto &one) { return toJson(one, mapping); })},
        {u"problems"_s, listOf(item.problems, [](const auto &one) { return toJson(one); })}};
    if (item.ayon)
        json[u"ayon"_s] = toJson(*item.ayon, mapping);
    if (item.shotgrid)
        json[u"shotgrid"_s] = toJson(*item.shotgrid, mapping);
    return json;
}

QJsonObject toJson(const PlanCounts &counts)
{
    return {{u"created"_s, counts.created}, {u"updated"_s, counts.updated},   {u"moved"_s, counts.moved},
            {u"deleted"_s, counts.deleted}, {u"unlinked"_s, counts.unlinked}, {u"linked"_s, counts.linked}};
}

QJsonArray toJson(const Setup &setup)
{
    return listOf(setup.steps, [](const SetupStep &step) {
        QJsonObject json{{u"kind"_s, wordOf(step.kind)}, {u"name"_s, step.name}, {u"detail"_s, step.detail}};
        if (!step.type.isEmpty())
            json[u"type"_s] = step.type;
        return json;
    });
}

} // namespace

QJsonObject toJson(const PlannedSync &planned)
{
    const auto item = [&planned](const Item &one) { return toJson(one, planned.mapping); };
    const auto problem = [](const Problem &one) { return toJson(one); };
    const auto safetyCatch = [](const SafetyCatch &one) {
        return QJsonObject{{u"kind"_s, wordOf(one.kind)}, {u"text"_s, one.text}, {u"hint"_s, one.hint}};
    };
    const QJsonObject counts{{u"ayon"_s, toJson(planned.plan.counts(Side::Ayon))},
                             {u"shotgrid"_s, toJson(planned.plan.counts(Side::Shotgrid))}};
    return {{u"setup"_s, toJson(planned.setup)},
            {u"items"_s, listOf(planned.plan.items, item)},
            {u"counts"_s, counts},
            {u"conflicts"_s, planned.plan.conflicts()},
            {u"catches"_s, listOf(planned.plan.catches, safetyCatch)},
            {u"problems"_s, listOf(planned.problems, problem)},
            {u"entities"_s, planned.plan.entities},
            {u"waiting"_s, planned.plan.waiting},
            {u"empty"_s, planned.plan.isEmpty() && planned.setup.isEmpty()}};
}

QJsonObject toJson(const Report &report)
{
    QJsonArray conflicts;
    QJsonArray left;
    for (const Item &item : report.plan.items) {
        for (const Conflict &conflict : item.conflicts) {
            QJsonObject json = toJson(conflict, report.mapping);
            json[u"path"_s] = item.path;
            conflicts.append(json);
        }
    }
    for (const ItemResult &result : report.results) {
        if (result.outcome == ItemResult::Outcome::Changed)
            left.append(report.plan.items[std::size_t(result.item)].path);
    }
    const auto failure = [](const Failure &one) {
        QJsonObject json = toJson(one.error);
        json[u"path"_s] = one.path;
        return json;
    };
    return {{u"complete"_s, report.isComplete()},
            {u"counts"_s, QJsonObject{{u"ayon"_s, toJson(report.ayon)}, {u"shotgrid"_s, toJson(report.shotgrid)}}},
            {u"setup"_s, toJson(report.setup)},
            {u"failed"_s, listOf(failuresOf(report), failure)},
            {u"conflicts"_s, conflicts},
            {u"left"_s, left},
            {u"seconds"_s, double(report.duration.count()) / 1000}};
}

QJsonObject toJson(const Progress &progress)
{
    return {{u"phase"_s, toText(progress.phase)},
            {u"done"_s, progress.done},
            {u"total"_s, progress.total},
            {u"text"_s, progress.text}};
}

} // namespace bridge::sync
