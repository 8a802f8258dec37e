#include "desktop/activity/activitychart.h"

#include "desktop/activity/workwords.h"
#include "desktop/look/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QLabel>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QStackedBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int chartHeight = 190;

//! Of five minutes, as short as twelve of them must be to stand side by side.
QString slotName(const QDateTime &from)
{
    return from.toLocalTime().toString(u"HH:mm"_s);
}

} // namespace

ActivityChart::ActivityChart(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_view(new QChartView(this))
    , m_finished(new QBarSet(tr("Done")))
    , m_failed(new QBarSet(tr("Failed")))
    , m_lag(new QLineSeries(this))
    , m_times(new QBarCategoryAxis(this))
    , m_counts(new QValueAxis(this))
    , m_seconds(new QValueAxis(this))
{
    setObjectName(u"activityChart"_s);
    m_words->setObjectName(u"activityChartWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_view->setObjectName(u"activityChartView"_s);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFixedHeight(chartHeight);
    buildChart();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_words);
    layout->addWidget(m_view);
    dress();
}

void ActivityChart::buildChart()
{
    auto *bars = new QStackedBarSeries(this);
    bars->append(m_finished);
    bars->append(m_failed);
    bars->setBarWidth(0.7);
    m_lag->setName(tr("Seconds behind"));
    m_counts->setLabelFormat(u"%d"_s);
    m_seconds->setLabelFormat(u"%d s"_s);
    for (QValueAxis *axis : {m_counts, m_seconds})
        axis->setTickCount(3);
    m_seconds->setGridLineVisible(false);
    m_times->setGridLineVisible(false);
    QChart *chart = m_view->chart();
    chart->setMargins({});
    chart->setBackgroundRoundness(0);
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->addSeries(bars);
    chart->addSeries(m_lag);
    chart->addAxis(m_times, Qt::AlignBottom);
    chart->addAxis(m_counts, Qt::AlignLeft);
    chart->addAxis(m_seconds, Qt::AlignRight);
    bars->attachAxis(m_times);
    bars->attachAxis(m_counts);
    m_lag->attachAxis(m_times);
    m_lag->attachAxis(m_seconds);
}

void ActivityChart::show(const std::vector<Work> &works, const QDateTime &now)
{
    const std::vector<Throughput> stretches = throughput(works, now);
    QStringList names;
    QList<QPointF> lags;
    int most = 1;
    double longest = 1;
    m_finished->remove(0, m_finished->count());
    m_failed->remove(0, m_failed->count());
    for (const Throughput &stretch : stretches) {
        const double lag = double(stretch.lag.count()) / 1000;
        lags.append(QPointF(double(names.size()), lag));
        names += slotName(stretch.from);
        m_finished->append(stretch.finished);
        m_failed->append(stretch.failed);
        most = std::max(most, stretch.finished + stretch.failed);
        longest = std::max(longest, lag);
    }
    m_times->setCategories(names);
    m_lag->replace(lags);
    m_counts->setRange(0, most + most % 2);
    m_seconds->setRange(0, 2 * std::ceil(longest / 2));
    const Throughput hour = lastHour(works, now);
    m_words->setText(hour.finished + hour.failed == 0 ? tr("Last hour: nothing was synced.")
                                                      : tr("Last hour: %1 done, %2 failed, %3 behind as a rule.")
                                                            .arg(hour.finished)
                                                            .arg(hour.failed)
                                                            .arg(toWords(hour.lag)));
    m_view->setAccessibleName(tr("Throughput and lag of the last hour"));
    m_view->setAccessibleDescription(m_words->text());
}

void ActivityChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
    QWidget::changeEvent(event);
}

//! Qt Charts knows nothing of palettes.
void ActivityChart::dress()
{
    const QColor text = palette().color(QPalette::WindowText);
    const QColor line = palette().color(QPalette::Mid);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    QChart *chart = m_view->chart();
    chart->setBackgroundBrush(palette().color(QPalette::Base));
    chart->legend()->setLabelColor(text);
    chart->legend()->setFont(small);
    for (QAbstractAxis *axis : std::initializer_list<QAbstractAxis *>{m_times, m_counts, m_seconds}) {
        axis->setLabelsColor(text);
        axis->setLabelsFont(small);
        axis->setLinePenColor(line);
        axis->setGridLineColor(line);
    }
    m_times->setLabelsAngle(-90);
    m_finished->setColor(color(Tone::Good));
    m_failed->setBrush(QBrush(color(Tone::Removed), Qt::Dense3Pattern));
    for (QBarSet *set : {m_finished, m_failed})
        set->setBorderColor(Qt::transparent);
    m_lag->setPen(QPen(color(Tone::Moved), 2, Qt::DashLine)); // told from the bars without its colour too
}

} // namespace bridge::desktop
