#include "cli/doctortext.h"

#include <QJsonArray>

#include <algorithm>

namespace bridge::cli {

using namespace Qt::StringLiterals;
using doctor::Finding;

namespace {

Tone toneOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Ok:
        return Tone::Good;
    case Finding::Severity::Warning:
        return Tone::Changed;
    case Finding::Severity::Error:
        return Tone::Alarm;
    }
    Q_UNREACHABLE();
}

} // namespace

Lines findingLines(const doctor::Findings &findings)
{
    Lines lines;
    for (const Finding &finding : findings) {
        lines.push_back(
            {.text = u"%1 %2 %3"_s.arg(toText(finding.severity), -8).arg(finding.topic, -17).arg(finding.text),
             .tone = toneOf(finding.severity)});
        if (!finding.wayOut.isEmpty())
            lines.push_back({.text = QString(27, u' ') + finding.wayOut});
    }
    const auto number = [&findings](Finding::Severity severity) {
        return int(std::count_if(findings.begin(), findings.end(),
                                 [severity](const Finding &finding) { return finding.severity == severity; }));
    };
    lines.emplace_back();
    lines.push_back({.text = u"%1, %2, %3 in order"_s.arg(counted(number(Finding::Severity::Error), u"error"_s),
                                                          counted(number(Finding::Severity::Warning), u"warning"_s),
                                                          QString::number(number(Finding::Severity::Ok))),
                     .tone = toneOf(doctor::worst(findings))});
    return lines;
}

QJsonObject toJson(const doctor::Findings &findings)
{
    QJsonArray list;
    for (const Finding &finding : findings) {
        list.append(QJsonObject{{u"severity"_s, toText(finding.severity)},
                                {u"topic"_s, finding.topic},
                                {u"text"_s, finding.text},
                                {u"wayOut"_s, finding.wayOut}});
    }
    return {{u"findings"_s, list}, {u"worst"_s, toText(doctor::worst(findings))}};
}

int exitCodeOf(const doctor::Findings &findings)
{
    switch (doctor::worst(findings)) {
    case Finding::Severity::Ok:
        return 0;
    case Finding::Severity::Warning:
        return 1;
    case Finding::Severity::Error:
        return 2;
    }
    Q_UNREACHABLE();
}

} // namespace bridge::cli
