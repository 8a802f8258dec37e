#include "sandbox/ayon/graphql/language/schema.h"

#include "sandbox/ayon/graphql/language/parser.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace bridge::sandbox::ayon::graphql::language {

const FieldDefinition *ObjectType::field(const QString &fieldName) const
{
    return fields.value(fieldName).get();
}

Schema::Schema()
    : m_scalars{u"String"_s, u"Int"_s, u"Float"_s, u"Boolean"_s, u"ID"_s}
{
}

const ObjectType *Schema::findObject(const QString &name) const
{
    const auto found = m_objects.constFind(name);
    return found == m_objects.cend() ? nullptr : &*found;
}

const QStringList *Schema::findEnum(const QString &name) const
{
    const auto found = m_enums.constFind(name);
    return found == m_enums.cend() ? nullptr : &*found;
}

void Schema::addInput(const QString &name, const std::vector<QStringView> &members)
{
    std::vector<InputDefinition> definitions;
    definitions.reserve(members.size());
    for (const QStringView member : members)
        definitions.push_back(inputDefinition(member));
    m_inputs.insert(name, definitions);
}

const std::vector<InputDefinition> *Schema::findInput(const QString &name) const
{
    const auto found = m_inputs.constFind(name);
    return found == m_inputs.cend() ? nullptr : &*found;
}

QStringList Schema::implementations(const QString &name) const
{
    QStringList names;
    for (const ObjectType &type : m_objects) {
        if (type.interfaces.contains(name))
            names << type.name;
    }
    return names;
}

QStringList Schema::typeNames() const
{
    QSet<QString> names(m_scalars.begin(), m_scalars.end());
    for (const ObjectType &type : m_objects) {
        names << type.name;
        for (const auto &field : type.fields) {
            names << field->signature.type.innermost(); // some scalars are nowhere else
            for (const InputDefinition &argument : field->signature.arguments)
                names << argument.type.innermost();
        }
    }
    for (auto one = m_enums.keyBegin(); one != m_enums.keyEnd(); ++one)
        names << *one;
    for (auto one = m_inputs.keyBegin(); one != m_inputs.keyEnd(); ++one)
        names << *one;
    return names.values();
}

bool Schema::isKnown(const QString &name) const
{
    return isInputType(name) || m_objects.contains(name);
}

bool Schema::isInputType(const QString &name) const
{
    return isScalar(name) || m_enums.contains(name) || m_inputs.contains(name);
}

bool Schema::matches(const ObjectType &type, const QString &condition) const
{
    return type.name == condition || type.interfaces.contains(condition);
}

void addField(ObjectType &type, QStringView declaration, Resolver resolve)
{
    FieldDefinition definition{.signature = fieldSignature(declaration), .resolve = std::move(resolve)};
    const QString name = definition.signature.name;
    type.fields.insert(name, std::make_shared<const FieldDefinition>(std::move(definition)));
}

} // namespace bridge::sandbox::ayon::graphql::language
