#pragma once

#include "sandbox/ayon/graphql/language/schema.h"
#include "sandbox/ayon/graphql/reading.h"

#include <QJsonArray>
#include <QString>

#include <limits>
#include <memory>
#include <optional>
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
    QJsonArray from = {}; // the keys of the cursor; empty: from the start

    //! True when the cursor, if there is one, can be a place in an order of creation.
    bool fitsNumber() const { return from.isEmpty() || from.at(0).isDouble(); }

    static std::variant<PageRequest, Refusal> fromArguments(const Arguments &arguments);
};

struct Edge {
    std::shared_ptr<Source> node = {};
    QJsonArray keys = {};
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
    void add(std::shared_ptr<Source> node, QJsonArray keys);
    //! The connection, an object of the type \a typeName ("FoldersConnection"); its rows are counted.
    Value take(Reading &reading);

private:
    QString m_typeName;
    PageRequest m_request;
    std::vector<Edge> m_edges = {};
};

void addPageTypes(language::Schema &schema);
//! The types `FoldersConnection` and `FolderEdge` of `FolderNode`, for "Folders" and "Folder".
void addConnectionTypes(language::Schema &schema, const QString &plural, const QString &singular);

} // namespace bridge::sandbox::ayon::graphql
