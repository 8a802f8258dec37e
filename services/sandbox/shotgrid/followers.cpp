#include "sandbox/shotgrid/followers.h"

#include <QJsonObject>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

QJsonObject linkToJson(const Schema &schema, const Link &link)
{
    return {{u"type"_s, schema.type(link).name}, {u"id"_s, link.id}};
}

} // namespace

void Followers::unfollow(const Link &person, const Link &row)
{
    const auto followed = m_people.find(row);
    if (followed != m_people.end())
        followed->second.erase(person);
}

Links Followers::of(const Store &store, const Link &row) const
{
    Links found;
    const auto followed = m_people.find(row);
    if (followed == m_people.end())
        return found;
    std::copy_if(followed->second.begin(), followed->second.end(), std::back_inserter(found),
                 [&store](const Link &person) { return store.isLive(person); });
    return found;
}

Links Followers::followedBy(const Store &store, const Link &person) const
{
    Links found;
    for (const auto &[row, people] : m_people) {
        if (people.contains(person) && store.isLive(row))
            found.push_back(row);
    }
    return found;
}

QJsonArray Followers::toJson(const Schema &schema) const
{
    QJsonArray json;
    for (const auto &[row, people] : m_people) {
        for (const Link &person : people) {
            json.append(QJsonObject{{u"row"_s, linkToJson(schema, row)}, {u"person"_s, linkToJson(schema, person)}});
        }
    }
    return json;
}

void Followers::restore(const Schema &schema, const QJsonArray &json)
{
    m_people.clear();
    for (const QJsonValue one : json) {
        const auto row = schema.linkFromJson(one[u"row"]);
        const auto person = schema.linkFromJson(one[u"person"]);
        if (row && person)
            follow(*person, *row);
    }
}

} // namespace bridge::sandbox::shotgrid
