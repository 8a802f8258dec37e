#include "processor/processor.h"

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    using namespace bridge;
    return frame::runService(
        argc, argv, {.name = u"ayon-shotgrid-processor"_s, .purpose = u"Brings to AYON what happened in ShotGrid."_s},
        [](frame::Surroundings around) { return processor::makeProcessor(around); });
}
