#include "leecher/leecher.h"

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    using namespace bridge;
    const frame::Program program{.name = u"ayon-shotgrid-leecher"_s,
                                 .purpose = u"Passes ShotGrid's events on to AYON."_s,
                                 .hearsWebhooks = true,
                                 .senderType = u"api"_s}; // LEE-18
    return frame::runService(argc, argv, program,
                             [](frame::Surroundings around) { return std::make_unique<leecher::Leecher>(around); });
}
