// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plan.h"
#include "core/engine/plan_file.h"
#include "core/nn/reference.h"
#include "core/nn/topology_text.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <cmath>
#include <cstring>
#include <limits>

using namespace wb;
using namespace wb::test;

/// A network that scales by itself: what is run, seen and kept of it.
class TestScaledNetwork : public QObject {
    Q_OBJECT

private slots:
    void aPlanGivesWhatScalingByHandGives_data();
    void aPlanGivesWhatScalingByHandGives();
    void oneSideMayScaleAlone_data();
    void oneSideMayScaleAlone();
    void theReferenceScalesToo_data();
    void theReferenceScalesToo();
    void aLargeMeanCostsNoDigits();
    void gradientsGoThroughTheScaling();
    void signalsAreTheLayersOwn();
    void refusesWhatItsScalingMakesTooLarge();
    void aPackedPlanKeepsIt_data();
    void aPackedPlanKeepsIt();
    void aDamagedPlanIsRefused();
    void withoutScalingNothingIsPaid();
    void edits();
    void specsAreChecked();
};

namespace {

/// Columns of very different sizes, one that is left alone, one that turns round.
Scaling someScaling(int columns, std::uint64_t seed)
{
    Rng rng(seed);
    Scaling scaling = identityScaling(columns);
    for (std::size_t column = 0; column < scaling.columns(); ++column) {
        if (column == 1) {
            scaling.deviation[column] = 0;
            continue;
        }
        const double size = std::pow(10.0, static_cast<double>(rng.uniform(-3.0F, 3.0F)));
        scaling.mean[column] = size * static_cast<double>(rng.uniform(-2.0F, 2.0F));
        scaling.deviation[column] = size;
        scaling.newMin[column] = static_cast<double>(rng.uniform(-1.0F, 0.0F));
        scaling.factor[column] = column == 2 ? -0.75 : 0.5;
    }
    return scaling;
}

Network scaled(const Network& network, bool inputs = true, bool outputs = true)
{
    NetworkSpec spec = network.spec();
    if (inputs)
        spec.inputScaling = someScaling(spec.inputs, 3);
    if (outputs)
        spec.outputScaling = someScaling(spec.outputs(), 4);
    return take(network.edited(std::move(spec)));
}

/// Rows that the scaling takes to about [-1, 1].
Matrix rowsFor(const Network& network, int rows)
{
    Rng rng(9);
    Matrix values = Matrix::NullaryExpr(rows, network.numInputs(), [&rng] { return rng.uniform(-1.0F, 1.0F); });
    invertScaling(network.spec().inputScaling, values);
    return values;
}

Network plain(const Network& network)
{
    NetworkSpec spec = network.spec();
    spec.inputScaling = spec.outputScaling = {};
    return take(network.edited(std::move(spec)));
}

bool sameBits(const Matrix& a, const Matrix& b)
{
    return a.rows() == b.rows() && a.cols() == b.cols() &&
           std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size()) * sizeof(float)) == 0;
}

Matrix oneByOne(const Plan& plan, const Matrix& inputs)
{
    Scratch scratch(plan);
    Matrix outputs(inputs.rows(), plan.outputs());
    for (Eigen::Index row = 0; row < inputs.rows(); ++row)
        take(plan.run({inputs.data() + row * inputs.cols(), static_cast<std::size_t>(inputs.cols())},
                      {outputs.data() + row * outputs.cols(), static_cast<std::size_t>(outputs.cols())}, scratch)
                 .map([] { return 0; }));
    return outputs;
}

Matrix inOneBatch(const Plan& plan, const Matrix& inputs)
{
    Scratch scratch(plan);
    Matrix outputs(inputs.rows(), plan.outputs());
    take(plan.runBatch(inputs, outputs, scratch).map([] { return 0; }));
    return outputs;
}

Network mixedUnits(Wiring wiring)
{
    NetworkSpec spec = makeNetwork({5, 13, 6, 4}, wiring, Activation::Tanh, Activation::Sigmoid).spec();
    for (int unit = 0; unit < 13; ++unit)
        spec.layers[0].unitFunctions.push_back({unit % 2 == 0 ? Activation::Gelu : Activation::Sin, 0.7F});
    spec.layers[2].unitFunctions = {
        {Activation::Sigmoid, 0.5F}, {Activation::Tanh, 1.0F}, {Activation::Linear, 1.0F}, {Activation::Elliot, 1.0F}};
    return take(Network::create(spec));
}

