#pragma once

#include "net/counters.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <map>

namespace bridge::frame {

//! What a service counts of itself, for `/metrics`. Names are those of Prometheus: `bridge_queue_length`.
class Metrics
{
public:
    using Labels = std::map<QString, QString>;

    //! A number that goes up and down. \a help is said once a name.
    void set(const QString &name, double value, const QString &help, const Labels &labels = {});
    //! Seconds since \a time, as of when it is asked for; 0 when it is invalid: nothing waits.
    void setSince(const QString &name, const QDateTime &time, const QString &help, const Labels &labels = {});
    //! A number that only grows.
    void add(const QString &name, double value, const QString &help, const Labels &labels = {});
    //! Requests, retries, failures and bytes of a connection, by its server.
    void take(const net::Counters &counters);

    //! The text format of Prometheus, version 0.0.4.
    QByteArray toText() const;

private:
    struct Family {
        QString help = {};
        bool isCounter = false;
        std::map<Labels, double> values = {};
        std::map<Labels, QDateTime> times = {}; // of which the seconds since are told
    };

    Family &family(const QString &name, const QString &help, bool isCounter);

    std::map<QString, Family> m_families;
};

} // namespace bridge::frame
