#include "sandbox/shotgrid/file.h"

#include <QMimeDatabase>

namespace bridge::sandbox::shotgrid {

using namespace Qt::StringLiterals;

namespace {

QJsonValue contentType(const QString &name)
{
    const QMimeType type = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension);
    return type.isDefault() ? QJsonValue() : QJsonValue(type.name());
}

QString lastPart(const QString &path)
{
    return path.section(u'/', -1);
}

struct StorageMatch {
    Link storage = {};
    QString relativePath = {};
    qsizetype rootLength = 0;
};

//! The storage with the deepest root that the path is below; the higher id when two are equally deep.
StorageMatch matchingStorage(const Store &store, const QString &path)
{
    StorageMatch best;
    const EntityType *type = store.schema().find(u"LocalStorage"_s);
    if (!type)
        return best;
    for (const auto &[id, row] : store.rows(type->place)) {
        for (const QString &name : {u"linux_path"_s, u"mac_path"_s, u"windows_path"_s}) {
            const Field *field = type->field(name);
            const QString *stored = field ? std::get_if<QString>(&row.value(field->place)) : nullptr;
            if (row.isRetired() || !stored)
                continue;
            QString root = *stored;
            root.replace(u'\\', u'/');
            while (root.endsWith(u'/'))
                root.chop(1);
            if (root.size() >= best.rootLength && path.startsWith(root + u'/'))
                best = {.storage = {.type = type->place, .id = id},
                        .relativePath = path.mid(root.size() + 1),
                        .rootLength = root.size()};
        }
    }
    return best;
}

Outcome<QJsonObject> fileAtPath(const Store &store, const QString &path)
{
    const StorageMatch match = path.contains(u'\\') ? StorageMatch() : matchingStorage(store, path);
    if (match.storage.id == 0) {
        return invalidRecord(
            u"Create failed for [Attachment]: Path %1 doesn't match any defined Local Storage."_s.arg(path));
    }
    return localFile({{u"type"_s, store.schema().type(match.storage).name}, {u"id"_s, match.storage.id}},
                     match.relativePath);
}

} // namespace

QJsonObject webFile(const QString &url, const QString &name)
{
    const QString shown = name.isEmpty() ? lastPart(url) : name;
    return {{u"link_type"_s, u"web"_s}, {u"url"_s, url}, {u"name"_s, shown}, {u"content_type"_s, contentType(shown)}};
}

QJsonObject localFile(const QJsonObject &storage, const QString &relativePath)
{
    const QString name = lastPart(relativePath);
    return {{u"link_type"_s, u"local"_s},
            {u"local_storage"_s, QJsonObject{{u"type"_s, storage[u"type"]}, {u"id"_s, storage[u"id"]}}},
            {u"relative_path"_s, relativePath},
            {u"name"_s, name},
            {u"content_type"_s, contentType(name)}};
}

QJsonObject uploadedFile(const QString &object, const QString &name)
{
    return {{u"link_type"_s, u"upload"_s},
            {u"object"_s, object},
            {u"name"_s, name},
            {u"content_type"_s, contentType(name)}};
}

bool isMovie(const QString &fileName)
{
    return contentType(fileName).toString().startsWith("video/"_L1);
}

bool isPicture(const QString &fileName)
{
    return contentType(fileName).toString().startsWith("image/"_L1);
}

QString frameOf(const QString &object)
{
    return isPicture(object) ? object : object + ".png"_L1;
}

Outcome<QJsonObject> writtenFile(Verb verb, const Store &store, const EntityType &type, const Field &field,
                                 const QJsonValue &json)
{
    if (!json.isObject())
        return wrongClass(verb, type, field, hashClasses(), json);
    if (json[u"url"].isString() && !json[u"url"].toString().isEmpty())
        return webFile(json[u"url"].toString(), json[u"name"].toString());
    if (json[u"local_path"].isString())
        return fileAtPath(store, json[u"local_path"].toString());
    if (json[u"relative_path"].toString().contains(u'\\')) {
        return invalidRequest(u"API %1() invalid/missing relative_path hash string 'relative_path': %2"_s.arg(
            toText(verb), toRuby(json)));
    }
    const auto storage = store.schema().linkFromJson(json[u"local_storage"]);
    if (json[u"relative_path"].isString() && storage && store.isLive(*storage))
        return localFile(json[u"local_storage"].toObject(), json[u"relative_path"].toString());
    return invalidRequest(u"API %1() invalid/missing url hash string 'url': %2"_s.arg(toText(verb), toRuby(json)));
}

Link insertAttachment(Store &store, const QJsonObject &file, const Link &project)
{
    const EntityType *type = store.schema().find(u"Attachment"_s);
    if (!type)
        return {};
    const Link row{.type = type->place, .id = store.nextId(type->place)};
    store.insert(row);
    const auto set = [&](const QString &name, Value value) {
        if (const Field *field = type->field(name))
            store.setValue(row, field->place, std::move(value));
    };
    set(u"this_file"_s, QJsonValue(file));
    set(u"display_name"_s, file[u"name"].toString());
    if (file[u"link_type"] == "upload"_L1) {
        set(u"filename"_s, file[u"name"].toString());
        set(u"original_fname"_s, file[u"name"].toString());
    }
    if (project.id != 0)
        set(u"project"_s, project);
    return row;
}

void keepStorage(Store &store, const Link &row, const Field &field, const QJsonObject &file)
{
    const auto storage = store.schema().linkFromJson(file[u"local_storage"]);
    const Field *cache = store.schema().type(row).field(field.name + "_cache_storage"_L1);
    if (storage && cache)
        store.setValue(row, cache->place, *storage);
}

} // namespace bridge::sandbox::shotgrid
