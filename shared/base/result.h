#pragma once

#include "base/error.h"

#include <optional>
#include <utility>
#include <variant>

namespace bridge {

//! A value, or the reason why there is none. Check with `if (!result)`, pass on with `co_return result.error();`.
template <class T> class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    explicit operator bool() const { return m_state.index() == 0; }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(value()); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const
    {
        Q_ASSERT_X(m_state.index() == 1, "Result", "asked for the error of a success");
        return std::get<1>(m_state);
    }
    Error &error()
    {
        Q_ASSERT_X(m_state.index() == 1, "Result", "asked for the error of a success");
        return std::get<1>(m_state);
    }

private:
    const T &value() const
    {
        Q_ASSERT_X(m_state.index() == 0, "Result", "asked for the value of a failure");
        return std::get<0>(m_state);
    }
    T &value()
    {
        Q_ASSERT_X(m_state.index() == 0, "Result", "asked for the value of a failure");
        return std::get<0>(m_state);
    }

    std::variant<T, Error> m_state;
};

//! Done, or the reason why not. `return {};` is success.
template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    explicit operator bool() const { return !m_error; }
    const Error &error() const
    {
        Q_ASSERT_X(m_error, "Result", "asked for the error of a success");
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace bridge
