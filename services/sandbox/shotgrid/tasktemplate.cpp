// The part of Writer that makes the tasks of a template.
#include "sandbox/shotgrid/writer.h"

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! What a generated task has of its own, and does not take from the task of the template.
bool isOwn(const Field &field)
{
    static const QSet<QString> own{u"created_at"_s, u"created_by"_s, u"updated_at"_s,    u"updated_by"_s,
                                   u"entity"_s,     u"project"_s,    u"template_task"_s, u"task_template"_s};
    return own.contains(field.name) || !field.isStored();
}

} // namespace

void Writer::applyTemplate(const Link &row, const std::vector<Prepared> &written)
{
    const EntityType *task = m_store.schema().find(u"Task"_s);
    const Field *ofTask = task ? task->field(u"task_template"_s) : nullptr;
    const Field *dependencies = task ? task->field(u"upstream_tasks"_s) : nullptr;
    if (!ofTask || row.type == task->place)
        return;
    for (const Prepared &one : written) {
        if (one.field->name != "task_template"_L1 || one.links->links.empty())
            continue;
        QHash<Link, Link> copies; // by the task of the template
        for (const int id :
             m_store.rowsHolding({.type = task->place, .field = ofTask->place}, one.links->links.front())) {
            const Link original{.type = task->place, .id = id};
            copies.insert(original, copyOfTask(original, row));
        }
        for (auto copy = copies.cbegin(); dependencies && copy != copies.cend(); ++copy) {
            Links upstream;
            for (const Link &other : m_store.targets(copy.key(), *dependencies)) {
                if (copies.contains(other))
                    upstream.push_back(copies.value(other));
            }
            // The template's own dependencies have no loop, so neither have these.
            const Refusal refusal = writeConnections(copy.value(), *dependencies, {}, upstream);
            Q_ASSERT_X(!refusal, "applyTemplate", "a copy of sound dependencies is refused");
        }
    }
}

Link Writer::copyOfTask(const Link &task, const Link &entity)
{
    const EntityType &type = m_store.schema().type(task);
    const Link copy = insertRow(type);
    QSet<int> given;
    for (const Field &field : type.fields) {
        const Value &value = m_store.row(task)->value(field.place);
        if (isOwn(field) || isNull(value))
            continue;
        m_store.setValue(copy, field.place, value);
        given.insert(field.place);
    }
    const auto set = [&](const QString &name, const Link &link) {
        const Field *field = type.field(name);
        if (field && link.id != 0)
            m_store.setValue(copy, field->place, link);
    };
    set(u"entity"_s, entity);
    set(u"project"_s, m_store.projectOf(entity));
    set(u"template_task"_s, task);
    fillDefaults(copy, given);
    signNew(copy);
    return copy;
}

} // namespace bridge::sandbox::shotgrid
