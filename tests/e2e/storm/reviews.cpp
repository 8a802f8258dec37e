#include "e2e/storm/reviews.h"

#include "support/await.h"
#include "support/sandboxservers.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bridge::test {

using namespace Qt::StringLiterals;

namespace {

EntityId newEntityId()
{
    return EntityId::fromText(newId()).value();
}

qsizetype timesSaid(const QStringList &texts, const QString &word)
{
    return std::ranges::count_if(texts, [&word](const QString &text) { return text.contains(word); });
}

} // namespace

Reviews::Reviews(ayon::AyonClient &ayon, shotgrid::ShotgridClient &shotgrid, ProjectName project,
                 ShotgridId shotgridProject, quint32 seed)
    : m_ayon(ayon)
    , m_shotgrid(shotgrid)
    , m_project(std::move(project))
    , m_shotgridProject(shotgridProject)
    , m_random(seed)
{
}

void Reviews::lookAround()
{
    for (const ayon::Folder &folder : good(await(m_ayon.allFolders({.project = m_project}, {})))) {
        const auto row = ShotgridId::fromText(folder.attrib.value("shotgridId"_L1).toString());
        if (folder.folderType == "Asset"_L1 && row)
            m_assets.push_back({.folder = folder.id, .row = {.type = u"Asset"_s, .id = *row}});
    }
}

void Reviews::act()
{
    ++m_edits;
    Asset &asset = m_assets[std::size_t(dice(int(m_assets.size())))];
    const int die = dice(3);
    if (die == 0)
        publish(asset);
    else if (die == 1 || m_sayings.empty())
        say(asset);
    else
        sayOtherwise(m_sayings[std::size_t(dice(int(m_sayings.size())))]);
}

void Reviews::publish(Asset &asset)
{
    std::vector<ayon::Operation> operations;
    if (asset.product.isEmpty()) {
        asset.product = newEntityId();
        const QJsonObject product{
            {u"name"_s, u"renderMain"_s}, {u"folderId"_s, asset.folder.toText()}, {u"productType"_s, u"render"_s}};
        operations.push_back(creation(ayon::EntityType::Product, asset.product.toText(), product));
    }
    m_versions.push_back(newEntityId());
    const QJsonObject version{{u"version"_s, ++asset.versions}, {u"productId"_s, asset.product.toText()}};
    operations.push_back(creation(ayon::EntityType::Version, m_versions.back().toText(), version));
    for (const auto &written : await(m_ayon.write(m_project, operations, {})))
        good(written);
}

void Reviews::say(const Asset &asset)
{
    Saying saying{.word = word()};
    if (dice(2) == 0) {
        saying.comment = newEntityId();
        const std::vector<ayon::ActivityOperation> operations{{.type = ayon::Operation::Type::Create,
                                                               .id = saying.comment,
                                                               .entityType = ayon::EntityType::Folder,
                                                               .entity = asset.folder,
                                                               .body = saying.word}};
        good(await(m_ayon.write(m_project, operations, {}, {})).front());
    } else {
        const ShotgridRef project{.type = u"Project"_s, .id = m_shotgridProject};
        const QJsonObject fields{{u"project"_s, shotgrid::toJson(project)},
                                 {u"subject"_s, u"review"_s},
                                 {u"content"_s, saying.word},
                                 {u"note_links"_s, shotgrid::toJson(std::vector<ShotgridRef>{asset.row})}};
        saying.note = good(await(m_shotgrid.create(u"Note"_s, fields, {}))).ref;
    }
    m_sayings.push_back(saying);
}

//! Whoever said it, and where it was said.
void Reviews::sayOtherwise(Saying &saying)
{
    saying.word = word();
    if (saying.note.isEmpty()) {
        const std::vector<ayon::ActivityOperation> operations{{.id = saying.comment, .body = saying.word}};
        good(await(m_ayon.write(m_project, operations, {}, {})).front());
    } else {
        good(await(m_shotgrid.update(saying.note, {{u"content"_s, saying.word}}, {})));
    }
}

QString Reviews::complaint()
{
    const auto here = [this](const QString &type, const QStringList &fields) {
        shotgrid::Query query{.type = type, .fields = fields};
        query.filter = shotgrid::inProject(m_shotgridProject);
        return good(await(m_shotgrid.searchAll(query, {})));
    };
    QStringList comments;
    QString kept; // with the comments, for whoever looks into it
    for (const ayon::Activity &comment : good(await(m_ayon.activities({.project = m_project}, {})))) {
        comments += comment.body;
        const QJsonValue base = comment.data.value("shotgridBase"_L1);
        kept += comment.body + ' '_L1 + QString::fromUtf8(QJsonDocument(base.toObject()).toJson(QJsonDocument::Compact))
            + '\n'_L1;
    }
    QStringList notes;
    for (const shotgrid::Row &note : here(u"Note"_s, {u"content"_s}))
        notes += note.text(u"content"_s);
    for (const Saying &saying : m_sayings) {
        const qsizetype inAyon = timesSaid(comments, saying.word);
        const qsizetype inShotgrid = timesSaid(notes, saying.word);
        if (inAyon != 1 || inShotgrid != 1)
            return u"'%1' is said %2 times in AYON and %3 times in ShotGrid, which says:\n%4\nand AYON:\n%5"_s
                .arg(saying.word)
                .arg(inAyon)
                .arg(inShotgrid)
                .arg(notes.join('\n'_L1), kept);
    }
    if (comments.size() != notes.size() || comments.size() != qsizetype(m_sayings.size()))
        return u"people said %1 things, AYON has %2 and ShotGrid %3"_s.arg(m_sayings.size())
            .arg(comments.size())
            .arg(notes.size());
    std::map<QString, int> rows;
    for (const shotgrid::Row &version : here(u"Version"_s, {u"sg_ayon_id"_s}))
        ++rows[version.text(u"sg_ayon_id"_s)];
    for (const EntityId &version : m_versions) {
        if (rows[version.toText()] != 1)
            return u"version %1 is %2 times in ShotGrid"_s.arg(version.toText()).arg(rows[version.toText()]);
    }
    if (rows.size() != m_versions.size())
        return u"people published %1 versions, ShotGrid has %2"_s.arg(m_versions.size()).arg(rows.size());
    return {};
}

} // namespace bridge::test
