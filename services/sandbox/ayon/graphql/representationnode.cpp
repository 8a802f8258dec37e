#include "sandbox/ayon/graphql/entitynode.h"
#include "sandbox/ayon/graphql/entityquery.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

struct FileSource : Source {
    explicit FileSource(QJsonObject item)
        : file(std::move(item))
    {
    }
    QString typeName() const override { return u"FileNode"_s; }
    QString text(const QString &key) const { return file.value(key).toString(); }

    QJsonObject file;
};

Value filesOf(const Entity &representation)
{
    Value::List files;
    for (const QJsonValue &file : representation.files)
        files.emplace_back(std::make_shared<FileSource>(file.toObject()));
    return files;
}

void addFileType(language::Schema &schema)
{
    language::Fields<FileSource>(schema, u"FileNode"_s)
        .add(u"id: String!", [](FileSource &source) { return source.text(u"id"_s); })
        .add(u"name: String", [](FileSource &source) { return textOrNull(source.text(u"name"_s)); })
        .add(u"path: String!", [](FileSource &source) { return source.text(u"path"_s); })
        .add(u"hash: String", [](FileSource &source) { return textOrNull(source.text(u"hash"_s)); })
        .add(u"hashType: String!",
             [](FileSource &source) { return source.file.value(u"hashType"_s).toString(u"md5"_s); })
        .add(u"size: String!",
             [](FileSource &source) { return QString::number(source.file.value(u"size"_s).toInteger()); });
}

} // namespace

QString representationsField()
{
    return connectionField(u"representations"_s,
                           u"ids: [String!], versionIds: [String!], names: [String!], statuses: [String!], "
                           u"tags: [String!], hasLinks: HasLinksFilter, search: String, filter: String"_s,
                           u"RepresentationsConnection"_s);
}

Value representationsPage(Reading &reading, const Project &project, const Arguments &arguments, const Entity *parent)
{
    EntityQuery query(reading, project, EntityType::Representation, arguments);
    const auto ofVersion = [&entities = project.entities()](const EntityId &id) -> const Entities::Ordered & {
        return entities.children(EntityType::Representation, id);
    };
    if (parent != nullptr)
        query.among(ofVersion(parent->id));
    query.filterIds();
    query.filterOwners(u"versionIds"_s, ofVersion);
    query.filterNames();
    query.filterStatuses();
    query.filterTags();
    query.filterLinks();
    query.filterSearch([](const Entity &) { return QString(); });
    query.filterFields();
    return query.page();
}

void addRepresentationTypes(language::Schema &schema)
{
    addConnectionTypes(schema, u"Representations"_s, u"Representation"_s);
    addFileType(schema);
    language::Fields<EntitySource> fields(schema, u"RepresentationNode"_s, {baseNode});
    addEntityFields(fields, EntityType::Representation);
    fields.add(u"versionId: String!", [](EntitySource &node) { return node.entity.parent.toText(); })
        .add(u"traits: String", [](EntitySource &node) { return jsonOrNull(node.entity.traits); })
        .add(u"context: String",
             [](EntitySource &node) { return jsonOrNull(node.entity.data.value(u"context"_s).toObject()); })
        .add(u"files: [FileNode!]!", [](EntitySource &node) { return filesOf(node.entity); })
        .add(u"fileCount: Int!", [](EntitySource &node) { return qint64(node.entity.files.size()); })
        .add(u"version: VersionNode!", [](EntitySource &node) {
            const Entity *version = node.entities().find(EntityType::Version, node.entity.parent);
            return Value(nodeOf(node.reading, node.project, version));
        });
}

} // namespace bridge::sandbox::ayon::graphql
