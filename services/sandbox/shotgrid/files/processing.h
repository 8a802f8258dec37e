#pragma once

#include "sandbox/shotgrid/caller.h"
#include "sandbox/shotgrid/files/filestore.h"
#include "sandbox/shotgrid/store.h"
#include "sandbox/shotgrid/writer.h"

#include <QJsonArray>

#include <vector>

namespace bridge::sandbox::shotgrid {

//! What the site makes of an uploaded picture or movie, a while after it came: until then a picture is transient and a
//! movie has no transcoded siblings. A file that was cleared, replaced or retired meanwhile is left alone.
class Processing
{
public:
    struct Job {
        QDateTime dueAt = {};
        Link row = {};
        QString field = {};
        int attachment = 0; // id
        QString object = {};
        Link user = {}; // who is logged
        Link author = {};
    };

    void add(Job job) { m_jobs.push_back(std::move(job)); }
    //! The jobs that are due, in the order they came.
    std::vector<Job> takeDue(const QDateTime &now);

    QJsonArray toJson(const Schema &schema) const;
    void restore(const Schema &schema, const QJsonArray &json);

private:
    std::vector<Job> m_jobs;
};

//! Does one job, in the name of whoever uploaded the file.
void process(const Processing::Job &job, Writer &writer, Store &store, FileStore &files);

} // namespace bridge::sandbox::shotgrid
