#include "sandbox/ayon/background.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/reply.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {

void BackgroundBatches::addRoutes(Router &router)
{
    const QString path = u"/api/projects/{project}/operations/background"_s;
    router.add(u"POST"_s, path, [this](Call &call) { return start(call); });
    router.add(u"GET"_s, path + u"/{job}"_s, [this](Call &call) { return show(call); });
}

Reply BackgroundBatches::start(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const Checked<QJsonObject> body = objectIn(call.request);
    if (!body)
        return call.refuse(body.refusal());
    const Checked<Batch> batch = batchFromJson(*body, call.store, call.caller);
    if (!batch)
        return call.refuse(batch.refusal());

    const QString id = call.store.newId().toText();
    m_jobs.insert(id, {.project = (*project)->name(), .batch = *batch, .caller = call.caller});
    QTimer::singleShot(0, &m_context, [this, id] { carryOut(id); });
    return jsonReply({{u"id"_s, id},
                      {u"status"_s, u"pending"_s},
                      {u"progress"_s, QJsonValue::Null},
                      {u"result"_s, QJsonValue::Null}});
}

Reply BackgroundBatches::show(Call &call)
{
    const Checked<Project *> project = projectOf(call);
    if (!project)
        return call.refuse(project.refusal());
    const QString id = call.path.at(u"job"_s);
    const auto job = m_jobs.find(id);
    if (job == m_jobs.end() || job->project != (*project)->name())
        return call.refuse(notFound(u"Background operations task '%1' not found"_s.arg(id)));

    const bool isDone = !job->result.isEmpty();
    return jsonReply({{u"id"_s, id},
                      {u"status"_s, isDone ? u"completed"_s : u"pending"_s},
                      {u"progress"_s, isDone ? QJsonValue(100) : QJsonValue()},
                      {u"result"_s, isDone ? QJsonValue(job->result) : QJsonValue()}});
}

void BackgroundBatches::carryOut(const QString &id)
{
    const auto job = m_jobs.find(id);
    Project *project = job == m_jobs.end() ? nullptr : m_store.editProject(job->project);
    if (!project)
        return; // the server was emptied, or the project removed
    job->result = perform(job->batch, m_store, *project, job->caller).answer;
    m_tell();
}

} // namespace bridge::sandbox::ayon
