#pragma once

#include "desktop/look/theme.h"
#include "sync/plan.h"

#include <QString>

#include <array>

namespace bridge::desktop {

//! What is to be done about an entity, or to be said of it, as people see it. An entity may have several.
enum class Act : quint8 { Create, Update, Move, Delete, Unlink, Link, Conflict, Problem };

//! What a person has to see first, first.
inline constexpr std::array allActs{Act::Problem, Act::Conflict, Act::Delete, Act::Unlink,
                                    Act::Move,    Act::Create,   Act::Update, Act::Link};

//! Some of them.
class Acts
{
public:
    constexpr Acts() = default;
    constexpr void add(Act act) { m_bits |= bit(act); }
    constexpr void remove(Act act) { m_bits &= quint8(~bit(act)); }
    constexpr void add(Acts acts) { m_bits |= acts.m_bits; }
    constexpr bool has(Act act) const { return (m_bits & bit(act)) != 0; }
    constexpr bool hasAnyOf(Acts acts) const { return (m_bits & acts.m_bits) != 0; }
    constexpr bool isEmpty() const { return m_bits == 0; }
    bool operator==(const Acts &) const = default;

private:
    static constexpr quint8 bit(Act act) { return quint8(1U << quint8(act)); }
    quint8 m_bits = 0;
};

Act actOf(const sync::Operation &operation);
Acts actsOf(const sync::Item &item);
//! The one that a person has to see first.
Act foremost(Acts acts);

QString wordOf(Act act); // "Create"
QString iconOf(Act act);
Tone toneOf(Act act);

} // namespace bridge::desktop