void addWirings()
{
    QTest::addColumn<int>("wiring");
    for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut, Wiring::Sparse})
        QTest::newRow(wiringName(wiring)) << static_cast<int>(wiring);
}

} // namespace

void TestScaledNetwork::aPlanGivesWhatScalingByHandGives_data()
{
    QTest::addColumn<int>("wiring");
    QTest::addColumn<QByteArray>("kernels");
    QTest::addColumn<int>("storage");
    for (const Kernels* kernels : availableKernels())
        for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut, Wiring::Sparse})
            for (int storage = 0; storage < 4; ++storage)
                QTest::addRow("%s %s %d", kernels->name, wiringName(wiring), storage)
                    << static_cast<int>(wiring) << QByteArray(kernels->name) << storage;
}

void TestScaledNetwork::aPlanGivesWhatScalingByHandGives()
{
    QFETCH(int, wiring);
    QFETCH(QByteArray, kernels);
    QFETCH(int, storage);
    const Network network = scaled(mixedUnits(static_cast<Wiring>(wiring)));
    const PlanOptions options{findKernels(kernels.toStdString()), static_cast<WeightStorage>(storage)};
    const auto plan = Plan::compile(network, options);
    const auto bare = Plan::compile(plain(network), options);
    QVERIFY(plan->isScaled());
    QVERIFY(!bare->isScaled());
    for (const int rows : {1, 3, 50}) { // within a tile, and several
        const Matrix inputs = rowsFor(network, rows);
        Matrix byHand = inputs;
        applyScaling(network.spec().inputScaling, byHand);
        Matrix single = oneByOne(*bare, byHand);
        Matrix batch = inOneBatch(*bare, byHand);
        invertScaling(network.spec().outputScaling, single);
        invertScaling(network.spec().outputScaling, batch);
        QVERIFY(sameBits(oneByOne(*plan, inputs), single));
        QVERIFY(sameBits(inOneBatch(*plan, inputs), batch));
    }
    // Rows with a gap between them, as columns of a wider table are.
    Matrix wide = Matrix::Zero(50, 9);
    wide.leftCols(5) = rowsFor(network, 50);
    Matrix wideOutputs = Matrix::Constant(50, 7, 42.0F);
    Scratch scratch(*plan);
    QVERIFY(plan->runBatch(wide.leftCols(5), wideOutputs.leftCols(4), scratch));
    QVERIFY(sameBits(wideOutputs.leftCols(4), inOneBatch(*plan, wide.leftCols(5))));
    QVERIFY((wideOutputs.rightCols(3).array() == 42.0F).all());
}

void TestScaledNetwork::oneSideMayScaleAlone_data() { addWirings(); }

void TestScaledNetwork::oneSideMayScaleAlone()
{
    QFETCH(int, wiring);
    const Network base = mixedUnits(static_cast<Wiring>(wiring));
    for (const bool isInput : {true, false}) {
        const Network network = scaled(base, isInput, !isInput);
        const Matrix inputs = rowsFor(network, 7);
        Matrix values = inputs;
        applyScaling(network.spec().inputScaling, values);
        Matrix wanted = oneByOne(*Plan::compile(base), values);
        invertScaling(network.spec().outputScaling, wanted);
        QVERIFY(sameBits(oneByOne(*Plan::compile(network), inputs), wanted));
    }
    // One column in, one out.
    const Network narrow =
        scaled(makeNetwork({1, 3, 1}, static_cast<Wiring>(wiring), Activation::Tanh, Activation::Linear));
    const Matrix inputs = rowsFor(narrow, 5);
    QVERIFY(sameBits(oneByOne(*Plan::compile(narrow, {&scalarKernels()}), inputs),
                     inOneBatch(*Plan::compile(narrow, {&scalarKernels()}), inputs)));
}

void TestScaledNetwork::theReferenceScalesToo_data() { addWirings(); }

