#pragma once

#include <QDialog>
#include <QStringList>

namespace bridge::desktop {

//! Asks before something is written, and shows all that will be. Opened with open(); accepted() is the consent.
class Confirmation : public QDialog
{
    Q_OBJECT
public:
    //! \a lines are what will be written, \a verb is what the button says.
    Confirmation(const QString &question, const QStringList &lines, const QString &verb, QWidget *parent);
};

} // namespace bridge::desktop
