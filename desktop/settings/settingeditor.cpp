#include "desktop/settings/settingeditor.h"

#include "desktop/look/flowgrid.h"
#include "desktop/look/plaintext.h"
#include "desktop/settings/attributemapeditor.h"
#include "desktop/settings/listeditor.h"
#include "settings/entitytypes.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using Kind = Setting::Kind;

namespace {

void nameAfter(QWidget *widget, const Setting &setting)
{
    widget->setObjectName(setting.name());
    widget->setAccessibleName(setting.title);
    widget->setAccessibleDescription(setting.explanation);
}

class TextEditor : public SettingEditor
{
public:
    TextEditor(const Setting &setting, QWidget *parent)
        : SettingEditor(parent)
        , m_line(new QLineEdit(parent))
    {
        nameAfter(m_line, setting);
        connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) { emit edited(text.trimmed()); });
    }
    QWidget *widget() override { return m_line; }
    void show(const QJsonValue &value) override
    {
        if (m_line->text().trimmed() != value.toString()) // what is being typed keeps its blanks and its cursor
            m_line->setText(value.toString());
    }
    void setEditable(bool isEditable) override { m_line->setReadOnly(!isEditable); }

private:
    QLineEdit *m_line;
};

class NumberEditor : public SettingEditor
{
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::NumberEditor)
public:
    NumberEditor(const Setting &setting, QWidget *parent)
        : SettingEditor(parent)
        , m_number(new QSpinBox(parent))
    {
        nameAfter(m_number, setting);
        m_number->setRange(std::numeric_limits<int>::min(), std::numeric_limits<int>::max()); // shown as it is stored
        m_number->setSuffix(tr(" s"));
        m_number->setMaximumWidth(m_number->fontMetrics().averageCharWidth() * 20);
        connect(m_number, &QSpinBox::valueChanged, this, [this](int number) { emit edited(number); });
    }
    QWidget *widget() override { return m_number; }
    void show(const QJsonValue &value) override
    {
        const QSignalBlocker blocker(m_number);
        m_number->setValue(value.toInt());
    }
    void setEditable(bool isEditable) override
    {
        m_number->setReadOnly(!isEditable);
        m_number->setButtonSymbols(isEditable ? QSpinBox::UpDownArrows : QSpinBox::NoButtons);
    }

private:
    QSpinBox *m_number;
};

class SwitchEditor : public SettingEditor
{
public:
    SwitchEditor(const Setting &setting, QWidget *parent)
        : SettingEditor(parent)
        , m_box(new QCheckBox(setting.title, parent))
    {
        nameAfter(m_box, setting);
        connect(m_box, &QCheckBox::clicked, this, [this](bool isOn) { emit edited(isOn); });
    }
    QWidget *widget() override { return m_box; }
    void show(const QJsonValue &value) override { m_box->setChecked(value.toBool()); }
    void setEditable(bool isEditable) override { m_box->setEnabled(isEditable); }

private:
    QCheckBox *m_box;
};

//! One of some names. The stored one is always among them, known or not.
class ChoiceEditor : public SettingEditor
{
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::ChoiceEditor)
public:
    ChoiceEditor(const Setting &setting, QWidget *parent)
        : SettingEditor(parent)
        , m_kind(setting.kind)
        , m_needsSecret(setting.path.last() == "script_key"_L1)
        , m_box(new QComboBox(parent))
    {
        nameAfter(m_box, setting);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(16);
        if (m_kind == Kind::TaskType) { // a type that does not exist yet is made
            m_box->setEditable(true);
            nameAfter(m_box->lineEdit(), setting);
            m_box->lineEdit()->setObjectName(setting.name() + u".text"_s);
            connect(m_box, &QComboBox::editTextChanged, this,
                    [this](const QString &text) { emit edited(text.trimmed()); });
        } else {
            connect(m_box, &QComboBox::activated, this,
                    [this](int row) { emit edited(m_box->itemData(row).toString()); });
        }
        fill();
    }
    QWidget *widget() override { return m_box; }
    void show(const QJsonValue &value) override
    {
        m_value = value.toString();
        const QString shown = m_box->isEditable() ? m_box->currentText().trimmed() : m_box->currentData().toString();
        if (shown != m_value || m_box->currentIndex() < 0) // what is being typed keeps its cursor
            fill();
    }
    void setEditable(bool isEditable) override { m_box->setEnabled(isEditable && m_isKnown); }
    void offer(const Choices &choices, const settings::AddonSettings &) override
    {
        m_names.clear();
        if (m_kind == Kind::Secret) {
            m_isKnown = choices.secrets.has_value();
            m_names = choices.secrets.value_or(QStringList());
        } else if (m_kind == Kind::AnatomyPreset) {
            m_names = choices.anatomyPresets;
        } else {
            m_names = taskTypes(choices);
        }
        fill();
    }

