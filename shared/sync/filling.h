#pragma once

#include "shotgrid/shotgridclient.h"
#include "sync/mapping.h"
#include "sync/plan.h"

#include <QJsonValue>

#include <set>

namespace bridge::sync {

//! Gives rows that say nothing what AYON inherits. Nobody said that, so it may replace nothing that somebody said, and
//! a person may fill in a field at the same moment: ShotGrid has no write that asks for the old value. So the rows are
//! read again just before, and what the site's log tells was replaced after all is given back. The pass that the event
//! of that person's edit leads to brings it to AYON.
class Filling
{
public:
    using Place = std::pair<int, FieldId>; // an item of the plan, and a field of it

    //! What \a items of \a plan fill. \a client outlives it.
    Filling(shotgrid::ShotgridClient &client, const Plan &plan, const std::vector<int> &items, const Mapping &mapping);

    //! Just before the writing. A search of the log, and one for each type; none when there is nothing to fill.
    QCoro::Task<Result<void>> begin(std::stop_token stop);
    //! What is not to be filled any more.
    const std::set<Place> &filledIn() const { return m_filledIn; }
    //! Just after the writing. A search of the log, and a write when something is given back. Where the account may not
    //! read the log, nothing is known.
    QCoro::Task<Result<void>> end(std::stop_token stop);

private:
    //! A field of a row that is given a value.
    struct Target {
        Place place = {};
        ShotgridRef row = {};
        QString code = {}; // of the field in ShotGrid
        shotgrid::FieldType type = {};
        QJsonValue value = {}; // as the site takes it
    };
    using Log = std::vector<shotgrid::Row>;

    QCoro::Task<Result<Log>> readLog(shotgrid::Query query, std::stop_token stop);
    QCoro::Task<Result<void>> dropFilledIn(std::stop_token stop);
    std::vector<shotgrid::Write> replacedIn(const Log &log) const;
    QStringList codes() const;
    std::map<QString, std::set<ShotgridId>> rowsByType() const;

    shotgrid::ShotgridClient &m_client;
    std::vector<Target> m_targets;
    std::set<Place> m_filledIn;
    qint64 m_logEnd = 0; // the newest entry before the writing; 0: not known
};

} // namespace bridge::sync
