#include "desktop/compare/filterbar.h"

#include "desktop/compare/plantext.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/icons.h"
#include "desktop/look/page.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int typingPause = 200; // milliseconds

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_text(searchField(u"filterText"_s, tr("Search paths, values and reasons"), this))
    , m_kinds(new QToolButton(this))
    , m_count(new QLabel(this))
{
    setObjectName(u"filterBar"_s);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    m_kinds->setObjectName(u"filterKinds"_s);
    m_kinds->setPopupMode(QToolButton::InstantPopup);
    m_kinds->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_kinds->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(m_kinds);
    for (const Act act : allActs) {
        QAction *action = menu->addAction(icon(iconOf(act)), wordOf(act));
        action->setObjectName(u"filterAct%1"_s.arg(int(act)));
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, &FilterBar::tell);
        m_acts.emplace(act, action);
    }
    m_kinds->setMenu(menu);
    m_count->setObjectName(u"filterCount"_s);
    m_count->setTextFormat(Qt::PlainText);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text, 1);
    layout->addWidget(m_kinds);
    m_type = addChoice(u"filterType"_s, tr("Entity type"));
    m_field = addChoice(u"filterField"_s, tr("Field"));
    m_state = addChoice(u"filterResult"_s, tr("Result"));
    m_state->addItem(tr("All results"));
    for (const RowState state : {RowState::Done, RowState::Failed, RowState::Changed})
        m_state->addItem(textOf(state), int(state));
    m_state->hide();
    layout->addWidget(m_count);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &FilterBar::tell);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::tell);
    nameKinds();
}

QComboBox *FilterBar::addChoice(const QString &name, const QString &label)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(name);
    choice->setAccessibleName(label);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(8);
    connect(choice, &QComboBox::currentIndexChanged, this, &FilterBar::tell);
    layout()->addWidget(choice);
    return choice;
}

void FilterBar::offer(const PlanRows &rows)
{
    const PlanFilter before = chosen();
    m_isShowing = true;
    for (const auto &[act, action] : m_acts)
        action->setVisible(rows.acts().has(act));
    m_type->clear();
    m_type->addItem(tr("All types"));
    for (const QString &type : rows.types())
        m_type->addItem(oneLine(type, 60), type);
    m_field->clear();
    m_fields.clear();
    m_field->addItem(tr("All fields"));
    const sync::Mapping &mapping = rows.planned().mapping;
    const auto add = [this, &mapping](sync::Change::What what, sync::FieldId field) {
        m_fields.push_back({.what = what, .field = field});
        m_field->addItem(fieldName(what, field, mapping));
    };
    if (rows.changesTitles())
        add(sync::Change::What::Title, 0);
    if (rows.changesParents())
        add(sync::Change::What::Parent, 0);
    for (std::size_t field = 0; field < mapping.fields.size(); ++field) {
        if (rows.fields()[field])
            add(sync::Change::What::Field, sync::FieldId(field));
    }
    m_isShowing = false;
    show(before);
}

void FilterBar::show(const PlanFilter &filter)
{
    m_isShowing = true;
    if (m_text->text() != filter.text)
        m_text->setText(filter.text);
    m_typing.stop();
    for (const auto &[act, action] : m_acts)
        action->setChecked(filter.acts.has(act));
    m_type->setCurrentIndex(std::max(0, filter.type.isEmpty() ? 0 : m_type->findData(filter.type)));
    const auto field = filter.field ? std::find(m_fields.begin(), m_fields.end(), *filter.field) : m_fields.end();
    m_field->setCurrentIndex(field == m_fields.end() ? 0 : int(field - m_fields.begin()) + 1);
    m_state->setCurrentIndex(filter.state ? std::max(0, m_state->findData(int(*filter.state))) : 0);
    m_isShowing = false;
    nameKinds();
}

void FilterBar::showCount(int matching, int all)
{
    const QLocale locale;
    m_count->setText(tr("%1 of %2 shown").arg(locale.toString(matching), locale.toString(all)));
    m_count->setVisible(matching < all); // room is dear, and how many there are is said below
}

void FilterBar::setHasResults(bool has)
{
    m_state->setVisible(has);
}

void FilterBar::focusSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

PlanFilter FilterBar::chosen() const
{
    PlanFilter filter{.type = m_type->currentData().toString(), .text = m_text->text().trimmed()};
    for (const auto &[act, action] : m_acts) {
        if (action->isChecked())
            filter.acts.add(act);
    }
    if (const int field = m_field->currentIndex(); field > 0)
        filter.field = m_fields[std::size_t(field - 1)];
    if (m_state->currentIndex() > 0)
        filter.state = RowState(m_state->currentData().toInt());
    return filter;
}

void FilterBar::tell()
{
    if (m_isShowing)
        return;
    m_typing.stop();
    nameKinds();
    emit filterChanged(chosen());
}

void FilterBar::nameKinds()
{
    const Acts acts = chosen().acts;
    m_kinds->setText(acts.isEmpty() ? tr("All actions") : textOf(acts));
    m_kinds->setAccessibleName(tr("Kinds of action: %1").arg(m_kinds->text()));
}

} // namespace bridge::desktop
