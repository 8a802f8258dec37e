#include "sandbox/ayon/subtasks.h"

#include "base/slug.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

using Kind = Field::Kind;

const QJsonArray place{u"body"_s, u"data"_s, u"subtasks"_s};

const std::vector<Field> &subtaskFields()
{
    static const std::vector<Field> fields{{.name = u"id"_s},
                                           {.name = u"name"_s},
                                           {.name = u"label"_s},
                                           {.name = u"description"_s},
                                           {.name = u"startDate"_s},
                                           {.name = u"endDate"_s},
                                           {.name = u"assignees"_s, .kind = Kind::Texts},
                                           {.name = u"isDone"_s, .kind = Kind::Boolean}};
    return fields;
}

void checkTimes(const QJsonObject &subtask, int number, BodyCheck &check)
{
    for (const QString &member : {u"startDate"_s, u"endDate"_s}) {
        const QJsonValue time = subtask.value(member);
        if (!time.isString() || timestampFromText(time.toString()))
            continue;
        QJsonArray at = place;
        at.append(number);
        at.append(member);
        check.refuse({.place = at, .message = u"invalid datetime format"_s, .type = u"value_error.datetime"_s});
    }
}

} // namespace

QJsonArray checkedSubtasks(const QJsonValue &subtasks, BodyCheck &check, Store &store)
{
    const Checked<QJsonValue> list = coerced(subtasks, {.kind = Kind::Objects, .members = subtaskFields()});
    if (!list) {
        for (InvalidValue problem : list.refusal().invalid) {
            QJsonArray at = place;
            for (const QJsonValue &step : problem.place)
                at.append(step);
            problem.place = at;
            check.refuse(std::move(problem));
        }
        return {};
    }
    QJsonArray checked;
    QSet<QString> names;
    const QJsonArray items = list->toArray();
    for (int i = 0; i < items.size(); ++i) {
        QJsonObject subtask = items.at(i).toObject();
        checkTimes(subtask, i, check);
        QString name = subtask.value("name"_L1).toString();
        if (name.isEmpty())
            name = slug(subtask.value("label"_L1).toString(), 1);
        if (name.isEmpty() || names.contains(name))
            check.refuse({.place = place,
                          .message = name.isEmpty() ? u"Subtask must have a label or a name"_s
                                                    : u"Duplicate subtask name: %1"_s.arg(name),
                          .type = u"value_error"_s});
        names.insert(name);
        subtask.insert(u"name"_s, name);
        if (subtask.value("label"_L1).toString().isEmpty())
            subtask.insert(u"label"_s, name);
        if (subtask.value("id"_L1).toString().isEmpty())
            subtask.insert(u"id"_s, store.newId().toText());
        checked.append(subtask);
    }
    return checked;
}

} // namespace bridge::sandbox::ayon
