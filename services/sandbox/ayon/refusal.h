#pragma once

#include "sandbox/http/site.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace bridge::sandbox::ayon {

//! One value of a request that does not fit, in the words of the server's validator.
struct InvalidValue {
    QJsonArray place = {}; // ["body", "attrib", "fps"]
    QString message = {}; // "value is not a valid float"
    QString type = {}; // "type_error.float"
    QJsonObject context = {}; // {"pattern": …}; empty: none
};

//! Why a request, or one operation of it, is refused.
struct Refusal {
    enum class Form {
        Refused, // by the server's own code: {"code", "detail"}
        Invalid, // by its validator: `invalid` says which values
        Unhandled, // 500 with a traceback
        Constraint, // 500 of the database, outside of operations: the true status is in the body
        Crash, // 500 before anything was handled: plain text
    };

    Form form = Form::Refused;
    int status = 400;
    QString detail = {};
    std::vector<InvalidValue> invalid = {};
    QString model = {}; // what the validator calls the body: "FolderPostModel"
    QString errorCode = {}; // as the result of an operation: "unique-violation"
    int operationStatus = 0; // where an operation reports another status; 0: the same
    bool isFromDatabase = false; // the transaction is spoilt, and rolled back in any case
};

//! A value, or why there is none.
template <class T> class [[nodiscard]] Checked
{
public:
    Checked(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Checked(Refusal refusal)
        : m_state(std::in_place_index<1>, std::move(refusal))
    {
    }

    explicit operator bool() const { return m_state.index() == 0; }
    T &operator*() { return std::get<0>(m_state); }
    const T &operator*() const { return std::get<0>(m_state); }
    T *operator->() { return &std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }
    const Refusal &refusal() const { return std::get<1>(m_state); }

private:
    std::variant<T, Refusal> m_state;
};

Refusal badRequest(const QString &detail);
Refusal unauthorized(const QString &detail);
Refusal forbidden(const QString &detail);
Refusal notFound(const QString &detail);
Refusal conflict(const QString &detail);
Refusal invalid(std::vector<InvalidValue> values, const QString &model = {});
//! What the database says of a row: "Folder with id '…' already exists."
Refusal uniqueViolation(const QString &detail);
//! "folder_type 'Nope' is not present in table "folder_types"."
Refusal foreignKeyViolation(const QString &column, const QString &value, const QString &table);
//! "Missing required field: folder_id": 409 for a single entity, 400 as an operation.
Refusal notNullViolation(const QString &column);
//! The database's refusal outside of operations: 500, with 409 in the body.
Refusal constraint(const QString &errorCode, const QString &detail);
//! A 500 that nobody caught: "asyncpg.exceptions.…: …".
Refusal unhandled(const QString &detail);

Reply toReply(const Refusal &refusal, const Request &request);

//! The validator's text of several lines, as the detail of an operation.
QString toText(const std::vector<InvalidValue> &values, const QString &model);

} // namespace bridge::sandbox::ayon
