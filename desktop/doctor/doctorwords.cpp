#include "desktop/doctor/doctorwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using doctor::Finding;
using doctor::Remedy;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::Doctor)
};

} // namespace

QString wordOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Ok:
        return Words::tr("In order");
    case Finding::Severity::Warning:
        return Words::tr("Warning");
    case Finding::Severity::Error:
        return Words::tr("Error");
    }
    Q_UNREACHABLE();
}

QString iconOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Ok:
        return u"good"_s;
    case Finding::Severity::Warning:
        return u"problem"_s;
    case Finding::Severity::Error:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

QString verbOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::None:
        return {};
    case Remedy::CreateShotgridFields:
        return Words::tr("Create fields…");
    case Remedy::CompleteAyonProject:
        return Words::tr("Add now…");
    case Remedy::SwitchOnFromShotgrid:
    case Remedy::SwitchOnFromAyon:
        return Words::tr("Switch on…");
    case Remedy::LinkPeople:
        return Words::tr("Open people");
    case Remedy::ChangeSettings:
        return Words::tr("Open settings");
    }
    Q_UNREACHABLE();
}

QString toPlainText(const doctor::Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        lines += u"%1: %2: %3"_s.arg(toText(finding.severity), finding.topic, finding.text);
        if (!finding.wayOut.isEmpty())
            lines += u"    "_s + finding.wayOut;
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace bridge::desktop
