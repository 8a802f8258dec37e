#include "sandbox/ayon/graphql/activitynode.h"

#include "sandbox/ayon/graphql/activityquery.h"
#include "sandbox/ayon/graphql/entitynode.h"
#include "sandbox/ayon/graphql/page.h"
#include "sandbox/ayon/graphql/rootnodes.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

struct ActivitySource : Source {
    ActivitySource(Reading &queryReading, const Project &activityProject, const ActivityMark &mark)
        : reading(queryReading)
        , project(activityProject)
        , activity(*mark.activity)
        , reference(*mark.reference)
    {
    }
    QString typeName() const override { return u"ActivityNode"_s; }

    Reading &reading;
    const Project &project;
    const Activity &activity;
    const Reference &reference;
};

//! An object within an activity's data: an origin, a file, a reaction.
struct PartSource : Source {
    PartSource(QString typeOfPart, QJsonObject object)
        : type(std::move(typeOfPart))
        , part(std::move(object))
    {
    }
    QString typeName() const override { return type; }
    QString text(const QString &key) const { return part.value(key).toString(); }

    QString type;
    QJsonObject part;
};

Value partOf(const QString &type, const QJsonValue &object)
{
    return object.isObject() ? Value(std::make_shared<PartSource>(type, object.toObject())) : Value();
}

Value partsOf(const QString &type, const QJsonValue &array)
{
    Value::List parts;
    for (const QJsonValue &part : array.toArray())
        parts.push_back(partOf(type, part));
    return parts;
}

//! Files keep their times as text, which the server's own schema then refuses to show as times.
Value timeOfFile(PartSource &)
{
    return Refusal{.message = u"'str' object has no attribute 'isoformat'"_s};
}

void addPartTypes(language::Schema &schema)
{
    const auto text = [](const QString &key) {
        return [key](PartSource &source) { return textOrNull(source.text(key)); };
    };
    language::Fields<PartSource>(schema, u"ActivityOriginNode"_s)
        .add(u"id: String!", text(u"id"_s))
        .add(u"type: String!", text(u"type"_s))
        .add(u"subtype: String", text(u"subtype"_s))
        .add(u"name: String!", text(u"name"_s))
        .add(u"label: String", text(u"label"_s))
        .add(u"link: String!", [](PartSource &origin) {
            return u"[%1](%2:%3)"_s.arg(origin.text(u"name"_s), origin.text(u"type"_s), origin.text(u"id"_s));
        });
    language::Fields<PartSource>(schema, u"ActivityFileNode"_s)
        .add(u"id: String!", text(u"id"_s))
        .add(u"size: String!", [](PartSource &file) { return QString::number(file.part.value(u"size"_s).toInteger()); })
        .add(u"author: String", text(u"author"_s))
        .add(u"name: String", text(u"filename"_s))
        .add(u"mime: String", text(u"mime"_s))
        .add(u"createdAt: DateTime!", timeOfFile)
        .add(u"updatedAt: DateTime!", timeOfFile);
    language::Fields<PartSource>(schema, u"ActivityReactionNode"_s)
        .add(u"userName: String!", text(u"userName"_s))
        .add(u"fullName: String", text(u"fullName"_s))
        .add(u"reaction: String!", text(u"reaction"_s))
        .add(u"timestamp: DateTime!", text(u"timestamp"_s));
    language::Fields<PartSource>(schema, u"ActivityCategory"_s)
        .add(u"name: String!", text(u"name"_s))
        .add(u"color: String!", [](PartSource &) { return u"#999999"_s; });
}

Value categoryOf(const ActivitySource &node)
{
    const QJsonValue name = node.activity.data.value(u"category"_s);
    return name.isString() ? partOf(u"ActivityCategory"_s, QJsonObject{{u"name"_s, name}}) : Value();
}

//! Of what was published or can be reviewed, the version.
Value versionOf(const ActivitySource &node)
{
    if (node.activity.type != "version.publish"_L1 && node.activity.type != "reviewable"_L1)
        return {};
    return nodeOf(node.reading, node.project,
                  node.project.entities().find(EntityType::Version, node.activity.origin().entity));
}

