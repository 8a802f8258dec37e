// How ShotgridClient writes many rows: in batches, with what is refused contained.

#include "shotgrid/shotgridclient.h"

#include "base/json.h"
#include "base/log.h"

#include <QJsonArray>
#include <QLoggingCategory>

#include <algorithm>

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcWriting, "bridge.shotgrid.write", QtInfoMsg)

namespace {

using Written = std::vector<Result<Row>>;

constexpr size_t mostWrites = 100; // some seconds on the site; much larger ones outlive the patience of its front end
const QString batchPath = u"/api/v1/entity/_batch"_s;

//! A batch has a row for each write; those of creates and updates lie one level deeper than of a single write.
Result<Row> rowOfBatch(const QJsonObject &json, const Write &write)
{
    if (write.action == Write::Action::Retire)
        return Row{.ref = {.type = write.type, .id = write.id}};
    auto row = rowFromJson(json.value("data"_L1).toObject());
    if (row && write.action == Write::Action::Create) { // times of a create may have a form that nobody reads
        row->attributes.remove(u"created_at"_s);
        row->attributes.remove(u"updated_at"_s);
    }
    return row;
}

Result<std::vector<Row>> rowsOfBatch(const QJsonObject &answer, const std::vector<Write> &writes)
{
    const QJsonArray list = answer.value("data"_L1).toArray();
    if (size_t(list.size()) != writes.size())
        return Error{.message = u"%1 writes were answered with %2 rows"_s.arg(writes.size()).arg(list.size())};
    std::vector<Row> rows;
    rows.reserve(writes.size());
    for (qsizetype i = 0; i < list.size(); ++i) {
        auto row = rowOfBatch(list[i].toObject(), writes[size_t(i)]);
        if (!row)
            return row.error();
        rows.push_back(std::move(*row));
    }
    return rows;
}

Written allFailed(size_t count, const Error &error)
{
    return Written(count, Result<Row>(error));
}

void append(Written &all, Written more)
{
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

//! The outcome of a write that was refused alone. What is to be retired and is not there is as good as retired.
Result<Row> alone(const Write &write, Error error)
{
    if (write.action == Write::Action::Retire && error.kind == Error::Kind::NotFound)
        return Row{.ref = {.type = write.type, .id = write.id}};
    const QString name = write.action == Write::Action::Create ? u"new"_s : write.id.toText();
    error.where = u"%1: %2 %3"_s.arg(error.where, write.type, name);
    return error;
}

} // namespace

QCoro::Task<Result<std::vector<Row>>> ShotgridClient::batch(std::vector<Write> writes, std::stop_token stop)
{
    const bool creates = std::any_of(writes.begin(), writes.end(),
                                     [](const Write &write) { return write.action == Write::Action::Create; });
    net::HttpRequest request{.method = net::Method::Post,
                             .path = batchPath,
                             .repeatable = !creates,
                             .silence = std::chrono::minutes(3), // the site says nothing until the whole batch is done
                             .deadline = std::chrono::minutes(15)};
    const QString where = m_http.where(request);
    QJsonArray requests;
    for (const Write &write : writes) {
        if (isGhost(write)) {
            co_return Error{.kind = Error::Kind::Refused,
                            .where = where,
                            .message = u"a new %1 without project"_s.arg(write.type),
                            .hint = u"the site would answer with an id that does not exist: name the project"_s};
        }
        requests.append(toJson(write));
    }
    net::setJson(request, QJsonObject{{u"requests"_s, requests}});
    const auto answer = co_await object(std::move(request), stop);
    if (!answer)
        co_return answer.error();
    auto rows = rowsOfBatch(*answer, writes);
    if (!rows)
        co_return Error{.kind = rows.error().kind, .where = where, .message = rows.error().message};
    co_return rows;
}

QCoro::Task<std::vector<Result<Row>>> ShotgridClient::write(std::vector<Write> writes, std::stop_token stop)
{
    Written all;
    for (size_t start = 0; start < writes.size(); start += mostWrites) {
        const size_t end = std::min(writes.size(), start + mostWrites);
        std::vector<Write> chunk(writes.begin() + qptrdiff(start), writes.begin() + qptrdiff(end));
        Written written = co_await writeChunk(std::move(chunk), stop);
        const auto failed = std::find_if(written.begin(), written.end(),
                                         [](const auto &one) { return !one && net::isAboutServer(one.error()); });
        const bool isOver = failed != written.end();
        const Error error = isOver ? failed->error() : Error();
        qCDebug(lcWriting) << "batch written" << kv("writes", end - start);
        append(all, std::move(written));
        if (isOver) {
            append(all, allFailed(writes.size() - all.size(), error));
            break;
        }
    }
    co_return all;
}

QCoro::Task<std::vector<Result<Row>>> ShotgridClient::writeChunk(std::vector<Write> chunk, std::stop_token stop)
{
    const auto rows = co_await batch(chunk, stop);
    if (rows) {
        Written written(rows->begin(), rows->end());
        co_return written;
    }
    if (net::isAboutServer(rows.error()))
        co_return allFailed(chunk.size(), rows.error());
    if (chunk.size() == 1) {
        Written one;
        one.push_back(alone(chunk.front(), rows.error()));
        co_return one;
    }
    const auto middle = chunk.begin() + qptrdiff(chunk.size() / 2);
    std::vector<Write> first(chunk.begin(), middle);
    std::vector<Write> second(middle, chunk.end());
    Written all = co_await writeChunk(std::move(first), stop);
    if (const auto &last = all.back(); !last && net::isAboutServer(last.error())) {
        append(all, allFailed(second.size(), last.error()));
        co_return all;
    }
    Written rest = co_await writeChunk(std::move(second), stop);
    append(all, std::move(rest));
    co_return all;
}

} // namespace bridge::shotgrid
