#include "publisher/naming.h"
#include "publisher/prepare.h"
#include "publisher/sequence.h"

#include <QFileInfo>

#include <set>

namespace bridge::publisher {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRanges = 8;

void checkFile(const QString &path, Checks &checks)
{
    const QFileInfo file(path);
    Check check{.subject = path};
    if (!file.isAbsolute()) {
        check.text = u"the path is not absolute"_s;
        check.wayOut = u"give whole paths: nobody else knows the folder that you work in"_s;
    } else if (!file.exists()) {
        check.text = u"the file is not there"_s;
        check.wayOut = u"check the path, and whether the disk is mounted here"_s;
    } else if (!file.isFile()) {
        check.text = u"it is no file"_s;
        check.wayOut = u"name the files in it, or the pattern of their frames"_s;
    } else if (!file.isReadable()) {
        check.text = u"the file cannot be read"_s;
        check.wayOut = u"ask for the right to read it"_s;
    } else if (file.size() == 0) {
        check.text = u"the file is empty"_s;
        check.wayOut = u"write it again: something went wrong, or the disk was full"_s;
    } else {
        return;
    }
    checks.push_back(check);
}

//! Holes can be meant, when every second frame was rendered: people decide.
void checkSequence(const Sequence &sequence, const std::optional<FrameRange> &range, Checks &checks)
{
    const std::vector<FrameSpan> missing = sequence.holes();
    if (!missing.empty()) {
        checks.push_back({.severity = Check::Severity::Warning,
                          .subject = baseName(sequence.withHashes()),
                          .text = u"frames are missing: %1"_s.arg(toText(missing, mostRanges)),
                          .wayOut = u"render them, and publish again"_s});
    }
    const bool isShort = range && (sequence.frames.front() > range->first() || sequence.frames.back() < range->last());
    if (isShort) {
        checks.push_back(
            {.severity = Check::Severity::Warning,
             .subject = baseName(sequence.withHashes()),
             .text = u"there are frames %1-%2, and %3-%4 were to be published"_s.arg(sequence.frames.front())
                         .arg(sequence.frames.back())
                         .arg(range->first())
                         .arg(range->last()),
             .wayOut = u"render what is missing, or correct the frame range"_s});
    }
}

void checkRepresentation(const Representation &one, const std::optional<FrameRange> &range, Checks &checks)
{
    const auto pattern = one.files.size() == 1 ? patternOf(one.files.front()) : std::nullopt;
    if (!pattern) {
        for (const QString &path : one.files)
            checkFile(path, checks);
        const auto sequence = one.files.size() > 1 ? sequenceOf(one.files) : std::nullopt;
        if (sequence)
            checkSequence(*sequence, range, checks);
        return;
    }
    const Sequence sequence = found(*pattern);
    if (sequence.frames.empty()) {
        checks.push_back({.subject = one.files.front(),
                          .text = u"no frames of this name are there"_s,
                          .wayOut = u"check the path, and how many digits the frame numbers have"_s});
        return;
    }
    for (const int frame : sequence.frames)
        checkFile(sequence.fileOf(frame), checks);
    checkSequence(sequence, range, checks);
}

} // namespace

void checkFiles(const PublishRequest &request, Checks &checks)
{
    for (const Representation &one : request.representations)
        checkRepresentation(one, request.frames, checks);
    std::set<QString> others{request.thumbnail, request.reviewMedia};
    others.erase(QString());
    for (const QString &path : others)
        checkFile(path, checks);
}

} // namespace bridge::publisher
