#include "publisher/review.h"

#include "base/words.h"
#include "publisher/naming.h"
#include "publisher/sequence.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <compare>
#include <set>

namespace bridge::publisher {

using namespace Qt::StringLiterals;

namespace {

const QString pathToMovie = u"sg_path_to_movie"_s;
const QString pathToFrames = u"sg_path_to_frames"_s;

std::optional<Sequence> sequenceIn(const Representation &representation)
{
    if (representation.files.size() == 1) {
        if (auto pattern = patternOf(representation.files.front()))
            return pattern;
    }
    return sequenceOf(representation.files);
}

bool hasManyFiles(const Representation &representation)
{
    return representation.files.size() > 1
        || (representation.files.size() == 1 && patternOf(representation.files.front()));
}

const Representation *byName(const PublishRequest &request, const QString &name)
{
    const auto found = std::ranges::find(request.representations, name, &Representation::name);
    return found == request.representations.end() || found->files.isEmpty() ? nullptr : &*found;
}

//! The first one tagged for review that \a is.
const Representation *reviewable(const PublishRequest &request, bool (*is)(const QString &))
{
    for (const Representation &one : request.representations) {
        if (one.tags.contains(reviewTag) && !one.files.isEmpty() && is(one.files.front()))
            return &one;
    }
    return nullptr;
}

//! MOV-03.
QJsonObject preferredPaths(const Representation &preferred, bool hasSlate)
{
    QJsonObject fields{{pathToMovie, preferred.files.front()}};
    if (hasSlate)
        fields.insert(u"sg_frames_have_slate"_s, true);
    if (!hasManyFiles(preferred))
        return fields;
    const auto sequence = sequenceIn(preferred);
    const QString path = sequence ? sequence->withHashes() : preferred.files.front();
    fields.insert(pathToMovie, path);
    fields.insert(pathToFrames, path);
    return fields;
}

//! PUB-12.
QJsonObject reviewPaths(const Representation *movie, const Representation *images, bool hasSlate)
{
    QJsonObject fields;
    if (images) {
        const auto sequence = sequenceIn(*images);
        const QString path = sequence ? sequence->withPercent() : images->files.front();
        fields.insert(pathToMovie, path);
        fields.insert(pathToFrames, path);
        if (hasSlate)
            fields.insert(u"sg_frames_have_slate"_s, true);
    }
    if (movie) {
        fields.insert(pathToMovie, movie->files.front());
        if (hasSlate && movie->tags.contains(slateTag))
            fields.insert(u"sg_movie_has_slate"_s, true);
    }
    return fields;
}

//! As AYON compares: "*" is anything, also nothing, and all else a regular expression of the whole value.
bool isMatch(const QStringList &wanted, const QString &value)
{
    return wanted.contains(u"*"_s) || std::ranges::any_of(wanted, [&value](const QString &one) {
               const QRegularExpression form(QRegularExpression::anchoredPattern(one));
               return !value.isEmpty() && (form.isValid() ? form.match(value).hasMatch() : one == value);
           });
}

//! How much a profile says about a product. Of two that say as much, the one that says something earlier says more.
struct Fit {
    int said = 0;
    std::array<bool, 4> filters = {}; // host, product type, task and its type

