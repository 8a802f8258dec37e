#pragma once

#include "base/result.h"

#include <QLockFile>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace bridge {

//! A folder for files that pass through, which goes with this object. What a process left behind that was killed is
//! removed by the next one that makes a folder of the same kind.
class WorkFolder
{
public:
    //! \a kind is a word of the folder's name, below the folder for temporary files: "media".
    //! Refused when the disk does not take it.
    static Result<std::unique_ptr<WorkFolder>> make(const QString &kind);
    ~WorkFolder();

    //! Where a file of that name may lie, in a folder of its own inside: names that others gave meet neither each other
    //! nor anything else. \a key tells the file from others and is made of letters and digits.
    Result<QString> placeFor(const QString &key, const QString &name) const;
    //! Removes what lies there.
    void drop(const QString &key) const;

private:
    explicit WorkFolder(const QString &pattern);

    QTemporaryDir m_folder;
    std::unique_ptr<QLockFile> m_lock; // tells others that somebody works here
};

} // namespace bridge
