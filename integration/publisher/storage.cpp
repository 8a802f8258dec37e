#include "publisher/storage.h"

#include "shotgrid/value.h"

#include <QDir>

namespace bridge::publisher {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(System system)
{
    switch (system) {
    case System::Linux:
        return u"linux"_s;
    case System::Mac:
        return u"mac"_s;
    case System::Windows:
        return u"windows"_s;
    }
    return {};
}

//! Without "..", doubled slashes and a slash at the end: what lies outside must not look as if it were inside.
QString cleaned(QString path)
{
    return QDir::cleanPath(path.replace('\\'_L1, '/'_L1));
}

} // namespace

System thisSystem()
{
#if defined(Q_OS_WIN)
    return System::Windows;
#elif defined(Q_OS_MACOS)
    return System::Mac;
#else
    return System::Linux;
#endif
}

QString rootField(System system)
{
    return nameOf(system) + "_path"_L1;
}

QString localPathKey(System system)
{
    return "local_path_"_L1 + nameOf(system);
}

Storage storageFromRow(const shotgrid::Row &row)
{
    return {.ref = row.ref, .code = row.text(u"code"_s), .root = row.text(rootField())};
}

std::optional<QString> relativePath(const QString &root, const QString &path, System system)
{
    if (root.isEmpty())
        return std::nullopt;
    QString below = cleaned(root);
    if (!below.endsWith('/'_L1))
        below += '/'_L1;
    const QString whole = cleaned(path);
    const auto pathCase = system == System::Linux ? Qt::CaseSensitive : Qt::CaseInsensitive;
    if (whole.size() <= below.size() || !whole.startsWith(below, pathCase))
        return std::nullopt;
    return whole.mid(below.size());
}

std::optional<Location> locate(const QString &path, const std::vector<Storage> &storages,
                               const settings::AddonSettings &settings)
{
    std::optional<Location> best;
    for (const Storage &storage : storages) {
        if (settings.localStorageEnabled && storage.code != settings.localStorageKey)
            continue;
        const auto relative = relativePath(storage.root, path);
        if (relative && (!best || relative->size() < best->relativePath.size()))
            best = Location{.storage = storage.ref, .relativePath = *relative};
    }
    return best;
}

QJsonObject pathValue(const QString &path, const Location &location, const settings::AddonSettings &settings)
{
    if (!settings.localStorageEnabled)
        return {{u"local_path"_s, cleaned(path)}};
    return {{u"local_storage"_s, shotgrid::toJson(location.storage)}, {u"relative_path"_s, location.relativePath}};
}

} // namespace bridge::publisher
