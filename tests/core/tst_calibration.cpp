// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/calibration_job.h"
#include "core/analysis/calibration_probes.h"
#include "core/analysis/cost_model.h"
#include "core/analysis/non_negative.h"
#include "core/base/rng.h"
#include "core/engine/simd_level.h"
#include "core/formats/calibration_json.h"

#include <QTest>

#include <cmath>

using namespace wb;

namespace {

/// Time that passes only in the kernels below. Global because kernels are plain functions.
std::int64_t fakeCalibrationNs = 0;

/// Takes 100 ns a call, 50 a layer and 1 for each product.
bool timedRow(const PlanView& plan, const float* input, float* row, float* output)
{
    fakeCalibrationNs += 100;
    for (int layer = 0; layer < plan.layers; ++layer)
        fakeCalibrationNs += 50 + std::int64_t{plan.steps[layer].outputs} * plan.steps[layer].sources;
    return scalarKernels().runRow(plan, input, row, output);
}

Kernels timedKernels()
{
    Kernels kernels = scalarKernels();
    kernels.name = "timed";
    kernels.runRow = &timedRow;
    return kernels;
}

/// A reading takes 10 ns.
class FakeClock : public Clock {
public:
    std::int64_t nowNs() const override { return fakeCalibrationNs += 10; }
};

CalibrationMethod quickMethod(const Kernels& kernels)
{
    CalibrationMethod method;
    method.sampleNs = 1e3;
    method.measureNs = 0;
    method.minRounds = 2;
    method.roofSamples = 0; // they run other loops than the kernels that make time pass here
    method.kernels = &kernels;
    return method;
}

MachineCalibration calibrated(CalibrationJob& job)
{
    double progress = 0;
    while (job.step(std::chrono::milliseconds(1)) == Job::State::Running) {
        if (job.progress() < progress || job.progress() > 1)
            qFatal("progress goes back or beyond the end");
        progress = job.progress();
    }
    return job.calibration();
}

/// Costs as a machine might have them, drawn.
KernelCosts drawnCosts(const Kernels& kernels)
{
    Rng rng(5);
    KernelCosts costs{kernels.name, kernels.layout, kernels.lanes, {}};
    for (double& ns : costs.ns)
        ns = 0.5 + static_cast<double>(rng.uniform());
    return costs;
}

std::vector<ProbeTime> timesOf(const std::vector<NetworkSpec>& specs, const KernelCosts& costs)
{
    std::vector<ProbeTime> times;
    for (const NetworkSpec& spec : specs)
        times.push_back({spec, dot(networkWork(spec, costs.layout, costs.lanes).total(), costs.ns)});
    return times;
}

} // namespace

class TestCalibration : public QObject {
    Q_OBJECT

private slots:
    void nonNegativeSolutions_data();
    void nonNegativeSolutions();
    void theFitFindsWhatTheTimesAreMadeOf();
    void aDisturbedTimeHardlyCounts();
    void checksTellTheError();
    void checksCoverScalings();
    void aMachineOfKnownCostsIsTold();
    void randomShapesHaveTheParametersAskedFor();
    void jsonKeepsEverything();
    void jsonIsRefused_data();
    void jsonIsRefused();
    void anotherMachineIsAnother();
    void measuresForReal();
};

void TestCalibration::nonNegativeSolutions_data()
{
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("second");
    QTest::addColumn<double>("wantedFirst");
    QTest::addColumn<double>("wantedSecond");
    // Columns (1, 1, 0) and (0, 1, 1); the right side is first, first + second, second.
    QTest::newRow("both") << 2.0 << 3.0 << 2.0 << 3.0;
    // Without a bound -1: with the column at 0 the other is (first + 2 second - ... ) / 2 = (2 + 2 - 1) / 2.
    QTest::newRow("one would be below 0") << 2.0 << -1.0 << 1.5 << 0.0;
    QTest::newRow("both would be") << -2.0 << -3.0 << 0.0 << 0.0;
}

void TestCalibration::nonNegativeSolutions()
{
    QFETCH(double, first);
    QFETCH(double, second);
    QFETCH(double, wantedFirst);
    QFETCH(double, wantedSecond);
    Eigen::MatrixXd a(3, 2);
    a << 1, 0, 1, 1, 0, 1;
    const Eigen::Vector3d b(first, first + second, second);
    const Eigen::VectorXd x = nonNegativeLeastSquares(a.transpose() * a, a.transpose() * b);
    QVERIFY(std::abs(x(0) - wantedFirst) < 1e-12);
    QVERIFY(std::abs(x(1) - wantedSecond) < 1e-12);
}

