#include "base/words.h"
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
        check.text = Words::tr("the path is not absolute");
        check.wayOut = Words::tr("give whole paths: nobody else knows the folder that you work in");
    } else if (!file.exists()) {
        check.text = Words::tr("the file is not there");
        check.wayOut = Words::tr("check the path, and whether the disk is mounted here");
    } else if (!file.isFile()) {
        check.text = Words::tr("it is no file");
        check.wayOut = Words::tr("name the files in it, or the pattern of their frames");
    } else if (!file.isReadable()) {
        check.text = Words::tr("the file cannot be read");
        check.wayOut = Words::tr("ask for the right to read it");
    } else if (file.size() == 0) {
        check.text = Words::tr("the file is empty");
        check.wayOut = Words::tr("write it again: something went wrong, or the disk was full");
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
                          .text = Words::tr("frames are missing: %1").arg(toText(missing, mostRanges)),
                          .wayOut = Words::tr("render them, and publish again")});
    }
    const bool isShort = range && !sequence.areTiles
        && (sequence.frames.front() > range->first() || sequence.frames.back() < range->last());
    if (isShort) {
        checks.push_back({.severity = Check::Severity::Warning,
                          .subject = baseName(sequence.withHashes()),
                          .text = Words::tr("there are frames %1-%2, and %3-%4 were to be published")
                                      .arg(sequence.frames.front())
                                      .arg(sequence.frames.back())
                                      .arg(range->first())
                                      .arg(range->last()),
                          .wayOut = Words::tr("render what is missing, or correct the frame range")});
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
                          .text = Words::tr("no frames of this name are there"),
                          .wayOut = Words::tr("check the path, and how many digits the frame numbers have")});
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
