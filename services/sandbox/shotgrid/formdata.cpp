#include "sandbox/shotgrid/formdata.h"

#include <QRegularExpression>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! A parameter of a header, as `name` of `form-data; name="file"`.
QString headerParameter(const QByteArray &header, const QString &name)
{
    const QRegularExpression form(uR"form(\b%1=(?:"([^"]*)"|([^;\s]+)))form"_s.arg(name),
                                  QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(header));
    return match.hasCaptured(1) ? match.captured(1) : match.captured(2);
}

QByteArray headerOf(const QList<QByteArray> &lines, const QByteArray &name)
{
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).trimmed().toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

void addPart(FormData &form, const QByteArray &head, const QByteArray &content)
{
    const QList<QByteArray> lines = head.split('\n');
    const QByteArray disposition = headerOf(lines, "content-disposition");
    const QString name = headerParameter(disposition, u"name"_s);
    if (!disposition.contains("filename=")) {
        form.texts.insert(name, QString::fromUtf8(content));
        return;
    }
    QString fileName = headerParameter(disposition, u"filename"_s);
    fileName = fileName.replace(u'\\', u'/').section(u'/', -1);
    form.files.insert(name, {.name = fileName, .contentType = headerOf(lines, "content-type"), .bytes = content});
}

FormData partsOf(const QByteArray &body, const QByteArray &boundary)
{
    const QByteArray limit = "--" + boundary;
    FormData form;
    qsizetype at = body.indexOf(limit);
    while (at >= 0) {
        const qsizetype head = at + limit.size() + 2; // behind the end of its line
        const qsizetype headEnd = body.indexOf("\r\n\r\n", head);
        const qsizetype content = headEnd + 4;
        const qsizetype end = headEnd < 0 ? -1 : body.indexOf("\r\n" + limit, content);
        if (end < 0)
            break;
        addPart(form, body.mid(head, headEnd - head), body.mid(content, end - content));
        at = end + 2;
    }
    return form;
}

} // namespace

FormData formDataOf(const Request &request)
{
    const QByteArray type = request.header("content-type");
    if (type.toLower().startsWith("multipart/form-data"))
        return partsOf(request.body, headerParameter(type, u"boundary"_s).toUtf8());
    FormData form;
    const QUrlQuery query(QString::fromUtf8(request.body).replace(u'+', "%20"_L1));
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, text] : items)
        form.texts.insert(name, text);
    return form;
}

} // namespace bridge::sandbox::shotgrid
