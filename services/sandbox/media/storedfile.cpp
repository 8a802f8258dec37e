#include "sandbox/media/storedfile.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace bridge::sandbox {

namespace {

constexpr qint64 piece = qint64(1024) * 1024;

} // namespace

std::shared_ptr<StoredFile> StoredFile::make()
{
    static const QTemporaryDir folder; // one for all, which goes with the program
    static int last = 0;
    std::shared_ptr<StoredFile> file(new StoredFile(folder.filePath(QString::number(++last))));
    return file->append({}) ? file : nullptr;
}

std::shared_ptr<StoredFile> StoredFile::with(const QByteArray &bytes)
{
    auto file = make();
    return file && file->append(bytes) ? file : nullptr;
}

StoredFile::StoredFile(QString path)
    : m_path(std::move(path))
{
}

StoredFile::~StoredFile()
{
    QFile::remove(m_path);
}

bool StoredFile::append(const QByteArray &bytes)
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(bytes) != bytes.size() || !file.flush())
        return false;
    m_size += bytes.size();
    return true;
}

QByteArray StoredFile::read(qint64 from, qint64 size) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(from))
        return {};
    return file.read(size);
}

qint64 StoredFile::indexOf(const QByteArray &bytes, qint64 from) const
{
    for (qint64 at = from; at < m_size; at += piece) {
        const qsizetype found = read(at, piece + bytes.size() - 1).indexOf(bytes);
        if (found >= 0)
            return at + found;
    }
    return -1;
}

std::shared_ptr<StoredFile> StoredFile::part(qint64 from, qint64 size) const
{
    std::shared_ptr<StoredFile> part = make();
    for (qint64 at = from; part && at < from + size; at += piece) {
        if (!part->append(read(at, std::min(piece, from + size - at))))
            return nullptr;
    }
    return part;
}

} // namespace bridge::sandbox
