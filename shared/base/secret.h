#pragma once

#include <QDebug>
#include <QString>

#include <ostream>

namespace bridge {

//! A key, password or token. Prints as "***" wherever it is printed; only the HTTP pipeline and the keychain call
//! reveal().
class Secret
{
public:
    Secret() = default;
    explicit Secret(QString value)
        : m_value(std::move(value))
    {
    }

    bool isEmpty() const { return m_value.isEmpty(); }
    const QString &reveal() const { return m_value; }

    //! Compares in a time that does not depend on where the two differ.
    bool operator==(const Secret &other) const;

private:
    QString m_value;
};

QDebug operator<<(QDebug debug, const Secret &secret);
std::ostream &operator<<(std::ostream &stream, const Secret &secret);

} // namespace bridge
