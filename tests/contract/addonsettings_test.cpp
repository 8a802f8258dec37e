// The settings tree of the addon, which three know: the addon's own model in Python, the sandbox that stands in for it,
// and the programs that read it. One golden file holds its defaults; tests/addon compares the first with it.
#include "sandbox/ayon/settingsmodel.h"
#include "settings/addonsettings.h"
#include "support/golden.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

TEST(AddonSettingsTree, IsWhatTheSandboxAnswersWhenNothingIsSet)
{
    using namespace bridge::sandbox::ayon;
    EXPECT_EQ(defaultsOf(shotgridSettings(AttributeLibrary::builtin())),
              bridge::test::golden(u"addon_settings.json"_s));
}

TEST(AddonSettingsTree, IsReadByTheProgramsAndLacksTheSiteAlone)
{
    const bridge::settings::CheckedSettings checked =
        bridge::settings::settingsFromJson(bridge::test::golden(u"addon_settings.json"_s));
    EXPECT_EQ(checked.settings, bridge::settings::AddonSettings());
    ASSERT_EQ(checked.findings.size(), 1u);
    EXPECT_EQ(checked.findings.front().path, u"ayon+settings://shotgrid/shotgrid_server"_s);
}
