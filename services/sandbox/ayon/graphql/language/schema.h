#pragma once

#include "sandbox/ayon/graphql/language/document.h"
#include "sandbox/ayon/graphql/language/value.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace bridge::sandbox::ayon::graphql::language {

using Resolver = std::function<Value(Source &, const Arguments &)>;

struct FieldDefinition {
    FieldSignature signature = {};
    Resolver resolve = {};
};

//! A type with fields. An interface is one too: its fields say what every type that names it in `interfaces` has.
struct ObjectType {
    QString name = {};
    QStringList interfaces = {};
    QHash<QString, std::shared_ptr<const FieldDefinition>> fields = {};

    const FieldDefinition *field(const QString &fieldName) const;
};

//! Declares the fields of a type whose objects are all of the class S:
//!     Fields<FolderSource>(schema, u"FolderNode"_s).add(u"label: String", [](FolderSource &folder) { … });
template <class S> class Fields;

//! All types that queries may name. Copies are cheap until they are changed.
class Schema
{
public:
    Schema();

    ObjectType &object(const QString &name) { return m_objects[name]; }
    const ObjectType *findObject(const QString &name) const;

    void addEnum(const QString &name, const QStringList &values) { m_enums.insert(name, values); }
    const QStringList *findEnum(const QString &name) const;

    //! Members as `name: Type`.
    void addInput(const QString &name, const std::vector<QStringView> &members);
    const std::vector<InputDefinition> *findInput(const QString &name) const;

    //! Of an interface the types that have it; none of other types.
    QStringList implementations(const QString &name) const;
    //! All types there are, those that only fields and arguments name among them, in no order.
    QStringList typeNames() const;

    bool isScalar(const QString &name) const { return m_scalars.contains(name); }
    bool isKnown(const QString &name) const;
    bool isInputType(const QString &name) const;

    //! True when an object of the type \a type can be met where \a condition is asked for.
    bool matches(const ObjectType &type, const QString &condition) const;

private:
    QHash<QString, ObjectType> m_objects = {};
    QHash<QString, QStringList> m_enums = {};
    QHash<QString, std::vector<InputDefinition>> m_inputs = {};
    QStringList m_scalars = {};
};

void addField(ObjectType &type, QStringView declaration, Resolver resolve);

template <class S> class Fields
{
public:
    Fields(Schema &schema, const QString &name, const QStringList &interfaces = {})
        : m_schema(schema)
        , m_name(name)
    {
        ObjectType &type = schema.object(name);
        type.name = name;
        type.interfaces = interfaces;
    }

    //! \a resolve is called with the object, or with the object and the arguments.
    template <class Resolve> Fields &add(QStringView declaration, Resolve resolve)
    {
        addField(m_schema.object(m_name), declaration, [resolve](Source &source, const Arguments &arguments) -> Value {
            if constexpr (std::is_invocable_v<Resolve, S &, const Arguments &>)
                return resolve(static_cast<S &>(source), arguments);
            else
                return resolve(static_cast<S &>(source));
        });
        return *this;
    }

private:
    Schema &m_schema;
    QString m_name; // looked up each time: other types may come in between, and then the old place is gone
};

} // namespace bridge::sandbox::ayon::graphql::language
