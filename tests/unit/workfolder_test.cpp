#include "base/workfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace bridge {

namespace {

class WorkFolders : public testing::Test
{
protected:
    WorkFolders() { qputenv("TMPDIR", m_outer.path().toUtf8()); }
    ~WorkFolders() override
    {
        if (m_before.isNull())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", m_before);
    }

    static std::unique_ptr<WorkFolder> made(const QString &kind = u"media"_s)
    {
        auto folder = WorkFolder::make(kind);
        return folder ? std::move(*folder) : nullptr;
    }
    QStringList names() const
    {
        return QDir(m_outer.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    //! As a process leaves it that was killed: the lock names one that is not there.
    QString abandoned(const QString &name) const
    {
        const QDir folder(m_outer.filePath(name));
        folder.mkpath(u"."_s);
        QFile lock(folder.filePath(u"lock"_s));
        EXPECT_TRUE(lock.open(QIODevice::WriteOnly));
        lock.write("999999999\nprogram\n" + QSysInfo::machineHostName().toUtf8() + "\n");
        return folder.path();
    }

    const QByteArray m_before = qgetenv("TMPDIR");
    const QTemporaryDir m_outer;
};

TEST_F(WorkFolders, GoWithTheirOwner)
{
    auto folder = made();
    ASSERT_TRUE(folder);
    const auto place = folder->placeFor(u"1f"_s, u"../../x.mov"_s);
    ASSERT_TRUE(place);
    EXPECT_TRUE(place->startsWith(m_outer.path() + "/ayon-shotgrid-media-"_L1));
    EXPECT_TRUE(place->endsWith("/1f/x.mov"_L1)) << place->toStdString();
    EXPECT_TRUE(QFile(*place).open(QIODevice::WriteOnly));
    folder->drop(u"1f"_s);
    EXPECT_FALSE(QFile::exists(*place));
    folder.reset();
    EXPECT_TRUE(names().isEmpty());
}

TEST_F(WorkFolders, WhatAKilledProcessLeftIsRemoved)
{
    const QString left = abandoned(u"ayon-shotgrid-media-abcdef"_s);
    const QString other = abandoned(u"ayon-shotgrid-notes-abcdef"_s);
    const auto living = made();
    const auto another = made();
    ASSERT_TRUE(living && another);
    EXPECT_FALSE(QFile::exists(left));
    EXPECT_TRUE(QFile::exists(other)); // of another kind
    EXPECT_EQ(names().size(), 3);
}

TEST_F(WorkFolders, ADiskThatTakesNoneIsSaidSo)
{
    qputenv("TMPDIR", m_outer.filePath(u"none"_s).toUtf8());
    const auto folder = WorkFolder::make(u"media"_s);
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().kind, Error::Kind::Refused);
}

} // namespace

} // namespace bridge
