#include "sandbox/ayon/store/attribute.h"

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

//! One row of the table below. Letters of the scope: P project, F folder, T task, S product, V version,
//! R representation, W workfile, U user, L list.
struct Row {
    const char *name = nullptr;
    AttributeType type = AttributeType::String;
    const char *scope = nullptr;
    const char *title = nullptr;
    QJsonValue fallback = QJsonValue::Null; // the default
    bool inherit = true;
    bool builtin = true;
};

QString scopeName(char letter)
{
    switch (letter) {
    case 'P':
        return u"project"_s;
    case 'F':
        return u"folder"_s;
    case 'T':
        return u"task"_s;
    case 'S':
        return u"product"_s;
    case 'V':
        return u"version"_s;
    case 'R':
        return u"representation"_s;
    case 'W':
        return u"workfile"_s;
    case 'U':
        return u"user"_s;
    }
    return u"list"_s;
}

QJsonObject definition(const Row &row)
{
    return completeDefinition({{u"type"_s, toText(row.type)},
                               {u"title"_s, QString::fromLatin1(row.title)},
                               {u"default"_s, row.fallback},
                               {u"inherit"_s, row.inherit}});
}

QJsonArray priorities()
{
    const auto item = [](const QString &value, const QString &label, const QString &color) {
        return QJsonObject{{u"value"_s, value}, {u"label"_s, label}, {u"color"_s, color}};
    };
    return {item(u"urgent"_s, u"Urgent"_s, u"#ff8c8c"_s), item(u"high"_s, u"High"_s, u"#ffc06a"_s),
            item(u"normal"_s, u"Normal"_s, u"#9fd4ff"_s), item(u"low"_s, u"Low"_s, u"#9fb7c9"_s)};
}

const std::vector<Row> &rows()
{
    using enum AttributeType;
    static const std::vector<Row> all{
        {"priority", String, "PFT", "Priority", u"normal"_s},
        {"fps", Float, "PFVRT", "Frame rate", 25.0},
        {"resolutionWidth", Integer, "PFVRT", "Resolution width", 1920},
        {"resolutionHeight", Integer, "PFVRT", "Resolution height", 1080},
        {"pixelAspect", Float, "PFVRT", "Pixel aspect", 1.0},
        {"clipIn", Integer, "PFVRT", "Clip in", 1},
        {"clipOut", Integer, "PFVRT", "Clip out", 1},
        {"frameStart", Integer, "PFVRT", "Frame start", 1001},
        {"frameEnd", Integer, "PFVRT", "Frame end", 1001},
        {"handleStart", Integer, "PFVRT", "Handle start", 0},
        {"handleEnd", Integer, "PFVRT", "Handle end", 0},
        {"fullName", String, "U", "Full name"},
        {"email", String, "U", "E-mail"},
        {"avatarUrl", String, "U", "Avatar"},
        {"developerMode", Boolean, "U", "Developer mode"},
        {"productGroup", String, "S", "Product group"},
        {"startDate", Datetime, "PFT", "Start date"},
        {"endDate", Datetime, "PFT", "End date"},
        {"intent", String, "V", "Intent"},
        {"machine", String, "V", "Machine"},
        {"source", String, "V", "Source"},
        {"comment", String, "V", "Comment"},
        {"site", String, "V", "Site"},
        {"families", ListOfStrings, "V", "Families"},
        {"colorSpace", String, "V", "Colour space"},
        {"path", String, "R", "Path"},
        {"template", String, "R", "Template"},
        {"extension", String, "RW", "Extension"},
        {"description", String, "PFTSVRW", "Description", QJsonValue::Null, false},
        {"entityListCategory", String, "L", "Category"},
        {"shotgridId", String, "PFTV", "ShotGrid ID", QJsonValue::Null, false, false},
        {"shotgridType", String, "PFTV", "ShotGrid Type", QJsonValue::Null, false, false},
        {"shotgridPush", Boolean, "P", "ShotGrid Push", QJsonValue::Null, false, false},
    };
    return all;
}

} // namespace

AttributeLibrary AttributeLibrary::builtin()
{
    AttributeLibrary library;
    int position = 0;
    for (const Row &row : rows()) {
        QJsonObject data = definition(row);
        if (qstrcmp(row.name, "priority") == 0)
            data.insert(u"enum"_s, priorities());
        QStringList scope;
        for (const char *letter = row.scope; *letter; ++letter)
            scope.append(scopeName(*letter));
        library.m_all.push_back({.name = QString::fromLatin1(row.name),
                                 .position = position++,
                                 .scope = scope,
                                 .builtin = row.builtin,
                                 .type = row.type,
                                 .inherit = row.inherit,
                                 .data = data});
    }
    library.sort();
    return library;
}

} // namespace bridge::sandbox::ayon
