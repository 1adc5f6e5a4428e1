// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench_json.h"

#include "app/cli/environment_json.h"
#include "core/analysis/bench/bench_ratios.h"
#include "core/base/number_text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace wb::cli {

namespace {

constexpr int kFormat = 1; ///< Of the saved file.

QString text(const std::string& value) { return QString::fromStdString(value); }

QJsonArray numbers(const std::vector<double>& values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(value);
    return array;
}

QJsonValue seriesJson(const BenchSeries& series)
{
    if (series.isEmpty())
        return QJsonValue::Null;
    return QJsonObject{{"median", series.median()},
                       {"low", series.low()},
                       {"high", series.high()},
                       {"rounds", numbers(series.roundMedians())}};
}

QJsonValue countJson(std::optional<std::size_t> count)
{
    return count ? QJsonValue(static_cast<qint64>(*count)) : QJsonValue(QJsonValue::Null);
}

QJsonObject resultJson(const BenchResult& result)
{
    QJsonArray batches;
    for (const BatchPoint& point : result.batches)
        batches.append(QJsonObject{{"rows", point.rows}, {"row_ns", seriesJson(point.ns)}});
    return {{"contender", text(result.contender)},
            {"refusal", result.refusal.empty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text(result.refusal))},
            {"max_error", result.maxError},
            {"row_ns", seriesJson(result.backToBack)},
            {"serial_calls", result.serialCalls},
            {"serial_p50_ns", seriesJson(result.serialP50)},
            {"serial_p90_ns", seriesJson(result.serialP90)},
            {"serial_p99_ns", seriesJson(result.serialP99)},
            {"batches", batches},
            {"load_ns", seriesJson(result.load)},
            {"counted_bytes", countJson(result.countedBytes)},
            {"heap_bytes", countJson(result.heapBytes)}};
}

QJsonObject shapeJson(const BenchShapeReport& shape)
{
    QJsonArray results;
    for (const BenchResult& result : shape.results)
        results.append(resultJson(result));
    const QJsonObject limits{{"row_ns", seriesJson(shape.rowLimitNs())},
                             {"batch_row_ns", seriesJson(shape.batchLimitNs())},
                             {"flop_ns", seriesJson(shape.limits.nsPerFlop)},
                             {"curve_ns", seriesJson(shape.limits.nsPerCurve)},
                             {"stream_gb_per_s", shape.streamGigabytesPerSecond()},
                             {"peak_gflop_per_s", shape.peakGigaflopPerSecond()}};
    return {{"name", text(shape.name)},
            {"sizes", text(shape.sizes)},
            {"hidden", text(shape.hiddenActivation)},
            {"parameters", static_cast<qint64>(shape.parameters)},
            {"weights", static_cast<qint64>(shape.weights)},
            {"flop", static_cast<qint64>(shape.flop)},
            {"curves", static_cast<qint64>(shape.curves)},
            {"limits", limits},
            {"results", results}};
}

QJsonObject measureJson(const BenchMeasure& measure)
{
    QJsonArray rounds;
    for (const std::vector<double>& samples : measure.series.rounds)
        rounds.append(numbers(samples));
    return {{"shape", text(measure.shape)}, {"contender", text(measure.contender)}, {"what", text(measure.what)},
            {"unit", text(measure.unit)},   {"median", measure.series.median()},    {"samples", rounds}};
}

QJsonArray ratiosJson(const BenchReport& report)
{
    QJsonArray lines;
    for (const BenchRatio& ratio : benchRatios(report)) {
        QJsonArray values;
        for (const auto& value : ratio.values)
            values.append(value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null));
        lines.append(QJsonObject{{"label", text(ratio.label)}, {"values", values}});
    }
    return lines;
}

/// Nothing if a sample is missing or not above 0.
std::optional<BenchSeries> seriesOf(const QJsonArray& rounds)
{
    BenchSeries series;
    for (const auto& round : rounds) {
        std::vector<double>& samples = series.rounds.emplace_back();
        for (const auto& sample : round.toArray())
            samples.push_back(sample.toDouble());
        if (samples.empty() || *std::min_element(samples.begin(), samples.end()) <= 0)
            return std::nullopt;
    }
    return series.isEmpty() ? std::nullopt : std::optional(std::move(series));
}

Result<void> checkSameMachine(const QJsonObject& saved, const Environment& now)
{
    const QJsonObject ours = environmentJson(now);
    for (const char* key : {"cpu", "architecture", "build"})
        if (saved[key] != ours[key])
            return fail(ErrorCode::Unsupported, std::string("the saved run has ") + key + " \"" +
                                                    saved[key].toString().toStdString() + "\" and this one \"" +
                                                    ours[key].toString().toStdString() +
                                                    "\"; save a run made here with --save first");
    return {};
}

} // namespace

QJsonObject benchJson(const BenchReport& report, const Environment& environment)
{
    QJsonArray contenders;
    for (const BenchContenderInfo& info : report.contenders)
        contenders.append(QJsonObject{{"name", text(info.name)},
                                      {"family", text(info.family)},
                                      {"version", text(info.version)},
                                      {"peer", info.isPeer}});
    QJsonArray shapes;
    for (const BenchShapeReport& shape : report.shapes)
        shapes.append(shapeJson(shape));
    QJsonArray measures;
    for (const BenchMeasure& measure : comparableMeasures(report))
        measures.append(measureJson(measure));
    return {{"format", kFormat},
            {"environment", environmentJson(environment)},
            {"limits_by", text(report.machineKernels)},
            {"pinned_to", report.cpu < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(report.cpu)},
            {"rounds", report.rounds},
            {"seed", QString::number(report.seed)},
            {"clock_step_ns", report.clock.stepNs},
            {"clock_read_ns", report.clock.readCostNs},
            {"contenders", contenders},
            {"shapes", shapes},
            {"ratios", ratiosJson(report)},
            {"measures", measures}};
}

QJsonObject changeJson(const BenchChange& change)
{
    const char* const verdict = change.verdict == Verdict::Slower   ? "slower"
                                : change.verdict == Verdict::Faster ? "faster"
                                                                    : "same";
    return {{"shape", text(change.shape)},
            {"contender", text(change.contender)},
            {"what", text(change.what)},
            {"unit", text(change.unit)},
            {"before", change.before},
            {"now", change.now},
            {"ratio", change.estimate.ratio},
            {"interval", QJsonArray{change.estimate.interval.low, change.estimate.interval.high}},
            {"verdict", verdict}};
}

Result<std::vector<BenchMeasure>> savedMeasures(const QByteArray& json, const Environment& now)
{
    QJsonParseError error;
    const QJsonObject saved = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::Parse, "not a saved run: " + error.errorString().toStdString() + " at byte " +
                                          std::to_string(error.offset));
    if (saved["format"].toInt() != kFormat || !saved["measures"].isArray())
        return fail(ErrorCode::Parse, "not a run saved by this version's --save");
    if (auto same = checkSameMachine(saved["environment"].toObject(), now); !same)
        return passOn(same);
    std::vector<BenchMeasure> measures;
    for (const auto& value : saved["measures"].toArray()) {
        const QJsonObject measure = value.toObject();
        const auto field = [&measure](const char* key) { return measure[key].toString().toStdString(); };
        auto series = seriesOf(measure["samples"].toArray());
        if (!series)
            return fail(ErrorCode::Parse,
                        "the saved run has a measure without good samples: " + field("what") + " of " + field("shape"));
        measures.push_back({field("shape"), field("contender"), field("what"), field("unit"), std::move(*series)});
    }
    return measures;
}

} // namespace wb::cli
