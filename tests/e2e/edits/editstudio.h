#pragma once

#include "e2e/threeservices.h"

#include <QJsonArray>

#include <functional>
#include <string>

namespace bridge::test {

//! A studio whose people edit on one side, while the services bring it to the other. All types take part.
class EditStudio : public ThreeServices
{
public:
    EditStudio();

    using ThreeServices::bringToAyon;
    using ThreeServices::bringToShotgrid;
    using ThreeServices::deleteInAyon;
    using ThreeServices::edit;
    using ThreeServices::editAyon;
    using ThreeServices::folder;
    using ThreeServices::folderCalled;
    using ThreeServices::folders;
    using ThreeServices::retire;
    using ThreeServices::revive;
    using ThreeServices::row;
    using ThreeServices::rowCalled;
    using ThreeServices::rows;
    using ThreeServices::run;
    using ThreeServices::task;
    using ThreeServices::taskCalled;
    using ThreeServices::tasks;

    using ThreeServices::m_sequence;
    using ThreeServices::m_shot;
    using ThreeServices::m_shotFolder;
    using ThreeServices::m_task;

    // Statuses by the code that both sides share.
    QString statusNamed(const QString &code);
    std::string codeOf(const QString &status);

    QString animTask(); // the id of sh010's task in AYON
    void editShot(const QJsonObject &data);
    void editTask(const QJsonObject &data);
    void editProject(const QJsonObject &attrib);
    shotgrid::Row projectRow();
    //! "/sq010/sh010"; empty when AYON has no such folder.
    std::string pathOf(const QString &folder);

    //! Links as a write takes them.
    static QJsonObject linkTo(const QString &row);
    static QJsonArray linksTo(const QStringList &rows);
    QString addTag(const QString &name);
    QJsonObject stepOfShots(const QString &name);
    void editProjectRow(const QJsonObject &fields);

    //! Known on both sides as "jane"; gives the link to her row.
    QJsonObject addJane();

    void assign(const QStringList &people); // in AYON

    //! A version of sh010 that both sides have; gives its id in AYON.
    QString addVersion();
    //! Another one.
    void addSecondVersion();
    void editVersion(const QJsonObject &data);
    void deleteVersion();
    void deleteProduct(); // of that version
    void forceDeleteShot(); // with all that hangs on it
    void moveProduct(const QString &folder);
    //! A product of that folder; gives its id.
    QString addProduct(const QString &folder);
    ayon::Version version();
    shotgrid::Row versionRow(const QString &product = QStringLiteral("renderMain"));
    QString idOfVersionRow(const QString &product = QStringLiteral("renderMain"))
    {
        return sync::shotgridId(QStringLiteral("Version"), versionRow(product).ref.id.number());
    }
    void putMovie();
    void putThumbnail();
    void sendPath(const QString &path);

    QString addPlaylist();
    EntityId addList();
    void editList(const EntityId &list, const QJsonObject &changes);
    void putVersionInto(const EntityId &list);
    void takeOutOf(const EntityId &list);
    void turnAround(const EntityId &list);
    //! The versions of the playlist, in their order: "renderMain_v001;".
    std::string playlistOrder();
    void deleteList(const EntityId &list);
    std::vector<ayon::EntityList> lists();
    std::size_t itemsOf(const EntityId &list);

    QString addNote();
    QString addReply(const QString &note);
    //! What the replies of the site say: "done;".
    std::string replies();
    //! Hints the processor at \a row, as the former leecher told of an attribute that became \a value.
    void tellChange(const QString &row, const QString &attribute, const QJsonValue &value);
    EntityId addComment(const QString &body = QStringLiteral("please check"));
    void editComment(const EntityId &comment, const QString &body);
    void deleteComment(const EntityId &comment);
    std::vector<ayon::Activity> comments();

    ayon::Project project();

    //! Nothing failed, and a whole pass in that direction has nothing left to write.
    void expectDone(const QString &jobsTopic, sync::Side written);

private:
    void askForWholeSync();
    void write(const ayon::ActivityOperation &operation);

    QString m_version;
    QString m_second;
};

//! One row of the tables: what a person does, and what the other side says afterwards.
struct Edit {
    std::string name;
    std::function<void(EditStudio &)> make;
    std::function<std::string(EditStudio &)> seen; // on the other side
    std::string expected;
    std::function<void(EditStudio &)> before = {}; // what both sides have beforehand, brought by the time it returns
};

inline void PrintTo(const Edit &edit, std::ostream *stream)
{
    *stream << edit.name;
}

} // namespace bridge::test
