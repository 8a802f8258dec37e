#include "desktop/look/notice.h"

#include "desktop/look/alert.h"
#include "desktop/look/iconlabel.h"
#include "desktop/look/stateview.h"

#include <QHBoxLayout>
#include <QLabel>

namespace bridge::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int iconSize = 20;

} // namespace

Notice::Notice(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(iconSize, this))
    , m_text(new QLabel(this))
    , m_remaining(new QLabel(this))
{
    setObjectName(name);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setObjectName(name + "Text"_L1);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(1); // one word of a server may be as long as it likes, and would widen the window
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_remaining);
    m_remaining->setObjectName(name + "Remaining"_L1);
    m_remaining->setForegroundRole(QPalette::PlaceholderText);
    m_remaining->hide();
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &Notice::showRemaining);
    hide();
}

void Notice::showError(const Error &error)
{
    showText(u"problem"_s, toPeople(error));
}

void Notice::showText(const QString &iconName, const QString &text)
{
    m_icon->setIcon(iconName);
    m_text->setText(text);
    m_second.stop();
    m_remaining->hide();
    show();
    alert(*this, text);
}

void Notice::countDown(std::function<std::chrono::milliseconds()> remaining)
{
    m_untilThen = std::move(remaining);
    m_second.start();
    m_remaining->show();
    showRemaining();
}

void Notice::showRemaining()
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_untilThen());
    m_remaining->setText(seconds > 0s ? tr("Next try in %1 s").arg(seconds.count()) : tr("Trying now…"));
}

void Notice::clear()
{
    m_second.stop();
    m_text->clear();
    hide();
    alert(*this, {});
}

QString Notice::text() const
{
    return m_text->text();
}

} // namespace bridge::desktop
