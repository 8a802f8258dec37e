// The settings tree of the addon, which three know: the addon's own model in Python, the sandbox that stands in for it,
// and the programs that read it. One golden file holds its defaults; tests/addon compares the first with it.
#include "base/json.h"
#include "sandbox/ayon/settingsmodel.h"
#include "settings/addonsettings.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace {

QJsonObject goldenDefaults()
{
    QFile file(QStringLiteral(GOLDEN_DIR "/addon_settings.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto defaults = bridge::parseJson(file.readAll(), file.fileName());
    return defaults ? defaults->toObject() : QJsonObject();
}

} // namespace

TEST(AddonSettingsTree, IsWhatTheSandboxAnswersWhenNothingIsSet)
{
    using namespace bridge::sandbox::ayon;
    EXPECT_EQ(defaultsOf(shotgridSettings(AttributeLibrary::builtin())), goldenDefaults());
}

TEST(AddonSettingsTree, IsReadByTheProgramsAndLacksTheSiteAlone)
{
    const bridge::settings::CheckedSettings checked = bridge::settings::settingsFromJson(goldenDefaults());
    EXPECT_EQ(checked.settings, bridge::settings::AddonSettings());
    ASSERT_EQ(checked.findings.size(), 1u);
    EXPECT_EQ(checked.findings.front().path, u"ayon+settings://shotgrid/shotgrid_server"_s);
}
