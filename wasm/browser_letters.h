// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QString;

namespace wb::wasm {

/// The program carries Latin, Greek and Cyrillic letters; what else a language ("zh") is written in is fetched from
/// beside the page first, then() follows; at once where nothing is missing. Nobody else pays for the download. Without
/// an answer then() follows too, and the console says what is missing.
void withLetters(const QString& language, std::function<void()> then);

} // namespace wb::wasm
