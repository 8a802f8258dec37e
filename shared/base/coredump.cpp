#include "base/coredump.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

#if defined(__SANITIZE_ADDRESS__)
#define BRIDGE_IS_WATCHED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BRIDGE_IS_WATCHED 1
#endif
#endif

namespace bridge {

void forbidCoreDumps()
{
#ifdef Q_OS_UNIX
    const rlimit none{.rlim_cur = 0, .rlim_max = 0}; // collectors of dumps heed it too
    setrlimit(RLIMIT_CORE, &none);
#endif
#if defined(Q_OS_LINUX) && !defined(BRIDGE_IS_WATCHED) // a leak checker looks in from outside
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace bridge
