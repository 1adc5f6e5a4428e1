// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench_command.h"

#include "app/cli/bench_text.h"
#include "app/cli/console.h"
#include "app/cli/files.h"
#include "app/cli/options.h"
#include "core/analysis/bench/bench_suite.h"
#include "core/analysis/bench/engine_contender.h"
#include "core/base/number_text.h"

#include <QTemporaryDir>

namespace wb::cli {

namespace {

constexpr std::chrono::milliseconds kStep{100};

void declare(Options& options)
{
    options.anyOperands("FILE", "Networks to measure (.net); without one the four standard shapes.")
        .value("shapes", "LIST", "Standard shapes: of A (64-32-16-8), B (16-32-16), C (64-96-40), D (256-256-128).",
               "A,B,C,D")
        .value("hidden", "NAME", "Activation of the hidden layers of the standard shapes.", "sigmoid")
        .value("rounds", "N", "Rounds; everything is measured once in each.", "5")
        .value("seed", "N", "Seed of the standard shapes' weights and of all inputs.", "1")
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
    bench.rounds = static_cast<int>(*rounds);
    bench.seed = static_cast<std::uint64_t>(*seed);
    return bench;
}

} // namespace

int runBench(const QStringList& arguments)
{
    Options options("bench", QString(kBenchCommand.help) + ".");
    declare(options);
    if (const auto code = options.parse(arguments))
        return *code;
    auto bench = benchOptions(options);
    if (!bench)
        return options.usageError(QString::fromStdString(bench.error().message));
    const auto shapes = chosenShapes(options, bench->seed);
    if (!shapes)
        return badInput(shapes.error());
    if (shapes->empty())
        return options.usageError("--shapes names none of A, B, C, D");
    const QTemporaryDir folder;
    bench->folder = folder.isValid() ? folder.path().toStdString() : std::string();
    const auto suite = BenchSuite::create(*shapes, engineContenders(), *bench);
    if (!suite)
        return options.usageError(QString::fromStdString(suite.error().message));
    while ((*suite)->step(kStep) == Job::State::Running) {
    }
    const Environment environment = readEnvironment(Plan::compile(shapes->front().network)->kernels().name);
    print(benchText((*suite)->report(), environment));
    return kSuccess;
}

} // namespace wb::cli
