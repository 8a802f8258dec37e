#include "publisher/sequence.h"

#include "publisher/naming.h"

#include <QDirIterator>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace bridge::publisher {

using namespace Qt::StringLiterals;

namespace {

const QString tileMark = u"<UDIM>"_s;

struct Numbered {
    Sequence sequence = {}; // without frames
    int frame = 0;
};

//! Digits as they are padded: "0001" has four, "1" may have been written without.
int digitsOf(const QString &number)
{
    return int(number.size()) - (number.startsWith('-'_L1) ? 1 : 0);
}

std::optional<Numbered> numbered(const QString &path)
{
    static const QRegularExpression form(uR"(^(.*\.)(-?\d+)(\.[^/\\]*)$)"_s);
    const auto match = form.match(path);
    bool fits = false;
    const int frame = match.captured(2).toInt(&fits);
    if (!fits || match.capturedEnd(1) <= path.size() - baseName(path).size()) // the number is in a folder's name
        return std::nullopt;
    return Numbered{
        .sequence = {.before = match.captured(1), .after = match.captured(3), .digits = digitsOf(match.captured(2))},
        .frame = frame};
}

} // namespace

QString Sequence::withHashes() const
{
    return before + (areTiles ? tileMark : QString(std::max(digits, 1), '#'_L1)) + after;
}

QString Sequence::withPercent() const
{
    if (areTiles)
        return before + tileMark + after;
    return before + (digits > 1 ? "%0"_L1 + QString::number(digits) + 'd'_L1 : u"%d"_s) + after;
}

QString Sequence::fileOf(int frame) const
{
    const QString number = QString::number(std::abs(frame)).rightJustified(digits, '0'_L1);
    return before + (frame < 0 ? "-"_L1 : ""_L1) + number + after;
}

std::vector<FrameSpan> Sequence::holes() const
{
    std::vector<FrameSpan> missing;
    for (std::size_t at = 1; at < frames.size() && !areTiles; ++at) {
        if (frames[at] - 1 > frames[at - 1])
            missing.push_back({.first = frames[at - 1] + 1, .last = frames[at] - 1});
    }
    return missing;
}

std::optional<Sequence> sequenceOf(const QStringList &files)
{
    std::optional<Sequence> sequence;
    for (const QString &file : files) {
        const auto one = numbered(file);
        if (!one)
            return std::nullopt;
        if (!sequence)
            sequence = one->sequence;
        if (sequence->before != one->sequence.before || sequence->after != one->sequence.after)
            return std::nullopt;
        sequence->digits = std::min(sequence->digits, one->sequence.digits);
        sequence->frames.push_back(one->frame);
    }
    if (!sequence)
        return std::nullopt;
    std::ranges::sort(sequence->frames);
    std::vector<int> &frames = sequence->frames;
    frames.erase(std::unique(frames.begin(), frames.end()), frames.end()); // Clang 14 does not read ranges::unique
    return sequence;
}

std::optional<Sequence> patternOf(const QString &path)
{
    static const QRegularExpression form(uR"(^(.*\.)(#+|%(?:0(\d+))?d|<UDIM>)(\.[^/\\]*)$)"_s);
    const auto match = form.match(path);
    if (!match.hasMatch())
        return std::nullopt;
    const QString mark = match.captured(2);
    if (mark == tileMark)
        return Sequence{.before = match.captured(1), .after = match.captured(4), .areTiles = true};
    return Sequence{.before = match.captured(1),
                    .after = match.captured(4),
                    .digits = mark.startsWith('#'_L1) ? int(mark.size()) : match.captured(3).toInt()};
}

Sequence found(Sequence pattern)
{
    const qsizetype folder = pattern.before.size() - baseName(pattern.before).size();
    const QString before = pattern.before.mid(folder);
    QDirIterator files(pattern.before.left(folder), QDir::Files);
    while (files.hasNext()) {
        files.next();
        const QString name = files.fileName();
        if (name.size() <= before.size() + pattern.after.size() || !name.startsWith(before)
            || !name.endsWith(pattern.after)) {
            continue;
        }
        const QString number = name.mid(before.size(), name.size() - before.size() - pattern.after.size());
        bool isNumber = false;
        const int frame = number.toInt(&isNumber);
        if (isNumber && pattern.fileOf(frame) == pattern.before + number + pattern.after)
            pattern.frames.push_back(frame);
    }
    std::ranges::sort(pattern.frames);
    return pattern;
}

QString toText(const std::vector<FrameSpan> &spans, int most)
{
    QStringList texts;
    for (const auto &[first, last] : spans) {
        if (texts.size() == most) {
            texts << u"…"_s;
            break;
        }
        texts << (first == last ? QString::number(first) : u"%1-%2"_s.arg(first).arg(last));
    }
    return texts.join(u", "_s);
}

} // namespace bridge::publisher
