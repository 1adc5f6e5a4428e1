// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/activation_statistics.h"
#include "core/analysis/linter.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <numeric>

using namespace wb;
using namespace wb::test;

namespace {

SampledSignals samplesOf(const Network& network, const std::shared_ptr<const DataSample>& data = {})
{
    Linter linter({network, Plan::compile(network), data, {}, {}});
    while (linter.step(std::chrono::milliseconds(1000)) == Job::State::Running) {
    }
    return *linter.samples();
}

Network withBiases(const Network& network, std::size_t layer, float bias, Eigen::Index units)
{
    auto weights = std::make_shared<Weights>(network.weights());
    weights->layers[layer].biases.head(units).setConstant(bias);
    return take(Network::assemble(network.spec(), std::move(weights)));
}

} // namespace

class TestActivationStatistics : public QObject {
    Q_OBJECT

private slots:
    void knownSignals();
    void deadRectifiersAreCounted();
    void saturationIsTheLintersShare();
    void noEndsIsNoSaturation();
    void oneRowTellsNothingOfDeath();
    void rowsOfTheDataAreTakenWhereTheyFit();
};

void TestActivationStatistics::knownSignals()
{
    SampledSignals samples{makeNetwork({1, 2, 1}, Wiring::Layered, Activation::Sigmoid, Activation::Linear), {}, {}};
    samples.inputs = Matrix{{0.0F}, {1.0F}, {2.0F}, {3.0F}};
    samples.values = Matrix{{0, 0.25F, 1.0F, 9}, {1, 0.25F, 0.5F, 9}, {2, 0.25F, 0.0F, 9}, {3, 0.25F, 0.999F, 9}};
    const ActivationStatistics statistics = activationStatistics(samples, 0, 4);
    QCOMPARE(statistics.units, 2);
    QCOMPARE(statistics.rows, std::int64_t(4));
    QCOMPARE(statistics.looked, std::int64_t(8));
    QCOMPARE(statistics.edges, (std::vector<double>{0, 0.25, 0.5, 0.75, 1})); // of the function, not of the values
    QCOMPARE(statistics.counts, (std::vector<std::int64_t>{1, 4, 1, 2}));
    QCOMPARE(*statistics.deadUnits, 1);          // gives 0.25 whatever comes in
    QCOMPARE(*statistics.saturatedShare, 0.375); // 1, 0 and 0.999 of 8
    QCOMPARE(statistics.zeros, std::int64_t(1));
}

void TestActivationStatistics::deadRectifiersAreCounted()
{
    const Network network = makeNetwork({8, 16, 3}, Wiring::Layered, Activation::Relu, Activation::Linear);
    const ActivationStatistics alive = activationStatistics(samplesOf(network), 0, 16);
    QCOMPARE(*alive.deadUnits, 0);
    const ActivationStatistics some = activationStatistics(samplesOf(withBiases(network, 0, -100.0F, 5)), 0, 16);
    QCOMPARE(*some.deadUnits, 5);
    QVERIFY(some.zeros >= 5 * some.rows);
    QCOMPARE(std::accumulate(some.counts.begin(), some.counts.end(), std::int64_t{0}), some.looked);
}

void TestActivationStatistics::saturationIsTheLintersShare()
{
    const Network network = makeNetwork({8, 16, 3}, Wiring::Layered, Activation::Tanh, Activation::Linear, 1, 80.0F);
    Linter linter({network, Plan::compile(network), nullptr, {}, {}});
    while (linter.step(std::chrono::milliseconds(1000)) == Job::State::Running) {
    }
    const auto saturated = std::find_if(linter.problems().begin(), linter.problems().end(),
                                        [](const Problem& problem) { return problem.rule == Rule::Saturated; });
    QVERIFY(saturated != linter.problems().end());
    const ActivationStatistics statistics = activationStatistics(*linter.samples(), saturated->layer, 16);
    QCOMPARE(*statistics.saturatedShare, saturated->numbers[0]);
    QCOMPARE(static_cast<double>(statistics.rows), saturated->numbers[1]);
}

void TestActivationStatistics::noEndsIsNoSaturation()
{
    const auto samples = samplesOf(makeNetwork({4, 6, 2}, Wiring::Layered, Activation::Relu, Activation::Linear));
    QVERIFY(!activationStatistics(samples, 0, 8).saturatedShare);
    QVERIFY(!activationStatistics(samples, 1, 8).saturatedShare);
    QCOMPARE(samples.dataRows, std::int64_t(0));
}

void TestActivationStatistics::oneRowTellsNothingOfDeath()
{
    const Network network = makeNetwork({2, 3, 1}, Wiring::Layered, Activation::Tanh, Activation::Linear);
    const Dataset same{Matrix::Constant(5, 2, 0.5F), Matrix::Zero(5, 1), {}, {}, {}};
    const auto statistics =
        activationStatistics(samplesOf(network, std::make_shared<DataSample>(sampleData(same))), 0, 8);
    QCOMPARE(statistics.rows, std::int64_t(5));
    QVERIFY(!statistics.deadUnits);
    QVERIFY(statistics.saturatedShare);
}

void TestActivationStatistics::rowsOfTheDataAreTakenWhereTheyFit()
{
    const Network network = makeNetwork({2, 3, 1}, Wiring::Layered, Activation::Tanh, Activation::Linear);
    Dataset data{Matrix::Random(300, 2), Matrix::Zero(300, 1), {}, {}, {}};
    const auto fitting = samplesOf(network, std::make_shared<DataSample>(sampleData(data)));
    QCOMPARE(fitting.dataRows, std::int64_t(300));
    QCOMPARE(fitting.inputs.row(0), data.inputs.row(0));
    QVERIFY(!fitting.isDataUnfitting);
    data.inputs = Matrix::Random(300, 5);
    const auto others = samplesOf(network, std::make_shared<DataSample>(sampleData(data)));
    QCOMPARE(others.dataRows, std::int64_t(0));
    QVERIFY(others.isDataUnfitting);
}

QTEST_APPLESS_MAIN(TestActivationStatistics)
#include "tst_activation_statistics.moc"
