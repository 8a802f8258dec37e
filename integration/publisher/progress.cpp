#include "publisher/progress.h"

namespace bridge::publisher {

using namespace Qt::StringLiterals;

QString toText(Step step)
{
    switch (step) {
    case Step::Session:
        return u"session"_s;
    case Step::Resolve:
        return u"resolve"_s;
    case Step::Validate:
        return u"validate"_s;
    case Step::Version:
        return u"version"_s;
    case Step::PublishedFiles:
        return u"published files"_s;
    case Step::Upload:
        return u"upload"_s;
    case Step::Status:
        return u"status"_s;
    case Step::Done:
        return u"done"_s;
    }
    return {};
}

double shareOf(Step step)
{
    switch (step) {
    case Step::Session:
        return 0;
    case Step::Resolve:
        return 0.01;
    case Step::Validate:
        return 0.03;
    case Step::Version:
        return 0.04;
    case Step::PublishedFiles:
        return 0.06;
    case Step::Upload:
        return 0.08;
    case Step::Status:
        return 0.98;
    case Step::Done:
        return 1;
    }
    return 1;
}

} // namespace bridge::publisher
