#pragma once

#include "net/httpmessage.h"

#include <QCryptographicHash>
#include <QFile>
#include <QIODevice>
#include <QPointer>

#include <functional>

namespace bridge::net {

//! A stretch of a file as the body of a request: read in small pieces, as fast as the connection takes them.
class FileBody : public QIODevice
{
public:
    //! Is open when the file could be opened and is long enough. \a once: cannot be rewound after the first byte.
    FileBody(const FilePart &part, bool once);

    //! \a call comes from the event loop when the file ends before the stretch does, unless \a listener is gone.
    void onBroken(QObject *listener, std::function<void()> call);

    qint64 size() const override { return m_part.sizeBytes; }
    bool seek(qint64 position) override;

    //! Of what was read since the last rewinding.
    QByteArray md5() const { return m_md5.result(); }
    //! What is wrong with the file.
    QString inWords() const;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const FilePart m_part;
    const bool m_once;
    QPointer<QObject> m_listener;
    std::function<void()> m_onBroken;
    QFile m_file;
    QCryptographicHash m_md5{QCryptographicHash::Md5};
    bool m_isTouched = false;
};

} // namespace bridge::net
