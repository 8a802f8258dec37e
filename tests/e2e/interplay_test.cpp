// The services beside those that they replace: what the former ones wrote is understood, and what ours write looks as
// theirs did. The golden files hold what somebody outside can see of them.
#include "ayon/sender.h"
#include "e2e/foreignclient.h"
#include "e2e/threeservices.h"
#include "support/golden.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>

#include <array>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace bridge::test {

namespace {

const QString ourHost = ayon::validSender(QSysInfo::machineHostName());
const QString formerHost = u"a1b2c3d4e5f6"_s; // a container's name
const net::Headers formerHeaders{{"x-sender", "a1b2c3d4e5f6"}, {"x-sender-type", "shotgrid"}};

//! Of \a document those members that \a wanted has.
QJsonObject sameMembers(const QJsonObject &document, const QJsonObject &wanted)
{
    QJsonObject same;
    for (const QString &name : wanted.keys()) {
        if (document.contains(name))
            same.insert(name, document.value(name));
    }
    return same;
}

QString hashOfEntry(qint64 id)
{
    const QByteArray told = R"({"event_topic": "shotgrid.event", "event_id": )" + QByteArray::number(id) + "}";
    return QString::fromLatin1(QCryptographicHash::hash(told, QCryptographicHash::Sha256).toHex());
}

//! The event that the former leecher posts, with the entry of the log as a text for people.
QJsonObject leechedBody(const QString &file, QJsonObject values)
{
    const QJsonObject told = golden(file, values).value("payload"_L1).toObject().value("sg_payload"_L1).toObject();
    values.insert(u"message"_s, QString::fromUtf8(QJsonDocument(told).toJson()));
    return golden(file, values);
}

} // namespace

class Interplay : public ThreeServices
{
protected:
    Interplay()
    {
        QObject::connect(&m_sandbox.ayonFrame(), &sandbox::Frame::asked, &m_sandbox.ayonFrame(),
                         [this](const sandbox::Request &request) { m_asked.push_back(request); });
    }

    //! The newest entry of \a eventType in ShotGrid's log, by the names that the golden files use. Those that log each
    //! field of a new row once more do not count.
    QJsonObject lastLogged(const QString &eventType)
    {
        shotgrid::Query query{.type = u"EventLogEntry"_s};
        query.fields = {u"event_type"_s, u"meta"_s, u"entity"_s, u"user"_s, u"session_uuid"_s, u"created_at"_s};
        QJsonObject values;
        for (const shotgrid::Row &entry : good(await(m_shotgrid->search(query, {})))) {
            const QJsonObject meta = entry.attributes.value("meta"_L1).toObject();
            if (entry.text(u"event_type"_s) != eventType || meta.value("in_create"_L1).toBool())
                continue;
            const shotgrid::Link user = entry.link(u"user"_s);
            values = {{u"event"_s, entry.ref.id.number()},
                      {u"hash"_s, hashOfEntry(entry.ref.id.number())},
                      {u"entity"_s, entry.link(u"entity"_s).ref.id.number()},
                      {u"user"_s, user.name},
                      {u"user_id"_s, user.ref.id.number()},
                      {u"project_id"_s, m_shotgridProject.number()},
                      {u"session"_s, entry.attributes.value("session_uuid"_L1)},
                      {u"created_at"_s, entry.text(u"created_at"_s).replace("Z"_L1, "+00:00"_L1)}};
        }
        return values;
    }

    //! Passes that entry on as the former leecher did.
    QString leechAsBefore(const QString &file, const QString &eventType)
    {
        QJsonObject values = lastLogged(eventType);
        values.insert(u"host"_s, formerHost);
        return m_formerLeecher.dispatch(leechedBody(file, values));
    }

    //! The one event that passes on the entry \a id.
    QJsonObject passedOn(qint64 id)
    {
        QJsonObject found;
        for (const ayon::Event &event : events(u"shotgrid.event"_s)) {
            if (event.summary.value("sg_event_id"_L1).toInteger() == id) {
                EXPECT_TRUE(found.isEmpty()) << "passed on twice";
                found = stored(event.id.toText());
            }
        }
        return found;
    }

