// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench_text.h"

#include "app/cli/text_table.h"
#include "core/analysis/bench/bench_ratios.h"
#include "core/base/number_text.h"
#include "core/base/time_text.h"

#include <algorithm>

namespace wb::cli {

namespace {

constexpr int kShownBatch = 256;

/// "1.45", three significant digits and two decimals at most.
std::string ratioText(double ratio)
{
    std::string text = numberText(ratio, ratio < 10 ? 3 : ratio < 100 ? 3 : 4);
    if (ratio < 10 && text.find('.') == std::string::npos)
        text += ".00";
    return text;
}

std::string quotient(double over, double under) { return over > 0 && under > 0 ? ratioText(over / under) : "-"; }

std::string time(const BenchSeries& series) { return series.isEmpty() ? "-" : timeText(series.median()); }

std::string spread(const BenchSeries& series)
{
    if (series.isEmpty())
        return "-";
    const double middle = series.median();
    return "-" + numberText(100 * (1 - series.low() / middle), 2) + " +" +
           numberText(100 * (series.high() / middle - 1), 2) + " %";
}

const BenchSeries& batchOf(const BenchResult& result)
{
    static const BenchSeries none;
    const BatchPoint* const point = result.batchOf(kShownBatch);
    return point == nullptr ? none : point->ns;
}

std::string bytesText(const BenchResult& result)
{
    const auto bytes = result.countedBytes ? result.countedBytes : result.heapBytes;
    return bytes ? groupedText(static_cast<std::int64_t>(*bytes)) + (result.countedBytes ? "" : " h") : "-";
}

std::string memoryRatio(const BenchShapeReport& shape, const BenchResult& result)
{
    const auto bytes = result.countedBytes ? result.countedBytes : result.heapBytes;
    return bytes ? quotient(static_cast<double>(*bytes), 4.0 * static_cast<double>(shape.parameters)) : "-";
}

std::vector<std::string> resultRow(const BenchShapeReport& shape, const BenchResult& result)
{
    if (!result.refusal.empty() && result.backToBack.isEmpty())
        return {result.contender, "not timed"};
    const BenchSeries& batch = batchOf(result);
    return {result.contender,
            time(result.backToBack),
            spread(result.backToBack),
            quotient(result.backToBack.median(), shape.rowLimitNs().median()),
            time(result.serialP50),
            quotient(result.serialP99.median(), result.serialP50.median()),
            time(batch),
            quotient(batch.median(), shape.batchLimitNs().median()),
            bytesText(result),
            memoryRatio(shape, result),
            time(result.load),
            numberText(result.maxError, 2)};
}

std::string limitsText(const BenchShapeReport& shape)
{
    const double curveNs = shape.limits.nsPerCurve.median();
    return "  limits: a row " + timeText(shape.rowLimitNs().median()) + " (" +
           numberText(shape.streamGigabytesPerSecond(), 3) + " GB/s of weights, " + spread(shape.rowLimitNs()) +
           "), a row of many " + timeText(shape.batchLimitNs().median()) + " (" +
           numberText(shape.peakGigaflopPerSecond(), 3) + " GFLOP/s, " + numberText(curveNs, 3) + " ns a curve)\n";
}

std::string sweepText(const BenchShapeReport& shape)
{
    TextTable table;
    for (const BenchResult& result : shape.results) {
        if (result.batches.size() < 2)
            continue;
        std::vector<std::string> rows{"rows a call", "1"};
        std::vector<std::string> times{result.contender + ", a row", time(result.backToBack)};
        std::vector<std::string> limits{"x limit", "-"};
        std::vector<std::string> rates{"rows/s", "-"};
        rates.back() = result.backToBack.isEmpty() ? "-" : numberText(1e9 / result.backToBack.median(), 3);
        for (const BatchPoint& point : result.batches) {
            rows.push_back(groupedText(point.rows));
            times.push_back(time(point.ns));
            limits.push_back(quotient(point.ns.median(), shape.batchLimitNs().median()));
            rates.push_back(point.ns.isEmpty() ? "-" : numberText(1e9 / point.ns.median(), 3));
        }
        for (auto* row : {&rows, &times, &limits, &rates})
            table.add(*row);
    }
    return table.text("  ");
}

std::string shapeText(const BenchShapeReport& shape)
{
    std::string text = shape.name + "  " + shape.sizes + ", " + shape.hiddenActivation + "; " +
                       groupedText(shape.weights) + " weights, " + groupedText(shape.parameters) + " parameters\n" +
                       limitsText(shape);
    TextTable table;
    table.add({"", "one row", "rounds", "x limit", "serial p50", "p99/p50", std::to_string(kShownBatch) + " rows",
               "x limit", "bytes", "x 4 B", "load", "error"});
    for (const BenchResult& result : shape.results)
        table.add(resultRow(shape, result));
    text += table.text("  ");
    for (const BenchResult& result : shape.results)
        if (!result.refusal.empty())
            text += "  " + result.contender + ": " + result.refusal + '\n';
    return text + sweepText(shape) + '\n';
}

std::string conditionsText(const BenchReport& report, const Environment& machine)
{
    std::string text = "conditions\n  medians of " + std::to_string(report.rounds) +
                       " rounds, everybody in turn in each; rounds: lowest and highest median of a round\n";
    text += "  limits by " + report.machineKernels + "; inputs of seed " + std::to_string(report.seed) +
            "; clock step " + timeText(report.clock.stepNs) + ", a reading " + timeText(report.clock.readCostNs) +
            "; " + (report.cpu < 0 ? "not pinned" : "pinned to processor " + std::to_string(report.cpu)) + "\n  ";
    if (!machine.cpu.empty())
        text += machine.cpu + ", ";
    return text + std::to_string(machine.cores) + " cores, " + machine.architecture + "; " + machine.system + "\n  " +
           machine.kernels + " kernels, " + machine.build + " build, " + machine.compiler + ", version " +
           machine.version + '\n';
}

std::string ratiosText(const BenchReport& report)
{
    TextTable table;
    std::vector<std::string> names{"ratios"};
    for (const BenchShapeReport& shape : report.shapes)
        names.push_back(shape.name);
    table.add(std::move(names));
    for (const BenchRatio& ratio : benchRatios(report, kShownBatch)) {
        std::vector<std::string> row{"  " + ratio.label};
        for (const auto& value : ratio.values)
            row.push_back(value ? ratioText(*value) : "-");
        table.add(std::move(row));
    }
    return table.text("") + '\n';
}

const char* verdictText(Verdict verdict)
{
    return verdict == Verdict::Slower ? "SLOWER" : verdict == Verdict::Faster ? "faster" : "same";
}

} // namespace

std::string benchText(const BenchReport& report, const Environment& environment)
{
    std::string text;
    for (const BenchShapeReport& shape : report.shapes)
        text += shapeText(shape);
    return text + ratiosText(report) + conditionsText(report, environment);
}

std::string changesText(const std::vector<BenchChange>& changes, double margin)
{
    TextTable table;
    table.add({"against the saved run", "before", "now", "", "now/before", "interval", ""});
    for (const BenchChange& change : changes)
        table.add({"  " + change.shape + ", " + change.contender + ", " + change.what, numberText(change.before, 3),
                   numberText(change.now, 3), change.unit, ratioText(change.estimate.ratio),
                   ratioText(change.estimate.interval.low) + " to " + ratioText(change.estimate.interval.high),
                   verdictText(change.verdict)});
    return table.text("") + "  slower: the interval above 1 and the ratio above " + numberText(1 + margin, 4) + "\n\n";
}

} // namespace wb::cli
