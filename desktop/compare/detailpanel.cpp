#include "desktop/compare/detailpanel.h"

#include "desktop/look/commands.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

DetailPanel::DetailPanel(const QList<QAction *> &endings, QWidget *parent)
    : QWidget(parent)
    , m_path(new QLineEdit(this))
    , m_endings(new QWidget(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"detailPanel"_s);
    m_path->setObjectName(u"detailPath"_s);
    m_path->setAccessibleName(tr("Path of the chosen row"));
    m_path->setReadOnly(true);
    m_path->setFrame(false);
    m_path->setPlaceholderText(tr("Choose a row to see everything about it"));
    auto *buttons = new QHBoxLayout(m_endings);
    buttons->setContentsMargins({});
    auto *label = new QLabel(tr("Conflict:"), m_endings);
    buttons->addWidget(label);
    for (QAction *ending : endings)
        buttons->addWidget(buttonOf(ending, m_endings));
    m_endings->hide();
    setUpTable(*m_table, u"detailTable"_s, tr("Everything about the chosen row"));
    m_table->setModel(&m_model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *head = new QHBoxLayout;
    head->addWidget(m_path, 1);
    head->addWidget(m_endings);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
}

void DetailPanel::show(const QString &path, const sync::Item *item, const sync::Mapping &mapping, const Error *error)
{
    m_path->setText(oneLine(path, 1000));
    m_path->setCursorPosition(0);
    m_model.show(item, mapping, error);
    m_endings->setVisible(item && !item->conflicts.empty());
    place();
}

void DetailPanel::clear()
{
    show({}, nullptr, {}, nullptr);
}

std::vector<sync::Matter> DetailPanel::matters() const
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && m_table->selectionModel()->isRowSelected(current.row())) {
        if (const auto matter = m_model.matterAt(current.row()))
            return {*matter};
    }
    return m_model.matters();
}

void DetailPanel::place()
{
    m_table->clearSpans();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.isText(row))
            m_table->setSpan(row, DetailModel::Field, 1, DetailModel::ColumnCount);
    }
}

} // namespace bridge::desktop
