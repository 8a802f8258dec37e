#pragma once

#include "sandbox/ayon/graphql/language/schema.h"
#include "sandbox/ayon/graphql/reading.h"

#include <QJsonArray>
#include <QString>

#include <algorithm>
#include <compare>
#include <limits>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace bridge::sandbox::ayon::graphql {

//! The declaration of a connection: `folders(…): FoldersConnection!`, with the arguments that each takes and its own.
QString connectionField(const QString &name, const QString &ownArguments, const QString &connectionType);

//! Which part of a connection is asked for. A cursor is the sort keys of the row behind which the page begins; they
//! stand as a JSON list in base64, so that they outlive changes of the rows before them.
struct PageRequest {
    qint64 limit = 100;
    bool isBackward = false;
    bool isBounded = true; // false for `first: 0`, which answers up to 1000 and says nothing of other pages
    bool looksAhead = false; // a full page has a next one only when there is a row for it
    QJsonArray from = {}; // the keys of the cursor; empty: from the start

    //! True when the cursor, if there is one, can be a place in an order of creation.
    bool fitsNumber() const { return from.isEmpty() || from.at(0).isDouble(); }

    static std::variant<PageRequest, Refusal> fromArguments(const Arguments &arguments, qint64 usualLimit = 100);
};

//! Sort keys one after the other: numbers by size, everything else as text; what has no value stands like an empty text
//! or a zero.
std::partial_ordering compareKeys(const QJsonArray &left, const QJsonArray &right);

//! Of rows with their sort keys those that come to the page, in its order.
template <class Row>
std::vector<std::pair<QJsonArray, Row>> sortedPage(std::vector<std::pair<QJsonArray, Row>> rows,
                                                   const PageRequest &request)
{
    const auto comesBefore = [&request](const QJsonArray &left, const QJsonArray &right) {
        const auto order = compareKeys(left, right);
        return request.isBackward ? order > 0 : order < 0;
    };
    if (!request.from.isEmpty())
        std::erase_if(rows, [&](const auto &row) { return !comesBefore(request.from, row.first); });
    std::ranges::sort(rows, [&](const auto &left, const auto &right) { return comesBefore(left.first, right.first); });
    if (qint64(rows.size()) > request.limit)
        rows.erase(rows.begin() + request.limit, rows.end());
    return rows;
}

//! A row on a page, and its place there. Connections whose edges say more of the row have a class of their own.
struct EdgeSource : Source {
    EdgeSource(std::shared_ptr<Source> nodeShown, QJsonArray sortKeys)
        : node(std::move(nodeShown))
        , keys(std::move(sortKeys))
    {
    }
    QString typeName() const override { return type; }
    virtual QString cursor() const;

    std::shared_ptr<Source> node;
    QJsonArray keys;
    QString type = {}; // "FolderEdge"
};

//! Collects rows, in the order of the answer, until the page is full.
class Page
{
public:
    Page(QString typeName, PageRequest request)
        : m_typeName(std::move(typeName))
        , m_request(std::move(request))
    {
    }

    const PageRequest &request() const { return m_request; }
    bool isFull() const { return qint64(m_edges.size()) >= m_request.limit; }
    void add(std::shared_ptr<Source> node, QJsonArray keys)
    {
        add(std::make_shared<EdgeSource>(std::move(node), std::move(keys)));
    }
    void add(std::shared_ptr<EdgeSource> edge);
    //! The connection, an object of the type \a typeName ("FoldersConnection"); its rows are counted.
    Value take(Reading &reading);

private:
    QString m_typeName;
    PageRequest m_request;
    std::vector<std::shared_ptr<EdgeSource>> m_edges = {};
    bool m_hasMore = false;
};

void addPageTypes(language::Schema &schema);
//! The types `FoldersConnection` and `FolderEdge` of `FolderNode`, for "Folders" and "Folder".
void addConnectionTypes(language::Schema &schema, const QString &plural, const QString &singular);
//! The same without `node`, for edges that are all there is.
void addEdgeTypes(language::Schema &schema, const QString &plural, const QString &singular);

} // namespace bridge::sandbox::ayon::graphql
