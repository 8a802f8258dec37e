#include "desktop/settings/statuspairsmodel.h"

#include "desktop/look/icons.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/theme.h"

#include <QPainter>
#include <QPixmap>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using sync::StatusPair;

namespace {

enum class Match { Both, OnlyAyon, OnlyShotgrid, OtherScope };

//! Somewhere in ShotGrid the code is used where AYON's status may not be set.
bool hasScopeOfOthers(const StatusPair &pair)
{
    for (const QString &scope : pair.shotgridScope) {
        if (!pair.ayon->scope.contains(scope))
            return true;
    }
    return false;
}

Match matchOf(const StatusPair &pair)
{
    if (!pair.ayon)
        return Match::OnlyShotgrid;
    if (pair.shotgridScope.empty())
        return Match::OnlyAyon;
    return hasScopeOfOthers(pair) ? Match::OtherScope : Match::Both;
}

QString outcomeOf(const StatusPair &pair)
{
    switch (matchOf(pair)) {
    case Match::Both:
        return StatusPairsModel::tr("Paired by the code");
    case Match::OnlyAyon:
        return StatusPairsModel::tr("ShotGrid has no such code: the status is not sent");
    case Match::OnlyShotgrid:
        return StatusPairsModel::tr("AYON has no such status: the next sync adds it");
    case Match::OtherScope:
        return StatusPairsModel::tr("Paired, but in AYON not for all that use it in ShotGrid");
    }
    Q_UNREACHABLE();
}

QVariant lookOf(const StatusPair &pair, int role)
{
    const auto look = [role](const QString &name, Tone tone) {
        return role == Qt::DecorationRole ? QVariant(icon(name)) : QVariant(color(tone));
    };
    switch (matchOf(pair)) {
    case Match::Both:
        return look(u"link"_s, Tone::Good);
    case Match::OnlyAyon:
        return look(u"unlink"_s, Tone::Attention);
    case Match::OnlyShotgrid:
        return look(u"create"_s, Tone::Added);
    case Match::OtherScope:
        return look(u"problem"_s, Tone::Attention);
    }
    Q_UNREACHABLE();
}

QString textOf(const StatusPair &pair, int column)
{
    const QString none = u"—"_s;
    switch (StatusPairsModel::Column(column)) {
    case StatusPairsModel::InAyon:
        return pair.ayon ? pair.ayon->name : none;
    case StatusPairsModel::AyonScope:
        return pair.ayon ? pair.ayon->scope.join(u", "_s) : QString();
    case StatusPairsModel::Code:
        return pair.code;
    case StatusPairsModel::InShotgrid:
        return pair.shotgridScope.empty() ? none : pair.label;
    case StatusPairsModel::ShotgridScope:
        return QStringList(pair.shotgridScope.begin(), pair.shotgridScope.end()).join(u", "_s);
    case StatusPairsModel::Outcome:
        return outcomeOf(pair);
    case StatusPairsModel::ColumnCount:
        break;
    }
    return {};
}

//! The colour that AYON shows the status in, beside its name.
QPixmap swatch(const QString &color)
{
    QPixmap pixmap(12, 12);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor(color));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(1, 1, 10, 10);
    return pixmap;
}

} // namespace

void StatusPairsModel::show(std::vector<StatusPair> pairs)
{
    if (pairs == m_pairs)
        return;
    beginResetModel();
    m_pairs = std::move(pairs);
    endResetModel();
}

int StatusPairsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pairs.size());
}

int StatusPairsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StatusPairsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const StatusPair &pair = m_pairs[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(textOf(pair, index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(textOf(pair, index.column()));
    case Qt::DecorationRole:
        if (index.column() == InAyon && pair.ayon)
            return swatch(pair.ayon->color);
        return index.column() == Outcome ? lookOf(pair, role) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Outcome ? lookOf(pair, role) : QVariant();
    default:
        return {};
    }
}

QVariant StatusPairsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case InAyon:
        return tr("AYON status");
    case AyonScope:
        return tr("May be set on");
    case Code:
        return tr("Code");
    case InShotgrid:
        return tr("ShotGrid status");
    case ShotgridScope:
        return tr("Used by");
    case Outcome:
        return tr("What comes of it");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace bridge::desktop
