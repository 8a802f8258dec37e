#pragma once

#include "base/result.h"
#include "sandbox/app/sandbox.h"

#include <QJsonObject>
#include <QStringList>

namespace bridge::sandbox {

//! What the program is asked to do.
struct CommandLine {
    Ports ports = {.ayon = 5000, .shotgrid = 5100};
    QString ayonFixture = {}; // files; empty: none
    QString shotgridFixture = {};
    QString stateFile = {};
    bool isDemo = false;
    bool hasSwitches = false;
    bool withParent = false;
    quint32 seed = 1;
    double faultShare = 0;
    QJsonObject settings = {}; // those that are named
    QString help = {}; // the text to print when that is all that is asked
};

//! Reads \a arguments, the program's name first. Each of \a settings is an option: `token_lifetime` is
//! `--token-lifetime`, and takes a value of the type that it has there. Malformed names the argument that makes no
//! sense.
Result<CommandLine> readCommandLine(const QStringList &arguments, const QJsonObject &settings);

} // namespace bridge::sandbox
