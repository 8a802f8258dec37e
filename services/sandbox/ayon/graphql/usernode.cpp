#include "sandbox/ayon/graphql/attributes.h"
#include "sandbox/ayon/graphql/entitynode.h"
#include "sandbox/ayon/graphql/page.h"
#include "sandbox/ayon/graphql/rootnodes.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <iterator>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

struct UserSource : Source {
    UserSource(Reading &queryReading, User userShown)
        : reading(queryReading)
        , user(std::move(userShown))
    {
    }
    QString typeName() const override { return u"UserNode"_s; }
    bool flag(const QString &name) const { return user.data.value(name).toBool(); }

    Reading &reading;
    const User user;
};

//! Tasks of one project that are assigned to the user.
Value tasksOf(UserSource &node, const Arguments &arguments)
{
    const QString name = arguments.text(u"projectName"_s).value_or(QString());
    const Project *project = node.reading.store.project(name);
    if (project == nullptr)
        return Refusal{.message = u"Project not found"_s, .status = 404};
    return tasksPage(node.reading, *project, Arguments({{u"assignees"_s, QJsonArray{node.user.name}}}));
}

Value userByName(Reading &reading, const QString &name)
{
    const User *user = reading.store.user(name);
    if (user == nullptr)
        return Refusal{.message = u"User not found"_s, .status = 404};
    return std::make_shared<UserSource>(reading, *user);
}

std::optional<QSet<QString>> wantedTexts(const Arguments &arguments, const QString &argument)
{
    const auto texts = arguments.texts(argument);
    if (!texts)
        return {};
    return QSet<QString>(texts->begin(), texts->end());
}

std::function<bool(const User &)> conditionOf(const Arguments &arguments)
{
    auto names = wantedTexts(arguments, u"names"_s);
    if (const auto name = arguments.text(u"name"_s))
        names = names ? *names & QSet<QString>{*name} : QSet<QString>{*name};
    std::optional<QSet<QString>> emails;
    if (const auto texts = arguments.texts(u"emails"_s)) {
        emails.emplace();
        for (const QString &email : *texts)
            emails->insert(email.toLower());
    }
    auto projects = arguments.texts(u"projects"_s);
    if (const auto project = arguments.text(u"projectName"_s))
        projects = QStringList{*project};
    return [names, emails, projects](const User &user) {
        const auto hasAccess = [&user](const QString &project) { return user.hasAccessTo(project); };
        return (!names || names->contains(user.name)) && (!emails || emails->contains(user.email().toLower()))
            && (!projects || std::ranges::any_of(*projects, hasAccess));
    };
}

Value usersPage(Reading &reading, const Arguments &arguments)
{
    const auto request = PageRequest::fromArguments(arguments);
    if (const auto *refusal = std::get_if<Refusal>(&request))
        return *refusal;
    Page page(u"UsersConnection"_s, std::get<PageRequest>(request));
    const auto condition = conditionOf(arguments);
    const auto collect = [&](auto row, auto end) {
        for (; row != end && !page.isFull(); ++row) {
            if (condition(row->second))
                page.add(std::make_shared<UserSource>(reading, row->second), {row->first});
        }
    };
    const auto &users = reading.store.users();
    const bool hasStart = !page.request().from.isEmpty();
    const QString start = page.request().from.at(0).toString();
    if (page.request().isBackward)
        collect(std::make_reverse_iterator(hasStart ? users.lower_bound(start) : users.end()), users.rend());
    else
        collect(hasStart ? users.upper_bound(start) : users.begin(), users.end());
    return page.take(reading);
}

void addUserFields(language::Fields<UserSource> &fields)
{
    fields.add(u"name: String!", [](UserSource &node) { return node.user.name; })
        .add(u"active: Boolean!", [](UserSource &node) { return node.user.active; })
        .add(u"deleted: Boolean!", [](UserSource &node) { return node.flag(u"deleted"_s); })
        .add(u"isAdmin: Boolean!", [](UserSource &node) { return node.flag(u"isAdmin"_s); })
        .add(u"isManager: Boolean!", [](UserSource &node) { return node.user.isManager(); })
        .add(u"isService: Boolean!", [](UserSource &node) { return node.user.isService(); })
        .add(u"isGuest: Boolean!", [](UserSource &node) { return node.user.isGuest(); })
        .add(u"isDeveloper: Boolean!", [](UserSource &node) { return node.flag(u"isDeveloper"_s); })
        .add(u"hasPassword: Boolean!", [](UserSource &node) { return node.user.data.contains(u"password"_s); })
        .add(u"apiKeyPreview: String",
             [](UserSource &node) { return textOrNull(node.user.data.value(u"apiKeyPreview"_s).toString()); })
        .add(u"accessGroups: String!",
             [](UserSource &node) { return jsonText(node.user.data.value(u"accessGroups"_s).toObject()); })
        .add(u"defaultAccessGroups: [String!]!",
             [](UserSource &node) {
                 return Value(node.user.data.value(u"defaultAccessGroups"_s).toVariant().toStringList());
             })
        .add(u"attrib: UserAttribType!", [](UserSource &node) { return attribOf(u"User"_s, node.user.attrib); })
        .add(u"allAttrib: String!", [](UserSource &node) { return jsonText(node.user.attrib); })
        .add(u"createdAt: DateTime!", [](UserSource &node) { return toText(node.user.createdAt); })
        .add(u"updatedAt: DateTime!", [](UserSource &node) { return toText(node.user.updatedAt); })
        .add(u"tasks(projectName: String!): TasksConnection!", tasksOf);
}

} // namespace

Value personNode(Reading &reading, const QString &login)
{
    if (login.isEmpty())
        return {};
    if (const User *user = reading.store.user(login))
        return std::make_shared<UserSource>(reading, *user);
    return std::make_shared<UserSource>(
        reading,
        User{.name = login, .attrib = {{u"fullName"_s, login}}, .data = {{u"deleted"_s, true}}, .active = false});
}

void addUserTypes(language::Schema &schema, language::Fields<QuerySource> &query)
{
    addConnectionTypes(schema, u"Users"_s, u"User"_s);
    language::Fields<UserSource> fields(schema, u"UserNode"_s);
    addUserFields(fields);
    query
        .add(connectionField(u"users"_s,
                             u"name: String, names: [String!], emails: [String!], projectName: String, "
                             u"projects: [String!]"_s,
                             u"UsersConnection"_s),
             [](QuerySource &source, const Arguments &arguments) { return usersPage(source.reading, arguments); })
        .add(u"user(name: String!): UserNode",
             [](QuerySource &source, const Arguments &arguments) {
                 return userByName(source.reading, arguments.text(u"name"_s).value_or(QString()));
             })
        .add(u"me: UserNode!",
             [](QuerySource &source) { return userByName(source.reading, source.reading.caller.user); });
}

} // namespace bridge::sandbox::ayon::graphql
