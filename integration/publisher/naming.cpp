#include "publisher/naming.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <map>

namespace bridge::publisher {

using namespace Qt::StringLiterals;

namespace {

QString suffixOf(const QString &path)
{
    const QString name = baseName(path);
    const qsizetype dot = name.lastIndexOf('.'_L1);
    return dot < 0 ? QString() : name.mid(dot + 1).toLower();
}

const QRegularExpression &versionMark()
{
    static const QRegularExpression mark(u"_v(\\d+)"_s, QRegularExpression::CaseInsensitiveOption);
    return mark;
}

//! A number or its placeholder between two dots, or at the end.
const QRegularExpression &frameMark()
{
    static const QRegularExpression mark(uR"(\.(-?\d+|#+|%0?\d*d|<UDIM>)(?=\.|$))"_s);
    return mark;
}

} // namespace

QString versionCode(const QString &folder, const QString &product, const QString &task, int version)
{
    QStringList parts{folder, product};
    if (!task.isEmpty())
        parts << task;
    parts << 'v'_L1 + QString::number(version).rightJustified(3, '0'_L1);
    return parts.join('_'_L1);
}

QString fileCode(const QString &path)
{
    const QString name = baseName(path).trimmed(); // as the site keeps it
    QString code = name;
    code.remove(versionMark());
    code.remove(frameMark());
    return code.isEmpty() ? name : code.trimmed();
}

QString distinctCode(const QString &code, const QString &representation)
{
    const qsizetype dot = code.indexOf('.'_L1, 1);
    return QString(code).insert(dot < 0 ? code.size() : dot, '_'_L1 + representation);
}

int versionNumber(const QString &path)
{
    QString number;
    auto marks = versionMark().globalMatch(baseName(path));
    while (marks.hasNext())
        number = marks.next().captured(1);
    return number.toInt(); // 0 as well when it is beyond 32 bits
}

QString fileType(const QString &path, qsizetype count)
{
    static const std::map<QString, QString> types{
        {u"mov"_s, u"Movie"_s},         {u"mp4"_s, u"Movie"_s},     {u"abc"_s, u"Alembic Cache"_s},
        {u"bgeo"_s, u"Bgeo Geo"_s},     {u"sc"_s, u"Bgeo Geo"_s},   {u"gz"_s, u"Bgeo Geo"_s},
        {u"ma"_s, u"Maya Scene"_s},     {u"mb"_s, u"Maya Scene"_s}, {u"nk"_s, u"Nuke Script"_s},
        {u"hip"_s, u"Houdini Scene"_s}, {u"hda"_s, u"HDA"_s},       {u"fbx"_s, u"FBX Geo"_s},
    };
    static const QStringList images{u"exr"_s, u"jpg"_s, u"jpeg"_s, u"png"_s, u"dpx"_s, u"tif"_s, u"tiff"_s};
    const QString suffix = suffixOf(path);
    if (images.contains(suffix))
        return count > 1 ? u"Rendered Image"_s : u"Image"_s;
    const auto found = types.find(suffix);
    return found == types.end() ? u"Unknown"_s : found->second;
}

bool isMovie(const QString &path)
{
    static const QStringList suffixes{u"mov"_s,  u"mp4"_s, u"m4v"_s, u"avi"_s,  u"mkv"_s,
                                      u"webm"_s, u"mxf"_s, u"mpg"_s, u"mpeg"_s, u"wmv"_s};
    return suffixes.contains(suffixOf(path));
}

bool isImage(const QString &path)
{
    static const QStringList suffixes{u"exr"_s,  u"jpg"_s, u"jpeg"_s, u"png"_s, u"dpx"_s,  u"tif"_s,
                                      u"tiff"_s, u"tga"_s, u"gif"_s,  u"bmp"_s, u"webp"_s, u"hdr"_s};
    return suffixes.contains(suffixOf(path));
}

QString baseName(const QString &path)
{
    return path.mid(std::max(path.lastIndexOf('/'_L1), path.lastIndexOf('\\'_L1)) + 1);
}

} // namespace bridge::publisher
