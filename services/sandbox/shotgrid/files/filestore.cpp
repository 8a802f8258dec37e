#include "sandbox/shotgrid/files/filestore.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 piece = qint64(1024) * 1024;

} // namespace

FileStore::FileStore()
{
    m_key.resize(32);
    for (char &byte : m_key)
        byte = char(QRandomGenerator::system()->bounded(256));
}

FileLinks FileStore::links(const QString &origin, const QDateTime &now) const
{
    return {.origin = origin, .key = m_key, .now = now};
}

const FileStore::Object *FileStore::find(const QString &name) const
{
    const auto found = m_objects.find(name);
    return found == m_objects.end() ? nullptr : &found->second;
}

bool FileStore::put(const QString &name, const QByteArray &contentType, std::shared_ptr<const StoredFile> file)
{
    if (!file)
        return false;
    QFile content(file->path());
    QCryptographicHash digest(QCryptographicHash::Md5);
    if (!content.open(QIODevice::ReadOnly) || !digest.addData(&content))
        return false;
    m_objects.insert_or_assign(
        name, Object{.file = std::move(file), .contentType = contentType, .tag = '"' + digest.result().toHex() + '"'});
    return true;
}

bool FileStore::join(const QString &name, const QStringList &parts)
{
    const auto whole = StoredFile::make();
    if (!whole)
        return false;
    QCryptographicHash digest(QCryptographicHash::Md5); // of those of the parts
    QByteArray contentType;
    for (const QString &part : parts) {
        const Object *object = find(part);
        if (!object)
            return false;
        if (contentType.isEmpty())
            contentType = object->contentType;
        digest.addData(QByteArray::fromHex(object->tag)); // passes over the quotes
        for (qint64 from = 0; from < object->file->size(); from += piece) {
            if (!whole->append(object->file->read(from, piece)))
                return false;
        }
    }
    for (const QString &part : parts)
        remove(part);
    m_inParts.erase(name);
    m_objects.insert_or_assign(
        name,
        Object{.file = whole,
               .contentType = contentType,
               .tag = '"' + digest.result().toHex() + '-' + QByteArray::number(parts.size()) + '"'});
    return true;
}

void FileStore::remove(const QString &name)
{
    m_objects.erase(name);
}

QString FileStore::partOf(const QString &name, int part)
{
    return u"%1/part/%2"_s.arg(name).arg(part, 5, 10, QChar(u'0'));
}

void FileStore::giveUp(const QString &name)
{
    QStringList parts;
    const QString prefix = name + "/part/"_L1;
    for (auto object = m_objects.lower_bound(prefix); object != m_objects.end(); ++object) {
        if (!object->first.startsWith(prefix))
            break;
        parts << object->first;
    }
    for (const QString &part : parts)
        remove(part);
    m_inParts.erase(name);
}

QJsonObject FileStore::toJson() const
{
    QJsonObject objects;
    for (const auto &[name, object] : m_objects) {
        objects.insert(name,
                       QJsonObject{{u"content_type"_s, QString::fromLatin1(object.contentType)},
                                   {u"tag"_s, QString::fromLatin1(object.tag)},
                                   {u"bytes"_s, QString::fromLatin1(object.file->readAll().toBase64())}});
    }
    QJsonArray inParts;
    for (const QString &name : m_inParts)
        inParts.append(name);
    return {{u"key"_s, QString::fromLatin1(m_key.toBase64())}, {u"objects"_s, objects}, {u"in_parts"_s, inParts}};
}

void FileStore::restore(const QJsonObject &json)
{
    *this = {};
    const QJsonObject objects = json[u"objects"].toObject();
    for (auto object = objects.begin(); object != objects.end(); ++object) {
        put(object.key(), (*object)[u"content_type"].toString().toLatin1(),
            StoredFile::with(QByteArray::fromBase64((*object)[u"bytes"].toString().toLatin1())));
        if (const QByteArray tag = (*object)[u"tag"].toString().toLatin1(); !tag.isEmpty())
            m_objects[object.key()].tag = tag; // of one that came in parts
    }
    for (const QJsonValue &name : json[u"in_parts"].toArray())
        m_inParts.insert(name.toString());
    if (json.contains("key"_L1))
        m_key = QByteArray::fromBase64(json[u"key"].toString().toLatin1());
}

} // namespace bridge::sandbox::shotgrid
