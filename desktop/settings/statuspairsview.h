#pragma once

#include "desktop/settings/settingscalls.h"
#include "desktop/settings/statuspairsmodel.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QSplitter;
class QTableView;

namespace bridge::desktop {

//! How the statuses of both sides are paired; of one project, because AYON has them there.
class StatusPairsView : public QWidget
{
    Q_OBJECT
public:
    explicit StatusPairsView(QWidget *parent = nullptr);

    //! None: nothing is known yet.
    void show(const std::optional<Choices> &choices, const settings::AddonSettings &settings);

private:
    void refreshCounts();
    void refreshDetails();

    StatusPairsModel m_model;
    QLabel *m_explanation;
    QLabel *m_counts;
    QSplitter *m_both; // table and details
    QTableView *m_table;
    QPlainTextEdit *m_details;
};

} // namespace bridge::desktop