void TestScaledNetwork::theReferenceScalesToo()
{
    QFETCH(int, wiring);
    const Network network = scaled(mixedUnits(static_cast<Wiring>(wiring)));
    const Matrix inputs = rowsFor(network, 20);
    const Matrix outputs = oneByOne(*Plan::compile(network), inputs);
    const std::vector<LinearMap> back = inverseMaps(network.spec().outputScaling);
    for (Eigen::Index row = 0; row < inputs.rows(); ++row) {
        const VectorD input = inputs.row(row).cast<double>();
        const auto run = take(referenceRun(network, {input.data(), static_cast<std::size_t>(input.size())}));
        QCOMPARE(run.outputs.size(), std::size_t{4});
        for (std::size_t i = 0; i < 4; ++i) {
            const double off =
                std::abs(static_cast<double>(outputs(row, static_cast<Eigen::Index>(i))) - run.outputs[i]);
            // As tst_plan derives it: 5e-6 of an output of size 1, and a rounding of the input to 6e-8 of its size,
            // which is up to three times its spread; stretched by the map, which rounds once more.
            QVERIFY(off <= 1e-5 * std::abs(back[i].slope) + 6e-8 * std::abs(run.outputs[i]));
        }
    }
}

void TestScaledNetwork::aLargeMeanCostsNoDigits()
{
    // 1e6 +- 1: multiplied into float weights the mean would leave an error of 1e6 * 6e-8 in every sum.
    NetworkSpec spec = makeNetwork({1, 8, 1}, Wiring::Layered, Activation::Tanh, Activation::Linear).spec();
    spec.inputScaling = {{1e6}, {1}, {-1}, {1}};
    const Network network = take(Network::create(spec));
    const Matrix inputs = (Matrix(4, 1) << 999999.5F, 1000000, 1000000.25F, 1000001).finished();
    const Matrix outputs = oneByOne(*Plan::compile(network), inputs);
    const Matrix near = (Matrix(4, 1) << -0.5F, 0, 0.25F, 1).finished();
    QVERIFY(sameBits(outputs, oneByOne(*Plan::compile(plain(network)), near)));
}

void TestScaledNetwork::gradientsGoThroughTheScaling()
{
    const Network network = scaled(mixedUnits(Wiring::Shortcut));
    const VectorD input = rowsFor(network, 1).row(0).cast<double>();
    const std::vector<double> weights{1, -2, 0.5, 3};
    const std::vector<double> at(input.data(), input.data() + input.size());
    const auto gradient = take(referenceGradient(network, at, weights));
    const auto sumAt = [&](const std::vector<double>& where) {
        const auto run = take(referenceRun(network, where));
        double sum = 0;
        for (std::size_t i = 0; i < weights.size(); ++i)
            sum += weights[i] * run.outputs[i];
        return sum;
    };
    const std::vector<LinearMap> maps = linearMaps(network.spec().inputScaling);
    for (std::size_t i = 0; i < at.size(); ++i) {
        const double step = 1e-5 / std::abs(maps[i].slope); // 1e-5 as the layers see it
        std::vector<double> up = at;
        std::vector<double> down = at;
        up[i] += step;
        down[i] -= step;
        const double slope = (sumAt(up) - sumAt(down)) / (2 * step);
        // Central differences: the third derivative times 1e-10, and 1e-16 of the sums over 1e-5.
        QVERIFY(std::abs(gradient.inputs[i] - slope) <= 1e-6 * std::max(1.0, std::abs(slope)));
    }
}

void TestScaledNetwork::signalsAreTheLayersOwn()
{
    const Network network = scaled(makeNetwork({4, 6, 3}, Wiring::Shortcut, Activation::Tanh, Activation::Tanh));
    const auto plan = Plan::compile(network);
    const auto bare = Plan::compile(plain(network));
    const Matrix inputs = rowsFor(network, 1);
    Matrix byHand = inputs;
    applyScaling(network.spec().inputScaling, byHand);
    Scratch scratch(*plan);
    Scratch bareScratch(*bare);
    std::vector<float> outputs(3);
    QVERIFY(plan->run({inputs.data(), 4}, outputs, scratch));
    QVERIFY(bare->run({byHand.data(), 4}, outputs, bareScratch));
    const auto equal = [](std::span<const float> a, std::span<const float> b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    };
    QVERIFY(equal(scratch.signalValues(), bareScratch.signalValues()));
    Scratch stepped(*plan); // as a profiler and the linter run it
    plan->loadInputs({inputs.data(), 4}, stepped);
    for (int layer = 0; layer < plan->layerCount(); ++layer)
        plan->runLayer(layer, stepped);
    QVERIFY(equal(stepped.signalValues(), scratch.signalValues()));
}

