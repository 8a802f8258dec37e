#include "sandbox/ayon/graphql/activityquery.h"

#include "sandbox/ayon/filter/filter.h"

#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

using Condition = std::function<bool(const ActivityMark &)>;

const std::vector<FilterColumn> &activityColumns()
{
    using enum FilterColumn::Kind;
    static const std::vector<FilterColumn> columns{
        {u"activity_id"_s, Id},     {u"activity_type"_s, Text}, {u"reference_type"_s, Text}, {u"entity_type"_s, Text},
        {u"entity_id"_s, Id},       {u"entity_name"_s, Text},   {u"body"_s, Text},           {u"tags"_s, TextList},
        {u"activity_data"_s, Json}, {u"created_at"_s, Time},    {u"updated_at"_s, Time}};
    return columns;
}

QJsonValue columnOf(const ActivityMark &mark, const FilterKey &key)
{
    const QString &column = key.column;
    if (column == "activity_id"_L1)
        return mark.activity->id.toText();
    if (column == "activity_type"_L1)
        return mark.activity->type;
    if (column == "reference_type"_L1)
        return toText(mark.reference->type);
    if (column == "entity_type"_L1)
        return mark.reference->entityType;
    if (column == "entity_id"_L1)
        return mark.reference->entity.isEmpty() ? QJsonValue() : QJsonValue(mark.reference->entity.toText());
    if (column == "entity_name"_L1)
        return mark.reference->name.isEmpty() ? QJsonValue() : QJsonValue(mark.reference->name);
    if (column == "body"_L1)
        return mark.activity->body;
    if (column == "tags"_L1)
        return QJsonArray::fromStringList(mark.activity->tags);
    if (column == "activity_data"_L1)
        return valueAt(mark.activity->data, key.path);
    return column == "created_at"_L1 ? mark.activity->createdAt : mark.activity->updatedAt;
}

//! What the arguments of `activities` ask of each reference.
class ActivityConditions
{
public:
    ActivityConditions(const Reading &reading, const Arguments &arguments, const Entity *entity)
        : m_arguments(arguments)
    {
        addOneOf(u"activityIds"_s, [](const ActivityMark &mark) { return mark.activity->id.toText(); });
        addOneOf(u"entityNames"_s, [](const ActivityMark &mark) { return mark.reference->name; });
        addOneOf(u"authors"_s, [](const ActivityMark &mark) { return mark.activity->author(); });
        addEntity(entity);
        addReferenceTypes(entity);
        addActivityTypesWanted();
        addTags();
        addCategories(reading.caller);
        addTimes();
        addFilter();
    }

    bool meetsAll(const ActivityMark &mark) const
    {
        return std::ranges::all_of(m_conditions, [&mark](const Condition &condition) { return condition(mark); });
    }
    const std::optional<Refusal> &refusal() const { return m_refusal; }

private:
    void addOneOf(const QString &argument, const std::function<QString(const ActivityMark &)> &textOf);
    void addEntity(const Entity *entity);
    void addReferenceTypes(const Entity *entity);
    void addActivityTypesWanted();
    void addTags();
    void addCategories(const Caller &caller);
    void addTimes();
    void addFilter();
    std::optional<Timestamp> time(const QString &argument);

    const Arguments &m_arguments;
    std::vector<Condition> m_conditions = {};
    std::optional<Refusal> m_refusal = {};
};

void ActivityConditions::addOneOf(const QString &argument, const std::function<QString(const ActivityMark &)> &textOf)
{
    if (const auto texts = m_arguments.texts(argument))
        m_conditions.emplace_back([wanted = QSet<QString>(texts->begin(), texts->end()),
                                   textOf](const ActivityMark &mark) { return wanted.contains(textOf(mark)); });
}

//! The entities that are asked for win over the one whose node this is below.
void ActivityConditions::addEntity(const Entity *entity)
{
    if (m_arguments.contains(u"entityIds"_s))
        addOneOf(u"entityIds"_s, [](const ActivityMark &mark) { return mark.reference->entity.toText(); });
    else if (entity)
        m_conditions.emplace_back([id = entity->id](const ActivityMark &mark) { return mark.reference->entity == id; });
}

//! Where nothing else narrows the question, each activity comes once.
void ActivityConditions::addReferenceTypes(const Entity *entity)
{
    if (m_arguments.contains(u"referenceTypes"_s)) {
        addOneOf(u"referenceTypes"_s, [](const ActivityMark &mark) { return toText(mark.reference->type); });
        return;
    }
    if (!entity && !m_arguments.contains(u"entityIds"_s) && !m_arguments.contains(u"activityIds"_s))
        m_conditions.emplace_back(
            [](const ActivityMark &mark) { return mark.reference->type == ReferenceType::Origin; });
}

