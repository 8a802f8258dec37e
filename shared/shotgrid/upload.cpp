#include "shotgrid/upload.h"

#include <algorithm>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 smallestPart = qint64(5) * 1024 * 1024; // the store refuses smaller ones but for the last
constexpr qint64 mostParts = 10'000;

} // namespace

QJsonObject toJson(const UploadState &state)
{
    QJsonObject links;
    for (const auto &[part, link] : state.partLinks)
        links.insert(QString::number(part), link);
    QJsonObject stored;
    for (const auto &[number, part] : state.stored) {
        stored.insert(
            QString::number(number),
            QJsonObject{{u"tag"_s, QString::fromLatin1(part.tag)}, {u"md5"_s, QString::fromLatin1(part.md5.toHex())}});
    }
    return {{u"info"_s, state.info},
            {u"completeLink"_s, state.completeLink},
            {u"partLinks"_s, links},
            {u"stored"_s, stored},
            {u"partBytes"_s, state.partBytes},
            {u"sizeBytes"_s, state.sizeBytes},
            {u"modifiedAt"_s, state.modifiedAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"isCompleting"_s, state.isCompleting}};
}

UploadState uploadStateFromJson(const QJsonObject &json)
{
    UploadState state{.info = json.value("info"_L1).toObject(),
                      .completeLink = json.value("completeLink"_L1).toString(),
                      .partBytes = json.value("partBytes"_L1).toInteger(),
                      .sizeBytes = json.value("sizeBytes"_L1).toInteger(),
                      .modifiedAt = QDateTime::fromString(json.value("modifiedAt"_L1).toString(), Qt::ISODateWithMs),
                      .isCompleting = json.value("isCompleting"_L1).toBool()};
    const QJsonObject links = json.value("partLinks"_L1).toObject();
    for (auto link = links.begin(); link != links.end(); ++link)
        state.partLinks.emplace(link.key().toInt(), link->toString());
    const QJsonObject stored = json.value("stored"_L1).toObject();
    for (auto part = stored.begin(); part != stored.end(); ++part) {
        const QByteArray md5 = QByteArray::fromHex((*part)["md5"_L1].toString().toLatin1());
        state.stored.emplace(part.key().toInt(),
                             StoredPart{.tag = (*part)["tag"_L1].toString().toLatin1(), .md5 = md5});
    }
    return state.info.isEmpty() || state.completeLink.isEmpty() ? UploadState() : state;
}

qint64 partBytesFor(qint64 sizeBytes, qint64 wanted)
{
    return std::max({wanted, smallestPart, (sizeBytes + mostParts - 1) / mostParts});
}

std::vector<UploadPart> allParts(const UploadState &state)
{
    const qint64 partBytes = state.partBytes > 0 ? state.partBytes : state.sizeBytes;
    std::vector<UploadPart> parts;
    UploadPart part;
    do { // a file without bytes has one part too
        part.sizeBytes = std::min(partBytes, state.sizeBytes - part.from);
        parts.push_back(part);
        part = {.number = part.number + 1, .from = part.from + part.sizeBytes};
    } while (part.from < state.sizeBytes);
    return parts;
}

std::vector<UploadPart> missingParts(const UploadState &state)
{
    std::vector<UploadPart> parts = allParts(state);
    std::erase_if(parts, [&state](const UploadPart &part) { return state.stored.contains(part.number); });
    return parts;
}

} // namespace bridge::shotgrid
