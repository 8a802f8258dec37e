#pragma once

#include "sandbox/ayon/refusal.h"

#include <QRegularExpression>

#include <span>
#include <vector>

namespace bridge::sandbox::ayon {

//! What the server's validator knows of a member of a body.
struct Field {
    enum class Kind { Text, Integer, Float, Percent, Boolean, Id, Texts, Object, Objects, Filter, Any };

    QString name = {}; // in camelCase; snake_case is taken as well
    Kind kind = Kind::Text;
    bool isRequired = false; // and then not null either
    QString pattern = {}; // of a text
    QStringList choices = {}; // the only texts allowed
    std::vector<Field> members = {}; // of an object, or of each of several; empty: it may hold anything
};

//! Checks bodies as the server's validator does: takes what can be understood ("12" for a number, a number for a text),
//! collects all that cannot, ignores members it does not know.
class BodyCheck
{
public:
    //! The members that are there and fit, in camelCase and in their types, nulls among them.
    QJsonObject check(const QJsonObject &body, std::span<const Field> fields,
                      const QJsonArray &place = {QStringLiteral("body")});

    void refuse(InvalidValue value) { m_invalid.push_back(std::move(value)); }
    bool isGood() const { return m_invalid.empty(); }
    std::vector<InvalidValue> takeInvalid() { return std::move(m_invalid); }

private:
    std::vector<InvalidValue> m_invalid = {};
};

//! The body of a request as an object; a body that is missing, no JSON or no object is refused as the server does.
Checked<QJsonObject> objectIn(const Request &request);

//! The checked body of a request.
Checked<QJsonObject> checkedBody(const Request &request, std::span<const Field> fields);

//! Of an endpoint that declares `x-sender`; the others drop one that does not fit without a word.
std::optional<Refusal> refusalOfSender(const Request &request);

//! One value taken as the type says, or why not (its `place` is left empty).
Checked<QJsonValue> coerced(const QJsonValue &value, const Field &field);

// Patterns of the server.
extern const QString entityNamePattern;
extern const QString labelPattern;
extern const QString userNamePattern;
extern const QString topicPattern; // of events
extern const QString entityIdPattern; // of ids in bodies: looser than meant, it takes capitals

} // namespace bridge::sandbox::ayon
