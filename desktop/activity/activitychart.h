#pragma once

#include "desktop/activity/throughput.h"

#include <QWidget>

class QBarCategoryAxis;
class QBarSet;
class QChartView;
class QLabel;
class QLineSeries;
class QValueAxis;

namespace bridge::desktop {

//! How much was synced in the last hour, and how far behind.
class ActivityChart : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityChart(QWidget *parent = nullptr);

    void show(const std::vector<Work> &works, const QDateTime &now);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildChart();
    void dress();

    QLabel *m_words;
    QChartView *m_view;
    QBarSet *m_finished;
    QBarSet *m_failed;
    QLineSeries *m_lag;
    QBarCategoryAxis *m_times;
    QValueAxis *m_counts;
    QValueAxis *m_seconds;
};

} // namespace bridge::desktop
