#include "desktop/compare/restpanel.h"

#include "desktop/look/icons.h"
#include "desktop/look/plaintext.h"
#include "desktop/look/stateview.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using State = CompareController::State;

namespace {

constexpr int mostLines = 7; // more are scrolled to: the plan above needs the room
constexpr int whatLetters = 36;
constexpr int sideLetters = 30;

enum Column { What, InAyon, InShotgrid, Remark };

void write(QTreeWidgetItem &item, const RestLine &line)
{
    for (const auto &[column, text] : {std::pair(What, line.what), std::pair(InAyon, line.inAyon),
                                       std::pair(InShotgrid, line.inShotgrid), std::pair(Remark, line.remark)}) {
        item.setText(column, oneLine(text, 400));
        item.setToolTip(column, plainToolTip(text));
    }
    if (line.isProblem)
        item.setIcon(What, icon(u"problem"_s));
    else if (!line.remark.isEmpty())
        item.setIcon(What, icon(u"conflict"_s));
}

QString iconOf(const RestGroup &group)
{
    switch (group.part) {
    case RestPart::Comments:
        return u"edit"_s;
    case RestPart::Lists:
        return u"version"_s;
    case RestPart::Media:
        return u"movie"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

RestPanel::RestPanel(CompareController &controller, QWidget *parent)
    : QFrame(parent)
    , m_controller(controller)
    , m_toggle(new QToolButton(this))
    , m_brings(new QCheckBox(tr("Bring them along"), this))
    , m_rows(new QTreeWidget(this))
{
    setObjectName(u"restPanel"_s);
    setFrameShape(QFrame::StyledPanel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_toggle->setObjectName(u"restToggle"_s);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setAutoRaise(true);
    m_toggle->setCheckable(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_brings->setObjectName(u"restBrings"_s);
    m_brings->setToolTip(tr("With Apply, once the entities are written"));
    m_rows->setObjectName(u"restRows"_s);
    m_rows->setAccessibleName(tr("Comments, lists and media"));
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setHeaderLabels({tr("What"), tr("In AYON"), tr("In ShotGrid"), tr("Remark")});
    m_rows->setUniformRowHeights(true);
    m_rows->setAllColumnsShowFocus(true);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto &[column, letters] :
         {std::pair(What, whatLetters), std::pair(InAyon, sideLetters), std::pair(InShotgrid, sideLetters)})
        m_rows->setColumnWidth(column, letters * letter);
    auto *head = new QHBoxLayout;
    head->addWidget(m_toggle);
    head->addStretch(1);
    head->addWidget(m_brings);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_rows);
    connect(m_toggle, &QToolButton::toggled, this, &RestPanel::showRows);
    connect(m_brings, &QCheckBox::toggled, &m_controller, &CompareController::setBringsRest);
    showRows(false);
    refresh();
}

void RestPanel::refresh()
{
    const RestPtr &rest = m_controller.rest();
    setVisible(rest || m_controller.isLookingAtRest());
    const QSignalBlocker quiet(m_brings);
    m_brings->setChecked(m_controller.bringsRest());
    m_brings->setEnabled(m_controller.state() == State::Ready);
    m_toggle->setEnabled(rest != nullptr);
    if (!rest)
        m_toggle->setText(tr("Looking at comments, lists and media…"));
    if (rest == m_filled)
        return;
    m_filled = rest;
    m_rows->clear();
    if (rest)
        fill(*rest);
    showRows(m_toggle->isChecked());
}

void RestPanel::fill(const Rest &rest)
{
    m_toggle->setText(tr("What follows – %1").arg(summaryOf(rest)));
    const std::vector<RestGroup> groups = groupsOf(rest);
    for (const RestGroup &group : groups) {
        auto *parent = new QTreeWidgetItem(m_rows, {tr("%1 (%2)").arg(group.title, QLocale().toString(group.count))});
        parent->setIcon(What, icon(iconOf(group)));
        for (const RestLine &line : group.lines)
            write(*new QTreeWidgetItem(parent), line);
    }
    if (rest.error && rest.error->kind != Error::Kind::Cancelled)
        write(*new QTreeWidgetItem(m_rows),
              {.what = tr("What went wrong"), .remark = toPeople(*rest.error), .isProblem = true});
    m_rows->expandAll();
    const bool isAlone = m_controller.planned() && m_controller.planned()->plan.items.empty();
    const bool needsALook = rest.error || (rest.isDone && !rest.isComplete());
    if (m_rows->topLevelItemCount() > 0 && (isAlone || needsALook))
        m_toggle->setChecked(true);
}

void RestPanel::showRows(bool shown)
{
    int lines = 0;
    for (QTreeWidgetItemIterator item(m_rows); *item; ++item)
        ++lines;
    m_toggle->setArrowType(lines == 0 ? Qt::NoArrow : shown ? Qt::DownArrow : Qt::RightArrow);
    m_rows->setVisible(shown && lines > 0);
    const int height = std::max(m_rows->sizeHintForRow(0), 1);
    m_rows->setFixedHeight(std::min(lines, mostLines) * height + m_rows->header()->sizeHint().height() + 4);
    updateGeometry(); // else Qt goes on with the room that the former rows needed
}

} // namespace bridge::desktop
