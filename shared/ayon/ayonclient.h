#pragma once

#include "ayon/activity.h"
#include "ayon/event.h"
#include "ayon/file.h"
#include "ayon/operation.h"
#include "ayon/sender.h"
#include "ayon/values.h"
#include "base/result.h"
#include "base/secret.h"
#include "net/httpclient.h"
#include "net/transfer.h"

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <stop_token>
#include <vector>

class QNetworkAccessManager;

namespace bridge::ayon {

//! An AYON server and who talks to it.
struct AyonConnection {
    QUrl url = {};
    Secret apiKey = {}; // 32 characters; or
    Secret sessionToken = {}; // 64 characters, of a person who has signed in
    QString sender = {}; // kept by the server with every event it causes; characters it would refuse become "-"
    QString senderType = integrationSenderType;
    net::HttpOptions http = {}; // `server` and `baseUrl` are filled in from here
};

//! Which entities of a project to read, and from where on.
struct EntityQuery {
    ProjectName project = {};
    std::vector<EntityId> ids = {}; // only these; empty: all. At most 1,000 a page is sensible
    QStringList paths = {}; // folders only; only these: "/sq010/sh010"
    std::vector<EntityId> folders = {}; // tasks, products and versions only; only of these
    bool selectHasVersions = false; // folders only; costs the server a query for each
    int pageSize = 1000;
    QString after = {}; // `Page::next` of the page before
};

template <class T> struct Page {
    std::vector<T> items = {};
    QString next = {}; // cursor of the next page; empty on the last
};

//! Talks to one AYON server: the server's own words and values, no policy, no cache, one wire call a function unless it
//! says otherwise. Must outlive what it was asked for.
//! Errors of all: those of net::HttpClient::send, Unauthorized, Forbidden, NotFound, Conflict (also when it comes
//! inside a 500), RateLimited (503), Refused (400, with the members at fault), Malformed.
class AyonClient
{
public:
    explicit AyonClient(AyonConnection connection, QNetworkAccessManager *network = nullptr);

    //! Version of the server, and who the key belongs to: the way to test a URL. Wire: GET /api/info.
    QCoro::Task<Result<ServerVersion>> info(std::stop_token stop);
    //! The caller; Unauthorized with a bad key: the way to test a key. Wire: GET /api/users/me.
    QCoro::Task<Result<User>> me(std::stop_token stop);

    //! All projects with their own attributes and data. Wire: GraphQL `projects`, pages of 1,000.
    QCoro::Task<Result<std::vector<ProjectEntry>>> projects(std::stop_token stop);
    //! Types, statuses, tags, attributes. NotFound also when another project answered, see patchProject().
    //! Wire: GET /api/projects/{project}.
    QCoro::Task<Result<Project>> project(ProjectName name, std::stop_token stop);
    //! Conflict when name or code are taken; NotFound when the preset is not there. Refused before sending when the
    //! name is not valid. Wire: GET /api/anatomy/presets/{name}, POST /api/projects.
    QCoro::Task<Result<void>> createProject(NewProject project, std::stop_token stop);
    //! Merges `attrib` and `data`, replaces lists (`statuses`, `folderTypes`…), so send whole lists. The server takes
    //! "_" in a name for any one character and may change another project: when the name holds one, the project list is
    //! read first (one call more) and a name that fits two projects is Refused. Wire: PATCH /api/projects/{project}.
    QCoro::Task<Result<void>> patchProject(ProjectName name, QJsonObject changes, std::stop_token stop);
    //! Wire: GET /api/anatomy/presets.
    QCoro::Task<Result<std::vector<AnatomyPreset>>> anatomyPresets(std::stop_token stop);
    //! Definitions of all attributes; those of a type this client does not know are left out and logged.
    //! Wire: GET /api/attributes.
    QCoro::Task<Result<std::vector<AttributeDefinition>>> attributes(std::stop_token stop);

    //! One page, in order of creation. An entity comes once, even where the server repeats it. Wire: GraphQL.
    QCoro::Task<Result<Page<Folder>>> folders(EntityQuery query, std::stop_token stop);
    QCoro::Task<Result<Page<Task>>> tasks(EntityQuery query, std::stop_token stop);
    QCoro::Task<Result<Page<Product>>> products(EntityQuery query, std::stop_token stop);
    QCoro::Task<Result<Page<Version>>> versions(EntityQuery query, std::stop_token stop);

