#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace bridge::sandbox {
struct Request;
}

namespace bridge::sandbox::shotgrid {

//! How a caller reaches the file store: by addresses that are signed, for one method, and die. They are made anew
//! whenever a file is read.
struct FileLinks {
    QString origin = {}; // "http://127.0.0.1:5100", as the caller addressed the site
    QByteArray key = {}; // of the signatures
    QDateTime now = {};

    //! Where the object is fetched from.
    QString toGet(const QString &object) const;
    //! Where its bytes are put.
    QString toPut(const QString &object) const;
    //! Where one part of them is put; parts count from 1.
    QString toPutPart(const QString &object, const QString &uploadId, int part) const;

    enum class Check { Good, Expired, Forged };
    //! Whether the request comes by such a link, and in time.
    Check check(const Request &request) const;

private:
    QString signedLink(const QString &method, const QString &object, const QString &parameters) const;
    QByteArray signature(const QString &method, const QString &path, const QString &query) const;
};

} // namespace bridge::sandbox::shotgrid
