#pragma once

#include <QString>

#include <vector>

namespace bridge::publisher {

//! Something that validation found about a request.
struct Check {
    enum class Severity {
        Note, // good to know: "a Version of that name is there and is updated"
        Warning, // it can be published, but somebody should look: holes in a sequence
        Error, // nothing is written before this is put right
    };

    std::size_t request = 0; // which of those that were asked about
    Severity severity = Severity::Error;
    QString subject = {}; // what it is about: a path, a field, a login
    QString text = {}; // what is wrong
    QString wayOut = {}; // what to do

    bool operator==(const Check &) const = default;
};
using Checks = std::vector<Check>;

bool hasError(const Checks &checks);

} // namespace bridge::publisher