    //! All pages, or an error: never a part. With ids: as many calls as `pageSize` makes of them.
    QCoro::Task<Result<std::vector<Folder>>> allFolders(EntityQuery query, std::stop_token stop);
    QCoro::Task<Result<std::vector<Task>>> allTasks(EntityQuery query, std::stop_token stop);
    QCoro::Task<Result<std::vector<Product>>> allProducts(EntityQuery query, std::stop_token stop);
    QCoro::Task<Result<std::vector<Version>>> allVersions(EntityQuery query, std::stop_token stop);

    //! What these versions were made from; those that are not there are left out. Wire: GraphQL, 300 versions a call,
    //! of each of which the server asks its database for the links.
    QCoro::Task<Result<std::vector<VersionInputs>>> inputs(ProjectName project, std::vector<EntityId> versions,
                                                           std::stop_token stop);

    //! One batch as the server takes it, parents before children. Without canFail and raiseOnError a failed batch may
    //! be half kept: what the database refused is rolled back, what the server refused is not. Wire: POST
    //! /api/projects/{project}/operations.
    QCoro::Task<Result<OperationsReply>> operations(ProjectName project, std::vector<Operation> operations,
                                                    OperationsMode mode, std::stop_token stop);

    //! Writes all of them, in order, and says of each what became of it; one that is refused does not stop its
    //! siblings. Chunks of 100 folder creates or 500 others: each as one transaction first, and operation by operation
    //! only when it fails. A create that answers "already exists" with its own id, and a delete of what is gone, count
    //! as done: that is how a repeat after a lost reply looks. After an error that is about the server and not the
    //! entities (it is away, the key is wrong, stopped) the rest is not sent and gets that error.
    QCoro::Task<std::vector<Result<EntityId>>> write(ProjectName project, std::vector<Operation> operations,
                                                     std::stop_token stop);

    //! All lists of the project, of every type, without their items. Wire: GraphQL `entityLists`, pages of 1,000.
    QCoro::Task<Result<std::vector<EntityList>>> lists(ProjectName project, std::stop_token stop);
    //! The items of these lists of versions; lists that are not there are left out. Lists of another type are an error.
    //! Wire: GraphQL, 100 lists with up to 1,000 items each a call, and one for each further 1,000 items of a list.
    QCoro::Task<Result<std::vector<ListItems>>> listItems(ProjectName project, std::vector<EntityId> lists,
                                                          std::stop_token stop);
    //! Conflict when the id or the label are taken, NotFound when a version of an item is not there: then nothing was
    //! made. Wire: POST /api/projects/{project}/lists.
    QCoro::Task<Result<void>> createList(ProjectName project, NewList list, std::stop_token stop);
    //! `label`, `active`…; merges `attrib` and `data`. Conflict when the label is taken. Wire: PATCH
    //! /api/projects/{project}/lists/{list}.
    QCoro::Task<Result<void>> patchList(ProjectName project, EntityId list, QJsonObject changes, std::stop_token stop);
    //! What is gone already counts as deleted. Wire: DELETE /api/projects/{project}/lists/{list}.
    QCoro::Task<Result<void>> deleteList(ProjectName project, EntityId list, std::stop_token stop);
    //! Adds and moves items; what is not named stays, what they hold too. NotFound when a version is not there: then
    //! nothing was done. Wire: PATCH …/items, mode "merge".
    QCoro::Task<Result<void>> mergeListItems(ProjectName project, EntityId list, std::vector<ListItemChange> items,
                                             std::stop_token stop);
    //! NotFound when one of them is not there: then nothing was done. Wire: PATCH …/items, mode "delete".
    QCoro::Task<Result<void>> removeListItems(ProjectName project, EntityId list, std::vector<EntityId> items,
                                              std::stop_token stop);
    //! All that fit, in order of creation, each once: those that were made on something this client does not know are
    //! left out. Wire: GraphQL `activities` of reference type origin, a call a page; ids and entities in portions.
    QCoro::Task<Result<std::vector<Activity>>> activities(ActivityQuery query, std::stop_token stop);
    //! Writes all of them, in order, and says of each what became of it; as write() a create that is there already and
    //! a delete of what is gone count as done. \a asUser is the login whose doing it is: one that exists, or every
    //! operation fails; empty: this client's. Creates without access to the project are refused to a person.
    //! Wire: POST /api/projects/{project}/operations/activities, 200 a call.
    QCoro::Task<std::vector<Result<EntityId>>> write(ProjectName project, std::vector<ActivityOperation> operations,
                                                     QString asUser, std::stop_token stop);

    //! All logins, without `data`: sgUserId is always empty here. Wire: GraphQL `users`.
    QCoro::Task<Result<std::vector<User>>> users(std::stop_token stop);
    //! One account with what its `data` says. Wire: GET /api/users/{name}.
    QCoro::Task<Result<User>> user(QString name, std::stop_token stop);
    //! All accounts with sgUserId. N users cost N+1 requests, the server has no other way; as many at a time as the
    //! connection allows. Accounts that vanish meanwhile are left out.
    QCoro::Task<Result<std::vector<User>>> usersWithShotgridIds(std::stop_token stop);