    QJsonObject stored(const QString &event)
    {
        return m_formerLeecher.ask(net::Method::Get, u"/api/events/"_s + event);
    }

    //! The job that stands for the work on \a source.
    QJsonObject jobOf(const QString &topic, const QString &source)
    {
        for (const ayon::Event &job : events(topic)) {
            if (job.dependsOn.toText() == source)
                return stored(job.id.toText());
        }
        return {};
    }

    //! The states that were given to \a job.
    QStringList statesOf(const QJsonObject &job) const
    {
        QStringList states;
        for (const sandbox::Request &request : m_asked) {
            const QString status = QJsonDocument::fromJson(request.body)[u"status"].toString();
            const bool isOfJob = request.path == "/api/events/"_L1 + job.value("id"_L1).toString();
            if (request.method == "PATCH"_L1 && isOfJob && !status.isEmpty())
                states += status;
        }
        return states;
    }

    //! The enrolment that was asked for last, with the sender that the headers name, as the server takes it.
    QJsonObject lastEnrolment() const
    {
        QJsonObject enrolment;
        for (const sandbox::Request &request : m_asked) {
            if (request.path != "/api/enroll"_L1)
                continue;
            enrolment = QJsonDocument::fromJson(request.body).object();
            if (!enrolment.contains("sender"_L1))
                enrolment.insert(u"sender"_s, QString::fromLatin1(request.header("x-sender")));
        }
        return enrolment;
    }

    ForeignClient m_formerLeecher{m_sandbox.access()}; // it names its sender in the event, and sets no type (LEE-18)
    ForeignClient m_formerService{m_sandbox.access(), formerHeaders};
    std::vector<sandbox::Request> m_asked;
};

TEST_F(Interplay, WhatTheFormerLeecherPassedOnComesToAyon)
{
    row(u"Shot"_s, {{u"code"_s, u"sh020"_s}, {u"sg_sequence"_s, m_sequence}});
    const QString made = leechAsBefore(u"interplay/leeched_new.json"_s, u"Shotgun_Shot_New"_s);
    run(u"processor"_s);
    EXPECT_EQ(text(folderCalled(u"sh020"_s).path), "/sq010/sh020");
    EXPECT_EQ(text(jobOf(u"shotgrid.proc"_s, made).value("status"_L1).toString()), "finished");

    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    leechAsBefore(u"interplay/leeched_change.json"_s, u"Shotgun_Shot_Change"_s);
    run(u"processor"_s);
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1050);
}

TEST_F(Interplay, WhatTheFormerLeecherPassedOnIsNotPassedOnAgain)
{
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    const QString before = leechAsBefore(u"interplay/leeched_change.json"_s, u"Shotgun_Shot_Change"_s);
    run(u"leecher"_s);
    const qint64 entry = lastLogged(u"Shotgun_Shot_Change"_s).value("event"_L1).toInteger();
    EXPECT_EQ(text(passedOn(entry).value("id"_L1).toString()), text(before));
}

TEST_F(Interplay, EventsFromBeforeTheHashTellWhereTheLeecherGoesOn)
{
    good(await(m_ayon->patchProject(m_project, {{u"data"_s, QJsonObject{{u"shotgridCursor"_s, QJsonValue()}}}}, {})));
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    QJsonObject values = lastLogged(u"Shotgun_Shot_Change"_s);
    values.insert(u"host"_s, formerHost);
    QJsonObject old = leechedBody(u"interplay/leeched_change.json"_s, values);
    old.insert(u"hash"_s, QString::number(values.value("event"_L1).toInteger()));
    old.remove(u"summary"_s);
    const QString event = m_formerLeecher.dispatch(old);
    run(u"processor"_s);
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1050);
    EXPECT_EQ(text(jobOf(u"shotgrid.proc"_s, event).value("description"_L1).toString()),
              "Event processed successfully.");

    edit(m_shot, {{u"sg_cut_in"_s, 1060}}); // while no leecher ran
    bringToAyon();
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1060);
}

