// SPDX-License-Identifier: Apache-2.0
#include "core/training/trainer.h"

#include "core/base/rng.h"
#include "core/engine/simd_level.h"
#include "core/training/fann_gradient.h"
#include "core/training/training_data.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace wb {

namespace {

constexpr std::size_t kNumbersPerLook =
    400'000; // parameters passed between two looks at the clock: below a millisecond

/// Weights, but not biases.
std::vector<std::uint8_t> weightsOnly(const ParameterLayout& layout, std::vector<std::uint8_t> exists)
{
    for (const TrainingLayer& layer : layout.layers())
        std::fill_n(exists.begin() + static_cast<std::ptrdiff_t>(layer.biasesAt), layer.stride, std::uint8_t{0});
    return exists;
}

std::int64_t batchRowsOf(const TrainingConfig& config, Eigen::Index rows)
{
    if (config.algorithm == Algorithm::Incremental)
        return 1;
    return isOnline(config.algorithm) ? config.batchSize : static_cast<std::int64_t>(rows);
}

/// Rows that are trained with together: the same whatever the rows are, so that the order of additions is.
int tileRowsFor(const TrainingConfig& config, const Kernels& kernels)
{
    constexpr int kRows = 24; // with a micro-expert's signals, nets and deltas within the nearest cache
    const int tile = kernels.training.tileRows;
    return config.algorithm == Algorithm::Incremental ? 1 : (kRows + tile - 1) / tile * tile;
}

/// Rows whose errors are summed up together: where tiles are of one row, a sum for each would take too long.
int totalledRows(const TrainingConfig& config, const BackPropagation& passes)
{
    constexpr int kRows = 32;
    return config.algorithm == Algorithm::Incremental ? kRows : passes.tileRows();
}

} // namespace

const char* stopReasonText(StopReason reason)
{
    switch (reason) {
    case StopReason::Running:
        return "it has not ended";
    case StopReason::TargetError:
        return "the error is at its target";
    case StopReason::TargetBitFail:
        return "few enough outputs miss";
    case StopReason::Epochs:
        return "all epochs are done";
    case StopReason::Patience:
        return "the error got no better for as long as was waited";
    case StopReason::Time:
        return "the time is up";
    case StopReason::Diverged:
        break;
    }
    return "it diverged: a number left what a float holds; the best weights before that are kept";
}

Result<std::unique_ptr<Trainer>> Trainer::create(const Network& network, Data data, const TrainingConfig& config,
                                                 std::optional<TrainingState> goOnFrom, const Clock& clock)
{
    if (auto good = validate(config); !good)
        return passOn(good);
    const Data asked = data;
    auto scaled = dataForLayers(network, config.loss, std::move(data));
    if (!scaled)
        return passOn(scaled);
    std::unique_ptr<Trainer> trainer(new Trainer(network, asked, *std::move(scaled), config, clock));
    if (!goOnFrom)
        return trainer;
    const std::size_t wanted = trainer->m_state.parameters.size();
    if (goOnFrom->parameters.size() != wanted || goOnFrom->bestParameters.size() != wanted)
        return fail(ErrorCode::SizeMismatch, "the training to go on with is of another network");
    if (auto good = trainer->m_updater.restore(goOnFrom->updater); !good)
        return passOn(good);
    trainer->m_state = std::move(*goOnFrom);
    trainer->m_last = trainer->m_state.parameters;
    trainer->m_lastUpdater = trainer->m_updater.state();
    return trainer;
}

