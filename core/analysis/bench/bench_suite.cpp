// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/bench/bench_suite.h"

#include "core/analysis/bench/cpu_pin.h"
#include "core/analysis/call_timing.h"
#include "core/analysis/sample_statistics.h"
#include "core/base/number_text.h"
#include "core/base/rng.h"
#include "core/nn/reference.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb {

namespace {

constexpr int kRowSets = 16; ///< Different rows taken in turn by calls of one row.
constexpr int kMinBlocks = 3;
constexpr int kMinSerialSamples = 200;

Matrix drawInputs(int rows, int columns, std::uint64_t seed)
{
    Rng rng(seed);
    return Matrix(Matrix::NullaryExpr(rows, columns, [&rng] { return rng.uniform(-1.0F, 1.0F); }));
}

/// Times samples of back-to-back calls and gives the nanoseconds of a row.
class BlockTimer {
public:
    BlockTimer(std::shared_ptr<BenchSubject> subject, const Matrix& inputs, int sets, int rows, int outputs)
        : m_subject(std::move(subject)), m_inputs(inputs), m_sets(sets), m_rows(rows),
          m_outputs(static_cast<std::size_t>(rows) * static_cast<std::size_t>(outputs))
    {
    }

    void calibrate(const Clock& clock, double neededNs)
    {
        BatchCalibration calibration(neededNs);
        while (!calibration.isDone())
            calibration.observe(sampleNs(clock, calibration.batch()));
        m_passes = calibration.batch();
    }

    std::vector<double> round(const Clock& clock, const BenchTiming& timing) const
    {
        std::vector<double> samples;
        double elapsed = 0;
        for (int block = 0; block < timing.blocks && (block < kMinBlocks || elapsed < timing.roundNs); ++block) {
            const double ns = sampleNs(clock, m_passes);
            elapsed += ns;
            samples.push_back(ns / m_passes / m_sets / m_rows);
        }
        return samples;
    }

private:
    double sampleNs(const Clock& clock, int passes) const
    {
        return timeCalls(clock, 1, [&] { m_subject->backToBack(m_inputs.data(), m_sets, m_outputs.data(), passes); });
    }

    std::shared_ptr<BenchSubject> m_subject;
    const Matrix& m_inputs;
    int m_sets;
    int m_rows;
    mutable std::vector<float> m_outputs;
    int m_passes = 1;
};

/// The same for calls of one row that do not overlap.
class SerialTimer {
public:
    SerialTimer(std::shared_ptr<BenchSubject> subject, const Matrix& inputs, int outputs)
        : m_subject(std::move(subject)), m_inputs(inputs), m_outputs(static_cast<std::size_t>(outputs))
    {
    }

    int calls() const { return m_calls; }

    void calibrate(const Clock& clock, double neededNs)
    {
        BatchCalibration calibration(neededNs);
        while (!calibration.isDone())
            calibration.observe(sampleNs(clock, calibration.batch()));
        m_calls = calibration.batch();
    }

    /// Ascending.
    std::vector<double> round(const Clock& clock, const BenchTiming& timing)
    {
        std::vector<double> samples;
        double elapsed = 0;
        for (int i = 0; i < timing.serialSamples && (i < kMinSerialSamples || elapsed < timing.serialNs); ++i) {
            const double ns = sampleNs(clock, m_calls);
            elapsed += ns;
            samples.push_back(ns / m_calls);
        }
        std::sort(samples.begin(), samples.end());
        return samples;
    }

private:
    double sampleNs(const Clock& clock, int calls)
    {
        const double ns = timeCalls(
            clock, 1, [&] { m_subject->serialised(m_inputs.data(), kRowSets, m_set, m_outputs.data(), calls); });
        m_set = (m_set + calls) % kRowSets;
        return ns;
    }

    std::shared_ptr<BenchSubject> m_subject;
    const Matrix& m_inputs;
    std::vector<float> m_outputs;
    int m_calls = 1;
    int m_set = 0;
};

} // namespace

double largestError(const Network& network, BenchSubject& subject, const Matrix& inputs, int rows)
{
    const auto columns = static_cast<std::size_t>(network.numOutputs());
    std::vector<float> outputs(static_cast<std::size_t>(rows) * columns, std::numeric_limits<float>::quiet_NaN());
    subject.backToBack(inputs.data(), 1, outputs.data(), 1);
    double largest = 0;
    for (int row = 0; row < rows; ++row) {
        const VectorD input = inputs.row(row).cast<double>();
        const auto wanted = referenceRun(network, {input.data(), static_cast<std::size_t>(input.size())});
        if (!wanted)
            return std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < columns; ++i) {
            const double output = outputs[static_cast<std::size_t>(row) * columns + i];
            const double error = std::abs(output - wanted->outputs[i]);
            largest = error <= largest ? largest : std::isnan(error) ? std::numeric_limits<double>::infinity() : error;
        }
    }
    return largest;
}

BenchOptions BenchOptions::quick()
{
    BenchOptions options;
    options.rounds = 2;
    options.timing.blockNs = 10e3;
    options.timing.blocks = 3;
    options.timing.roundNs = 1e6;
    options.timing.serialSamples = 200;
    options.timing.serialNs = 1e6;
    options.batchRows = {4, 256};
    return options;
}

