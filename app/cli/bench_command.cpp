// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench_command.h"

#include "app/cli/bench_chart.h"
#include "app/cli/bench_json.h"
#include "app/cli/bench_text.h"
#include "app/cli/console.h"
#include "app/cli/files.h"
#include "app/cli/options.h"
#include "app/cli/peers/find_peers.h"
#include "core/analysis/bench/bench_suite.h"
#include "core/analysis/bench/engine_contender.h"
#include "core/base/number_text.h"
#include "core/formats/file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace wb::cli {

namespace {

constexpr std::chrono::milliseconds kBenchStep{100};
constexpr const char* kExplanation =
    ": the time to read the weights once, and the rate of multiply-adds, both measured in the same rounds. With "
    "--baseline the exit code is 3 if a figure is slower: the bootstrap interval of the ratio of medians lies above 1 "
    "and "
    "the ratio itself above the margin. The intervals hold for all figures together with 95 %. Times are compared as "
    "multiples of the limits.";

void declare(Options& options)
{
    options.anyOperands("FILE", "Networks to measure (.net); without one the four standard shapes.")
        .value("shapes", "LIST", "Standard shapes: of A (64-32-16-8), B (16-32-16), C (64-96-40), D (256-256-128).",
               "A,B,C,D")
        .value("hidden", "NAME", "Activation of the hidden layers of the standard shapes.", "sigmoid")
        .value("rounds", "N", "Rounds; everything is measured once in each.", "5")
        .value("seed", "N", "Seed of the standard shapes' weights and of all inputs.", "1")
        .flag("peers",
              "Other libraries in the same run: libfann, Eigen, XNNPACK, oneDNN, onnxruntime, as far as installed.")
        .flag("json", "One JSON object instead of tables.")
        .value("csv", "FILE", "Every measured quantity as a line of CSV.")
        .value("chart", "FILE", "The times for one row as an SVG picture.")
        .value("save", "FILE", "Keep this run, for --baseline.")
        .value("baseline", "FILE", "Compare with a run kept on this machine.")
        .value("margin", "PERCENT", "How much slower matters.", "5")
        .flag("quick", "Short samples, to see that it works; not for figures to believe.");
}

/// The files' networks, or the standard ones where there is none or --shapes asks for them.
Result<std::vector<BenchShape>> chosenShapes(const Options& options, std::uint64_t seed)
{
    std::vector<BenchShape> shapes;
    const auto hidden = parseActivation(options.utf8("hidden"));
    if (!hidden)
        return passOn(hidden);
    if (options.operands().isEmpty() || options.has("shapes")) {
        const QStringList names = options.text("shapes").toUpper().split(',', Qt::SkipEmptyParts);
        for (BenchShape& shape : standardShapes(seed, *hidden))
            if (names.contains(QString::fromStdString(shape.name)))
                shapes.push_back(std::move(shape));
    }
    for (const QString& path : options.operands()) {
        auto expert = loadExpert(path.toStdString());
        if (!expert)
            return passOn(expert);
        shapes.push_back(benchShape(expert->name, std::move(expert->network)));
    }
    return shapes;
}

Result<BenchOptions> benchOptions(const Options& options)
{
    BenchOptions bench = options.has("quick") ? BenchOptions::quick() : BenchOptions{};
    const auto rounds = parseInteger(options.utf8("rounds"));
    if (!rounds || *rounds < 1 || *rounds > 1000)
        return fail(ErrorCode::InvalidArgument, "--rounds needs a whole number from 1 to 1000");
    const auto seed = parseInteger(options.utf8("seed"));
    if (!seed || *seed < 0)
        return fail(ErrorCode::InvalidArgument, "--seed needs a whole number from 0 up");
    if (options.has("rounds") || !options.has("quick"))
        bench.rounds = static_cast<int>(*rounds);
    bench.seed = static_cast<std::uint64_t>(*seed);
    return bench;
}

Result<double> regressionMargin(const Options& options)
{
    const auto percent = parseDouble(options.utf8("margin"));
    if (!percent || !(*percent >= 0) || *percent > 1000)
        return fail(ErrorCode::InvalidArgument, "--margin needs a percentage from 0 to 1000");
    return *percent / 100;
}

/// Ours, and with --peers what is installed of the others; says what is not.
std::vector<std::shared_ptr<const BenchContender>> chosenContenders(const Options& options)
{
    auto contenders = engineContenders();
    if (!options.has("peers"))
        return contenders;
    const FoundPeers peers = findPeers();
    contenders.insert(contenders.end(), peers.contenders.begin(), peers.contenders.end());
    for (const std::string& missing : peers.missing)
        complain(missing);
    return contenders;
}

/// What the heap holds now, where the C library tells.
std::size_t heapBytes()
{
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 33)
    const struct mallinfo2 heap = mallinfo2();
    return heap.uordblks + heap.hblkhd;
#else
    return 0;
#endif
}

