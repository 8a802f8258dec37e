#include "desktop/settings/statuspairsview.h"

#include "desktop/look/plaintext.h"
#include "desktop/look/table.h"
#include "sync/mappingbuilder.h"

#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

StatusPairsView::StatusPairsView(QWidget *parent)
    : QWidget(parent)
    , m_explanation(wrappingLabel(u"statusExplanation"_s, this))
    , m_counts(wrappingLabel(u"statusCounts"_s, this))
    , m_both(new QSplitter(Qt::Vertical, this))
    , m_table(new QTableView(m_both))
    , m_details(new QPlainTextEdit(m_both)) // plain: what servers said is never markup
{
    m_explanation->setAlignment(Qt::AlignTop);
    QFont bold = font();
    bold.setBold(true);
    m_counts->setFont(bold);
    setUpTable(*m_table, u"statusPairs"_s, tr("Statuses of AYON and ShotGrid"));
    m_table->setModel(&m_model);
    m_table->horizontalHeader()->setStretchLastSection(true);
    setColumnWidths(*m_table->horizontalHeader(),
                    {{StatusPairsModel::InAyon, 26},
                     {StatusPairsModel::ShortName, 14},
                     {StatusPairsModel::Code, 14},
                     {StatusPairsModel::InShotgrid, 26}});
    m_details->setObjectName(u"statusDetails"_s);
    m_details->setAccessibleName(tr("What comes of the chosen status, and what to do"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_both->setChildrenCollapsible(false);
    m_both->setStretchFactor(0, 4);
    m_both->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_explanation);
    layout->addWidget(m_counts);
    layout->addWidget(m_both, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StatusPairsView::refreshDetails);
}

void StatusPairsView::show(const std::optional<Choices> &choices, const settings::AddonSettings &settings)
{
    const bool isKnown = choices && choices->project && choices->shotgrid;
    m_both->setVisible(isKnown);
    m_counts->setVisible(isKnown);
    if (!isKnown) {
        m_model.show({});
        m_explanation->setText(choices && choices->error
                                   ? tr("The statuses could not be read.")
                                   : tr("AYON keeps statuses with each project: choose a project above to see how its "
                                        "statuses and those of ShotGrid are paired."));
        return;
    }
    m_explanation->setText(tr("A status of AYON and one of ShotGrid are the same when AYON's short name is ShotGrid's "
                              "code, whatever they are called. Choose one to see what comes of it and what to do."));
    const QStringList types = sync::typesTakingPart(settings, *choices->shotgrid);
    m_model.show(statusLines(sync::pairStatuses(choices->project->statuses, types, *choices->shotgrid)));
    refreshCounts();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, 0));
    refreshDetails();
}

void StatusPairsView::refreshCounts()
{
    using Match = StatusLine::Match;
    const auto count = [this](Match match) {
        return std::count_if(m_model.lines().begin(), m_model.lines().end(),
                             [match](const StatusLine &line) { return line.match == match; });
    };
    m_counts->setText(tr("Paired: %1 · only in AYON: %2 · only in ShotGrid: %3")
                          .arg(count(Match::Both) + count(Match::OtherScope))
                          .arg(count(Match::OnlyAyon))
                          .arg(count(Match::OnlyShotgrid)));
}

void StatusPairsView::refreshDetails()
{
    const QModelIndex current = m_table->currentIndex();
    m_details->setPlainText(current.isValid() ? harmless(explanationOf(m_model.lines()[std::size_t(current.row())]))
                                              : QString());
}

} // namespace bridge::desktop
