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

QByteArray FileStore::read(const Object &object, qint64 from, qint64 size) const
{
    QFile file(object.path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(from))
        return {};
    return file.read(size);
}

bool FileStore::put(const QString &name, const QByteArray &contentType, const QByteArray &bytes)
{
    QFile file(newPath());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return false;
    keep(name,
         {.path = file.fileName(),
          .size = bytes.size(),
          .contentType = contentType,
          .tag = '"' + QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex() + '"'});
    return true;
}

bool FileStore::join(const QString &name, const QStringList &parts)
{
    QFile whole(newPath());
    if (!whole.open(QIODevice::WriteOnly))
        return false;
    QCryptographicHash digest(QCryptographicHash::Md5); // of those of the parts
    QByteArray contentType;
    for (const QString &part : parts) {
        const Object *object = find(part);
        QFile file(object ? object->path : QString());
        if (!file.open(QIODevice::ReadOnly))
            return false;
        if (contentType.isEmpty())
            contentType = object->contentType;
        digest.addData(QByteArray::fromHex(object->tag)); // passes over the quotes
        while (!file.atEnd()) {
            const QByteArray bytes = file.read(piece);
            if (whole.write(bytes) != bytes.size())
                return false;
        }
    }
    for (const QString &part : parts)
        remove(part);
    m_inParts.erase(name);
    keep(name,
         {.path = whole.fileName(),
          .size = whole.pos(),
          .contentType = contentType,
          .tag = '"' + digest.result().toHex() + '-' + QByteArray::number(parts.size()) + '"'});
    return whole.flush();
}

void FileStore::remove(const QString &name)
{
    if (const Object *object = find(name))
        QFile::remove(object->path);
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
                                   {u"bytes"_s, QString::fromLatin1(read(object, 0, object.size).toBase64())}});
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
            QByteArray::fromBase64((*object)[u"bytes"].toString().toLatin1()));
        if (const QByteArray tag = (*object)[u"tag"].toString().toLatin1(); !tag.isEmpty())
            m_objects[object.key()].tag = tag; // of one that came in parts
    }
    for (const QJsonValue &name : json[u"in_parts"].toArray())
        m_inParts.insert(name.toString());
    if (json.contains("key"_L1))
        m_key = QByteArray::fromBase64(json[u"key"].toString().toLatin1());
}

QString FileStore::newPath()
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    return m_folder->filePath(QString::number(++m_lastFile));
}

void FileStore::keep(const QString &name, Object object)
{
    remove(name);
    m_objects.insert_or_assign(name, std::move(object));
}

} // namespace bridge::sandbox::shotgrid
