// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include "core/base/sha256.h"
#include "core/data/formula.h"
#include "core/engine/plan_file.h"
#include "core/formats/arff.h"
#include "core/formats/csv.h"
#include "core/formats/csv_parser.h"
#include "core/formats/expert_snapshot.h"
#include "core/formats/fann_data.h"
#include "core/formats/fann_net_reader.h"
#include "core/formats/fann_net_writer.h"
#include "core/formats/gzip_source.h"
#include "core/formats/idx.h"
#include "core/formats/latency_json.h"
#include "core/formats/network_json.h"
#include "core/formats/npy.h"
#include "core/formats/sweep_json.h"
#include "core/formats/table_format.h"
#include "core/nn/network_builder.h"
#include "core/nn/topology_text.h"
#include "core/training/resume_point.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>

namespace wb::fuzz {

namespace {

void require(bool promise, const char* what)
{
    if (promise)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

template <typename T>
bool refused(const Result<T>& result)
{
    if (result)
        return false;
    require(!result.error().message.empty(), "a refusal gives its reason");
    return true;
}

bool sameBits(const Matrix& a, const Matrix& b)
{
    if (a.rows() != b.rows() || a.cols() != b.cols())
        return false;
    return a.size() == 0 || std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size()) * sizeof(float)) == 0;
}

/// What every reader of tables promises.
void checkTable(const LoadedTable& loaded)
{
    const Table& table = loaded.table;
    const auto columns = static_cast<std::size_t>(table.values.cols());
    require(columns > 0 && loaded.roles.size() == columns, "a role a column");
    require(table.columns.empty() || table.columns.size() == columns, "a name a column");
    require(table.categories.empty() || table.categories.size() == columns, "categories of every column");
    for (Eigen::Index at = 0; at < table.values.size(); ++at) {
        const float value = table.values.data()[at];
        require(!std::isinf(value), "values are finite or missing");
        const Eigen::Index column = at % table.values.cols();
        if (!std::isnan(value) && table.isCategorical(column))
            require(value >= 0.0F && value == std::floor(value) &&
                        static_cast<std::size_t>(value) < table.categories[static_cast<std::size_t>(column)].size(),
                    "a category is one of its column");
    }
}

/// The same table, or the same refusal, however the bytes are cut into pieces.
void checkPieces(TableParser& whole, TableParser& pieced, std::string_view bytes)
{
    const auto wanted = parseWhole(whole, bytes);
    Result<LoadedTable> found = fail(ErrorCode::Parse, "not read");
    std::string held;
    for (std::size_t at = 0, length = 1;; length = length * 7 % 97 + 1) {
        const std::size_t count = std::min(length, bytes.size() - at);
        held += bytes.substr(at, count);
        at += count;
        const auto taken = pieced.parse(held, at == bytes.size());
        if (!taken || at == bytes.size()) {
            found = taken ? pieced.finish() : passOn(taken);
            break;
        }
        require(*taken <= held.size(), "no more is taken than there is");
        held.erase(0, *taken);
    }
    if (refused(wanted)) {
        require(!found && found.error().message == wanted.error().message, "pieces are refused for the same reason");
        return;
    }
    checkTable(*wanted);
    require(found.has_value(), "pieces are read as the whole is");
    require(sameBits(found->table.values, wanted->table.values), "pieces give the same values");
    require(found->table.columns == wanted->table.columns && found->table.categories == wanted->table.categories,
            "pieces give the same names");
}

} // namespace

void fannNet(std::string_view bytes)
{
    const auto net = readFannNet(bytes);
    if (refused(net))
        return;
    for (const LayerWeights& layer : net->network.weights().layers)
        require(layer.weights.allFinite() && layer.biases.allFinite(), "weights are finite");
    for (const FannDialect dialect : {FannDialect::V2_1, FannDialect::V2_2}) {
        const auto text = writeFannNet(net->network, net->settings, dialect);
        require(text.has_value(), "what was read can be written");
        const auto again = readFannNet(*text);
        require(again.has_value(), "what was written can be read");
        require(bitEqual(again->network.weights(), net->network.weights()), "weights keep their bits");
        require(again->network.spec().layers == net->network.spec().layers, "layers stay");
        require(again->network.spec().topology == net->network.spec().topology, "the topology stays");
        require(again->network.spec().inputScaling == net->network.spec().inputScaling, "the scaling stays");
        require(again->network.spec().outputScaling == net->network.spec().outputScaling, "of the outputs too");
    }
}

