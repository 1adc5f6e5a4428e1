// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/seek_inputs.h"
#include "core/nn/network_builder.h"
#include "core/nn/reference.h"

#include <QTest>

#include <cmath>

using namespace wb;

namespace {

/// y = 2 a - b, linear.
Network plane()
{
    Network drawn = NetworkBuilder().layersFromSizes({2, 1}).activationOutput(Activation::Linear).build().value();
    auto weights = std::make_shared<Weights>(drawn.weights());
    weights->layers[0].weights << 2, -1;
    weights->layers[0].biases << 0;
    return Network::assemble(drawn.spec(), weights).value();
}

double outputAt(const Network& network, const std::vector<float>& inputs, int output)
{
    const std::vector<double> wide(inputs.begin(), inputs.end());
    const auto run = referenceRun(network, wide);
    return run->signalValues[run->signalValues.size() - static_cast<std::size_t>(network.numOutputs() - output)];
}

void finish(SeekInputs& job)
{
    while (job.step(std::chrono::milliseconds(20)) == Job::State::Running)
        continue;
}

} // namespace

class TestSeekInputs : public QObject {
    Q_OBJECT

private slots:
    void takesTheShortestWay();
    void staysInItsRanges();
    void saysTheNearestOfWhatCannotBe();
    void findsWhatRandomNetworksGive();
    void refusesWithTheReason();
};

/// From the middle to 2 a - b = 1: along the gradient, so a and b change as 2 to -1.
void TestSeekInputs::takesTheShortestWay()
{
    const auto job = SeekInputs::create(plane(), {{0, 0}, {{-1, 1}, {-1, 1}}, 0, 1.0}).value();
    finish(*job);
    QVERIFY(job->isReached());
    const auto inputs = job->inputs();
    QVERIFY(std::abs(inputs[0] - 0.4F) < 1e-4F);
    QVERIFY(std::abs(inputs[1] + 0.2F) < 1e-4F);
}

void TestSeekInputs::staysInItsRanges()
{
    // Only b is free below a = 0.1, and an input without a range stays.
    const auto job = SeekInputs::create(plane(), {{0, 0}, {{-1, 0.1}, {-5, 5}}, 0, 3.0}).value();
    finish(*job);
    QVERIFY(job->isReached());
    QVERIFY(job->inputs()[0] <= 0.1F);
    QVERIFY(std::abs(outputAt(plane(), job->inputs(), 0) - 3.0) < 1e-3);
    const auto held = SeekInputs::create(plane(), {{0.25F, 7}, {{0.25, 0.25}, {-5, 5}}, 0, 1.0}).value();
    finish(*held);
    QVERIFY(held->isReached());
    QCOMPARE(held->inputs()[0], 0.25F);
}

void TestSeekInputs::saysTheNearestOfWhatCannotBe()
{
    const auto job = SeekInputs::create(plane(), {{0, 0}, {{-1, 1}, {-1, 1}}, 0, 10.0}).value();
    finish(*job);
    QVERIFY(!job->isReached());
    QVERIFY(std::abs(job->output() - 3.0) < 1e-6); // at a = 1, b = -1
    QCOMPARE(job->progress() > 0.9, true);
}

/// What some inputs give can be sought from others; every topology, with and without softmax.
void TestSeekInputs::findsWhatRandomNetworksGive()
{
    int found = 0;
    constexpr int kNetworks = 60;
    for (int at = 0; at < kNetworks; ++at) {
        Rng rng(static_cast<std::uint64_t>(at) + 1);
        const Activation last = at % 3 == 0   ? Activation::Softmax
                                : at % 3 == 1 ? Activation::Sigmoid
                                              : Activation::Linear;
        const Network network = NetworkBuilder()
                                    .layersFromSizes({5, 12, 8, 3})
                                    .activationHidden(Activation::Tanh)
                                    .activationOutput(last)
                                    .seed(static_cast<std::uint64_t>(at) + 1)
                                    .build()
                                    .value();
        std::vector<float> there;
        std::vector<float> from;
        for (int input = 0; input < 5; ++input) {
            there.push_back(rng.uniform(-1, 1));
            from.push_back(rng.uniform(-1, 1));
        }
        const double wanted = outputAt(network, there, at % 3);
        const auto job = SeekInputs::create(network, {from, std::vector<ValueRange>(5, {-1, 1}), at % 3, wanted});
        finish(**job);
        found += (*job)->isReached() ? 1 : 0;
        for (const float input : (*job)->inputs())
            QVERIFY(std::abs(input) <= 1.0F);
        if ((*job)->isReached()) // rounding the inputs to floats moves the output by their slopes x 6e-8
            QVERIFY(std::abs(outputAt(network, (*job)->inputs(), at % 3) - wanted) <
                    1.1e-4 * std::max(1.0, std::abs(wanted)));
    }
    QCOMPARE(found, kNetworks);
}

void TestSeekInputs::refusesWithTheReason()
{
    const std::vector<ValueRange> ranges{{-1, 1}, {-1, 1}};
    const auto code = [](const auto& refused) { return refused ? ErrorCode::Io : refused.error().code; };
    QCOMPARE(code(SeekInputs::create(plane(), {{0}, ranges, 0, 1.0})), ErrorCode::SizeMismatch);
    QCOMPARE(code(SeekInputs::create(plane(), {{0, 0}, ranges, 1, 1.0})), ErrorCode::InvalidArgument);
    QCOMPARE(code(SeekInputs::create(plane(), {{0, 0}, {{-1, 1}, {1, -1}}, 0, 1.0})), ErrorCode::InvalidArgument);
    QCOMPARE(code(SeekInputs::create(plane(), {{0, NAN}, ranges, 0, 1.0})), ErrorCode::NonFinite);
    QCOMPARE(code(SeekInputs::create(plane(), {{0, 0}, ranges, 0, INFINITY})), ErrorCode::NonFinite);
}

QTEST_APPLESS_MAIN(TestSeekInputs)
#include "tst_seek_inputs.moc"
