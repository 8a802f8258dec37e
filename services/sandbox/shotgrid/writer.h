#pragma once

#include "sandbox/shotgrid/caller.h"
#include "sandbox/shotgrid/linkvalue.h"
#include "sandbox/shotgrid/store.h"
#include "sandbox/shotgrid/taskdates.h"

#include <QDateTime>
#include <QJsonObject>

namespace bridge::sandbox::shotgrid {

//! What a caller may do to rows, with the checks and the side effects of each. A refusal may leave a part of the work
//! in the store: whoever calls commits after a success and rolls back after a refusal.
class Writer
{
public:
    enum class Place { Single, Batch }; // a batch words refusals in its own way, and makes ghosts

    Writer(Store &store, const Caller &caller, QDateTime now, double hoursPerDay, Place place = Place::Single)
        : m_store(store)
        , m_caller(caller)
        , m_now(std::move(now))
        , m_hoursPerDay(hoursPerDay)
        , m_place(place)
    {
    }

    Outcome<Link> create(const EntityType &type, const QJsonObject &data);
    Refusal update(const Link &row, const QJsonObject &data);
    Refusal retire(const Link &row);
    //! False when the row was live.
    Outcome<bool> revive(const Link &row);
    //! Puts an uploaded file (uploadedFile()) into a `url` or `image` field, or without a field, or with one of links,
    //! among the attachments of the row. \a described is {display_name, tags} of the Attachment, which comes back.
    Outcome<Link> attach(const Link &row, const Field *field, const QJsonObject &file,
                         const QJsonObject &described = {});
    //! Shows the picture of another row, as it is stored there, in an `image` field.
    Refusal showPicture(const Link &row, const Field &field, const Value &picture);

private:
    //! A value that passed all checks but was not written yet.
    struct Prepared {
        const Field *field = nullptr;
        Value value = {};
        std::optional<WrittenLinks> links = {};
        std::optional<QJsonObject> file = {};
    };

    Outcome<std::vector<Prepared>> prepare(Verb verb, const EntityType &type, const QJsonObject &data) const;
    Outcome<Prepared> prepareField(Verb verb, const EntityType &type, const QString &name,
                                   const QJsonValue &json) const;
    Refusal refusalOfName(Verb verb, const EntityType &type, const Prepared &identifier) const;
    Refusal refusalOfDuplicate(Verb verb, const EntityType &type, const Prepared &prepared, const Link &self) const;
    Refusal refusalOfConnection(const EntityType &type, const Link &row) const;
    Failure inCallersWords(Verb verb, Failure failure) const;
    bool reaches(const Link &row) const;

    Link insertRow(const EntityType &type);
    void fillDefaults(const Link &row, const QSet<int> &given);
    Refusal write(const Link &row, const Prepared &prepared);
    Refusal writeLinks(const Link &row, const Field &field, const WrittenLinks &written);
    Refusal writeConnections(const Link &row, const Field &field, const Links &before, const Links &after);
    void writeOtherEnd(const Link &row, const Field &field, const Links &before, const Links &after);
    void writeFile(const Link &row, const Field &field, const QJsonObject &file);
    Refusal describe(const Link &attachment, const QJsonObject &described);
    Link writePicture(const Link &row, const Field &field, const QJsonObject &file);
    void expectFrame(const Link &row, const Field &media, const Link &attachment, const QString &object);
    void clearPicture(const Link &row, const Field &field);
    void settleDates(const Link &row, const std::vector<Prepared> &written);
    void joinName(const Link &row, const std::vector<Prepared> &written);
    void applyTemplate(const Link &row, const std::vector<Prepared> &written);
    Link copyOfTask(const Link &task, const Link &entity);
    void signNew(const Link &row, const QSet<int> &given = {});
    void sign(const Link &row, const QString &timeField, const QString &authorField, const QSet<int> &given = {});
    void retireWith(const Link &row, const Link &with);
    void reviveWith(const Link &row);

    Store &m_store;
    const Caller &m_caller;
    QDateTime m_now;
    double m_hoursPerDay;
    Place m_place;
};

} // namespace bridge::sandbox::shotgrid