void addReferenceFields(language::Fields<ActivitySource> &fields)
{
    fields.add(u"referenceId: String!", [](ActivitySource &node) { return node.reference.id.toText(); })
        .add(u"referenceType: String!", [](ActivitySource &node) { return toText(node.reference.type); })
        .add(u"referenceData: String!", [](ActivitySource &node) { return jsonText(node.reference.data); })
        .add(u"entityType: String!", [](ActivitySource &node) { return node.reference.entityType; })
        .add(u"entityId: String", [](ActivitySource &node) { return idOrNull(node.reference.entity); })
        .add(u"entityName: String", [](ActivitySource &node) { return textOrNull(node.reference.name); })
        .add(u"read: Boolean!", [](ActivitySource &node) { return node.reference.data.value(u"read"_s).toBool(); });
}

} // namespace

QString activitiesField()
{
    return connectionField(u"activities"_s,
                           u"entityType: String, entityIds: [String!], entityNames: [String!], "
                           u"activityTypes: [String!], referenceTypes: [String!], activityIds: [String!], "
                           u"tags: [String!], categories: [String], changedBefore: String, changedAfter: String, "
                           u"authors: [String!], filter: String"_s,
                           u"ActivitiesConnection"_s);
}

Value activitiesPage(Reading &reading, const Project &project, const Arguments &arguments, const Entity *entity)
{
    auto request = PageRequest::fromArguments(arguments);
    if (const auto *refusal = std::get_if<Refusal>(&request))
        return *refusal;
    PageRequest &wanted = std::get<PageRequest>(request);
    if (entity && !arguments.contains(u"first"_s) && !arguments.contains(u"last"_s))
        wanted.isBackward = true; // of one entity people want to see the newest
    auto found = activitiesAskedFor(reading, project, arguments, entity);
    if (const auto *refusal = std::get_if<Refusal>(&found))
        return *refusal;
    Page page(u"ActivitiesConnection"_s, wanted);
    for (const auto &[keys, mark] : sortedPage(std::get<FoundActivities>(std::move(found)), page.request()))
        page.add(std::make_shared<ActivitySource>(reading, project, mark), keys);
    return page.take(reading);
}

void addActivityTypes(language::Schema &schema)
{
    addConnectionTypes(schema, u"Activities"_s, u"Activity"_s);
    addPartTypes(schema);
    language::Fields<ActivitySource> fields(schema, u"ActivityNode"_s);
    addReferenceFields(fields);
    const auto person = [](const QString &key) {
        return
            [key](ActivitySource &node) { return personNode(node.reading, node.activity.data.value(key).toString()); };
    };
    fields.add(u"projectName: String!", [](ActivitySource &node) { return node.project.name(); })
        .add(u"activityId: String!", [](ActivitySource &node) { return node.activity.id.toText(); })
        .add(u"activityType: String!", [](ActivitySource &node) { return node.activity.type; })
        .add(u"creationOrder: Int!", [](ActivitySource &node) { return node.activity.order; })
        .add(u"body: String!", [](ActivitySource &node) { return node.activity.body; })
        .add(u"tags: [String!]!", [](ActivitySource &node) { return node.activity.tags; })
        .add(u"active: Boolean!", [](ActivitySource &node) { return node.activity.active; })
        .add(u"activityData: String!", [](ActivitySource &node) { return jsonText(node.activity.data); })
        .add(u"createdAt: DateTime!", [](ActivitySource &node) { return toText(node.activity.createdAt); })
        .add(u"updatedAt: DateTime!", [](ActivitySource &node) { return toText(node.activity.updatedAt); })
        .add(u"category: ActivityCategory", [](ActivitySource &node) { return categoryOf(node); })
        .add(u"author: UserNode", person(u"author"_s))
        .add(u"assignee: UserNode", person(u"assignee"_s))
        .add(u"version: VersionNode", [](ActivitySource &node) { return versionOf(node); })
        .add(
            u"origin: ActivityOriginNode",
            [](ActivitySource &node) { return partOf(u"ActivityOriginNode"_s, node.activity.data.value(u"origin"_s)); })
        .add(u"parents: [ActivityOriginNode!]!",
             [](ActivitySource &node) {
                 return partsOf(u"ActivityOriginNode"_s, node.activity.data.value(u"parents"_s));
             })
        .add(u"files: [ActivityFileNode!]!",
             [](ActivitySource &node) { return partsOf(u"ActivityFileNode"_s, node.activity.data.value(u"files"_s)); })
        .add(u"reactions: [ActivityReactionNode!]!", [](ActivitySource &node) {
            return partsOf(u"ActivityReactionNode"_s, node.activity.data.value(u"reactions"_s));
        });
}

} // namespace bridge::sandbox::ayon::graphql