    auto operator<=>(const Fit &) const = default;
};

//! None when the profile is about others.
std::optional<Fit> fitOf(const settings::MoviePathProfile &profile, const PublishRequest &request)
{
    const QString baseType = request.productBaseType.isEmpty() ? request.productType : request.productBaseType;
    const std::pair<const QStringList &, const QString &> filters[] = {{profile.hostNames, request.hostName},
                                                                       {profile.productBaseTypes, baseType},
                                                                       {profile.taskNames, request.task},
                                                                       {profile.taskTypes, request.taskType}};
    Fit fit;
    for (std::size_t at = 0; at < std::size(filters); ++at) {
        const auto &[wanted, value] = filters[at];
        if (wanted.isEmpty())
            continue;
        if (!isMatch(wanted, value))
            return std::nullopt;
        fit.filters[at] = true;
        ++fit.said;
    }
    return fit;
}

} // namespace

QStringList preferredRepresentations(const PublishRequest &request, const settings::AddonSettings &settings)
{
    std::optional<Fit> best;
    QStringList names;
    for (const settings::MoviePathProfile &profile : settings.moviePathProfiles) {
        const auto fit = fitOf(profile, request);
        if (fit > best) {
            best = fit;
            names = profile.representationNames;
        }
    }
    return names;
}

Review reviewOf(const PublishRequest &request, const settings::AddonSettings &settings)
{
    const bool hasSlate = request.families.contains(slateFamily);
    const Representation given{.files = {request.reviewMedia}};
    const bool isMovieGiven = isMovie(request.reviewMedia);
    const bool isImageGiven = !request.reviewMedia.isEmpty() && !isMovieGiven;
    const Representation *movie = isMovieGiven ? &given : reviewable(request, isMovie);
    const Representation *images = isImageGiven ? &given : reviewable(request, isImage);

    Review review{.fields = reviewPaths(movie, images, hasSlate), .thumbnail = request.thumbnail};
    for (const QString &name : preferredRepresentations(request, settings)) {
        if (const Representation *preferred = byName(request, name)) {
            review.fields = preferredPaths(*preferred, hasSlate);
            break;
        }
    }
    const Representation *picture = byName(request, u"thumbnail"_s);
    const QString published = picture ? picture->files.front() : QString();
    if (review.thumbnail.isEmpty())
        review.thumbnail = published;
    const QString lasting = request.isThumbnailTemporary ? published : review.thumbnail;
    if (review.fields.isEmpty() && !lasting.isEmpty())
        review.fields = {{pathToMovie, lasting}, {pathToFrames, lasting}};

    const Representation *shown = isImageGiven ? images : movie ? movie : images;
    if (shown && !hasManyFiles(*shown))
        review.upload = shown->files.front();
    else if (shown)
        review.skipped = Words::tr("'%1' is a sequence: only a movie or a single image can be uploaded for review")
                             .arg(baseName(pathOf(*shown)));
    if (shown && review.upload.isEmpty() && review.thumbnail.isEmpty())
        review.picture = pathOf(*shown);
    if (request.productType == "image"_L1 && isImage(review.upload)) // PUB-28
        review.thumbnail = review.upload;
    return review;
}

std::optional<FrameRange> framesOf(const PublishRequest &request)
{
    const Representation *images = reviewable(request, isImage);
    if (request.frames || !request.versionId.isEmpty() || !images || !hasManyFiles(*images))
        return request.frames;
    auto sequence = sequenceIn(*images);
    if (sequence && sequence->frames.empty())
        sequence = found(*std::move(sequence));
    if (!sequence || sequence->areTiles || sequence->frames.empty())
        return std::nullopt;
    return FrameRange{.start = sequence->frames.front(), .end = sequence->frames.back()};
}

std::vector<PlannedFile> plannedFiles(const PublishRequest &request)
{
    std::vector<PlannedFile> files;
    std::set<QString> codes;
    for (const Representation &one : request.representations) {
        const bool isPublished = one.tags.isEmpty() || one.tags.contains(reviewTag);
        if (!isPublished || one.files.isEmpty())
            continue;
        const QString code = fileCode(one.files.front());
        const QString free = codes.contains(code) ? distinctCode(code, one.name) : code;
        codes.insert(free);
        files.push_back({.representation = one.name,
                         .code = free,
                         .type = fileType(one.files.front(), hasManyFiles(one) ? 2 : 1),
                         .path = pathOf(one),
                         .versionNumber = versionNumber(one.files.front())});
    }
    return files;
}

QString pathOf(const Representation &representation)
{
    if (!hasManyFiles(representation))
        return representation.files.value(0);
    const auto sequence = sequenceIn(representation);
    return sequence ? sequence->withPercent() : representation.files.front();
}

} // namespace bridge::publisher
