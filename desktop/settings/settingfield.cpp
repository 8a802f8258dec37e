#include "desktop/settings/settingfield.h"

#include "desktop/look/iconlabel.h"
#include "desktop/look/icons.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/theme.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using Kind = Setting::Kind;

namespace {

constexpr int titleLetters = 22; // so that the fields of all forms are in line
constexpr int markLetters = 29;
constexpr int titleDrop = 4; // to the line of the text in the field

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

bool isWide(Kind kind)
{
    return kind == Kind::AttributeMap || kind == Kind::ParentingPresets || kind == Kind::MoviePathProfiles;
}

} // namespace

SettingField::SettingField(const Setting &setting, QWidget *parent)
    : QWidget(parent)
    , m_setting(setting)
    , m_editor(makeEditor(setting, this))
    , m_explanation(plainLabel(this))
    , m_problemIcon(new IconLabel(fontMetrics().height(), this))
    , m_problem(plainLabel(this))
    , m_mark(new QToolButton(this))
    , m_pin(addToMenu(u"pin"_s, tr("Pin this value")))
    , m_reset(addToMenu(u"reset"_s, {}))
    , m_undo(addToMenu(u"undo"_s, tr("Undo my change")))
{
    auto *title = plainLabel(this);
    title->setText(setting.kind == Kind::Switch ? QString() : setting.title); // which says it itself
    title->setContentsMargins(0, titleDrop, 0, 0);
    title->setBuddy(m_editor->widget());
    title->setMinimumWidth(titleLetters * fontMetrics().averageCharWidth());
    title->setMaximumWidth(titleLetters * fontMetrics().averageCharWidth());
    m_explanation->setText(setting.explanation);
    m_problem->setObjectName(setting.name() + u".problem"_s);
    m_mark->setObjectName(setting.name() + u".mark"_s);
    m_mark->setPopupMode(QToolButton::InstantPopup);
    m_mark->setAutoRaise(true);
    m_mark->setMinimumWidth(markLetters * fontMetrics().averageCharWidth());
    m_mark->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *menu = new QMenu(m_mark);
    menu->addActions({m_pin, m_reset, m_undo});
    m_mark->setMenu(menu);

    auto *problem = new QHBoxLayout;
    problem->setSpacing(6);
    problem->addWidget(m_problemIcon, 0, Qt::AlignTop);
    problem->addWidget(m_problem, 1);
    auto *grid = m_grid = new QGridLayout(this);
    grid->setContentsMargins(0, 6, 0, 6);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    const int body = isWide(setting.kind) ? 0 : 1; // wide ones take the whole width, below their title
    const int editorRow = body == 0 ? 2 : 0;
    grid->addWidget(title, 0, 0, Qt::AlignTop);
    grid->addWidget(m_mark, 0, 2, Qt::AlignTop | Qt::AlignRight);
    const Qt::Alignment aligned = setting.kind == Kind::Number ? Qt::AlignLeft : Qt::Alignment();
    grid->addWidget(m_editor->widget(), editorRow, body, 1, body == 0 ? 3 : 1, aligned);
    grid->addWidget(m_explanation, 1, body, 1, body == 0 ? 3 : 1);
    grid->addLayout(problem, 3, body, 1, 2);
    if (setting.kind == Kind::AttributeMap)
        grid->setRowStretch(editorRow, 1);

    connect(m_editor, &SettingEditor::edited, this,
            [this](const QJsonValue &value) { emit edited(m_setting.path, value); });
    connect(m_editor, &SettingEditor::refused, this, &SettingField::setProblem);
    connect(m_pin, &QAction::triggered, this, [this] { emit pinned(m_setting.path); });
    connect(m_reset, &QAction::triggered, this, [this] { emit reset(m_setting.path); });
    connect(m_undo, &QAction::triggered, this, [this] { emit undone(m_setting.path); });
    m_problemIcon->setIcon(u"problem"_s);
    setProblem({});
    draw();
}

QAction *SettingField::addToMenu(const QString &name, const QString &text)
{
    auto *action = new QAction(text, this);
    action->setObjectName(m_setting.name() + u'.' + name);
    return action;
}

void SettingField::show(const SettingsDraft &draft, bool isOfProject)
{
    const QStringList &path = m_setting.path;
    m_editor->show(draft.value(path));
    const bool isEdited = draft.isEdited(path);
    const bool isOverridden = draft.isOverridden(path);
    const bool isTold = draft.stored().overridden.has_value();
    QString mark = isOverridden ? (isOfProject ? tr("Own value") : tr("Overridden"))
                                : (isOfProject ? tr("From the studio") : tr("Default"));
    if (isOfProject && m_setting.isOfStudio)
        mark = tr("Of the studio");
    m_mark->setText(isEdited ? tr("%1, edited").arg(mark) : isTold ? mark : QString());
    m_mark->setIcon(isEdited ? icon(u"edit"_s) : isOverridden ? icon(u"check"_s) : QIcon());
    m_mark->setAccessibleName(tr("%1: %2").arg(m_setting.title, m_mark->text()));
    m_mark->setVisible(isTold || isEdited);
    QFont font = this->font();
    font.setBold(isOverridden || isEdited);
    m_mark->setFont(font);
    const QString base = oneLine(toDisplayText(valueAt(draft.stored().base, path)), 60);
    m_reset->setText(isOfProject ? tr("Reset to the studio's: %1").arg(base)
                                 : tr("Reset to the default: %1").arg(base));
    m_pin->setEnabled(m_isEditable && !isOverridden);
    m_reset->setEnabled(m_isEditable && isOverridden);
    m_undo->setEnabled(m_isEditable && isEdited);
    m_mark->setEnabled(m_isEditable);
}

void SettingField::setEditable(bool isEditable)
{
    m_isEditable = isEditable;
    m_editor->setEditable(isEditable);
}

void SettingField::setNarrow(bool isNarrow)
{
    if (std::exchange(m_isNarrow, isNarrow) == isNarrow)
        return;
    m_grid->removeWidget(m_mark);
    if (!isNarrow)
        m_grid->addWidget(m_mark, 0, 2, Qt::AlignTop | Qt::AlignRight);
    else if (isWide(m_setting.kind)) // whose title has the row for itself
        m_grid->addWidget(m_mark, 0, 1, Qt::AlignTop | Qt::AlignRight);
    else
        m_grid->addWidget(m_mark, 4, 1, Qt::AlignLeft);
}

void SettingField::setProblem(const QString &problem)
{
    m_problem->setText(oneLine(problem, 400));
    m_problem->setVisible(!problem.isEmpty());
    m_problemIcon->setVisible(!problem.isEmpty());
}

void SettingField::draw()
{
    const auto paint = [](QLabel *label, Tone tone) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, color(tone));
        label->setPalette(palette);
    };
    paint(m_explanation, Tone::Faint);
    paint(m_problem, Tone::Attention);
}

void SettingField::changeEvent(QEvent *event)
{
    // Of the application: the palettes set here are changes of the labels alone.
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        draw();
    QWidget::changeEvent(event);
}

} // namespace bridge::desktop
