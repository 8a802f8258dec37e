#include "sandbox/ayon/graphql/linkedge.h"

#include "sandbox/ayon/graphql/page.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

constexpr qint64 usualLimit = 100;

//! A link as the entity at one of its ends sees it.
struct LinkSource : EdgeSource {
    LinkSource(const EntitySource &from, const Link &shown)
        : EdgeSource(nullptr, {})
        , project(from.project)
        , link(shown)
        , isInput(shown.output == from.entity.id)
    {
        const auto known = entityTypeFromText(otherType());
        node = nodeOf(from.reading, project, known ? project.entities().find(*known, entity()) : nullptr);
    }
    QString cursor() const override { return link.id.toText(); }

    QString otherType() const { return isInput ? link.inputType() : link.outputType(); }
    const EntityId &entity() const { return isInput ? link.input : link.output; }

    const Project &project;
    const Link &link;
    bool isInput; // of the entity that is asked: the link leads to it
};

bool isWanted(const Link &link, const EntityId &entity, const Arguments &arguments)
{
    const QString direction = arguments.text(u"direction"_s).value_or(QString());
    if (direction == "in"_L1        ? link.output != entity
            : direction == "out"_L1 ? link.input != entity
                                    : !link.isOf(entity))
        return false;
    const auto types = arguments.texts(u"linkTypes"_s);
    if (types && !types->isEmpty() && !types->contains(link.stem()))
        return false;
    const auto names = arguments.texts(u"names"_s);
    if (names && !names->contains(link.name))
        return false;
    const auto expression = arguments.text(u"nameEx"_s);
    return !expression || QRegularExpression(*expression).match(link.name).hasMatch();
}

//! A link as its project shows it.
struct ProjectLinkSource : EdgeSource {
    ProjectLinkSource(const ProjectSource &from, const Link &shown)
        : EdgeSource(nullptr, {})
        , project(from.project)
        , link(shown)
        , showsAuthor(from.reading.caller.isManager)
    {
    }
    QString cursor() const override { return QString::number(link.order); }

    const Project &project;
    const Link &link;
    bool showsAuthor;
};

//! An argument that is not there, or an empty list, narrows nothing here.
template <class Fits> bool isOneOf(const Arguments &arguments, const QString &name, const Fits &fits)
{
    const auto wanted = arguments.texts(name);
    return !wanted || wanted->isEmpty() || std::ranges::any_of(*wanted, fits);
}

bool isWanted(const Link &link, const Arguments &arguments)
{
    const auto is = [](const QString &value) { return [value](const QString &wanted) { return wanted == value; }; };
    const QString input = link.input.toText();
    const QString output = link.output.toText();
    const QString expression = arguments.text(u"nameEx"_s).value_or(QString());
    return isOneOf(arguments, u"ids"_s, is(link.id.toText())) && isOneOf(arguments, u"inputIds"_s, is(input))
        && isOneOf(arguments, u"outputIds"_s, is(output))
        && isOneOf(arguments, u"entityIds"_s, [&](const QString &id) { return id == input || id == output; })
        && isOneOf(arguments, u"linkTypes"_s, is(link.stem()))
        && isOneOf(arguments, u"inputTypes"_s, is(link.inputType()))
        && isOneOf(arguments, u"outputTypes"_s, is(link.outputType())) && isOneOf(arguments, u"names"_s, is(link.name))
        && (expression.isEmpty() || QRegularExpression(expression).match(link.name).hasMatch());
}

} // namespace

QString linksField()
{
    return u"links(direction: String, linkTypes: [String!], names: [String!], nameEx: String, first: Int = 100, "
           "after: String): LinksConnection!"_s;
}

//! The server takes a cursor only when it is a number, and gives ids for cursors: there are no further pages.
Value linksOf(EntitySource &node, const Arguments &arguments)
{
    const qint64 after = arguments.text(u"after"_s).value_or(QString()).toLongLong();
    Page page(u"LinksConnection"_s, {.limit = arguments.integer(u"first"_s).value_or(usualLimit)});
    for (const auto &[order, link] : node.project.links.all()) {
        if (order > after && isWanted(link, node.entity.id, arguments))
            page.add(std::make_shared<LinkSource>(node, link));
    }
    return page.take(node.reading);
}

