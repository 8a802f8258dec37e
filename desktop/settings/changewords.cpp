#include "desktop/settings/changewords.h"

#include "desktop/settings/settingtree.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <map>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using Kind = SettingChange::Kind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::Settings)
};

using NamedRows = std::vector<std::pair<QString, QJsonValue>>;

//! Rows by what tells them from others: the attribute or the type that they are about, or else their place.
NamedRows namedRows(const QJsonArray &rows)
{
    NamedRows named;
    std::map<QString, int> seen;
    for (qsizetype place = 0; place < rows.size(); ++place) {
        QString name;
        for (const auto key : {"ayon"_L1, "filter_by_sg_entity_type"_L1})
            name = name.isEmpty() ? rows[place][key].toString() : name;
        if (name.isEmpty())
            name = Words::tr("row %1").arg(place + 1);
        const int count = ++seen[name];
        named.emplace_back(count == 1 ? name : u"%1 (%2)"_s.arg(name).arg(count), rows[place]);
    }
    return named;
}

QJsonValue rowOf(const NamedRows &rows, const QString &name)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&name](const auto &row) { return row.first == name; });
    return found == rows.end() ? QJsonValue(QJsonValue::Undefined) : found->second;
}

//! "sg: cut_in; scope: Shot, Task": the members of a row that say something.
QString rowText(const QJsonObject &row)
{
    QStringList parts;
    for (auto member = row.begin(); member != row.end(); ++member) {
        const QJsonValue value = member.value();
        if (value.isArray() && !value.toArray().isEmpty() && value[0].isObject()) {
            QStringList rows;
            for (const QJsonValue &inner : value.toArray())
                rows += u'(' + rowText(inner.toObject()) + u')';
            parts += u"%1: %2"_s.arg(member.key(), rows.join(u' '));
        } else if (!value.toVariant().toString().isEmpty() || value.isArray()) {
            parts += u"%1: %2"_s.arg(member.key(), toDisplayText(value));
        }
    }
    return parts.join(u"; "_s);
}

QString valueText(const QJsonValue &value)
{
    if (value.isUndefined())
        return Words::tr("not there");
    return value.isObject() ? rowText(value.toObject()) : toDisplayText(value);
}

bool isListOfRows(const QJsonArray &list)
{
    return !list.isEmpty() && list.first().isObject();
}

} // namespace

QString nameOf(const QStringList &path)
{
    for (const SettingSection &section : settingSections()) {
        for (const Setting &setting : section.settings) {
            const bool isIt = path.mid(0, setting.path.size()) == setting.path;
            if (isIt)
                return (QStringList(setting.title) + path.mid(setting.path.size())).join(u", "_s);
        }
    }
    return path.join(u'/');
}

QString beforeText(const SettingChange &change)
{
    return valueText(change.before);
}

QString afterText(const SettingChange &change)
{
    switch (change.kind) {
    case Kind::Set:
        return valueText(change.after);
    case Kind::Pin:
        return Words::tr("%1, pinned").arg(valueText(change.after));
    case Kind::Reset:
        return Words::tr("%1, no longer overridden").arg(valueText(change.after));
    }
    Q_UNREACHABLE();
}

std::vector<SettingChange> inDetail(const SettingChange &change)
{
    if (!isListOfRows(change.before.toArray()) && !isListOfRows(change.after.toArray()))
        return {change};
    const NamedRows before = namedRows(change.before.toArray());
    const NamedRows after = namedRows(change.after.toArray());
    std::vector<SettingChange> details;
    const auto compare = [&](const QString &name) {
        SettingChange detail{.path = change.path + QStringList{name},
                             .kind = change.kind,
                             .before = rowOf(before, name),
                             .after = rowOf(after, name)};
        if (detail.before != detail.after)
            details.push_back(std::move(detail));
    };
    for (const auto &[name, row] : after)
        compare(name);
    for (const auto &[name, row] : before) {
        if (rowOf(after, name).isUndefined())
            compare(name);
    }
    return details.empty() ? std::vector<SettingChange>{change} : details; // only their order is another
}

} // namespace bridge::desktop
