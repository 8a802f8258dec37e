#include "sandbox/shotgrid/requestbody.h"

#include <QJsonDocument>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr auto jsonType = "application/json"_L1;
constexpr auto arrayType = "application/vnd+shotgun.api3_array+json"_L1;
constexpr auto hashType = "application/vnd+shotgun.api3_hash+json"_L1;

//! The content types that a call takes; none when it has no body, or is none at all.
QStringList legalTypes(const QString &method, const QStringList &segments)
{
    const QString area = segments.value(0);
    const QString last = segments.value(segments.size() - 1);
    const bool isPost = method == "POST"_L1;
    const bool isPut = method == "PUT"_L1;
    if (area != "entity"_L1)
        return isPost || isPut ? QStringList{jsonType} : QStringList();
    if (isPost && (last == "_search"_L1 || last == "_summarize"_L1 || last == "_text_search"_L1))
        return {arrayType, hashType};
    // POST to a record revives it, and whatever comes along is not looked at. PUT to an upload brings bytes.
    static const QStringList endsOfPosts{u"_upload"_s, u"multipart_abort"_s, u"follow"_s};
    const bool isCreate = isPost && (segments.size() == 2 || endsOfPosts.contains(last));
    const bool isUpdate = isPut && (segments.size() == 3 || last == "unfollow"_L1);
    return isCreate || isUpdate ? QStringList{jsonType} : QStringList();
}

} // namespace

Outcome<RequestBody> bodyOf(const Request &request, const QStringList &segments)
{
    if (request.header("accept").contains("application/vnd+shotgun"))
        return Failure{.status = 406, .code = 103, .title = u"Not Acceptable"_s};
    const QStringList legal = legalTypes(request.method, segments);
    if (legal.isEmpty())
        return RequestBody();
    const QByteArray type = request.header("content-type").split(';').first().trimmed().toLower();
    const bool isBare = type.isEmpty() && request.body.isEmpty();
    if (!isBare && !legal.contains(QString::fromLatin1(type)))
        return unsupportedContentType(type, legal);
    // The parameters of a revival may stand in the address, and to test or repeat a delivery takes none.
    const bool mayBeEmpty = segments.value(0) == "schema"_L1 || segments.value(0) == "webhook"_L1;
    if (request.body.isEmpty() && mayBeEmpty)
        return RequestBody();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(keepFractions(request.body), &error);
    if (error.error != QJsonParseError::NoError)
        return invalidRequest(u"Invalid JSON body"_s, QJsonObject{{u"body"_s, error.errorString()}});
    if (document.isArray())
        return invalidRequest(u"Invalid JSON body. Expected Hash but received Array."_s);
    return RequestBody{.json = document.object(),
                       .hasHashFilters = legal.contains(hashType) && type == hashType.data()};
}

} // namespace bridge::sandbox::shotgrid
