#include "sandbox/ayon/router.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bridge::sandbox::ayon {
namespace {

const QString idPattern = u"^[0-9a-f]{32}$"_s;

QStringList segmentsOf(const QString &path)
{
    return path.split(u'/').mid(1);
}

bool isName(const QString &segment)
{
    return segment.startsWith(u'{');
}

bool fits(const Route &route, const QStringList &segments)
{
    if (route.segments.size() != segments.size())
        return false;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QString &wanted = route.segments.at(i);
        if (isName(wanted) ? segments.at(i).isEmpty() : wanted != segments.at(i))
            return false;
    }
    return true;
}

} // namespace

void Router::add(const QString &method, const QString &path, Handler handler)
{
    m_routes.push_back({.method = method, .segments = segmentsOf(path), .handler = std::move(handler)});
}

void Router::addPublic(const QString &method, const QString &path, Handler handler)
{
    m_routes.push_back(
        {.method = method, .segments = segmentsOf(path), .isPublic = true, .handler = std::move(handler)});
}

Router::Match Router::match(const QString &method, const QString &path) const
{
    Match match;
    const QStringList segments = segmentsOf(path);
    for (const Route &route : m_routes) {
        if (!fits(route, segments))
            continue;
        match.isPathKnown = true;
        if (route.method != method)
            continue;

        static const QRegularExpression id(idPattern);
        match.route = &route;
        for (qsizetype i = 0; i < segments.size(); ++i) {
            const QString &wanted = route.segments.at(i);
            if (!isName(wanted))
                continue;
            const QStringList name = wanted.mid(1, wanted.size() - 2).split(u':');
            match.path.insert_or_assign(name.first(), segments.at(i));
            if (name.last() == "id"_L1 && name.size() == 2 && !id.match(segments.at(i)).hasMatch()) {
                match.invalid.push_back({.place = {u"path"_s, name.first()},
                                         .message = u"string does not match regex \"%1\""_s.arg(idPattern),
                                         .type = u"value_error.str.regex"_s,
                                         .context = {{u"pattern"_s, idPattern}}});
            }
        }
        return match;
    }
    return match;
}

} // namespace bridge::sandbox::ayon
