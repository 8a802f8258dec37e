#pragma once

#include "sandbox/http/site.h"
#include "sandbox/shotgrid/jsonnumber.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace bridge::sandbox::shotgrid {

//! Why a request is refused, in the words of the site. Codes: 102 sign-in, 103 request, 104 record.
struct Failure {
    int status = 400;
    int code = 103;
    QString title = {};
    QJsonValue source = QJsonValue::Null;
    QString detail = {}; // empty: null
    bool isOfValue = false; // "Update failed for [Type.field]: …", which a create and a batch wrap
    bool isFromRecord = false; // adds `crud_error_uuid` to the meta
};

//! A value, or why there is none.
template <class T> class [[nodiscard]] Outcome
{
public:
    Outcome(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Outcome(Failure failure)
        : m_state(std::in_place_index<1>, std::move(failure))
    {
    }

    explicit operator bool() const { return m_state.index() == 0; }
    T &operator*() { return std::get<0>(m_state); }
    const T &operator*() const { return std::get<0>(m_state); }
    T *operator->() { return &std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }
    const Failure &failure() const { return std::get<1>(m_state); }

private:
    std::variant<T, Failure> m_state;
};

//! Nothing, or why not.
using Refusal = std::optional<Failure>;

Failure invalidRequest(const QString &title, const QJsonValue &source = QJsonValue::Null); // 400, 103
Failure invalidParameters(const QJsonObject &source); // "Request Parameters invalid."
Failure invalidRecord(const QString &title); // 400, 104
Failure unknownRoute(); // 404, 103, no detail
Failure unknownType(const QString &segment); // "Entity type 'shotz' does not exist."
Failure missingRow(const QString &type, int id); // as a read says it: "Shot: 7 not found"
Failure missingRowToWrite(const QString &type, int id); // as a write says it
Failure unsupportedContentType(const QByteArray &type, const QStringList &legal);

Reply toReply(const Failure &failure);
Reply jsonReply(const QJsonObject &body, int status = 200);

//! A JSON value in Ruby's notation, as refusals quote it: {"type" => "Shot", "id" => nil}. Keys are in the order of
//! QJsonObject, and never to be compared as text.
QString toRuby(const QJsonValue &value);
//! The name of the class that Ruby has for it: "Integer", "Float", "NilClass".
QString rubyClass(const QJsonValue &value);

} // namespace bridge::sandbox::shotgrid
