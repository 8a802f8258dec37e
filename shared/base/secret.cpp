#include "base/secret.h"

namespace bridge {

bool Secret::operator==(const Secret &other) const
{
    if (m_value.size() != other.m_value.size())
        return false;
    uint difference = 0;
    for (qsizetype at = 0; at < m_value.size(); ++at)
        difference |= uint(m_value[at].unicode() ^ other.m_value[at].unicode());
    return difference == 0;
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    const QDebugStateSaver saver(debug);
    debug.nospace().noquote() << (secret.isEmpty() ? "" : "***");
    return debug;
}

std::ostream &operator<<(std::ostream &stream, const Secret &secret)
{
    return stream << (secret.isEmpty() ? "" : "***");
}

} // namespace bridge
