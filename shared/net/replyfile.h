#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <optional>

namespace bridge::net {

//! Which bytes of which size an answer holds: "bytes 0-499/1234".
struct ContentRange {
    qint64 first = 0;
    qint64 last = 0;
    qint64 total = 0;

    //! None when it is not of that form; a total of "*" is not known and none either.
    static std::optional<ContentRange> fromHeader(const QByteArray &header);
    bool operator==(const ContentRange &) const = default;
};

//! The local file that takes the body of an answer.
class ReplyFile
{
public:
    explicit ReplyFile(const QString &path);

    bool isBegun() const { return m_file.isOpen(); }
    //! A body of this status and Content-Range comes now. This and the following are false when the file does not take
    //! it.
    bool begin(int status, const QByteArray &contentRange);
    bool write(const QByteArray &bytes);
    bool finish();

    qint64 bytes() const { return m_bytes; }
    //! What is wrong with the file, or with what should go into it.
    QString inWords() const;

private:
    QFile m_file;
    qint64 m_bytes = 0;
    bool m_isMisplaced = false;
};

} // namespace bridge::net
