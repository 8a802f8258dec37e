#include "desktop/publish/droppedfiles.h"

#include "publisher/naming.h"
#include "publisher/sequence.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using publisher::Representation;

namespace {

constexpr int shownHoles = 4; // ranges of them

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bridge::desktop::DroppedFiles)
};

QStringList filesBelow(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return {QFileInfo(path).absoluteFilePath()};
    QStringList files;
    const QFileInfoList entries = QDir(path).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo &entry : entries)
        files << entry.absoluteFilePath();
    return files;
}

//! Files that are frames of one render, or one file.
using Groups = std::map<QString, QStringList>;

Groups grouped(const QStringList &files)
{
    Groups groups;
    for (const QString &file : files) {
        const auto sequence = publisher::sequenceOf({file});
        QStringList &group = groups[sequence ? sequence->withHashes() : file];
        if (!group.contains(file))
            group << file;
    }
    return groups;
}

//! "exr", and "exr2" for a second one.
QString nameFor(const QString &file, std::set<QString> &taken)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    const QString base = suffix.isEmpty() ? u"file"_s : suffix;
    QString name = base;
    for (int number = 2; !taken.insert(name).second; ++number)
        name = base + QString::number(number);
    return name;
}

void tagForReview(std::vector<Representation> &representations)
{
    const auto first = [&representations](bool (*fits)(const QString &)) {
        return std::find_if(representations.begin(), representations.end(),
                            [fits](const Representation &one) { return fits(one.files.front()); });
    };
    auto review = first(publisher::isMovie);
    if (review == representations.end())
        review = first(publisher::isImage);
    if (review != representations.end())
        review->tags << publisher::reviewTag;
}

} // namespace

DroppedFiles droppedFiles(const QStringList &paths)
{
    DroppedFiles dropped;
    QStringList files;
    for (const QString &path : paths) {
        if (QFileInfo(path).isReadable())
            files << filesBelow(path);
        else
            dropped.missing << path;
    }
    std::set<QString> taken;
    for (const auto &[pattern, group] : grouped(files))
        dropped.representations.push_back({.name = nameFor(group.front(), taken), .files = group});
    tagForReview(dropped.representations);
    return dropped;
}

QString describe(const Representation &representation)
{
    const auto sequence = publisher::sequenceOf(representation.files);
    if (!sequence || representation.files.size() < 2)
        return publisher::baseName(representation.files.value(0));
    QString text = Words::tr("%1, %n frames", nullptr, int(sequence->frames.size()))
                       .arg(publisher::baseName(sequence->withHashes()));
    const std::vector<int> holes = sequence->holes();
    if (!holes.empty())
        text += Words::tr(", missing: %1").arg(publisher::toText(holes, shownHoles));
    return text;
}

} // namespace bridge::desktop