Result<std::shared_ptr<BenchSuite>> BenchSuite::create(std::vector<BenchShape> shapes,
                                                       std::vector<std::shared_ptr<const BenchContender>> contenders,
                                                       BenchOptions options, const Clock& clock)
{
    if (shapes.empty() || contenders.empty())
        return fail(ErrorCode::InvalidArgument, "there is no network to measure, or nobody to run it");
    if (options.rounds < 1 || options.timing.blocks < 1)
        return fail(ErrorCode::InvalidArgument, "a bench needs at least one round of at least one sample");
    for (const std::vector<int>& rows : {options.batchRows, options.otherBatchRows})
        if (std::any_of(rows.begin(), rows.end(), [](int count) { return count < 1; }))
            return fail(ErrorCode::InvalidArgument, "a batch has at least one row");
    return std::shared_ptr<BenchSuite>(
        new BenchSuite(std::move(shapes), std::move(contenders), std::move(options), clock));
}

BenchSuite::BenchSuite(std::vector<BenchShape> shapes, std::vector<std::shared_ptr<const BenchContender>> contenders,
                       BenchOptions options, const Clock& clock)
    : m_shapes(std::move(shapes)), m_contenders(std::move(contenders)), m_options(std::move(options)), m_clock(clock)
{
    m_report.rounds = m_options.rounds;
    m_report.seed = m_options.seed;
    m_report.machineKernels = m_options.kernels->name;
    for (const auto& contender : m_contenders)
        m_report.contenders.push_back(
            {contender->name(), contender->family(), contender->version(), contender->isPeer()});
    int rows = kRowSets;
    for (const std::vector<int>& sizes : {m_options.batchRows, m_options.otherBatchRows})
        for (const int size : sizes)
            rows = std::max(rows, size);
    for (const BenchShape& shape : m_shapes) {
        const NetworkSpec& spec = shape.network.spec();
        BenchShapeReport& report = m_report.shapes.emplace_back();
        report.name = shape.name;
        report.sizes = shape.sizesText();
        report.hiddenActivation = activationInfo(spec.layers.front().function.activation).name;
        report.parameters = shape.network.totalConnections();
        report.weights = shape.weightCount();
        report.flop = shape.flop();
        report.curves = shape.curveCount();
        report.results.resize(m_contenders.size()); // tasks keep references to what is in here
        // one row more than is used: some libraries read a few bytes beyond their inputs
        m_inputs.push_back(drawInputs(rows + 1, shape.network.numInputs(), m_options.seed));
    }
}

Job::State BenchSuite::step(std::chrono::milliseconds budget)
{
    if (m_options.pin && m_cpu < 0)
        m_cpu = currentCpu();
    const CpuPin pin(m_options.pin ? m_cpu : -1);
    m_report.cpu = pin.isPinned() ? m_cpu : -1;
    const std::int64_t end = m_clock.nowNs() + std::chrono::nanoseconds(budget).count();
    do
        advance();
    while (m_round < m_options.rounds && m_clock.nowNs() < end);
    return m_round < m_options.rounds ? State::Running : State::Done;
}

void BenchSuite::advance()
{
    if (m_prepared < m_shapes.size() * m_contenders.size()) {
        prepare(m_prepared / m_contenders.size(), m_prepared % m_contenders.size());
        ++m_prepared;
        return;
    }
    if (m_task < m_tasks.size())
        m_tasks[m_task++](m_round < 0);
    if (m_task == m_tasks.size()) {
        m_task = 0;
        ++m_round;
    }
}

double BenchSuite::progress() const
{
    constexpr double kPreparation = 0.05;
    const double pairs = static_cast<double>(m_shapes.size() * m_contenders.size());
    if (m_round < 0 && m_task == 0)
        return kPreparation * static_cast<double>(m_prepared) / std::max(pairs, 1.0);
    const double tasks = static_cast<double>(m_tasks.size());
    const double done = (m_round + 1) * tasks + static_cast<double>(m_task);
    return std::min(1.0, kPreparation + (1 - kPreparation) * done / ((m_options.rounds + 1) * tasks));
}

