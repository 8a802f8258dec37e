#include "sandbox/ayon/filter/like.h"
#include "sandbox/ayon/graphql/activitynode.h"
#include "sandbox/ayon/graphql/attributes.h"
#include "sandbox/ayon/graphql/entitynode.h"
#include "sandbox/ayon/graphql/linkedge.h"
#include "sandbox/ayon/graphql/listnode.h"
#include "sandbox/ayon/graphql/page.h"
#include "sandbox/ayon/graphql/projectlists.h"
#include "sandbox/ayon/graphql/rootnodes.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

using Paging = Value (*)(Reading &, const Project &, const Arguments &, const Entity *);

bool isVisible(const Reading &reading, const Project &project)
{
    const User *user = reading.store.user(reading.caller.user);
    return user != nullptr && user->hasAccessTo(project.name());
}

const Project *findProject(const Store &store, const Arguments &arguments)
{
    if (const auto name = arguments.text(u"name"_s))
        return store.projectLike(*name);
    const auto code = arguments.text(u"code"_s);
    const auto projects = store.projects();
    const auto found = std::ranges::find_if(projects, [&code](const Project *project) {
        return code && project->row().code.compare(*code, Qt::CaseInsensitive) == 0;
    });
    return found == projects.end() ? nullptr : *found;
}

Value projectOf(QuerySource &source, const Arguments &arguments)
{
    const Project *project = findProject(source.reading.store, arguments);
    if (project == nullptr)
        return Refusal{.message = u"Project not found"_s, .status = 404};
    if (!isVisible(source.reading, *project))
        return Refusal{.message = u"You do not have access to project %1"_s.arg(project->name()), .status = 403};
    return std::make_shared<ProjectSource>(source.reading, *project);
}

//! The projects that are asked for, by name.
std::vector<const Project *> projectsAskedFor(const Reading &reading, const Arguments &arguments)
{
    std::vector<const Project *> projects = reading.store.projects();
    const bool includesSkeletons = arguments.boolean(u"includeSkeleton"_s).value_or(false);
    const auto name = arguments.text(u"name"_s);
    const auto code = arguments.text(u"code"_s);
    const QRegularExpression namePattern = likePattern(name.value_or(u"%"_s));
    const QRegularExpression codePattern = likePattern(code.value_or(u"%"_s));
    std::erase_if(projects, [&](const Project *project) {
        return (project->row().skeleton && !includesSkeletons) || !isVisible(reading, *project)
            || !namePattern.match(project->name()).hasMatch() || !codePattern.match(project->row().code).hasMatch();
    });
    std::ranges::sort(projects, {}, &Project::name);
    return projects;
}

Value projectsPage(QuerySource &source, const Arguments &arguments)
{
    const auto request = PageRequest::fromArguments(arguments);
    if (const auto *refusal = std::get_if<Refusal>(&request))
        return *refusal;
    Page page(u"ProjectsConnection"_s, std::get<PageRequest>(request));
    auto projects = projectsAskedFor(source.reading, arguments);
    if (page.request().isBackward)
        std::ranges::reverse(projects);
    const QString start = page.request().from.at(0).toString();
    for (const Project *project : projects) {
        const bool isBeyond = page.request().isBackward ? project->name() < start : project->name() > start;
        if (page.request().from.isEmpty() || isBeyond)
            page.add(std::make_shared<ProjectSource>(source.reading, *project), {project->name()});
    }
    return page.take(source.reading);
}

//! Which addons a project has of its own, by the names of the bundles.
struct BundleSource : Source {
    explicit BundleSource(QJsonObject names)
        : bundle(std::move(names))
    {
    }
    QString typeName() const override { return u"ProjectBundleType"_s; }

    QJsonObject bundle;
};