void fannData(std::string_view bytes)
{
    const auto data = readFannData(bytes);
    if (refused(data))
        return;
    require(data->inputs.allFinite() && data->targets.allFinite(), "values are finite");
    const auto again = readFannData(writeFannData(*data));
    require(again.has_value(), "what was written can be read");
    require(sameBits(again->inputs, data->inputs) && sameBits(again->targets, data->targets), "values keep their bits");
}

void csv(std::string_view bytes)
{
    const auto table = readCsv(bytes);
    if (refused(table))
        return;
    require(table->values.allFinite(), "values are finite");
    require(table->columns.empty() || table->columns.size() == static_cast<std::size_t>(table->values.cols()),
            "a name a column");
    CsvOptions options;
    options.separator = ';';
    options.header = table->columns.empty() ? CsvOptions::Header::No : CsvOptions::Header::Yes;
    const auto again = readCsv(writeCsv(*table, {';', true, 0}), options);
    require(again.has_value(), "what was written can be read");
    require(sameBits(again->values, table->values), "values keep their bits");
    require(again->columns == table->columns, "names stay");
}

void networkJson(std::string_view bytes)
{
    const auto design = parseNetworkSpecJson(bytes);
    if (refused(design))
        return;
    const auto again = parseNetworkSpecJson(networkSpecJson(design->spec, design->fann));
    require(again.has_value(), "what was written can be read");
    require(*again == *design, "the design stays");
}

void csvGuess(std::string_view bytes)
{
    const auto guess = guessCsv(bytes, true);
    if (refused(guess))
        return;
    require(guess->columns.size() == guess->options.kinds.size(), "a kind a column");
    CsvOptions options = guess->options;
    options.badCells = CsvOptions::BadCells::Missing;
    CsvParser whole(options);
    CsvParser pieced(options);
    checkPieces(whole, pieced, bytes);
    refused(readCsv(bytes, guess->options));
    refused(guessCsv(bytes.substr(0, bytes.size() / 2), false));
}

void arff(std::string_view bytes) { checkPieces(*arffParser(), *arffParser(), bytes); }

void idx(std::string_view bytes) { checkPieces(*idxParser(), *idxParser(), bytes); }

void npy(std::string_view bytes)
{
    checkPieces(*npyParser(), *npyParser(), bytes);
    const auto loaded = parseWhole(*npyParser(), bytes);
    if (!loaded)
        return;
    const auto again = parseWhole(*npyParser(), writeNpy(loaded->table));
    require(again.has_value(), "what was written can be read");
    require(sameBits(again->table.values, loaded->table.values), "values keep their bits");
}

void gzip(std::string_view bytes)
{
    const auto loaded = readTable("fuzz.gz", std::make_unique<MemorySource>(bytes));
    if (!refused(loaded))
        checkTable(*loaded);
}

void formula(std::string_view bytes)
{
    const auto parsed = Formula::parse(bytes);
    if (refused(parsed))
        return;
    for (const double x : {-1.0, 0.0, 0.5, 1e3})
        (*parsed)(x);
}

void topologyLine(std::string_view bytes)
{
    NetworkSpec base = *NetworkBuilder().layersFromSizes({4, 3, 2}).spec();
    base.layers[0].unitFunctions.assign(3, naturalFunction(Activation::Tanh));
    const auto spec = applyTopology(bytes, base);
    if (!spec) {
        require(spec.error().error.message.rfind("column ", 0) == 0, "a refusal gives its column and reason");
        require(spec.error().offset + spec.error().length <= bytes.size(), "what is wrong lies in the text");
        return;
    }
    require(validate(*spec).has_value(), "what is read is a design");
    const auto again = applyTopology(topologyText(*spec), *spec);
    require(again.has_value(), "what was written can be read");
    require(*again == *spec, "the design stays");
}

