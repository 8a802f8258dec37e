#pragma once

#include "desktop/settings/settingeditor.h"
#include "desktop/settings/settingsdraft.h"

#include <QWidget>

class QAction;
class QGridLayout;
class QLabel;
class QToolButton;

namespace bridge::desktop {

class IconLabel;

//! One setting in a form: its editor with the explanation beside it, whether it is overridden, and what is wrong with
//! it.
class SettingField : public QWidget
{
    Q_OBJECT
public:
    explicit SettingField(const Setting &setting, QWidget *parent = nullptr);

    const Setting &setting() const { return m_setting; }
    SettingEditor &editor() { return *m_editor; }

    //! \a isOfProject: the settings are those of a project, and stand on the studio's.
    void show(const SettingsDraft &draft, bool isOfProject);
    void setEditable(bool isEditable);
    //! Whether the mark stands below the field, and not beside it.
    void setNarrow(bool isNarrow);
    //! Empty: all is well.
    void setProblem(const QString &problem);

signals:
    void edited(const QStringList &path, const QJsonValue &value);
    void pinned(const QStringList &path);
    void reset(const QStringList &path);
    void undone(const QStringList &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *addToMenu(const QString &name, const QString &text);
    void draw();

    const Setting m_setting;
    SettingEditor *m_editor;
    QLabel *m_explanation;
    IconLabel *m_problemIcon;
    QLabel *m_problem;
    QToolButton *m_mark;
    QAction *m_pin;
    QAction *m_reset;
    QAction *m_undo;
    QGridLayout *m_grid = nullptr;
    bool m_isEditable = false;
    bool m_isNarrow = false;
};

} // namespace bridge::desktop
