// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace wb::wasm {

/// The program carries Latin, Greek and Cyrillic letters; what else a language ("zh") is written in is fetched from
/// beside the page, and shows as soon as it is there. Returns at once. Nobody else pays for the download.
void fetchLetters(const QString& language);

} // namespace wb::wasm
