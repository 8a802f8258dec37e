#pragma once

#include "base/result.h"
#include "net/httpclient.h"
#include "shotgrid/personsession.h"

#include <QCoroTask>
#include <QString>
#include <QUrl>

#include <chrono>
#include <stop_token>

namespace bridge::shotgrid {

//! A sign-in that waits for a person, who sees the page at `page` in their own browser and approves it there.
struct BrowserRequest {
    QString id = {};
    QUrl page = {}; // on the site itself
};

struct BrowserPace {
    std::chrono::milliseconds pollInterval = std::chrono::seconds(2);
    std::chrono::milliseconds patience = std::chrono::seconds(180); // the site forgets a request after about 305 s
};

//! Signs people in by way of their browser, whatever the site asks of them there: passwords, single sign-on, Autodesk
//! Identity, two factors. This program never sees any of it. For sites whose root document says `appSessionLauncher`.
class BrowserSignIn
{
public:
    //! \a http: `server` and `baseUrl` are filled in from \a site.
    explicit BrowserSignIn(const QUrl &site, net::HttpOptions http = {}, BrowserPace pace = {});

    //! \a application is what the page calls this program. Refused when the site does not allow it, and when its answer
    //! leads to another host than the site: a page that is shown as the site's must be the site's.
    //! Wire: POST /internal_api/app_session_request.
    QCoro::Task<Result<BrowserRequest>> request(QString application, QString machine, std::stop_token stop);

    //! Waits until \a request was approved; the site hands the session over once. NotFound when it was rejected or has
    //! expired, Timeout when nobody answered in time. Wire: PUT /internal_api/app_session_request/{id}, every two
    //! seconds.
    QCoro::Task<Result<PersonSession>> approval(BrowserRequest request, std::stop_token stop);

private:
    net::HttpClient m_http;
    BrowserPace m_pace;
};

} // namespace bridge::shotgrid
