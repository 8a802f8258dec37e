#include "sync/tree.h"

#include "base/words.h"

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

Tree::Tree(std::vector<Entity> entities, Scope scope)
    : m_entities(std::move(entities))
    , m_scope(std::move(scope))
{
    // In the order of their ids, so that a plan depends on what is there and not on the order in which it was read.
    const auto byId = [](const Entity &left, const Entity &right) { return left.id < right.id; };
    if (!m_entities.empty() && !std::is_sorted(m_entities.begin() + 1, m_entities.end(), byId))
        std::sort(m_entities.begin() + 1, m_entities.end(), byId);
    m_index.reserve(m_entities.size());
    for (std::size_t index = 0; index < m_entities.size(); ++index)
        m_index.emplace(m_entities[index].id, int(index));
    Q_ASSERT_X(m_index.size() == m_entities.size(), "Tree", "two entities with one id");
    attach();
    breakCycles();
    m_children.resize(m_entities.size());
    for (std::size_t index = 0; index < m_entities.size(); ++index) {
        if (m_parents[index] >= 0)
            m_children[std::size_t(m_parents[index])].push_back(int(index));
    }
}

void Tree::attach()
{
    m_parents.assign(m_entities.size(), -1);
    for (std::size_t index = 1; index < m_entities.size(); ++index) {
        Entity &entity = m_entities[index];
        m_parents[index] = indexOf(entity.parent);
        if (m_parents[index] >= 0)
            continue;
        entity.troubles +=
            Words::tr("its parent %1 was not found; it is taken as a child of the project").arg(entity.parent);
        entity.parent = m_entities.front().id;
        m_parents[index] = 0;
    }
}

void Tree::breakCycles()
{
    enum class Visit : char { New, Open, Done };
    std::vector<Visit> visits(m_entities.size(), Visit::New);
    std::vector<int> walk;
    for (std::size_t start = 0; start < m_entities.size(); ++start) {
        int index = int(start);
        walk.clear();
        while (index >= 0 && visits[std::size_t(index)] == Visit::New) {
            visits[std::size_t(index)] = Visit::Open;
            walk.push_back(index);
            index = m_parents[std::size_t(index)];
        }
        if (index >= 0 && visits[std::size_t(index)] == Visit::Open) {
            Entity &entity = m_entities[std::size_t(index)];
            entity.troubles += Words::tr("it is its own ancestor; it is taken as a child of the project");
            entity.parent = m_entities.front().id;
            m_parents[std::size_t(index)] = index == 0 ? -1 : 0;
        }
        for (const int visited : walk)
            visits[std::size_t(visited)] = Visit::Done;
    }
}

const Entity *Tree::find(const QString &id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &m_entities[std::size_t(index)];
}

int Tree::indexOf(const QString &id) const
{
    const auto found = m_index.find(id);
    return found == m_index.end() ? -1 : found->second;
}

QString Tree::path(int index) const
{
    QStringList titles;
    for (int at = index; at > 0; at = parentOf(at)) {
        const Entity &entity = m_entities[std::size_t(at)];
        titles.prepend(entity.name.isEmpty() ? entity.title : entity.name);
    }
    return u"/"_s + titles.join('/'_L1);
}

} // namespace bridge::sync
