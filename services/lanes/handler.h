#pragma once

#include "ayon/event.h"
#include "base/result.h"

#include <QCoroTask>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace bridge::lanes {

//! What became of an event, in words a person understands.
struct Outcome {
    //! Of a failure: whether it is tried again, later and later.
    enum class Again {
        Never, // a person asked for it, or it makes no sense
        AFewTimes, // it is about the data; somebody may mend that
        ForADay, // it is about a server, which has its hours
    };

    bool isGood = true;
    QString text = {};
    QJsonObject summary = {}; // replaces the job's, when there is something to say
    Again again = Again::AFewTimes;
};

//! The first few of \a failures and how many more there are, for a description; all belong into the summary.
QString inShort(const QStringList &failures);

//! How far the work on the events at hand is, 0 to 100, and on what.
using Tell = std::function<void(double percent, const QString &text)>;

//! Does what the events of one project, or those of none, ask for. One batch at a time.
class Handler
{
public:
    virtual ~Handler() = default;

    //! An outcome for each of \a events, in their order. An error is about a server as a whole: nothing is said of the
    //! events then, they come again.
    virtual QCoro::Task<Result<std::vector<Outcome>>> handle(std::vector<ayon::Event> events, Tell tell,
                                                             std::stop_token stop) = 0;
};

//! Of a project; of no project when it is empty.
using MakeHandler = std::function<std::unique_ptr<Handler>(ProjectName)>;

} // namespace bridge::lanes