void TestCalibration::theFitFindsWhatTheTimesAreMadeOf()
{
    Kernels kernels = bestKernels();
    if (kernels.layout != WeightLayout::Quads)
        QSKIP("this processor has no vectors");
    const KernelCosts truth = drawnCosts(kernels);
    const KernelCosts found = fitCosts(timesOf(vectorProbes(), truth), kernels);
    // The terms need not be the same ones where two always come together: the times are.
    const CalibrationError error = checkCosts(timesOf(checkProbes(), truth), found);
    QVERIFY2(error.median < 0.01, qPrintable(QString::number(error.median)));
    QCOMPARE(error.band, MachineCalibration::kLeastBand);
}

void TestCalibration::aDisturbedTimeHardlyCounts()
{
    const KernelCosts truth = drawnCosts(bestKernels());
    const auto specs = truth.layout == WeightLayout::Quads ? vectorProbes() : scalarProbes(true);
    std::vector<ProbeTime> times = timesOf(specs, truth);
    for (std::size_t i = 5; i < times.size(); i += 25)
        times[i].ns *= 2;
    const CalibrationError error = checkCosts(timesOf(checkProbes(), truth), fitCosts(times, bestKernels()));
    QVERIFY2(error.median < 0.05, qPrintable(QString::number(error.median)));
}

void TestCalibration::checksTellTheError()
{
    const KernelCosts costs = drawnCosts(scalarKernels());
    std::vector<ProbeTime> times = timesOf(checkProbes(), costs);
    for (ProbeTime& time : times)
        time.ns /= 1.25;
    const CalibrationError error = checkCosts(times, costs);
    QVERIFY(std::abs(error.median - 0.25) < 1e-9 && std::abs(error.band - 0.25) < 1e-9);
    QCOMPARE(error.networks, static_cast<int>(times.size()));
}

void TestCalibration::checksCoverScalings()
{
    std::array<int, 4> scaled{}; // nothing, inputs, outputs, both
    for (const NetworkSpec& spec : checkProbes())
        ++scaled.at((spec.inputScaling.empty() ? 0U : 1U) + (spec.outputScaling.empty() ? 0U : 2U));
    QVERIFY(scaled[1] > 0 && scaled[2] > 0 && scaled[3] > 0);
    QVERIFY(scaled[0] > scaled[1] + scaled[2] + scaled[3]); // most networks do not scale
    // A model that knows nothing of scalings is told so.
    const KernelCosts truth = drawnCosts(scalarKernels());
    KernelCosts blind = truth;
    blind.ns[termOf(CostTerm::ScaledRow)] = blind.ns[termOf(CostTerm::ScaledValue)] = 0;
    const std::vector<ProbeTime> times = timesOf(checkProbes(), truth);
    QCOMPARE(checkCosts(times, truth).band, MachineCalibration::kLeastBand);
    const CalibrationError error = checkCosts(times, blind);
    QVERIFY2(error.band > MachineCalibration::kLeastBand, qPrintable(QString::number(error.band)));
}

void TestCalibration::aMachineOfKnownCostsIsTold()
{
    const FakeClock clock;
    const Kernels kernels = timedKernels();
    CalibrationJob job({}, quickMethod(kernels), clock);
    const MachineCalibration calibration = calibrated(job);
    QCOMPARE(job.progress(), 1.0);
    QCOMPARE(calibration.environment.kernels, std::string("timed"));
    QCOMPARE(calibration.rounds, 2);
    QVERIFY(calibration.probes > 50);
    QVERIFY(calibration.takenAt > 1'700'000'000);
    QVERIFY(calibration.error.median < 0.02);
    // 100 + 2 x 50 + 32 x 24 + 24 x 8 ns, and a reading's 10 in a sample of many calls
    const NetworkSpec spec = probeSpec({32, 24, 8}, Activation::Tanh);
    QVERIFY(std::abs(predictLatency(spec, calibration).ns / 1160 - 1) < 0.05);
}

void TestCalibration::randomShapesHaveTheParametersAskedFor()
{
    for (const double wanted : {1e3, 1e4, 1e5}) {
        for (std::uint64_t seed = 1; seed < 30; ++seed) {
            const NetworkSpec spec = randomSpec(seed, wanted);
            QVERIFY(validate(spec));
            QCOMPARE(spec, randomSpec(seed, wanted));
            QVERIFY(spec.layers.size() >= 2 && spec.layers.size() <= 5);
            double parameters = 0;
            for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer)
                parameters +=
                    double(spec.layers[static_cast<std::size_t>(layer)].outputs) * (spec.sourceCount(layer) + 1);
            QVERIFY2(parameters > 0.7 * wanted && parameters < 1.1 * wanted, qPrintable(QString::number(parameters)));
        }
    }
    for (const auto& specs : {vectorProbes(), scalarProbes(true), scalarProbes(false), checkProbes()})
        for (const NetworkSpec& spec : specs)
            QVERIFY(validate(spec));
}

