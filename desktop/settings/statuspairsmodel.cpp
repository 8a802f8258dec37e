#include "desktop/settings/statuspairsmodel.h"

#include "desktop/look/icons.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/theme.h"

#include <QPainter>
#include <QPixmap>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

QVariant lookOf(const StatusLine &line, int role)
{
    const auto look = [role](const QString &name, Tone tone) {
        return role == Qt::DecorationRole ? QVariant(icon(name)) : QVariant(color(tone));
    };
    switch (line.match) {
    case StatusLine::Match::Both:
        return look(u"link"_s, Tone::Good);
    case StatusLine::Match::OnlyAyon:
        return look(u"unlink"_s, Tone::Attention);
    case StatusLine::Match::OnlyShotgrid:
        return line.namesake.isEmpty() ? look(u"create"_s, Tone::Added) : look(u"problem"_s, Tone::Attention);
    case StatusLine::Match::OtherScope:
        return look(u"problem"_s, Tone::Attention);
    }
    Q_UNREACHABLE();
}

QString textOf(const StatusLine &line, int column)
{
    const QString none = u"—"_s;
    const bool isInShotgrid = !line.pair.shotgridScope.empty();
    switch (StatusPairsModel::Column(column)) {
    case StatusPairsModel::InAyon:
        return line.pair.ayon ? line.pair.ayon->name : none;
    case StatusPairsModel::ShortName:
        return line.pair.ayon ? line.pair.ayon->shortName : none;
    case StatusPairsModel::Code:
        return isInShotgrid ? line.pair.code : none;
    case StatusPairsModel::InShotgrid:
        return isInShotgrid ? line.pair.label : none;
    case StatusPairsModel::Outcome:
        return outcomeOf(line);
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

void StatusPairsModel::show(std::vector<StatusLine> lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int StatusPairsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int StatusPairsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StatusPairsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const StatusLine &line = m_lines[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(textOf(line, index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(textOf(line, index.column()));
    case Qt::DecorationRole:
        if (index.column() == InAyon && line.pair.ayon)
            return swatch(line.pair.ayon->color);
        return index.column() == Outcome ? lookOf(line, role) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Outcome ? lookOf(line, role) : QVariant();
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
    case ShortName:
        return tr("Short name");
    case Code:
        return tr("Code");
    case InShotgrid:
        return tr("ShotGrid status");
    case Outcome:
        return tr("What comes of it");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace bridge::desktop
