// SPDX-License-Identifier: Apache-2.0
#include "core/training/cascade.h"

#include "core/engine/plan.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb {

namespace {

/// The same rows with one more column: what a unit gives for them.
std::shared_ptr<const Dataset> withUnit(const std::shared_ptr<const Dataset>& rows, const UnitFunction& function,
                                        const Floats& weights)
{
    if (rows == nullptr)
        return nullptr;
    auto more = std::make_shared<Dataset>();
    const Eigen::Index sources = rows->inputs.cols();
    more->targets = rows->targets;
    more->inputs.resize(rows->rows(), sources + 1);
    more->inputs.leftCols(sources) = rows->inputs;
    for (Eigen::Index row = 0; row < rows->rows(); ++row) {
        double net = static_cast<double>(weights[static_cast<std::size_t>(sources)]);
        for (Eigen::Index i = 0; i < sources; ++i)
            net +=
                static_cast<double>(weights[static_cast<std::size_t>(i)]) * static_cast<double>(rows->inputs(row, i));
        more->inputs(row, sources) =
            static_cast<float>(activate(function.activation, static_cast<double>(function.steepness), net));
    }
    return more;
}

/// The outputs alone, over so many signals; only the weights of the last source are new.
Network outputsOver(const Network& before, const std::vector<float>& newWeights)
{
    NetworkSpec spec = before.spec();
    ++spec.inputs;
    LayerWeights layer = before.weights().layers.front();
    const Eigen::Index last = layer.weights.cols();
    layer.weights.conservativeResize(Eigen::NoChange, last + 1);
    for (Eigen::Index unit = 0; unit < layer.weights.rows(); ++unit)
        layer.weights(unit, last) = newWeights[static_cast<std::size_t>(unit)];
    return Network::assemble(std::move(spec), std::make_shared<const Weights>(Weights{{std::move(layer)}})).value();
}

/// Of the outputs: all epochs there may be, and no patience but that of the watch.
TrainingConfig outputsConfig(const CascadeConfig& config)
{
    TrainingConfig training = config.training;
    training.maxEpochs = config.outputs.maxEpochs;
    training.patience = 0;
    training.maxSeconds = 0;
    return training;
}

Result<void> checkStart(const Network& network)
{
    const LayerWeights& weights = network.weights().layers.back();
    if (network.spec().layers.size() != 1)
        return fail(ErrorCode::InvalidArgument,
                    "a cascade begins from a network without hidden layers, and this one has " +
                        std::to_string(network.spec().layers.size() - 1) + "; take " +
                        std::to_string(network.numInputs()) + '-' + std::to_string(network.numOutputs()));
    if (!weights.connected.empty())
        return fail(ErrorCode::InvalidArgument, "a cascade begins from a network in which everything is connected");
    return {};
}

} // namespace

const char* cascadeEndText(CascadeEnd end)
{
    switch (end) {
    case CascadeEnd::Growing:
        return "it has not ended";
    case CascadeEnd::TargetError:
        return "the error is at its target";
    case CascadeEnd::Units:
        return "it has as many units as it may have";
    case CascadeEnd::NoCandidate:
        return "no candidate would lessen the error";
    case CascadeEnd::Time:
        return "the time is up";
    case CascadeEnd::Diverged:
        break;
    }
    return "it diverged: a number left what a float holds; the best network before that is kept";
}

StopReason stopReasonOf(CascadeEnd end)
{
    switch (end) {
    case CascadeEnd::Growing:
        break;
    case CascadeEnd::TargetError:
        return StopReason::TargetError;
    case CascadeEnd::Units:
        return StopReason::Epochs;
    case CascadeEnd::NoCandidate:
        return StopReason::Patience;
    case CascadeEnd::Time:
        return StopReason::Time;
    case CascadeEnd::Diverged:
        return StopReason::Diverged;
    }
    return StopReason::Running;
}

