#pragma once

#include "desktop/activity/activityfeed.h"
#include "desktop/app/tray.h"

#include <QObject>

#include <map>

namespace bridge::desktop {

//! How things stand, by what was done of late: failures of the last day need somebody.
Standing standingOf(const std::vector<Work> &works, const QDateTime &now);

//! What has ended between two looks at the same works: each whole sync, and failures, told together when there are
//! many.
std::vector<News> newsBetween(const std::map<EntityId, Work::State> &before, const std::vector<Work> &works);

//! Keeps the tray in step with what the syncs do, while somebody is signed in.
class SyncWatch : public QObject
{
    Q_OBJECT
public:
    //! Both outlive it.
    SyncWatch(Session &session, Tray &tray, QObject *parent = nullptr);

private:
    void look();

    Tray &m_tray;
    ActivityFeed m_feed;
    std::map<EntityId, Work::State> m_seen;
    bool m_hasLooked = false; // what was before the first look is no news
};

} // namespace bridge::desktop
