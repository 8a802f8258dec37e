#include "desktop/compare/applybar.h"

#include "desktop/compare/compareactions.h"
#include "desktop/compare/plantext.h"
#include "desktop/look/commands.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/stateview.h"
#include "desktop/look/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using State = CompareController::State;

namespace {

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // long words make no window wider
    return label;
}

} // namespace

ApplyBar::ApplyBar(const CompareController &controller, const CompareActions &actions, QWidget *parent)
    : QFrame(parent)
    , m_controller(controller)
    , m_headline(plainLabel(u"applyHeadline"_s, this))
    , m_details(plainLabel(u"applyDetails"_s, this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"applyBar"_s);
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_progress->setObjectName(u"applyProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setFixedWidth(200);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_headline);
    texts->addWidget(m_details);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addLayout(texts, 1);
    layout->addWidget(m_progress);
    m_pause = buttonOf(actions.pause, this);
    m_stop = buttonOf(actions.stop, this);
    m_nextFailed = buttonOf(actions.nextFailed, this);
    m_again = buttonOf(actions.again, this);
    m_apply = buttonOf(actions.apply, this);
    for (QToolButton *button : {m_pause, m_stop, m_nextFailed, m_again, m_apply})
        layout->addWidget(button);
    m_apply->setMinimumWidth(110);
    makeMain(*m_apply);
}

void ApplyBar::refresh()
{
    const bool isOver = m_controller.state() == State::Applied || m_controller.state() == State::Stopped;
    m_progress->setVisible(m_controller.isApplying());
    m_pause->setVisible(m_controller.isApplying());
    m_stop->setVisible(m_controller.isApplying());
    m_apply->setVisible(!m_controller.isApplying() && !isOver);
    m_again->setVisible(isOver);
    m_nextFailed->setVisible(isOver);
    showTotals();
    showProgress();
}

void ApplyBar::showTotals()
{
    m_headline->setText(headline());
    m_details->setText(details());
    m_details->setToolTip(plainToolTip(details()));
}

void ApplyBar::showProgress()
{
    if (!m_controller.isApplying())
        return;
    const sync::Progress &progress = m_controller.progress();
    m_progress->setRange(0, progress.total); // of nothing: it only shows that something moves
    m_progress->setValue(progress.done);
    m_headline->setText(headline());
}

QString ApplyBar::headline() const
{
    const QLocale locale;
    const auto report = m_controller.report();
    switch (m_controller.state()) {
    case State::Applying:
        if (m_controller.following())
            return m_controller.following() == RestPart::Media ? tr("Bringing media…")
                                                               : tr("Bringing comments and lists…");
        return m_controller.progress().total == 0
            ? tr("Applying: getting ready…")
            : tr("Applying: %1 of %2 steps")
                  .arg(locale.toString(m_controller.progress().done), locale.toString(m_controller.progress().total));
    case State::Paused:
        return tr("Paused. What had begun is finished, and nothing else begins.");
    case State::Stopped:
        return tr("Stopped. What was written stays; compare again to see what is left.");
    case State::Applied:
        if (report && report->isComplete() && m_controller.rest() && !m_controller.rest()->isComplete())
            return tr("Done, but not all of the comments, lists and media followed.");
        return report && report->isComplete()
            ? tr("Done.")
            : tr("Done, except for %1 failed and %2 edited meanwhile.")
                  .arg(locale.toString(report ? report->failed : 0), locale.toString(report ? report->left : 0));
    case State::SignedOut:
    case State::NoProject:
    case State::Reading:
    case State::Failed:
        return {};
    case State::Ready:
    case State::Deciding:
        break;
    }
    if (!m_controller.planned())
        return {};
    const TickTotals &totals = m_controller.model().ticks().totals();
    if (totals.tickable == 0)
        return tr("The entities need nothing.");
    QString text = tr("%1 of %2 ticked").arg(locale.toString(totals.ticked), locale.toString(totals.tickable));
    if (const int conflicts = m_controller.model().comparison()->rows.conflicts(); conflicts > 0)
        text += u" · "_s + tr("conflicts: %1").arg(locale.toString(conflicts));
    if (const int waiting = m_controller.planned()->plan.waiting; waiting > 0)
        text += u" · "_s + tr("edits left for another time: %1").arg(locale.toString(waiting));
    return text;
}

QString ApplyBar::details() const
{
    if (m_controller.state() == State::Stopped && m_controller.error().kind != Error::Kind::Cancelled)
        return oneLine(toPeople(m_controller.error()), 400);
    const auto sides = [](const sync::PlanCounts &ayon, const sync::PlanCounts &shotgrid) {
        return tr("AYON: %1   ·   ShotGrid: %2").arg(textOf(ayon), textOf(shotgrid));
    };
    if (const auto report = m_controller.report())
        return sides(report->ayon, report->shotgrid);
    if (!m_controller.planned())
        return {};
    const TickTotals &totals = m_controller.model().ticks().totals();
    return sides(totals.ayon, totals.shotgrid);
}

} // namespace bridge::desktop
