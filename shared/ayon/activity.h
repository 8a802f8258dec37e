#pragma once

#include "ayon/operation.h"
#include "ayon/values.h"

#include <optional>

namespace bridge::ayon {

//! A file that an activity shows.
struct ActivityFile {
    EntityId id = {};
    QString name = {}; // as it was uploaded: of no use as a path
    QString mime = {};
    qint64 sizeBytes = 0;

    bool operator==(const ActivityFile &) const = default;
};

//! A comment, or an entry of an entity's history.
struct Activity {
    EntityId id = {};
    QString type = {}; // "comment", "reviewable", "status.change"…
    EntityType entityType = EntityType::Folder; // what it was made on
    EntityId entity = {};
    QString author = {}; // login
    QString body = {}; // Markdown; people are mentioned as [label](user:login)
    std::vector<ActivityFile> files = {};
    QJsonObject data = {}; // author, origin, parents and files are in it, beside what integrations keep there
    QDateTime createdAt = {};
    QDateTime updatedAt = {};

    bool operator==(const Activity &) const = default;
};

//! Which activities to read, each once and where it was made.
struct ActivityQuery {
    ProjectName project = {};
    QStringList types = {QStringLiteral("comment")};
    std::vector<EntityId> ids = {}; // only these; empty: all
    std::vector<EntityId> entities = {}; // only what was made on these; empty: on any
    QDateTime changedAfter = {}; // by `updatedAt`
    int pageSize = 500;
};

//! One write of a batch of activities.
struct ActivityOperation {
    Operation::Type type = Operation::Type::Update;
    EntityId id = {}; // own one also for a create, so that a repeat makes no second
    EntityType entityType = EntityType::Folder; // of a create: what it is about
    EntityId entity = {};
    std::optional<QString> body = {}; // at most longestComment characters
    std::optional<std::vector<EntityId>> files = {}; // uploaded just before; all of them: others are let go
    bool appendsFiles = false; // of an update: `files` come to those that are there
    QJsonObject data = {}; // merged by first-level key
    QDateTime timestamp = {}; // of a create: when it was said; moves `updatedAt` of the entity too. Invalid: now

    bool operator==(const ActivityOperation &) const = default;
};

//! Characters (not UTF-16 units) that the server takes of a comment.
constexpr qsizetype longestComment = 2000;

//! As the server takes it; \a index comes back with the result.
QJsonObject toJson(const ActivityOperation &operation, qsizetype index);

//! The word of the server for it, back: "folder".
std::optional<EntityType> entityTypeFromText(const QString &text);

} // namespace bridge::ayon
