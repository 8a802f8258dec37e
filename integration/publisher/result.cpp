#include "publisher/result.h"

namespace bridge::publisher {

using namespace Qt::StringLiterals;

QString toText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Created:
        return u"created"_s;
    case Outcome::Updated:
        return u"updated"_s;
    case Outcome::Unchanged:
        return u"unchanged"_s;
    }
    return {};
}

} // namespace bridge::publisher
