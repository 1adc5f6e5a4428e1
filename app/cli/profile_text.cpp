// SPDX-License-Identifier: Apache-2.0
#include "app/cli/profile_text.h"

#include "app/cli/environment_json.h"
#include "core/base/number_text.h"
#include "core/base/time_text.h"

#include <QJsonArray>

namespace wb::cli {

namespace {

QString hexText(std::uint64_t value) { return QString::number(value, 16).rightJustified(16, u'0'); }

QJsonObject partJson(const PartLatency& part)
{
    return {{"p50_ns", part.p50Ns}, {"min_ns", part.minNs}, {"runs", part.runs}, {"batch", part.batch}};
}

QJsonObject latencyJson(const NetworkSpec& spec, const LatencyReport& report)
{
    QJsonObject json{{"p10_ns", report.p10Ns},
                     {"p50_ns", report.p50Ns},
                     {"p90_ns", report.p90Ns},
                     {"p99_ns", report.p99Ns},
                     {"first_ns", report.firstNs},
                     {"min_ns", report.minNs},
                     {"max_ns", report.maxNs},
                     {"mean_ns", report.meanNs},
                     {"runs", report.runs},
                     {"batch", report.batch},
                     {"amortised", report.isAmortised},
                     {"seed", QString::number(report.seed)},
                     {"input_rows", report.inputRows},
                     {"warm_up_ns", report.warmUpNs},
                     {"checksum", hexText(report.checksum)},
                     {"clock_step_ns", report.clock.stepNs},
                     {"clock_read_ns", report.clock.readCostNs},
                     {"whole", partJson(report.whole)},
                     {"gap_ns", report.gapNs()}};
    if (report.p50IntervalNs)
        json["p50_interval_ns"] = QJsonArray{report.p50IntervalNs->low, report.p50IntervalNs->high};
    QJsonArray layers;
    for (std::size_t i = 0; i < report.layers.size(); ++i) {
        QJsonObject layer = partJson(report.layers[i]);
        layer["name"] = QString::fromStdString(layerTitle(spec, static_cast<int>(i)));
        layers.append(layer);
    }
    json["layers"] = layers;
    if (report.scaling)
        json["scaling"] = partJson(*report.scaling);
    return json;
}

QJsonObject accountJson(const MemoryAccount& account)
{
    return {{"weights_bytes", static_cast<qint64>(account.weights)},
            {"activations_bytes", static_cast<qint64>(account.activations)},
            {"scratch_bytes", static_cast<qint64>(account.scratch)},
            {"overhead_bytes", static_cast<qint64>(account.overhead)},
            {"total_bytes", static_cast<qint64>(account.total())}};
}

std::string bytes(std::size_t count) { return groupedText(static_cast<std::int64_t>(count)) + " B"; }

std::string latencyText(const NetworkSpec& spec, const LatencyReport& report)
{
    std::string text = "one inference\n";
    const auto add = [&text](const std::string& name, const std::string& value) {
        text += "  " + name + std::string(name.size() < 14 ? 14 - name.size() : 1, ' ') + value + '\n';
    };
    add("p50", timeText(report.p50Ns) + (report.p50IntervalNs ? "  (95 %: " + timeText(report.p50IntervalNs->low) +
                                                                    " to " + timeText(report.p50IntervalNs->high) + ')'
                                                              : std::string()));
    add("p90", timeText(report.p90Ns));
    add("p99", timeText(report.p99Ns));
    add("first call", (report.isFirstResolved ? "" : "below ") + timeText(report.firstNs));
    add("min, max", timeText(report.minNs) + ", " + timeText(report.maxNs));
    text += "layers, median\n";
    for (std::size_t i = 0; i < report.layers.size(); ++i)
        add(layerTitle(spec, static_cast<int>(i)), timeText(report.layers[i].p50Ns));
    if (report.scaling)
        add("scaling", timeText(report.scaling->p50Ns));
    add("gap", timeText(report.gapNs()) + "  (whole " + timeText(report.whole.p50Ns) + ')');
    return text;
}

std::string conditionsText(const LatencyReport& report)
{
    const Environment& machine = report.environment;
    std::string text = "conditions\n  " + groupedText(report.runs) + " runs of " + groupedText(report.batch) +
                       (report.batch == 1 ? " inference" : " inferences, amortised: percentiles are of batch means") +
                       "; " + std::to_string(report.inputRows) + " rows of inputs in turn, seed " +
                       std::to_string(report.seed) + "; warm-up " + timeText(report.warmUpNs) + "\n  clock step " +
                       timeText(report.clock.stepNs) + ", a reading " + timeText(report.clock.readCostNs) +
                       "; checksum " + hexText(report.checksum).toStdString() + "\n  ";
    if (!machine.cpu.empty())
        text += machine.cpu + ", ";
    text += std::to_string(machine.cores) + " cores, " + machine.architecture + "; " + machine.system + "\n  " +
            machine.kernels + " kernels, " + machine.build + " build, " + machine.compiler + ", version " +
            machine.version + '\n';
    return text;
}

} // namespace

QJsonObject profileJson(const NetworkSpec& spec, const LatencyReport& latency, const MemoryReport& memory)
{
    QJsonObject memoryJson = accountJson(memory.total);
    QJsonArray layers;
    for (std::size_t i = 0; i < memory.layers.size(); ++i) {
        QJsonObject layer = accountJson(memory.layers[i]);
        layer["name"] = QString::fromStdString(layerTitle(spec, static_cast<int>(i)));
        layers.append(layer);
    }
    memoryJson["layers"] = layers;
    memoryJson["inputs"] = accountJson(memory.inputs);
    if (spec.isScaled())
        memoryJson["scaling"] = accountJson(memory.scaling);
    memoryJson["shared"] = accountJson(memory.shared);
    return {{"latency", latencyJson(spec, latency)},
            {"memory", memoryJson},
            {"environment", environmentJson(latency.environment)}};
}

std::string profileText(const NetworkSpec& spec, const LatencyReport& latency, const MemoryReport& memory)
{
    const MemoryAccount& total = memory.total;
    return latencyText(spec, latency) + "memory, counted\n  total         " + bytes(total.total()) +
           "\n  weights       " + bytes(total.weights) + "\n  overhead      " + bytes(total.overhead) +
           "\n  activations   " + bytes(total.activations) + "\n  scratch       " + bytes(total.scratch) + '\n' +
           (spec.isScaled() ? "  of it scaling " + bytes(memory.scaling.total()) + '\n' : std::string()) +
           conditionsText(latency);
}

} // namespace wb::cli
