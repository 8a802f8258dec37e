#include "desktop/settings/listmodel.h"

#include "desktop/look/plaintext.h"
#include "settings/addonsettings.h"
#include "settings/entitytypes.h"

#include <QRegularExpression>

#include <optional>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using Kind = ListColumn::Kind;

namespace {

QStringList namesIn(const QString &text)
{
    QStringList names;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            names += part.trimmed();
    }
    return names;
}

QString textOfParents(const QJsonArray &parents)
{
    QStringList texts;
    for (const QJsonValue &parent : parents)
        texts += u"%1 (%2)"_s.arg(parent["folder_name"_L1].toString(), parent["folder_type"_L1].toString());
    return texts.join(u" / "_s);
}

//! None when a folder has no name. One without a type gets the default.
std::optional<QJsonArray> parentsIn(const QString &text)
{
    static const QRegularExpression folder(u"^([^()]+?)\\s*(?:\\(\\s*([^()]+?)\\s*\\))?$"_s);
    QJsonArray parents;
    const QStringList parts = text.trimmed().isEmpty() ? QStringList() : text.split(u'/');
    for (const QString &part : parts) {
        const QRegularExpressionMatch match = folder.match(part.trimmed());
        if (!match.hasMatch())
            return std::nullopt;
        const QString type = match.captured(2).isEmpty() ? settings::ParentFolder().folderType : match.captured(2);
        parents.append(QJsonObject{{u"folder_type"_s, type}, {u"folder_name"_s, match.captured(1)}});
    }
    return parents;
}

QString toText(const QJsonValue &value, Kind kind)
{
    switch (kind) {
    case Kind::Choice:
        return value.toString();
    case Kind::Names:
        return value.toVariant().toStringList().join(u", "_s);
    case Kind::Parents:
        return textOfParents(value.toArray());
    }
    Q_UNREACHABLE();
}

std::optional<QJsonValue> toValue(const QString &text, const ListColumn &column)
{
    switch (column.kind) {
    case Kind::Choice:
        return column.choices.contains(text) ? std::optional<QJsonValue>(text) : std::nullopt;
    case Kind::Names:
        return QJsonValue(QJsonArray::fromStringList(namesIn(text)));
    case Kind::Parents: {
        const auto parents = parentsIn(text);
        return parents ? std::optional<QJsonValue>(*parents) : std::nullopt;
    }
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<ListColumn> columnsOf(Setting::Kind kind)
{
    if (kind == Setting::Kind::ParentingPresets) {
        return {{.key = u"filter_by_sg_entity_type"_s,
                 .title = ListModel::tr("Entity type"),
                 .kind = Kind::Choice,
                 .choices = settings::parentedTypes()},
                {.key = u"parents"_s, .title = ListModel::tr("Folders, outermost first"), .kind = Kind::Parents}};
    }
    return {{.key = u"host_names"_s, .title = ListModel::tr("Hosts")},
            {.key = u"product_base_types"_s, .title = ListModel::tr("Product base types")},
            {.key = u"task_types"_s, .title = ListModel::tr("Task types")},
            {.key = u"task_names"_s, .title = ListModel::tr("Task names")},
            {.key = u"repre_names"_s, .title = ListModel::tr("Representations")}};
}

ListModel::ListModel(std::vector<ListColumn> columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

void ListModel::show(const QJsonArray &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void ListModel::append()
{
    QJsonObject row;
    for (const ListColumn &column : m_columns)
        row.insert(column.key, column.kind == Kind::Choice ? QJsonValue(column.choices.last()) : QJsonArray());
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.append(row);
    endInsertRows();
    emit edited(m_rows);
}

void ListModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    emit edited(m_rows);
}

void ListModel::move(int row, int to)
{
    if (to < 0 || to >= rowCount() || row == to)
        return;
    beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
    m_rows.insert(to, m_rows.takeAt(row));
    endMoveRows();
    emit edited(m_rows);
}

int ListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const ListColumn &shown = column(index.column());
    const QString text = toText(m_rows[index.row()][shown.key], shown.kind);
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(text);
    case Qt::EditRole:
        return text;
    case Qt::ToolTipRole:
        return plainToolTip(text);
    default:
        return {};
    }
}

bool ListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || !checkIndex(index) || role != Qt::EditRole || !m_isEditable)
        return false;
    const ListColumn &changed = column(index.column());
    const auto taken = toValue(value.toString(), changed);
    if (!taken) {
        emit refused(changed.kind == Kind::Parents
                         ? tr("“%1” names no folders: write them as name (type) / name (type).")
                               .arg(oneLine(value.toString(), 60))
                         : tr("“%1” is none of the choices.").arg(oneLine(value.toString(), 60)));
        return false;
    }
    QJsonObject row = m_rows[index.row()].toObject();
    if (row.value(changed.key) == *taken)
        return true;
    row.insert(changed.key, *taken);
    m_rows.replace(index.row(), row);
    emit dataChanged(index, index);
    emit edited(m_rows);
    return true;
}

Qt::ItemFlags ListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index))
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_isEditable ? flags | Qt::ItemIsEditable : flags;
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return column(section).title;
}

} // namespace bridge::desktop
