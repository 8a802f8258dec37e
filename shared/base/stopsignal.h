#pragma once

#include <QObject>

#include <stop_token>

class QSocketNotifier;

namespace bridge::cli {

//! Turns SIGINT and SIGTERM into a request to stop; a second one ends the program at once. One object a program.
class StopSignal : public QObject
{
public:
    StopSignal();
    ~StopSignal() override;

    std::stop_token token() const { return m_source.get_token(); }

private:
    void receive();

    std::stop_source m_source;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace bridge::cli
