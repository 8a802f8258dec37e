#include "desktop/session/session.h"

namespace bridge::desktop {

using namespace Qt::StringLiterals;

Session::Session(QObject *parent)
    : QObject(parent)
{
}

Session::~Session() = default;

std::chrono::milliseconds Session::untilNextTry() const
{
    return m_stream ? m_stream->untilNextTry() : std::chrono::milliseconds(0);
}

void Session::connecting()
{
    set(State::Connecting, nullptr);
}

void Session::enter(StudioPtr studio)
{
    set(State::SignedIn, std::move(studio));
}

void Session::leave()
{
    set(State::SignedOut, nullptr);
}

void Session::set(State state, StudioPtr studio)
{
    m_stream.reset();
    // For whatever this program launches, by the name that pipelines know (CLI-16).
    qputenv("AYON_SG_USERNAME", studio ? studio->site.account.login.toUtf8() : QByteArray());
    m_state = state;
    m_studio = std::move(studio);
    m_isOnline = true;
    m_isExpired = false;
    if (m_studio)
        listen();
    emit changed();
}

void Session::listen()
{
    m_stream = std::make_unique<ayon::EventStream>(*m_studio->ayon, m_studio->entry.connection, QStringList{u"*"_s});
    connect(m_stream.get(), &ayon::EventStream::announced, this, &Session::announced);
    connect(m_stream.get(), &ayon::EventStream::disconnected, this, [this] { setLine(false, m_isExpired); });
    connect(m_stream.get(), &ayon::EventStream::connected, this, [this] {
        setLine(true, false);
        emit refreshNeeded();
    });
    connect(m_stream.get(), &ayon::EventStream::refused, this, [this](const Error &why) {
        const bool isNews = !m_isExpired;
        setLine(false, true);
        if (isNews)
            emit expired(why);
    });
    m_stream->start();
}

void Session::setLine(bool isOnline, bool isExpired)
{
    if (m_isOnline == isOnline && m_isExpired == isExpired)
        return;
    m_isOnline = isOnline;
    m_isExpired = isExpired;
    emit onlineChanged();
}

} // namespace bridge::desktop
