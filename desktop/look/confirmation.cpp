#include "desktop/look/confirmation.h"

#include "desktop/look/plaintext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

QListWidget *listOf(const QStringList &lines, QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setObjectName(u"confirmationLines"_s);
    list->setAccessibleName(Confirmation::tr("What will be written"));
    list->setUniformItemSizes(true);
    list->setTextElideMode(Qt::ElideRight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const QString &line : lines) {
        auto *item = new QListWidgetItem(oneLine(line), list);
        item->setToolTip(plainToolTip(line));
    }
    return list;
}

} // namespace

Confirmation::Confirmation(const QString &question, const QStringList &lines, const QString &verb, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"confirmation"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(verb);
    auto *text = new QLabel(question, this);
    text->setObjectName(u"confirmationQuestion"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"confirmationCancel"_s);
    QPushButton *go = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    go->setObjectName(u"confirmationGo"_s);
    go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(listOf(lines, this), 1);
    layout->addWidget(buttons);
    constexpr qsizetype leastLetters = 70;
    constexpr qsizetype mostLetters = 120;
    qsizetype letters = leastLetters;
    for (const QString &line : lines)
        letters = std::max(letters, std::min(line.size() + 8, mostLetters));
    const int letter = fontMetrics().averageCharWidth();
    resize(int(letters) * letter, int(fontMetrics().height() * (10 + std::min<qsizetype>(lines.size(), 12) * 1.3)));
}

} // namespace bridge::desktop
