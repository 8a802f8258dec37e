#include "desktop/projects/projectdetails.h"

#include "desktop/look/page.h"
#include "desktop/look/plaintext.h"
#include "desktop/projects/projectscontroller.h"
#include "desktop/projects/projectwords.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

ProjectDetails::ProjectDetails(ProjectsController &controller, const std::map<ProjectCommand, QAction *> &commands,
                               QWidget *parent)
    : QFrame(parent)
    , m_controller(controller)
    , m_commands(commands)
    , m_name(wrappingLabel(u"projectName"_s, this))
    , m_pair(wrappingLabel(u"projectPair"_s, this))
    , m_why(wrappingLabel(u"projectWhy"_s, this))
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
    m_health->setFixedHeight(fontMetrics().height() * 6);
    auto *buttons = new Bar(this);
    for (const auto &[command, action] : m_commands) {
        const bool isSwitch = command == ProjectCommand::AutoToAyon || command == ProjectCommand::AutoToShotgrid;
        if (isSwitch)
            continue; // is in the table
        buttons->add(action);
    }
    buttons->addRoom();
    auto *layout = new QGridLayout(this);
    layout->setHorizontalSpacing(16);
    layout->addWidget(m_name, 0, 0, 1, 2);
    layout->addWidget(m_pair, 1, 0, 1, 2);
    layout->addWidget(buttons, 2, 0, 1, 2);
    layout->addWidget(m_why, 3, 0, Qt::AlignTop);
    layout->addWidget(m_health, 3, 1, Qt::AlignTop);
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
    m_health->setVisible(!health.isEmpty());
    if (m_health->toPlainText() != health) // what was scrolled to stays otherwise
        m_health->setPlainText(health);
}

} // namespace bridge::desktop