Trainer::Trainer(const Network& network, Data asked, Data data, const TrainingConfig& config, const Clock& clock)
    : m_network(network), m_asked(std::move(asked)), m_data(std::move(data)),
      m_unscale(inverseMaps(network.spec().outputScaling)), m_config(config), m_clock(clock),
      m_kernels(config.reproducible ? scalarKernels() : bestKernels()),
      m_passes(network.spec(), m_kernels, config.fannCompatible, tileRowsFor(config, m_kernels)),
      m_updater(config, m_kernels.training, m_passes.layout().mask(network.weights()),
                weightsOnly(m_passes.layout(), m_passes.layout().mask(network.weights()))),
      m_isSoftmax(network.spec().layers.back().isSoftmax()),
      m_isSquares(config.loss == Loss::SquaredError || config.loss == Loss::FannTanh),
      m_outputs(static_cast<std::size_t>(network.numOutputs())), m_last(m_passes.layout().pack(network.weights())),
      m_gradient(m_last.size(), 0.0F), m_errors(m_outputs * static_cast<std::size_t>(totalledRows(config, m_passes))),
      m_slopes(m_errors.size()), m_batchRows(batchRowsOf(config, m_data.train->rows())),
      m_bitFailLimit(leastFloatFrom(config.bitFailLimit)), m_order(static_cast<std::size_t>(m_data.train->rows())),
      m_judge(ClassJudge::of(*m_asked.train)), m_unscaled(m_outputs), m_startedNs(clock.nowNs()),
      m_pauseAfter(std::numeric_limits<int>::max())
{
    const auto& layers = network.weights().layers;
    const bool isMasked =
        std::any_of(layers.begin(), layers.end(), [](const auto& layer) { return !layer.connected.empty(); });
    m_isPlain =
        config.algorithm == Algorithm::Incremental && config.momentum == 0 && config.weightDecay == 0 && !isMasked;
    if (config.fannCompatible || config.loss == Loss::FannTanh)
        for (int unit = 0; unit < network.numOutputs(); ++unit)
            m_errorShares.push_back(fannHalvesError(network.spec().layers.back().functionOf(unit).activation) ? 0.5F
                                                                                                              : 1.0F);
    m_state.parameters = m_last;
    m_state.bestParameters = m_last;
    m_state.bestError = std::numeric_limits<double>::infinity();
    m_state.improvedError = m_state.bestError;
    m_lastUpdater = m_updater.state();
    if (!isOnline(config.algorithm))
        m_before = m_last;
}

Network Trainer::networkOf(const Floats& parameters) const
{
    auto weights = std::make_shared<Weights>(m_passes.layout().unpack(parameters, m_network.weights()));
    // Same shapes as the network's own, and finite: what diverges is thrown away before.
    return Network::assemble(m_network.spec(), std::move(weights)).value_or(m_network);
}

TrainingState Trainer::state() const
{
    TrainingState state = m_state;
    state.parameters = m_last;
    state.updater = m_lastUpdater;
    return state;
}

double Trainer::progress() const
{
    if (m_reason != StopReason::Running)
        return 1;
    const auto rows = static_cast<double>(m_data.train->rows());
    return (m_state.epoch + std::min(1.0, static_cast<double>(m_row) / rows)) / m_config.maxEpochs;
}

Job::State Trainer::step(std::chrono::milliseconds budget)
{
    const std::int64_t end = m_clock.nowNs() + std::chrono::nanoseconds(budget).count();
    const auto rowsPerLook = static_cast<int>(std::max<std::size_t>(1, kNumbersPerLook / m_last.size()));
    const Eigen::Index trainRows = m_data.train->rows();
    const Eigen::Index allRows = trainRows + (m_data.validation == nullptr ? 0 : m_data.validation->rows());
    const auto goesOn = [this] { return m_reason == StopReason::Running && m_state.epoch < m_pauseAfter; };
    do {
        for (int done = 0; done < rowsPerLook && goesOn();) {
            if (m_row == 0)
                beginEpoch();
            const int rows = m_row < trainRows ? trainTile() : validateTile(m_row - trainRows);
            done += rows;
            m_row += rows;
            if (m_row == allRows || !std::isfinite(m_loss))
                endEpoch();
        }
    } while (goesOn() && m_clock.nowNs() < end);
    return goesOn() ? State::Running : State::Done;
}

void Trainer::beginEpoch()
{
    std::iota(m_order.begin(), m_order.end(), Eigen::Index{0});
    if (isOnline(m_config.algorithm) && m_config.shuffle)
        Rng(m_config.seed, static_cast<std::uint64_t>(m_state.epoch) + 1).shuffle(std::span(m_order));
    m_rate = learningRateOf(m_config, m_state.epoch);
    m_loss = m_squares = m_validationLoss = 0;
    m_bitFail = 0;
    m_right = 0;
    m_validationSquares = 0;
    m_unscaledSquares = 0;
    m_rowsInBatch = 0;
    std::fill(m_gradient.begin(), m_gradient.end(), 0.0F);
}

const float* Trainer::trainInputs(Eigen::Index position) const
{
    const Matrix& inputs = m_data.train->inputs;
    return inputs.data() + m_order[static_cast<std::size_t>(position)] * inputs.cols();
}

