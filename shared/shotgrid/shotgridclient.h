#pragma once

#include "base/result.h"
#include "net/httpclient.h"
#include "net/transfer.h"
#include "shotgrid/filter.h"
#include "shotgrid/schema.h"
#include "shotgrid/signin.h"
#include "shotgrid/site.h"
#include "shotgrid/storedfile.h"
#include "shotgrid/upload.h"
#include "shotgrid/value.h"
#include "shotgrid/write.h"

#include <QCoroTask>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <map>
#include <memory>
#include <stop_token>
#include <vector>

class QNetworkAccessManager;

namespace bridge::shotgrid {

class TokenSource;

//! A ShotGrid site and who talks to it.
struct ShotgridConnection {
    QUrl url = {}; // https://studio.shotgrid.autodesk.com; slashes at the end do not count
    SignIn signIn = {};
    net::HttpOptions http = {}; // `server` and `baseUrl` are filled in from here
};

struct Query {
    enum class Rows { Active, Retired };

    QString type = {};
    Filter filter = {}; // the default reads every row of the site
    QStringList fields = {}; // unknown names are dropped by the site without a word: check the schema first
    QString sort = QStringLiteral("id");
    Rows rows = Rows::Active; // no call reads both
    bool includeArchived = true; // rows of archived projects
    int pageSize = 5000; // the site's limit
    int page = 1; // by number, for a sort other than id
};

//! Talks to one site by its REST protocol, `/api/v1`: the site's own words and values, no policy, no cache, one wire
//! call a function unless it says otherwise (plus one for a token every ten minutes). Must outlive what it was asked
//! for. Errors of all: those of net::HttpClient::send, Unauthorized (also bad credentials, a 400 there), Forbidden
//! (permission rules, a 400 too), NotFound, RateLimited, Refused (with the site's text), Malformed.
class ShotgridClient
{
public:
    explicit ShotgridClient(ShotgridConnection connection, QNetworkAccessManager *network = nullptr);

    //! What the site says of itself, without signing in: the way to test a URL. Wire: GET /api/v1.
    QCoro::Task<Result<SiteRoot>> site(std::stop_token stop);
    //! Signs in now and says as whom: the way to test credentials. Wire: POST /api/v1/auth/access_token.
    QCoro::Task<Result<Caller>> signIn(std::stop_token stop);

    //! One page of rows; the site never says that it was the last. Fields the site does not have are absent from a row,
    //! not null. Wire: POST entity/{type}/_search.
    QCoro::Task<Result<std::vector<Row>>> search(Query query, std::stop_token stop);
    //! All rows in the order of their ids, or an error: never a part. A call a page, walked by `id greater_than`, so
    //! that rows made or retired meanwhile neither shift nor double others; one short page ends it. `sort` and `page`
    //! are not used.
    QCoro::Task<Result<std::vector<Row>>> searchAll(Query query, std::stop_token stop);
    //! Those of \a ids for which the filter holds, or an error: never a part. A call for each 2,000 ids; none when
    //! there are no ids.
    QCoro::Task<Result<std::vector<Row>>> searchByIds(Query query, std::vector<ShotgridId> ids, std::stop_token stop);
    //! How many rows a search would find. Wire: POST entity/{type}/_summarize.
    QCoro::Task<Result<qint64>> count(QString type, Filter filter, std::stop_token stop);
    //! The same, by value of \a field ("" for unset).
    QCoro::Task<Result<std::map<QString, qint64>>> countBy(QString type, Filter filter, QString field,
                                                           std::stop_token stop);

    //! Entity types of the site, with their visibility in \a project when that is not empty. Disabled custom types are
    //! not there. Wire: GET schema.
    QCoro::Task<Result<std::map<QString, EntityTypeEntry>>> entityTypes(ShotgridId project, std::stop_token stop);
    //! Fields of a type; hidden values are those of \a project, none when it is empty. About 50 KB and a third of a
    //! second: callers keep it. Wire: GET schema/{type}/fields.
    QCoro::Task<Result<TypeSchema>> schema(QString type, ShotgridId project, std::stop_token stop);
    //! Makes a field unless \a known, the type's schema as the caller has read it, has one of that name or display
    //! name; returns its name. The site would make a second one of the same display name, `sg_ayon_id_1`: when it did,
    //! because somebody else was quicker, the answer is Conflict. Wire: POST schema/{type}/fields.
    QCoro::Task<Result<QString>> createField(QString type, NewField field, TypeSchema known, std::stop_token stop);
    //! Replaces the choices of a list field. Wire: PUT schema/{type}/fields/{field}.
    QCoro::Task<Result<void>> setValidValues(QString type, QString field, QStringList values, std::stop_token stop);

