#include "sandbox/ayon/graphql/featuredversions.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon::graphql {
namespace {

void keepNewer(const Entity *&kept, const Entity *version)
{
    if (kept == nullptr || version->version > kept->version)
        kept = version;
}

} // namespace

FeaturedVersions featuredVersions(const Project &project, const EntityId &product)
{
    FeaturedVersions featured;
    const auto &versions = project.entities().children(EntityType::Version, product);
    for (const auto &[order, version] : versions) {
        if (version->version < 0) {
            featured.hero = version;
            continue;
        }
        keepNewer(featured.latest, version);
        const Status *status = project.status(version->status);
        if (status != nullptr && status->state == "done"_L1)
            keepNewer(featured.latestDone, version);
    }
    for (const auto &[order, version] : versions) {
        if (featured.hero != nullptr && version->version == -featured.hero->version)
            featured.mirrored = version;
    }
    return featured;
}

const Entity *featuredVersion(const FeaturedVersions &versions, const QStringList &order)
{
    for (const QString &wish : order) {
        const Entity *version = wish == "hero"_L1 ? versions.hero
            : wish == "latestDone"_L1             ? versions.latestDone
            : wish == "latest"_L1                 ? versions.latest
                                                  : nullptr;
        if (version != nullptr)
            return version;
    }
    return nullptr;
}

QString featuredType(const FeaturedVersions &versions, const Entity &version)
{
    if (&version == versions.hero || &version == versions.mirrored)
        return u"hero"_s;
    if (&version == versions.latestDone)
        return u"latestDone"_s;
    return &version == versions.latest ? u"latest"_s : QString();
}

} // namespace bridge::sandbox::ayon::graphql
