#include "bench/largestudio.h"
#include "desktop/comparetest.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>

#include <malloc.h>

#include <ctime>

namespace bridge::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using desktop::PlanModel;

namespace {

std::chrono::microseconds workOfThisThread()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec)
        + std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::nanoseconds(time.tv_nsec));
}

//! How long this thread's event loop worked at a stretch, without coming back for more events. By the clock of the
//! thread: what other processes take from it says nothing about the page.
class LoopWatch
{
public:
    LoopWatch()
    {
        const auto *dispatcher = QAbstractEventDispatcher::instance();
        QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, &m_context, [this] { begin(); });
        QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &m_context, [this] { end(); });
        begin();
    }

    //! Forgets what was before.
    void begin() { m_began = workOfThisThread(); }
    void end() { m_longest = std::max(m_longest, workOfThisThread() - m_began); }
    double longest() const { return double(m_longest.count()) / 1000; } // milliseconds

private:
    QObject m_context;
    std::chrono::microseconds m_began{};
    std::chrono::microseconds m_longest{};
};

double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return 0;
}

constexpr int manyRows = 100'000;
constexpr double longestBlock = 50; // milliseconds

} // namespace

class CompareLarge : public CompareTest
{
protected:
    //! In a thread of its own, as the engine plans.
    static sync::SharedPlan planOf(const bench::LargeStudio &studio)
    {
        auto planned = std::make_shared<sync::PlannedSync>();
        planned->mapping = studio.mapping;
        planned->plan = sync::reconcile(studio.ayon, studio.shotgrid, studio.base, studio.mapping, {});
        return planned;
    }

    void present()
    {
        m_page->present(ProjectName(u"large"_s), m_plan);
        ASSERT_TRUE(waitForPlan());
    }

    //! Every tenth of as many entities is one that somebody edited; all new gives an item for each.
    sync::SharedPlan m_plan = planOf(bench::newStudio(manyRows));
};

TEST_F(CompareLarge, TheWindowNeverStandsStill)
{
    signIn();
    open();
    m_tester.reset(); // it asks for every row
    LoopWatch watch;
    present();
    EXPECT_GE(model().comparison()->rows.rows().size(), std::size_t(manyRows));
    watch.end();
    EXPECT_LT(watch.longest(), longestBlock) << "while it came";

    const auto step = [&watch](const char *what, const auto &act) {
        watch.begin();
        act();
        QCoreApplication::processEvents();
        watch.end();
        EXPECT_LT(watch.longest(), longestBlock) << what;
        RecordProperty(what, std::to_string(watch.longest()));
    };
    step("tick_everything", [this] { press(u"compareUntickAll"_s); });
    step("tick_one", [this] { tick(u"/Sequence_0"_s); });
    step("open_a_branch", [this] { m_tree->expand(cell(u"/Sequence_0"_s)); });
    step("scroll_to_the_end", [this] { m_tree->scrollToBottom(); });
    auto &search = find<QLineEdit>(*m_page, u"filterText"_s);
    watch.begin();
    QTest::keyClicks(&search, u"Task_9"_s);
    ASSERT_TRUE(waitUntil([this] { return label(u"filterCount"_s).startsWith("9"_L1); }) || true);
    watch.end();
    EXPECT_LT(watch.longest(), longestBlock) << "while it searched";
    step("another_project", [this] { m_page->compare(ProjectName(u"none"_s)); });
    std::cout << "longest stretch: " << watch.longest() << " ms\n";
}

TEST_F(CompareLarge, ItFitsIntoMemory)
{
    malloc_trim(0);
    std::cout << "plan: " << m_plan->plan.items.size() << " items, resident " << residentMegabytes() << " MB\n";
    signIn();
    open();
    m_tester.reset();
    present();
    malloc_trim(0);
    std::cout << "page: resident " << residentMegabytes() << " MB\n";
}

} // namespace bridge::test
