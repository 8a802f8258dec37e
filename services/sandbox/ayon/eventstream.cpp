#include "sandbox/ayon/eventstream.h"

#include "sandbox/ayon/listener.h"

#include <QJsonDocument>
#include <QWebSocket>

namespace bridge::sandbox::ayon {
namespace {

bool hears(const Listener &listener, const Event &event, const Store &store)
{
    const User *user = store.user(listener.user());
    return user && listener.subscription().wants(event)
        && (event.project.isEmpty() || user->hasAccessTo(event.project));
}

} // namespace

void EventStream::open(QWebSocket &socket)
{
    forgetGone();
    m_listeners.emplace_back(new Listener(socket, m_signIn)); // the socket's child
}

void EventStream::tell(const std::vector<EventNotice> &notices)
{
    forgetGone();
    if (m_listeners.empty())
        return;
    for (const EventNotice &notice : notices) {
        const QString message = QString::fromUtf8(QJsonDocument(toMessage(notice)).toJson(QJsonDocument::Compact));
        for (const QPointer<Listener> &listener : m_listeners) {
            if (hears(*listener, notice.event, m_store))
                listener->send(message);
        }
    }
}

void EventStream::forgetGone()
{
    std::erase_if(m_listeners, [](const QPointer<Listener> &listener) { return listener.isNull(); });
}

} // namespace bridge::sandbox::ayon
