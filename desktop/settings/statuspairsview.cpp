#include "desktop/settings/statuspairsview.h"

#include "desktop/look/table.h"
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
    setUpTable(*m_table, u"statusPairs"_s, tr("Statuses of AYON and ShotGrid"));
    m_table->setModel(&m_model);
    m_table->horizontalHeader()->setStretchLastSection(true);
    setColumnWidths(*m_table->horizontalHeader(),
                    {{StatusPairsModel::InAyon, 24},
                     {StatusPairsModel::AyonScope, 30},
                     {StatusPairsModel::Code, 10},
                     {StatusPairsModel::InShotgrid, 24},
                     {StatusPairsModel::ShotgridScope, 24}});
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
