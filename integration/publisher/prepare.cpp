#include "publisher/prepare.h"

#include "base/words.h"
#include "publisher/naming.h"
#include "publisher/sequence.h"

#include <algorithm>
#include <set>

namespace bridge::publisher {

using namespace Qt::StringLiterals;

namespace {

void error(Checks &checks, const QString &subject, const QString &text, const QString &wayOut)
{
    checks.push_back({.subject = subject, .text = text, .wayOut = wayOut});
}

//! Each once, with those of its inputs.
std::vector<ShotgridId> dependenciesOf(const PublishRequest &request, const Site &site)
{
    std::set<ShotgridId> dependencies(request.dependencies.begin(), request.dependencies.end());
    for (const EntityId &input : request.inputs) {
        const auto files = site.filesOf.find(input);
        if (files != site.filesOf.end())
            dependencies.insert(files->second.begin(), files->second.end());
    }
    return {dependencies.begin(), dependencies.end()};
}

void checkWords(const PublishRequest &request, Checks &checks)
{
    if (request.product.trimmed().isEmpty())
        error(checks, u"product"_s, Words::tr("no product is named"), Words::tr("say what is published: renderMain"));
    if (request.version < 0)
        error(checks, u"version"_s, Words::tr("%1 is no version number").arg(request.version),
              Words::tr("count from 1 on"));
    std::set<QString> names;
    for (const Representation &one : request.representations) {
        if (!names.insert(one.name).second)
            error(checks, one.name, Words::tr("two representations have this name"),
                  Words::tr("give each a name of its own"));
        if (one.files.isEmpty())
            error(checks, one.name, Words::tr("the representation has no file"),
                  Words::tr("name its files, or leave it out"));
    }
}

void checkPerson(const PublishRequest &request, const Site &site, Place &place, Checks &checks)
{
    const login::Account *person = site.personOf(request);
    if (!person) {
        error(checks, request.user, Words::tr("the site shows no person with this login"),
              Words::tr("check the login in ShotGrid: it is not always the mail address"));
        return;
    }
    place.user = person->user;
    for (const login::Lack &missing : login::lacks(*person, site.project))
        error(checks, person->login, missing.text, missing.wayOut);
}

void checkDependencies(const PublishRequest &request, const Site &site, Checks &checks)
{
    for (const ShotgridId id : request.dependencies) {
        if (!site.dependencies.contains(id))
            error(checks, u"PublishedFile %1"_s.arg(id.toText()), Words::tr("the site shows no such dependency"),
                  Words::tr("check its id, and whether you may see its project"));
    }
}

void checkPlace(const PublishRequest &request, const Site &site, Place &place, Checks &checks)
{
    const QString project = request.project.toText();
    if (!site.isInAyon) {
        error(checks, project, Words::tr("AYON has no such project"), Words::tr("check the project's name"));
        return;
    }
    if (site.project.isEmpty()) {
        error(checks, project, Words::tr("the project is not linked with ShotGrid"),
              Words::tr("sync the project first"));
        return;
    }
    place.project = {.type = u"Project"_s, .id = site.project};
    const FolderEntry *folder = site.folderOf(request);
    if (request.link.isEmpty() && !folder) {
        error(checks, request.folderPath, Words::tr("AYON has no such folder"),
              Words::tr("check its path; one looks like /sq010/sh010"));
        return;
    }
    place.entity = site.entityOf(request);
    const auto entity = site.entities.find(place.entity);
    if (entity == site.entities.end()) {
        error(checks, folder ? folder->path : titleOf(request), Words::tr("it is not in this project of ShotGrid"),
              Words::tr("sync the project; ask its manager to let you see it if it is there"));
        return;
    }
    place.name = folder ? folder->name : entity->second;
    if (request.task.isEmpty())
        return;
    const TaskEntry *task = site.taskOf(request);
    if (!task) {
        error(checks, request.task, Words::tr("%1 has no such task in ShotGrid").arg(place.name),
              Words::tr("sync the project, or publish with another task"));
        return;
    }
    place.task = task->ref;
    place.taskName = task->name;
}

void checkField(const shotgrid::TypeSchema &schema, const QString &field, Checks &checks)
{
    if (isWritable(schema, field))
        return;
    error(checks, schema.type + '.'_L1 + field,
          schema.find(field) ? Words::tr("you may not write this field") : Words::tr("the site has no such field"),
          field == "sg_ayon_id"_L1 ? Words::tr("let an administrator sync a project once, which sets the site up")
                                   : Words::tr("ask the site's administrator to let your permission group write it"));
}

void checkFields(const PublishRequest &request, const Site &site, bool hasMovie, bool hasFiles, Checks &checks)
{
    QStringList needed{u"code"_s, u"entity"_s, u"user"_s};
    if (!request.task.isEmpty())
        needed << u"sg_task"_s;
    if (!request.versionId.isEmpty())
        needed << u"sg_ayon_id"_s;
    if (hasMovie)
        needed << u"sg_uploaded_movie"_s;
    if (!request.status.isEmpty())
        needed << u"sg_status_list"_s;
    for (const QString &field : needed)
        checkField(site.schemas->version, field, checks);
    QStringList ofFiles;
    if (hasFiles)
        ofFiles << u"code"_s << u"entity"_s << u"version"_s << u"path"_s << u"published_file_type"_s;
    if (hasFiles && !request.task.isEmpty())
        ofFiles << u"task"_s;
    for (const QString &field : ofFiles)
        checkField(site.schemas->publishedFile, field, checks);
    const shotgrid::Field *status = site.schemas->version.find(u"sg_status_list"_s);
    if (!request.status.isEmpty() && status && !status->usableValues().contains(request.status)) {
        error(checks, request.status, Words::tr("it is no status of Versions in this project"),
              Words::tr("choose one of: %1").arg(status->usableValues().join(u", "_s)));
    }
}

//! PUB-24.
void checkStorage(const settings::AddonSettings &settings, const Site &site, Checks &checks)
{
    if (!settings.localStorageEnabled)
        return;
    const auto storage = std::ranges::find(site.storages, settings.localStorageKey, &Storage::code);
    if (storage == site.storages.end()) {
        error(checks, settings.localStorageKey, Words::tr("the site has no local storage of this code"),
              Words::tr("make it in ShotGrid's site preferences, or name another one in the settings of the addon"));
    } else if (storage->root.isEmpty()) {
        error(checks, settings.localStorageKey, Words::tr("the local storage has no root for this operating system"),
              Words::tr("enter it in ShotGrid's site preferences"));
    }
}

//! What the site does not take, and a publish can do without.
void leaveOut(Prepared &prepared, const Schemas &schemas)
{
    Review &review = prepared.review;
    const bool isPictured = !review.thumbnail.isEmpty() || !review.picture.isEmpty();
    const QString image = u"image"_s;
    prepared.leftOut = prepared.version.leftOut;
    if (isPictured && !isWritable(schemas.version, image)) {
        review.thumbnail.clear();
        review.picture.clear();
        prepared.leftOut.push_back(notTaken(image));
    }
    if (!prepared.files.empty()) {
        const PlannedFile &any = prepared.files.front().file; // of all it is the same
        const Fields fields = publishedFileFields(prepared.request, prepared.place, any, {}, schemas.publishedFile);
        prepared.leftOut.insert(prepared.leftOut.end(), fields.leftOut.begin(), fields.leftOut.end());
    }
}

} // namespace

bool Prepared::isNothing() const
{
    const bool isSeen = !review.fields.isEmpty() || !review.thumbnail.isEmpty();
    return request.isForFarm || (!isSeen && files.empty());
}

Prepared prepare(const PublishRequest &request, const Site &site, const settings::AddonSettings &settings,
                 Checks &checks)
{
    Prepared prepared{.request = request};
    prepared.request.inputs = site.inputsOf(request);
    prepared.request.dependencies = dependenciesOf(prepared.request, site);
    checkWords(request, checks);
    checkPerson(request, site, prepared.place, checks);
    checkPlace(request, site, prepared.place, checks);
    checkDependencies(request, site, checks);
    if (request.isForFarm) // its files are still to be made
        return prepared;
    checkFiles(request, checks);

    prepared.review = reviewOf(request, settings);
    prepared.request.frames = framesOf(request);
    const std::vector<PlannedFile> files = plannedFiles(request);
    if (!files.empty())
        checkStorage(settings, site, checks);
    for (const PlannedFile &file : files) {
        const auto location = locate(file.path, site.storages, settings);
        if (location)
            prepared.files.push_back({.file = file, .location = *location});
        else if (!hasError(checks))
            error(
                checks, file.path, Words::tr("the file lies in no local storage of ShotGrid"),
                Words::tr("publish below the root of a local storage, or add its root in ShotGrid's site preferences"));
    }
    checkFields(request, site, !prepared.review.upload.isEmpty(), !files.empty(), checks);
    prepared.version = versionFields(prepared.request, prepared.place, prepared.review, site.schemas->version);
    leaveOut(prepared, *site.schemas);
    for (const LeftOut &one : prepared.leftOut)
        checks.push_back({.severity = Check::Severity::Note, .subject = one.field, .text = one.why});
    return prepared;
}

} // namespace bridge::publisher
