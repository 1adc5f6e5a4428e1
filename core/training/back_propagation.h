// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/kernels.h"
#include "core/training/parameters.h"

#include <memory>
#include <span>

namespace wb {

/// Rows forwards and the errors of their outputs back (Rumelhart, Hinton, Williams 1986), through layered, shortcut and
/// sparse networks, in single precision with the kernels of an instruction set. Several rows go together in a tile: a
/// weight is read once for many of them. The parameters are the caller's, laid out by layout(). Nothing is allocated
/// after construction. Thread: one owner.
class BackPropagation {
public:
    /// fannGradients: libfann's slopes instead of the exact ones. tileRows: as many rows at once, at most. The spec is
    /// one that validate() accepts.
    BackPropagation(const NetworkSpec& spec, const Kernels& kernels, bool fannGradients = false, int tileRows = 1);

    BackPropagation(const BackPropagation&) = delete;
    BackPropagation& operator=(const BackPropagation&) = delete;

    const ParameterLayout& layout() const { return m_layout; }
    int tileRows() const { return m_tileRows; }
    /// Where the inputs of a row of the tile go.
    float* inputs(int row) { return m_signals.data() + static_cast<std::ptrdiff_t>(row) * m_net.signalStride; }
    /// The outputs of the tile's first rows.
    void run(const float* parameters, int rows);
    /// Of a row; they stay until the next run().
    std::span<const float> outputs(int row) const;
    /// After run(), -dLoss/dOutput row by row: the deltas of the last layer.
    void setOutputErrors(std::span<const float> errors);
    /// The same, where the errors are of the last layer's functions together with the loss: the last deltas are
    /// steepness x factor x error.
    void setOutputErrorsThroughLoss(std::span<const float> errors, float factor);
    /// After that: to += -dLoss/dparameter of all rows. Where no connection is, something is added too: mask it away.
    void addGradient(const float* parameters, float* to);
    /// Or, with a single row, a step of incremental training: parameters += rate x -dLoss/dparameter. next: the row of
    /// inputs to come, or null; the next run(), which must be of these parameters, then finds its first outputs.
    void step(float rate, float* parameters, const float* next);
    /// Whether step() has been told the row that run() will run.
    bool knowsNext() const { return m_knowsNext; }
    /// The parameters have changed since the last addGradient(), other than by step().
    void parametersMoved() { m_isTurned = false; }

private:
    void spread(std::span<const float> errors);
    void back(const float* parameters);
    void fannSlopes(std::size_t layer);

    NetworkSpec m_spec;
    const Kernels& m_kernels;
    bool m_fannGradients;
    int m_tileRows;
    ParameterLayout m_layout;
    TrainingView m_net;
    Floats m_signals;
    Floats m_nets;
    Floats m_deltas;
    Floats m_turned; ///< Of tiles alone.
    TrainingRows m_rows;
    bool m_isTurned = false;
    bool m_knowsNext = false;
};

} // namespace wb
