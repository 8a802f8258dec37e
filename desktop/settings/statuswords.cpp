#include "desktop/settings/statuswords.h"

#include <QCoreApplication>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using sync::StatusPair;
using Match = StatusLine::Match;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::Words)
};

QStringList listOf(const std::set<QString> &scope)
{
    return {scope.begin(), scope.end()};
}

Match matchOf(const StatusPair &pair)
{
    if (!pair.ayon)
        return Match::OnlyShotgrid;
    if (pair.shotgridScope.empty())
        return Match::OnlyAyon;
    return scopeMissingInAyon({.pair = pair}).isEmpty() ? Match::Both : Match::OtherScope;
}

QString namesakeOf(const StatusLine &line, const std::vector<StatusLine> &all)
{
    const auto nameOf = [](const StatusLine &one) { return one.pair.ayon ? one.pair.ayon->name : one.pair.label; };
    const Match other = line.match == Match::OnlyAyon ? Match::OnlyShotgrid : Match::OnlyAyon;
    if (line.match != Match::OnlyAyon && line.match != Match::OnlyShotgrid)
        return {};
    const auto found = std::find_if(all.begin(), all.end(), [&](const StatusLine &one) {
        return one.match == other && nameOf(one).compare(nameOf(line), Qt::CaseInsensitive) == 0;
    });
    return found == all.end() ? QString() : found->pair.code;
}

QString onlyAyon(const StatusLine &line)
{
    const QString name = line.pair.ayon->name;
    QString text = Words::tr("ShotGrid has no status with the code “%1”. Whoever sets “%2” in AYON changes nothing in "
                             "ShotGrid.")
                       .arg(line.pair.code, name);
    text += u"\n\n"_s;
    text += line.namesake.isEmpty()
        ? Words::tr("What to do: in the anatomy of the AYON project, give it the code of the ShotGrid status that it "
                    "stands for as its short name. Or add the code “%1” to the statuses of ShotGrid. If only AYON is "
                    "to know it, leave it.")
              .arg(line.pair.code)
        : Words::tr("What to do: ShotGrid has a status of this name with the code “%1”. In the anatomy of the AYON "
                    "project, make “%1” the short name of “%2”, and they are one.")
              .arg(line.namesake, name);
    return text;
}

QString onlyShotgrid(const StatusLine &line)
{
    QString text = Words::tr("AYON has no status with the short name “%1”. The next sync adds “%2” to the project, for "
                             "%3.")
                       .arg(line.pair.code, line.pair.label, listOf(line.pair.shotgridScope).join(u", "_s));
    text += u"\n\n"_s;
    text += line.namesake.isEmpty()
        ? Words::tr("What to do: nothing, if that is right. To use a status that AYON has, make “%1” its short name in "
                    "the anatomy of the project before the sync.")
              .arg(line.pair.code)
        : Words::tr(
              "What to do: AYON has a status of this name with the short name “%1”. In the anatomy of the project, "
              "change that to “%2”, or a sync adds a second one.")
              .arg(line.namesake, line.pair.code);
    return text;
}

QString pairing(const StatusLine &line)
{
    return Words::tr("“%1” in AYON and “%2” in ShotGrid are one status, because “%3” is the short name of the one and "
                     "the code of the other. Names need not agree.")
        .arg(line.pair.ayon->name, line.pair.label, line.pair.code);
}

} // namespace

QStringList scopeMissingInAyon(const StatusLine &line)
{
    QStringList missing;
    for (const QString &scope : line.pair.shotgridScope) {
        if (line.pair.ayon && !line.pair.ayon->scope.contains(scope))
            missing += scope;
    }
    return missing;
}

std::vector<StatusLine> statusLines(const std::vector<StatusPair> &pairs)
{
    std::vector<StatusLine> lines;
    lines.reserve(pairs.size());
    for (const StatusPair &pair : pairs)
        lines.push_back({.pair = pair, .match = matchOf(pair)});
    for (StatusLine &line : lines)
        line.namesake = namesakeOf(line, lines);
    std::stable_sort(lines.begin(), lines.end(),
                     [](const StatusLine &one, const StatusLine &other) { return one.match < other.match; });
    return lines;
}

QString outcomeOf(const StatusLine &line)
{
    switch (line.match) {
    case Match::OnlyAyon:
        return line.namesake.isEmpty()
            ? Words::tr("Stays in AYON: ShotGrid has no code “%1”").arg(line.pair.code)
            : Words::tr("Stays in AYON: in ShotGrid the code of this name is “%1”").arg(line.namesake);
    case Match::OtherScope:
        return Words::tr("Paired by “%1”, but in AYON not for: %2")
            .arg(line.pair.code, scopeMissingInAyon(line).join(u", "_s));
    case Match::OnlyShotgrid:
        return line.namesake.isEmpty() ? Words::tr("The next sync adds it to AYON")
                                       : Words::tr("The next sync adds it to AYON, beside the one of this name");
    case Match::Both:
        return Words::tr("Paired: “%1” is short name and code").arg(line.pair.code);
    }
    Q_UNREACHABLE();
}

QString explanationOf(const StatusLine &line)
{
    switch (line.match) {
    case Match::OnlyAyon:
        return onlyAyon(line);
    case Match::OnlyShotgrid:
        return onlyShotgrid(line);
    case Match::OtherScope:
        return pairing(line) + u"\n\n"_s
            + Words::tr(
                  "ShotGrid uses it for %1, AYON allows it for %2 only: for %3 it is not brought to AYON.\n\nWhat "
                  "to do: in the anatomy of the AYON project, add %3 to the scope of “%4”.")
                  .arg(listOf(line.pair.shotgridScope).join(u", "_s), line.pair.ayon->scope.join(u", "_s),
                       scopeMissingInAyon(line).join(u", "_s), line.pair.ayon->name);
    case Match::Both:
        return pairing(line) + u"\n\n"_s
            + Words::tr("ShotGrid uses it for %1. There is nothing to do.")
                  .arg(listOf(line.pair.shotgridScope).join(u", "_s));
    }
    Q_UNREACHABLE();
}

} // namespace bridge::desktop
