// What the style adds to Qt's, as it is painted.
#include "desktop/desktoptest.h"

#include "desktop/look/commands.h"
#include "desktop/look/page.h"
#include "desktop/look/style.h"
#include "desktop/look/theme.h"

#include <QAction>
#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QPalette>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QWindow>

#include <algorithm>
#include <cmath>
#include <memory>

namespace bridge::test {

using namespace Qt::StringLiterals;

namespace {

class Look : public testing::TestWithParam<desktop::Scheme>
{
protected:
    Look()
    {
        desktop::applyScheme(*qApp, GetParam());
        m_page = std::make_unique<QWidget>();
    }
    ~Look() override { desktop::applyScheme(*qApp, desktop::Scheme::Light); }

    QToolButton &button(const QString &text)
    {
        QToolButton *made =
            desktop::buttonOf(desktop::makeCommand(*m_page, text.toLower(), u"sync"_s, text, {}), m_page.get());
        made->resize(made->sizeHint());
        return *made;
    }
    static QColor groundOf(QToolButton &button) { return button.grab().toImage().pixelColor(5, button.height() / 2); }
    static QColor highlight() { return QApplication::palette().color(QPalette::Highlight); }

    std::unique_ptr<QWidget> m_page; // made when the colours are there
};

TEST_P(Look, TheMainButtonOfAPageStandsOutWhileItCanBePressed)
{
    QToolButton &main = button(u"Apply"_s);
    desktop::makeMain(main);
    EXPECT_EQ(groundOf(main), highlight());
    EXPECT_NE(groundOf(button(u"Stop"_s)), highlight());
    main.defaultAction()->setEnabled(false);
    EXPECT_NE(groundOf(main), highlight());
}

TEST_P(Look, ACheckedButtonIsSeenToBe)
{
    QToolButton &filter = button(u"Failed"_s);
    filter.defaultAction()->setCheckable(true);
    const QColor before = groundOf(filter);
    filter.defaultAction()->setChecked(true);
    const QColor after = groundOf(filter);
    const auto distance = [](const QColor &one, const QColor &other) {
        return qAbs(one.red() - other.red()) + qAbs(one.green() - other.green()) + qAbs(one.blue() - other.blue());
    };
    EXPECT_GT(distance(before, after), 20) << before.name().toStdString() << ' ' << after.name().toStdString();
}

TEST_P(Look, AMenuButtonHasRoomForItsArrowBesideItsText)
{
    QAction csv(u"CSV"_s);
    const QToolButton &plain = button(u"Export"_s);
    QToolButton &menu = *desktop::menuButton(u"menu"_s, u"sync"_s, u"Export"_s, {&csv}, m_page.get());
    EXPECT_GE(menu.sizeHint().width(), plain.sizeHint().width() + 10);
}

TEST_P(Look, TheArrowOfAChosenBranchIsSeenOnIt)
{
    QStandardItemModel rows;
    rows.appendRow(new QStandardItem(u"sq010"_s));
    rows.item(0)->appendRow(new QStandardItem(u"sh010"_s));
    QTreeView tree;
    tree.setModel(&rows);
    tree.setSelectionBehavior(QAbstractItemView::SelectRows);
    tree.resize(200, 100);
    tree.setCurrentIndex(rows.index(0, 0));
    const QRect branch(0, 0, tree.visualRect(rows.index(0, 0)).left(), tree.visualRect(rows.index(0, 0)).height());
    const QImage picture = tree.viewport()->grab(branch).toImage();
    int lightest = 0; // as what is written on such a row
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            lightest = std::max(lightest, picture.pixelColor(x, y).lightness());
    }
    EXPECT_GT(lightest, highlight().lightness() + 30);
    EXPECT_EQ(picture.pixelColor(1, 1), highlight());
}

//! As WCAG 2 reckons it, from 1 to 21; what is to be read needs 4.5.
double contrast(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

TEST_P(Look, EverythingWrittenStandsOutFromWhatItIsWrittenOn)
{
    const QPalette palette = QApplication::palette();
    EXPECT_GE(contrast(palette.color(QPalette::HighlightedText), highlight()), 4.5);
    using desktop::Tone;
    for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
        for (const auto ink : {QPalette::WindowText, QPalette::Text, QPalette::PlaceholderText})
            EXPECT_GE(contrast(palette.color(ink), palette.color(ground)), 4.5) << ink << " on " << ground;
        for (const Tone tone :
             {Tone::Added, Tone::Changed, Tone::Moved, Tone::Removed, Tone::Attention, Tone::Good, Tone::Faint})
            EXPECT_GE(contrast(desktop::color(tone), palette.color(ground)), 4.5) << int(tone) << " on " << ground;
    }
}

INSTANTIATE_TEST_SUITE_P(Schemes, Look, testing::Values(desktop::Scheme::Light, desktop::Scheme::Dark),
                         [](const auto &scheme) { return scheme.param == desktop::Scheme::Dark ? "dark" : "light"; });

TEST(FoundTable, SaysThatNothingFitsInPlaceOfAnEmptyTable)
{
    auto *table = new QTableView;
    desktop::FoundTable found(table, u"nothing"_s, u"<b>Nothing</b> fits"_s);
    const auto &nothing = *found.findChild<QLabel *>(u"nothing"_s);
    found.showFound(false);
    EXPECT_TRUE(nothing.isVisibleTo(&found));
    EXPECT_FALSE(table->isVisibleTo(&found));
    EXPECT_EQ(nothing.textFormat(), Qt::PlainText);
    found.showFound(true);
    EXPECT_FALSE(nothing.isVisibleTo(&found));
    EXPECT_TRUE(table->isVisibleTo(&found));
}

//! A desktop whose colours change.
class Desktop : public desktop::Style
{
public:
    using Style::polish;
    void polish(QPalette &palette) override { palette.setColor(QPalette::Window, m_isDark ? Qt::black : Qt::white); }

    bool m_isDark = false;
};

TEST(System, IsFollowedWhenItsColoursChange)
{
    auto *system = new Desktop; // the application's, once it is set
    QApplication::setStyle(system);
    desktop::applyScheme(*qApp, desktop::Scheme::System);
    EXPECT_FALSE(desktop::isDark());
    QWidget window;
    window.show();
    const auto change = [&](bool isDark) {
        system->m_isDark = isDark;
        QEvent event(QEvent::ThemeChange);
        QCoreApplication::sendEvent(window.windowHandle(), &event);
    };
    change(true);
    EXPECT_TRUE(QTest::qWaitFor([] { return desktop::isDark(); }));
    change(false);
    EXPECT_TRUE(QTest::qWaitFor([] { return !desktop::isDark(); }));
    desktop::applyScheme(*qApp, desktop::Scheme::Light);
    change(true);
    QCoreApplication::processEvents();
    EXPECT_FALSE(desktop::isDark()); // who chose has chosen
    QApplication::setStyle(new desktop::Style);
}

} // namespace

} // namespace bridge::test
