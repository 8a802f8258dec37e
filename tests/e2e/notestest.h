#pragma once

#include "e2e/twoservers.h"
#include "notes/notesync.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

namespace bridge::test {

//! Comments between both servers. One shot with a task and a version, and two people whom both know.
class NotesTest : public TwoServers
{
protected:
    NotesTest()
    {
        makeShotgridProject();
        m_shot = row(QStringLiteral("Shot"), {{QStringLiteral("code"), QStringLiteral("sh010")}});
        m_task = row(QStringLiteral("Task"),
                     {{QStringLiteral("content"), QStringLiteral("anim")}, {QStringLiteral("entity"), m_shot}});
        sync();
        m_folder = folderCalled(QStringLiteral("sh010")).id;
        addPerson(QStringLiteral("jane"), QStringLiteral("Jane Doe"));
        addPerson(QStringLiteral("bob"), QStringLiteral("Bob Ray"));
        m_pass = newPass();
    }

    std::unique_ptr<notes::NoteSync> newPass()
    {
        return std::make_unique<notes::NoteSync>(*m_ayon, *m_shotgrid, m_settings, m_project);
    }

    //! Known on both sides, with access to the project.
    void addPerson(const QString &login, const QString &name)
    {
        const QJsonObject fields{{QStringLiteral("login"), login},
                                 {QStringLiteral("firstname"), name.section(QLatin1Char(' '), 0, 0)},
                                 {QStringLiteral("lastname"), name.section(QLatin1Char(' '), 1)},
                                 {QStringLiteral("sg_status_list"), QStringLiteral("dis")}};
        const auto made = good(await(m_shotgrid->create(QStringLiteral("HumanUser"), fields, {})));
        m_people[login] = made.ref;
        auto &store = m_sandbox.ayon().editStore();
        sandbox::ayon::User user{.name = login};
        user.attrib = {{QStringLiteral("fullName"), name}};
        user.data = {
            {QStringLiteral("sg_user_id"), made.ref.id.number()},
            {QStringLiteral("accessGroups"), QJsonObject{{m_project.toText(), QJsonArray{QStringLiteral("artist")}}}}};
        store.putUser(user);
    }

    QJsonObject link(const ShotgridRef &ref) { return shotgrid::toJson(ref); }
    QJsonArray links(const std::vector<ShotgridRef> &refs) { return shotgrid::toJson(refs); }
    ShotgridRef refOf(const QString &id) { return {.type = sync::typeOf(id), .id = ShotgridId(sync::numberOf(id))}; }

    ShotgridId note(const QString &content, QJsonObject more = {})
    {
        QJsonObject fields{{QStringLiteral("subject"), content.left(10)},
                           {QStringLiteral("content"), content},
                           {QStringLiteral("note_links"), links({refOf(m_shot)})},
                           {QStringLiteral("user"), link(m_people[QStringLiteral("jane")])}};
        for (const QString &key : more.keys())
            fields.insert(key, more.value(key));
        return ShotgridId(sync::numberOf(row(QStringLiteral("Note"), fields)));
    }
    ShotgridId reply(ShotgridId note, const QString &content, const QString &author = QStringLiteral("bob"))
    {
        const QJsonObject fields{{QStringLiteral("content"), content},
                                 {QStringLiteral("entity"), link({.type = QStringLiteral("Note"), .id = note})},
                                 {QStringLiteral("user"), link(m_people[author])}};
        return good(await(m_shotgrid->create(QStringLiteral("Reply"), fields, {}))).ref.id;
    }
    //! As somebody in AYON writes it; gives its id.
    EntityId comment(const QString &body, const QString &author = QStringLiteral("jane"), QJsonObject data = {})
    {
        const std::vector<ayon::ActivityOperation> operations{{.type = ayon::Operation::Type::Create,
                                                               .id = EntityId::fromText(newId()).value(),
                                                               .entityType = ayon::EntityType::Folder,
                                                               .entity = m_folder,
                                                               .body = body,
                                                               .data = std::move(data)}};
        return good(await(personInAyon()->write(m_project, operations, author, {}))).front();
    }
    void editComment(const EntityId &id, const QString &body)
    {
        const std::vector<ayon::ActivityOperation> operations{{.id = id, .body = body}};
        good(await(personInAyon()->write(m_project, operations, {}, {})));
    }
    void deleteComment(const EntityId &id)
    {
        const std::vector<ayon::ActivityOperation> operations{{.type = ayon::Operation::Type::Delete, .id = id}};
        good(await(personInAyon()->write(m_project, operations, {}, {})));
    }