//! "checklist" means comments that have one; next to "comment" it adds nothing.
void ActivityConditions::addActivityTypesWanted()
{
    auto types = m_arguments.texts(u"activityTypes"_s);
    if (!types)
        return;
    const bool wantsChecklists = types->removeAll(u"checklist"_s) > 0;
    m_conditions.emplace_back(
        [wanted = QSet<QString>(types->begin(), types->end()), wantsChecklists](const ActivityMark &mark) {
            return wanted.contains(mark.activity->type)
                || (wantsChecklists && mark.activity->data.contains("hasChecklist"_L1));
        });
}

void ActivityConditions::addTags()
{
    const QStringList tags = m_arguments.texts(u"tags"_s).value_or(QStringList());
    m_conditions.emplace_back([tags](const ActivityMark &mark) {
        return std::ranges::all_of(tags, [&mark](const QString &tag) { return mark.activity->tags.contains(tag); });
    });
}

//! A category is for those who were given access to it, which here are managers alone.
void ActivityConditions::addCategories(const Caller &caller)
{
    if (!caller.isManager)
        m_conditions.emplace_back(
            [](const ActivityMark &mark) { return !mark.activity->data.contains("category"_L1); });
    const QJsonArray wanted = m_arguments.array(u"categories"_s);
    if (wanted.isEmpty())
        return;
    m_conditions.emplace_back([wanted](const ActivityMark &mark) {
        const QJsonValue category = mark.activity->data.value("category"_L1);
        return wanted.contains(category.isUndefined() ? QJsonValue(QJsonValue::Null) : category);
    });
}

void ActivityConditions::addTimes()
{
    if (const auto time = this->time(u"changedBefore"_s))
        m_conditions.emplace_back([time = *time](const ActivityMark &mark) { return mark.activity->updatedAt < time; });
    if (const auto time = this->time(u"changedAfter"_s))
        m_conditions.emplace_back([time = *time](const ActivityMark &mark) { return mark.activity->updatedAt > time; });
}

std::optional<Timestamp> ActivityConditions::time(const QString &argument)
{
    const QString text = m_arguments.text(argument).value_or(QString());
    if (text.isEmpty())
        return {};
    const auto time = timestampFromText(text);
    if (!time)
        m_refusal = Refusal{.message = u"Invalid isoformat string: '%1'"_s.arg(text)};
    return time;
}

void ActivityConditions::addFilter()
{
    const QString text = m_arguments.text(u"filter"_s).value_or(QString());
    if (text.isEmpty())
        return;
    auto filter = Filter::fromText(text, activityColumns());
    if (const auto *mistake = std::get_if<QString>(&filter)) {
        m_refusal = Refusal{.message = *mistake};
        return;
    }
    m_conditions.emplace_back([wanted = std::get<Filter>(std::move(filter))](const ActivityMark &mark) {
        return wanted.matches([&mark](const FilterKey &key) { return columnOf(mark, key); });
    });
}

//! Only what can be among the answer: few activities when entities are named.
std::vector<const Activity *> candidates(const Project &project, const Arguments &arguments, const Entity *entity)
{
    std::vector<const Activity *> found;
    const auto ids = arguments.texts(u"entityIds"_s);
    if (ids || entity) {
        QSet<const Activity *> known;
        for (const QString &text : ids ? *ids : QStringList{entity->id.toText()}) {
            for (const Activity *activity : project.activities.about(EntityId::fromText(text).value_or(EntityId()))) {
                if (!known.contains(activity))
                    found.push_back(activity);
                known.insert(activity);
            }
        }
        return found;
    }
    for (const auto &[order, activity] : project.activities.all())
        found.push_back(&activity);
    return found;
}

} // namespace

std::variant<FoundActivities, Refusal> activitiesAskedFor(const Reading &reading, const Project &project,
                                                          const Arguments &arguments, const Entity *entity)
{
    const ActivityConditions conditions(reading, arguments, entity);
    if (conditions.refusal())
        return *conditions.refusal();
    FoundActivities found;
    for (const Activity *activity : candidates(project, arguments, entity)) {
        for (std::size_t i = 0; i < activity->references.size(); ++i) {
            const ActivityMark mark{.activity = activity, .reference = &activity->references[i]};
            if (conditions.meetsAll(mark))
                found.emplace_back(QJsonArray{activity->createdAt, activity->order, qint64(i)}, mark);
        }
    }
    return found;
}

} // namespace bridge::sandbox::ayon::graphql
