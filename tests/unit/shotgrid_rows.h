#pragma once

#include "sandbox/shotgrid/searching.h"

#include <QMap>

#include <vector>

namespace bridge::sandbox::shotgrid {

//! Two projects, some types with a field of each kind, and rows as a test sets them. What is asked goes in as JSON and
//! comes out as ids, or as `refusal`.
class ShotgridRows
{
public:
    ShotgridRows();

    Link link(const char *typeName, int id) const;
    Link add(const char *typeName, int id, const QMap<QString, Value> &values);
    void retire(const Link &row);

    using Ids = std::vector<int>;
    //! POST entity/{type}/_search, with conditions; \a parameters are the rest of the body.
    Ids find(const char *filters, const char *parameters = "{}", const char *typeName = "Shot");
    //! The same with a group.
    Ids findByGroup(const QByteArray &group);
    //! GET entity/shots.
    Ids list(const QByteArray &query);
    //! `data` of POST entity/shots/_summarize and of POST entity/_text_search.
    QJsonObject summarize(const char *body);
    QJsonArray searchTexts(const char *body);

    Store store;
    Caller caller = {.seesAllProjects = true};
    QJsonObject answer = {}; // the last one
    int status = 0;
    QString refusal = {}; // its title, or what its source says of a parameter

private:
    template <class Asked> void ask(const QByteArray &query, const QJsonObject &body, bool isHash, Asked asked);
    Ids ids() const;
};

} // namespace bridge::sandbox::shotgrid