void BenchSuite::prepare(std::size_t shapeAt, std::size_t contenderAt)
{
    if (m_prepared == 0)
        m_report.clock = measureResolution(m_clock);
    if (contenderAt == 0)
        addLimitTasks(shapeAt);
    const BenchShape& shape = m_shapes[shapeAt];
    const BenchContender& contender = *m_contenders[contenderAt];
    BenchResult& result = m_report.shapes[shapeAt].results[contenderAt];
    result.contender = contender.name();
    result.isPeer = contender.isPeer();
    if (m_options.heapBytes) // what a library takes once, with its first network, is not the network's
        static_cast<void>(contender.make(shape.network, 1));
    const std::size_t heapBefore = m_options.heapBytes ? m_options.heapBytes() : 0;
    auto subject = contender.make(shape.network, 1);
    if (!subject) {
        result.refusal = subject.error().message;
        return;
    }
    const std::shared_ptr<BenchSubject> shared = std::move(*subject);
    for (int row = 0; row < kRowSets; ++row)
        result.maxError =
            std::max(result.maxError, largestError(shape.network, *shared, m_inputs[shapeAt].middleRows(row, 1), 1));
    if (m_options.heapBytes) // after the first calls, because some libraries take their memory then
        result.heapBytes = m_options.heapBytes() - heapBefore;
    if (!(result.maxError <= contender.tolerance())) {
        result.refusal = "differs from the reference by " + numberText(result.maxError, 3);
        return;
    }
    result.countedBytes = contender.countedBytes(shape.network);
    addBackToBack(shared, m_inputs[shapeAt], kRowSets, 1, shape.network.numOutputs(), result.backToBack);
    if (kCanSerialise)
        addSerialised(shared, m_inputs[shapeAt], shape.network.numOutputs(), result);
    if (contender.runsBatches())
        prepareBatches(shape, contenderAt, result);
    prepareLoad(shape, contender, result);
}

void BenchSuite::prepareBatches(const BenchShape& shape, std::size_t contenderAt, BenchResult& result)
{
    const BenchContender& contender = *m_contenders[contenderAt];
    const Matrix& inputs = m_inputs[static_cast<std::size_t>(&shape - m_shapes.data())];
    for (const int rows : contenderAt == 0 ? m_options.batchRows : m_options.otherBatchRows)
        result.batches.push_back({rows, {}});
    for (BatchPoint& point : result.batches) {
        auto subject = contender.make(shape.network, point.rows);
        if (!subject)
            continue;
        const std::shared_ptr<BenchSubject> shared = std::move(*subject);
        const double error = largestError(shape.network, *shared, inputs, point.rows);
        result.maxError = std::max(result.maxError, error);
        if (error <= contender.tolerance())
            addBackToBack(shared, inputs, 1, point.rows, shape.network.numOutputs(), point.ns);
        else
            result.refusal = "differs from the reference by " + numberText(error, 3) + " with " +
                             std::to_string(point.rows) + " rows a call";
    }
}

void BenchSuite::prepareLoad(const BenchShape& shape, const BenchContender& contender, BenchResult& result)
{
    if (m_options.folder.empty())
        return;
    const std::string path = m_options.folder + "/" + std::to_string(m_prepared);
    auto loader = contender.makeLoader(shape.network, path);
    if (!loader || !*loader)
        return;
    float loaded = 0;
    (*loader)->backToBack(m_inputs.front().data(), 1, &loaded, 1);
    if (loaded == 1.0F)
        addBackToBack(std::move(*loader), m_inputs.front(), 1, 1, 1, result.load);
}

void BenchSuite::addLimitTasks(std::size_t shape)
{
    const auto limits = std::make_shared<MachineLimits>(
        *m_options.kernels, static_cast<std::size_t>(m_report.shapes[shape].weights), m_options.timing);
    m_tasks.emplace_back([this, limits, shape](bool isWarmUp) {
        BenchLimits& into = m_report.shapes[shape].limits;
        auto stream = limits->streamNs(m_clock);
        auto flop = limits->nsPerFlop(m_clock);
        auto curve = limits->nsPerCurve(m_clock);
        if (isWarmUp)
            return;
        into.streamNs.rounds.push_back(std::move(stream));
        into.nsPerFlop.rounds.push_back(std::move(flop));
        into.nsPerCurve.rounds.push_back(std::move(curve));
    });
}

void BenchSuite::addBackToBack(std::shared_ptr<BenchSubject> subject, const Matrix& inputs, int sets, int callsRows,
                               int outputs, BenchSeries& into)
{
    const auto timer = std::make_shared<BlockTimer>(std::move(subject), inputs, sets, callsRows, outputs);
    m_tasks.emplace_back([this, timer, &into](bool isWarmUp) {
        const BenchTiming& timing = m_options.timing;
        if (isWarmUp)
            timer->calibrate(m_clock, neededSampleNs(m_report.clock, timing.clockSteps, timing.blockNs));
        auto samples = timer->round(m_clock, timing);
        if (!isWarmUp)
            into.rounds.push_back(std::move(samples));
    });
}

void BenchSuite::addSerialised(std::shared_ptr<BenchSubject> subject, const Matrix& inputs, int outputs,
                               BenchResult& into)
{
    const auto timer = std::make_shared<SerialTimer>(std::move(subject), inputs, outputs);
    m_tasks.emplace_back([this, timer, &into](bool isWarmUp) {
        if (isWarmUp) {
            timer->calibrate(m_clock, neededSampleNs(m_report.clock, m_options.timing.clockSteps, 0));
            into.serialCalls = timer->calls();
        }
        const auto sorted = timer->round(m_clock, m_options.timing);
        if (isWarmUp)
            return;
        into.serialP50.rounds.push_back({percentile(sorted, 0.50)});
        into.serialP90.rounds.push_back({percentile(sorted, 0.90)});
        into.serialP99.rounds.push_back({percentile(sorted, 0.99)});
    });
}

} // namespace wb
