#include "sync/syncrequest.h"

namespace bridge::sync {

using namespace Qt::StringLiterals;

ayon::NewEvent syncRequest(const ProjectName &project, const QString &code, const QString &codeField, Policy::Flow flow)
{
    Q_ASSERT_X(flow != Policy::Flow::Both, "syncRequest", "one way or the other");
    const QString &name = project.toText();
    const bool isFromAyon = flow == Policy::Flow::FromAyon;
    ayon::NewEvent event{.topic = u"shotgrid.event.project.sync"_s, .project = project};
    event.description = isFromAyon ? u"Synchronize Project %1 from AYON."_s.arg(name)
                                   : u"Synchronize Project '%1' from Shotgrid."_s.arg(name);
    event.payload = {{u"action"_s, isFromAyon ? u"sync-from-ayon"_s : u"sync-from-shotgrid"_s},
                     {u"project_name"_s, name},
                     {u"project_code"_s, code.isEmpty() ? QJsonValue() : QJsonValue(code)},
                     {u"project_code_field"_s, codeField}};
    return event;
}

} // namespace bridge::sync