double Trainer::lossOf(int row, const float* targets, float* errors)
{
    const auto outputs = m_passes.outputs(row);
    for (std::size_t i = 0; i < m_outputs; ++i)
        errors[i] = targets[i] - outputs[i];
    if (!m_errorShares.empty())
        for (std::size_t i = 0; i < m_outputs; ++i)
            errors[i] *= m_errorShares[i];
    if (m_isSquares)
        return 0; // which are summed for several rows together
    return rowLoss(m_config.loss, m_config.huberDelta,
                   {outputs, {targets, m_outputs}, {errors, m_outputs}, m_isSoftmax});
}

/// Of a monitored row, in the data's own units. asked, at: where it came from.
void Trainer::judge(int row, const Dataset& asked, Eigen::Index at, const float* errors)
{
    std::span<const float> outputs = m_passes.outputs(row);
    for (std::size_t i = 0; i < m_unscale.size(); ++i) {
        m_unscaled[i] = m_unscale[i].of(outputs[i]);
        const double error = static_cast<double>(errors[i]) * m_unscale[i].slope;
        m_unscaledSquares += error * error;
    }
    if (!m_unscale.empty())
        outputs = m_unscaled;
    if (m_judge)
        m_right += m_judge->isRight(outputs, {asked.targets.data() + at * asked.targets.cols(), m_outputs}) ? 1 : 0;
}

void Trainer::addVerdict(EpochRecord& record) const
{
    const auto rows = static_cast<double>((m_data.validation ? *m_data.validation : *m_data.train).rows());
    if (m_judge)
        record.accuracy = static_cast<double>(m_right) / rows;
    const double scaledSquares = m_data.validation ? m_validationSquares : m_squares;
    const double squares = m_unscale.empty() ? scaledSquares : m_unscaledSquares;
    record.rootMeanSquare = std::sqrt(squares / (rows * static_cast<double>(m_outputs)));
}

void Trainer::takeTotals()
{
    const ErrorTotals totals =
        totalsOf(std::span(m_errors).first(static_cast<std::size_t>(m_untotalled) * m_outputs), m_bitFailLimit);
    m_loss += m_isSquares ? totals.squares : 0;
    m_squares += totals.squares;
    m_bitFail += totals.missed;
    m_untotalled = 0;
}

int Trainer::trainTile()
{
    const Dataset& data = *m_data.train;
    const auto rows = static_cast<int>(std::min({std::int64_t{m_passes.tileRows()}, m_batchRows - m_rowsInBatch,
                                                 static_cast<std::int64_t>(data.rows() - m_row)}));
    float* const parameters = m_state.parameters.data();
    for (int row = 0; row < rows && !m_passes.knowsNext(); ++row)
        std::copy_n(trainInputs(m_row + row), data.inputs.cols(), m_passes.inputs(row));
    m_passes.run(parameters, rows);
    float* const errors = m_errors.data() + static_cast<std::size_t>(m_untotalled) * m_outputs;
    for (int row = 0; row < rows; ++row) {
        const Eigen::Index at = m_order[static_cast<std::size_t>(m_row + row)];
        float* const rowErrors = errors + static_cast<std::size_t>(row) * m_outputs;
        m_loss += lossOf(row, data.targets.data() + at * data.targets.cols(), rowErrors);
        if (m_data.validation == nullptr)
            judge(row, *m_asked.train, at, rowErrors);
    }
    setOutputErrors({errors, static_cast<std::size_t>(rows) * m_outputs});
    m_untotalled += rows;
    const bool isLast = m_row + rows == data.rows();
    if (m_untotalled + m_passes.tileRows() > totalledRows(m_config, m_passes) || isLast)
        takeTotals();
    if (m_isPlain) {
        m_passes.step(static_cast<float>(m_rate), parameters, isLast ? nullptr : trainInputs(m_row + 1));
        return rows;
    }
    m_rowsInBatch += rows;
    m_passes.addGradient(parameters, m_gradient.data());
    if (m_rowsInBatch == m_batchRows || isLast)
        update(m_rowsInBatch);
    return rows;
}

void Trainer::setOutputErrors(std::span<const float> errors)
{
    if (m_config.loss == Loss::CrossEntropy) { // a softmax's slope is its steepness, a sigmoid's twice that
        m_passes.setOutputErrorsThroughLoss(errors, m_isSoftmax ? 1.0F : 2.0F);
        return;
    }
    if (slopesAreErrors(m_config.loss)) {
        m_passes.setOutputErrors(errors);
        return;
    }
    const auto slopes = std::span(m_slopes).first(errors.size());
    lossSlopes(m_config.loss, m_config.huberDelta, errors, slopes);
    m_passes.setOutputErrors(slopes);
}

