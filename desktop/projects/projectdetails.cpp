#include "desktop/projects/projectdetails.h"

#include "desktop/look/plaintext.h"
#include "desktop/projects/projectscontroller.h"
#include "desktop/projects/projectwords.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1); // one word of a server may be as long as it likes, and would widen the window
    return label;
}

} // namespace

ProjectDetails::ProjectDetails(ProjectsController &controller, const std::map<ProjectCommand, QAction *> &commands,
                               QWidget *parent)
    : QFrame(parent)
    , m_controller(controller)
    , m_commands(commands)
    , m_name(plainLabel(u"projectName"_s, this))
    , m_pair(plainLabel(u"projectPair"_s, this))
    , m_why(plainLabel(u"projectWhy"_s, this))
    , m_health(new QPlainTextEdit(this))
{
    setObjectName(u"projectDetails"_s);
    setFrameShape(QFrame::StyledPanel);
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_pair->setForegroundRole(QPalette::PlaceholderText);
    m_health->setObjectName(u"projectHealth"_s);
    m_health->setAccessibleName(tr("Health of the project"));
    m_health->setReadOnly(true);
    m_health->setTabChangesFocus(true);
    m_health->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    m_health->setMaximumHeight(fontMetrics().height() * 9);
    auto *buttons = new QHBoxLayout;
    for (const auto &[command, action] : m_commands) {
        const bool isSwitch = command == ProjectCommand::AutoToAyon || command == ProjectCommand::AutoToShotgrid;
        if (isSwitch)
            continue; // is in the table
        auto *button = new QToolButton(this);
        button->setObjectName(action->objectName() + "Button"_L1);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *layout = new QGridLayout(this);
    layout->setHorizontalSpacing(16);
    layout->addWidget(m_name, 0, 0);
    layout->addWidget(m_pair, 1, 0);
    layout->addLayout(buttons, 2, 0);
    layout->addWidget(m_why, 3, 0, Qt::AlignTop);
    layout->addWidget(m_health, 0, 1, 4, 1);
    layout->setRowStretch(3, 1);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 2);
    show(std::nullopt);
}

void ProjectDetails::show(const std::optional<ProjectRow> &row)
{
    std::vector<std::pair<QString, QStringList>> reasons; // with the commands that each stands against
    for (const auto &[command, action] : m_commands) {
        const std::optional<Hindrance> hindrance =
            row ? m_controller.hindrance(command, *row) : Hindrance{tr("Choose a project first."), {}};
        const QString reason = hindrance ? toText(*hindrance) : QString();
        action->setEnabled(!hindrance);
        action->setToolTip(plainToolTip(hindrance ? reason : action->whatsThis()));
        if (!hindrance || !row)
            continue;
        const auto known = std::find_if(reasons.begin(), reasons.end(),
                                        [&reason](const auto &other) { return other.first == reason; });
        if (known == reasons.end())
            reasons.push_back({reason, {action->text()}});
        else
            known->second += action->text();
    }
    QStringList lines;
    for (const auto &[reason, commands] : reasons)
        lines += tr("%1: %2").arg(commands.join(u", "_s), reason);
    for (const auto &[command, flow] : {std::pair{ProjectCommand::AutoToAyon, sync::Policy::Flow::FromShotgrid},
                                        std::pair{ProjectCommand::AutoToShotgrid, sync::Policy::Flow::FromAyon}})
        m_commands.at(command)->setChecked(row && isAutomatic(*row, flow));
    m_name->setText(row ? oneLine(nameOf(row->pair), 80) : tr("Choose a project to sync or compare it."));
    m_pair->setText(row ? pairText(row->pair) : QString());
    m_why->setText(lines.join('\n'_L1));
    const QString health = row ? healthText(*row) : QString();
    if (m_health->toPlainText() != health) // what was scrolled to stays otherwise
        m_health->setPlainText(health);
}

} // namespace bridge::desktop
