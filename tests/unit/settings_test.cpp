#include "base/json.h"
#include "settings/addonsettings.h"
#include "settings/settingsloader.h"

#include <gtest/gtest.h>

namespace bridge::settings {

using namespace Qt::StringLiterals;

CheckedSettings read(const QByteArray &json)
{
    return settingsFromJson(parseJson(json, u"test"_s)->toObject());
}

//! Settings with a site and these \a members of compatibility_settings.
CheckedSettings readCompatibility(const QByteArray &members)
{
    return read(R"({"shotgrid_server":"https://studio.example","compatibility_settings":{)" + members + "}}");
}

std::vector<std::string> pathsOf(const CheckedSettings &checked)
{
    std::vector<std::string> paths;
    for (const Finding &finding : checked.findings)
        paths.push_back(finding.path.toStdString());
    return paths;
}

TEST(AddonSettings, HaveTheDefaultsOfTheAddon)
{
    const CheckedSettings checked = read(R"({"shotgrid_server":"https://studio.example/"})");
    EXPECT_TRUE(checked.findings.empty());
    AddonSettings expected;
    expected.shotgridServer = u"https://studio.example"_s;
    EXPECT_EQ(checked.settings, expected);
    EXPECT_EQ(expected.enabledEntities.size(), 8);
}

TEST(AddonSettings, ReadTheWholeTree)
{
    const CheckedSettings checked =
        read(R"({"shotgrid_server":"https://studio.example","shotgrid_no_ssl_validation":true,
        "shotgrid_project_code_field":"tank_name","enable_shotgrid_local_storage":false,"shotgrid_local_storage_key":"p2",
        "anatomy_preset":"film","compatibility_settings":{"default_task_type":"Art",
        "shotgrid_enabled_entities":["Project","Shot"],
        "custom_attribs_map":[{"ayon":"fps","type":"float","sg":"fps","scope":["Shot"]},{"ayon":"pixelAspect","type":"float",
        "sg":"","scope":[]}],
        "folder_parenting":{"root_relocate":{"enabled":false,"presets":[]},"type_grouping":{"enabled":true,"presets":[
        {"filter_by_sg_entity_type":"Asset","parents":[{"folder_type":"Folder","folder_name":"library"}]}]}}},
        "service_settings":{"polling_frequency":30,"script_key":"bridge","script_name":"bridge"},
        "publish":{"IntegrateMoviePath":{"profiles":[{"host_names":["nuke"],"product_types":["render"],"repre_names":["mov"]}]}}})");
    EXPECT_TRUE(checked.findings.empty());
    const AddonSettings &settings = checked.settings;
    EXPECT_TRUE(settings.noSslValidation);
    EXPECT_EQ(settings.projectCodeField, u"tank_name"_s);
    EXPECT_FALSE(settings.localStorageEnabled);
    EXPECT_EQ(settings.anatomyPreset, u"film"_s);
    EXPECT_EQ(settings.defaultTaskType, u"Art"_s);
    EXPECT_TRUE(settings.isEnabled(u"Shot"_s));
    EXPECT_FALSE(settings.isEnabled(u"Asset"_s));
    const AttributeRow fps{.ayon = u"fps"_s, .type = u"float"_s, .sg = u"fps"_s, .scope = {u"Shot"_s}};
    EXPECT_EQ(settings.attributeMap, std::vector<AttributeRow>{fps});
    EXPECT_EQ(settings.parenting, Parenting::TypeGrouping);
    ASSERT_TRUE(settings.parentingPreset(u"AssetCategory"_s));
    EXPECT_EQ(settings.parentingPreset(u"Asset"_s)->parents.front().folderName, u"library"_s);
    EXPECT_FALSE(settings.parentingPreset(u"Shot"_s));
    EXPECT_EQ(settings.pollingInterval, std::chrono::seconds(30));
    EXPECT_EQ(settings.scriptName, u"bridge"_s);
    EXPECT_EQ(settings.moviePathProfiles.front().productBaseTypes, QStringList(u"render"_s));
}

struct BlockedCase {
    const char *name;
    const char *json;
    const char *path;
};

class BlockedSettings : public testing::TestWithParam<BlockedCase>
{
};

TEST_P(BlockedSettings, NameTheSetting)
{
    const auto blocker = read(GetParam().json).blocker();
    ASSERT_TRUE(blocker);
    EXPECT_EQ(blocker->where.toStdString(), GetParam().path);
    EXPECT_FALSE(blocker->message.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Mistakes, BlockedSettings,
    testing::Values(
        BlockedCase{"no_site", "{}", "ayon+settings://shotgrid/shotgrid_server"},
        BlockedCase{"no_url", R"({"shotgrid_server":"studio.example"})", "ayon+settings://shotgrid/shotgrid_server"},
        BlockedCase{"other_scheme", R"({"shotgrid_server":"ftp://studio.example"})",
                    "ayon+settings://shotgrid/shotgrid_server"},
        BlockedCase{"both_parenting_modes",
                    R"({"shotgrid_server":"https://studio.example","compatibility_settings":{"folder_parenting":{
                        "root_relocate":{"enabled":true},"type_grouping":{"enabled":true}}}})",
                    "ayon+settings://shotgrid/compatibility_settings/folder_parenting"}),
    [](const auto &row) { return std::string(row.param.name); });

