#pragma once

#include <QObject>

#include <functional>
#include <stop_token>

class QSocketNotifier;

namespace bridge {

//! Turns SIGINT and SIGTERM into a request to stop; a second one ends the program at once. One object a program.
class StopSignal : public QObject
{
public:
    //! \a onStop is called when the request comes, for those who tell it.
    explicit StopSignal(std::function<void()> onStop = {});
    ~StopSignal() override;

    std::stop_token token() const { return m_source.get_token(); }

private:
    void receive();

    std::function<void()> m_onStop;
    std::stop_source m_source;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace bridge
