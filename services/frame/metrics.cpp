#include "frame/metrics.h"

#include <QStringList>

#include <algorithm>

namespace bridge::frame {

using namespace Qt::StringLiterals;

namespace {

const QString waitingSeconds = u"bridge_waiting_seconds_total"_s;

QString escaped(QString text)
{
    return text.replace('\\'_L1, "\\\\"_L1).replace('"'_L1, "\\\""_L1).replace('\n'_L1, "\\n"_L1);
}

QString labelText(const Metrics::Labels &labels)
{
    QStringList parts;
    for (const auto &[name, value] : labels)
        parts += u"%1=\"%2\""_s.arg(name, escaped(value));
    return parts.isEmpty() ? QString() : '{'_L1 + parts.join(','_L1) + '}'_L1;
}

} // namespace

Metrics::Family &Metrics::family(const QString &name, const QString &help, bool isCounter)
{
    Family &family = m_families[name];
    family.help = help;
    family.isCounter = isCounter;
    return family;
}

void Metrics::set(const QString &name, double value, const QString &help, const Labels &labels)
{
    family(name, help, false).values[labels] = value;
}

void Metrics::setSince(const QString &name, const QDateTime &time, const QString &help, const Labels &labels)
{
    family(name, help, false).times[labels] = time;
}

void Metrics::add(const QString &name, double value, const QString &help, const Labels &labels)
{
    family(name, help, true).values[labels] += value;
}

void Metrics::take(const net::Counters &counters)
{
    const Labels labels{{u"server"_s, counters.server}};
    const net::Count total = counters.total();
    const auto put = [&](const QString &name, qint64 value, const QString &help) {
        family(name, help, true).values[labels] = double(value);
    };
    put(u"bridge_requests_total"_s, total.requests, u"Requests sent to a server."_s);
    put(u"bridge_retries_total"_s, total.retries, u"Requests that were sent again."_s);
    put(u"bridge_failures_total"_s, total.failures, u"Requests without answer, or answered with an error."_s);
    family(waitingSeconds, u"Time spent waiting for answers, added up."_s, true).values[labels] =
        double(total.milliseconds) / 1000;
    put(u"bridge_received_bytes_total"_s, total.bytesReceived, u"Bytes of answers, unpacked."_s);
}

QByteArray Metrics::toText() const
{
    QString text;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const auto &[name, family] : m_families) {
        text += u"# HELP %1 %2\n# TYPE %1 %3\n"_s.arg(name, family.help, family.isCounter ? u"counter"_s : u"gauge"_s);
        const auto line = [&text, &name](const Labels &labels, double value) {
            text += name + labelText(labels) + ' '_L1 + QString::number(value, 'g', 17) + '\n'_L1;
        };
        for (const auto &[labels, value] : family.values)
            line(labels, value);
        for (const auto &[labels, time] : family.times)
            line(labels, time.isValid() ? std::max(0.0, double(time.msecsTo(now)) / 1000) : 0);
    }
    return text.toUtf8();
}

} // namespace bridge::frame
