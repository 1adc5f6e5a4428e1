// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plan.h"
#include "core/nn/reference.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace wb;
using namespace wb::test;

class TestPlan : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheReference_data();
    void agreesWithTheReference();
    void unitsMayDiffer();
    void everyUnitOfTheWidestLayerMayDiffer();
    void fannLimitsSums();
    void aRowHasTheSameBitsInAnyBatch();
    void aBatchWritesItsOutputsOnly_data();
    void aBatchWritesItsOutputsOnly();
    void refusesBadInput();
    void oneLayerAtATimeIsTheSame();
    void countsItsMemory();
};

namespace {

/// Largest |plan - reference| / max(1, |reference|) over some random rows.
double worstError(const Network& network, const Kernels& kernels, int rows = 8)
{
    const auto plan = Plan::compile(network, {&kernels});
    Scratch scratch(*plan);
    Rng rng(11);
    double worst = 0;
    for (int row = 0; row < rows; ++row) {
        const std::vector<float> input = randomRow(rng, network.numInputs());
        std::vector<float> output(static_cast<std::size_t>(network.numOutputs()));
        Matrix batch(1, network.numOutputs());
        if (!plan->run(input, output, scratch) ||
            !plan->runBatch(Eigen::Map<const Matrix>(input.data(), 1, network.numInputs()), batch, scratch))
            return std::numeric_limits<double>::infinity();
        const auto expected = take(referenceRun(network, std::vector<double>(input.begin(), input.end())));
        for (std::size_t i = 0; i < output.size(); ++i) {
            const double y = expected.signalValues[expected.signalValues.size() - output.size() + i];
            for (const float ours : {output[i], batch(0, static_cast<Eigen::Index>(i))})
                worst = std::max(worst, std::abs(static_cast<double>(ours) - y) / std::max(1.0, std::abs(y)));
        }
    }
    return worst;
}

bool isStep(Activation f) { return f == Activation::Threshold || f == Activation::ThresholdSymmetric; }

} // namespace

void TestPlan::agreesWithTheReference_data()
{
    QTest::addColumn<int>("wiring");
    QTest::addColumn<int>("activation");
    QTest::addColumn<QString>("kernels");
    for (const Kernels* kernels : availableKernels()) {
        for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut, Wiring::Sparse}) {
            for (const ActivationInfo& info : allActivations())
                QTest::addRow("%s %s %s", kernels->name, wiringName(wiring), info.name)
                    << static_cast<int>(wiring) << static_cast<int>(info.activation) << QString(kernels->name);
        }
    }
}

void TestPlan::agreesWithTheReference()
{
    QFETCH(int, wiring);
    QFETCH(int, activation);
    QFETCH(QString, kernels);
    const auto f = static_cast<Activation>(activation);
    const Activation hidden = f == Activation::Softmax || isStep(f) ? Activation::Tanh : f;
    const Network network = makeNetwork({12, 9, 7, 4}, static_cast<Wiring>(wiring), hidden, f);
    // Sums of at most 29 products of size 1: 29 roundings of 6e-8 a layer, through slopes of at most 2, three layers.
    QVERIFY(worstError(network, *findKernels(kernels.toStdString())) < 5e-6);
}

void TestPlan::unitsMayDiffer()
{
    NetworkSpec spec = makeNetwork({5, 20, 3}, Wiring::Layered, Activation::Tanh, Activation::Linear).spec();
    for (int unit = 0; unit < 20; ++unit)
        spec.layers[0].unitFunctions.push_back(
            {static_cast<Activation>(unit % 20 < 3 ? 5 : unit % 20), 0.25F + 0.05F * static_cast<float>(unit / 2)});
    for (const Kernels* kernels : availableKernels())
        QVERIFY2(worstError(take(Network::create(spec)), *kernels, 4) < 5e-6, kernels->name);
}

