#include "sandbox/ayon/background.h"

#include "sandbox/ayon/body.h"
#include "sandbox/ayon/reply.h"

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

    std::chrono::microseconds work = {};
    if (job->result.isEmpty()) {
        const BatchOutcome outcome = perform(job->batch, call.store, **project, job->caller);
        job->result = outcome.answer;
        work = outcome.work;
    }
    Reply reply =
        jsonReply({{u"id"_s, id}, {u"status"_s, u"completed"_s}, {u"progress"_s, 100}, {u"result"_s, job->result}});
    reply.work = work;
    return reply;
}

} // namespace bridge::sandbox::ayon