Result<std::unique_ptr<Cascade>> Cascade::create(const Network& network, Trainer::Data data,
                                                 const CascadeConfig& config, const Clock& clock)
{
    if (auto good = validate(config); !good)
        return passOn(good);
    if (auto good = checkStart(network); !good)
        return passOn(good);
    auto rows = Trainer::dataForLayers(network, config.training.loss, std::move(data));
    if (!rows)
        return passOn(rows);
    std::unique_ptr<Cascade> cascade(new Cascade(network, *std::move(rows), config, clock));
    NetworkSpec spec = network.spec();
    spec.topology = Topology::Layered; // of a single layer the two are the same
    spec.inputScaling = {};            // the rows are scaled already
    spec.outputScaling = {};
    const auto outputs = Network::assemble(std::move(spec), network.sharedWeights());
    if (!outputs)
        return passOn(outputs);
    if (auto good = cascade->startOutputs(*outputs); !good)
        return passOn(good);
    return cascade;
}

Cascade::Cascade(const Network& network, Trainer::Data data, const CascadeConfig& config, const Clock& clock)
    : m_start(network), m_data(std::move(data)), m_config(config), m_clock(clock), m_startedNs(clock.nowNs()),
      m_rng(config.training.seed), m_watch(config.outputs), m_bestError(std::numeric_limits<double>::infinity())
{
}

Result<void> Cascade::startOutputs(const Network& outputs)
{
    auto trainer = Trainer::create(outputs, m_data, outputsConfig(m_config), {}, m_clock);
    if (!trainer)
        return passOn(trainer);
    m_trainer = std::move(*trainer);
    m_outputsSince = seconds();
    m_watch = StagnationWatch(m_config.outputs);
    return {};
}

/// Whether they have ended.
bool Cascade::trainOutputs(std::chrono::milliseconds budget)
{
    m_trainer->pauseAfter(static_cast<int>(m_trainer->history().size()) + 1);
    if (m_trainer->step(budget) == State::Running)
        return false;
    if (m_trainer->reason() != StopReason::Running)
        return true;
    const EpochRecord& last = m_trainer->history().back();
    return m_watch.isOver(last.epoch, last.trainError);
}

void Cascade::endOutputs()
{
    const bool hasBest = m_trainer->bestEpoch() > 0;
    m_outputs = hasBest ? m_trainer->bestNetwork() : m_trainer->lastNetwork();
    const auto& epochs = m_trainer->history();
    const EpochRecord& shown = hasBest ? epochs[static_cast<std::size_t>(m_trainer->bestEpoch()) - 1] : epochs.back();
    CascadeRecord record;
    record.units = static_cast<int>(m_units.size());
    record.epochs = static_cast<int>(epochs.size());
    record.trainError = shown.trainError;
    record.validationError = shown.validationError;
    record.function = m_units.empty() ? UnitFunction() : m_units.back().function;
    record.score = m_lastScore;
    record.seconds = seconds();
    addToCurve(epochs);
    m_history.push_back(record);
    m_networks.push_back(grown(*m_outputs));
    if (const double error = shown.validationError.value_or(shown.trainError); error < m_bestError) {
        m_bestError = error;
        m_bestUnits = record.units;
    }
    if (m_trainer->reason() == StopReason::Diverged)
        m_end = CascadeEnd::Diverged;
    else if (m_trainer->reason() == StopReason::TargetError || m_trainer->reason() == StopReason::TargetBitFail)
        m_end = CascadeEnd::TargetError;
    else if (record.units == m_config.maxUnits)
        m_end = CascadeEnd::Units;
    else
        m_pool = std::make_unique<CandidatePool>(m_data.train->inputs, outputErrors(*m_outputs), m_config,
                                                 record.units + 1, m_rng);
    m_trainer.reset();
}

/// The epochs of the outputs with as many units as there are, numbered on from those before; the best ones are those
/// that no smaller network had bettered.
void Cascade::addToCurve(const std::vector<EpochRecord>& epochs)
{
    const int before = m_curve.empty() ? 0 : m_curve.back().epoch;
    for (EpochRecord epoch : epochs) {
        epoch.isBest = epoch.isBest && epoch.validationError.value_or(epoch.trainError) < m_bestError;
        epoch.epoch += before;
        epoch.seconds += m_outputsSince;
        epoch.hiddenUnits = static_cast<int>(m_units.size());
        m_curve.push_back(epoch);
    }
}

