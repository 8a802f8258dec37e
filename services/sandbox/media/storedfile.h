#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace bridge::sandbox {

//! Bytes that lie on disk, in the folder for temporary files, so that a movie is no burden on memory. They are gone
//! with the last who holds them.
class StoredFile
{
public:
    //! An empty one; null when the disk takes none.
    static std::shared_ptr<StoredFile> make();
    //! One with these bytes; null when the disk does not take them.
    static std::shared_ptr<StoredFile> with(const QByteArray &bytes);

    ~StoredFile();
    StoredFile(const StoredFile &) = delete;
    StoredFile &operator=(const StoredFile &) = delete;

    const QString &path() const { return m_path; }
    qint64 size() const { return m_size; }

    //! False when the disk takes no more.
    bool append(const QByteArray &bytes);
    QByteArray read(qint64 from, qint64 size) const;
    QByteArray readAll() const { return read(0, m_size); }
    //! Where \a bytes are for the first time from there on; -1 when they are not.
    qint64 indexOf(const QByteArray &bytes, qint64 from) const;
    //! A file of its own of a stretch of this one; null when the disk does not take it.
    std::shared_ptr<StoredFile> part(qint64 from, qint64 size) const;

private:
    explicit StoredFile(QString path);

    QString m_path;
    qint64 m_size = 0;
};

} // namespace bridge::sandbox