//! Asked for in AYON's settings page; until 0.4.3 under the topic of the leecher.
class SyncRequest : public Interplay, public testing::WithParamInterface<const char *>
{
};

TEST_P(SyncRequest, BringsEitherSideToTheOther)
{
    const QJsonObject requests =
        golden(u"interplay/sync_requests.json"_s, {{u"topic"_s, QString::fromLatin1(GetParam())}});
    edit(m_shot, {{u"sg_cut_in"_s, 1077}});
    const QString fromShotgrid = m_formerLeecher.dispatch(requests.value("sync-from-shotgrid"_L1).toObject());
    run(u"processor"_s);
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1077);
    EXPECT_EQ(text(jobOf(u"shotgrid.proc"_s, fromShotgrid).value("status"_L1).toString()), "finished");

    editAyon(ayon::EntityType::Folder, folderCalled(u"sh010"_s).id.toText(),
             {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    const QString fromAyon = m_formerLeecher.dispatch(requests.value("sync-from-ayon"_L1).toObject());
    run(u"processor"_s);
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1200);
    EXPECT_EQ(text(jobOf(u"shotgrid.proc"_s, fromAyon).value("status"_L1).toString()), "finished");
}

INSTANTIATE_TEST_SUITE_P(Topics, SyncRequest, testing::Values("shotgrid.event.project.sync", "shotgrid.event"),
                         [](const auto &topic) {
                             return std::string(topic.param) == "shotgrid.event" ? "UntilRelease043" : "Now";
                         });

TEST_F(Interplay, WhatTheFormerProcessorHasDoneIsNotDoneAgain)
{
    const QJsonObject enrolment =
        golden(u"interplay/enrolments.json"_s, {{u"host"_s, formerHost}}).value("processor"_L1).toObject();
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    const QString source = leechAsBefore(u"interplay/leeched_change.json"_s, u"Shotgun_Shot_Change"_s);
    const QJsonObject job = m_formerService.ask(net::Method::Post, u"/api/enroll"_s, enrolment);
    ASSERT_EQ(text(job.value("dependsOn"_L1).toString()), text(source));
    const QString path = u"/api/events/"_s + job.value("id"_L1).toString();
    m_formerService.ask(net::Method::Patch, path, QJsonObject{{u"status"_s, u"in_progress"_s}});
    run(u"processor"_s); // it waits while another has the oldest event of the project
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1001);
    m_formerService.ask(net::Method::Patch, path, QJsonObject{{u"status"_s, u"finished"_s}});
    run(u"processor"_s);
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1001);
    EXPECT_EQ(statesOf(job), (QStringList{u"in_progress"_s, u"finished"_s}));
}

TEST_F(Interplay, WhatTheFormerProcessorFailedAtIsTriedAgain)
{
    const QJsonObject enrolment =
        golden(u"interplay/enrolments.json"_s, {{u"host"_s, formerHost}}).value("processor"_L1).toObject();
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    leechAsBefore(u"interplay/leeched_change.json"_s, u"Shotgun_Shot_Change"_s);
    const QJsonObject job = m_formerService.ask(net::Method::Post, u"/api/enroll"_s, enrolment);
    const QJsonObject failure{{u"status"_s, u"failed"_s},
                              {u"description"_s, u"An error occurred while processing."_s},
                              {u"payload"_s, QJsonObject{{u"message"_s, u"Traceback (most recent call last): …"_s}}}};
    m_formerService.ask(net::Method::Patch, u"/api/events/"_s + job.value("id"_L1).toString(), failure);
    run(u"processor"_s);
    EXPECT_EQ(folderCalled(u"sh010"_s).attrib.value(u"frameStart"_s).toInt(), 1050);
    EXPECT_EQ(statesOf(job), (QStringList{u"failed"_s, u"in_progress"_s, u"finished"_s}));
}

