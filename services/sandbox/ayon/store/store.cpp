#include "sandbox/ayon/store/store.h"

#include <QDateTime>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

constexpr Timestamp microsecondsPerMillisecond = 1000;

//! SQL's LIKE without regard to case, for patterns that have no `%`.
bool isLike(const QString &name, const QString &pattern)
{
    if (name.size() != pattern.size())
        return false;
    return std::ranges::equal(name, pattern, [](QChar character, QChar wanted) {
        return wanted == u'_' || character.toLower() == wanted.toLower();
    });
}

} // namespace

Store::Store(quint32 seed)
    : m_listedAttributes(AttributeLibrary::builtin())
    , m_loadedAttributes(m_listedAttributes)
    , m_random(seed)
{
}

std::vector<const Project *> Store::projects() const
{
    std::vector<const Project *> all;
    for (const auto &[order, project] : m_projects)
        all.push_back(project.get());
    return all;
}

const Project *Store::project(const QString &name) const
{
    const auto order = m_projectsByName.constFind(name.toLower());
    return order == m_projectsByName.constEnd() ? nullptr : m_projects.at(*order).get();
}

Project *Store::editProject(const QString &name)
{
    return const_cast<Project *>(std::as_const(*this).project(name));
}

const Project *Store::projectLike(const QString &name) const
{
    if (!project(name))
        return nullptr;
    const auto found = std::ranges::find_if(
        m_projects, [&name](const auto &numbered) { return isLike(numbered.second->name(), name); });
    return found->second.get();
}

Project &Store::addProject(ProjectRow row)
{
    Q_ASSERT_X(!project(row.name), "Store::addProject", "the name is taken");
    if (row.order == 0)
        row.order = m_lastProject + 1;
    m_lastProject = std::max(m_lastProject, row.order);
    const qint64 order = row.order;
    m_projectsByName.insert(row.name.toLower(), order);
    return *m_projects.emplace(order, std::make_unique<Project>(std::move(row))).first->second;
}

void Store::removeProject(const QString &name)
{
    const qint64 order = m_projectsByName.take(name.toLower());
    m_projects.erase(order);
}

void Store::renameProject(const QString &name, const QString &newName)
{
    const qint64 order = m_projectsByName.take(name.toLower());
    m_projectsByName.insert(newName.toLower(), order);
    ProjectRow row = m_projects.at(order)->row();
    row.name = newName;
    m_projects.at(order)->setRow(std::move(row));
}

const User *Store::user(const QString &name) const
{
    const auto found = m_users.find(name);
    return found == m_users.end() ? nullptr : &found->second;
}

const User *Store::userByApiKey(const QString &key) const
{
    const QString hash = keyHash(key);
    const User *user = Store::user(m_usersByKey.value(hash));
    return user && isOpenedBy(*user, hash) ? user : nullptr;
}

void Store::putUser(User user)
{
    const User *before = Store::user(user.name);
    if (before) {
        for (const QString &hash : keyHashesOf(*before))
            m_usersByKey.remove(hash);
    }
    if (user.order == 0)
        user.order = before ? before->order : m_lastUser + 1;
    m_lastUser = std::max(m_lastUser, user.order);
    for (const QString &hash : keyHashesOf(user))
        m_usersByKey.insert(hash, user.name);
    const QString name = user.name;
    m_users.insert_or_assign(name, std::move(user));
}

bool Store::removeUser(const QString &name)
{
    const User *user = Store::user(name);
    if (!user)
        return false;
    for (const QString &hash : keyHashesOf(*user))
        m_usersByKey.remove(hash);
    m_users.erase(name);
    return true;
}

void Store::loadAttributes()
{
    m_loadedAttributes = m_listedAttributes;
    for (const auto &[order, project] : m_projects)
        project->forgetInherited();
}

const Event &Store::addEvent(Event event)
{
    if (event.order == 0)
        event.order = m_events.lastOrder() + 1;
    if (event.id.isEmpty())
        event.id = newId();
    if (event.hash.isEmpty())
        event.hash = event.id.toText();
    if (event.createdAt == 0)
        event.createdAt = event.updatedAt = now();
    m_notices.push_back({.kind = EventNotice::Kind::Stored, .event = event});
    return m_events.put(std::move(event));
}

EntityId Store::passEvent(Event event)
{
    event.id = newId();
    event.createdAt = event.updatedAt = now();
    m_notices.push_back({.kind = EventNotice::Kind::Passing, .event = event});
    return event.id;
}

const Event &Store::changeEvent(Event event, std::optional<double> progress)
{
    event.updatedAt = now();
    m_notices.push_back({.kind = EventNotice::Kind::Changed, .event = event, .progress = progress});
    return m_events.put(std::move(event));
}

bool Store::removeEvent(const EntityId &id)
{
    const Event *event = m_events.find(id);
    if (event)
        m_events.erase(event->order);
    return event != nullptr;
}

Timestamp Store::now()
{
    m_lastTime = std::max(m_lastTime + 1, QDateTime::currentMSecsSinceEpoch() * microsecondsPerMillisecond);
    return m_lastTime;
}

EntityId Store::newId()
{
    return *EntityId::fromText(randomHex(32));
}

QString Store::randomHex(int digits)
{
    QString text;
    text.reserve(digits);
    for (int i = 0; i < digits; ++i)
        text.append(QLatin1Char("0123456789abcdef"[m_random() % 16]));
    return text;
}

} // namespace bridge::sandbox::ayon
