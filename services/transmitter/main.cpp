#include "transmitter/transmitter.h"

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    using namespace bridge;
    return frame::runService(
        argc, argv, {.name = u"ayon-shotgrid-transmitter"_s, .purpose = u"Brings to ShotGrid what happened in AYON."_s},
        [](frame::Surroundings around) { return std::make_unique<transmitter::Transmitter>(around); });
}
