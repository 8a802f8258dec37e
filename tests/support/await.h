#pragma once

#include <QCoroTask>
#include <QEventLoop>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>
#include <type_traits>
#include <utility>
#include <variant>

namespace bridge::test {

template <class T> struct Awaited {
    std::optional<std::conditional_t<std::is_void_v<T>, std::monostate, T>> value = {};
    QEventLoop loop;
};

template <class T> QCoro::Task<> keepResult(QCoro::Task<T> task, std::shared_ptr<Awaited<T>> awaited)
{
    if constexpr (std::is_void_v<T>) {
        co_await task;
        awaited->value.emplace();
    } else {
        T value = co_await task;
        awaited->value.emplace(std::move(value));
    }
    awaited->loop.quit();
}

//! Runs the event loop until \a task has ended, and gives its result. A task that has not ended at the deadline fails
//! the test (by throwing, since there is no result to give).
template <class T> T await(QCoro::Task<T> task, std::chrono::milliseconds deadline = std::chrono::minutes(1))
{
    auto awaited = std::make_shared<Awaited<T>>();
    QTimer::singleShot(deadline, &awaited->loop, &QEventLoop::quit);
    keepResult(std::move(task), awaited);
    if (!awaited->value)
        awaited->loop.exec();
    if (!awaited->value)
        throw std::runtime_error("the coroutine had not ended at the deadline");
    if constexpr (!std::is_void_v<T>)
        return std::move(*awaited->value);
}

} // namespace bridge::test
