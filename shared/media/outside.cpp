#include "media/outside.h"

#include "ayon/links.h"

#include <set>

namespace bridge::media {

using namespace Qt::StringLiterals;

namespace {

const QString cutOff = u"The version takes no part: its folder, or the version itself, was deleted in ShotGrid."_s;

QString linkOf(const QJsonObject &attrib)
{
    return attrib.value("shotgridId"_L1).toString();
}

bool isRemoved(const QJsonObject &attrib)
{
    return linkOf(attrib) == ayon::removedLink;
}

ayon::EntityQuery queryFor(const ProjectName &project, const std::set<EntityId> &ids)
{
    return {.project = project, .ids = {ids.begin(), ids.end()}};
}

//! Of \a folders, those that are cut off, or lie below one that is and below none that is linked nearer.
QCoro::Task<Result<std::set<EntityId>>> readCutOff(ayon::AyonClient *ayon, ProjectName project,
                                                   std::set<EntityId> folders, std::stop_token stop)
{
    std::map<EntityId, std::set<EntityId>> below; // what hangs on each folder of the level
    for (const EntityId &folder : folders)
        below[folder].insert(folder);
    std::set<EntityId> found;
    while (!below.empty()) {
        std::set<EntityId> level;
        for (const auto &[folder, hanging] : below)
            level.insert(folder);
        const auto read = co_await ayon->allFolders(queryFor(project, level), stop);
        if (!read)
            co_return read.error();
        std::map<EntityId, std::set<EntityId>> above;
        for (const ayon::Folder &folder : *read) {
            const std::set<EntityId> &hanging = below[folder.id];
            if (isRemoved(folder.attrib))
                found.insert(hanging.begin(), hanging.end());
            else if (linkOf(folder.attrib).isEmpty() && !folder.parentId.isEmpty())
                above[folder.parentId].insert(hanging.begin(), hanging.end());
        }
        below = std::move(above);
    }
    co_return found;
}

} // namespace

QCoro::Task<Result<std::map<EntityId, QString>>> readOutside(ayon::AyonClient *ayon, ProjectName project,
                                                             std::vector<ayon::Version> versions, std::stop_token stop)
{
    std::map<EntityId, QString> outside;
    std::set<EntityId> ofProducts;
    for (const ayon::Version &version : versions) {
        if (version.version < 0)
            outside.emplace(version.id, u"ShotGrid has no hero versions."_s);
        else if (isRemoved(version.attrib))
            outside.emplace(version.id, cutOff);
        else
            ofProducts.insert(version.productId);
    }
    if (ofProducts.empty())
        co_return outside;
    const auto products = co_await ayon->allProducts(queryFor(project, ofProducts), stop);
    if (!products)
        co_return products.error();
    std::map<EntityId, EntityId> folders; // by product
    std::set<EntityId> asked;
    for (const ayon::Product &product : *products) {
        folders.emplace(product.id, product.folderId);
        asked.insert(product.folderId);
    }
    const auto cut = co_await readCutOff(ayon, project, std::move(asked), stop);
    if (!cut)
        co_return cut.error();
    for (const ayon::Version &version : versions) {
        const auto folder = folders.find(version.productId);
        if (folder != folders.end() && cut->contains(folder->second))
            outside.emplace(version.id, cutOff);
    }
    co_return outside;
}

} // namespace bridge::media
