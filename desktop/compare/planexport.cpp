#include "desktop/compare/planexport.h"

#include "base/json.h"
#include "desktop/compare/plantext.h"
#include "desktop/look/stateview.h"
#include "sync/planjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::PlanExport)
};

//! Quoted, and nothing that runs: a name from a server may be "=HYPERLINK(…)".
QByteArray cellOf(QString text)
{
    static const QString beginsFormula = u"=+-@\t\r\n|%＝＋－＠"_s;
    const QString trimmed = text.trimmed();
    if (!text.isEmpty()
        && (beginsFormula.contains(text.front()) || (!trimmed.isEmpty() && beginsFormula.contains(trimmed.front()))))
        text.prepend(u'\'');
    return '"' + text.replace(u'"', "\"\""_L1).toUtf8() + '"';
}

QByteArray lineOf(const QStringList &texts)
{
    QByteArray line;
    for (const QString &text : texts)
        line += (line.isEmpty() ? "" : ",") + cellOf(text);
    return line + "\r\n";
}

RowState stateOf(const ExportedPlan &exported, int item)
{
    return exported.states.empty() ? RowState::Open : exported.states[std::size_t(item)];
}

//! All changes, where the screen shows the first ones.
QString allOf(const std::optional<sync::Operation> &operation, sync::Side side, const QString &path,
              const sync::Mapping &mapping)
{
    if (!operation || operation->changes.empty())
        return textOf(operation, side, path, mapping);
    QStringList texts;
    for (const sync::Change &change : operation->changes)
        texts += textOf(change, path, mapping);
    return texts.join("; "_L1);
}

QString wordForScripts(RowState state)
{
    switch (state) {
    case RowState::Open:
        return u"open"_s;
    case RowState::Done:
        return u"done"_s;
    case RowState::Failed:
        return u"failed"_s;
    case RowState::Changed:
        return u"changed"_s;
    }
    Q_UNREACHABLE();
}

std::vector<RestGroup> groupsOf(const ExportedPlan &exported)
{
    return exported.rest ? desktop::groupsOf(*exported.rest) : std::vector<RestGroup>();
}

} // namespace

QByteArray csvOf(const ExportedPlan &exported)
{
    const PlanRows &rows = exported.comparison->rows;
    const sync::Mapping &mapping = rows.planned().mapping;
    QByteArray csv = "\xEF\xBB\xBF";
    csv += lineOf({Words::tr("Path"), Words::tr("Type"), Words::tr("Ticked"), Words::tr("Action"), Words::tr("In AYON"),
                   Words::tr("In ShotGrid"), Words::tr("Reason"), Words::tr("Result"), Words::tr("Error")});
    for (const PlanRow &row : rows.rows()) {
        if (row.item < 0)
            continue;
        const sync::Item &item = rows.plan().items[std::size_t(row.item)];
        const auto error = exported.errors.find(row.item);
        csv += lineOf({item.path, item.type, exported.ticks->isTicked(row.item) ? Words::tr("yes") : Words::tr("no"),
                       textOf(rows.traits(row.item).acts), allOf(item.ayon, sync::Side::Ayon, item.path, mapping),
                       allOf(item.shotgrid, sync::Side::Shotgrid, item.path, mapping), reasonOf(item, mapping),
                       textOf(stateOf(exported, row.item)),
                       error == exported.errors.end() ? QString() : toPeople(error->second)});
    }
    for (const RestGroup &group : groupsOf(exported)) {
        for (const RestLine &line : group.lines)
            csv += lineOf({line.what,
                           group.title,
                           exported.bringsRest ? Words::tr("yes") : Words::tr("no"),
                           {},
                           line.inAyon,
                           line.inShotgrid,
                           line.remark,
                           {},
                           {}});
    }
    return csv;
}

QByteArray jsonOf(const ExportedPlan &exported)
{
    QJsonObject json = toJson(exported.comparison->rows.planned());
    QJsonArray items = json.take(u"items"_s).toArray();
    QJsonArray marked;
    for (int at = 0; at < int(items.size()); ++at) {
        QJsonObject item = items[at].toObject();
        item[u"ticked"_s] = exported.ticks->isTicked(at);
        item[u"result"_s] = wordForScripts(stateOf(exported, at));
        if (const auto error = exported.errors.find(at); error != exported.errors.end())
            item[u"error"_s] = toJson(error->second);
        marked.append(item);
    }
    json[u"items"_s] = marked;
    if (exported.rest) {
        const QJsonObject rest = toJson(*exported.rest);
        for (auto part = rest.begin(); part != rest.end(); ++part)
            json.insert(part.key(), part.value());
        json[u"besidesTicked"_s] = exported.bringsRest;
    }
    return QJsonDocument(json).toJson();
}

} // namespace bridge::desktop
