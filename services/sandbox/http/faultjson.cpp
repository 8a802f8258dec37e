#include "sandbox/http/faultjson.h"

#include "base/json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace bridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

//! Misspelt keys would be faults that never happen.
std::optional<Error> unknownKey(const QJsonObject &json, const QStringList &known, const QString &where)
{
    for (const QString &key : json.keys()) {
        if (!known.contains(key))
            return Error{.where = where,
                         .message = u"there is no \"%1\" here"_s.arg(key),
                         .hint = u"known: %1"_s.arg(known.join(u", "_s))};
    }
    return {};
}

std::chrono::milliseconds seconds(double value)
{
    return std::chrono::milliseconds(std::llround(value * 1000));
}

QByteArray bodyFrom(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    return value.toString().toUtf8();
}

Reply replyFrom(const QJsonObject &json, JsonReader &reader)
{
    Reply reply{.status = int(reader.integerOr(u"status"_s, 200)), .body = bodyFrom(json[u"body"_s])};
    const QJsonObject headers = reader.objectOr(u"headers"_s, {});
    bool hasType = false;
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        reply.headers.emplace_back(header.key().toLatin1(), header->toString().toLatin1());
        hasType = hasType || header.key().compare("content-type"_L1, Qt::CaseInsensitive) == 0;
    }
    if (!hasType)
        reply.headers.emplace_back("Content-Type",
                                   json[u"body"_s].isString() ? "text/html; charset=utf-8" : "application/json");
    return reply;
}

bool setCut(const QString &cut, Fault &fault)
{
    if (cut.isEmpty())
        return true;
    fault.reachesSite = cut == "after"_L1 || cut == "body"_L1;
    if (cut == "before"_L1 || cut == "after"_L1)
        fault.ending = Outcome::Ending::Closed;
    else if (cut == "body"_L1)
        fault.ending = Outcome::Ending::HalfBody;
    else if (cut == "refuse"_L1)
        fault.ending = Outcome::Ending::Reset;
    else
        return false;
    return true;
}

} // namespace

Result<Fault> faultFromJson(const QJsonObject &json)
{
    if (auto error =
            unknownKey(json, {u"method"_s, u"path"_s, u"count"_s, u"answer"_s, u"cut"_s, u"delay"_s}, u"fault"_s))
        return *error;
    JsonReader reader(json, u"fault"_s);
    Fault fault{.method = reader.textOr(u"method"_s, u"*"_s),
                .path = reader.textOr(u"path"_s, u"*"_s),
                .count = int(reader.integerOr(u"count"_s, 1)),
                .delay = seconds(reader.numberOr(u"delay"_s, 0))};
    if (!setCut(reader.textOr(u"cut"_s, {}), fault))
        reader.refuse(u"cut"_s, u"before, after, body or refuse"_s);
    const QJsonObject answer = reader.objectOr(u"answer"_s, {});
    if (reader.error())
        return *reader.error();
    if (!json.contains(u"answer"_s))
        return fault;

    if (auto error = unknownKey(answer, {u"status"_s, u"headers"_s, u"body"_s, u"size"_s}, u"fault.answer"_s))
        return *error;
    JsonReader answerReader(answer, u"fault.answer"_s);
    fault.answer = replyFrom(answer, answerReader);
    fault.reachesSite = false;
    fault.padding = std::max<qint64>(0, answerReader.integerOr(u"size"_s, 0) - fault.answer->body.size());
    if (answerReader.error())
        return *answerReader.error();
    return fault;
}

const QStringList &faultKindNames()
{
    static const QStringList names{u"refuse"_s, u"stall"_s, u"cut_before"_s, u"cut_after"_s, u"500"_s,
                                   u"502"_s,    u"503"_s,   u"429"_s,        u"half_body"_s, u"html"_s};
    return names;
}

Result<RandomFaults> randomFaultsFromJson(const QJsonObject &json)
{
    if (auto error = unknownKey(json, {u"seed"_s, u"share"_s, u"kinds"_s, u"stall"_s, u"retry_after"_s}, u"random"_s))
        return *error;
    const RandomFaults plain;
    JsonReader reader(json, u"random"_s);
    RandomFaults faults{.seed = quint32(reader.integerOr(u"seed"_s, plain.seed)),
                        .share = reader.numberOr(u"share"_s, plain.share),
                        .stall = seconds(reader.numberOr(u"stall"_s, double(plain.stall.count()) / 1000)),
                        .retryAfter =
                            std::chrono::seconds(reader.integerOr(u"retry_after"_s, plain.retryAfter.count()))};
    if (faults.share < 0 || faults.share > 1)
        reader.refuse(u"share"_s, u"a number from 0 to 1"_s);
    for (const QString &name : reader.textsOr(u"kinds"_s, {})) {
        const auto index = faultKindNames().indexOf(name);
        if (index < 0)
            reader.refuse(u"kinds"_s, faultKindNames().join(u", "_s));
        else
            faults.kinds.push_back(FaultKind(index));
    }
    if (reader.error())
        return *reader.error();
    return faults;
}

} // namespace bridge::sandbox
