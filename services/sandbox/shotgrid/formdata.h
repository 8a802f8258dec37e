#pragma once

#include "sandbox/http/site.h"

#include <QHash>

namespace bridge::sandbox::shotgrid {

//! A file that came in a form.
struct FormFile {
    QString name = {}; // without folders
    QByteArray contentType = {};
    std::shared_ptr<const StoredFile> file = {}; // null when the disk does not take it
};

struct FormData {
    QHash<QString, QString> texts = {};
    QHash<QString, FormFile> files = {};
};

//! What a form holds, whether it is `multipart/form-data` or URL-encoded. Parts that are not whole are left out.
FormData formDataOf(const Request &request);

} // namespace bridge::sandbox::shotgrid
