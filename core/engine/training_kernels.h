// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/stretch.h"

#include <cstddef>

namespace wb {

/// One layer as training's kernels see it. Its weights stand source by source: row s, stride floats long, holds those
/// from source s to every unit. What is past the last unit is 0 in weights, biases and deltas.
struct TrainingLayer {
    std::size_t weightsAt; ///< In the parameters, in floats.
    std::size_t biasesAt;
    /// In the turned weights: outputs rows of turnedStride floats, row u from the units whose errors follow from this
    /// layer's to unit u, placed as in a row of deltas. Those units are the layer before it; in a shortcut network all
    /// earlier layers.
    std::size_t turnedAt;
    int turnedStride; ///< 0 for the first layer.
    int unitsAt;      ///< In a row of nets or deltas, which holds a stride for every layer.
    int sources;
    int outputs;
    int stride;      ///< See trainingStride().
    int sourceBegin; ///< In a row of signals, as is the next.
    int signalBegin;
    int firstStretch;
    int stretchCount;
};

/// Outputs filled up to what vectors take: 4, or a multiple of 8.
inline constexpr int trainingStride(int outputs) { return outputs <= 4 ? 4 : (outputs + 7) / 8 * 8; }

/// A network as training's kernels see it, layers in run order.
struct TrainingView {
    const TrainingLayer* layers;
    const Stretch* stretches;
    int layerCount;
    int inputs;
    int signalStride; ///< Floats of a row of signals; at least eight past the last signal.
    int unitStride;   ///< Floats of a row of nets or deltas.
    bool isShortcut;
};

/// Rows that go through the network together.
struct TrainingRows {
    float* signalRows; ///< rows x signalStride: inputs, then every layer's outputs.
    float* nets;       ///< rows x unitStride.
    float* deltas;     ///< The same: errors (-dLoss/doutput), and once a layer's slopes are multiplied in, -dLoss/dnet.
    int rows;
};

/// How RPROP's steps grow and shrink.
struct RpropRule {
    float increase;
    float decrease;
    float least;
    float most;
};

/// What training asks of an instruction set. The order of all additions follows from the sizes alone, but differs
/// between one row and several. Pointers are aligned as floats are.
struct TrainingKernels {
    int tileRows; ///< Rows that fill the registers; a good number of rows is a multiple of it.
    /// Nets and outputs of all layers from the inputs in the signals. knowsFirst: step() has put those of the first
    /// layer there.
    void (*forward)(const TrainingView& net, const float* parameters, const TrainingRows& rows, bool knowsFirst);
    /// Multiplies the errors of a layer with the slopes of its functions.
    void (*slopes)(const TrainingView& net, int layer, const TrainingRows& rows);
    /// The errors of the layers before one (added to what is there, where a later layer has seen them) from its deltas.
    /// turned: the turned weights; not read for a single row.
    void (*errors)(const TrainingView& net, int layer, const float* parameters, const float* turned,
                   const TrainingRows& rows);
    /// The deltas of all layers from those of the last.
    void (*back)(const TrainingView& net, const float* parameters, const float* turned, const TrainingRows& rows);
    /// to += -dLoss/dparameter, summed over the rows. Where no connection is, something is added too.
    void (*addGradient)(const TrainingView& net, const TrainingRows& rows, float* to);
    /// Of a single row: parameters += rate * -dLoss/dparameter. knowsDeltas: all; else those of the last layer, and the
    /// others are found on the way. next: the inputs of the row that comes then, which are put into the signals with
    /// what forward() knows first; or null.
    void (*step)(const TrainingView& net, float rate, const TrainingRows& row, const float* next, bool knowsDeltas,
                 float* parameters);
    /// A step of iRPROP- of `count` parameters (a multiple of 16): slopes holds the last -dLoss/dparameter, or 0 where
    /// the sign changed; sizes the steps, parameter by parameter. The same bits with every table.
    void (*rprop)(const RpropRule& rule, const float* gradient, std::size_t count, float* slopes, float* sizes,
                  float* parameters);
};

} // namespace wb
