#pragma once

#include "ayon/values.h"
#include "base/error.h"

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

QString toText(Operation::Type type); // "create"

//! As the server takes it; \a index comes back with the result.
QJsonObject toJson(const Operation &operation, qsizetype index);

//! A repeat cannot make a second entity.
bool isRepeatable(const Operation &operation);

// Seconds each on the server, so that they end well within the time that clients and proxies have.
constexpr size_t mostFolderCreates = 100;
constexpr size_t mostOperations = 500;

//! The same operations in the same order, in batches that the server takes: not too large, and none that updates or
//! deletes an entity twice.
std::vector<std::vector<Operation>> chunks(std::vector<Operation> operations);

//! The server says that an entity of the very id of this create is there: how a create looks that is repeated after its
//! answer was lost. Another entity of the same name is something else.
bool saysAlreadyExists(const Operation &operation, const OperationResult &result);

//! Done, or nothing left to do: a delete of what is gone.
bool isDone(const Operation &operation, const OperationResult &result);

Error refusalOf(const Operation &operation, const OperationResult &result, const QString &where);

} // namespace bridge::ayon
