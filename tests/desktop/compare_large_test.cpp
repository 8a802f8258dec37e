#include "bench/largestudio.h"
#include "desktop/comparetest.h"
#include "desktop/loopwatch.h"
#include "desktop/session/enginethread.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>

#include <malloc.h>

namespace bridge::test {

using namespace Qt::StringLiterals;

namespace {

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

sync::SharedPlan planOf(const bench::LargeStudio &studio)
{
    auto planned = std::make_shared<sync::PlannedSync>();
    planned->mapping = studio.mapping;
    planned->plan = sync::reconcile(studio.ayon, studio.shotgrid, studio.base, studio.mapping, {.force = true});
    return planned;
}

constexpr int manyRows = 100'000;
constexpr double mostMegabytes = 250;

} // namespace

class CompareLarge : public CompareTest
{
protected:
    void present()
    {
        m_page->present(ProjectName(u"large"_s), std::exchange(m_plan, nullptr));
        ASSERT_TRUE(waitForPlan());
    }

    //! Below the project.
    QString firstBranch() const { return model().comparison()->rows.row(1).path; }

    sync::SharedPlan m_plan = planOf(bench::newStudio(manyRows));
};

TEST_F(CompareLarge, TheWindowNeverStandsStill)
{
    signIn();
    open();
    m_tester.reset(); // it asks for every row
    LoopWatch watch;
    const auto isQuick = [&watch](const char *what, const auto &act) {
        watch.longest();
        act();
        QCoreApplication::processEvents();
        const double longest = watch.longest();
        std::cout << what << ": " << longest << " ms\n";
        EXPECT_LT(longest, longestBlock) << what;
    };
    isQuick("loading", [this] { present(); });
    ASSERT_GE(model().comparison()->rows.rows().size(), std::size_t(manyRows));
    isQuick("unticking everything", [this] { press(u"compareUntickAll"_s); });
    isQuick("ticking one branch", [this] { tick(firstBranch()); });
    isQuick("opening it", [this] { m_tree->expand(cell(firstBranch())); });
    isQuick("scrolling to the end", [this] { m_tree->scrollToBottom(); });
    isQuick("searching", [this] {
        QTest::keyClicks(&find<QLineEdit>(*m_page, u"filterText"_s), u"task_99"_s);
        ASSERT_TRUE(waitUntil([this] { return model().shown()->matching() < manyRows; }));
    });
    EXPECT_GT(model().shown()->matching(), 0);
    isQuick("showing everything again", [this] {
        find<QLineEdit>(*m_page, u"filterText"_s).clear();
        ASSERT_TRUE(waitUntil([this] { return model().shown()->matching() >= manyRows; }));
    });
    const auto openAllBelow = [this](const QModelIndex &row) {
        m_tree->setCurrentIndex(row);
        QTest::keyClick(m_tree, Qt::Key_Asterisk);
    };
    isQuick("the key that opens everything", [&] { openAllBelow(model().index(0, 0)); });
    isQuick("the same on a branch", [&] { openAllBelow(cell(firstBranch())); });
    EXPECT_TRUE(m_tree->isExpanded(cell(firstBranch())));
    EXPECT_TRUE(m_tree->isExpanded(model().index(0, 0, cell(firstBranch())))) << "down to its leaves";
    isQuick("going to the end", [this] { QTest::keyClick(m_tree, Qt::Key_End); });
    isQuick("searching in what is open", [this] {
        QTest::keyClicks(&find<QLineEdit>(*m_page, u"filterText"_s), u"task_99"_s);
        ASSERT_TRUE(waitUntil([this] { return model().shown()->matching() < manyRows; }));
    });
    isQuick("letting go of it", [this] { m_page->compare(ProjectName(u"nobody_has_it"_s)); });
}

//! The thread of the comparison has plans to make for seconds, and ends when it has made them.
TEST_F(CompareLarge, ClosingItWaitsForNothing)
{
    open();
    m_tester.reset();
    for (int time = 0; time < 10; ++time)
        m_page->present(ProjectName(u"large"_s), m_plan);
    QElapsedTimer timer;
    timer.start();
    m_page.reset();
    EXPECT_LT(timer.elapsed(), 200) << "milliseconds; one plan takes longer";
    EXPECT_EQ(qApp->findChildren<QThread *>(desktop::engineThreadName).size(), 1);
    EXPECT_TRUE(waitUntil([] { return qApp->findChildren<QThread *>(desktop::engineThreadName).isEmpty(); },
                          std::chrono::minutes(1)));
}

//! Nothing but the page and a plan: no servers in the process, and no trees that the plan was made from.
class CompareMemory : public testing::Test
{
protected:
    static double residentWith(bench::LargeStudio (*make)(int))
    {
        desktop::Session session;
        desktop::ComparePage page(session);
        page.resize(1280, 720);
        page.show();
        sync::SharedPlan plan;
        {
            const bench::LargeStudio studio = make(manyRows);
            plan = planOf(studio);
        }
        page.present(ProjectName(u"large"_s), plan);
        plan.reset();
        auto &tree = *page.findChild<QTreeView *>(u"planTree"_s);
        EXPECT_TRUE(QTest::qWaitFor([&tree] { return tree.model()->rowCount() == 1; }, 20'000));
        malloc_trim(0);
        return residentMegabytes();
    }
};

//! Every entity has got another status in ShotGrid.
bench::LargeStudio allEdited(int entities)
{
    bench::LargeStudio studio = bench::agreedStudio(entities);
    std::vector<sync::Entity> rows = studio.shotgrid.entities();
    for (std::size_t at = 1; at < rows.size(); ++at)
        rows[at].values.set(0, u"ip"_s);
    studio.shotgrid = sync::Tree(std::move(rows));
    return studio;
}

TEST_F(CompareMemory, OfAPlanThatChangesEveryEntity)
{
    const double resident = residentWith(allEdited);
    std::cout << "resident: " << resident << " MB\n";
    EXPECT_LT(resident, mostMegabytes);
}

TEST_F(CompareMemory, OfAPlanThatMakesEveryEntity)
{
    const double resident = residentWith(bench::newStudio);
    std::cout << "resident: " << resident << " MB\n";
    EXPECT_LT(resident, mostMegabytes);
}

} // namespace bridge::test