TEST(AddonSettings, SkipInvalidRowsAlone)
{
    const CheckedSettings checked = readCompatibility(R"("custom_attribs_map":[
        {"ayon":"fps","sg":"fps","scope":["Shot"]},
        {"ayon":"fps","sg":"rate","scope":["Shot"]},
        {"ayon":"frameStart","sg":"fps","scope":["Shot"]},
        {"ayon":"","sg":"cut_in","scope":["Shot"]},
        {"ayon":"clipIn","sg":"clip_in","scope":[]},
        "nonsense",
        {"ayon":"frameEnd","sg":"cut_out","scope":["Shot","Planet"]}])");
    const std::string rows = "ayon+settings://shotgrid/compatibility_settings/custom_attribs_map/";
    ASSERT_EQ(checked.settings.attributeMap.size(), 2u);
    EXPECT_EQ(checked.settings.attributeMap[1].ayon, u"frameEnd"_s);
    EXPECT_EQ(checked.settings.attributeMap[1].scope, QStringList(u"Shot"_s));
    EXPECT_EQ(pathsOf(checked),
              (std::vector<std::string>{rows + "5", rows + "1", rows + "2", rows + "3", rows + "4", rows + "6/scope"}));
    EXPECT_FALSE(checked.blocker());
}

TEST(AddonSettings, UseTheDefaultForAValueOfAnotherType)
{
    const CheckedSettings checked = read(R"({"shotgrid_server":"https://studio.example","anatomy_preset":7,
        "service_settings":{"polling_frequency":"often"}})");
    EXPECT_EQ(checked.settings.pollingInterval, std::chrono::seconds(10));
    EXPECT_EQ(pathsOf(checked),
              (std::vector<std::string>{"ayon+settings://shotgrid/anatomy_preset",
                                        "ayon+settings://shotgrid/service_settings/polling_frequency"}));
    EXPECT_EQ(checked.findings.front().message, u"expected a text, got a number; the default is used"_s);
}

TEST(AddonSettings, LeaveOutTypesThatCannotBeSynced)
{
    const CheckedSettings checked = readCompatibility(R"("shotgrid_enabled_entities":["Shot","Planet"])");
    EXPECT_EQ(checked.settings.enabledEntities, QStringList(u"Shot"_s));
    EXPECT_EQ(checked.findings.size(), 1u);
}

TEST(AddonIdentity, ComesFromTheEnvironmentOfAService)
{
    QProcessEnvironment environment;
    EXPECT_FALSE(addonIdentity(environment));
    EXPECT_EQ(addonIdentity(environment).error().where, u"AYON_ADDON_VERSION"_s);
    environment.insert(u"AYON_ADDON_VERSION"_s, u"1.0.0"_s);
    environment.insert(u"AYON_DEFAULT_SETTINGS_VARIANT"_s, u"staging"_s);
    const auto identity = addonIdentity(environment);
    ASSERT_TRUE(identity);
    EXPECT_EQ(identity->addon, u"shotgrid"_s);
    EXPECT_EQ(identity->variant, u"staging"_s);
}

} // namespace bridge::settings