    //! One row. A create answers with what was sent and little more; its times may have another form, so they are left
    //! out. Never sent again by itself after a lost answer: look for the row first.
    QCoro::Task<Result<Row>> create(QString type, QJsonObject fields, std::stop_token stop);
    QCoro::Task<Result<Row>> update(ShotgridRef row, QJsonObject fields, std::stop_token stop);
    //! What is gone already counts as retired.
    QCoro::Task<Result<void>> retire(ShotgridRef row, std::stop_token stop);
    //! True when the row was retired, false when it was live already. Links to it come back with it.
    QCoro::Task<Result<bool>> revive(ShotgridRef row, std::stop_token stop);

    //! One batch, all or nothing; a row for each write in their order (of a retired one only type and id). The error
    //! does not say which write was refused. Wire: POST entity/_batch.
    QCoro::Task<Result<std::vector<Row>>> batch(std::vector<Write> writes, std::stop_token stop);
    //! Writes all of them, in batches of at most 100, and says of each what became of it. A batch that is refused is
    //! split in halves until the writes at fault stand alone, so one bad row costs about 2 log2(100) calls and no
    //! sibling. Retiring what is gone counts as done. Writes cannot refer to ids made by the same call: parents first,
    //! children in the next. After an error that is about the site and not the rows (it is away, the key is wrong,
    //! stopped) the rest is not sent and gets that error; the batch that was under way may have been written, so look
    //! before repeating its creates.
    QCoro::Task<std::vector<Result<Row>>> write(std::vector<Write> writes, std::stop_token stop);

    //! Sends a local file to a field of a row, as its thumbnail (`image`), or to its attachments: a Note shows those.
    //! In constant memory; large files in parts, some at a time, each checked by the store's tag. When it breaks,
    //! `UploadEnd::state` goes on with what is missing, unless the file is another one by then or the servers have
    //! forgotten the upload: it is begun anew, as for a file that changes under way. \a progress counts what the store
    //! got before as well. Refused when the local file is not there, or changes again; a site that keeps files itself
    //! takes them whole.
    //! Wire: GET entity/{type}/{id}[/{field}]/_upload, PUT to where that says, POST back: three requests
    //! for a file in one part, two more for each further part, one more to find the Attachment when there is no field.
    QCoro::Task<UploadEnd> upload(Upload upload, net::Progress progress, std::stop_token stop);
    //! The upload is not gone on with: the store forgets the parts that it has. One that it does not know any more
    //! counts as forgotten. For a file in one part there is no such call, and nothing is sent. Wire: POST to
    //! `complete_upload` with /multipart_abort behind it.
    QCoro::Task<Result<void>> giveUp(UploadState state, std::stop_token stop);
    //! Fetches the file of a field into \a to.path, in constant memory: `this_file` of an Attachment,
    //! `sg_uploaded_movie` or `image` of a Version. An address that has died is asked for anew. NotFound when the field
    //! is empty, Refused when its file was not uploaded but lies in the studio.
    //! Wire: GET entity/{type}/{id}/{field}, and GET with Range where that says, once a piece.
    QCoro::Task<Result<void>> download(ShotgridRef row, QString field, net::Download to, std::stop_token stop);
    //! What the store tells of the file of such a field, without fetching it; the same errors.
    //! Wire: GET entity/{type}/{id}/{field}, and GET of one byte where that says.
    QCoro::Task<Result<StoredFile>> storedFile(ShotgridRef row, QString field, std::stop_token stop);

    //! Projects that are no templates, by \a codeField's code; archived ones are marked. Fields the site does not have
    //! (`sg_ayon_id` before the first set-up) are empty.
    QCoro::Task<Result<std::vector<Project>>> projects(QString codeField, std::stop_token stop);
    QCoro::Task<Result<std::vector<Status>>> statuses(std::stop_token stop);
    QCoro::Task<Result<std::vector<Step>>> steps(std::stop_token stop);
    QCoro::Task<Result<std::vector<HumanUser>>> humanUsers(std::stop_token stop);
    QCoro::Task<Result<std::vector<Tag>>> tags(std::stop_token stop);

    const net::Counters &counters() const;
    QUrl url() const;

private:
    //! The answer of a request that succeeded, or what the site said against it; and the same as the object it must be.
    QCoro::Task<Result<net::HttpReply>> call(net::HttpRequest request, std::stop_token stop);
    QCoro::Task<Result<QJsonObject>> object(net::HttpRequest request, std::stop_token stop);

    //! All rows of \a type, as the values that they are.
    template <class T>
    QCoro::Task<Result<std::vector<T>>> allOf(QString type, QStringList fields, T (*read)(const Row &),
                                              std::stop_token stop);

    //! Where the file of a field can be fetched, for a quarter of an hour.
    QCoro::Task<Result<QUrl>> addressOf(ShotgridRef row, QString field, std::stop_token stop);
    //! The Attachment that an upload has made, as far as one can tell; empty when there is none.
    QCoro::Task<Result<ShotgridId>> attachmentOf(Upload upload, UploadState state, std::stop_token stop);

    QCoro::Task<std::vector<Result<Row>>> writeChunk(std::vector<Write> chunk, std::stop_token stop);

    std::shared_ptr<TokenSource> m_tokens;
    net::HttpClient m_http;
};

} // namespace bridge::shotgrid
