#include "desktop/publish/droppedfiles.h"

#include "publisher/naming.h"
#include "publisher/sequence.h"

#include <QCoreApplication>
#include <QDirIterator>
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

//! At most \a most of them, by name in each folder.
QStringList filesBelow(const QString &path, qsizetype most)
{
    if (!QFileInfo(path).isDir())
        return {QFileInfo(path).absoluteFilePath()};
    QStringList files;
    QDirIterator entries(path, QDir::Files | QDir::Readable, QDirIterator::Subdirectories); // follows no links
    while (entries.hasNext() && files.size() < most)
        files << QFileInfo(entries.next()).absoluteFilePath();
    files.sort();
    return files;
}

//! What the frames of one render have in common, or the file itself.
QString renderOf(const QString &file)
{
    const auto sequence = publisher::sequenceOf({file});
    return sequence ? sequence->withHashes() : file;
}

//! Names of representations, each once.
class Names
{
public:
    explicit Names(const std::vector<Representation> &taken)
    {
        for (const Representation &one : taken)
            m_taken.insert(one.name);
    }

    //! "exr", and "exr2" for a second one.
    QString nameFor(const QString &file)
    {
        const QString suffix = QFileInfo(file).suffix().toLower();
        const QString base = suffix.isEmpty() ? u"file"_s : suffix;
        QString name = base;
        for (int &number = m_numbers.emplace(base, 1).first->second; !m_taken.insert(name).second;)
            name = base + QString::number(++number);
        return name;
    }

private:
    std::set<QString> m_taken;
    std::map<QString, int> m_numbers; // the last that was given
};

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
    std::set<QString> files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isReadable()) {
            dropped.missing << path;
            continue;
        }
        const QStringList below = filesBelow(path, mostDroppedFiles + 1);
        if (below.isEmpty())
            dropped.empty << path;
        files.insert(below.begin(), below.end());
    }
    std::map<QString, QStringList> renders;
    int taken = 0;
    for (const QString &file : files) {
        dropped.isCut = taken == mostDroppedFiles;
        if (dropped.isCut)
            break;
        ++taken;
        renders[renderOf(file)] << file;
    }
    for (auto &[render, frames] : renders)
        dropped.renders.push_back(std::move(frames));
    return dropped;
}

std::vector<Representation> joined(std::vector<Representation> before, const std::vector<QStringList> &renders)
{
    const bool isFirst = before.empty();
    Names names(before);
    std::map<QString, std::size_t> places;
    for (std::size_t at = 0; at < before.size(); ++at)
        places.emplace(renderOf(before[at].files.front()), at);
    for (const QStringList &frames : renders) {
        const auto known = places.find(renderOf(frames.front()));
        if (known == places.end()) {
            before.push_back({.name = names.nameFor(frames.front()), .files = frames});
            continue;
        }
        QStringList &files = before[known->second].files;
        std::set<QString> all(files.begin(), files.end());
        all.insert(frames.begin(), frames.end());
        files = QStringList(all.begin(), all.end());
    }
    if (isFirst)
        tagForReview(before);
    return before;
}

QString describe(const Representation &representation)
{
    const auto sequence = publisher::sequenceOf(representation.files);
    if (!sequence || representation.files.size() < 2)
        return publisher::baseName(representation.files.value(0));
    QString text = Words::tr("%1, %n frames", nullptr, int(sequence->frames.size()))
                       .arg(publisher::baseName(sequence->withHashes()));
    const std::vector<publisher::FrameSpan> holes = sequence->holes();
    if (!holes.empty())
        text += Words::tr(", missing: %1").arg(publisher::toText(holes, shownHoles));
    return text;
}

DroppedForms formsOf(std::vector<Representation> before, const std::vector<QStringList> &renders)
{
    DroppedForms forms{.representations = joined(std::move(before), renders)};
    for (const Representation &one : forms.representations)
        forms.texts << describe(one);
    return forms;
}

} // namespace bridge::desktop
