// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pool/eviction_policy.h"
#include "core/pool/load_timer.h"
#include "ui/document/pool_source.h"

#include <QString>

namespace wb::ui {

/// "LRU", "LFU", "FIFO", "Belady".
QString policyText(EvictionPolicy policy);
/// "≈ 41 µs", estimated from loads that were timed; "—" where none was.
QString loadTimeText(const LoadTimes& times, std::size_t bytes);
/// A budget as it can be typed again, to the byte: "1.2 MB", "16 MiB", "4 097 B".
QString exactBytesText(std::size_t bytes);

/// Any number of bytes, also where memory is addressed with 32 bits: "4.14 GB".
QString manyBytesText(std::uint64_t bytes);

} // namespace wb::ui