void TestScaledNetwork::refusesWhatItsScalingMakesTooLarge()
{
    NetworkSpec spec = makeNetwork({2, 3, 1}, Wiring::Layered, Activation::Tanh, Activation::Linear).spec();
    spec.inputScaling = {{0, 0}, {1, 0.001}, {-1, -1}, {1, 1}};
    const auto plan = Plan::compile(take(Network::create(spec)));
    Scratch scratch(*plan);
    std::vector<float> output{42};
    for (const auto& [value, says] : {std::pair{std::numeric_limits<float>::quiet_NaN(), "input 2 is NaN"},
                                      {std::numeric_limits<float>::infinity(), "input 2 is infinite"},
                                      {1e37F, "input 2 is so large that its scaling"}}) {
        const std::vector<float> input{0.5F, value};
        const auto refused = plan->run(input, output, scratch);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NonFinite);
        QVERIFY2(refused.error().message.find(says) == 0, refused.error().message.c_str());
        QCOMPARE(output[0], 42.0F);
        Matrix rows = Matrix::Constant(40, 2, 0.5F);
        rows(37, 1) = value;
        Matrix outputs = Matrix::Constant(40, 1, 42.0F);
        const auto batch = plan->runBatch(rows, outputs, scratch);
        QVERIFY(!batch);
        QVERIFY2(batch.error().message.find("of row 38") != std::string::npos, batch.error().message.c_str());
        QVERIFY((outputs.array() == 42.0F).all());
    }
}

void TestScaledNetwork::aPackedPlanKeepsIt_data()
{
    QTest::addColumn<bool>("inputs");
    QTest::addColumn<bool>("outputs");
    QTest::newRow("both") << true << true;
    QTest::newRow("inputs") << true << false;
    QTest::newRow("outputs") << false << true;
}

namespace {

Result<std::shared_ptr<const Plan>> reopened(const std::string& text)
{
    std::shared_ptr<std::byte> bytes(static_cast<std::byte*>(::operator new (text.size(), std::align_val_t{64})),
                                     [](std::byte* at) { ::operator delete (at, std::align_val_t{64}); });
    std::memcpy(bytes.get(), text.data(), text.size());
    const std::byte* const first = bytes.get();
    return planFromBytes(std::move(bytes), first, text.size());
}

} // namespace

void TestScaledNetwork::aPackedPlanKeepsIt()
{
    QFETCH(bool, inputs);
    QFETCH(bool, outputs);
    const Network network = scaled(mixedUnits(Wiring::Sparse), inputs, outputs);
    const auto plan = Plan::compile(network);
    const std::string bytes = planToBytes(*plan);
    const auto opened = reopened(bytes);
    QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
    QVERIFY((*opened)->isScaled());
    QCOMPARE((*opened)->memory().overhead, plan->memory().overhead);
    const Matrix rows = rowsFor(network, 30);
    QVERIFY(sameBits(inOneBatch(**opened, rows), inOneBatch(*plan, rows)));
    QVERIFY(sameBits(oneByOne(**opened, rows), oneByOne(*plan, rows)));
    QCOMPARE(planToBytes(**opened), bytes);
}

void TestScaledNetwork::aDamagedPlanIsRefused()
{
    const std::string whole = planToBytes(*Plan::compile(scaled(mixedUnits(Wiring::Layered))));
    for (std::size_t size = 0; size < whole.size(); ++size)
        QVERIFY(!reopened(whole.substr(0, size)));
    constexpr std::size_t kScalesAt = 55; // of the header, as plan_file.cpp lays it out
    constexpr std::size_t kFirstMapAt = 64 + 3 * 48;
    QCOMPARE(int{whole[kScalesAt]}, 3);
    const auto resealed = [&whole](std::size_t at, const void* with, std::size_t count) {
        std::string bytes = whole;
        std::memcpy(bytes.data() + at, with, count);
        const std::uint64_t checksum = planChecksum(reinterpret_cast<const std::byte*>(bytes.data()), bytes.size());
        std::memcpy(bytes.data() + 8, &checksum, sizeof checksum);
        return bytes;
    };
    for (const char scales : {char{0}, char{1}, char{2}, char{4}, char{-1}})
        QVERIFY(!reopened(resealed(kScalesAt, &scales, 1)));
    std::int32_t stretches = 0;
    std::memcpy(&stretches, whole.data() + 36, sizeof stretches);
    const double notFinite = std::numeric_limits<double>::quiet_NaN();
    const std::size_t mapAt = kFirstMapAt + static_cast<std::size_t>(stretches) * 20;
    const auto refused = reopened(resealed(mapAt, &notFinite, sizeof notFinite));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Corrupt);
    const double one = 1;
    QVERIFY(reopened(resealed(mapAt, &one, sizeof one))); // it was the scaling that was wrong
}

