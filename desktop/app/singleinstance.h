#pragma once

#include <QLocalServer>
#include <QObject>

namespace bridge::desktop {

//! One program a person: a second start raises the first and ends.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    //! \a name tells apart what may run side by side, such as another person or the sandbox.
    explicit SingleInstance(const QString &name, QObject *parent = nullptr);

    //! False when another one runs, which was asked to show itself.
    bool claim();

signals:
    //! Somebody has started the program again.
    void raised();

private:
    void answer();

    QString m_name;
    QLocalServer m_server;
};

} // namespace bridge::desktop