void addRecordFields(language::Fields<ProjectSource> &fields)
{
    fields.add(u"projectName: String!", [](ProjectSource &node) { return node.project.name(); })
        .add(u"name: String!", [](ProjectSource &node) { return node.project.name(); })
        .add(u"code: String!", [](ProjectSource &node) { return node.row().code; })
        .add(u"label: String", [](ProjectSource &node) { return textOrNull(node.row().label); })
        .add(u"color: String",
             [](ProjectSource &node) { return textOrNull(node.row().data.value(u"color"_s).toString()); })
        .add(u"projectFolder: String",
             [](ProjectSource &node) { return textOrNull(node.row().data.value(u"projectFolder"_s).toString()); })
        .add(u"data: String", [](ProjectSource &node) { return jsonOrNull(node.row().data); })
        .add(u"bundle: ProjectBundleType!",
             [](ProjectSource &node) {
                 return Value(std::make_shared<BundleSource>(node.row().data.value(u"bundle"_s).toObject()));
             })
        .add(u"config: String", [](ProjectSource &node) { return jsonOrNull(node.row().config); })
        .add(u"active: Boolean!", [](ProjectSource &node) { return node.row().active; })
        .add(u"library: Boolean!", [](ProjectSource &node) { return node.row().library; })
        .add(u"skeleton: Boolean!", [](ProjectSource &node) { return node.row().skeleton; })
        .add(u"createdAt: DateTime!", [](ProjectSource &node) { return toText(node.row().createdAt); })
        .add(u"updatedAt: DateTime!", [](ProjectSource &node) { return toText(node.row().updatedAt); })
        .add(u"attrib: ProjectAttribType!",
             [](ProjectSource &node) { return attribOf(u"Project"_s, node.row().attrib); })
        .add(u"allAttrib: String!", [](ProjectSource &node) { return jsonText(node.row().attrib); });
}

void addSingle(language::Fields<ProjectSource> &fields, EntityType type)
{
    fields.add(u"%1(id: String!): %2Node"_s.arg(toText(type), typeStem(type)),
               [type](ProjectSource &node, const Arguments &arguments) {
                   return singleNode(node.reading, node.project, type, arguments);
               });
}

void addPages(language::Fields<ProjectSource> &fields, const QString &declaration, Paging paging)
{
    fields.add(declaration, [paging](ProjectSource &node, const Arguments &arguments) {
        return paging(node.reading, node.project, arguments, nullptr);
    });
}

void addEntities(language::Fields<ProjectSource> &fields)
{
    for (const EntityType type : allEntityTypes)
        addSingle(fields, type);
    fields.add(foldersField(), [](ProjectSource &node, const Arguments &arguments) {
        return foldersPage(node.reading, node.project, arguments);
    });
    addPages(fields, tasksField(), tasksPage);
    addPages(fields, productsField(), productsPage);
    addPages(fields, versionsField(), versionsPage);
    addPages(fields, representationsField(), representationsPage);
    addPages(fields, workfilesField(), workfilesPage);
}

} // namespace

void addProjectTypes(language::Schema &schema, language::Fields<QuerySource> &query)
{
    addConnectionTypes(schema, u"Projects"_s, u"Project"_s);
    language::Fields<BundleSource>(schema, u"ProjectBundleType"_s)
        .add(u"production: String",
             [](BundleSource &node) { return textOrNull(node.bundle[u"production"].toString()); })
        .add(u"staging: String", [](BundleSource &node) { return textOrNull(node.bundle[u"staging"].toString()); });
    language::Fields<ProjectSource> fields(schema, u"ProjectNode"_s);
    addRecordFields(fields);
    addProjectLists(schema, fields);
    addEntities(fields);
    addListFields(fields);
    fields.add(projectLinksField(), projectLinks);
    fields.add(activitiesField(), [](ProjectSource &node, const Arguments &arguments) {
        return activitiesPage(node.reading, node.project, arguments);
    });
    query.add(u"project(name: String, code: String): ProjectNode!", projectOf)
        .add(connectionField(u"projects"_s, u"name: String, code: String, includeSkeleton: Boolean = false"_s,
                             u"ProjectsConnection"_s),
             projectsPage)
        .add(u"productTypes: [ProductType!]!", [](QuerySource &source) { return productTypesOfAll(source.reading); });
}

} // namespace bridge::sandbox::ayon::graphql