TEST_F(Interplay, WhatTheFormerProcessorWroteIsNotSentToShotgrid)
{
    const QString shot = folderCalled(u"sh010"_s).id.toText();
    m_formerService.ask(net::Method::Patch, u"/api/projects/show/folders/"_s + shot,
                        QJsonObject{{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1300}}}});
    run(u"transmitter"_s);
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1001);
    EXPECT_TRUE(events(u"shotgrid.push"_s).empty());
}

TEST_F(Interplay, WhatTheFormerTransmitterHasSentIsNotSentAgain)
{
    const QJsonObject enrolment =
        golden(u"interplay/enrolments.json"_s, {{u"host"_s, formerHost}}).value("transmitter"_L1).toObject();
    editAyon(ayon::EntityType::Folder, folderCalled(u"sh010"_s).id.toText(),
             {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    QJsonObject job = m_formerService.ask(net::Method::Post, u"/api/enroll"_s, enrolment);
    while (!job.isEmpty()) { // those of setting up are among them
        m_formerService.ask(net::Method::Patch, u"/api/events/"_s + job.value("id"_L1).toString(),
                            QJsonObject{{u"status"_s, u"finished"_s}});
        job = m_formerService.ask(net::Method::Post, u"/api/enroll"_s, enrolment);
    }
    run(u"transmitter"_s);
    EXPECT_EQ(rowCalled(u"Shot"_s, u"sh010"_s).attributes.value(u"sg_cut_in"_s).toInt(), 1001);
}

//! What the endpoint of either addon dispatches, and what those before it did.
TEST_F(Interplay, PathsThatAPublisherToldComeToShotgrid)
{
    const QString made = version(folderCalled(u"sh010"_s).id.toText(), u"renderMain"_s, 1);
    run(u"transmitter"_s);
    const QJsonObject told =
        golden(u"interplay/media_paths.json"_s, {{u"project"_s, m_project.toText()}, {u"version"_s, made}});
    for (const auto &[release, movie] :
         {std::pair(u"until 0.6.10"_s, u"/mnt/show/v002.mov"_s), std::pair(u"now"_s, u"/mnt/show/v001.mov"_s)}) {
        const QString event = m_formerLeecher.dispatch(told.value(release).toObject());
        run(u"transmitter"_s);
        EXPECT_EQ(text(jobOf(u"shotgrid.push"_s, event).value("status"_L1).toString()), "finished");
        const shotgrid::Query query{
            .type = u"Version"_s, .fields = {u"sg_path_to_movie"_s, u"sg_path_to_frames"_s, u"sg_frames_have_slate"_s}};
        const auto found = good(await(m_shotgrid->search(query, {})));
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(text(found.front().text(u"sg_path_to_movie"_s)), text(movie));
        EXPECT_EQ(text(found.front().text(u"sg_path_to_frames"_s)),
                  text(QString(movie).replace(".mov"_L1, ".%04d.exr"_L1)));
        EXPECT_TRUE(found.front().checked(u"sg_frames_have_slate"_s));
    }
}

TEST_F(Interplay, OurLeecherPassesOnWhatTheFormerOneDid)
{
    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    row(u"Shot"_s, {{u"code"_s, u"sh020"_s}, {u"sg_sequence"_s, m_sequence}});
    const std::array logged{std::pair(u"interplay/leeched_change.json"_s, lastLogged(u"Shotgun_Shot_Change"_s)),
                            std::pair(u"interplay/leeched_new.json"_s, lastLogged(u"Shotgun_Shot_New"_s))};
    run(u"leecher"_s);
    for (auto [file, values] : logged) {
        values.insert(u"host"_s, ourHost);
        const QJsonObject event = passedOn(values.value("event"_L1).toInteger());
        const QString message = event.value("payload"_L1).toObject().value("message"_L1).toString();
        values.insert(u"message"_s, message);
        QJsonObject wanted = golden(file, values);
        EXPECT_EQ(text(QJsonDocument::fromJson(message.toUtf8()).object()),
                  text(wanted.value("payload"_L1).toObject().value("sg_payload"_L1).toObject()));
        // Orders to the server, and what it does not take from a body (LEE-17): stored in other forms.
        EXPECT_EQ(text(event.value("status"_L1).toString()), "finished");
        for (const QString &order : {u"finished"_s, u"store"_s, u"user"_s})
            wanted.remove(order);
        wanted.insert(u"senderType"_s, u"api"_s); // LEE-18
        EXPECT_EQ(text(sameMembers(event, wanted)), text(wanted));
    }
}

TEST_F(Interplay, OurServicesEnrollAsTheFormerOnesDid)
{
    // The same jobs of the same events. Which of those are ours to do is told otherwise, by a filter: each project in
    // its order, beside the others, and events without sender type are there too.
    const QJsonObject enrolments = golden(u"interplay/enrolments.json"_s, {{u"host"_s, ourHost}});
    run(u"processor"_s);
    QJsonObject wanted = enrolments.value("processor"_L1).toObject();
    EXPECT_EQ(text(sameMembers(lastEnrolment(), wanted)), text(wanted));

    run(u"transmitter"_s);
    const QJsonObject transmitter = lastEnrolment();
    wanted = enrolments.value("transmitter"_L1).toObject();
    wanted.remove(u"ignoreSenderTypes"_s);
    const QStringList topics = transmitter.value("sourceTopic"_L1).toVariant().toStringList();
    for (const QJsonValue &topic : wanted.take("sourceTopic"_L1).toArray()) // and more: moves, types
        EXPECT_TRUE(topics.contains(topic.toString())) << text(topic.toString());
    EXPECT_EQ(text(sameMembers(transmitter, wanted)), text(wanted));
}

TEST_F(Interplay, OurJobsLookAsTheFormerOnesDid)
{
    const auto wantedJob = [](const QString &name, const QString &source, qint64 entry = 0) {
        const QJsonObject values{{u"host"_s, ourHost}, {u"source"_s, source}, {u"event"_s, entry}};
        return golden(u"interplay/jobs.json"_s, values).value(name).toObject();
    };
    const QStringList goodLife{u"in_progress"_s, u"finished"_s};

    edit(m_shot, {{u"sg_cut_in"_s, 1050}});
    const QJsonObject values = lastLogged(u"Shotgun_Shot_Change"_s);
    bringToAyon();
    const qint64 entry = values.value("event"_L1).toInteger();
    const QString source = passedOn(entry).value("id"_L1).toString();
    const QJsonObject processed = jobOf(u"shotgrid.proc"_s, source);
    QJsonObject wanted = wantedJob(u"processed"_s, source, entry);
    EXPECT_EQ(text(sameMembers(processed, wanted)), text(wanted));
    EXPECT_EQ(statesOf(processed), goodLife);

    const QJsonObject useless{{u"action"_s, u"shotgrid-event"_s}, {u"project_name"_s, u"show"_s}};
    const QString empty = m_formerLeecher.dispatch(
        {{u"topic"_s, u"shotgrid.event"_s}, {u"project"_s, u"show"_s}, {u"payload"_s, useless}});
    run(u"processor"_s);
    const QJsonObject failed = jobOf(u"shotgrid.proc"_s, empty);
    wanted = wantedJob(u"not processed"_s, empty);
    EXPECT_EQ(text(sameMembers(failed, wanted)), text(wanted));

    editAyon(ayon::EntityType::Folder, folderCalled(u"sh010"_s).id.toText(),
             {{u"attrib"_s, QJsonObject{{u"frameStart"_s, 1200}}}});
    const QString edited = events(u"entity.folder.attrib_changed"_s).back().id.toText();
    run(u"transmitter"_s);
    const QJsonObject pushed = jobOf(u"shotgrid.push"_s, edited);
    wanted = wantedJob(u"pushed"_s, edited);
    EXPECT_EQ(text(sameMembers(pushed, wanted)), text(wanted));
    EXPECT_EQ(statesOf(pushed), goodLife);
}

} // namespace bridge::test
