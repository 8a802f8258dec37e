#pragma once

#include "ayon/values.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace bridge::ayon {

//! One write of a batch.
struct Operation {
    enum class Type { Create, Update, Delete };

    Type type = Type::Update;
    EntityType entityType = EntityType::Folder;
    EntityId entityId = {}; // a create may leave it to the server, but can then not be repeated safely
    QJsonObject data =
        {}; // as the body of POST or PATCH: `attrib` per key and `data` per first-level key merge, null removes
    bool force = false; // delete with content; change of the locked fields of a published folder

    bool operator==(const Operation &) const = default;
};

//! What the server says of one operation.
struct OperationResult {
    bool success = false;
    int status = 0;
    EntityId entityId = {}; // empty for a failed create whose id the server was to make
    QString errorCode = {}; // "unique-violation", "not-found"…
    QString detail = {};

    bool operator==(const OperationResult &) const = default;
};

//! The answer to a batch. Look at `success` first: without it, operations that say success may be undone or kept,
//! depending on who refused (see AyonClient::operations).
struct OperationsReply {
    bool success = false;
    std::vector<OperationResult> results = {};
};

struct OperationsMode {
    bool canFail = false; // a transaction each, all are tried; about twice the time
    bool raiseOnError = false; // the first failure is the answer, and everything is rolled back
    bool waitForEvents = false;
};

} // namespace bridge::ayon