/// What is wanted less what is given, of the train rows.
Matrix Cascade::outputErrors(const Network& outputs) const
{
    const auto plan = Plan::compile(outputs, {m_config.training.reproducible ? &scalarKernels() : nullptr});
    Scratch scratch(*plan);
    Matrix given(m_data.train->rows(), plan->outputs());
    const auto ran = plan->runBatch(m_data.train->inputs, given, scratch);
    return ran ? Matrix(m_data.train->targets - given) : Matrix::Zero(given.rows(), given.cols());
}

void Cascade::install(const Candidate& candidate)
{
    const auto weights = static_cast<std::size_t>(m_data.train->inputs.cols()) + 1;
    const auto split = candidate.parameters.begin() + static_cast<std::ptrdiff_t>(weights);
    m_units.push_back({candidate.function, Floats(candidate.parameters.begin(), split)});
    std::vector<float> outgoing(split, split + m_data.train->targets.cols());
    for (float& weight : outgoing)
        weight *= m_config.weightMultiplier;
    m_lastScore = candidate.score;
    const Unit& unit = m_units.back();
    m_data = {withUnit(m_data.train, unit.function, unit.weights),
              withUnit(m_data.validation, unit.function, unit.weights)};
    if (!startOutputs(outputsOver(*m_outputs, outgoing))) // a value of the unit is no number
        m_end = CascadeEnd::Diverged;
}

/// The units as layers of one unit each, which see everything before them, and the outputs after them.
Network Cascade::grown(const Network& outputs) const
{
    NetworkSpec spec = m_start.spec();
    spec.topology = Topology::Shortcut;
    const LayerSpec last = spec.layers.back();
    spec.layers.clear();
    Weights weights;
    weights.layers.reserve(m_units.size() + 1);
    std::int64_t id = last.id.value;
    for (const Unit& unit : m_units) {
        LayerSpec layer;
        layer.id = LayerId{++id};
        layer.function = unit.function;
        spec.layers.push_back(layer);
        const auto sources = static_cast<Eigen::Index>(unit.weights.size()) - 1;
        LayerWeights values{
            Eigen::Map<const Matrix>(unit.weights.data(), 1, sources), Vector::Constant(1, unit.weights.back()), {}};
        weights.layers.push_back(std::move(values));
    }
    spec.layers.push_back(last);
    weights.layers.push_back(outputs.weights().layers.front());
    return Network::assemble(std::move(spec), std::make_shared<const Weights>(std::move(weights))).value();
}

Job::State Cascade::step(std::chrono::milliseconds budget)
{
    const std::int64_t until = m_clock.nowNs() + std::chrono::nanoseconds(budget).count();
    while (m_end == CascadeEnd::Growing) {
        const std::int64_t now = m_clock.nowNs();
        if (m_config.training.maxSeconds > 0 &&
            static_cast<double>(now - m_startedNs) / 1e9 >= m_config.training.maxSeconds) {
            m_end = CascadeEnd::Time;
            break;
        }
        if (now >= until)
            return State::Running;
        const auto left = std::chrono::milliseconds(std::max<std::int64_t>((until - now) / 1'000'000, 1));
        if (m_trainer != nullptr) {
            if (trainOutputs(left))
                endOutputs();
        } else if (m_pool->step(left) == State::Done) {
            const Candidate best = m_pool->best();
            m_pool.reset();
            if (best.score > 0)
                install(best);
            else
                m_end = CascadeEnd::NoCandidate;
        }
    }
    return State::Done;
}

double Cascade::progress() const
{
    return m_end == CascadeEnd::Growing
               ? static_cast<double>(m_units.size()) / static_cast<double>(m_config.maxUnits + 1)
               : 1.0;
}

} // namespace wb