    //! Without a password, so nobody can sign in with one before it is given out. Conflict when the login is taken.
    //! Wire: PUT /api/users/{name}.
    QCoro::Task<Result<void>> createUser(NewUser user, std::stop_token stop);
    //! Writes `data.sg_user_id`. Wire: PATCH /api/users/{name}.
    QCoro::Task<Result<void>> linkUser(QString name, ShotgridId sgUserId, std::stop_token stop);

    //! Names of all secrets, ordered. The server answers with their values too, which are dropped unread. Forbidden to
    //! all but administrators and services. Wire: GET /api/secrets.
    QCoro::Task<Result<QStringList>> secretNames(std::stop_token stop);
    //! Wire: GET /api/secrets/{name}; NotFound when there is none.
    QCoro::Task<Result<Secret>> secret(QString name, std::stop_token stop);
    //! Takes the place of one that is there. Forbidden to all but administrators. Wire: PUT /api/secrets/{name}.
    QCoro::Task<Result<void>> storeSecret(QString name, Secret value, std::stop_token stop);
    //! Which version of \a addon the studio uses in \a variant: "production", "staging", or the name of a developer's
    //! bundle. NotFound when that has no bundle, or none with the addon. Wire: GET /api/bundles.
    QCoro::Task<Result<QString>> addonVersion(QString addon, QString variant, std::stop_token stop);
    //! Effective settings of the studio, or of a project when \a project is not empty. An unknown variant is answered
    //! with the defaults. Wire: GET /api/addons/{addon}/{version}/settings[/{project}].
    QCoro::Task<Result<QJsonObject>> addonSettings(QString addon, QString version, QString variant, ProjectName project,
                                                   std::stop_token stop);
    //! What the addon has where nobody has set anything: the answer for a variant that is none.
    //! Wire: GET /api/addons/{addon}/{version}/settings.
    QCoro::Task<Result<QJsonObject>> defaultSettings(QString addon, QString version, std::stop_token stop);
    //! Paths of the values that are overridden at \a place itself, ordered; a list is overridden as a whole and is one
    //! path. Forbidden to all but managers. Wire: GET /api/addons/{addon}/{version}/overrides[/{project}].
    QCoro::Task<Result<std::vector<QStringList>>> overriddenSettings(SettingsPlace place, std::stop_token stop);
    //! Takes the whole tree, and overrides what differs from what is in force; what is overridden already stays so.
    //! There is no "unless somebody was quicker": read before. Refused, with the places, when values are of the wrong
    //! type; Forbidden to all but managers. Wire: POST /api/addons/{addon}/{version}/settings[/{project}].
    QCoro::Task<Result<void>> storeSettings(SettingsPlace place, QJsonObject settings, std::stop_token stop);
    //! Overrides the value at \a path with what is in force, so that it stays when the default or the studio's changes.
    //! Wire: POST /api/addons/{addon}/{version}/overrides[/{project}].
    QCoro::Task<Result<void>> pinSetting(SettingsPlace place, QStringList path, std::stop_token stop);
    //! Back to the default, or to the studio's. What is not overridden counts as reset. Wire: as pinSetting().
    QCoro::Task<Result<void>> resetSetting(SettingsPlace place, QStringList path, std::stop_token stop);

    //! Wire: POST /api/events. Conflict when an event of that hash is there already.
    QCoro::Task<Result<EntityId>> dispatchEvent(NewEvent event, std::stop_token stop);
    //! Wire: GET /api/events/{id}.
    QCoro::Task<Result<Event>> event(EntityId id, std::stop_token stop);
    //! Also makes this client's sender the event's. Wire: PATCH /api/events/{id}.
    QCoro::Task<Result<void>> changeEvent(EntityId id, EventChange change, std::stop_token stop);

    //! The next job, or none. A job that this client's sender has not finished is given again. RateLimited while the
    //! server is busy with the same question. Wire: POST /api/enroll.
    QCoro::Task<Result<std::optional<Job>>> enroll(Enrolment enrolment, std::stop_token stop);
    //! All that fit, oldest first. Not by GraphQL, which names no sender type and may hold back old events.
    //! Wire: POST /api/query, pages of 1,000, or of fewer where events are so large that no such answer is taken.
    QCoro::Task<Result<std::vector<Event>>> events(EventQuery query, std::stop_token stop);
    //! The same for people, who may not ask as events() does: managers get all, others what they did themselves.
    //! Without sender types, and a limited licence may hold back old ones. Wire: GraphQL `events`, pages of 500, or of
    //! fewer where events are so large that no such answer is taken.
    QCoro::Task<Result<std::vector<Event>>> shownEvents(EventListing listing, std::stop_token stop);

