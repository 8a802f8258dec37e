#pragma once

#include <QObject>

#include <initializer_list>

namespace bridge::sandbox {

//! Signals of the operating system, brought into the event loop. Made before any thread is, so that no other takes
//! them.
class Signals : public QObject
{
    Q_OBJECT
public:
    explicit Signals(std::initializer_list<int> numbers);
    ~Signals() override;

signals:
    void raised(int number);

private:
    void read();

    int m_descriptor = -1;
};

} // namespace bridge::sandbox
