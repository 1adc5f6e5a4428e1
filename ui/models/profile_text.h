// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/latency_change.h"
#include "core/analysis/why_slow.h"

#include <QString>

namespace wb::ui {

/// "▼ 21.0 %", "▲ 3.2 %", or "= 0.4 %" where the interval holds no change.
QString changeText(const LatencyChange& change);
/// "▼ 21.0 % (95 %: −23.1 % to −19.0 %)".
QString changeWithIntervalText(const LatencyChange& change);
/// "+2.9 %" of 0.029.
QString signedPercentText(double share);
/// "▼ 1.20 kB", "▲ 40 B", "= 0 B".
QString bytesChangeText(qint64 now, qint64 before);

/// "held back by reading weights from L1".
QString boundText(LayerBound bound, const QString& level);
/// "Hidden 1 takes 71 % of the layers' time, held back by reading its weights from L1; 128 → 96 units would save
/// ≈ 22 %."
QString whySlowText(const NetworkSpec& spec, const WhySlow& why);
/// "≈ 3.50 µs predicted (3.20 µs to 3.80 µs): +2.9 % against the measured p50".
QString predictionText(const LatencyPrediction& prediction, double measuredNs);

} // namespace wb::ui