    //! Fetches a file of a project into \a to.path, in constant memory; a broken connection costs a piece, and
    //! `to.from` goes on with what an earlier call left. Large videos come in pieces of 4 MiB, others of
    //! `to.pieceBytes`. Wire: GET /api/projects/{project}/files/{id}, which leads on to the bytes, with Range.
    QCoro::Task<Result<void>> download(ProjectName project, EntityId file, net::Download to, std::stop_token stop);
    //! Sends a local file and gives its id. With `file.id` it may be repeated: "already exists" counts as done then.
    //! Wire: POST /api/projects/{project}/files.
    QCoro::Task<Result<EntityId>> upload(ProjectName project, NewFile file, net::Progress progress,
                                         std::stop_token stop);
    //! The picture of a version as it was uploaded, into a local file. False when it has none.
    //! Wire: GET /api/projects/{project}/versions/{id}/thumbnail.
    QCoro::Task<Result<bool>> downloadThumbnail(ProjectName project, EntityId version, QString path,
                                                std::stop_token stop);
    //! Those of the given versions, of all when none are given, in the order people gave them and then of creation.
    //! Wire: GraphQL `activities`, pages of 1,000; of more than 1,000 versions a call for each 1,000.
    QCoro::Task<Result<std::vector<Reviewable>>> reviewables(ProjectName project, std::vector<EntityId> versions,
                                                             std::stop_token stop);

    const net::Counters &counters() const { return m_http.counters(); }
    QUrl url() const { return m_http.options().baseUrl; }

private:
    //! The answer of a request that succeeded, or what the server said against it.
    QCoro::Task<Result<net::HttpReply>> call(net::HttpRequest request, std::stop_token stop);
    //! `data` of a GraphQL answer without errors.
    QCoro::Task<Result<QJsonObject>> graphql(QString name, QString query, QJsonObject variables, std::stop_token stop);

    //! Of all projects: the connection \a member of what the query \a name gives, page by page.
    template <class T>
    QCoro::Task<Result<std::vector<T>>> allOfServer(QString name, QString query, QString member,
                                                    Result<T> (*read)(const QJsonObject &, const QString &),
                                                    std::stop_token stop);
    template <class T> QCoro::Task<Result<Page<T>>> page(EntityQuery query, std::stop_token stop);
    template <class T> QCoro::Task<Result<std::vector<T>>> allPages(EntityQuery query, std::stop_token stop);
    template <class T> QCoro::Task<Result<std::vector<T>>> allOfIds(EntityQuery query, std::stop_token stop);

    QCoro::Task<Result<void>> changeOverride(SettingsPlace place, QString action, QStringList path,
                                             std::stop_token stop);

    //! The anatomy of a preset; of the primary one when \a preset is empty.
    QCoro::Task<Result<QJsonObject>> anatomy(QString preset, std::stop_token stop);

    //! Refused when \a name may mean another project to the server too.
    QCoro::Task<Result<void>> checkUnambiguous(ProjectName name, std::stop_token stop);

    QCoro::Task<Result<ListItems>> moreItems(ProjectName project, EntityId list, QString after, std::stop_token stop);
    QCoro::Task<Result<void>> changeItems(ProjectName project, EntityId list, QString mode, QJsonArray items,
                                          std::stop_token stop);
    QCoro::Task<Result<std::vector<Reviewable>>> reviewablesOf(ProjectName project, QJsonArray versions,
                                                               std::stop_token stop);

    QCoro::Task<std::vector<Result<EntityId>>> writeChunk(ProjectName project, std::vector<Operation> chunk,
                                                          std::stop_token stop);
    QCoro::Task<std::vector<Result<EntityId>>> writeOneByOne(ProjectName project, std::vector<Operation> chunk,
                                                             std::stop_token stop);
    //! Which of \a ids the project has.
    QCoro::Task<Result<std::vector<EntityId>>> existing(ProjectName project, EntityType type, std::vector<EntityId> ids,
                                                        std::stop_token stop);

    QCoro::Task<Result<std::vector<Activity>>> activitiesOf(ActivityQuery query, std::stop_token stop);
    QCoro::Task<std::vector<Result<EntityId>>> writeChunk(ProjectName project, std::vector<ActivityOperation> chunk,
                                                          QString asUser, std::stop_token stop);

    net::HttpClient m_http;
};

} // namespace bridge::ayon
