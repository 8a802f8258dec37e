#pragma once

#include <QString>

#include <functional>

namespace bridge::publisher {

//! The steps of a publish, in their order.
enum class Step { Session, Resolve, Validate, Version, PublishedFiles, Upload, Status, Done };
QString toText(Step step); // "upload"
//! How much of a publish is done when the step begins: uploads take nearly all of the time.
double shareOf(Step step);

//! How far a publish is.
struct PublishProgress {
    Step step = Step::Session;
    std::size_t request = 0; // which of them, for Upload
    double share = 0; // of everything, 0 to 1
    qint64 bytes = 0; // of all uploads
    qint64 totalBytes = 0;

    bool operator==(const PublishProgress &) const = default;
};

//! Called from the event loop; may stop the publish.
using Tell = std::function<void(const PublishProgress &progress)>;

} // namespace bridge::publisher
