#include "sandbox/app/jsonfile.h"

#include "base/json.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace bridge::sandbox {

using namespace Qt::StringLiterals;

Result<QJsonObject> readJsonFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.kind = Error::Kind::NotFound, .where = path, .message = file.errorString()};
    const auto value = parseJson(file.readAll(), path);
    if (!value)
        return value.error();
    if (!value->isObject())
        return Error{.where = path, .message = u"expected an object, got %1"_s.arg(toText(value->type()))};
    return value->toObject();
}

Result<void> writeJsonFile(const QString &path, const QJsonObject &object)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
        if (file.commit())
            return {};
    }
    return Error{.kind = Error::Kind::Refused, .where = path, .message = file.errorString()};
}

} // namespace bridge::sandbox