    notes::Report look(const notes::Hints &hints, sync::Policy::Flow flow = sync::Policy::Flow::Both)
    {
        return good(await(m_pass->run(hints, {.flow = flow}, {}, {})));
    }
    notes::Report lookAtAll(sync::Policy::Flow flow = sync::Policy::Flow::Both)
    {
        return look({.everything = true}, flow);
    }

    std::vector<ayon::Activity> comments() { return good(await(m_ayon->activities({.project = m_project}, {}))); }
    std::vector<shotgrid::Row> noteRows() { return rows(QStringLiteral("Note")); }
    std::vector<shotgrid::Row> replyRows(ShotgridId note)
    {
        shotgrid::Query query{.type = QStringLiteral("Reply"), .fields = {QStringLiteral("*")}};
        query.filter = shotgrid::where(QStringLiteral("entity"), shotgrid::Relation::Is,
                                       ShotgridRef{.type = QStringLiteral("Note"), .id = note});
        return good(await(m_shotgrid->searchAll(query, {})));
    }
    //! A further pass has nothing to write.
    void expectInStep()
    {
        clearRequests();
        const notes::Report report = lookAtAll();
        EXPECT_EQ(report.synced(), 0);
        EXPECT_EQ(ayonRequests().writes, 0);
        EXPECT_EQ(shotgridRequests().writes, 0);
    }

    QString m_shot;
    QString m_task;
    EntityId m_folder;
    std::map<QString, ShotgridRef> m_people;
    std::unique_ptr<notes::NoteSync> m_pass;
};

//! Files, which come as they are and are told apart one by one.
class NoteFilesTest : public NotesTest
{
protected:
    QString localFile(const QByteArray &content)
    {
        QString path = m_folderOfFiles.filePath(QStringLiteral("local"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }
    ShotgridId attach(ShotgridId note, const QString &name, const QByteArray &content)
    {
        const shotgrid::Upload upload{.row = {.type = QStringLiteral("Note"), .id = note},
                                      .path = localFile(content),
                                      .name = name,
                                      .mime = "application/octet-stream"};
        return good(await(m_shotgrid->upload(upload, {}, {})).attachment);
    }
    EntityId upload(const QString &name, const QByteArray &content)
    {
        const ayon::NewFile file{
            .path = localFile(content), .name = name, .mime = QStringLiteral("application/octet-stream")};
        return good(await(m_ayon->upload(m_project, file, {}, {})));
    }
    void setFiles(const EntityId &comment, const std::vector<EntityId> &files)
    {
        const std::vector<ayon::ActivityOperation> operations{{.id = comment, .files = files}};
        good(await(personInAyon()->write(m_project, operations, {}, {})));
    }
    QByteArray contentInAyon(const EntityId &file)
    {
        const QString path = m_folderOfFiles.filePath(QStringLiteral("fetched"));
        QFile::remove(path);
        good(await(m_ayon->download(m_project, file, {.path = path}, {})));
        return contentOf(path);
    }
    QByteArray contentInShotgrid(ShotgridId attachment)
    {
        const QString path = m_folderOfFiles.filePath(QStringLiteral("fetched"));
        QFile::remove(path);
        good(await(m_shotgrid->download({.type = QStringLiteral("Attachment"), .id = attachment},
                                        QStringLiteral("this_file"), {.path = path}, {})));
        return contentOf(path);
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    std::vector<shotgrid::Link> attachments() { return noteRows().front().linksOf(QStringLiteral("attachments")); }
    std::vector<ayon::ActivityFile> files() { return comments().front().files; }

    QTemporaryDir m_folderOfFiles;
};

} // namespace bridge::test
