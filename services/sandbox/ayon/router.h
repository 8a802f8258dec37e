#pragma once

#include "sandbox/ayon/call.h"

#include <functional>
#include <vector>

namespace bridge::sandbox::ayon {

using Handler = std::function<Reply(Call &)>;

struct Route {
    QString method = {};
    QStringList segments = {}; // "{project}" stands for any one part, "{folder_id:id}" for an entity's id
    bool isPublic = false; // answered without a credential
    Handler handler = {};
};

//! Where a request goes, by method and path.
class Router
{
public:
    //! \a path such as "/api/projects/{project}/folders/{folder_id:id}".
    void add(const QString &method, const QString &path, Handler handler);
    //! The same for what is answered without a credential too.
    void addPublic(const QString &method, const QString &path, Handler handler);

    struct Match {
        const Route *route = nullptr; // null: none; then the path may still be known for another method
        bool isPathKnown = false;
        std::map<QString, QString> path = {};
        std::vector<InvalidValue> invalid = {}; // ids in the path that are no ids
    };
    Match match(const QString &method, const QString &path) const;

private:
    std::vector<Route> m_routes = {};
};

} // namespace bridge::sandbox::ayon
