#include "lists/notice.h"

#include <algorithm>

namespace bridge::lists {

namespace {

Notice edit(const ListWrite &write)
{
    const auto isNew = [](const ItemWrite &item) { return !item.version.isEmpty(); };
    return {.renames = write.label.has_value(),
            .locks = write.active.has_value(),
            .added = int(std::ranges::count_if(write.items, isNew)),
            .removed = int(write.removed.size()),
            .moves = !write.items.empty()};
}

Notice edit(const PlaylistWrite &write)
{
    const auto isNew = [](const ConnectionWrite &connection) { return connection.connection.isEmpty(); };
    return {.renames = write.code.has_value(),
            .locks = write.locked.has_value(),
            .added = int(std::ranges::count_if(write.connections, isNew)),
            .removed = int(write.removed.size()),
            .moves = !write.connections.empty()};
}

bool isRemoval(const ListWrite &write)
{
    return write.action == ListWrite::Action::Delete;
}

bool isRemoval(const PlaylistWrite &write)
{
    return write.action == PlaylistWrite::Action::Retire;
}

template <class Write> Notice noticed(const std::optional<Write> &write)
{
    if (!write)
        return {};
    if (isRemoval(*write))
        return {.action = Notice::Action::Delete};
    Notice notice = edit(*write);
    if (write->action == Write::Action::Create)
        notice.action = Notice::Action::Create;
    else if (notice != Notice())
        notice.action = Notice::Action::Update;
    return notice;
}

} // namespace

Notice noticeOf(const std::optional<ListWrite> &write)
{
    return noticed(write);
}

Notice noticeOf(const std::optional<PlaylistWrite> &write)
{
    return noticed(write);
}

} // namespace bridge::lists
