#pragma once

#include "desktop/settings/settingscalls.h"
#include "desktop/settings/settingtree.h"

#include <QJsonValue>
#include <QObject>

class QWidget;

namespace bridge::desktop {

//! The widget that edits one setting, whatever its kind: shows a value, and tells when the person has made another one.
class SettingEditor : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QWidget *widget() = 0;
    //! Tells nobody.
    virtual void show(const QJsonValue &value) = 0;
    virtual void setEditable(bool isEditable) = 0;
    //! What there is to choose from, once it is known.
    virtual void offer(const Choices &, const settings::AddonSettings &) { }

signals:
    void edited(const QJsonValue &value);
    //! What was typed says nothing.
    void refused(const QString &reason);
};

//! Its widget is a child of \a parent.
SettingEditor *makeEditor(const Setting &setting, QWidget *parent);

} // namespace bridge::desktop
