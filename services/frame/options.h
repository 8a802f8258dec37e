#pragma once

#include "ayon/sender.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace bridge::frame {

//! What the arguments of a service say.
struct Options {
    bool once = false; // do what there is to do, and end
    std::optional<quint16> healthPort = {};
    std::optional<quint16> webhookPort = {}; // with webhookSecret
    QString webhookSecret = {}; // AYON's name of the secret that signs the deliveries
    QString sender = {}; // by which AYON knows whose job it is; unless given, AYON_SERVICE_NAME or the host's name
    QString answer = {}; // help or version, when that is all that was asked for
};

//! A program, for its help.
struct Program {
    QString name = {}; // "ayon-shotgrid-leecher"
    QString purpose = {};
    bool hearsWebhooks = false; // of ShotGrid
    QString senderType = ayon::integrationSenderType; // of what it does in AYON
};

//! Refused, naming the argument.
Result<Options> optionsFrom(const QStringList &arguments, const Program &program);

} // namespace bridge::frame