void TestPlan::everyUnitOfTheWidestLayerMayDiffer()
{
    constexpr int kUnits = 65'536; // one more stretch than 16 bits count
    NetworkSpec spec = makeNetwork({1, kUnits, 2}, Wiring::Layered, Activation::Sigmoid, Activation::Linear).spec();
    for (int unit = 0; unit < kUnits; ++unit)
        spec.layers[0].unitFunctions.push_back({unit % 2 == 0 ? Activation::Sin : Activation::Tanh, 1.0F});
    const Network network = take(Network::create(spec));
    QCOMPARE(Plan::compile(network)->functionPasses(0), kUnits);
    // Sums of 65 536 terms of up to 0.02: 5e-6 x the sum of their sizes, a few hundred at most.
    QVERIFY(worstError(network, bestKernels(), 1) < 1e-3);
}

void TestPlan::fannLimitsSums()
{
    NetworkSpec spec = take(NetworkBuilder().layersFromSizes({1, 1}).spec());
    auto weights = std::make_shared<Weights>();
    weights->layers.push_back({Matrix::Constant(1, 1, 1000.0F), Vector::Zero(1), {}});
    for (const float steepness : {0.5F, 1.0F}) {
        spec.layers[0].function.steepness = steepness;
        for (const Kernels* kernels : availableKernels()) {
            for (const bool limits : {false, true}) {
                spec.limitsSums = limits;
                const auto plan = Plan::compile(take(Network::assemble(spec, weights)), {kernels});
                Scratch scratch(*plan);
                float y = 0;
                const float one = -1;
                QVERIFY(plan->run({&one, 1}, {&y, 1}, scratch));
                QCOMPARE(y,
                         limits ? -150.0F / steepness : -1000.0F * steepness); // as libfann ends: 150 at 1, 300 at 0.5
            }
        }
    }
}

void TestPlan::aRowHasTheSameBitsInAnyBatch()
{
    const Network network = makeNetwork({12, 9, 4}, Wiring::Shortcut, Activation::Gelu, Activation::Softmax);
    Rng rng(4);
    Matrix input(33, 12);
    for (Eigen::Index i = 0; i < input.size(); ++i)
        input.data()[i] = rng.uniform(-2.0F, 2.0F);
    for (const Kernels* kernels : availableKernels()) {
        const auto plan = Plan::compile(network, {kernels});
        Scratch scratch(*plan);
        Matrix whole(33, 4);
        QVERIFY(plan->runBatch(input, whole, scratch));
        for (const Eigen::Index rows : {1, 2, 3, 5, 7, 12, 20}) {
            Matrix parts(33, 4);
            for (Eigen::Index first = 0; first < 33; first += rows) {
                const Eigen::Index count = std::min(rows, 33 - first);
                QVERIFY(plan->runBatch(input.middleRows(first, count), parts.middleRows(first, count), scratch));
            }
            QVERIFY2(parts == whole, kernels->name);
        }
    }
}

void TestPlan::aBatchWritesItsOutputsOnly_data()
{
    QTest::addColumn<int>("outputs");
    QTest::addColumn<Activation>("last");
    // Around every width of vectors and panels: kernels store whole vectors, beyond a row where another one follows.
    for (const int outputs : {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 40, 48, 63, 64, 65, 100})
        for (const Activation last : {Activation::Linear, Activation::Sigmoid, Activation::Softmax})
            QTest::addRow("%d %s", outputs, activationInfo(last).name) << outputs << last;
}

void TestPlan::aBatchWritesItsOutputsOnly()
{
    QFETCH(const int, outputs);
    QFETCH(const Activation, last);
    const Network network = makeNetwork({6, 5, outputs}, Wiring::Layered, Activation::Tanh, last);
    for (const Kernels* kernels : availableKernels()) {
        const auto plan = Plan::compile(network, {kernels});
        Scratch scratch(*plan);
        for (const Eigen::Index rows : {1, 2, 11, 24, 25, 47, 48, 49, 97, 110}) {
            Rng rng(static_cast<std::uint64_t>(rows));
            Matrix input(rows, 6);
            for (Eigen::Index i = 0; i < input.size(); ++i)
                input.data()[i] = rng.uniform(-2.0F, 2.0F);
            // On the heap to the last float, where a sanitizer sees the next one; and inside of something larger.
            Matrix gapless(rows, outputs);
            QVERIFY(plan->runBatch(input, gapless, scratch));
            Matrix around = Matrix::Constant(rows + 2, outputs + 3, 7.0F);
            QVERIFY(plan->runBatch(input, around.block(1, 1, rows, outputs), scratch));
            QVERIFY2(around.block(1, 1, rows, outputs) == gapless, kernels->name);
            around.block(1, 1, rows, outputs).setConstant(7.0F);
            QVERIFY2((around.array() == 7.0F).all(), kernels->name);
            Matrix single(1, outputs);
            for (Eigen::Index row = 0; row < rows; ++row) {
                QVERIFY(plan->runBatch(input.middleRows(row, 1), single, scratch));
                QVERIFY2(single == gapless.middleRows(row, 1), kernels->name);
            }
        }
    }
}

