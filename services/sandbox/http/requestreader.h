#pragma once

#include "sandbox/http/site.h"

#include <functional>
#include <optional>

namespace bridge::sandbox {

//! Whether the body of a request, of which only the head is known, goes to disk.
using WantsFile = std::function<bool(const Request &head)>;

//! Where the head ends that \a bytes begin with, before its blank line; -1 when more of it is to come.
qsizetype endOfHead(const QByteArray &bytes);
constexpr qsizetype longestHead = qsizetype(64) * 1024; // a longer one is none

//! The head of a request as it came, without the blank line behind it; nothing when it is none. Header names become
//! lower case, and a header that was sent twice is a list.
std::optional<Request> requestFromHead(const QByteArray &head);

//! Reads requests out of the bytes of one connection, HTTP/1.1: bodies with a length or in chunks, one request behind
//! the other. What a body takes in memory does not depend on its size when it goes to disk.
class RequestReader
{
public:
    explicit RequestReader(WantsFile wantsFile)
        : m_wantsFile(std::move(wantsFile))
    {
    }

    void take(const QByteArray &bytes) { m_bytes += bytes; }
    //! The next request that is there as a whole.
    std::optional<Request> next();

    //! What came is no HTTP, or too much for the disk: nothing more can be read.
    bool isBroken() const { return m_state == State::Broken; }
    //! Whether the caller waits for a word before it sends the body; once for each request.
    bool takeWaitsForWord() { return std::exchange(m_waitsForWord, false); }

private:
    enum class State { Head, Body, ChunkHead, Chunk, ChunkEnd, Trailer, Whole, Broken };

    //! One step; false when it takes more bytes.
    bool step();
    bool readHead();
    bool readBody(State behind);
    bool readChunkHead();
    bool readChunkEnd();
    bool readTrailer();
    //! The bytes up to the end of the next line, which is taken too.
    std::optional<QByteArray> takeLine();
    void keep(const QByteArray &bytes);

    WantsFile m_wantsFile;
    QByteArray m_bytes; // not looked at yet
    State m_state = State::Head;
    Request m_request;
    qint64 m_left = 0; // of the body or of a chunk
    bool m_waitsForWord = false;
};

} // namespace bridge::sandbox
