#pragma once

#include "desktop/people/peoplemodel.h"
#include "desktop/session/session.h"

#include <QObject>

#include <optional>
#include <stop_token>

namespace bridge::desktop {

//! Finds out who of ShotGrid is who in AYON, and writes what a person has ticked.
class PeopleController : public QObject
{
    Q_OBJECT
public:
    enum class State { SignedOut, Loading, Ready, Writing, Failed };

    explicit PeopleController(Session &session, QObject *parent = nullptr);
    ~PeopleController() override;

    State state() const { return m_state; }
    PeopleModel &model() { return m_model; }
    //! Why nothing could be read, or why the last writing broke off.
    const std::optional<Error> &error() const { return m_error; }
    //! Of the last writing; none before the first.
    const std::optional<people::Report> &written() const { return m_written; }

    //! Why nothing may be written by this person; empty when it may.
    QString obstacle() const;
    //! A line for each account that write() would write.
    QStringList writes() const;

    //! A request for each AYON user and two more; not while something is written.
    void load();
    void write();

signals:
    void changed();

private:
    void enter(State state);
    void take(Result<people::Report> planned);
    void takeWritten(Result<people::Report> written);
    std::stop_token newStop();

    Session &m_session;
    PeopleModel m_model;
    State m_state = State::SignedOut;
    std::optional<Error> m_error;
    std::optional<people::Report> m_written;
    std::stop_source m_stop;
    StudioPtr m_studio; // whose people are shown
};

} // namespace bridge::desktop
