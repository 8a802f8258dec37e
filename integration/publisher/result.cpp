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

std::optional<Outcome> outcomeFromText(const QString &text)
{
    for (const Outcome outcome : {Outcome::Created, Outcome::Updated, Outcome::Unchanged}) {
        if (toText(outcome) == text)
            return outcome;
    }
    return std::nullopt;
}

} // namespace bridge::publisher
