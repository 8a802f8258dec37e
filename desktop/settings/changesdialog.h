#pragma once

#include "desktop/settings/settingsdraft.h"

#include <QDialog>

class QTableWidget;

namespace bridge::desktop {

//! What will be saved, before it is: setting, before, after. Beside what somebody else has changed meanwhile, when that
//! is so. Opened with open(); accepted() is the consent.
class ChangesDialog : public QDialog
{
    Q_OBJECT
public:
    //! \a place is whose settings: "the studio", "project show".
    ChangesDialog(const QString &place, const std::vector<SettingChange> &mine,
                  const std::vector<SettingChange> &theirs, QWidget *parent);

private:
    QTableWidget *makeTable(const QString &name, const QString &title, const std::vector<SettingChange> &changes);
};

} // namespace bridge::desktop
