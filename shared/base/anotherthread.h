#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace bridge {

//! Does \a work, which takes values and gives one, in a thread beside this one: a disk may be far away, and what is to
//! be looked at many files.
template <class Work> QFuture<std::invoke_result_t<Work &>> inAnotherThread(Work work)
{
    const auto made = std::make_shared<QPromise<std::invoke_result_t<Work &>>>();
    QFuture<std::invoke_result_t<Work &>> future = made->future();
    made->start();
    QThreadPool::globalInstance()->start([made, work = std::move(work)]() mutable {
        made->addResult(work());
        made->finish();
    });
    return future;
}

} // namespace bridge
