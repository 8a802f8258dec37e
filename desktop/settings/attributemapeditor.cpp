#include "desktop/settings/attributemapeditor.h"

#include "desktop/look/flowgrid.h"
#include "desktop/look/icons.h"
#include "desktop/look/page.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/table.h"
#include "settings/entitytypes.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using Fit = TypeChoice::Fit;

namespace {

//! Offers the legal choices of a cell.
class ChoiceDelegate : public QStyledItemDelegate
{
public:
    ChoiceDelegate(AttributeMapModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        auto *box = new QComboBox(parent);
        box->setObjectName(u"mapChoice"_s);
        box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        const auto row = std::size_t(index.row());
        if (index.column() == AttributeMapModel::Attribute)
            offerAttributes(*box, row);
        else
            offerFields(*box, row);
        connect(box, &QComboBox::activated, this, [this, box] {
            auto *self = const_cast<ChoiceDelegate *>(this); // signals of a delegate are not const, its editors are
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        QTimer::singleShot(0, box, &QComboBox::showPopup);
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *box = static_cast<QComboBox *>(editor);
        box->setCurrentIndex(box->findData(index.data(AttributeMapModel::NameRole)));
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        const auto *box = static_cast<QComboBox *>(editor);
        if (box->currentIndex() >= 0)
            model->setData(index, box->currentData(), Qt::EditRole);
    }

private:
    void offerAttributes(QComboBox &box, std::size_t row) const
    {
        for (const QString &name : attributeChoices(m_model.facts(), m_model.rows(), row)) {
            const ayon::AttributeDefinition *attribute = m_model.facts().attribute(name);
            box.addItem(u"%1 (%2)"_s.arg(oneLine(name), ayon::toText(attribute->type)), name);
        }
    }
    void offerFields(QComboBox &box, std::size_t row) const
    {
        box.addItem(AttributeMapEditor::tr("not exchanged"), QString());
        for (const FieldChoice &field : fieldChoices(m_model.facts(), m_model.rows(), row)) {
            const QString text = field.code.isEmpty()
                ? AttributeMapEditor::tr("new field “%1” (%2), made by the next sync")
                      .arg(oneLine(field.displayName), field.dataType)
                : u"%1 — %2 (%3)"_s.arg(oneLine(field.displayName), field.code, field.dataType);
            box.addItem(text, field.name);
        }
    }

    AttributeMapModel &m_model;
};

QString remarkOn(const TypeChoice &choice)
{
    switch (choice.fit) {
    case Fit::Fits:
        return {};
    case Fit::MadeBySync:
        return AttributeMapEditor::tr("The next sync makes the field there.");
    case Fit::NotInAyon:
        return AttributeMapEditor::tr("AYON does not have the attribute there.");
    case Fit::NotExchanged:
        return AttributeMapEditor::tr("Attributes of this type are not exchanged.");
    case Fit::WrongType:
        return AttributeMapEditor::tr("The field holds a %1 there, which does not fit.").arg(choice.dataType);
    case Fit::ReadOnly:
        return AttributeMapEditor::tr("ShotGrid takes no edits of the field there.");
    }
    Q_UNREACHABLE();
}

} // namespace

AttributeMapEditor::AttributeMapEditor(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableView(this))
    , m_add(new QAction(icon(u"add"_s), tr("Add row"), this))
    , m_remove(new QAction(icon(u"remove"_s), tr("Remove row"), this))
{
    setUpTable(*m_table, name, title);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems); // each cell is chosen from a list of its own
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new ChoiceDelegate(m_model, m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::SelectedClicked);
    m_table->horizontalHeader()->setStretchLastSection(true);
    setColumnWidths(*m_table->horizontalHeader(),
                    {{AttributeMapModel::Attribute, 20},
                     {AttributeMapModel::Type, 13},
                     {AttributeMapModel::Field, 24},
                     {AttributeMapModel::Scope, 56}});
    m_add->setObjectName(u"addMapRow"_s);
    m_remove->setObjectName(u"removeMapRow"_s);
    auto *bar = new Bar(this);
    bar->add(m_add);
    bar->add(m_remove);
    bar->addRoom();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(makeTypes());
    layout->addWidget(bar);
    connect(m_add, &QAction::triggered, this, [this] {
        m_model.append();
        m_table->setCurrentIndex(m_model.index(m_model.rowCount() - 1, 0));
    });
    connect(m_remove, &QAction::triggered, this, [this] { m_model.remove(m_table->currentIndex().row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &AttributeMapEditor::refreshRow);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &AttributeMapEditor::refreshRow);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &AttributeMapEditor::refreshRow);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &AttributeMapEditor::refreshRow);
    refreshRow();
}

void AttributeMapEditor::setEditable(bool isEditable)
{
    m_model.setEditable(isEditable);
    refreshRow();
}

QWidget *AttributeMapEditor::makeTypes()
{
    auto *types = new QWidget(this);
    auto *layout = new QVBoxLayout(types);
    layout->setContentsMargins(0, 4, 0, 0);
    m_typesOf = new QLabel(types);
    m_typesOf->setTextFormat(Qt::PlainText);
    layout->addWidget(m_typesOf);
    constexpr int mostColumns = 6;
    auto *boxes = new FlowGrid(mostColumns, types);
    layout->addWidget(boxes);
    for (const QString &type : settings::entityTypes()) {
        auto *box = new QCheckBox(type, boxes);
        box->setObjectName(u"mapType%1"_s.arg(type));
        connect(box, &QCheckBox::clicked, this,
                [this, type](bool isTicked) { m_model.setType(m_table->currentIndex().row(), type, isTicked); });
        m_types.push_back(box);
        boxes->add(box);
    }
    return types;
}

void AttributeMapEditor::refreshRow()
{
    const int row = m_table->currentIndex().row();
    const bool hasRow = row >= 0 && row < m_model.rowCount();
    m_add->setEnabled(m_model.isEditable());
    m_remove->setEnabled(m_model.isEditable() && hasRow);
    m_typesOf->setText(hasRow ? tr("Types of “%1”:").arg(oneLine(m_model.rows()[std::size_t(row)].ayon, 60))
                              : tr("Types: choose a row"));
    const std::vector<TypeChoice> choices =
        hasRow ? typeChoices(m_model.facts(), m_model.rows()[std::size_t(row)]) : std::vector<TypeChoice>();
    for (std::size_t at = 0; at < m_types.size(); ++at) {
        QCheckBox *box = m_types[at];
        const QSignalBlocker blocker(box);
        const bool isTicked = hasRow && m_model.rows()[std::size_t(row)].scope.contains(choices[at].type);
        box->setChecked(isTicked);
        box->setEnabled(hasRow && m_model.isEditable() && (isTicked || choices[at].isLegal()));
        const QString remark = hasRow ? remarkOn(choices[at]) : QString();
        box->setToolTip(remark);
        box->setAccessibleDescription(remark);
    }
}

} // namespace bridge::desktop
