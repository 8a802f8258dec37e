#include "desktop/compare/detailmodel.h"

#include "desktop/compare/plantext.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/icons.h"
#include "desktop/look/stateview.h"

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

//! Makes the lines of one item.
class DetailModel::Writer
{
public:
    Writer(const sync::Item &item, const sync::Mapping &mapping)
        : m_item(item)
        , m_mapping(mapping)
    {
    }

    std::vector<Line> run(const Error *error)
    {
        if (error)
            addText(u"failed"_s, tr("Failed"), toPeople(*error), Tone::Removed);
        for (const sync::Problem &problem : m_item.problems) {
            if (error && error->message == problem.text)
                continue; // it could not even be planned, and that is why it failed
            const QString text = problem.hint.isEmpty() ? problem.text : tr("%1 – %2").arg(problem.text, problem.hint);
            addText(u"problem"_s, tr("Problem"), text, Tone::Attention);
        }
        for (const sync::Conflict &conflict : m_item.conflicts)
            addConflict(conflict);
        addChanges(m_item.ayon, AyonSays, ShotgridSays);
        addChanges(m_item.shotgrid, ShotgridSays, AyonSays);
        for (const sync::Side side : {sync::Side::Ayon, sync::Side::Shotgrid})
            addReason(side);
        return std::move(m_lines);
    }

private:
    void addText(const QString &iconName, const QString &name, const QString &text, Tone tone)
    {
        m_lines.push_back({.icon = iconName, .tone = tone, .cells = {tr("%1: %2").arg(name, text)}, .isText = true});
    }

    void addConflict(const sync::Conflict &conflict)
    {
        Line line{.icon = iconOf(Act::Conflict), .tone = Tone::Attention, .matter = matterOf(m_item, conflict)};
        if (conflict.isAboutExistence()) {
            line.cells = {tr("%1: %2").arg(tr("Conflict"), conflict.text)};
            line.isText = true;
        } else {
            line.cells = {fieldName(conflict.what, conflict.field, m_mapping), sync::toText(conflict.ayon),
                          sync::toText(conflict.shotgrid), sync::toText(conflict.base), endOf(conflict)};
        }
        m_lines.push_back(std::move(line));
    }

    static QString endOf(const sync::Conflict &conflict)
    {
        if (conflict.isLeft)
            return tr("left alone");
        return conflict.winner == sync::Side::Ayon ? tr("AYON wins: %1").arg(sync::toText(conflict.ayon))
                                                   : tr("ShotGrid wins: %1").arg(sync::toText(conflict.shotgrid));
    }

    //! What is in conflict has its line already; what both sides get, gets one.
    void addChanges(const std::optional<sync::Operation> &operation, Column written, Column other)
    {
        if (!operation)
            return;
        const bool isNew = operation->action == sync::Operation::Action::Create;
        for (const sync::Change &change : operation->changes) {
            const sync::Matter matter{.entity = m_item.ayonId, .what = change.what, .field = change.field};
            if (isTold(matter))
                continue;
            Line line{.icon = isNew ? iconOf(Act::Create) : iconOf(Act::Update),
                      .tone = isNew ? Tone::Added : Tone::Changed};
            line.cells[Field] = fieldName(change.what, change.field, m_mapping);
            line.cells[written] =
                isNew || change.what == sync::Change::What::Parent ? QString() : sync::toText(change.before);
            line.cells[other] = change.what == sync::Change::What::Parent ? QString() : sync::toText(change.after);
            line.cells[BaseSays] = agreedOn(change);
            line.cells[Afterwards] = change.what == sync::Change::What::Parent ? textOf(change, m_item.path, m_mapping)
                                                                               : sync::toText(change.after);
            m_told.push_back(matter);
            m_lines.push_back(std::move(line));
        }
    }

    bool isTold(const sync::Matter &matter) const
    {
        return std::find(m_told.begin(), m_told.end(), matter) != m_told.end()
            || std::any_of(m_item.conflicts.begin(), m_item.conflicts.end(),
                           [this, &matter](const auto &conflict) { return matterOf(m_item, conflict) == matter; });
    }

    static QString agreedOn(const sync::Change &change)
    {
        return change.what == sync::Change::What::Parent || !change.base ? QString() : sync::toText(*change.base);
    }

    void addReason(sync::Side side)
    {
        const auto &operation = side == sync::Side::Ayon ? m_item.ayon : m_item.shotgrid;
        if (!operation || (operation->reason.isEmpty() && !operation->changes.empty()))
            return;
        const QString what = operation->changes.empty() ? textOf(operation, side, m_item.path, m_mapping) : QString();
        const QString text = what.isEmpty() || operation->reason.isEmpty() ? what + operation->reason
                                                                           : tr("%1: %2").arg(what, operation->reason);
        addText(side == sync::Side::Ayon ? u"to-ayon"_s : u"to-shotgrid"_s,
                side == sync::Side::Ayon ? tr("AYON") : tr("ShotGrid"), text, toneOf(actOf(*operation)));
    }

    const sync::Item &m_item;
    const sync::Mapping &m_mapping;
    std::vector<Line> m_lines;
    std::vector<sync::Matter> m_told;
};

DetailModel::DetailModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void DetailModel::show(const sync::Item *item, const sync::Mapping &mapping, const Error *error)
{
    beginResetModel();
    m_lines = item ? Writer(*item, mapping).run(error) : std::vector<Line>();
    endResetModel();
}

std::vector<sync::Matter> DetailModel::matters() const
{
    std::vector<sync::Matter> matters;
    for (const Line &line : m_lines) {
        if (line.matter)
            matters.push_back(*line.matter);
    }
    return matters;
}

int DetailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int DetailModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DetailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[std::size_t(index.row())];
    const QString &cell = line.cells[std::size_t(index.column())];
    const bool isTelling = index.column() == (line.isText ? Field : Afterwards);
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(cell, 400);
    case Qt::ToolTipRole:
        return plainToolTip(cell);
    case Qt::DecorationRole:
        return index.column() == Field && !line.icon.isEmpty() ? icon(line.icon) : QIcon();
    case Qt::ForegroundRole:
        return isTelling && line.tone ? QVariant(color(*line.tone)) : QVariant();
    default:
        return {};
    }
}

QVariant DetailModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Field:
        return tr("Field");
    case AyonSays:
        return tr("AYON says");
    case ShotgridSays:
        return tr("ShotGrid says");
    case BaseSays:
        return tr("Both said before");
    case Afterwards:
        return tr("Afterwards");
    default:
        return {};
    }
}

} // namespace bridge::desktop
