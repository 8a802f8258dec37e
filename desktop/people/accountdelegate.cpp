#include "desktop/people/accountdelegate.h"

#include "desktop/look/plaintext.h"
#include "desktop/people/peoplemodel.h"

#include <QComboBox>

#include <algorithm>

namespace bridge::desktop {

using namespace Qt::StringLiterals;

QWidget *AccountDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *box = new QComboBox(parent);
    box->setObjectName(u"peopleAccount"_s);
    box->setAccessibleName(tr("AYON user"));
    box->addItem(tr("Choose…"), QString());
    const QStringList accounts = index.data(PeopleModel::AccountsRole).toStringList();
    for (const QString &account : accounts)
        box->addItem(oneLine(account, 60), account);
    return box;
}

void AccountDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    box->setCurrentIndex(std::max(0, box->findData(index.data(Qt::EditRole))));
}

void AccountDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const QString account = qobject_cast<QComboBox *>(editor)->currentData().toString();
    if (!account.isEmpty() && account != index.data(Qt::EditRole).toString())
        model->setData(index, account, Qt::EditRole);
}

} // namespace bridge::desktop
