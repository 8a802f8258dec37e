#pragma once

#include "desktop/activity/work.h"
#include "desktop/session/session.h"

#include <QTimer>

#include <set>

namespace bridge::desktop {

//! What the sync does and has done of late, kept up to date as long as somebody watches. AYON's announcements say which
//! events to read again; they are gathered, so that a storm of them costs about one request a second, and nothing is
//! asked while none come.
class ActivityFeed : public QObject
{
    Q_OBJECT
public:
    enum class State { SignedOut, Loading, Ready, Failed };

    explicit ActivityFeed(Session &session, QObject *parent = nullptr);
    ~ActivityFeed() override;

    State state() const { return m_state; }
    //! The newest first: some 2,000, and whatever failed before. Stays as it was while a later reading fails.
    const std::vector<Work> &works() const { return m_works; }
    //! There are older ones, of which only the failures are here.
    bool isCut() const { return m_isCut; }
    const QDateTime &readAt() const { return m_readAt; }
    //! Of Failed.
    const Error &error() const { return m_error; }

    //! Nothing is read for nobody; what was missed meanwhile is, when somebody watches again.
    void setWatched(bool isWatched);
    //! Reads everything anew.
    void refresh();
    //! Reads \a event again, which this person has changed: sooner than its announcement may tell.
    void readAgain(const EntityId &event);

signals:
    //! Another state, or other works.
    void changed();

private:
    void begin();
    void hear(const ayon::Announcement &announcement);
    void look();
    void take(const std::vector<ayon::Event> &events, bool isAll);
    void forgetOld();
    void fail(const Error &error);
    void set(State state);

    Session &m_session;
    State m_state = State::SignedOut;
    std::vector<Work> m_works;
    QDateTime m_readAt;
    Error m_error;
    std::map<EntityId, ayon::Event> m_events;
    std::map<EntityId, double> m_progress; // by job
    std::set<EntityId> m_announced; // to be read again
    bool m_isCut = false;
    bool m_needsAll = false;
    bool m_isWatched = false;
    bool m_isReading = false;
    QTimer m_pause; // until the next reading
    std::stop_source m_stop;
};

} // namespace bridge::desktop