QString projectLinksField()
{
    return u"links(ids: [String!], entityIds: [String!], inputIds: [String!], outputIds: [String!], "
           "linkTypes: [String!], inputTypes: [String!], outputTypes: [String!], first: Int! = 100, after: String, "
           "names: [String!], nameEx: String): ProjectLinksConnection!"_s;
}

//! Evidence: `ynput/ayon-backend: ayon_server/graphql/resolvers/project_links.py`.
Value projectLinks(ProjectSource &node, const Arguments &arguments)
{
    const qint64 after = arguments.text(u"after"_s).value_or(QString()).toLongLong();
    const qint64 limit = std::max<qint64>(0, arguments.integer(u"first"_s).value_or(usualLimit));
    Page page(u"ProjectLinksConnection"_s, {.limit = limit, .looksAhead = true});
    for (const auto &[order, link] : node.project.links.all()) {
        if (order > after && isWanted(link, arguments))
            page.add(std::make_shared<ProjectLinkSource>(node, link));
    }
    return page.take(node.reading);
}

void addLinkTypes(language::Schema &schema)
{
    addEdgeTypes(schema, u"ProjectLinks"_s, u"ProjectLink"_s);
    language::Fields<ProjectLinkSource>(schema, u"ProjectLinkEdge"_s)
        .add(u"id: String!", [](ProjectLinkSource &edge) { return edge.link.id.toText(); })
        .add(u"projectName: String!", [](ProjectLinkSource &edge) { return edge.project.name(); })
        .add(u"inputId: String!", [](ProjectLinkSource &edge) { return edge.link.input.toText(); })
        .add(u"inputType: String!", [](ProjectLinkSource &edge) { return edge.link.inputType(); })
        .add(u"outputId: String!", [](ProjectLinkSource &edge) { return edge.link.output.toText(); })
        .add(u"outputType: String!", [](ProjectLinkSource &edge) { return edge.link.outputType(); })
        .add(u"name: String", [](ProjectLinkSource &edge) { return textOrNull(edge.link.name); })
        .add(u"linkType: String!", [](ProjectLinkSource &edge) { return edge.link.stem(); })
        .add(u"author: String",
             [](ProjectLinkSource &edge) { return edge.showsAuthor ? textOrNull(edge.link.author) : Value(); })
        .add(u"createdAt: DateTime!", [](ProjectLinkSource &edge) { return toText(edge.link.createdAt); })
        .add(u"data: String!", [](ProjectLinkSource &edge) { return jsonText(edge.link.data); });
    addConnectionTypes(schema, u"Links"_s, u"Link"_s);
    language::Fields<LinkSource>(schema, u"LinkEdge"_s)
        .add(u"id: String!", [](LinkSource &edge) { return edge.link.id.toText(); })
        .add(u"projectName: String!", [](LinkSource &edge) { return edge.project.name(); })
        .add(u"entityType: String!", [](LinkSource &edge) { return edge.otherType(); })
        .add(u"entityId: String!", [](LinkSource &edge) { return edge.entity().toText(); })
        .add(u"name: String", [](LinkSource &edge) { return textOrNull(edge.link.name); })
        .add(u"linkType: String!", [](LinkSource &edge) { return edge.link.stem(); })
        .add(u"direction: String!", [](LinkSource &edge) { return edge.isInput ? u"in"_s : u"out"_s; })
        .add(u"description: String!",
             [](LinkSource &edge) {
                 return u"%1 link with input %2 and output %3"_s.arg(edge.link.stem(), edge.link.inputType(),
                                                                     edge.link.outputType());
             })
        .add(u"author: String", [](LinkSource &edge) { return textOrNull(edge.link.author); })
        .add(u"data: String!", [](LinkSource &edge) { return jsonText(edge.link.data); })
        .add(u"node: BaseNode", [](LinkSource &edge) { return Value(edge.node); });
}

} // namespace bridge::sandbox::ayon::graphql
