#pragma once

#include "sandbox/ayon/store/attribute.h"
#include "sandbox/ayon/store/eventlog.h"
#include "sandbox/ayon/store/machine.h"
#include "sandbox/ayon/store/project.h"
#include "sandbox/ayon/store/user.h"

#include <QHash>

#include <map>
#include <memory>
#include <random>
#include <tuple>
#include <utility>

namespace bridge::sandbox::ayon {

//! Stored differences of an addon's settings from what they stand on.
struct SettingsPlace {
    QString addon = {};
    QString version = {};
    QString variant = {};
    QString project = {}; // empty: the studio's
    auto operator<=>(const SettingsPlace &other) const
    {
        return std::tie(addon, version, variant, project)
            <=> std::tie(other.addon, other.version, other.variant, other.project);
    }
    bool operator==(const SettingsPlace &) const = default;
};

//! Everything that an AYON server holds.
class Store
{
public:
    //! \a seed makes the ids that the server gives out: the same seed, the same ids.
    explicit Store(quint32 seed = 1);

    // Projects.
    //! All of them in the order of creation.
    std::vector<const Project *> projects() const;
    //! By its very name, in any letter case: what entity calls and operations reach.
    const Project *project(const QString &name) const;
    Project *editProject(const QString &name);
    //! As the server finds a project's record for GET, PATCH, DELETE and GraphQL: a name that no project has finds
    //! nothing, otherwise `_` matches any one character, and the oldest project that matches is found.
    const Project *projectLike(const QString &name) const;
    //! Pre: no project has that name.
    Project &addProject(ProjectRow row);
    void removeProject(const QString &name);
    void renameProject(const QString &name, const QString &newName);

    // Users, by login in exact case.
    const std::map<QString, User> &users() const { return m_users; }
    const User *user(const QString &name) const;
    //! Whose key of a service, or whose own key it is: null when nobody's, or when it has expired.
    const User *userByApiKey(const QString &key) const;
    void putUser(User user); // new, or in the place of the one with its name
    bool removeUser(const QString &name);

    // Attribute definitions. What is written becomes effective when the server starts again.
    const AttributeLibrary &listedAttributes() const { return m_listedAttributes; }
    AttributeLibrary &editAttributes() { return m_listedAttributes; }
    const AttributeLibrary &attributes() const { return m_loadedAttributes; } // that values are checked against
    void loadAttributes();

    // Events. Each of these but removing leaves a notice.
    const EventLog &events() const { return m_events; }
    //! Gets order, id, hash and times when it has none. One that has an order takes the place of the one there.
    const Event &addEvent(Event event);
    //! Tells of an event without storing it; returns its id.
    EntityId passEvent(Event event);
    //! Puts \a event in the place of the one with its order; the time of its change is now.
    const Event &changeEvent(Event event, std::optional<double> progress = {});
    bool removeEvent(const EntityId &id);
    //! What there is to tell since the last call.
    std::vector<EventNotice> takeNotices() { return std::exchange(m_notices, {}); }

    std::map<QString, QString> secrets = {};
    std::map<SettingsPlace, QJsonObject> settings = {};
    std::map<QString, QJsonObject> anatomyPresets = {};
    QString primaryAnatomyPreset = {}; // empty: the built-in one
    std::map<QString, QJsonObject> accessGroups = {};
    std::map<QString, Machine> machines = {}; // by the id that the launcher made for it
    QHash<QString, Session> sessions = {}; // by token

    //! The time now; never the same twice, so that of two changes one is always later.
    Timestamp now();
    EntityId newId();
    //! As many random lower-case hexadecimal digits.
    QString randomHex(int digits);

    //! Everything, for `--state FILE`, and back; false when \a state is of another shape.
    QJsonObject state() const;
    bool restore(const QJsonObject &state);

private:
    std::map<qint64, std::unique_ptr<Project>> m_projects = {};
    QHash<QString, qint64> m_projectsByName = {}; // lower case
    std::map<QString, User> m_users = {};
    QHash<QString, QString> m_usersByKey = {}; // by hash of the key
    EventLog m_events = {};
    std::vector<EventNotice> m_notices = {};
    AttributeLibrary m_listedAttributes = {};
    AttributeLibrary m_loadedAttributes = {};
    qint64 m_lastProject = 0;
    qint64 m_lastUser = 0;
    Timestamp m_lastTime = 0;
    std::mt19937 m_random;
};

} // namespace bridge::sandbox::ayon
