// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/batch_sweep.h"
#include "core/analysis/latency_report.h"
#include "core/analysis/memory_report.h"
#include "core/nn/network.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace wb::ui {

/// What was measured of one design, together.
struct MeasuredDesign {
    std::shared_ptr<const LatencyReport> latency;
    std::shared_ptr<const MemoryReport> memory;
    NetworkSpec spec;
    std::shared_ptr<const Weights> weights;
    QStringList names; ///< Of the layers.

    /// It was measured of this network, as it is; undo gives back the very weights.
    bool isOf(const Network& network) const { return spec == network.spec() && weights == network.sharedWeights(); }
    /// Medians, one a layer; there has to be a latency.
    std::vector<double> layerTimes() const;
    bool isOfSame(const MeasuredDesign& other) const { return spec == other.spec && weights == other.weights; }
};

/// The result that tables and charts are compared with. At most one is pinned; it lasts until it is cleared, edits and
/// new measurements included.
class Baseline : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const MeasuredDesign* current() const { return m_pinned ? &*m_pinned : nullptr; }
    /// Where the baseline has a layer of this design: positions by the layers' ids, -1 where it is new.
    std::vector<int> positionsOf(const NetworkSpec& spec) const;

    void pin(MeasuredDesign design);
    /// Batches are measured by themselves, so there may be only one of the two.
    const std::shared_ptr<const SweepReport>& sweep() const { return m_sweep; }
    void pinSweep(std::shared_ptr<const SweepReport> sweep);
    /// Both.
    void clear();

signals:
    void changed();

private:
    std::optional<MeasuredDesign> m_pinned;
    std::shared_ptr<const SweepReport> m_sweep;
};

} // namespace wb::ui
