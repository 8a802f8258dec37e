#include "desktop/activity/workdetails.h"

#include "desktop/activity/activitycontroller.h"
#include "desktop/activity/workwords.h"
#include "desktop/look/iconlabel.h"
#include "desktop/look/page.h"
#include "desktop/look/plaintext.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 16;

} // namespace

WorkDetails::WorkDetails(ActivityController &controller, QAction *retry, QAction *ignore, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_faces(new QStackedWidget(this))
{
    auto *hint = wrappingLabel(u"workHint"_s, m_faces);
    hint->setText(tr("Choose an event to see what became of it and why."));
    hint->setAlignment(Qt::AlignCenter);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_faces->addWidget(hint);
    m_faces->addWidget(makeBody(retry, ignore));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_faces);
}

QWidget *WorkDetails::makeBody(QAction *retry, QAction *ignore)
{
    auto *body = new QWidget(m_faces);
    m_what = wrappingLabel(u"workWhat"_s, body);
    QFont bold = font();
    bold.setBold(true);
    m_what->setFont(bold);
    m_stateIcon = new IconLabel(iconSize, body);
    m_state = wrappingLabel(u"workState"_s, body);
    auto *stateLine = new QHBoxLayout;
    stateLine->setSpacing(6);
    stateLine->addWidget(m_stateIcon);
    stateLine->addWidget(m_state, 1);
    auto *facts = new QFormLayout;
    facts->setVerticalSpacing(3);
    facts->addRow(tr("State:"), stateLine);
    m_project = addFact(*facts, u"workProject"_s, tr("Project:"));
    m_who = addFact(*facts, u"workWho"_s, tr("Who:"));
    m_asked = addFact(*facts, u"workAsked"_s, tr("When:"));
    m_worker = addFact(*facts, u"workWorker"_s, tr("Worker:"));
    m_reason = new QPlainTextEdit(body); // plain: what servers said is never markup
    m_reason->setObjectName(u"workReason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setReadOnly(true);
    m_reason->setTabChangesFocus(true);
    m_why = wrappingLabel(u"workWhy"_s, body);
    m_why->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new Bar(body);
    buttons->add(retry);
    buttons->add(ignore);
    buttons->addRoom();
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_what);
    layout->addLayout(facts);
    layout->addWidget(m_reason, 1);
    layout->addWidget(buttons);
    layout->addWidget(m_why);
    return body;
}

QLabel *WorkDetails::addFact(QFormLayout &facts, const QString &name, const QString &label)
{
    QLabel *value = wrappingLabel(name, this);
    facts.addRow(label, value);
    return value;
}

void WorkDetails::show(const std::optional<Work> &work)
{
    m_faces->setCurrentIndex(work ? 1 : 0);
    if (!work)
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime ended = endedAt(*work);
    m_what->setText(oneLine(whatOf(*work), 300));
    QString state = faceOf(*work).word;
    if (ended.isValid() && !work->job.id.isEmpty())
        state = tr("%1 after %2").arg(state, toWords(std::chrono::milliseconds(askedAt(*work).msecsTo(ended))));
    m_state->setText(state);
    m_project->setText(projectOf(*work).isEmpty() ? tr("of the whole studio") : oneLine(projectOf(*work).toText(), 80));
    m_who->setText(whoOf(*work).isEmpty() ? tr("nobody is named") : oneLine(whoOf(*work), 80));
    m_asked->setText(u"%1 (%2)"_s.arg(QLocale().toString(askedAt(*work).toLocalTime(), QLocale::ShortFormat),
                                      toWords(askedAt(*work), now)));
    const QString nobody = stateOf(*work) == Work::State::Waiting ? tr("none yet") : tr("not named");
    m_worker->setText(work->job.sender.isEmpty() ? nobody : oneLine(work->job.sender, 80));
    const QString reason = reasonOf(*work);
    if (m_reason->toPlainText() != reason) // what was scrolled to and marked in it stays otherwise
        m_reason->setPlainText(reason);
    const QString why = m_controller.whyNotRetried(*work);
    const QString whyNotIgnored = m_controller.whyNotIgnored(*work);
    QStringList lines;
    if (!why.isEmpty())
        lines += tr("Retry: %1").arg(why);
    if (!whyNotIgnored.isEmpty())
        lines += tr("Ignore: %1").arg(whyNotIgnored);
    m_why->setText(lines.join('\n'_L1));
    m_why->setVisible(!lines.isEmpty());
    m_stateIcon->setIcon(faceOf(*work).icon);
}

} // namespace bridge::desktop
