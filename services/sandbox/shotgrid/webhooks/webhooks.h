#pragma once

#include "sandbox/shotgrid/store.h"
#include "sandbox/shotgrid/webhooks/delivery.h"
#include "sandbox/shotgrid/webhooks/hook.h"

#include <QJsonObject>

#include <deque>
#include <memory>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;

namespace bridge::sandbox::shotgrid {

//! The subscriptions of the site and what was sent to them. Deliveries go out side by side, over real HTTP, and only to
//! addresses on this machine: the sandbox never calls anybody else, and says of such a delivery that nobody answered.
class Webhooks
{
public:
    Webhooks();
    ~Webhooks();
    Webhooks(const Webhooks &) = delete;
    Webhooks &operator=(const Webhooks &) = delete;

    //! Tells the hooks of rows of the event log that were seen together for the first time. \a site is how callers
    //! address it.
    void report(const Store &store, const Links &rows, const QString &site);

    const std::vector<Hook> &hooks() const { return m_hooks; }
    //! Null when there is none.
    const Hook *hook(const QString &id) const;
    const std::deque<Delivery> &deliveries() const { return m_deliveries; } // the newest first
    Delivery *delivery(const QString &id);

    const Hook &add(Hook hook);
    //! A hook of the same id was changed by a client; it is told when its status did.
    const Hook &replace(const Hook &hook, const QString &site);
    void remove(const QString &id);
    //! No hooks, and what is on its way is dropped.
    void clear();
    //! Sends a delivery once more.
    void deliverAgain(const QString &id);

    QJsonObject toJson() const;
    void restore(const QJsonObject &json);

private:
    struct Batch {
        QString id = {}; // of the events that belong together
        int size = 1;
        int index = 0;
        int events = 1; // in this delivery
    };

    Hook *find(const QString &id);
    void deliver(Hook &hook, const QJsonObject &body, const QString &deliveryId, const Batch &batch,
                 const QString &site);
    void send(const Hook &hook, Delivery &delivery);
    void finish(const QString &deliveryId, QNetworkReply &reply, const QDateTime &sentAt);
    void countFailure(Hook &hook, const QDateTime &at);

    std::vector<Hook> m_hooks;
    std::deque<Delivery> m_deliveries;
    std::unique_ptr<QNetworkAccessManager> m_network; // made with the first delivery
};

} // namespace bridge::sandbox::shotgrid
