#include "desktop/people/peoplecontroller.h"

#include "desktop/look/plaintext.h"

#include <QCoroTask>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using people::Decision;

namespace {

QCoro::Task<Result<people::Report>> readPeople(StudioPtr studio, std::stop_token stop)
{
    auto planned = co_await people::planPeople(*studio->ayon, *studio->shotgrid, stop);
    co_return planned;
}

QCoro::Task<Result<people::Report>> writePeople(StudioPtr studio, people::Report planned, std::stop_token stop)
{
    auto written = co_await people::writePeople(*studio->ayon, std::move(planned), stop);
    co_return written;
}

} // namespace

PeopleController::PeopleController(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

PeopleController::~PeopleController()
{
    m_stop.request_stop();
}

QString PeopleController::obstacle() const
{
    if (!m_studio || m_studio->entry.user.isManager)
        return {};
    return tr("Only managers and administrators of AYON may link and create users; you are signed in as '%1'.")
        .arg(oneLine(m_studio->entry.user.name, 60));
}

QStringList PeopleController::writes() const
{
    QStringList lines;
    const people::Report ticked = m_model.ticked();
    for (const people::PersonResult &person : ticked.people) {
        const Decision &decision = person.decision;
        const QString line = decision.action == Decision::Action::Link
            ? tr("Link AYON user '%1' with %2 (ShotGrid user %3)")
            : tr("Create AYON user '%1' for %2 (ShotGrid user %3)");
        lines += line.arg(decision.login, decision.person.name, decision.person.id.toText());
    }
    return lines;
}

void PeopleController::load()
{
    if (m_state == State::Writing && m_studio == m_session.studio())
        return;
    if (m_studio != m_session.studio()) {
        m_model.show({});
        m_written.reset();
    }
    m_studio = m_session.studio();
    m_error.reset();
    if (!m_studio) {
        newStop();
        enter(State::SignedOut);
        return;
    }
    enter(State::Loading);
    QCoro::connect(readPeople(m_studio, newStop()), this,
                   [this](const Result<people::Report> &planned) { take(planned); });
}

void PeopleController::write()
{
    people::Report ticked = m_model.ticked();
    if (m_state != State::Ready || ticked.people.empty() || !obstacle().isEmpty())
        return;
    m_error.reset();
    m_written.reset();
    enter(State::Writing);
    QCoro::connect(writePeople(m_studio, std::move(ticked), newStop()), this,
                   [this](const Result<people::Report> &written) { takeWritten(written); });
}

void PeopleController::take(Result<people::Report> planned)
{
    if (!planned && planned.error().kind == Error::Kind::Cancelled)
        return;
    if (!planned) {
        m_error = planned.error();
        enter(State::Failed);
        return;
    }
    m_model.show(*std::move(planned));
    enter(State::Ready);
}

void PeopleController::takeWritten(Result<people::Report> written)
{
    if (!written && written.error().kind == Error::Kind::Cancelled)
        return;
    if (!written) { // some may have been written: only the servers know
        enter(State::Ready);
        load();
        m_error = written.error();
        emit changed();
        return;
    }
    m_model.tell(*written);
    m_written = *std::move(written);
    enter(State::Ready);
}

void PeopleController::enter(State state)
{
    m_state = state;
    emit changed();
}

std::stop_token PeopleController::newStop()
{
    std::stop_source former = std::exchange(m_stop, std::stop_source());
    std::stop_token token = m_stop.get_token();
    former.request_stop(); // resumes what it stops, so that it comes last
    return token;
}

} // namespace bridge::desktop
