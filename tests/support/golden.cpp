#include "support/golden.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <stdexcept>

namespace bridge::test {

using namespace Qt::StringLiterals;

namespace {

QJsonValue filledIn(const QJsonValue &value, const QJsonObject &values)
{
    if (value.isString()) {
        QString filled = value.toString();
        for (auto known = values.begin(); known != values.end(); ++known) {
            const QString place = "${"_L1 + known.key() + '}'_L1;
            if (filled == place)
                return known.value();
            filled.replace(place, known->toVariant().toString());
        }
        return filled;
    }
    if (value.isArray()) {
        QJsonArray filled;
        for (const QJsonValue &item : value.toArray())
            filled.append(filledIn(item, values));
        return filled;
    }
    if (!value.isObject())
        return value;
    QJsonObject filled = value.toObject();
    for (auto member : filled)
        member = filledIn(member, values);
    return filled;
}

} // namespace

QJsonObject golden(const QString &file, const QJsonObject &values)
{
    QFile read(QStringLiteral(GOLDEN_DIR "/") + file);
    if (!read.open(QIODevice::ReadOnly))
        throw std::runtime_error("no golden file " + file.toStdString());
    QJsonParseError error;
    const QJsonDocument content = QJsonDocument::fromJson(read.readAll(), &error);
    if (!content.isObject())
        throw std::runtime_error(file.toStdString() + ": " + error.errorString().toStdString());
    return filledIn(content.object(), values).toObject();
}

std::string text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson().toStdString();
}

} // namespace bridge::test
