#include "desktop/settings/attributemapmodel.h"

#include "desktop/look/icons.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/theme.h"
#include "settings/entitytypes.h"

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using settings::AttributeRow;
using Fit = TypeChoice::Fit;

void AttributeMapModel::show(const QJsonArray &rows)
{
    AttributeRows shown = rowsFromJson(rows);
    if (shown == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(shown);
    judgeAll();
    endResetModel();
}

void AttributeMapModel::setFacts(MapFacts facts)
{
    m_facts = std::move(facts);
    judgeAll();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void AttributeMapModel::setEditable(bool isEditable)
{
    m_isEditable = isEditable;
}

void AttributeMapModel::setType(int row, const QString &type, bool isTicked)
{
    AttributeRow &changed = m_rows[std::size_t(row)];
    const auto choices = typeChoices(m_facts, changed);
    const bool isLegal = std::any_of(choices.begin(), choices.end(), [&type](const TypeChoice &choice) {
        return choice.type == type && choice.isLegal();
    });
    if (changed.scope.contains(type) == isTicked || (isTicked && !isLegal))
        return;
    QStringList scope;
    for (const QString &known : settings::entityTypes()) {
        if (known == type ? isTicked : changed.scope.contains(known))
            scope += known;
    }
    changed.scope = scope;
    change(row);
}

void AttributeMapModel::append()
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_rows.push_back({.scope = settings::AddonSettings().enabledEntities});
    m_verdicts.emplace_back();
    endInsertRows();
    emit edited(toJson(m_rows));
}

void AttributeMapModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    m_verdicts.erase(m_verdicts.begin() + row);
    endRemoveRows();
    emit edited(toJson(m_rows));
}

int AttributeMapModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AttributeMapModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AttributeMapModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const auto row = std::size_t(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(textOf(row, index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(textOf(row, index.column()));
    case NameRole:
        return index.column() == Attribute ? m_rows[row].ayon : index.column() == Field ? m_rows[row].sg : QString();
    case Qt::DecorationRole:
    case Qt::ForegroundRole:
        return index.column() == Remark ? remarkLook(row, role) : QVariant();
    default:
        return {};
    }
}

bool AttributeMapModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || !checkIndex(index) || role != Qt::EditRole || !m_isEditable)
        return false;
    const auto place = std::size_t(index.row());
    AttributeRow row = m_rows[place];
    const bool isSet = index.column() == Attribute ? setAttribute(row, place, value.toString())
        : index.column() == Field                  ? setField(row, place, value.toString())
                                                   : false;
    if (!isSet)
        return false;
    m_rows[place] = row;
    change(index.row());
    return true;
}

bool AttributeMapModel::setAttribute(AttributeRow &row, std::size_t place, const QString &name)
{
    const ayon::AttributeDefinition *attribute = m_facts.attribute(name);
    if (!attribute || row.ayon == name || !attributeChoices(m_facts, m_rows, place).contains(name))
        return false;
    row.ayon = name;
    row.type = ayon::toText(attribute->type);
    AttributeRows changed = m_rows;
    changed[place] = row;
    const auto fields = fieldChoices(m_facts, changed, place);
    const bool stillFits =
        std::any_of(fields.begin(), fields.end(), [&row](const FieldChoice &field) { return field.name == row.sg; });
    if (!stillFits)
        row.sg.clear();
    return true;
}

bool AttributeMapModel::setField(AttributeRow &row, std::size_t place, const QString &name)
{
    const auto fields = fieldChoices(m_facts, m_rows, place);
    const bool isLegal = name.isEmpty()
        || std::any_of(fields.begin(), fields.end(), [&name](const FieldChoice &field) { return field.name == name; });
    if (!isLegal || row.sg == name)
        return false;
    row.sg = name;
    if (const ayon::AttributeDefinition *attribute = m_facts.attribute(row.ayon))
        row.type = ayon::toText(attribute->type);
    return true;
}

void AttributeMapModel::change(int row)
{
    m_verdicts[std::size_t(row)] = judge(m_rows[std::size_t(row)]);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit edited(toJson(m_rows));
}

Qt::ItemFlags AttributeMapModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index))
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool hasEditor = index.column() == Attribute || index.column() == Field;
    return m_isEditable && hasEditor ? flags | Qt::ItemIsEditable : flags;
}

QVariant AttributeMapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Attribute:
        return tr("AYON attribute");
    case Type:
        return tr("Type");
    case Field:
        return tr("ShotGrid field");
    case Scope:
        return tr("Types");
    case Remark:
        return tr("What comes of it");
    case ColumnCount:
        break;
    }
    return {};
}

QString AttributeMapModel::textOf(std::size_t row, int column) const
{
    const AttributeRow &shown = m_rows[row];
    switch (Column(column)) {
    case Attribute:
        return shown.ayon.isEmpty() ? tr("choose…") : shown.ayon;
    case Type:
        return shown.type;
    case Field:
        return fieldText(shown);
    case Scope:
        return shown.scope.join(u", "_s);
    case Remark:
        return m_verdicts[row].text;
    case ColumnCount:
        break;
    }
    return {};
}

QString AttributeMapModel::fieldText(const AttributeRow &row) const
{
    if (row.sg.isEmpty())
        return tr("not exchanged");
    for (const TypeChoice &choice : typeChoices(m_facts, row)) {
        if (row.scope.contains(choice.type) && choice.fit == Fit::MadeBySync)
            return tr("%1 (new on some types)").arg(row.sg);
    }
    return row.sg;
}

void AttributeMapModel::judgeAll()
{
    m_verdicts.clear();
    for (const AttributeRow &row : m_rows)
        m_verdicts.push_back(judge(row));
}

AttributeMapModel::Verdict AttributeMapModel::judge(const AttributeRow &shown) const
{
    if (shown.sg.isEmpty() || m_facts.attributes.empty() || m_facts.shotgrid.schemas.empty())
        return {};
    QStringList problems = problemsOf(m_facts, shown);
    QStringList exchanged, made;
    for (const TypeChoice &choice : typeChoices(m_facts, shown)) {
        if (!shown.scope.contains(choice.type))
            continue;
        if (choice.fit == Fit::Fits)
            exchanged += choice.type;
        else if (choice.fit == Fit::MadeBySync)
            made += choice.type;
        else if (choice.fit == Fit::ReadOnly)
            problems += tr("%1 takes no edits there").arg(choice.type);
    }
    if (!problems.isEmpty())
        return {.kind = Verdict::Kind::Problem, .text = problems.join(u"; "_s)};
    if (!made.isEmpty())
        return {.kind = Verdict::Kind::Note, .text = tr("The next sync makes the field on %1").arg(made.join(u", "_s))};
    if (exchanged.isEmpty())
        return {.kind = Verdict::Kind::Problem, .text = tr("Exchanged on no type")};
    return {.kind = Verdict::Kind::Good, .text = tr("Exchanged on %1").arg(exchanged.join(u", "_s))};
}

QVariant AttributeMapModel::remarkLook(std::size_t row, int role) const
{
    const auto look = [role](const QString &name, Tone tone) {
        return role == Qt::DecorationRole ? QVariant(icon(name)) : QVariant(color(tone));
    };
    switch (m_verdicts[row].kind) {
    case Verdict::Kind::None:
        return {};
    case Verdict::Kind::Good:
        return look(u"good"_s, Tone::Good);
    case Verdict::Kind::Note:
        return look(u"create"_s, Tone::Added);
    case Verdict::Kind::Problem:
        return look(u"problem"_s, Tone::Attention);
    }
    Q_UNREACHABLE();
}

} // namespace bridge::desktop
