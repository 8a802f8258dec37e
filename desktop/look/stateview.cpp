#include "desktop/look/stateview.h"

#include "desktop/look/alert.h"
#include "desktop/look/iconlabel.h"
#include "desktop/look/plaintext.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 48;
constexpr int textWidth = 520;

//! With a full stop, unless it ends otherwise.
QString ended(const QString &sentence)
{
    return !sentence.isEmpty() && sentence.back().isLetterOrNumber() ? sentence + u'.' : sentence;
}

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText); // whatever a server says is text, never markup
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

StateView::StateView(QWidget *parent)
    : QStackedWidget(parent)
    , m_message(new QWidget(this))
    , m_icon(new IconLabel(iconSize, m_message))
    , m_headline(plainLabel(u"stateHeadline"_s, m_message))
    , m_explanation(plainLabel(u"stateExplanation"_s, m_message))
    , m_busy(new QProgressBar(m_message))
    , m_button(new QToolButton(m_message))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_headline->setFont(large);
    m_icon->setAlignment(Qt::AlignCenter);
    m_busy->setObjectName(u"stateBusy"_s);
    m_busy->setAccessibleName(tr("Loading"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(textWidth / 2);
    m_button->setObjectName(u"stateAction"_s);
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_headline);
    column->addWidget(m_explanation);
    column->addWidget(m_busy, 0, Qt::AlignHCenter);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto *middle = new QWidget(m_message); // as wide as there is room for, up to what one can read well
    middle->setLayout(column);
    middle->setMaximumWidth(textWidth);
    auto *layout = new QHBoxLayout(m_message);
    layout->addStretch(1);
    layout->addWidget(middle, textWidth);
    layout->addStretch(1);
    addWidget(m_message);
}

void StateView::setContent(QWidget *content)
{
    Q_ASSERT_X(!m_content, "StateView", "has its content already");
    m_content = content;
    addWidget(content);
    setCurrentWidget(content);
}

void StateView::showContent()
{
    alert(*m_message, {});
    if (m_content)
        setCurrentWidget(m_content);
}

void StateView::showLoading(const QString &what)
{
    showMessage({}, what, {}, nullptr);
    m_busy->show();
}

void StateView::showEmpty(const QString &headline, const QString &explanation, QAction *action)
{
    showMessage(u"empty"_s, headline, explanation, action);
}

void StateView::showGood(const QString &headline, const QString &explanation, QAction *action)
{
    showMessage(u"good"_s, headline, explanation, action);
}

void StateView::showError(const QString &headline, const Error &error, QAction *action)
{
    showMessage(u"problem"_s, headline, toPeople(error), action);
}

void StateView::showMessage(const QString &iconName, const QString &headline, const QString &explanation,
                            QAction *action)
{
    m_busy->hide();
    m_icon->setVisible(!iconName.isEmpty());
    m_icon->setIcon(iconName);
    m_headline->setText(headline);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    m_button->setVisible(action != nullptr);
    for (QAction *old : m_button->actions())
        m_button->removeAction(old);
    if (action)
        m_button->setDefaultAction(action);
    setCurrentWidget(m_message);
    alert(*m_message, explanation.isEmpty() ? headline : u"%1\n%2"_s.arg(headline, explanation));
}

QString toPeople(const Error &error)
{
    QString text = asSentence(error.message);
    if (!error.hint.isEmpty())
        text += u"\n\n"_s + ended(asSentence(error.hint));
    return text;
}

} // namespace bridge::desktop
