#pragma once

#include "sandbox/shotgrid/store.h"

#include <QJsonArray>

#include <map>
#include <set>

namespace bridge::sandbox::shotgrid {

//! Which people are told of changes to which rows.
class Followers
{
public:
    void follow(const Link &person, const Link &row) { m_people[row].insert(person); }
    void unfollow(const Link &person, const Link &row);

    //! Live ones, in the order of their ids.
    Links of(const Store &store, const Link &row) const;
    //! Live rows that the person follows.
    Links followedBy(const Store &store, const Link &person) const;

    QJsonArray toJson(const Schema &schema) const;
    void restore(const Schema &schema, const QJsonArray &json);

private:
    std::map<Link, std::set<Link>> m_people; // by what they follow
};

} // namespace bridge::sandbox::shotgrid