void TestCalibration::jsonKeepsEverything()
{
    MachineCalibration calibration;
    calibration.environment = readEnvironment("avx2");
    calibration.takenAt = 1'764'000'000;
    calibration.tookNs = 2.1e9;
    calibration.probes = 190;
    calibration.rounds = 60;
    calibration.vectors = drawnCosts(bestKernels());
    calibration.scalar = drawnCosts(scalarKernels());
    calibration.scalar.ns[3] = 0;
    calibration.error = {0.03, 0.09, 20};
    calibration.roofs = {"avx512", 116.5, "sse2", 29.25, {{"L1", 24576, 201}, {"L2", 524288, 115}}};
    const auto read = calibrationFromJson(calibrationToJson(calibration));
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QVERIFY(*read == calibration);
}

void TestCalibration::jsonIsRefused_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("says");
    QTest::newRow("cut off") << "\"roofs\""
                             << ""
                             << "not JSON";
    QTest::newRow("another format") << "expert-workbench-calibration"
                                    << "something"
                                    << "calibrate again";
    QTest::newRow("another version") << "\"version\":2"
                                     << "\"version\":9"
                                     << "another version";
    QTest::newRow("below 0") << "\"errorBand\":0.5"
                             << "\"errorBand\":-0.5"
                             << "errorBand";
    QTest::newRow("an unknown term") << "\"call\":"
                                     << "\"cell\":"
                                     << "cell";
}

void TestCalibration::jsonIsRefused()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, says);
    MachineCalibration calibration;
    calibration.error.band = 0.5;
    calibration.vectors = drawnCosts(scalarKernels());
    const QString json = QString::fromStdString(calibrationToJson(calibration)).replace(from, to);
    const auto read = calibrationFromJson(json.toStdString());
    QVERIFY(!read);
    QVERIFY2(read.error().message.find(says.toStdString()) != std::string::npos, read.error().message.c_str());
}

void TestCalibration::anotherMachineIsAnother()
{
    MachineCalibration calibration;
    calibration.environment = readEnvironment("avx2");
    Environment same = calibration.environment;
    same.system += ", updated";
    QVERIFY(calibration.isOf(same));
    for (std::string Environment::*part : {&Environment::cpu, &Environment::kernels, &Environment::build}) {
        Environment other = calibration.environment;
        other.*part += " 2";
        QVERIFY(!calibration.isOf(other));
    }
    calibration.environment.isBrowser = same.isBrowser = true;
    QVERIFY(!calibration.isOf(same)); // the browser is what the time depends on there
}

void TestCalibration::measuresForReal()
{
    CalibrationMethod method;
    method.sampleNs = 2e3;
    method.measureNs = 0;
    method.minRounds = 3;
    method.roofSampleNs = 10e3;
    method.roofSamples = 3;
    CalibrationJob job(readEnvironment(bestKernels().name), method);
    const MachineCalibration calibration = calibrated(job);
    QVERIFY(predictLatency(probeSpec({64, 32, 8}, Activation::Tanh), calibration).ns > 1);
    QVERIFY(predictLatency(probeSpec({256, 256, 64}, Activation::Tanh), calibration).ns >
            predictLatency(probeSpec({64, 32, 8}, Activation::Tanh), calibration).ns);
    QVERIFY(calibration.roofs.flopPerNs > 0 && calibration.roofs.streams.size() >= 2);
}

QTEST_GUILESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
