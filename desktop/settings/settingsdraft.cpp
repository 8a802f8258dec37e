#include "desktop/settings/settingsdraft.h"

#include "desktop/settings/settingtree.h"

namespace bridge::desktop {

using Kind = SettingChange::Kind;

std::vector<SettingChange> changesBetween(const StoredSettings &before, const StoredSettings &after,
                                          const std::vector<QStringList> &paths)
{
    std::vector<SettingChange> changes;
    for (const QStringList &path : paths) {
        SettingChange change{
            .path = path, .before = valueAt(before.effective, path), .after = valueAt(after.effective, path)};
        const bool was = before.isOverridden(path);
        const bool is = after.isOverridden(path);
        if (was != is)
            change.kind = was ? Kind::Reset : change.before == change.after ? Kind::Pin : Kind::Set;
        if (was != is || change.before != change.after)
            changes.push_back(std::move(change));
    }
    return changes;
}

void SettingsDraft::rebase(StoredSettings stored)
{
    m_stored = std::move(stored);
    std::erase_if(m_edits, [this](const auto &item) { return isInVain(item.first, item.second); });
}

QJsonValue SettingsDraft::value(const QStringList &path) const
{
    const auto edit = m_edits.find(path);
    if (edit == m_edits.end() || edit->second.kind == Kind::Pin)
        return valueAt(m_stored.effective, path);
    return edit->second.kind == Kind::Set ? edit->second.value : valueAt(m_stored.base, path);
}

bool SettingsDraft::isOverridden(const QStringList &path) const
{
    const auto edit = m_edits.find(path);
    return edit == m_edits.end() ? m_stored.isOverridden(path) : edit->second.kind != Kind::Reset;
}

QJsonObject SettingsDraft::effective() const
{
    QJsonObject tree = m_stored.effective;
    for (const auto &[path, edit] : m_edits)
        tree = withValue(tree, path, value(path));
    return tree;
}

void SettingsDraft::set(const QStringList &path, const QJsonValue &value)
{
    const Edit edit{.kind = Kind::Set, .value = value};
    if (isInVain(path, edit))
        m_edits.erase(path);
    else
        m_edits.insert_or_assign(path, edit);
}

void SettingsDraft::pin(const QStringList &path)
{
    if (m_stored.isOverridden(path))
        m_edits.erase(path);
    else if (!isEdited(path))
        m_edits.insert_or_assign(path, Edit{.kind = Kind::Pin});
}

void SettingsDraft::reset(const QStringList &path)
{
    if (m_stored.isOverridden(path))
        m_edits.insert_or_assign(path, Edit{.kind = Kind::Reset});
    else
        m_edits.erase(path);
}

std::vector<SettingChange> SettingsDraft::changes() const
{
    std::vector<SettingChange> changes;
    for (const auto &[path, edit] : m_edits) {
        changes.push_back(
            {.path = path, .kind = edit.kind, .before = valueAt(m_stored.effective, path), .after = value(path)});
    }
    return changes;
}

bool SettingsDraft::isInVain(const QStringList &path, const Edit &edit) const
{
    switch (edit.kind) {
    case Kind::Set:
        return edit.value == valueAt(m_stored.effective, path);
    case Kind::Pin:
        return m_stored.isOverridden(path);
    case Kind::Reset:
        return !m_stored.isOverridden(path);
    }
    Q_UNREACHABLE();
}

} // namespace bridge::desktop
