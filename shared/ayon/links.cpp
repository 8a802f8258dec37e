#include "ayon/links.h"

namespace bridge::ayon {

using namespace Qt::StringLiterals;

ShotgridRef linkedRow(const QJsonObject &attrib, const QString &typeUnsaid)
{
    const auto id = ShotgridId::fromText(attrib.value("shotgridId"_L1).toString());
    const QString said = attrib.value("shotgridType"_L1).toString();
    const QString type = said.isEmpty() ? typeUnsaid : said;
    return id && !type.isEmpty() ? ShotgridRef{.type = type, .id = *id} : ShotgridRef();
}

} // namespace bridge::ayon
