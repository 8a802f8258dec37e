#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace bridge::desktop {

//! What AYON holds for a studio or a project.
struct StoredSettings {
    QJsonObject base = {}; // what they stand on: the defaults, or the studio's
    QJsonObject effective = {};
    std::optional<std::set<QStringList>> overridden = {}; // paths; none: AYON does not say it to this person

    bool isOverridden(const QStringList &path) const { return overridden && overridden->contains(path); }
    bool operator==(const StoredSettings &) const = default;
};

//! One difference, before and after. Of an override that comes or goes the values may be the same.
struct SettingChange {
    enum class Kind { Set, Pin, Reset };

    QStringList path = {};
    Kind kind = Kind::Set;
    QJsonValue before = {};
    QJsonValue after = {};

    bool operator==(const SettingChange &) const = default;
};

//! What differs between two readings of the same settings, at \a paths.
std::vector<SettingChange> changesBetween(const StoredSettings &before, const StoredSettings &after,
                                          const std::vector<QStringList> &paths);

//! What a person has changed and not saved, on top of what AYON holds. Values.
class SettingsDraft
{
public:
    const StoredSettings &stored() const { return m_stored; }
    //! Other settings of AYON below the same edits; those that came true there are none any more.
    void rebase(StoredSettings stored);

    QJsonValue value(const QStringList &path) const;
    bool isOverridden(const QStringList &path) const;
    bool isEdited(const QStringList &path) const { return m_edits.contains(path); }
    //! The whole tree as it would be.
    QJsonObject effective() const;

    void set(const QStringList &path, const QJsonValue &value);
    //! Overrides with the value it has.
    void pin(const QStringList &path);
    //! Back to what it stands on.
    void reset(const QStringList &path);
    //! As AYON has it.
    void undo(const QStringList &path) { m_edits.erase(path); }
    void discard() { m_edits.clear(); }

    bool isEmpty() const { return m_edits.empty(); }
    std::vector<SettingChange> changes() const;

private:
    struct Edit {
        SettingChange::Kind kind = SettingChange::Kind::Set;
        QJsonValue value = {}; // of Set
    };
    bool isInVain(const QStringList &path, const Edit &edit) const;

    StoredSettings m_stored;
    std::map<QStringList, Edit> m_edits;
};

} // namespace bridge::desktop
