#include "desktop/look/page.h"

#include "desktop/look/commands.h"
#include "desktop/look/icons.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

Bar::Bar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins({});
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QToolButton *Bar::add(QAction *command)
{
    QToolButton *button = buttonOf(command, this);
    m_layout->addWidget(button);
    return button;
}

void Bar::add(QWidget *widget, int stretch)
{
    m_layout->addWidget(widget, stretch);
}

void Bar::addRoom()
{
    m_layout->addStretch(1);
}

void layOutPage(QWidget &page, const QList<QWidget *> &parts)
{
    constexpr int margin = 12;
    constexpr int spacing = 8;
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(spacing);
    for (QWidget *part : parts)
        layout->addWidget(part, part == parts.back() ? 1 : 0);
}

QLineEdit *searchField(const QString &name, const QString &hint, QWidget *parent)
{
    auto *search = new QLineEdit(parent);
    search->setObjectName(name);
    search->setAccessibleName(hint);
    search->setPlaceholderText(hint);
    search->setClearButtonEnabled(true);
    search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    return search;
}

FoundTable::FoundTable(QAbstractItemView *table, const QString &name, const QString &nothing, QWidget *parent)
    : QStackedWidget(parent)
    , m_table(table)
    , m_nothing(new QLabel(nothing, this))
{
    m_nothing->setObjectName(name);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    addWidget(m_table);
    addWidget(m_nothing);
}

void FoundTable::setNothing(const QString &nothing)
{
    m_nothing->setText(nothing);
}

void FoundTable::showFound(bool isAny)
{
    setCurrentIndex(isAny ? indexOf(m_table) : indexOf(m_nothing));
}

} // namespace bridge::desktop
