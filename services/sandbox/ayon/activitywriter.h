#pragma once

#include "sandbox/ayon/refusal.h"
#include "sandbox/ayon/store/store.h"

namespace bridge::sandbox::ayon {

struct NewActivity {
    EntityId id = {}; // empty: made
    QString type = QStringLiteral("comment");
    QString body = {};
    QStringList tags = {};
    std::optional<QStringList> files = {}; // ids
    std::optional<Timestamp> timestamp = {}; // none: now
    QJsonObject data = {};
    bool touchesEntity = false; // the entity changed when this was made, be that in the past
};

//! What is left out stays.
struct ActivityChange {
    std::optional<QString> body = {};
    std::optional<QStringList> tags = {};
    std::optional<QStringList> files = {}; // ids
    bool appendsFiles = false;
    QJsonObject data = {}; // merged in
};

//! Makes, edits and removes the activities of a project, and tells of it.
class ActivityWriter
{
public:
    ActivityWriter(Store &store, Project &project)
        : m_store(store)
        , m_project(project)
    {
    }

    Checked<EntityId> create(const Entity &entity, NewActivity wanted, const Caller &caller);
    //! For its author and for administrators; others may tick boxes.
    std::optional<Refusal> change(const EntityId &id, const ActivityChange &change, const Caller &caller);
    std::optional<Refusal> remove(const EntityId &id, const Caller &caller);

    //! Puts what the change of anything but text, tags and files has made of an activity into its place.
    void replace(Activity activity, const Caller &caller);

    //! Makes \a login watch an entity, unless it does.
    void watch(const Entity &entity, const QString &login, const Caller &caller);
    void unwatch(const Entity &entity, const QString &login, const Caller &caller);
    //! The same without a word to anybody; returns what was removed.
    std::vector<Activity> takeWatches(const Entity &entity, const QString &login);

private:
    void touch(const Entity &entity, Timestamp time);
    void tell(const QString &what, const Activity &activity, const Caller &caller);

    Store &m_store;
    Project &m_project;
};

} // namespace bridge::sandbox::ayon
