#include "base/coredump.h"

#include <gtest/gtest.h>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace bridge::test {

TEST(CoreDump, IsNotWrittenAndNobodyLooksIn)
{
    forbidCoreDumps();
    rlimit limit{.rlim_cur = 1, .rlim_max = 1};
    ASSERT_EQ(getrlimit(RLIMIT_CORE, &limit), 0);
    EXPECT_EQ(limit.rlim_cur, 0);
    EXPECT_EQ(limit.rlim_max, 0);
#ifndef __SANITIZE_ADDRESS__
    EXPECT_EQ(prctl(PR_GET_DUMPABLE), 0);
    EXPECT_EQ(prctl(PR_SET_DUMPABLE, 1), 0); // the other tests of this program may be looked at
#endif
}

} // namespace bridge::test
