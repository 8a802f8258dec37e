#pragma once

#include "desktop/app/tray.h"
#include "publisher/queue.h"

#include <QObject>

#include <map>
#include <vector>

namespace bridge::desktop {

class RunningQueue;

//! How things stand, by what is in the queue: what failed needs somebody until they take it out or try it again.
Standing standingOf(const std::vector<publisher::QueueEntry> &entries);

//! What was published or failed between two looks at the queue.
std::vector<News> newsBetween(const std::map<qint64, publisher::EntryState> &before,
                              const std::vector<publisher::QueueEntry> &entries);

//! Keeps the tray in step with the queue of publishes, which are worked off whatever the window shows.
class PublishWatch : public QObject
{
    Q_OBJECT
public:
    //! Both outlive it.
    PublishWatch(const RunningQueue &queue, Tray &tray, QObject *parent = nullptr);

private:
    void look();

    const RunningQueue &m_queue;
    Tray &m_tray;
    std::map<qint64, publisher::EntryState> m_seen;
    QString m_path; // of the queue that was seen
};

} // namespace bridge::desktop