void TestScaledNetwork::withoutScalingNothingIsPaid()
{
    const Network base = makeNetwork({20, 30, 10}, Wiring::Layered, Activation::Sigmoid, Activation::Linear);
    const auto bare = Plan::compile(base);
    const auto plan = Plan::compile(scaled(base));
    QCOMPARE(plan->memory().weights, bare->memory().weights);
    QCOMPARE(plan->memory().overhead, bare->memory().overhead + sizeof(PlanScaling) + 30 * sizeof(LinearMap));
    const Scratch scratch(*plan);
    const Scratch bareScratch(*bare);
    QCOMPARE(scratch.memory().activations, bareScratch.memory().activations + 20 * sizeof(float));
    QCOMPARE(bareScratch.memory().activations, (20 + 30 + 10) * sizeof(float) + Plan::kSlackBytes);
}

void TestScaledNetwork::edits()
{
    const Network network = scaled(makeNetwork({4, 6, 3}, Wiring::Layered, Activation::Tanh, Activation::Tanh));
    NetworkSpec spec = network.spec();
    spec.inputs = 2;
    spec.layers.back().outputs = 5;
    const Network other = take(network.edited(spec));
    QCOMPARE(other.spec().inputScaling.columns(), std::size_t{2});
    QCOMPARE(other.spec().inputScaling.mean[0], network.spec().inputScaling.mean[0]);
    QCOMPARE(other.spec().outputScaling.columns(), std::size_t{5});
    QCOMPARE(other.spec().outputScaling.factor[2], network.spec().outputScaling.factor[2]);
    const std::vector<LinearMap> maps = linearMaps(other.spec().outputScaling);
    QVERIFY(maps[4].slope == 1 && maps[4].offset == 0); // what is new is left alone
    QCOMPARE(QByteArray::fromStdString(scalingText(other.spec())), QByteArray("1 of 2 inputs and 2 of 5 outputs"));
    spec = network.spec();
    spec.inputs = 1;
    spec.inputScaling.mean[0] = 0;
    spec.inputScaling.deviation[0] = 0;
    QVERIFY(take(network.edited(spec)).spec().inputScaling.empty()); // nothing is left of it

    const auto text = applyTopology("3-6:tanh-3:tanh", network.spec());
    QVERIFY(text);
    QCOMPARE(text->inputScaling.columns(), std::size_t{3});
    QVERIFY(text->outputScaling == network.spec().outputScaling);
    QVERIFY(scalingText(plain(network).spec()).empty());
}

void TestScaledNetwork::specsAreChecked()
{
    NetworkSpec spec = makeNetwork({2, 3, 1}, Wiring::Layered, Activation::Tanh, Activation::Linear).spec();
    spec.inputScaling = {{0, 0}, {1, 1}, {-1, -1}, {1, 0}};
    const auto factor = Network::create(spec);
    QVERIFY(!factor);
    QCOMPARE(factor.error().code, ErrorCode::InvalidArgument);
    QVERIFY(factor.error().message.find("inputs, column 2") != std::string::npos);
    spec.inputScaling = {};
    spec.outputScaling = {{0, 0}, {1, 1}, {-1, -1}, {1, 1}};
    QCOMPARE(validate(spec).error().code, ErrorCode::SizeMismatch);
    spec.outputScaling = {{std::nan("")}, {1}, {-1}, {1}};
    QCOMPARE(validate(spec).error().code, ErrorCode::NonFinite);
    spec.outputScaling = {{5}, {0}, {-1}, {0}}; // left alone
    QVERIFY(validate(spec));
}

QTEST_APPLESS_MAIN(TestScaledNetwork)
#include "tst_scaled_network.moc"
