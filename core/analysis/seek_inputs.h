// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/data_sample.h"
#include "core/base/job.h"
#include "core/base/rng.h"
#include "core/nn/network.h"

#include <memory>
#include <optional>

namespace wb {

struct SeekRequest {
    std::vector<float> from;        ///< All inputs; the search begins here, drawn into the ranges.
    std::vector<ValueRange> ranges; ///< What each input may be, one an input.
    int output = 0;
    double value = 0; ///< What the output shall be.
};

/// Looks for inputs near `from` at which an output has a value: steps of least norm along its gradient (Newton's for
/// one equation), in inputs scaled to their ranges, halved until they help, inputs at an end of their range held there
/// where they would leave it. Where that ends without reaching the value, it begins again from drawn inputs, so often
/// as kStarts says; the nearest found counts. In double precision (see referenceRun()); what it gives is rounded.
class SeekInputs : public Job {
public:
    static constexpr int kStarts = 12;

    /// Errors: SizeMismatch where inputs or ranges are not as many as the network's; InvalidArgument for an output that
    /// is not there or a range that falls; NonFinite for a value or an input.
    static Result<std::shared_ptr<SeekInputs>> create(Network network, SeekRequest request, std::uint64_t seed = 1);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;

    /// The nearest so far.
    std::vector<float> inputs() const;
    double output() const { return m_bestOutput; }
    /// Within 1e-4 of the value, relative to it where it is above 1.
    bool isReached() const;

private:
    SeekInputs(Network network, SeekRequest request, std::uint64_t seed);

    struct Point {
        std::vector<double> unit; ///< Inputs, 0 to 1 of their ranges.
        double output = 0;
    };
    std::vector<double> valuesAt(const std::vector<double>& unit) const;
    Point at(std::vector<double> unit) const;
    void beginAgain();
    /// False where no step helps any more.
    bool improve();
    std::optional<std::vector<double>> direction() const;
    double distance(const Point& point) const;
    void take(Point point);

    Network m_network;
    SeekRequest m_request;
    Rng m_rng;
    Point m_point;
    std::vector<double> m_best;
    double m_bestOutput = 0;
    int m_starts = 1;
    int m_steps = 0; ///< Since the last start.
};

} // namespace wb