void TestPlan::refusesBadInput()
{
    const auto plan = Plan::compile(makeNetwork({3, 2}, Wiring::Layered, Activation::Tanh, Activation::Linear));
    Scratch scratch(*plan);
    std::vector<float> output(2, 7.0F);
    const std::vector<float> tooShort(2, 0.0F);
    QCOMPARE(plan->run(tooShort, output, scratch).error().code, ErrorCode::SizeMismatch);
    const std::vector<float> poisoned{0.0F, std::numeric_limits<float>::quiet_NaN(), 0.0F};
    const auto refused = plan->run(poisoned, output, scratch);
    QCOMPARE(refused.error().code, ErrorCode::NonFinite);
    QVERIFY(refused.error().message.find("input 2 is NaN") != std::string::npos);
    QCOMPARE(output, std::vector<float>(2, 7.0F));
    std::vector<float> wrong(3);
    QCOMPARE(plan->run(std::vector<float>(3, 0.0F), wrong, scratch).error().code, ErrorCode::SizeMismatch);

    Matrix rows = Matrix::Zero(4, 3);
    rows(2, 0) = -std::numeric_limits<float>::infinity();
    Matrix outputs = Matrix::Constant(4, 2, 7.0F);
    const auto batch = plan->runBatch(rows, outputs, scratch);
    QCOMPARE(batch.error().code, ErrorCode::NonFinite);
    QVERIFY(batch.error().message.find("input 1 of row 3 is infinite") != std::string::npos);
    QCOMPARE(outputs, Matrix(Matrix::Constant(4, 2, 7.0F)));
}

void TestPlan::oneLayerAtATimeIsTheSame()
{
    for (const int outputs : {3, 8}) { // with what a vector leaves over, and without
        const Network network =
            makeNetwork({6, 5, 4, outputs}, Wiring::Shortcut, Activation::Tanh, Activation::Sigmoid);
        const auto plan = Plan::compile(network);
        Scratch whole(*plan);
        Scratch stepped(*plan);
        Rng rng(8);
        const std::vector<float> input = randomRow(rng, 6);
        std::vector<float> output(static_cast<std::size_t>(outputs));
        QVERIFY(plan->run(input, output, whole));
        plan->loadInputs(input, stepped);
        for (int layer = 0; layer < plan->layerCount(); ++layer)
            plan->runLayer(layer, stepped);
        QVERIFY(std::equal(whole.signalValues().begin(), whole.signalValues().end(), stepped.signalValues().begin()));
        QVERIFY(std::equal(output.begin(), output.end(), whole.signalValues().end() - outputs));
    }
}

void TestPlan::countsItsMemory()
{
    const auto plan =
        Plan::compile(makeNetwork({64, 32, 16, 8}, Wiring::Layered, Activation::Sigmoid, Activation::Linear));
    const Scratch scratch(*plan);
    QCOMPARE(plan->memory().weights, std::size_t{2744 * 4 + 16}); // a kernel reads four floats at a time
    QCOMPARE(scratch.memory().activations, std::size_t{(64 + 32 + 16 + 8) * 4 + 16});
    QCOMPARE(scratch.memory().scratch, std::size_t{0}); // batches take theirs when the first one comes
    QVERIFY(plan->memory().overhead >= sizeof(Plan));
    QVERIFY(plan->memory().overhead < 1024);
}

QTEST_APPLESS_MAIN(TestPlan)
#include "tst_plan.moc"
