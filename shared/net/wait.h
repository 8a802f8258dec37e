#pragma once

#include <QCoroTask>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <coroutine>
#include <deque>
#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace bridge::net {

//! For what a coroutine owns and may drop while it is being called by it.
struct DeleteLater {
    void operator()(QObject *object) const { object->deleteLater(); }
};
template <class T> using Owned = std::unique_ptr<T, DeleteLater>;

//! Calls back once when its time has come. May be destroyed inside that call, and does not call after it.
class Alarm
{
public:
    explicit Alarm(std::function<void()> ring);

    void start(std::chrono::milliseconds duration); // at once when it has passed already
    std::chrono::milliseconds remaining() const { return m_timer->remainingTimeAsDuration(); }

private:
    QObject m_context; // the timer lives on for a moment: its signal goes no further than this
    Owned<QTimer> m_timer;
};

//! Comes once; the one coroutine that awaits it is resumed inside fire(), which must be the last thing its caller does.
class Wakeup
{
public:
    Wakeup() = default;
    Wakeup(const Wakeup &) = delete;
    Wakeup &operator=(const Wakeup &) = delete;

    void fire()
    {
        m_fired = true;
        if (const auto waiting = std::exchange(m_waiting, nullptr))
            waiting.resume();
    }

    //! By way of a value, because GCC 12 copies an awaiter that is given by reference.
    auto operator co_await() noexcept
    {
        struct Awaiter {
            Wakeup *wakeup;
            bool await_ready() const noexcept { return wakeup->m_fired; }
            void await_suspend(std::coroutine_handle<> waiting) const noexcept { wakeup->m_waiting = waiting; }
            void await_resume() const noexcept { }
        };
        return Awaiter{this};
    }

private:
    bool m_fired = false;
    std::coroutine_handle<> m_waiting = nullptr;
};

//! Ends after \a duration, or when stopped.
QCoro::Task<> pause(std::chrono::milliseconds duration, std::stop_token stop);

//! A stop token that is stopped by another one or by a deadline, and knows which it was.
class Limit
{
public:
    Limit(std::chrono::milliseconds deadline, const std::stop_token &stop);
    Limit(const Limit &) = delete;
    Limit &operator=(const Limit &) = delete;

    std::stop_token token() const { return m_source.get_token(); }
    bool isOver() const { return m_source.stop_requested(); }
    bool hasExpired() const { return m_expired; }
    std::chrono::milliseconds remaining() const;

private:
    void end();

    bool m_expired = false;
    std::stop_source m_source;
    Alarm m_alarm;
    std::stop_callback<std::function<void()>> m_outer;
};

//! Lets through while it is open; who comes while it is closed waits for it.
class Gate
{
public:
    bool isOpen() const { return m_isOpen; }
    void close() { m_isOpen = false; }
    //! Who waits is resumed inside, so this is the last thing its caller does.
    void open();

    //! Ends when the gate is open, or when stopped. One at a time.
    QCoro::Task<> pass(std::stop_token stop);

private:
    bool m_isOpen = true;
    Wakeup *m_waiting = nullptr;
};

//! A number of places, given to those who wait in their order.
class Slots
{
public:
    explicit Slots(int count)
        : m_free(count)
    {
    }

    //! True when a place was got, false when stopped before.
    QCoro::Task<bool> take(std::stop_token stop);
    void give();

private:
    struct Waiting {
        Wakeup wakeup = {};
        bool granted = false;
    };

    int m_free;
    std::deque<Waiting *> m_queue = {};
};

} // namespace bridge::net
