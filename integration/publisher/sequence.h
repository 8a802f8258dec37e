#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace bridge::publisher {

//! Frames that follow on each other.
struct FrameSpan {
    int first = 0;
    int last = 0;

    bool operator==(const FrameSpan &) const = default;
};

//! Frames of one render: files whose names differ in a number between two dots. Or the tiles of one texture.
struct Sequence {
    QString before = {}; // "/show/sh010_v001."
    QString after = {}; // ".exr"
    int digits = 4; // 0: numbers are written as long as they are
    bool areTiles = false; // "name.<UDIM>.exr": numbers are places, and none is missing
    std::vector<int> frames = {}; // in their order; empty for a pattern nobody has looked for yet

    QString withHashes() const; // "/show/sh010_v001.####.exr"; of tiles "/show/skin_v001.<UDIM>.exr", as the next
    QString withPercent() const; // "/show/sh010_v001.%04d.exr"
    QString fileOf(int frame) const;
    //! Between the first frame and the last. As spans: one stray frame number may leave out a thousand million.
    std::vector<FrameSpan> holes() const;

    bool operator==(const Sequence &) const = default;
};

//! The sequence that \a files are frames of; none when they are not of one. One file with a frame number is one.
std::optional<Sequence> sequenceOf(const QStringList &files);

//! What "name.####.exr", "name.%04d.exr" and "name.<UDIM>.exr" stand for; none when \a path is no such pattern.
std::optional<Sequence> patternOf(const QString &path);

//! \a pattern with the frames that are on disk. One listing of its folder.
Sequence found(Sequence pattern);

//! "1001-1003, 1007", at most \a most spans.
QString toText(const std::vector<FrameSpan> &spans, int most);

} // namespace bridge::publisher
