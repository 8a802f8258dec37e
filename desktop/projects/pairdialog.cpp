#include "desktop/projects/pairdialog.h"

#include "desktop/look/plaintext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 80;

QLabel *plainLabel(const QString &name, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString nameAt(const ProjectPair &pair, bool isInAyon)
{
    if (isInAyon)
        return u"%1 (%2)"_s.arg(oneLine(pair.ayon->name.toText(), longestName), oneLine(pair.ayon->code, longestName));
    return u"%1 (%2)"_s.arg(oneLine(pair.shotgrid->name, longestName), pair.shotgrid->id.toText());
}

} // namespace

PairDialog::PairDialog(const ProjectRow &row, std::vector<ProjectRow> candidates, QWidget *parent)
    : QDialog(parent)
    , m_row(row)
    , m_candidates(std::move(candidates))
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_writes(plainLabel(u"pairWrites"_s, {}, this))
    , m_link(nullptr)
{
    setObjectName(u"pairDialog"_s);
    setWindowTitle(tr("Pair projects"));
    const bool isInAyon = row.pair.ayon.has_value();
    const QString question =
        isInAyon ? tr("Which ShotGrid project is AYON's %1?") : tr("Which AYON project is ShotGrid's %1?");
    m_search->setObjectName(u"pairSearch"_s);
    m_search->setAccessibleName(tr("Search"));
    m_search->setPlaceholderText(tr("Search by name or code"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"pairList"_s);
    m_list->setAccessibleName(tr("Projects that are not paired yet"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_link = buttons->addButton(tr("Write both ids"), QDialogButtonBox::AcceptRole);
    m_link->setObjectName(u"pairLink"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(plainLabel(u"pairQuestion"_s, question.arg(nameAt(row.pair, isInAyon)), this));
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_writes);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &PairDialog::fill);
    connect(m_list, &QListWidget::currentRowChanged, this, &PairDialog::refresh);
    resize(520, 420);
    fill({});
}

void PairDialog::fill(const QString &search)
{
    m_list->clear();
    const bool isOtherInAyon = !m_row.pair.ayon;
    for (std::size_t at = 0; at < m_candidates.size(); ++at) {
        const QString name = nameAt(m_candidates[at].pair, isOtherInAyon);
        if (!name.contains(search, Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(Qt::UserRole, int(at));
    }
    refresh();
}

const ProjectRow *PairDialog::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? &m_candidates[item->data(Qt::UserRole).toUInt()] : nullptr;
}

void PairDialog::refresh()
{
    const bool isChosen = chosen() != nullptr;
    m_link->setEnabled(isChosen);
    m_link->setToolTip(isChosen ? QString() : tr("Choose a project first"));
    if (m_candidates.empty()) {
        m_writes->setText(tr("Every project of the other side is paired already."));
    } else if (!isChosen) {
        m_writes->setText(tr("Choose a project to see what would be written."));
    } else {
        m_writes->setText(tr("This is written, and nothing else; nothing is synced yet:\n"
                             "AYON project %1: shotgridId = %2\nShotGrid project %2: Ayon ID (sg_ayon_id) = %1")
                              .arg(oneLine(inAyon().toText(), longestName), inShotgrid().toText()));
    }
}

ProjectName PairDialog::inAyon() const
{
    const ProjectRow *other = chosen();
    if (m_row.pair.ayon)
        return m_row.pair.ayon->name;
    return other ? other->pair.ayon->name : ProjectName();
}

ShotgridId PairDialog::inShotgrid() const
{
    const ProjectRow *other = chosen();
    if (!m_row.pair.ayon)
        return m_row.pair.shotgrid->id;
    return other ? other->pair.shotgrid->id : ShotgridId();
}

} // namespace bridge::desktop
