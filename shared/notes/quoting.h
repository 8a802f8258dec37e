#pragma once

#include "ayon/activity.h"

#include <vector>

namespace bridge::notes {

//! AYON has no threads: people answer by quoting. The comment on the same entity that \a comment begins with a
//! quotation of, the latest one made before it; null when it quotes none of \a others.
const ayon::Activity *quotedBy(const ayon::Activity &comment, const std::vector<const ayon::Activity *> &others);

} // namespace bridge::notes
