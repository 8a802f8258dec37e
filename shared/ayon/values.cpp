#include "ayon/values.h"

namespace bridge::ayon {

using namespace Qt::StringLiterals;

QString toText(EntityType type)
{
    switch (type) {
    case EntityType::Folder:
        return u"folder"_s;
    case EntityType::Task:
        return u"task"_s;
    case EntityType::Product:
        return u"product"_s;
    case EntityType::Version:
        return u"version"_s;
    case EntityType::Representation:
        return u"representation"_s;
    case EntityType::Workfile:
        return u"workfile"_s;
    }
    Q_UNREACHABLE();
}

} // namespace bridge::ayon
