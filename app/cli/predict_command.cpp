// SPDX-License-Identifier: Apache-2.0
#include "app/cli/predict_command.h"

#include "app/cli/console.h"
#include "app/cli/environment_json.h"
#include "app/cli/files.h"
#include "app/cli/options.h"
#include "core/analysis/calibration_job.h"
#include "core/analysis/cost_model.h"
#include "core/base/time_text.h"
#include "core/engine/simd_level.h"
#include "core/formats/calibration_json.h"
#include "core/formats/file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wb::cli {

namespace {

constexpr std::chrono::milliseconds kCalibrationStep{100};

/// The one of the file, if it is this machine's and this build's; else a new one.
Result<MachineCalibration> calibrationFor(const Options& options)
{
    const Environment environment = readEnvironment(bestKernels().name);
    if (options.has("calibration")) {
        const auto text = readFile(options.utf8("calibration"));
        if (!text)
            return passOn(text);
        auto calibration = calibrationFromJson(*text);
        if (calibration && !calibration->isOf(environment))
            return fail(ErrorCode::Unsupported, "the calibration was taken on another machine or by another build: "
                                                "leave --calibration out, or save a new one with --save");
        return calibration;
    }
    CalibrationJob job(environment);
    while (job.step(kCalibrationStep) == Job::State::Running) {
    }
    return job.calibration();
}

QJsonObject predictionJson(const NetworkSpec& spec, const LatencyPrediction& prediction,
                           const MachineCalibration& calibration)
{
    QJsonArray layers;
    for (std::size_t i = 0; i < prediction.layerNs.size(); ++i)
        layers.append(QJsonObject{{"name", QString::fromStdString(layerTitle(spec, static_cast<int>(i)))},
                                  {"predicted_ns", prediction.layerNs[i]}});
    QJsonObject predicted{{"predicted_ns", prediction.ns},
                          {"band_ns", QJsonArray{prediction.lowNs, prediction.highNs}},
                          {"layers", layers}};
    if (spec.isScaled())
        predicted["scaling"] = QJsonObject{{"predicted_ns", prediction.scalingNs}};
    return {{"predicted", predicted},
            {"calibration", QJsonObject{{"taken_at", static_cast<qint64>(calibration.takenAt)},
                                        {"took_ns", calibration.tookNs},
                                        {"networks", calibration.probes},
                                        {"rounds", calibration.rounds},
                                        {"checked", calibration.error.networks},
                                        {"median_error", calibration.error.median},
                                        {"error_band", calibration.error.band}}},
            {"environment", environmentJson(calibration.environment)}};
}

std::string predictionReport(const NetworkSpec& spec, const LatencyPrediction& prediction,
                             const MachineCalibration& calibration)
{
    std::string text = "predicted, not measured\n  one row       ≈ " + timeText(prediction.ns) + "  (" +
                       timeText(prediction.lowNs) + " to " + timeText(prediction.highNs) + ")\n";
    for (std::size_t i = 0; i < prediction.layerNs.size(); ++i)
        text += "  " + QString::fromStdString(layerTitle(spec, static_cast<int>(i))).leftJustified(14).toStdString() +
                "≈ " + timeText(prediction.layerNs[i]) + '\n';
    if (spec.isScaled())
        text += "  scaling       ≈ " + timeText(prediction.scalingNs) + '\n';
    const Environment& machine = calibration.environment;
    const auto percent = [](double share) { return QString::number(100 * share, 'f', 1).toStdString() + " %"; };
    return text + "calibration\n  " + std::to_string(calibration.probes) + " networks, " +
           std::to_string(calibration.rounds) + " rounds; " + std::to_string(calibration.error.networks) +
           " others checked: median error " + percent(calibration.error.median) + ", nine of ten within " +
           percent(calibration.error.band) + "\n  " + machine.cpu + "; " + machine.kernels + " kernels, " +
           machine.build + " build, version " + machine.version + '\n';
}

} // namespace

int runPredict(const QStringList& arguments)
{
    Options options("predict", QString(kPredictCommand.help) +
                                   ": by a cost model of this machine, which takes about 2 s to measure.");
    options.operand("FILE", "A FANN network (.net).")
        .flag("json", "One JSON object instead of a report.")
        .value("calibration", "FILE", "A calibration saved before, instead of measuring one.")
        .value("save", "FILE", "Keeps the calibration for --calibration.");
    if (const auto code = options.parse(arguments))
        return *code;
    const auto expert = loadExpert(options.operandUtf8(0));
    if (!expert)
        return badInput(expert.error());
    const auto calibration = calibrationFor(options);
    if (!calibration)
        return badInput(calibration.error());
    if (options.has("save"))
        if (const auto written = writeFile(options.utf8("save"), calibrationToJson(*calibration)); !written)
            return badInput(written.error());
    const NetworkSpec& spec = expert->network.spec();
    const LatencyPrediction prediction = predictLatency(spec, *calibration);
    if (options.has("json"))
        print(QJsonDocument(predictionJson(spec, prediction, *calibration)).toJson().toStdString());
    else
        print(expert->name + ": " + predictionReport(spec, prediction, *calibration));
    return kSuccess;
}

} // namespace wb::cli