void Trainer::update(std::int64_t rows)
{
    if (!isOnline(m_config.algorithm))
        m_before = m_state.parameters;
    const auto values = static_cast<double>(m_data.train->rows() * m_data.train->targets.cols());
    m_updater.apply(m_state.parameters, m_gradient, {rows, m_rate, m_squares / values, m_state.epoch});
    m_passes.parametersMoved();
    std::fill(m_gradient.begin(), m_gradient.end(), 0.0F);
    m_rowsInBatch = 0;
}

int Trainer::validateTile(Eigen::Index first)
{
    const Dataset& data = *m_data.validation;
    const auto rows = static_cast<int>(std::min<Eigen::Index>(m_passes.tileRows(), data.rows() - first));
    for (int row = 0; row < rows; ++row)
        std::copy_n(data.inputs.data() + (first + row) * data.inputs.cols(), data.inputs.cols(), m_passes.inputs(row));
    m_passes.run(m_state.parameters.data(), rows);
    for (int row = 0; row < rows; ++row) {
        const float* const targets = data.targets.data() + (first + row) * data.targets.cols();
        float* const errors = m_errors.data() + static_cast<std::size_t>(row) * m_outputs;
        m_validationLoss += lossOf(row, targets, errors);
        judge(row, *m_asked.validation, first + row, errors);
    }
    const double squares =
        totalsOf(std::span(m_errors).first(static_cast<std::size_t>(rows) * m_outputs), m_bitFailLimit).squares;
    m_validationSquares += squares;
    m_validationLoss += m_isSquares ? squares : 0;
    return rows;
}

double Trainer::perRow(double sum, Eigen::Index rows) const
{
    const auto count = static_cast<double>(rows);
    return m_config.loss == Loss::CrossEntropy ? sum / count : sum / (count * static_cast<double>(m_outputs));
}

void Trainer::endEpoch()
{
    EpochRecord record;
    record.epoch = ++m_state.epoch;
    record.trainError = perRow(m_loss, m_data.train->rows());
    if (m_data.validation != nullptr)
        record.validationError = perRow(m_validationLoss, m_data.validation->rows());
    record.bitFail = m_bitFail;
    addVerdict(record);
    record.seconds = static_cast<double>(m_clock.nowNs() - m_startedNs) * 1e-9;
    m_row = 0;
    const bool isFinite = std::isfinite(record.trainError) && std::isfinite(record.validationError.value_or(0)) &&
                          m_kernels.allFinite(m_state.parameters.data(), m_state.parameters.size());
    if (isFinite)
        monitor(record);
    else
        diverge();
    m_history.push_back(record);
}

void Trainer::monitor(EpochRecord& record)
{
    const double error = record.validationError.value_or(record.trainError);
    const bool isOfBefore = !record.validationError && !isOnline(m_config.algorithm);
    if (error < m_state.bestError) {
        m_state.bestError = error;
        m_state.bestEpoch = record.epoch;
        m_state.bestParameters = isOfBefore ? m_before : m_state.parameters;
        record.isBest = true;
    }
    if (error < m_state.improvedError * (1 - m_config.plateau)) {
        m_state.improvedError = error;
        m_state.improvedEpoch = record.epoch;
    }
    m_last = m_state.parameters;
    m_lastUpdater = m_updater.state();
    m_reason = stopAfter(record);
}

void Trainer::diverge()
{
    m_state.parameters = m_state.bestParameters;
    m_last = m_state.bestParameters;
    m_reason = StopReason::Diverged;
}

StopReason Trainer::stopAfter(const EpochRecord& record) const
{
    if (m_config.targetError > 0 && record.trainError <= m_config.targetError)
        return StopReason::TargetError;
    if (m_config.targetBitFail >= 0 && record.bitFail <= m_config.targetBitFail)
        return StopReason::TargetBitFail;
    if (m_config.patience > 0 && record.epoch - m_state.improvedEpoch >= m_config.patience)
        return StopReason::Patience;
    if (record.epoch >= m_config.maxEpochs)
        return StopReason::Epochs;
    if (m_config.maxSeconds > 0 && record.seconds >= m_config.maxSeconds)
        return StopReason::Time;
    return StopReason::Running;
}

} // namespace wb
