#include "sync/merge.h"
#include "sync/naming.h"

#include <gtest/gtest.h>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

const Value nothing;

Value texts(const QStringList &members)
{
    return listValue(members);
}

} // namespace

struct MergeCase {
    const char *name;
    Role role;
    Value ayon;
    Value shotgrid;
    std::optional<Value> base;
    Value merged; // when AYON wins
    bool conflict = false;
};

class MergeField : public testing::TestWithParam<MergeCase>
{
protected:
    static Merged<Value> merged(Side winner)
    {
        const MergeCase &given = GetParam();
        return mergeField(given.role, given.ayon, given.shotgrid, given.base ? &*given.base : nullptr, winner);
    }
};

TEST_P(MergeField, KeepsWhatOneSideAloneEdited)
{
    const Merged<Value> result = merged(Side::Ayon);
    EXPECT_EQ(toText(result.value), toText(GetParam().merged));
    EXPECT_EQ(result.value, GetParam().merged);
    EXPECT_EQ(result.conflict, GetParam().conflict);
}

TEST_P(MergeField, AsksForTheWinnerInConflictsAlone)
{
    const Merged<Value> result = merged(Side::Shotgrid);
    EXPECT_EQ(result.conflict, GetParam().conflict);
    EXPECT_EQ(result.value, GetParam().conflict ? GetParam().shotgrid : GetParam().merged);
}

INSTANTIATE_TEST_SUITE_P(
    Values, MergeField,
    testing::Values(MergeCase{"untouched", Role::Attribute, u"a"_s, u"a"_s, u"a"_s, u"a"_s},
                    MergeCase{"edited_in_ayon", Role::Attribute, u"b"_s, u"a"_s, u"a"_s, u"b"_s},
                    MergeCase{"edited_in_shotgrid", Role::Attribute, u"a"_s, u"b"_s, u"a"_s, u"b"_s},
                    MergeCase{"edited_alike", Role::Attribute, u"b"_s, u"b"_s, u"a"_s, u"b"_s},
                    MergeCase{"edited_differently", Role::Attribute, u"b"_s, u"c"_s, u"a"_s, u"b"_s, true},
                    MergeCase{"cleared_in_ayon", Role::Attribute, nothing, u"a"_s, u"a"_s, nothing},
                    MergeCase{"cleared_here_edited_there", Role::Status, nothing, u"c"_s, u"a"_s, nothing, true},
                    MergeCase{"agreed_to_be_clear_then_filled", Role::Attribute, nothing, u"b"_s, nothing, u"b"_s},
                    MergeCase{"never_agreed_ayon_alone_says", Role::Attribute, u"b"_s, nothing, std::nullopt, u"b"_s},
                    MergeCase{"never_agreed_shotgrid_alone_says", Role::Attribute, nothing, u"b"_s, std::nullopt,
                              u"b"_s},
                    MergeCase{"never_agreed_both_say", Role::Attribute, u"b"_s, u"c"_s, std::nullopt, u"b"_s, true}),
    [](const auto &given) { return std::string(given.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Members, MergeField,
    testing::Values(MergeCase{"added_on_each_side", Role::Tags, texts({u"a"_s, u"b"_s}), texts({u"a"_s, u"c"_s}),
                              texts({u"a"_s}), texts({u"a"_s, u"b"_s, u"c"_s})},
                    MergeCase{"added_here_removed_there", Role::Assignees, texts({u"ann"_s, u"bob"_s}), texts({}),
                              texts({u"ann"_s}), texts({u"bob"_s})},
                    MergeCase{"removed_on_both", Role::Tags, texts({}), texts({u"c"_s}), texts({u"a"_s, u"b"_s}),
                              texts({u"c"_s})},
                    MergeCase{"never_agreed_all_stay", Role::Tags, texts({u"a"_s}), texts({u"b"_s}), std::nullopt,
                              texts({u"a"_s, u"b"_s})},
                    MergeCase{"tags_that_differ_in_case", Role::Tags, texts({u"Night"_s}), texts({u"night"_s}),
                              std::nullopt, texts({u"Night"_s})},
                    MergeCase{"logins_that_differ_in_case", Role::Assignees, texts({u"Ann"_s}), texts({u"ann"_s}),
                              std::nullopt, texts({u"Ann"_s, u"ann"_s})}),
    [](const auto &given) { return std::string(given.param.name); });

class Naming : public testing::Test
{
protected:
    std::optional<QString> take(const QString &title, Kind kind = Kind::Folder, const QString &id = u"Shot/868"_s)
    {
        const Entity entity{.id = id, .kind = kind, .type = id.section('/'_L1, 0, 0), .title = title};
        return m_names.take(m_tree, u"demo"_s, entity);
    }

    Tree m_tree{{{.id = u"demo"_s, .kind = Kind::Project},
                 {.id = u"a"_s, .parent = u"demo"_s, .name = u"SH010"_s},
                 {.id = u"b"_s, .parent = u"demo"_s, .kind = Kind::Task, .name = u"comp"_s}}};
    AyonNames m_names;
};

TEST_F(Naming, IsTheSlug)
{
    EXPECT_EQ(take(u"Shot 20"_s), u"Shot_20"_s);
}

TEST_F(Naming, HasTheNumberBehindItWhenTakenInWhateverCase)
{
    EXPECT_EQ(take(u"sh010"_s), u"sh010_868"_s);
}

TEST_F(Naming, CountsTheNamesThatThePlanGave)
{
    EXPECT_EQ(take(u"new"_s, Kind::Folder, u"Shot/1"_s), u"new"_s);
    EXPECT_EQ(take(u"New"_s, Kind::Folder, u"Shot/2"_s), u"New_2"_s);
    EXPECT_EQ(take(u"New"_s, Kind::Folder, u"Shot/2"_s), std::nullopt); // both are taken
}

TEST_F(Naming, LetsTasksAndFoldersHaveOneName)
{
    EXPECT_EQ(take(u"comp"_s), u"comp"_s);
    EXPECT_EQ(take(u"sh010"_s, Kind::Task, u"Task/5"_s), u"sh010"_s);
    EXPECT_EQ(take(u"Comp"_s, Kind::Task, u"Task/5"_s), u"Comp_5"_s);
}

TEST_F(Naming, IsNoneWhenNothingIsLeft)
{
    for (const QString &title : {u""_s, u"?!?"_s, u" - "_s, u"///"_s})
        EXPECT_EQ(take(title), std::nullopt) << title.toStdString();
}

TEST_F(Naming, SlugsCategoriesInLowerCase)
{
    EXPECT_EQ(take(u"Main Character"_s, Kind::Folder, u"AssetCategory/main_character"_s), u"main_character"_s);
}

} // namespace bridge::sync
