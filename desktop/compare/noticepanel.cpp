#include "desktop/compare/noticepanel.h"

#include "desktop/compare/plantext.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/iconlabel.h"
#include "desktop/look/icons.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 24;
constexpr int mostLines = 4; // of the list; more are scrolled to

} // namespace

NoticePanel::NoticePanel(QWidget *parent)
    : QFrame(parent)
    , m_toggle(new QToolButton(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"noticePanel"_s);
    setFrameShape(QFrame::StyledPanel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // the plan below needs the room
    m_toggle->setObjectName(u"noticeToggle"_s);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setAutoRaise(true);
    m_toggle->setCheckable(true);
    m_toggle->setChecked(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_list->setObjectName(u"noticeList"_s);
    m_list->setAccessibleName(tr("Set-up and problems of the project"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    m_catches = makeCatches();
    layout->addWidget(m_catches);
    layout->addWidget(m_toggle);
    layout->addWidget(m_list);
    connect(m_toggle, &QToolButton::toggled, this, &NoticePanel::showList);
    connect(m_confirm, &QCheckBox::toggled, this, &NoticePanel::confirmed);
}

QWidget *NoticePanel::makeCatches()
{
    auto *catches = new QWidget(this);
    auto *sign = new IconLabel(iconSize, catches);
    sign->setIcon(u"problem"_s);
    m_found = new QLabel(catches);
    m_found->setObjectName(u"catchText"_s);
    m_found->setTextFormat(Qt::PlainText);
    m_found->setWordWrap(true);
    m_found->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_confirm = new QCheckBox(tr("I have looked at the plan: apply it nevertheless"), catches);
    m_confirm->setObjectName(u"catchConfirm"_s);
    auto *layout = new QHBoxLayout(catches);
    layout->setContentsMargins({});
    layout->addWidget(sign);
    layout->addWidget(m_found, 1);
    layout->addWidget(m_confirm);
    return catches;
}

void NoticePanel::show(const sync::PlannedSync &planned, bool canConfirm)
{
    showCatches(planned.plan.catches, canConfirm);
    showNotices(planned);
    setVisible(!planned.plan.catches.empty() || m_list->count() > 0);
    updateGeometry(); // else Qt goes on with the room that the former lines needed
}

void NoticePanel::setConfirmed(bool confirmed)
{
    const QSignalBlocker quiet(m_confirm);
    m_confirm->setChecked(confirmed);
}

void NoticePanel::showCatches(const std::vector<sync::SafetyCatch> &catches, bool canConfirm)
{
    QStringList found;
    for (const sync::SafetyCatch &one : catches)
        found += oneLine(one.text);
    m_found->setText(tr("Stop and look: %1.").arg(found.join(u"; "_s)));
    m_confirm->setEnabled(canConfirm);
    m_catches->setVisible(!catches.empty());
}

void NoticePanel::showNotices(const sync::PlannedSync &planned)
{
    m_list->clear();
    const auto add = [this](const QString &iconName, const QString &text) {
        auto *line = new QListWidgetItem(icon(iconName), oneLine(text, 400), m_list);
        line->setToolTip(plainToolTip(text));
    };
    for (const sync::Problem &problem : planned.problems)
        add(u"problem"_s, problem.hint.isEmpty() ? problem.text : tr("%1 – %2").arg(problem.text, problem.hint));
    for (const sync::SetupStep &step : planned.setup.steps)
        add(u"setup"_s, toText(step));
    QStringList counts;
    if (!planned.setup.isEmpty())
        counts += tr("To be set up first: %1").arg(planned.setup.steps.size());
    if (!planned.problems.empty())
        counts += tr("Problems of the project: %1").arg(planned.problems.size());
    m_toggle->setText(counts.join(u" · "_s));
    m_toggle->setVisible(!counts.isEmpty());
    const int lines = std::min(m_list->count(), mostLines);
    m_list->setFixedHeight(lines * std::max(m_list->sizeHintForRow(0), 1) + 4);
    showList(m_toggle->isChecked());
}

void NoticePanel::showList(bool shown)
{
    m_toggle->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
    m_list->setVisible(shown && m_list->count() > 0);
}

} // namespace bridge::desktop
