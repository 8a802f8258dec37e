#pragma once

#include "desktop/activity/activityfeed.h"

namespace bridge::desktop {

//! Why \a person cannot have \a work tried again, with the way out; empty when it can be.
QString whyNotRetried(const Work &work, const ayon::User &person);
//! Why \a person cannot lay \a work aside; empty when it can be.
QString whyNotIgnored(const Work &work, const ayon::User &person);

//! What a person does about works that failed.
class ActivityController : public QObject
{
    Q_OBJECT
public:
    explicit ActivityController(Session &session, QObject *parent = nullptr);
    ~ActivityController() override;

    Session &session() { return m_session; }
    ActivityFeed &feed() { return m_feed; }

    //! As the functions above, for whoever is signed in.
    QString whyNotRetried(const Work &work) const;
    QString whyNotIgnored(const Work &work) const;

    void retry(const Work &work);
    void ignore(const Work &work);
    //! What holds for all that is shown: it is old, or not everything. Empty when there is nothing to say.
    QString standingNote() const;

signals:
    void done(const QString &text);
    void failed(const bridge::Error &error);

private:
    void change(const Work &work, ayon::EventChange change, const QString &said);

    Session &m_session;
    ActivityFeed m_feed;
    std::stop_source m_stop;
};

} // namespace bridge::desktop
