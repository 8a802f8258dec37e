#include "ayon/event.h"

namespace bridge::ayon {

using namespace Qt::StringLiterals;

QString toText(Event::Status status)
{
    switch (status) {
    case Event::Status::Pending:
        return u"pending"_s;
    case Event::Status::InProgress:
        return u"in_progress"_s;
    case Event::Status::Finished:
        return u"finished"_s;
    case Event::Status::Failed:
        return u"failed"_s;
    case Event::Status::Aborted:
        return u"aborted"_s;
    case Event::Status::Restarted:
        return u"restarted"_s;
    }
    Q_UNREACHABLE();
}

} // namespace bridge::ayon
