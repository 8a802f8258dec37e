#include "base/filename.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge {

namespace {

struct NameCase {
    const char *name;
    QString given;
    QString expected;
};

class SafeFileName : public testing::TestWithParam<NameCase>
{
};

TEST_P(SafeFileName, IsANameAndNothingElse)
{
    const QString name = safeFileName(GetParam().given);
    EXPECT_EQ(name.toStdString(), GetParam().expected.toStdString());
    EXPECT_EQ(safeFileName(name), name);
}

INSTANTIATE_TEST_SUITE_P(
    Names, SafeFileName,
    testing::Values(NameCase{"plain", u"sh010_v001.mov"_s, u"sh010_v001.mov"_s},
                    NameCase{"blanks_and_letters", u"Ansicht späät 2.mov"_s, u"Ansicht späät 2.mov"_s},
                    NameCase{"climbing", u"../../etc/passwd"_s, u"passwd"_s},
                    NameCase{"climbing_backwards", uR"(..\..\boot.ini)"_s, u"boot.ini"_s},
                    NameCase{"absolute", u"/root/.ssh/id_rsa"_s, u"id_rsa"_s},
                    NameCase{"drive", u"C:evil.exe"_s, u"C_evil.exe"_s},
                    NameCase{"only_a_folder", u"a/b/"_s, u"file"_s}, NameCase{"parent", u".."_s, u"file"_s},
                    NameCase{"hidden", u".bashrc"_s, u"bashrc"_s}, NameCase{"option", u"-rf.mov"_s, u"rf.mov"_s},
                    NameCase{"empty", u""_s, u"file"_s}, NameCase{"blank", u"  "_s, u"file"_s},
                    NameCase{"header", u"a.mov\r\nX-Evil: 1"_s, u"a.mov__X-Evil_ 1"_s},
                    NameCase{"zero", u"a\0b.mov"_s, u"a_b.mov"_s},
                    NameCase{"turned_text", u"a\u202Evom.exe"_s, u"a_vom.exe"_s},
                    NameCase{"shell", u"$(rm -rf *)`x`;.mov"_s, u"_(rm -rf _)_x__.mov"_s},
                    NameCase{"long_with_suffix", QString(300, u'x') + u".mov"_s, QString(116, u'x') + u".mov"_s},
                    NameCase{"long_suffix", u"a."_s + QString(300, u'x'), u"a."_s + QString(118, u'x')},
                    NameCase{"long_in_two_bytes", QString(300, u'ä') + u".mov"_s, QString(58, u'ä') + u".mov"_s}),
    [](const auto &each) { return std::string(each.param.name); });

TEST(AsciiFileName, KeepsWhatAHeaderTakes)
{
    EXPECT_EQ(asciiFileName(u"späät.mov"_s).toStdString(), "spaat.mov");
    EXPECT_EQ(asciiFileName(u"絵コンテ.mov"_s).toStdString(), "____.mov");
    EXPECT_EQ(asciiFileName(u"\U0001F600.mov"_s).toStdString(), "_.mov");
}

} // namespace

} // namespace bridge
