#include "sandbox/media/storedfile.h"

#include <QFile>
#include <QTemporaryDir>

namespace bridge::sandbox {

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

} // namespace bridge::sandbox
