#pragma once

#include "sandbox/ayon/operations.h"
#include "sandbox/ayon/router.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <utility>

namespace bridge::sandbox::ayon {

//! Batches that are carried out after their request was answered: a client asks until it is done. Here one is done as
//! soon as nothing else is, whether somebody asks for it or not.
class BackgroundBatches
{
public:
    //! \a tell is called after each, for those who listen. \a store outlives this.
    BackgroundBatches(Store &store, std::function<void()> tell)
        : m_store(store)
        , m_tell(std::move(tell))
    {
    }

    void addRoutes(Router &router);

    void clear() { m_jobs.clear(); }

private:
    struct Job {
        QString project = {};
        Batch batch = {};
        Caller caller = {};
        QJsonObject result = {}; // empty: not carried out yet
    };

    Reply start(Call &call);
    Reply show(Call &call);
    void carryOut(const QString &id);

    Store &m_store;
    std::function<void()> m_tell;
    QHash<QString, Job> m_jobs = {}; // by id
    QObject m_context; // what waits for its turn goes with it
};

} // namespace bridge::sandbox::ayon
