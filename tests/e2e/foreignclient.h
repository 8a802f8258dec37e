#pragma once

#include "net/httpclient.h"
#include "sandbox/app/sandbox.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace bridge::test {

//! A program of another make that talks to AYON with the key of a service: what it is given, it sends as it is.
class ForeignClient
{
public:
    //! \a headers besides the key: who it says it is.
    explicit ForeignClient(const sandbox::Access &access, const net::Headers &headers = {});

    //! Whatever the server answers.
    net::HttpReply send(net::Method method, const QString &path, const QJsonValue &body = {}) const;
    //! The answer, which must be good; empty when the server says nothing.
    QJsonObject ask(net::Method method, const QString &path, const QJsonValue &body = {}) const;
    //! The id of the event that is made by this body of `POST /api/events`.
    QString dispatch(const QJsonObject &event) const;

private:
    net::HttpClient m_http;
};

} // namespace bridge::test
