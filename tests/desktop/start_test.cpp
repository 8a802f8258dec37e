// How soon the program is on the screen: a process of its own, from its start.
#include "desktop/desktoptest.h"

#include <QFile>
#include <QGuiApplication>
#include <QPixmap>
#include <QProcess>
#include <QScreen>

#include <unistd.h>

namespace bridge::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestStart = 400ms;

//! The screen of a test is black where nobody draws.
bool isWindowThere()
{
    const QImage place = QGuiApplication::primaryScreen()->grabWindow(0, 300, 300, 1, 1).toImage();
    return !place.isNull() && place.pixelColor(0, 0) != QColor(Qt::black);
}

//! What the process has worked: what others take from it meanwhile says nothing about the program.
std::chrono::milliseconds workOf(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' '); // from the third on
    const qlonglong ticks = fields.value(11).toLongLong() + fields.value(12).toLongLong();
    return std::chrono::milliseconds(ticks * 1000 / sysconf(_SC_CLK_TCK));
}

} // namespace

TEST(Start, IsQuicklyOnTheScreen)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"USER"_s,
                       u"start-test-%1"_s.arg(QCoreApplication::applicationPid())); // one instance of its own
    ASSERT_FALSE(isWindowThere());
    std::chrono::milliseconds work{};
    for (int time = 0; time < 2; ++time) { // the first one warms the caches
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(DESKTOP_PROGRAM), QStringList());
        ASSERT_TRUE(program.waitForStarted());
        ASSERT_TRUE(QTest::qWaitFor(isWindowThere, 20'000));
        work = workOf(program.processId());
        program.terminate();
        ASSERT_TRUE(program.waitForFinished());
        EXPECT_EQ(program.exitCode(), 0);
        ASSERT_TRUE(QTest::qWaitFor([] { return !isWindowThere(); }));
    }
    std::cout << "on the screen after " << work.count() << " ms of work\n";
    EXPECT_LT(work, longestStart);
}

} // namespace bridge::test
