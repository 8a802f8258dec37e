#include "net/filebody.h"

#include <algorithm>

namespace bridge::net {

using namespace Qt::StringLiterals;

FileBody::FileBody(const FilePart &part, bool once)
    : m_part(part)
    , m_once(once)
    , m_file(part.path)
{
    const bool isThere = m_file.open(QIODevice::ReadOnly) && m_file.size() >= part.from + part.sizeBytes;
    if (isThere && m_file.seek(part.from))
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void FileBody::onBroken(QObject *listener, std::function<void()> call)
{
    m_listener = listener;
    m_onBroken = std::move(call);
}

bool FileBody::seek(qint64 position)
{
    if (position != 0 || (m_once && m_isTouched))
        return false;
    m_md5.reset();
    return m_file.seek(m_part.from) && QIODevice::seek(position);
}

QString FileBody::inWords() const
{
    const QString what = m_file.error() == QFile::NoError ? u"shorter than it was"_s : m_file.errorString();
    return u"file '%1': %2"_s.arg(m_part.path, what);
}

qint64 FileBody::readData(char *data, qint64 maxSize)
{
    const qint64 wanted = std::min(maxSize, m_part.sizeBytes - pos());
    if (wanted <= 0)
        return 0;
    const qint64 count = m_file.read(data, wanted);
    if (count <= 0) {
        if (m_listener)
            QMetaObject::invokeMethod(m_listener, m_onBroken, Qt::QueuedConnection);
        return -1;
    }
    m_md5.addData(QByteArrayView(data, count));
    m_isTouched = true;
    return count;
}

} // namespace bridge::net
