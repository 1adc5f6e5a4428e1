// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/clock.h"
#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/training/back_propagation.h"
#include "core/training/class_judge.h"
#include "core/training/updater.h"

#include <memory>
#include <optional>

namespace wb {

/// What an epoch came to. Errors are the loss's mean over rows and outputs (cross-entropy: over rows), of the scaled
/// outputs where the network scales them.
struct EpochRecord {
    int epoch = 0;         ///< From 1.
    double trainError = 0; ///< As met while training: batch kinds measure before their update, as libfann does.
    std::optional<double> validationError; ///< After the epoch.
    std::int64_t bitFail = 0;              ///< Outputs (scaled) of train rows that missed by bitFailLimit or more.
    double seconds = 0;                    ///< Since the training began.
    bool isBest = false;                   ///< The best monitored error so far.
    /// Share of the rows put into their class, see ClassJudge; nothing if the targets are no classes. As the next one
    /// of the validation rows, or where there are none of the train rows as met while training.
    std::optional<double> accuracy = {};
    double rootMeanSquare = 0; ///< Of the errors the loss is taken of, in the data's own unit of the targets.
    int hiddenUnits = 0;       ///< Of a cascade: how many had joined by then.
};

/// Why a training ended.
enum class StopReason { Running, TargetError, TargetBitFail, Epochs, Patience, Time, Diverged };
/// A clause for people: "the error is at its target".
const char* stopReasonText(StopReason reason);

/// Everything that is needed to go on as if there had been no pause.
struct TrainingState {
    int epoch = 0; ///< Epochs done.
    Floats parameters;
    Updater::State updater;
    Floats bestParameters;
    double bestError = 0;
    int bestEpoch = 0;
    double improvedError = 0; ///< What patience waits to see beaten...
    int improvedEpoch = 0;    ///< ...since this epoch.
};

/// Trains one network on rows in memory, given in the data's own units: what the network scales is scaled once, at the
/// beginning. Same seed, same data, same kernels: same bits, however the steps are cut.
/// The best weights are those with the lowest monitored error: the validation error if there is a validation set, else
/// the train error. A training that diverges (NaN, infinity) ends within the epoch and keeps the best ones.
class Trainer : public Job {
public:
    struct Data {
        std::shared_ptr<const Dataset> train;
        std::shared_ptr<const Dataset> validation; ///< May be null.
    };

    /// Rows as the layers of a network are trained with them; see rowsForLayers().
    static Result<Data> dataForLayers(const Network& network, Loss loss, Data data);
    /// goOnFrom: the state of a training of the same network, algorithm and data. Errors: those of validate();
    /// SizeMismatch where rows and network do not fit; NonFinite naming the row; InvalidArgument for cross-entropy
    /// without softmax or sigmoid outputs, or targets outside 0 to 1.
    static Result<std::unique_ptr<Trainer>> create(const Network& network, Data data, const TrainingConfig& config,
                                                   std::optional<TrainingState> goOnFrom = {},
                                                   const Clock& clock = systemClock());

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;

    /// step() says Done once so many epochs are done; with a later one it may be called again.
    void pauseAfter(int epoch) { m_pauseAfter = epoch; }
    const TrainingConfig& config() const { return m_config; }
    const std::vector<EpochRecord>& history() const { return m_history; }
    StopReason reason() const { return m_reason; }
    int epoch() const { return m_state.epoch; }         ///< Done, those it went on from too.
    int bestEpoch() const { return m_state.bestEpoch; } ///< 0: none was better than the start.
    double bestError() const { return m_state.bestError; }
    /// As of the last whole epoch.
    Network lastNetwork() const { return networkOf(m_last); }
    Network bestNetwork() const { return networkOf(m_state.bestParameters); }
    /// As of the last whole epoch.
    TrainingState state() const;

private:
    /// asked: the rows as they came; data: as the layers are to have them.
    Trainer(const Network& network, Data asked, Data data, const TrainingConfig& config, const Clock& clock);

    Network networkOf(const Floats& parameters) const;
    void beginEpoch();
    const float* trainInputs(Eigen::Index position) const;
    int trainTile();
    void setOutputErrors(std::span<const float> errors);
    int validateTile(Eigen::Index first);
    void update(std::int64_t rows);
    void endEpoch();
    void monitor(EpochRecord& record);
    void diverge();
    double lossOf(int row, const float* targets, float* errors);
    void takeTotals();
    void judge(int row, const Dataset& asked, Eigen::Index at, const float* errors);
    void addVerdict(EpochRecord& record) const;
    StopReason stopAfter(const EpochRecord& record) const;
    double perRow(double sum, Eigen::Index rows) const;

    Network m_network;
    Data m_asked;
    Data m_data;
    std::vector<LinearMap> m_unscale; ///< Of the outputs; empty where they are not scaled.
    TrainingConfig m_config;
    const Clock& m_clock;
    const Kernels& m_kernels;
    BackPropagation m_passes;
    Updater m_updater;
    bool m_isPlain = false; ///< A row's gradient is all there is to its step.
    bool m_isSoftmax;
    bool m_isSquares; ///< The loss is the sum of the squares.
    std::size_t m_outputs;

    TrainingState m_state; ///< parameters: those that change.
    Floats m_last;
    Updater::State m_lastUpdater; ///< As of the last whole epoch, as is the one above.
    Floats m_before;              ///< Batch kinds: the weights that the epoch's error is of.
    Floats m_gradient;
    std::vector<float> m_errorShares; ///< What libfann takes of an output's error; empty: all.
    std::vector<float> m_errors;      ///< Row by row.
    std::vector<float> m_slopes;
    int m_untotalled = 0;     ///< Rows of errors that are in no sum yet.
    std::int64_t m_batchRows; ///< Between two updates.
    float m_bitFailLimit;
    std::vector<Eigen::Index> m_order;
    Eigen::Index m_row = 0; ///< Of the epoch: train rows, then validation rows.
    std::int64_t m_rowsInBatch = 0;
    double m_rate = 0; ///< Of this epoch.
    double m_loss = 0;
    double m_squares = 0;
    double m_validationLoss = 0;
    std::int64_t m_bitFail = 0;
    std::optional<ClassJudge> m_judge;
    std::int64_t m_right = 0;       ///< Monitored rows in their class, this epoch.
    double m_validationSquares = 0; ///< Of the validation rows' errors, this epoch.
    double m_unscaledSquares = 0;   ///< Of the monitored rows' errors in the data's units, where outputs are scaled.
    std::vector<float> m_unscaled;  ///< A row of outputs.
    std::int64_t m_startedNs = 0;
    std::vector<EpochRecord> m_history;
    StopReason m_reason = StopReason::Running;
    int m_pauseAfter;
};

/// What a network is trained with, and what it is judged by.
struct RowSets {
    Trainer::Data data;
    std::shared_ptr<const Dataset> test; ///< May be null.
    /// What the train and validation rows were drawn from; null if they were not.
    std::shared_ptr<const Dataset> all = {};
};

} // namespace wb