void planFile(std::string_view bytes)
{
    constexpr std::size_t kChecksumAt = 8;
    constexpr std::size_t kCheckedFrom = 16;
    // As long as the bytes are and not a byte longer, where a sanitizer can see what is read beyond them.
    const std::shared_ptr<std::byte> memory(
        static_cast<std::byte*>(::operator new (std::max<std::size_t>(1, bytes.size()), std::align_val_t{64})),
        [](std::byte* begin) { ::operator delete (begin, std::align_val_t{64}); });
    std::copy_n(reinterpret_cast<const std::byte*>(bytes.data()), bytes.size(), memory.get());
    if (bytes.size() >= kCheckedFrom) {
        const std::uint64_t sum = planChecksum(memory.get() + kCheckedFrom, bytes.size() - kCheckedFrom);
        std::memcpy(memory.get() + kChecksumAt, &sum, sizeof sum);
    }
    const auto plan = planFromBytes(memory, memory.get(), bytes.size());
    if (refused(plan))
        return;
    Scratch scratch(**plan);
    const std::vector<float> input(static_cast<std::size_t>((*plan)->inputs()), 0.25F);
    std::vector<float> output(static_cast<std::size_t>((*plan)->outputs()));
    // A scaling may take any value out of what a float holds.
    require((*plan)->run(input, output, scratch).has_value() || (*plan)->isScaled(), "what was accepted runs");
    Matrix rows = Matrix::Constant(5, (*plan)->inputs(), 0.5F);
    Matrix outputs(rows.rows(), (*plan)->outputs());
    require((*plan)->runBatch(rows, outputs, scratch).has_value() || (*plan)->isScaled(), "in batches too");
}

void expertSnapshot(std::string_view bytes)
{
    constexpr std::string_view kHead = "expert-workbench-snapshot 2 ";
    const std::size_t end = bytes.find('\n');
    const std::string_view body = end == std::string_view::npos ? std::string_view() : bytes.substr(end + 1);
    const std::string_view head = bytes.substr(0, 28) == kHead ? kHead : "expert-workbench-snapshot 1 ";
    std::string right(head);
    right += sha256Hex(body) + '\n';
    right += body;
    const auto expert = expertFromBytes(right);
    if (refused(expert))
        return;
    const auto again = expertFromBytes(expertToBytes(*expert));
    require(again.has_value(), "what was written can be read");
    require(expertToBytes(*again) == expertToBytes(*expert), "an expert keeps its bits");
    if (!expert->resume || expert->network.totalConnections() > 10'000)
        return;
    auto rows = std::make_shared<Dataset>();
    rows->inputs = Matrix::Constant(3, expert->network.numInputs(), 0.5F);
    rows->targets = Matrix::Constant(3, expert->network.numOutputs(), 0.25F);
    TrainingConfig config = expert->resume->settings.config;
    const auto trainer =
        Trainer::create(expert->network, {rows, nullptr}, config, stateToGoOnFrom(*expert->resume, config));
    if (refused(trainer))
        return;
    (*trainer)->pauseAfter(
        static_cast<int>(std::min<std::int64_t>(std::int64_t{(*trainer)->epoch()} + 3, 2'000'000'000)));
    for (int steps = 0; steps < 100 && (*trainer)->step(std::chrono::milliseconds(10)) == Job::State::Running;)
        ++steps;
    for (const LayerWeights& layer : (*trainer)->bestNetwork().weights().layers)
        require(layer.weights.allFinite() && layer.biases.allFinite(), "weights are finite");
}

void sweepJson(std::string_view bytes)
{
    if (const auto result = parseSweepResultJson(bytes); !refused(result)) {
        const auto again = parseSweepResultJson(sweepResultJson(*result));
        require(again && *again == *result, "a result reads back");
    }
    if (const auto record = parseSweepRecordJson(bytes); !refused(record)) {
        const auto again = parseSweepRecordJson(sweepRecordJson(*record));
        require(again && *again == *record, "a sweep with its results reads back");
    }
    const auto plan = parseSweepPlanJson(bytes);
    if (refused(plan))
        return;
    require(taskCount(*plan) <= SweepPlan::kMostTasks, "not too many tasks");
    const auto again = parseSweepPlanJson(sweepPlanJson(*plan));
    require(again && *again == *plan, "a plan reads back");
}

void latencyJson(std::string_view bytes)
{
    const auto measured = latencyFromJson(bytes);
    if (refused(measured))
        return;
    const auto written = latencyToJson(*measured);
    require(written.has_value(), "what was read can be kept");
    const auto again = latencyFromJson(*written);
    require(again.has_value(), "what was written can be read");
    const auto rewritten = latencyToJson(*again);
    require(rewritten && *rewritten == *written, "a measurement keeps its numbers");
}

} // namespace wb::fuzz
