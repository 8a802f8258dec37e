#include "media/mediaresult.h"

namespace bridge::media {

using namespace Qt::StringLiterals;

MediaResult waiting()
{
    return {.outcome = MediaResult::Outcome::Waits, .text = u"The version is not in ShotGrid yet."_s};
}

MediaResult outside(const QString &reason)
{
    return {.outcome = MediaResult::Outcome::Outside, .text = reason};
}

MediaResult gone()
{
    return {.outcome = MediaResult::Outcome::Gone, .text = u"The version is not in AYON any more."_s};
}

MediaResult failed(const Error &error)
{
    return {.outcome = MediaResult::Outcome::Failed, .text = toText(error), .isTransient = isTransient(error)};
}

} // namespace bridge::media
