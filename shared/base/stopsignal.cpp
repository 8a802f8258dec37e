#include "base/stopsignal.h"

#include <QSocketNotifier>

#include <sys/socket.h>
#include <unistd.h>

#include <csignal>

namespace bridge {

namespace {

int ends[2] = {-1, -1}; // a handler may do little more than write to a socket

void tell(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = write(ends[0], &byte, 1);
}

void handle(int signal, void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
}

} // namespace

StopSignal::StopSignal(std::function<void()> onStop)
    : m_onStop(std::move(onStop))
{
    Q_ASSERT_X(ends[0] < 0, "StopSignal", "there is one already");
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return; // then a signal ends the program, as it would without this
    m_notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &StopSignal::receive);
    // No SA_RESTART: a question that waits for its answer ends too. The second signal finds the default again.
    for (const int signal : {SIGINT, SIGTERM})
        handle(signal, tell, int(SA_RESETHAND));
}

StopSignal::~StopSignal()
{
    for (const int signal : {SIGINT, SIGTERM})
        handle(signal, SIG_DFL, 0);
    for (int &end : ends)
        close(std::exchange(end, -1));
}

void StopSignal::receive()
{
    char byte = 0;
    if (read(ends[1], &byte, 1) != 1 || m_source.stop_requested())
        return;
    if (m_onStop)
        m_onStop();
    m_source.request_stop();
}

} // namespace bridge
