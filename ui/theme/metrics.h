// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Sizes in device-independent pixels, on a grid of 4.
namespace wb::ui::metrics {

inline constexpr int kBodyFont = 13;
inline constexpr int kSmallFont = 11; ///< Never less.
inline constexpr int kTitleFont = 13; ///< Semibold.
inline constexpr int kPageTitleFont = 20;
inline constexpr int kMetricFont = 24;

inline constexpr int kGap = 4;
inline constexpr int kRowGap = 8;
inline constexpr int kPadding = 12;
inline constexpr int kGroupGap = 16;
inline constexpr int kWideGap = 24;

inline constexpr int kRowHeight = 28;
inline constexpr int kDenseRowHeight = 24;
inline constexpr int kTarget = 24; ///< Smallest thing to click.
inline constexpr int kRadius = 6;
inline constexpr int kCardRadius = 8;
inline constexpr int kFocusRing = 2;
inline constexpr int kIcon = 16;

} // namespace wb::ui::metrics
