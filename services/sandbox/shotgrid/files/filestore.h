#pragma once

#include "sandbox/media/storedfile.h"
#include "sandbox/shotgrid/filelinks.h"

#include <QByteArray>
#include <QJsonObject>

#include <map>
#include <memory>
#include <set>

namespace bridge::sandbox::shotgrid {

//! The bytes of all files by name, as an object store keeps them: whole, and replaced but never changed. They lie on
//! disk.
class FileStore
{
public:
    struct Object {
        std::shared_ptr<const StoredFile> file = {};
        QByteArray contentType = {};
        QByteArray tag = {}; // in quotes, as ETag has it; of one that came in parts "MD5 of their MD5s-their number"
    };

    FileStore();

    //! How a caller at \a origin reaches the objects.
    FileLinks links(const QString &origin, const QDateTime &now) const;

    //! Null when there is none of the name.
    const Object *find(const QString &name) const;

    //! False when the disk took no more, and there is no file.
    bool put(const QString &name, const QByteArray &contentType, std::shared_ptr<const StoredFile> file);
    void remove(const QString &name);

    //! From here until it is joined or given up, an object is taken in parts, which are objects of their own.
    void expectParts(const QString &name) { m_inParts.insert(name); }
    bool expectsParts(const QString &name) const { return m_inParts.contains(name); }
    static QString partOf(const QString &name, int part);
    //! \a parts one after the other become one object, of the first one's content type; they are gone then.
    bool join(const QString &name, const QStringList &parts);
    void giveUp(const QString &name);

    QJsonObject toJson() const;
    void restore(const QJsonObject &json);

private:
    std::map<QString, Object> m_objects;
    std::set<QString> m_inParts;
    QByteArray m_key;
};

} // namespace bridge::sandbox::shotgrid
