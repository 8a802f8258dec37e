#pragma once

#include "sandbox/ayon/entitywriter.h"

#include <chrono>

namespace bridge::sandbox::ayon {

struct Operation {
    enum class Kind { Create, Update, Delete };

    Kind kind = Kind::Create;
    QString id = {}; // made when the caller gave none
    EntityType entityType = EntityType::Folder;
    EntityId entityId = {}; // empty: none given
    std::optional<QJsonObject> data = {};
    bool isForced = false;
    QString asUser = {};
};

//! The body of `POST /api/projects/{project}/operations`.
struct Batch {
    std::vector<Operation> operations = {};
    bool canFail = false;
    bool raisesOnError = false;
};

//! A batch as it was asked for, or why the request is refused as a whole.
Checked<Batch> batchFromJson(const QJsonObject &body, Store &store, const Caller &caller);

struct BatchOutcome {
    QJsonObject answer = {}; // {"operations": [...], "success": ...}
    std::optional<Refusal> raised = {}; // with raisesOnError: what is answered instead
    std::optional<Refusal> firstFailure = {};
    EntityId lastCreated = {};
    std::chrono::microseconds work = {};
};

//! Carries out a batch. Without canFail it is one transaction, ended by the first failure; what was done before is
//! undone only when the database refused, or with raisesOnError. With canFail each operation stands alone. The events
//! of what stays are stored at the end, unless a batch without canFail failed.
BatchOutcome perform(const Batch &batch, Store &store, Project &project, const Caller &caller);

} // namespace bridge::sandbox::ayon
