#include "sandbox/http/wire.h"

#include <QHttpServerResponder>
#include <QMetaEnum>

namespace bridge::sandbox {

namespace {

bool neverHasBody(int status)
{
    return status < 200 || status == 204 || status == 304;
}

} // namespace

QByteArray reasonOf(int status)
{
    const char *name = QMetaEnum::fromType<QHttpServerResponder::StatusCode>().valueToKey(status);
    if (!name)
        return "Unknown";
    if (status == 200)
        return "OK";
    // Qt spells it as one word, NotFound: a space before each capital but the first gives HTTP's phrase.
    QByteArray words;
    for (const char letter : QByteArray(name)) {
        if (letter >= 'A' && letter <= 'Z' && !words.isEmpty())
            words += ' ';
        words += letter;
    }
    return words;
}

bool sendsBody(const QString &method, int status)
{
    return method != QLatin1String("HEAD") && !neverHasBody(status);
}

QByteArray headOf(const Reply &reply, qint64 bodySize, bool closes)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reasonOf(reply.status) + "\r\n";
    for (const auto &[name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    if (!neverHasBody(reply.status))
        head += "Content-Length: " + QByteArray::number(bodySize) + "\r\n";
    if (closes)
        head += "Connection: close\r\n";
    return head + "\r\n";
}

} // namespace bridge::sandbox
