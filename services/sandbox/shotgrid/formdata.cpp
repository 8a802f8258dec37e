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

//! A stretch of a body.
struct Stretch {
    qint64 from = 0;
    qint64 size = 0;
};

void addPart(FormData &form, const StoredFile &body, const QByteArray &head, const Stretch &content)
{
    const QList<QByteArray> lines = head.split('\n');
    const QByteArray disposition = headerOf(lines, "content-disposition");
    const QString name = headerParameter(disposition, u"name"_s);
    if (!disposition.contains("filename=")) {
        form.texts.insert(name, QString::fromUtf8(body.read(content.from, content.size)));
        return;
    }
    QString fileName = headerParameter(disposition, u"filename"_s);
    fileName = fileName.replace(u'\\', u'/').section(u'/', -1);
    form.files.insert(name,
                      {.name = fileName,
                       .contentType = headerOf(lines, "content-type"),
                       .file = body.part(content.from, content.size)});
}

FormData partsOf(const StoredFile &body, const QByteArray &boundary)
{
    const QByteArray limit = "--" + boundary;
    FormData form;
    qint64 at = body.indexOf(limit, 0);
    while (at >= 0) {
        const qint64 head = at + limit.size() + 2; // behind the end of its line
        const qint64 headEnd = body.indexOf("\r\n\r\n", head);
        const qint64 content = headEnd + 4;
        const qint64 end = headEnd < 0 ? -1 : body.indexOf("\r\n" + limit, content);
        if (end < 0)
            break;
        addPart(form, body, body.read(head, headEnd - head), {.from = content, .size = end - content});
        at = end + 2;
    }
    return form;
}

} // namespace

FormData formDataOf(const Request &request)
{
    const QByteArray type = request.header("content-type");
    FormData form;
    if (type.toLower().startsWith("multipart/form-data")) {
        const auto body = request.asFile();
        return body ? partsOf(*body, headerParameter(type, u"boundary"_s).toUtf8()) : form;
    }
    const QUrlQuery query(QString::fromUtf8(request.body).replace(u'+', "%20"_L1));
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, text] : items)
        form.texts.insert(name, text);
    return form;
}

} // namespace bridge::sandbox::shotgrid
