#include "ayon/operation.h"

#include "ayon/refusal.h"

#include <QSet>

namespace bridge::ayon {

using namespace Qt::StringLiterals;

namespace {

bool isFolderCreate(const Operation &operation)
{
    return operation.type == Operation::Type::Create && operation.entityType == EntityType::Folder;
}

} // namespace

QString toText(Operation::Type type)
{
    switch (type) {
    case Operation::Type::Create:
        return u"create"_s;
    case Operation::Type::Update:
        return u"update"_s;
    case Operation::Type::Delete:
        return u"delete"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Operation &operation, qsizetype index)
{
    QJsonObject json{{u"id"_s, QString::number(index)},
                     {u"type"_s, toText(operation.type)},
                     {u"entityType"_s, toText(operation.entityType)}};
    if (!operation.entityId.isEmpty())
        json.insert(u"entityId"_s, operation.entityId.toText());
    if (operation.type != Operation::Type::Delete)
        json.insert(u"data"_s, operation.data);
    if (operation.force)
        json.insert(u"force"_s, true);
    return json;
}

bool isRepeatable(const Operation &operation)
{
    return operation.type != Operation::Type::Create || !operation.entityId.isEmpty();
}

std::vector<std::vector<Operation>> chunks(std::vector<Operation> operations)
{
    std::vector<std::vector<Operation>> made;
    size_t folderCreates = 0;
    QSet<EntityId> changed; // the server refuses a batch that changes an entity twice
    for (Operation &operation : operations) {
        const bool isChange = operation.type != Operation::Type::Create;
        const bool isFull = made.empty() || made.back().size() == mostOperations
            || (isFolderCreate(operation) && folderCreates == mostFolderCreates)
            || (isChange && changed.contains(operation.entityId));
        if (isFull) {
            made.emplace_back();
            folderCreates = 0;
            changed.clear();
        }
        folderCreates += isFolderCreate(operation) ? 1 : 0;
        if (isChange)
            changed.insert(operation.entityId);
        made.back().push_back(std::move(operation));
    }
    return made;
}

bool saysAlreadyExists(const Operation &operation, const OperationResult &result)
{
    // "Folder with id 'dddddddd-…' already exists." and not "Folder with lower(name::text) 'sq010' already exists."
    return operation.type == Operation::Type::Create && !operation.entityId.isEmpty() && !result.success
        && result.detail.contains(" with id '"_L1) && result.detail.contains("already exists"_L1);
}

bool isDone(const Operation &operation, const OperationResult &result)
{
    return result.success || (operation.type == Operation::Type::Delete && result.status == 404);
}

Error refusalOf(const Operation &operation, const OperationResult &result, const QString &where)
{
    const QString message = result.detail.isEmpty() ? result.errorCode : result.detail.simplified();
    return {.kind = kindOfStatus(result.status),
            .where = u"%1: %2 %3 %4"_s.arg(where, toText(operation.type), toText(operation.entityType),
                                           operation.entityId.toText()),
            .message = message,
            .httpStatus = result.status};
}

} // namespace bridge::ayon
