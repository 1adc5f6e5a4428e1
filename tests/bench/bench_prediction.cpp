// SPDX-License-Identifier: GPL-3.0-or-later
// How well a calibration predicts: 100 random shapes of 1K to 100K parameters, predicted against measured. Measured is,
// like the calibration, the quick quarter of many rounds in which all shapes take turns.
//     bench_prediction [--csv] [SEED [ROUNDS]]
#include "core/analysis/calibration_job.h"
#include "core/analysis/calibration_probes.h"
#include "core/analysis/cost_model.h"
#include "core/analysis/sample_statistics.h"
#include "core/base/number_text.h"
#include "core/base/time_text.h"
#include "core/engine/simd_level.h"
#include "core/formats/calibration_json.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>

using namespace wb;

namespace {

constexpr int kShapes = 100;
constexpr double kSampleNs = 200e3;

struct Shape {
    NetworkSpec spec;
    double predictedNs = 0;
    std::unique_ptr<InferenceLoop> loop;
    int calls = 1;
    std::vector<double> samplesNs;

    double measuredNs() const
    {
        std::vector<double> sorted = samplesNs;
        std::sort(sorted.begin(), sorted.end());
        return percentile(sorted, 0.25);
    }
    double error() const { return predictedNs / measuredNs() - 1; }
    std::string text() const
    {
        std::string text = std::to_string(spec.inputs);
        for (const LayerSpec& layer : spec.layers)
            text += '-' + std::to_string(layer.outputs) + ':' + activationInfo(layer.function.activation).name;
        return text;
    }
};

std::vector<Shape> makeShapes(std::uint64_t seed, const MachineCalibration& calibration)
{
    std::vector<Shape> shapes;
    for (int i = 0; i < kShapes; ++i) {
        Shape shape;
        shape.spec = randomSpec(seed + static_cast<std::uint64_t>(i), 1e3 * std::pow(100.0, (i + 0.5) / kShapes));
        shape.predictedNs = predictLatency(shape.spec, calibration).ns;
        const auto network = Network::create(shape.spec);
        if (!network)
            continue;
        shape.loop = std::make_unique<InferenceLoop>(Plan::compile(*network), 1);
        while (shape.loop->timeRuns(systemClock(), shape.calls) < kSampleNs)
            shape.calls *= 2;
        shapes.push_back(std::move(shape));
    }
    return shapes;
}

void printErrors(const char* what, std::vector<double> errors)
{
    for (double& error : errors)
        error = std::abs(error);
    std::sort(errors.begin(), errors.end());
    std::printf("%s: median %.1f %%, 90th %.1f %%, 95th percentile %.1f %%, worst %.1f %%\n", what,
                100 * percentile(errors, 0.5), 100 * percentile(errors, 0.9), 100 * percentile(errors, 0.95),
                100 * errors.back());
}

} // namespace

int main(int argc, char** argv)
{
    const bool isCsv = argc > 1 && std::strcmp(argv[1], "--csv") == 0;
    const int first = isCsv ? 2 : 1;
    const auto seed = static_cast<std::uint64_t>(argc > first ? std::atoi(argv[first]) : 777'000);
    const int rounds = argc > first + 1 ? std::atoi(argv[first + 1]) : 100;

    CalibrationJob job(readEnvironment(bestKernels().name));
    while (job.step(std::chrono::milliseconds(100)) == Job::State::Running) {
    }
    const MachineCalibration& calibration = job.calibration();
    std::vector<Shape> shapes = makeShapes(seed, calibration);
    for (int round = 0; round < rounds; ++round)
        for (Shape& shape : shapes) {
            shape.loop->timeRuns(systemClock(), 2 + shape.calls / 16);
            shape.samplesNs.push_back(shape.loop->timeRuns(systemClock(), shape.calls) / shape.calls);
        }
    if (isCsv) {
        std::printf("# %s\npredicted_ns,measured_ns,error,shape\n", calibrationToJson(calibration).c_str());
        for (const Shape& shape : shapes)
            std::printf("%.1f,%.1f,%.3f,%s\n", shape.predictedNs, shape.measuredNs(), shape.error(),
                        shape.text().c_str());
    }
    std::vector<double> errors;
    std::vector<double> small;
    for (const Shape& shape : shapes) {
        errors.push_back(shape.error());
        if (shape.measuredNs() < 1000)
            small.push_back(shape.error());
    }
    std::printf("%s kernels, calibrated in %s: %d networks x %d rounds; own check: median %.1f %%, band %.1f %%\n",
                calibration.vectors.kernels.c_str(), timeText(calibration.tookNs).c_str(), calibration.probes,
                calibration.rounds, 100 * calibration.error.median, 100 * calibration.error.band);
    for (const StreamRoof& stream : calibration.roofs.streams)
        std::printf("  %s: %.0f GB/s\n", stream.name.c_str(), stream.bytesPerNs);
    std::printf("  %.0f GFLOP/s with %s, %.0f with %s\n", calibration.roofs.flopPerNs,
                calibration.roofs.vectorName.c_str(), calibration.roofs.narrowFlopPerNs,
                calibration.roofs.narrowName.c_str());
    printErrors("predicted against measured, 100 shapes", errors);
    if (!small.empty())
        printErrors("those below 1 µs", small);
    return 0;
}
