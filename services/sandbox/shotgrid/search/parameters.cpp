#include "sandbox/shotgrid/search/parameters.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

using Items = QList<std::pair<QString, QString>>;

//! Name and value of each parameter in the address. "[" and "]" may be encoded.
Items itemsOf(const Request &request)
{
    return request.query.queryItems(QUrl::FullyDecoded);
}

//! A whole number that may be written as a text; nothing when it is none.
std::optional<qint64> wholeNumber(const QJsonValue &json)
{
    bool isNumber = json.isDouble() && isInteger(json);
    const qint64 number = json.isString() ? json.toString().toLongLong(&isNumber) : json.toInteger();
    return isNumber ? std::optional(number) : std::nullopt;
}

Outcome<int> pageNumber(const QJsonObject &page, const QString &name, int fallback, int largest)
{
    const auto refused = [&](const QString &what) {
        return invalidParameters({{u"page"_s, complaint(name, name + u' ' + what)}});
    };
    if (!page.contains(name))
        return fallback;
    const auto number = wholeNumber(page[name]);
    if (!number)
        return refused(u"must be an integer"_s);
    if (*number <= 0)
        return refused(u"must be greater than 0"_s);
    if (*number > largest)
        return refused(u"must be less than %1"_s.arg(largest)); // the largest itself is taken
    return int(*number);
}

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

//! The address that was called, for another page.
QString addressOfPage(const Call &call, int number, int size)
{
    QByteArrayList parts;
    for (const auto &[name, value] : itemsOf(call.request)) {
        if (!name.startsWith("page["_L1))
            parts << encoded(name) + '=' + encoded(value);
    }
    parts << encoded(u"page[number]"_s) + '=' + QByteArray::number(number);
    parts << encoded(u"page[size]"_s) + '=' + QByteArray::number(size);
    return QString::fromLatin1(call.request.rawPath + '?' + parts.join('&'));
}

} // namespace

QJsonObject parametersOf(const Call &call)
{
    static const QRegularExpression nested(u"^(\\w+)\\[(.+)\\]$"_s);
    QJsonObject parameters;
    for (const auto &[name, value] : itemsOf(call.request)) {
        const auto match = nested.match(name);
        if (!match.hasMatch()) {
            parameters.insert(name, value);
            continue;
        }
        QJsonObject group = parameters[match.captured(1)].toObject();
        group.insert(match.captured(2), value);
        parameters.insert(match.captured(1), group);
    }
    for (auto entry = call.body.begin(); entry != call.body.end(); ++entry)
        parameters.insert(entry.key(), entry.value());
    return parameters;
}

Outcome<Page> pageFromJson(const QJsonValue &json, int largest)
{
    if (!json.isUndefined() && !json.isNull() && !json.isObject())
        return invalidParameters(complaint(u"page"_s, u"page must be a hash"_s));
    const QJsonObject page = json.toObject();
    const auto size = pageNumber(page, u"size"_s, std::min(Page().size, largest), largest);
    if (!size)
        return size.failure();
    const auto number = pageNumber(page, u"number"_s, 1, std::numeric_limits<int>::max());
    if (!number)
        return number.failure();
    return Page{.size = *size, .number = *number};
}

Outcome<QStringList> sortFromJson(const QJsonValue &json)
{
    static const QRegularExpression name(u"^-?[\\w.]+$"_s);
    const auto refused = [](const QString &what) { return invalidParameters(complaint(u"sort"_s, u"sort "_s + what)); };
    if (json.isUndefined())
        return QStringList();
    if (json.isNull() || json == u""_s)
        return refused(u"must be filled"_s);

    QStringList names;
    if (json.isString()) {
        names = json.toString().split(u',');
    } else {
        const QJsonArray list = json.toArray();
        for (const QJsonValue one : list)
            names << one.toString();
    }
    const bool isValid = (json.isString() || json.isArray())
        && std::all_of(names.begin(), names.end(), [](const QString &one) { return name.match(one).hasMatch(); });
    if (!isValid)
        return refused(json.isString() ? u"list is not valid"_s : u"array is not valid"_s);
    return names;
}

Outcome<ReadOptions> readOptionsFromJson(const QJsonValue &json)
{
    const auto refused = [](const QString &name, const QString &what) {
        return invalidParameters({{u"options"_s, complaint(name, name + u' ' + what)}});
    };
    ReadOptions options;
    const QJsonObject object = json.toObject();
    if (const QJsonValue only = object[u"return_only"]; !only.isUndefined()) {
        if (only != u"active"_s && only != u"retired"_s)
            return refused(u"return_only"_s, u"must be one of: active, retired"_s);
        options.onlyRetired = only == u"retired"_s;
    }
    if (const QJsonValue archived = object[u"include_archived_projects"]; !archived.isUndefined()) {
        const QString text = archived.isBool() ? (archived.toBool() ? u"true"_s : u"false"_s) : archived.toString();
        if (text != "true"_L1 && text != "false"_L1)
            return refused(u"include_archived_projects"_s, u"must be boolean"_s);
        options.includesArchivedProjects = text == "true"_L1;
    }
    return options;
}

QJsonObject complaint(const QString &parameter, const QString &text)
{
    return {{parameter, QJsonArray{text}}};
}

QJsonObject pageLinks(const Call &call, const Page &page)
{
    const QByteArray query = call.request.rawQuery.isEmpty() ? QByteArray() : '?' + call.request.rawQuery;
    QJsonObject links{{u"self"_s, QString::fromLatin1(call.request.rawPath + query)},
                      {u"next"_s, addressOfPage(call, page.number + 1, page.size)}};
    if (page.number > 1)
        links.insert(u"prev"_s, addressOfPage(call, page.number - 1, page.size));
    return links;
}

} // namespace bridge::sandbox::shotgrid
