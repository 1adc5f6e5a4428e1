// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// What a fuzzer throws its bytes at: each reads them and, if that works, checks that nothing is lost on the way out
/// and back in. A broken promise ends the process, so that libFuzzer keeps the bytes.
namespace wb::fuzz {

void fannNet(std::string_view bytes);
void fannData(std::string_view bytes);
void csv(std::string_view bytes);
void networkJson(std::string_view bytes);

} // namespace wb::fuzz
