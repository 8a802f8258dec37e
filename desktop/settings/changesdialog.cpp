#include "desktop/settings/changesdialog.h"

#include "desktop/look/icons.h"
#include "desktop/look/plaintext.h"
#include "desktop/settings/changewords.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QTableWidgetItem *cell(const QString &text)
{
    auto *item = new QTableWidgetItem(oneLine(text));
    item->setToolTip(plainToolTip(text));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

ChangesDialog::ChangesDialog(const QString &place, const std::vector<SettingChange> &mine,
                             const std::vector<SettingChange> &theirs, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"changesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save settings"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(plainLabel(tr("This is saved to AYON, to the settings of %1:").arg(place), this));
    layout->addWidget(makeTable(u"myChanges"_s, tr("What will be saved"), mine), 3);
    if (!theirs.empty()) {
        layout->addWidget(plainLabel(tr("Somebody else has saved this meanwhile. It stays, but where you have changed "
                                        "the same setting yours takes its place:"),
                                     this));
        layout->addWidget(makeTable(u"theirChanges"_s, tr("What somebody else has saved"), theirs), 1);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"changesCancel"_s);
    QPushButton *save = buttons->addButton(tr("Save to AYON"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"changesSave"_s);
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    const int letter = fontMetrics().averageCharWidth();
    resize(110 * letter, 24 * fontMetrics().height());
}

QTableWidget *ChangesDialog::makeTable(const QString &name, const QString &title,
                                       const std::vector<SettingChange> &changes)
{
    std::vector<SettingChange> lines;
    for (const SettingChange &change : changes) {
        const auto details = inDetail(change);
        lines.insert(lines.end(), details.begin(), details.end());
    }
    auto *table = new QTableWidget(int(lines.size()), 3, this);
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setHorizontalHeaderLabels({tr("Setting"), tr("Before"), tr("After")});
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    for (int row = 0; row < int(lines.size()); ++row) {
        const SettingChange &line = lines[std::size_t(row)];
        table->setItem(row, 0, cell(nameOf(line.path)));
        table->setItem(row, 1, cell(beforeText(line)));
        table->setItem(row, 2, cell(afterText(line)));
    }
    return table;
}

} // namespace bridge::desktop