private:
    static QStringList taskTypes(const Choices &choices)
    {
        QStringList names;
        for (const ayon::TypeItem &type : choices.project ? choices.project->taskTypes : std::vector<ayon::TypeItem>())
            names += type.name;
        for (const shotgrid::Step &step : choices.shotgrid ? choices.shotgrid->steps : std::vector<shotgrid::Step>())
            names += step.code;
        names.removeDuplicates();
        names.sort(Qt::CaseInsensitive);
        return names;
    }
    QString textOf(const QString &name) const
    {
        if (m_kind == Kind::AnatomyPreset && name == "_"_L1)
            return tr("none");
        if (name.isEmpty())
            return tr("none chosen");
        if (m_kind == Kind::Secret && !m_isKnown)
            return tr("%1 (AYON shows you no others)").arg(oneLine(name));
        const bool isLost = m_needsSecret && m_isKnown && !m_names.contains(name);
        return isLost ? tr("%1 (there is no such secret)").arg(oneLine(name)) : oneLine(name);
    }
    void fill()
    {
        const QSignalBlocker blocker(m_box);
        QStringList names = m_names;
        if (m_kind == Kind::AnatomyPreset)
            names.prepend(u"_"_s);
        else if (m_kind == Kind::Secret)
            names.prepend(QString());
        if (!names.contains(m_value))
            names += m_value;
        m_box->clear();
        for (const QString &name : names)
            m_box->addItem(m_kind == Kind::TaskType ? name : textOf(name), name);
        m_box->setCurrentIndex(m_box->findData(m_value));
    }

    const Kind m_kind;
    const bool m_needsSecret; // its value; of a script's name the name is enough (SET-12)
    QComboBox *m_box;
    QStringList m_names;
    QString m_value;
    bool m_isKnown = true; // false: this person may not see what there is
};

class TypesEditor : public SettingEditor
{
public:
    TypesEditor(const Setting &setting, QWidget *parent)
        : SettingEditor(parent)
        , m_widget(new FlowGrid(mostColumns, parent))
    {
        nameAfter(m_widget, setting);
        for (const QString &type : settings::entityTypes()) {
            auto *box = new QCheckBox(type, m_widget);
            box->setObjectName(setting.name() + u'.' + type);
            connect(box, &QCheckBox::clicked, this, [this] { emit edited(QJsonArray::fromStringList(ticked())); });
            m_widget->add(box);
            m_boxes.push_back(box);
        }
    }
    QWidget *widget() override { return m_widget; }
    void show(const QJsonValue &value) override
    {
        const QStringList types = value.toVariant().toStringList();
        for (QCheckBox *box : m_boxes)
            box->setChecked(types.contains(box->text()));
    }
    void setEditable(bool isEditable) override
    {
        for (QCheckBox *box : m_boxes)
            box->setEnabled(isEditable);
    }

private:
    QStringList ticked() const
    {
        QStringList types;
        for (const QCheckBox *box : m_boxes) {
            if (box->isChecked())
                types += box->text();
        }
        return types;
    }

    static constexpr int mostColumns = 6;
    FlowGrid *m_widget;
    std::vector<QCheckBox *> m_boxes;
};

class MapEditor : public SettingEditor
{
public:
    MapEditor(const Setting &setting, QWidget *parent)
        : SettingEditor(parent)
        , m_editor(new AttributeMapEditor(setting.name(), setting.title, parent))
    {
        connect(&m_editor->model(), &AttributeMapModel::edited, this,
                [this](const QJsonArray &rows) { emit edited(rows); });
    }
    QWidget *widget() override { return m_editor; }
    void show(const QJsonValue &value) override { m_editor->model().show(value.toArray()); }
    void setEditable(bool isEditable) override
    {
        m_isEditable = isEditable;
        m_editor->setEditable(m_isEditable && m_knowsSchemas);
    }
    void offer(const Choices &choices, const settings::AddonSettings &settings) override
    {
        m_knowsSchemas = choices.knowsBothSchemas(); // without them nobody can say what is legal
        m_editor->model().setFacts({.settings = settings,
                                    .attributes = choices.attributes,
                                    .shotgrid = choices.shotgrid.value_or(sync::ShotgridRead())});
        m_editor->setEditable(m_isEditable && m_knowsSchemas);
    }

private:
    AttributeMapEditor *m_editor;
    bool m_isEditable = false;
    bool m_knowsSchemas = false;
};

class RowsEditor : public SettingEditor
{
public:
    RowsEditor(const Setting &setting, QWidget *parent)
        : SettingEditor(parent)
        , m_editor(new ListEditor(setting.kind, setting.name(), setting.title, parent))
    {
        connect(&m_editor->model(), &ListModel::edited, this, [this](const QJsonArray &rows) { emit edited(rows); });
        connect(&m_editor->model(), &ListModel::refused, this, &SettingEditor::refused);
    }
    QWidget *widget() override { return m_editor; }
    void show(const QJsonValue &value) override { m_editor->model().show(value.toArray()); }
    void setEditable(bool isEditable) override { m_editor->setEditable(isEditable); }

private:
    ListEditor *m_editor;
};

} // namespace

SettingEditor *makeEditor(const Setting &setting, QWidget *parent)
{
    switch (setting.kind) {
    case Kind::Text:
        return new TextEditor(setting, parent);
    case Kind::Number:
        return new NumberEditor(setting, parent);
    case Kind::Switch:
        return new SwitchEditor(setting, parent);
    case Kind::AnatomyPreset:
    case Kind::TaskType:
    case Kind::Secret:
        return new ChoiceEditor(setting, parent);
    case Kind::Types:
        return new TypesEditor(setting, parent);
    case Kind::AttributeMap:
        return new MapEditor(setting, parent);
    case Kind::ParentingPresets:
    case Kind::MoviePathProfiles:
        return new RowsEditor(setting, parent);
    }
    Q_UNREACHABLE();
}

} // namespace bridge::desktop
