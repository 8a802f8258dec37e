#include "shotgrid/write.h"

#include <QSet>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

bool needsProject(const QString &type)
{
    static const QSet<QString> siteWide = {u"Project"_s,
                                           u"HumanUser"_s,
                                           u"ApiUser"_s,
                                           u"ClientUser"_s,
                                           u"Group"_s,
                                           u"Step"_s,
                                           u"Status"_s,
                                           u"Tag"_s,
                                           u"Department"_s,
                                           u"LocalStorage"_s,
                                           u"Icon"_s,
                                           u"PublishedFileType"_s,
                                           u"PermissionRuleSet"_s,
                                           u"Reply"_s,
                                           u"TaskDependency"_s,
                                           u"Attachment"_s,
                                           u"EventLogEntry"_s,
                                           u"TaskTemplate"_s,
                                           u"FilesystemLocation"_s};
    return !siteWide.contains(type) && !type.startsWith("CustomNonProjectEntity"_L1) && !type.endsWith("Connection"_L1)
        && !type.endsWith("Dependency"_L1);
}

bool isGhost(const Write &write)
{
    return write.action == Write::Action::Create && needsProject(write.type)
        && !write.fields.value("project"_L1).isObject();
}

QJsonObject toJson(const Write &write)
{
    switch (write.action) {
    case Write::Action::Create:
        return {{u"request_type"_s, u"create"_s}, {u"entity"_s, write.type}, {u"data"_s, write.fields}};
    case Write::Action::Update:
        return {{u"request_type"_s, u"update"_s},
                {u"entity"_s, write.type},
                {u"record_id"_s, write.id.number()},
                {u"data"_s, write.fields}};
    case Write::Action::Retire:
        return {{u"request_type"_s, u"delete"_s}, {u"entity"_s, write.type}, {u"record_id"_s, write.id.number()}};
    }
    Q_UNREACHABLE();
}

} // namespace bridge::shotgrid
