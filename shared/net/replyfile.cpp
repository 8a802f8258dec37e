#include "net/replyfile.h"

#include <QRegularExpression>

namespace bridge::net {

using namespace Qt::StringLiterals;

std::optional<ContentRange> ContentRange::fromHeader(const QByteArray &header)
{
    static const QRegularExpression form(u"^bytes (\\d+)-(\\d+)/(\\d+)$"_s);
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(header.trimmed()));
    if (!match.hasMatch())
        return std::nullopt;
    const ContentRange range{.first = match.captured(1).toLongLong(),
                             .last = match.captured(2).toLongLong(),
                             .total = match.captured(3).toLongLong()};
    const bool makesSense = range.first <= range.last && range.last < range.total;
    return makesSense ? std::optional(range) : std::nullopt;
}

ReplyFile::ReplyFile(const QString &path)
    : m_file(path)
{
}

bool ReplyFile::begin(int status, const QByteArray &contentRange)
{
    if (status != 206)
        return m_file.open(QIODevice::WriteOnly | QIODevice::Truncate);
    const auto range = ContentRange::fromHeader(contentRange);
    if (!m_file.open(QIODevice::ReadWrite))
        return false;
    m_isMisplaced = !range || range->first > m_file.size(); // a hole would be taken for bytes
    return !m_isMisplaced && m_file.resize(range->first) && m_file.seek(range->first);
}

bool ReplyFile::write(const QByteArray &bytes)
{
    m_bytes += bytes.size();
    return m_file.write(bytes) == bytes.size();
}

bool ReplyFile::finish()
{
    const bool isWritten = m_file.flush();
    m_file.close();
    return isWritten;
}

QString ReplyFile::inWords() const
{
    if (m_isMisplaced)
        return u"file '%1': the server sent another part than was asked for"_s.arg(m_file.fileName());
    return u"file '%1': %2"_s.arg(m_file.fileName(), m_file.errorString());
}

} // namespace bridge::net
