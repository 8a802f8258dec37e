#include "desktop/compare/planrows.h"

#include "sync/words.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

//! "sh2" before "sh10", whatever the case.
int compareNaturally(QStringView left, QStringView right)
{
    const auto numberAt = [](QStringView text, qsizetype at) {
        const qsizetype from = at;
        while (at < text.size() && text[at].isDigit())
            ++at;
        return text.sliced(from, at - from);
    };
    const auto significant = [](QStringView digits) {
        while (digits.size() > 1 && digits.front() == '0'_L1)
            digits = digits.sliced(1);
        return digits;
    };
    qsizetype inLeft = 0;
    qsizetype inRight = 0;
    while (inLeft < left.size() && inRight < right.size()) {
        const QStringView leftDigits = numberAt(left, inLeft);
        const QStringView rightDigits = numberAt(right, inRight);
        if (!leftDigits.isEmpty() && !rightDigits.isEmpty()) {
            const QStringView leftNumber = significant(leftDigits);
            const QStringView rightNumber = significant(rightDigits);
            if (leftNumber.size() != rightNumber.size())
                return leftNumber.size() < rightNumber.size() ? -1 : 1;
            if (const int order = leftNumber.compare(rightNumber))
                return order;
            inLeft += leftDigits.size();
            inRight += rightDigits.size();
            continue;
        }
        const char32_t leftFolded = left[inLeft++].toCaseFolded().unicode();
        const char32_t rightFolded = right[inRight++].toCaseFolded().unicode();
        if (leftFolded != rightFolded)
            return leftFolded < rightFolded ? -1 : 1;
    }
    return int(left.size() - inLeft > 0) - int(right.size() - inRight > 0);
}

struct Node {
    QString path = {};
    int item = -1;
    std::vector<int> children = {};
};

//! Grows the tree in the order of the plan: parents come before their children, except where all goes away.
class TreeGrower
{
public:
    explicit TreeGrower(const sync::Plan &plan)
        : m_plan(plan)
    {
        m_nodes.reserve(plan.items.size() + 1);
        m_nodes.push_back({.path = u"/"_s});
        m_places.emplace(u"/"_s, 0);
        for (int item = 0; item < int(plan.items.size()); ++item)
            add(item);
        for (Node &node : m_nodes)
            std::stable_sort(node.children.begin(), node.children.end(),
                             [this](int left, int right) { return isBefore(left, right); });
    }

    //! Depth first.
    std::vector<PlanRow> rows() const
    {
        std::vector<PlanRow> rows;
        rows.reserve(m_nodes.size());
        append(rows, 0, -1);
        return rows;
    }

private:
    void add(int item)
    {
        const QString &path = m_plan.items[std::size_t(item)].path;
        const auto known = m_places.find(path);
        if (known != m_places.end() && m_nodes[std::size_t(known->second)].item < 0) {
            m_nodes[std::size_t(known->second)].item = item;
            return;
        }
        const int above = known != m_places.end() && known->second == 0 ? 0 : folderOf(path);
        const int node = grow(path, above); // one that goes and one that comes may bear the same name
        m_nodes[std::size_t(node)].item = item;
    }

    int grow(const QString &path, int above)
    {
        const int node = int(m_nodes.size());
        m_nodes.push_back({.path = path});
        m_nodes[std::size_t(above)].children.push_back(node);
        m_places.emplace(path, node);
        return node;
    }

    int folderOf(const QString &path)
    {
        const QString above = path.left(path.lastIndexOf('/'_L1));
        if (above.isEmpty())
            return 0;
        const auto known = m_places.find(above);
        return known != m_places.end() ? known->second : grow(above, folderOf(above));
    }

    //! Folders first, then tasks, then versions; each by name.
    bool isBefore(int left, int right) const
    {
        const auto kindOf = [this](int node) {
            const int item = m_nodes[std::size_t(node)].item;
            return item < 0 ? sync::Kind::Folder : m_plan.items[std::size_t(item)].kind;
        };
        if (kindOf(left) != kindOf(right))
            return kindOf(left) < kindOf(right);
        return compareNaturally(m_nodes[std::size_t(left)].path, m_nodes[std::size_t(right)].path) < 0;
    }

    void append(std::vector<PlanRow> &rows, int node, int parent) const
    {
        const int row = int(rows.size());
        const Node &grown = m_nodes[std::size_t(node)];
        rows.push_back({.path = grown.path, .item = grown.item, .parent = parent});
        for (const int child : grown.children)
            append(rows, child, row);
        rows[std::size_t(row)].end = int(rows.size());
    }

    const sync::Plan &m_plan;
    std::vector<Node> m_nodes;
    std::unordered_map<QString, int> m_places;
};

} // namespace

PlanRows::PlanRows(sync::SharedPlan planned)
    : m_planned(std::move(planned))
{
    readTraits();
    buildTree();
}

const sync::Item *PlanRows::item(int row) const
{
    const int at = m_rows[std::size_t(row)].item;
    return at < 0 ? nullptr : &plan().items[std::size_t(at)];
}

QString PlanRows::name(int row) const
{
    const QString &path = m_rows[std::size_t(row)].path;
    return path.mid(path.lastIndexOf('/'_L1) + 1);
}

void PlanRows::readTraits()
{
    std::map<QString, quint16> types;
    for (const sync::Item &item : plan().items)
        types.emplace(item.type, 0);
    for (auto &[type, place] : types) {
        place = quint16(m_types.size());
        m_types += type;
    }
    m_traits.reserve(plan().items.size());
    for (const sync::Item &item : plan().items) {
        ItemTraits traits{.acts = actsOf(item), .type = types.at(item.type), .hasFailure = sync::hasFailure(item)};
        if (item.ayon)
            traits.inAyon = actOf(*item.ayon);
        if (item.shotgrid)
            traits.inShotgrid = actOf(*item.shotgrid);
        const auto note = [&traits](sync::Change::What what, sync::FieldId field) {
            traits.changesTitle = traits.changesTitle || what == sync::Change::What::Title;
            traits.changesParent = traits.changesParent || what == sync::Change::What::Parent;
            if (what == sync::Change::What::Field)
                traits.fields.set(field);
        };
        const auto noteAll = [&note](const std::optional<sync::Operation> &operation) {
            if (!operation)
                return;
            for (const sync::Change &change : operation->changes)
                note(change.what, change.field);
        };
        noteAll(item.ayon);
        noteAll(item.shotgrid);
        for (const sync::Conflict &conflict : item.conflicts) {
            if (!conflict.isAboutExistence())
                note(conflict.what, conflict.field);
        }
        m_conflicts += int(item.conflicts.size());
        m_acts.add(traits.acts);
        m_fields |= traits.fields;
        m_changesTitles = m_changesTitles || traits.changesTitle;
        m_changesParents = m_changesParents || traits.changesParent;
        m_traits.push_back(traits);
    }
}

void PlanRows::buildTree()
{
    m_rows = TreeGrower(plan()).rows();
    m_rowOf.assign(plan().items.size(), 0);
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (m_rows[std::size_t(row)].item >= 0)
            m_rowOf[std::size_t(m_rows[std::size_t(row)].item)] = row;
    }
}

} // namespace bridge::desktop
