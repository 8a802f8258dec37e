#pragma once

#include "e2e/publish.h"

#include <QByteArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <vector>

namespace bridge::test {

//! The publisher as a process of its own, with a home of its own, against both servers in this one.
class PublishProgram : public PublishTest
{
protected:
    //! What the program said, and how it ended; -1 when it did not.
    struct Ended {
        int code = -1;
        std::vector<QJsonObject> events = {};
        QString complaint = {};

        QJsonObject last(const QString &event) const;
    };

    PublishProgram();

    Ended run(const QStringList &words, const QByteArray &input = {});
    //! Kills it (SIGKILL: no chance to tidy up) as soon as \a holds; false when that never came.
    bool killWhen(const std::function<bool()> &holds, const QStringList &words);

    static QByteArray manifest(const publisher::PublishRequest &request);

    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

} // namespace bridge::test
