#include "base/workfolder.h"

#include "base/filename.h"

#include <QDir>

namespace bridge {

using namespace Qt::StringLiterals;

namespace {

const QString lockName = u"lock"_s;

Error refusal(const QString &message)
{
    return {.kind = Error::Kind::Refused,
            .where = u"folder for temporary files"_s,
            .message = message,
            .hint = u"look at the folder that TMPDIR names, its permissions, and the space on its disk"_s};
}

//! The lock of a living process cannot be taken. A folder without one is just being made.
void removeAbandoned(const QString &prefix)
{
    const QDir all = QDir::temp();
    const QStringList names = all.entryList({prefix + '*'_L1}, QDir::Dirs | QDir::NoSymLinks);
    for (const QString &name : names) {
        QDir folder(all.filePath(name));
        QLockFile lock(folder.filePath(lockName));
        lock.setStaleLockTime(0); // however long it works
        if (folder.exists(lockName) && lock.tryLock(0))
            folder.removeRecursively();
    }
}

} // namespace

WorkFolder::WorkFolder(const QString &pattern)
    : m_folder(pattern)
{
}

WorkFolder::~WorkFolder() = default;

Result<std::unique_ptr<WorkFolder>> WorkFolder::make(const QString &kind)
{
    if (QDir::tempPath().isEmpty()) // Qt would take the current folder
        return refusal(u"it is not there"_s);
    const QString prefix = u"ayon-shotgrid-%1-"_s.arg(kind);
    removeAbandoned(prefix);
    std::unique_ptr<WorkFolder> made(new WorkFolder(QDir::temp().filePath(prefix + "XXXXXX"_L1)));
    if (!made->m_folder.isValid())
        return refusal(made->m_folder.errorString());
    made->m_lock = std::make_unique<QLockFile>(made->m_folder.filePath(lockName));
    made->m_lock->setStaleLockTime(0);
    if (!made->m_lock->tryLock(0))
        return refusal(u"'%1' cannot be locked"_s.arg(made->m_folder.path()));
    return made;
}

Result<QString> WorkFolder::placeFor(const QString &key, const QString &name) const
{
    const QDir place(m_folder.filePath(safeFileName(key)));
    if (!place.mkpath(u"."_s))
        return refusal(u"'%1' cannot be made"_s.arg(place.path()));
    return place.filePath(safeFileName(name));
}

void WorkFolder::drop(const QString &key) const
{
    QDir(m_folder.filePath(safeFileName(key))).removeRecursively();
}

} // namespace bridge
