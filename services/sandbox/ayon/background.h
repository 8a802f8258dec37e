#pragma once

#include "sandbox/ayon/operations.h"
#include "sandbox/ayon/router.h"

#include <QHash>

namespace bridge::sandbox::ayon {

//! Batches that are carried out after their request was answered: a client asks until it is done. Here one is done when
//! it is first asked for, so that what a client sees does not depend on the clock.
class BackgroundBatches
{
public:
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

    QHash<QString, Job> m_jobs = {}; // by id
};

} // namespace bridge::sandbox::ayon
