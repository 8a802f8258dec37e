#pragma once

#include "desktop/preferences/preferences.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QTimeEdit;

namespace bridge::desktop {

class Notice;

//! What a person likes on this machine. Everything holds at once, as is the custom; there is nothing to save.
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    //! \a preferences outlive it. \a program is what starts at login.
    PreferencesDialog(Preferences &preferences, QString program, QWidget *parent = nullptr);

private:
    void takeQuietHours();
    void takeStart(bool starts);

    Preferences &m_preferences;
    QString m_program;
    QComboBox *m_scheme;
    QComboBox *m_language;
    QCheckBox *m_notifies;
    QCheckBox *m_quiet;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QCheckBox *m_start;
    Notice *m_notice;
};

} // namespace bridge::desktop
