// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/latency_profiler.h"
#include "core/engine/plan.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace wb;
using namespace wb::test;

/// What it takes that a network scales by itself.
class TestScaledCost : public QObject {
    Q_OBJECT

private slots:
    void largeRowsAreLookedAtOneByOne();
    void scalingAloneIsWhatARunDoes();
    void aScalingIsMeasuredByItself();
};

namespace {

LatencyReport measured(const std::shared_ptr<const Plan>& plan)
{
    LatencyOptions options;
    options.method = LatencyMethod::native();
    options.method.warmUpNs = 1e6;
    options.method.measureNs = 5e6;
    const auto profiler = take(LatencyProfiler::create(plan, options));
    while (profiler->step(std::chrono::milliseconds(10)) == Job::State::Running) {
    }
    return profiler->report();
}

} // namespace

void TestScaledCost::largeRowsAreLookedAtOneByOne()
{
    // Of a batch only the largest size is looked at; where that could be too much, what the scaling gives says it.
    constexpr float kMost = std::numeric_limits<float>::max();
    NetworkSpec spec = makeNetwork({2, 1}, Wiring::Layered, Activation::Tanh, Activation::Tanh).spec();
    spec.inputScaling = {{0, 0}, {1e36, 0.001}, {-1, -1}, {1, 1}}; // 1e-36 and 1000 times
    const auto plan = Plan::compile(take(Network::create(spec)));
    Scratch scratch(*plan);
    Matrix rows = Matrix::Constant(40, 2, 0.5F);
    Matrix outputs(40, 1);
    rows(30, 0) = kMost; // its own map makes it small
    QVERIFY(plan->runBatch(rows, outputs, scratch));
    std::vector<float> alone(1);
    for (const int row : {0, 30}) {
        QVERIFY(plan->run({rows.data() + 2 * row, 2}, alone, scratch));
        QVERIFY(std::abs(alone[0] - outputs(row, 0)) < 1e-6F);
    }
    rows(20, 1) = kMost / 1000; // just not too large
    QVERIFY(plan->runBatch(rows, outputs, scratch));
    rows(20, 1) = std::nextafter(kMost / 999, kMost);
    const auto refused = plan->runBatch(rows, outputs, scratch);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.find("input 2 of row 21 is so large") == 0, refused.error().message.c_str());
}

void TestScaledCost::scalingAloneIsWhatARunDoes()
{
    NetworkSpec spec = makeNetwork({5, 4, 3}, Wiring::Layered, Activation::Tanh, Activation::Linear).spec();
    spec.inputScaling = identityScaling(5);
    spec.outputScaling = identityScaling(3);
    spec.outputScaling.mean = {3, -7, 0.25};
    spec.outputScaling.deviation = {0.5, 20, 0}; // the last is left alone
    const auto plan = Plan::compile(take(Network::create(spec)));
    Scratch scratch(*plan);
    const Matrix rows = Matrix::Constant(1, 5, 0.5F);
    Matrix given = Matrix::Constant(1, 3, 0.25F);
    std::vector<float> output(3);
    plan->runScaling({rows.data(), 5}, {given.data(), 3}, output, scratch);
    invertScaling(spec.outputScaling, given);
    for (std::size_t i = 0; i < output.size(); ++i)
        QCOMPARE(output[i], given(0, static_cast<Eigen::Index>(i)));
}

void TestScaledCost::aScalingIsMeasuredByItself()
{
    const Network network = makeNetwork({300, 4, 2}, Wiring::Layered, Activation::Tanh, Activation::Linear);
    QVERIFY(!measured(Plan::compile(network)).scaling);
    NetworkSpec spec = network.spec();
    spec.inputScaling = identityScaling(300);
    const LatencyReport report = measured(Plan::compile(take(network.edited(spec))));
    QVERIFY(report.scaling);
    QCOMPARE(report.layers.size(), std::size_t{2});
    QCOMPARE(report.scaling->runs, report.layers.back().runs);
    QVERIFY(report.scaling->minNs > 0);
    QCOMPARE(report.gapNs(), report.whole.p50Ns - report.layersNs() - report.scaling->p50Ns);
}

QTEST_APPLESS_MAIN(TestScaledCost)
#include "tst_scaled_cost.moc"
