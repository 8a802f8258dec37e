#include "desktop/projects/projectrules.h"

#include "desktop/look/plaintext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::ProjectRules)
};

bool isWhole(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

Hindrance notInAyon()
{
    return {Words::tr("AYON does not have this project."),
            Words::tr("Sync it from ShotGrid, or pair it with an AYON project of another name.")};
}

Hindrance notInShotgrid()
{
    return {Words::tr("ShotGrid does not have this project."),
            Words::tr("Sync it from AYON, or pair it with a ShotGrid project of another name.")};
}

Hindrance managersOnly()
{
    return {Words::tr("AYON lets only managers change projects and ask for syncs."),
            Words::tr("Ask a manager of AYON to do it, or to make you one.")};
}

Hindrance refusedByShotgrid(const Rights &rights)
{
    return {Words::tr("ShotGrid did not let you change a project: %1").arg(rights.shotgridRefusal),
            Words::tr("Ask the site's administrator for that permission.")};
}

std::optional<Hindrance> whyNotAsk(const ProjectRow &row, const Rights &rights)
{
    if (row.isAsking || row.syncing)
        return Hindrance{Words::tr("A sync of this project is under way."), Words::tr("Wait until it has ended.")};
    if (row.pair.isBroken)
        return Hindrance{row.pair.problem, row.pair.wayOut};
    if (!rights.isAyonManager)
        return managersOnly();
    return std::nullopt;
}

std::optional<Hindrance> whyNoName(const ProjectRow &row)
{
    const QString name = nameOf(row.pair);
    if (isWhole(u"[a-zA-Z0-9_]{1,32}"_s, name))
        return std::nullopt;
    return Hindrance{
        Words::tr("AYON takes no project called “%1”: a name has 1 to 32 letters of ASCII, digits and “_”, "
                  "and no blanks.")
            .arg(oneLine(name, 60)),
        row.pair.ayon ? Words::tr("The project has to be made anew in AYON under such a name.")
                      : Words::tr("Rename it in ShotGrid, or pair it with an AYON project of another name.")};
}

std::optional<Hindrance> whyNoCode(const ProjectRow &row)
{
    const QString code = codeOf(row.pair);
    if (isWhole(u"[a-zA-Z][a-zA-Z0-9]+"_s, code))
        return std::nullopt;
    const QString where = row.pair.ayon ? u"AYON"_s : u"ShotGrid"_s;
    if (code.isEmpty())
        return Hindrance{Words::tr("The project has no code."), Words::tr("Give it one in %1.").arg(where)};
    return Hindrance{
        Words::tr("The code “%1” will not do: it begins with a letter and has two or more letters of ASCII "
                  "or digits.")
            .arg(oneLine(code, 60)),
        Words::tr("Change it in %1.").arg(where)};
}

std::optional<Hindrance> whyNotToAyon(const ProjectRow &row, const Rights &rights)
{
    if (!row.pair.shotgrid)
        return notInShotgrid();
    if (auto name = whyNoName(row))
        return name;
    if (auto code = whyNoCode(row))
        return code;
    return whyNotAsk(row, rights);
}

std::optional<Hindrance> whyNotToShotgrid(const ProjectRow &row, const Rights &rights)
{
    if (!row.pair.ayon)
        return notInAyon();
    return whyNotAsk(row, rights);
}

std::optional<Hindrance> whyNotPair(const ProjectRow &row, const Rights &rights)
{
    if (row.pair.bond == ProjectPair::Bond::Linked || row.pair.isBroken) {
        return Hindrance{Words::tr("It is paired already."),
                         Words::tr("Clear shotgridId in AYON and Ayon ID in ShotGrid first, if that is wrong.")};
    }
    if (!rights.isAyonManager)
        return managersOnly();
    if (!rights.shotgridRefusal.isEmpty())
        return refusedByShotgrid(rights);
    return std::nullopt;
}

std::optional<Hindrance> whyNotAutoToAyon(const ProjectRow &row, const Rights &rights)
{
    if (!row.pair.shotgrid)
        return notInShotgrid();
    if (row.switching.contains(sync::Policy::Flow::FromShotgrid))
        return Hindrance{Words::tr("The switch is being written."), {}};
    if (!rights.shotgridRefusal.isEmpty())
        return refusedByShotgrid(rights);
    return std::nullopt;
}

std::optional<Hindrance> whyNotAutoToShotgrid(const ProjectRow &row, const Rights &rights)
{
    if (!row.pair.ayon)
        return notInAyon();
    if (row.switching.contains(sync::Policy::Flow::FromAyon))
        return Hindrance{Words::tr("The switch is being written."), {}};
    if (!rights.isAyonManager)
        return managersOnly();
    return std::nullopt;
}

} // namespace

std::optional<Hindrance> hindranceOf(ProjectCommand command, const ProjectRow &row, const Rights &rights)
{
    switch (command) {
    case ProjectCommand::ToAyon:
        return whyNotToAyon(row, rights);
    case ProjectCommand::ToShotgrid:
        return whyNotToShotgrid(row, rights);
    case ProjectCommand::Compare:
        return whyNoName(row);
    case ProjectCommand::Pair:
        return whyNotPair(row, rights);
    case ProjectCommand::AutoToAyon:
        return whyNotAutoToAyon(row, rights);
    case ProjectCommand::AutoToShotgrid:
        return whyNotAutoToShotgrid(row, rights);
    }
    Q_UNREACHABLE();
}

std::vector<Hindrance> namingHindrances(const ProjectRow &row)
{
    std::vector<Hindrance> found;
    if (auto name = whyNoName(row))
        found.push_back(*name);
    auto code = row.pair.shotgrid ? whyNoCode(row) : std::nullopt; // AYON has looked at its own
    if (code)
        found.push_back(*code);
    return found;
}

} // namespace bridge::desktop
