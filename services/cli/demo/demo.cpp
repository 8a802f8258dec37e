#include "cli/demo/demo.h"
namespace bridge::cli {
QCoro::Task<int> runDemo(DemoCommand, Terminal, std::stop_token)
{
    co_return 2;
}
} // namespace bridge::cli
