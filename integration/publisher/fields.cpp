#include "publisher/fields.h"

#include "base/words.h"
#include "publisher/naming.h"

#include <QJsonArray>

#include <algorithm>

namespace bridge::publisher {

using namespace Qt::StringLiterals;

namespace {

ShotgridRef refFromJson(const QJsonValue &json)
{
    return {.type = json["type"_L1].toString(), .id = ShotgridId(json["id"_L1].toInteger())};
}

bool isLink(const QJsonValue &json)
{
    return json["type"_L1].isString() && json["id"_L1].isDouble();
}

//! The site keeps neither blanks around a text nor an empty one.
bool isSameText(const QJsonValue &wanted, const QJsonValue &there)
{
    return wanted.toString().trimmed() == there.toString().trimmed();
}

bool isSamePath(const QJsonValue &wanted, const QJsonValue &there)
{
    if (wanted["local_path"_L1].isString())
        return wanted["local_path"_L1].toString() == there[localPathKey()].toString().replace('\\'_L1, '/'_L1);
    return wanted["relative_path"_L1] == there["relative_path"_L1]
        && refFromJson(wanted["local_storage"_L1]) == refFromJson(there["local_storage"_L1]);
}

bool hasAll(const QJsonArray &wanted, const std::vector<shotgrid::Link> &there)
{
    return std::ranges::all_of(wanted, [&](const QJsonValue &one) {
        return std::ranges::find(there, refFromJson(one), &shotgrid::Link::ref) != there.end();
    });
}

bool isSame(const QString &field, const QJsonValue &wanted, const shotgrid::Row &row)
{
    if (isLink(wanted))
        return row.link(field).ref == refFromJson(wanted);
    if (wanted.isArray())
        return hasAll(wanted.toArray(), row.linksOf(field));
    const QJsonValue there = row.attributes.value(field);
    if (wanted.isObject())
        return isSamePath(wanted, there);
    return wanted.isString() ? isSameText(wanted, there) : wanted == there;
}

//! Members that nobody here knows stay.
QJsonObject added(const QJsonArray &links)
{
    std::vector<ShotgridRef> members;
    for (const QJsonValue &link : links)
        members.push_back(refFromJson(link));
    return shotgrid::toJson(shotgrid::ListChange::Add, members);
}

QJsonObject frameFields(const FrameRange &frames)
{
    return {{u"sg_first_frame"_s, frames.first()},
            {u"sg_last_frame"_s, frames.last()},
            {u"frame_count"_s, frames.last() - frames.first() + 1},
            {u"frame_range"_s, u"%1-%2"_s.arg(frames.first()).arg(frames.last())}};
}

//! What a site may do without: its administrator has removed the field, or hidden it from this person.
QJsonObject optionalVersionFields(const PublishRequest &request, const Review &review)
{
    QJsonObject fields = review.fields;
    if (request.frames) {
        const QJsonObject frames = frameFields(*request.frames);
        for (auto field = frames.begin(); field != frames.end(); ++field)
            fields.insert(field.key(), *field);
    }
    if (!request.productType.isEmpty())
        fields.insert(u"sg_version_type"_s, request.productType);
    if (!request.comment.isEmpty()) // what somebody wrote there stays
        fields.insert(u"description"_s, request.comment);
    return fields;
}

void addOptional(Fields &fields, const QJsonObject &optional, const shotgrid::TypeSchema &schema)
{
    for (auto field = optional.begin(); field != optional.end(); ++field) {
        const shotgrid::Field *there = schema.find(field.key());
        if (!isWritable(schema, field.key()))
            fields.leftOut.push_back(notTaken(field.key()));
        else if (there->type == shotgrid::FieldType::List && !there->usableValues().contains(field->toString()))
            fields.leftOut.push_back({field.key(), Words::tr("'%1' is no value of this list").arg(field->toString())});
        else
            fields.values.insert(field.key(), *field);
    }
}

} // namespace

bool isWritable(const shotgrid::TypeSchema &schema, const QString &field)
{
    const shotgrid::Field *there = schema.find(field);
    return there && there->editable;
}

LeftOut notTaken(const QString &field)
{
    return {.field = field, .why = Words::tr("the site does not take this field")};
}

Fields versionFields(const PublishRequest &request, const Place &place, const Review &review,
                     const shotgrid::TypeSchema &schema)
{
    Fields fields{.values = {
                      {u"project"_s, shotgrid::toJson(place.project)},
                      {u"entity"_s, shotgrid::toJson(place.entity)},
                      {u"code"_s, versionCode(place.name, request.product, place.taskName, request.version)},
                      {u"user"_s, shotgrid::toJson(place.user)},
                  }};
    if (!place.task.isEmpty())
        fields.values.insert(u"sg_task"_s, shotgrid::toJson(place.task));
    if (!request.versionId.isEmpty())
        fields.values.insert(u"sg_ayon_id"_s, request.versionId.toText());
    else if (isWritable(schema, u"sg_ayon_id"_s))
        fields.values.insert(u"sg_ayon_id"_s, noAyonVersion);

    addOptional(fields, optionalVersionFields(request, review), schema);
    return fields;
}

Fields publishedFileFields(const PublishRequest &request, const Place &place, const PlannedFile &file,
                           const FilePlace &filePlace, const shotgrid::TypeSchema &schema)
{
    Fields fields{.values = {{u"project"_s, shotgrid::toJson(place.project)},
                             {u"entity"_s, shotgrid::toJson(place.entity)},
                             {u"version"_s, shotgrid::toJson(filePlace.version)},
                             {u"code"_s, file.code},
                             {u"path"_s, filePlace.path}}};
    if (!place.task.isEmpty())
        fields.values.insert(u"task"_s, shotgrid::toJson(place.task));
    if (!filePlace.type.isEmpty())
        fields.values.insert(u"published_file_type"_s, shotgrid::toJson(filePlace.type));

    QJsonObject optional{{u"version_number"_s, file.versionNumber}, {u"path_cache"_s, filePlace.location.relativePath}};
    if (!request.comment.isEmpty())
        optional.insert(u"description"_s, request.comment);
    if (!request.dependencies.empty()) {
        std::vector<ShotgridRef> upstream;
        for (const ShotgridId id : request.dependencies)
            upstream.push_back({.type = u"PublishedFile"_s, .id = id});
        optional.insert(u"upstream_published_files"_s, shotgrid::toJson(upstream));
    }
    addOptional(fields, optional, schema);
    return fields;
}

QJsonObject changes(const QJsonObject &wanted, const shotgrid::Row &row)
{
    QJsonObject different;
    for (auto field = wanted.begin(); field != wanted.end(); ++field) {
        if (isSame(field.key(), *field, row))
            continue;
        different.insert(field.key(), field->isArray() ? QJsonValue(added(field->toArray())) : QJsonValue(*field));
    }
    return different;
}

QJsonObject versionChanges(QJsonObject wanted, const shotgrid::Row &row)
{
    for (const QString &field : {u"project"_s, u"entity"_s, u"code"_s})
        wanted.remove(field);
    if (!row.link(u"user"_s).ref.isEmpty())
        wanted.remove(u"user"_s);
    if (wanted.value(u"sg_ayon_id"_s) == noAyonVersion && !row.text(u"sg_ayon_id"_s).isEmpty())
        wanted.remove(u"sg_ayon_id"_s);
    return changes(wanted, row);
}

} // namespace bridge::publisher
