#include "sync/statuspairs.h"

#include "sync/mapping.h"

#include <algorithm>

namespace bridge::sync {

using namespace Qt::StringLiterals;

namespace {

bool isSame(const ayon::Status &status, const QString &code)
{
    return status.shortName.compare(code, Qt::CaseInsensitive) == 0;
}

void addCodes(std::map<QString, StatusPair> &pairs, const QString &type, const shotgrid::Field &field)
{
    for (const QString &code : field.validValues) {
        StatusPair &pair = pairs[code.toLower()];
        pair.code = code.toLower();
        pair.shotgridScope.insert(ayonScopeOf(type));
        if (pair.label.isEmpty()) {
            const auto label = field.displayValues.find(code);
            pair.label = label == field.displayValues.end() ? code : label->second;
        }
    }
}

} // namespace

std::vector<StatusPair> pairStatuses(const std::vector<ayon::Status> &statuses, const QStringList &types,
                                     const ShotgridRead &shotgrid)
{
    std::map<QString, StatusPair> byCode;
    for (const QString &type : types) {
        const auto schema = shotgrid.schemas.find(type);
        if (schema == shotgrid.schemas.end())
            continue;
        if (const shotgrid::Field *field = schema->second.find(u"sg_status_list"_s))
            addCodes(byCode, type, *field);
    }
    std::vector<StatusPair> pairs;
    for (auto &[code, pair] : byCode) {
        const auto known = std::find_if(statuses.begin(), statuses.end(),
                                        [&code = code](const ayon::Status &status) { return isSame(status, code); });
        if (known != statuses.end())
            pair.ayon = *known;
        pairs.push_back(std::move(pair));
    }
    for (const ayon::Status &status : statuses) {
        const QString code = status.shortName.toLower();
        if (!byCode.contains(code))
            pairs.push_back({.code = code, .ayon = status});
    }
    return pairs;
}

} // namespace bridge::sync
