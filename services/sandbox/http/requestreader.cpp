#include "sandbox/http/requestreader.h"

#include <QUrl>

#include <algorithm>

namespace bridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QByteArray blankLine = "\r\n\r\n"_ba; // with the end of the line before it

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

//! Other control characters are let through, so that names of files may be as hostile as anybody's.
bool isText(const QByteArray &value)
{
    return std::none_of(value.begin(), value.end(), [](char c) { return c == '\0' || c == '\r' || c == '\n'; });
}

} // namespace

qsizetype endOfHead(const QByteArray &bytes)
{
    return bytes.indexOf(blankLine);
}

std::optional<Request> requestFromHead(const QByteArray &head)
{
    QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    if (first.size() != 3 || !isToken(first[0]) || !first[2].startsWith("HTTP/1."))
        return std::nullopt;
    const bool hasHost = first[1].startsWith("http://"); // as a proxy is asked
    const QUrl url = QUrl::fromEncoded(hasHost ? first[1] : "http://localhost" + first[1]);
    if (!url.isValid())
        return std::nullopt;
    Request request{.method = QString::fromLatin1(first[0]).toUpper(),
                    .path = url.path(QUrl::FullyDecoded),
                    .rawPath = url.path(QUrl::FullyEncoded).toLatin1(),
                    .query = QUrlQuery(url),
                    .rawQuery = url.query(QUrl::FullyEncoded).toLatin1()};
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (colon < 0 || !isToken(line.left(colon)) || !isText(value))
            return std::nullopt;
        QByteArray &known = request.headers[line.left(colon).toLower()];
        known = known.isEmpty() ? value : known + ", " + value;
    }
    if (first[2] == "HTTP/1.0" && !request.header("connection").toLower().contains("keep-alive"))
        request.headers["connection"] = "close"; // what it takes for granted
    request.origin = u"http://"_s + QString::fromLatin1(request.header("host"));
    return request;
}

std::optional<Request> RequestReader::next()
{
    while (m_state != State::Whole && m_state != State::Broken && step()) { }
    if (m_state != State::Whole)
        return std::nullopt;
    m_state = State::Head;
    return std::exchange(m_request, {});
}

bool RequestReader::step()
{
    switch (m_state) {
    case State::Head:
        return readHead();
    case State::Body:
        return readBody(State::Whole);
    case State::ChunkHead:
        return readChunkHead();
    case State::Chunk:
        return readBody(State::ChunkEnd);
    case State::ChunkEnd:
        return readChunkEnd();
    case State::Trailer:
        return readTrailer();
    case State::Whole:
    case State::Broken:
        return false;
    }
    return false;
}

bool RequestReader::readHead()
{
    while (m_bytes.startsWith("\r\n")) // some send an empty line behind a body
        m_bytes.remove(0, 2);
    const qsizetype end = endOfHead(m_bytes);
    if (end < 0) {
        if (m_bytes.size() > longestHead)
            m_state = State::Broken;
        return false;
    }
    auto request = requestFromHead(m_bytes.left(end));
    m_bytes.remove(0, end + blankLine.size());
    if (!request) {
        m_state = State::Broken;
        return false;
    }
    m_request = std::move(*request);
    const bool isChunked = m_request.header("transfer-encoding").toLower().endsWith("chunked");
    bool isNumber = true;
    const QByteArray length = m_request.header("content-length");
    m_left = length.isEmpty() ? 0 : length.toLongLong(&isNumber);
    if (!isNumber || m_left < 0) {
        m_state = State::Broken;
        return false;
    }
    m_waitsForWord = (isChunked || m_left > 0) && m_request.header("expect").toLower() == "100-continue";
    m_state = isChunked ? State::ChunkHead : State::Body;
    if (m_wantsFile(m_request)) {
        m_request.file = StoredFile::make();
        if (!m_request.file)
            m_state = State::Broken;
    }
    return true;
}

bool RequestReader::readBody(State behind)
{
    const qint64 size = std::min(m_left, qint64(m_bytes.size()));
    keep(m_bytes.left(size));
    m_bytes.remove(0, size);
    m_left -= size;
    if (m_left > 0)
        return false;
    if (m_state != State::Broken)
        m_state = behind;
    return true;
}

bool RequestReader::readChunkHead()
{
    const auto line = takeLine();
    if (!line)
        return false;
    bool isNumber = false;
    m_left = line->split(';').first().trimmed().toLongLong(&isNumber, 16);
    if (!isNumber || m_left < 0)
        m_state = State::Broken;
    else
        m_state = m_left > 0 ? State::Chunk : State::Trailer;
    return true;
}

bool RequestReader::readChunkEnd()
{
    const auto line = takeLine();
    if (!line)
        return false;
    m_state = line->isEmpty() ? State::ChunkHead : State::Broken;
    return true;
}

bool RequestReader::readTrailer()
{
    const auto line = takeLine();
    if (!line)
        return false;
    if (line->isEmpty())
        m_state = State::Whole;
    return true;
}

std::optional<QByteArray> RequestReader::takeLine()
{
    const qsizetype end = m_bytes.indexOf("\r\n");
    if (end < 0) {
        if (m_bytes.size() > longestHead)
            m_state = State::Broken;
        return std::nullopt;
    }
    const QByteArray line = m_bytes.left(end);
    m_bytes.remove(0, end + 2);
    return line;
}

void RequestReader::keep(const QByteArray &bytes)
{
    if (!m_request.file)
        m_request.body += bytes;
    else if (!m_request.file->append(bytes))
        m_state = State::Broken;
}

} // namespace bridge::sandbox
