#include "base/slug.h"

#include <gtest/gtest.h>

namespace bridge {

using namespace Qt::StringLiterals;

struct SlugCase {
    const char *name;
    QString text;
    QString withoutShortParts; // minimum length 1
    QString withAllParts; // minimum length 0
};

void PrintTo(const SlugCase &slugCase, std::ostream *stream)
{
    *stream << slugCase.text.toStdString();
}

class Slug : public testing::TestWithParam<SlugCase>
{
};

TEST_P(Slug, IsTheNameThatAyonMakes)
{
    EXPECT_EQ(slug(GetParam().text, 1), GetParam().withoutShortParts);
    EXPECT_EQ(slug(GetParam().text, 0), GetParam().withAllParts);
}

INSTANTIATE_TEST_SUITE_P(FormerIntegration, Slug,
                         testing::Values(SlugCase{"words", u"Animation Blocking"_s, u"Animation_Blocking"_s,
                                                  u"Animation_Blocking"_s},
                                         SlugCase{"underscore", u"sh_010"_s, u"sh_010"_s, u"sh_010"_s},
                                         SlugCase{"dash_and_dot", u"sh-010.a"_s, u"sh_010_a"_s, u"sh_010_a"_s},
                                         SlugCase{"slash", u"ep01/sq02"_s, u"ep01_sq02"_s, u"ep01_sq02"_s},
                                         SlugCase{"two_blanks", u"My  Shot"_s, u"My_Shot"_s, u"My__Shot"_s},
                                         SlugCase{"leading_blank", u" lead"_s, u"lead"_s, u"_lead"_s},
                                         SlugCase{"trailing_blank", u"trail "_s, u"trail"_s, u"trail_"_s},
                                         SlugCase{"underscores_around", u"__a__"_s, u"a"_s, u"__a__"_s},
                                         SlugCase{"brackets", u"(x) 100%"_s, u"x_100"_s, u"x_100"_s},
                                         SlugCase{"ampersand", u"A & B"_s, u"A_B"_s, u"A__B"_s},
                                         SlugCase{"apostrophe", u"O'Neil"_s, u"ONeil"_s, u"ONeil"_s},
                                         SlugCase{"accent", u"Café Noir"_s, u"Cafe_Noir"_s, u"Cafe_Noir"_s},
                                         SlugCase{"operators", u"v1+2=3~4"_s, u"v1_2_3_4"_s, u"v1_2_3_4"_s},
                                         SlugCase{"tab", u"ta\tb"_s, u"tab"_s, u"tab"_s},
                                         SlugCase{"separators_only", u"!!!"_s, QString(), u"___"_s},
                                         SlugCase{"nothing_left", u"???"_s, QString(), QString()}),
                         [](const auto &row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(OtherScripts, Slug,
                         testing::Values(SlugCase{"sharp_s", u"Straße"_s, u"Strasse"_s, u"Strasse"_s},
                                         SlugCase{"slashed_o", u"Bjørn"_s, u"Bjorn"_s, u"Bjorn"_s},
                                         SlugCase{"barred_l", u"Łódź"_s, u"Lodz"_s, u"Lodz"_s},
                                         SlugCase{"umlaut_decomposed", u"u\u0308ber"_s, u"uber"_s, u"uber"_s},
                                         SlugCase{"ligatures", u"Æon Œuvre"_s, u"AEon_OEuvre"_s, u"AEon_OEuvre"_s},
                                         SlugCase{"cyrillic", u"Жар-птица"_s, u"Zhar_ptitsa"_s, u"Zhar_ptitsa"_s},
                                         SlugCase{"greek", u"Αθήνα"_s, u"Athena"_s, u"Athena"_s},
                                         SlugCase{"katakana", u"トトロ"_s, u"totoro"_s, u"totoro"_s},
                                         SlugCase{"kanji", u"東京 010"_s, u"dong_jing_010"_s, u"dong_jing_010"_s},
                                         SlugCase{"dash_of_typography", u"sh010–a"_s, u"sh010_a"_s, u"sh010_a"_s},
                                         SlugCase{"blank_that_does_not_break", u"My\u00a0Shot"_s, u"My_Shot"_s,
                                                  u"My_Shot"_s},
                                         SlugCase{"picture", u"🎬"_s, QString(), QString()},
                                         SlugCase{"empty", QString(), QString(), QString()}),
                         [](const auto &row) { return std::string(row.param.name); });

} // namespace bridge
