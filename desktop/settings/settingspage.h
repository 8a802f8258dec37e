#pragma once

#include "desktop/settings/settingscontroller.h"
#include "desktop/settings/settingtree.h"

#include <QWidget>

#include <functional>
#include <utility>

class QAction;
class QComboBox;
class QListWidget;
class QStackedWidget;

namespace bridge::desktop {

class Notice;
class SettingField;
class SignedOut;
class StateView;
class StatusPairsView;

//! The settings of the addon as forms, of the studio or of one project.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(Session &session, QWidget *parent = nullptr);

    bool hasUnsavedChanges() const { return !m_controller.draft().isEmpty(); }

signals:
    //! AYON has other settings now: whoever works by them reads them again.
    void saved();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeActions();
    QWidget *makeBar();
    QWidget *makeContent();
    QWidget *makeForm(const SettingSection &section);
    int listWidth() const;
    void addSection(const QString &title, const QString &iconName, QWidget *form);
    void load();
    void chooseProject(int row);
    //! Asks before edits are lost; \a proceed comes at once when there are none.
    void confirmLoss(const std::function<void()> &proceed);
    void askToSave();
    void refresh();
    void refreshState();
    void refreshFields();
    void refreshSections();
    void refreshNotices();
    //! Icon and text of the notice; empty when there is nothing to say.
    std::pair<QString, QString> whatToSay() const;
    void refreshChoices();
    QString placeText() const;

    Session &m_session;
    SettingsController m_controller;
    const std::vector<SettingSection> m_sections;
    std::vector<SettingField *> m_fields;
    QAction *m_reload = nullptr;
    QAction *m_discard = nullptr;
    QAction *m_save = nullptr;
    QComboBox *m_place = nullptr;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_forms = nullptr;
    StatusPairsView *m_statuses = nullptr;
    Notice *m_permission = nullptr;
    Notice *m_notice = nullptr;
    StateView *m_state = nullptr;
    SignedOut *m_signedOut = nullptr;
    bool m_isStale = true; // nothing was read for this session yet
};

} // namespace bridge::desktop
