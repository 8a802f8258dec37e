#include "shotgrid/site.h"

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

std::map<QString, QString> parentFieldsFromJson(const QJsonObject &trackingSettings)
{
    std::map<QString, QString> fields;
    const QJsonObject chains = trackingSettings.value("navchains"_L1).toObject();
    for (auto chain = chains.begin(); chain != chains.end(); ++chain) {
        QString field = chain.value().toString().section(','_L1, 0, 0).trimmed();
        if (field.startsWith(chain.key() + '.'_L1))
            field.remove(0, chain.key().size() + 1);
        if (!field.isEmpty() && field != "__flat__"_L1)
            fields[chain.key()] = field;
    }
    return fields;
}

} // namespace bridge::shotgrid
