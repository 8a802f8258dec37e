#include "desktop/settings/listeditor.h"

#include "desktop/look/commands.h"
#include "desktop/look/flowgrid.h"
#include "desktop/look/icons.h"
#include "desktop/look/table.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int visibleRows = 4;

//! A list to choose from where there are choices, a line of text elsewhere.
class ListDelegate : public QStyledItemDelegate
{
public:
    ListDelegate(const ListModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ListColumn &column = m_model.column(index.column());
        if (column.kind != ListColumn::Kind::Choice) {
            QWidget *line = QStyledItemDelegate::createEditor(parent, option, index);
            line->setObjectName(u"listText"_s);
            line->setAccessibleName(column.title);
            return line;
        }
        auto *box = new QComboBox(parent);
        box->setObjectName(u"listChoice"_s);
        box->setAccessibleName(column.title);
        box->addItems(column.choices);
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *box = qobject_cast<QComboBox *>(editor))
            box->setCurrentText(index.data(Qt::EditRole).toString());
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (const auto *box = qobject_cast<QComboBox *>(editor))
            model->setData(index, box->currentText(), Qt::EditRole);
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }

private:
    const ListModel &m_model;
};

} // namespace

ListEditor::ListEditor(Setting::Kind kind, const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_model(columnsOf(kind))
    , m_table(new QTableView(this))
{
    setUpTable(*m_table, name, title);
    m_table->setShowGrid(true); // or an empty cell to write into could not be seen
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new ListDelegate(m_model, m_table));
    setColumnWidths(*m_table->horizontalHeader(), {});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setMinimumHeight(m_table->verticalHeader()->defaultSectionSize() * (visibleRows + 1));
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    m_add = addAction(u"addListRow"_s, icon(u"add"_s), tr("Add row"));
    m_remove = addAction(u"removeListRow"_s, icon(u"remove"_s), tr("Remove row"));
    m_up = addAction(u"moveListRowUp"_s, QIcon(), tr("Move up"));
    m_down = addAction(u"moveListRowDown"_s, QIcon(), tr("Move down"));
    const QList<QAction *> commands{m_add, m_remove, m_up, m_down};
    auto *bar = new FlowGrid(int(commands.size()), this);
    for (QAction *command : commands)
        bar->add(buttonOf(command, bar));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(bar);
    const auto current = [this] { return m_table->currentIndex().row(); };
    connect(m_add, &QAction::triggered, this, [this] {
        m_model.append();
        m_table->setCurrentIndex(m_model.index(m_model.rowCount() - 1, 0));
    });
    connect(m_remove, &QAction::triggered, this, [this, current] { m_model.remove(current()); });
    connect(m_up, &QAction::triggered, this, [this, current] { m_model.move(current(), current() - 1); });
    connect(m_down, &QAction::triggered, this, [this, current] { m_model.move(current(), current() + 1); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ListEditor::refresh);
    connect(&m_model, &ListModel::edited, this, &ListEditor::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ListEditor::refresh);
    refresh();
}

void ListEditor::setEditable(bool isEditable)
{
    m_model.setEditable(isEditable);
    refresh();
}

QAction *ListEditor::addAction(const QString &name, const QIcon &drawing, const QString &text)
{
    auto *action = new QAction(drawing, text, this);
    action->setObjectName(name);
    return action;
}

void ListEditor::refresh()
{
    const int row = m_table->currentIndex().row();
    const bool hasRow = m_model.isEditable() && row >= 0 && row < m_model.rowCount();
    m_add->setEnabled(m_model.isEditable());
    m_remove->setEnabled(hasRow);
    m_up->setEnabled(hasRow && row > 0);
    m_down->setEnabled(hasRow && row + 1 < m_model.rowCount());
}

} // namespace bridge::desktop
