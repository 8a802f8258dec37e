#include "desktop/settings/statuspairsview.h"

#include "sync/mappingbuilder.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

StatusPairsView::StatusPairsView(QWidget *parent)
    : QWidget(parent)
    , m_explanation(new QLabel(this))
    , m_table(new QTableView(this))
{
    m_explanation->setObjectName(u"statusExplanation"_s);
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_table->setObjectName(u"statusPairs"_s);
    m_table->setAccessibleName(tr("Statuses of AYON and ShotGrid"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    int column = 0;
    for (const int letters : {24, 30, 10, 24, 24})
        header->resizeSection(column++, letters * letter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_explanation);
    layout->addWidget(m_table, 1);
}

void StatusPairsView::show(const std::optional<Choices> &choices, const settings::AddonSettings &settings)
{
    const bool isKnown = choices && choices->project && choices->shotgrid;
    m_table->setVisible(isKnown);
    if (!isKnown) {
        m_model.show({});
        m_explanation->setText(choices && choices->error
                                   ? tr("The statuses could not be read.")
                                   : tr("AYON keeps statuses with each project: choose a project above to see how its "
                                        "statuses and those of ShotGrid are paired."));
        return;
    }
    m_explanation->setText(tr("A status of AYON and one of ShotGrid are the same when AYON's short name is ShotGrid's "
                              "code. To pair them in another way, change the short name in the anatomy of the AYON "
                              "project or the code in ShotGrid."));
    const QStringList types = sync::typesTakingPart(settings, *choices->shotgrid);
    m_model.show(sync::pairStatuses(choices->project->statuses, types, *choices->shotgrid));
}

} // namespace bridge::desktop