/// --save, --csv and --chart. Gives the exit code.
int writeFiles(const Options& options, const BenchReport& report, const Environment& environment)
{
    const auto write = [&options](const char* name, const std::string& bytes) {
        return options.has(name) ? writeFile(options.utf8(name), bytes) : Result<void>();
    };
    const std::string json = QJsonDocument(benchJson(report, environment)).toJson().toStdString();
    if (const auto written = write("save", json); !written)
        return badInput(written.error());
    if (const auto written = write("csv", benchCsv(report)); !written)
        return badInput(written.error());
    const std::string conditions = environment.cpu + ", " + environment.kernels + " kernels, " + environment.build +
                                   " build, " + environment.compiler;
    if (const auto written = write("chart", benchChart(report, conditions)); !written)
        return badInput(written.error());
    return kSuccess;
}

/// Measures of the run --baseline names, none without it.
Result<std::vector<BenchMeasure>> baselineMeasures(const Options& options, const Environment& environment)
{
    if (!options.has("baseline"))
        return std::vector<BenchMeasure>();
    const auto bytes = readFile(options.utf8("baseline"));
    if (!bytes)
        return passOn(bytes);
    auto measures = savedMeasures(QByteArray::fromStdString(*bytes), environment);
    if (!measures)
        return fail(measures.error().code, options.utf8("baseline") + ": " + measures.error().message);
    return measures;
}

/// Prints the run and how it compares. Gives the exit code.
int show(const Options& options, const BenchReport& report, const Environment& environment,
         const std::vector<BenchMeasure>& before, double margin)
{
    const auto changes = compareMeasures(comparableMeasures(report), before, margin, report.seed);
    if (options.has("json")) {
        QJsonObject json = benchJson(report, environment);
        QJsonArray comparison;
        for (const BenchChange& change : changes)
            comparison.append(changeJson(change));
        if (options.has("baseline"))
            json["comparison"] = comparison;
        print(QJsonDocument(json).toJson().toStdString());
    } else {
        print(benchText(report, environment));
        if (options.has("baseline"))
            print(changesText(changes, margin));
    }
    if (options.has("baseline") && changes.empty())
        return badInput("the saved run and this one have no measure in common; same networks and activation?");
    const bool isSlower = std::any_of(changes.begin(), changes.end(),
                                      [](const BenchChange& change) { return change.verdict == Verdict::Slower; });
    return isSlower ? kSlower : kSuccess;
}

} // namespace

int runBench(const QStringList& arguments)
{
    Options options("bench", QString(kBenchCommand.help) + kExplanation);
    declare(options);
    if (const auto code = options.parse(arguments))
        return *code;
    auto bench = benchOptions(options);
    if (!bench)
        return options.usageError(QString::fromStdString(bench.error().message));
    const auto margin = regressionMargin(options);
    if (!margin)
        return options.usageError(QString::fromStdString(margin.error().message));
    const auto shapes = chosenShapes(options, bench->seed);
    if (!shapes)
        return badInput(shapes.error());
    if (shapes->empty())
        return options.usageError("--shapes names none of A, B, C, D");
    const Environment environment = readEnvironment(Plan::compile(shapes->front().network)->kernels().name);
    const auto before = baselineMeasures(options, environment); // first: a wrong file must not cost a run
    if (!before)
        return badInput(before.error());
    const QTemporaryDir folder;
    bench->folder = folder.isValid() ? folder.path().toStdString() : std::string();
    if (heapBytes() > 0)
        bench->heapBytes = heapBytes;
    const auto suite = BenchSuite::create(*shapes, chosenContenders(options), *bench);
    if (!suite)
        return options.usageError(QString::fromStdString(suite.error().message));
    while ((*suite)->step(kBenchStep) == Job::State::Running) {
    }
    const BenchReport& report = (*suite)->report();
    if (const int code = writeFiles(options, report, environment); code != kSuccess)
        return code;
    return show(options, report, environment, *before, *margin);
}

} // namespace wb::cli
