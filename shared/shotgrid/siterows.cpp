#include "shotgrid/siterows.h"

namespace bridge::shotgrid {

using namespace Qt::StringLiterals;

namespace {

//! "52,152,219" as "#3498db"; empty when it is no colour.
QString hexColor(const QString &triple)
{
    const QStringList parts = triple.split(','_L1);
    if (parts.size() != 3)
        return {};
    QString hex = u"#"_s;
    for (const QString &part : parts) {
        bool isNumber = false;
        const int value = part.toInt(&isNumber);
        if (!isNumber || value < 0 || value > 255)
            return {};
        hex += QString::number(value, 16).rightJustified(2, '0'_L1);
    }
    return hex;
}

} // namespace

QStringList projectFields(const QString &codeField)
{
    return {u"name"_s,    codeField,       u"archived"_s,          u"is_template"_s,
            u"is_demo"_s, u"sg_ayon_id"_s, u"sg_ayon_auto_sync"_s, u"tracking_settings"_s};
}

Project projectFromRow(const Row &row, const QString &codeField)
{
    return {.id = row.ref.id,
            .name = row.text(u"name"_s),
            .code = row.text(codeField),
            .archived = row.checked(u"archived"_s),
            .isTemplate = row.checked(u"is_template"_s),
            .isDemo = row.checked(u"is_demo"_s),
            .ayonId = row.text(u"sg_ayon_id"_s),
            .autoSync = row.checked(u"sg_ayon_auto_sync"_s),
            .parentFields = parentFieldsFromJson(row.attributes.value("tracking_settings"_L1).toObject())};
}

QStringList statusFields()
{
    return {u"code"_s, u"name"_s, u"bg_color"_s};
}

Status statusFromRow(const Row &row)
{
    return {.code = row.text(u"code"_s), .name = row.text(u"name"_s), .color = hexColor(row.text(u"bg_color"_s))};
}

QStringList stepFields()
{
    return {u"code"_s, u"short_name"_s, u"entity_type"_s};
}

Step stepFromRow(const Row &row)
{
    return {.id = row.ref.id,
            .code = row.text(u"code"_s),
            .shortName = row.text(u"short_name"_s),
            .entityType = row.text(u"entity_type"_s)};
}

QStringList humanUserFields()
{
    return {u"login"_s, u"name"_s, u"email"_s, u"sg_status_list"_s};
}

HumanUser humanUserFromRow(const Row &row)
{
    return {.id = row.ref.id,
            .login = row.text(u"login"_s),
            .name = row.text(u"name"_s),
            .email = row.text(u"email"_s),
            .active = row.text(u"sg_status_list"_s) != "dis"_L1};
}

QStringList tagFields()
{
    return {u"name"_s};
}

Tag tagFromRow(const Row &row)
{
    return {.id = row.ref.id, .name = row.text(u"name"_s)};
}

} // namespace bridge::shotgrid
