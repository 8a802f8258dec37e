#include "cli/peopletext.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace bridge::cli {

using namespace Qt::StringLiterals;
using people::Decision;
using Action = Decision::Action;

namespace {

people::PersonResult person(qint64 id, const QString &login, Action action, const QString &reason = {})
{
    const shotgrid::HumanUser human{.id = ShotgridId(id), .login = login, .name = login.toUpper()};
    return {.decision = {.person = human, .action = action, .login = login, .reason = reason}};
}

people::Report report()
{
    people::Report made{.people = {person(1, u"ann"_s, Action::Link), person(2, u"ben"_s, Action::Create),
                                   person(3, u"cal"_s, Action::Keep), person(4, u"dee"_s, Action::Skip, u"gone"_s)}};
    return made;
}

QString shown(const people::Report &report, bool isDryRun = false)
{
    return toText(peopleLines(report, isDryRun), false);
}

} // namespace

TEST(PeopleText, CountsAndNamesThoseOfWhomSomethingIsToBeSaid)
{
    EXPECT_EQ(shown(report()).toStdString(),
              "4 people: 1 linked, 1 created, 1 linked before, 1 skipped\n"
              "  ~ ANN, ann: linked with ann\n"
              "  + BEN, ben: new user ben\n"
              "    DEE, dee: gone\n");
    EXPECT_TRUE(shown(report(), true).endsWith("Nothing was written.\n"_L1));
}

TEST(PeopleText, SaysWhatToDoAboutThoseWhoNeedAPerson)
{
    people::Report mixed = report();
    mixed.people.push_back(person(5, u"eve"_s, Action::Ask, u"'eve' is the account of a service"_s));
    mixed.people[1].error =
        Error{.kind = Error::Kind::Conflict, .where = u"ayon"_s, .message = u"User already exists"_s};
    const QString text = shown(mixed);
    EXPECT_TRUE(text.startsWith("5 people: 1 linked, 1 linked before, 1 skipped, 1 unclear, 1 failed\n"_L1));
    EXPECT_TRUE(text.contains("! BEN, ben: "_L1) && text.contains("User already exists"_L1)) << text.toStdString();
    EXPECT_TRUE(text.contains("! EVE, eve: 'eve' is the account of a service"_L1));
    EXPECT_TRUE(text.contains("sg_user_id"_L1));
}

TEST(PeopleText, SpeaksJsonForScripts)
{
    people::Report mixed = report();
    mixed.people[1].error = Error{.kind = Error::Kind::Conflict, .message = u"User already exists"_s};
    const QJsonObject json = toJson(mixed);
    EXPECT_FALSE(json.value(u"complete"_s).toBool());
    QStringList outcomes;
    for (const QJsonValue &one : json.value(u"people"_s).toArray())
        outcomes += one[u"outcome"_s].toString();
    EXPECT_EQ(outcomes, (QStringList{u"linked"_s, u"failed"_s, u"linked before"_s, u"skipped"_s}));
    EXPECT_EQ(json.value(u"people"_s)[3][u"reason"_s], u"gone"_s);
}

} // namespace bridge::cli
