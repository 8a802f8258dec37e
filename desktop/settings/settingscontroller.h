#pragma once

#include "desktop/session/session.h"
#include "desktop/settings/settingscalls.h"

#include <QObject>

#include <map>
#include <optional>
#include <stop_token>

namespace bridge::desktop {

//! The settings of the studio or of one project, what a person has changed of them, and how they are saved. Nobody's
//! change is written over in silence: what somebody else saves meanwhile is taken over below the edits and told.
class SettingsController : public QObject
{
    Q_OBJECT
public:
    enum class State { SignedOut, Loading, Ready, Saving, Failed };

    explicit SettingsController(Session &session, QObject *parent = nullptr);
    ~SettingsController() override;

    State state() const { return m_state; }
    const ProjectName &project() const { return m_project; } // empty: the studio
    const SettingsDraft &draft() const { return m_draft; }
    const std::optional<Choices> &choices() const { return m_choices; } // none: not read yet
    //! Why nothing could be read, or why saving broke off.
    const std::optional<Error> &error() const { return m_error; }
    //! What others have saved while there were edits.
    const std::vector<SettingChange> &theirs() const { return m_theirs; }
    bool isSaved() const { return m_isSaved; } // and nothing has happened since
    //! Saving was refused, because somebody else had saved first.
    bool wasOvertaken() const { return m_wasOvertaken; }
    //! Changes that nobody saved and that are gone, because somebody else has signed in since, or elsewhere.
    const std::vector<SettingChange> &dropped() const { return m_dropped; }

    //! Why this person may not save; empty when they may.
    QString obstacle() const;
    //! Of each setting that has some, by name: why it cannot be used as it is.
    std::map<QString, QString> problems() const;
    bool canEdit() const { return m_state == State::Ready && obstacle().isEmpty(); }
    //! There is something to save and nothing wrong with it.
    bool canSave() const;

    //! Of another project, or of the studio; drops the edits.
    void load(ProjectName project);
    //! The same again; keeps the edits.
    void reload();
    void set(const QStringList &path, const QJsonValue &value);
    void pin(const QStringList &path);
    void reset(const QStringList &path);
    void undo(const QStringList &path);
    void discard();
    void save();

signals:
    //! Values, marks, state: everything but the choices.
    void changed();
    void choicesChanged();
    void saved();

private:
    void enter(State state);
    void follow();
    void hear(const ayon::Announcement &announcement);
    void lookAgain();
    void takeStored(const Result<StoredSettings> &stored);
    void takeSaved(const Result<Saved> &saved);
    void takeOver(StoredSettings stored);
    void readChoicesAnew();
    void edit();
    std::stop_token newStop();

    Session &m_session;
    StudioPtr m_studio;
    ProjectName m_project;
    State m_state = State::SignedOut;
    SettingsDraft m_draft;
    std::optional<Choices> m_choices;
    std::optional<Error> m_error;
    std::vector<SettingChange> m_theirs;
    std::vector<SettingChange> m_dropped;
    bool m_isSaved = false;
    bool m_wasOvertaken = false;
    std::stop_source m_stop; // of what is read or saved
    std::stop_source m_stopChoices;
};

//! All settings of the tree.
std::vector<QStringList> allSettingPaths();

} // namespace bridge::desktop
