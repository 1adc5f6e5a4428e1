// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/bench/bench_verdict.h"
#include "core/engine/plan.h"
#include "core/store/stored_benchmark.h"
#include "ui/models/metric_diff_model.h"

#include <memory>
#include <optional>

namespace wb::ui {

class Calibration;

/// How long an inference takes, and how that is known.
struct LatencyFigure {
    double p50Ns = 0;
    std::optional<double> p99Ns; ///< Where single calls could be told.
    Provenance from;
    bool isPredicted() const { return from.how == Provenance::How::Predicted; }
};

/// One side of a comparison.
struct ComparedExpert {
    ExpertId id; ///< None: the one that is open.
    int version = 0;
    QString name;
    Network network;
    std::shared_ptr<const Plan> plan;
    std::optional<LatencyFigure> latency = {};
};

/// What was kept of this version on this machine with these kernels (any, if here names none), the last measured;
/// nothing if nothing was.
std::optional<LatencyFigure> storedLatency(const std::vector<StoredBenchmark>& benchmarks, ExpertId id, int version,
                                           const Environment& here, const QString& name);
/// By the calibrated cost model; nothing before the machine is calibrated. calibration may be null.
std::optional<LatencyFigure> predictedLatency(const NetworkSpec& spec, const Calibration* calibration);

/// The figures of both. ratio: of the right median to the left one, if both were measured in turns.
std::vector<MetricDifference> metricDifferences(const ComparedExpert& left, const ComparedExpert& right,
                                                const std::optional<RatioEstimate>& ratio);

} // namespace wb::ui
