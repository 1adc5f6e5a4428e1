// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/half.h"
#include "core/engine/plan.h"
#include "core/engine/quad_layout.h"
#include "core/nn/network_builder.h"
#include "tests/core/lanes16.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <set>

using namespace wb;
using namespace wb::test;

class TestKernels : public QObject {
    Q_OBJECT

private slots:
    void levelsAreOrderedAndNamed();
    void quadLayoutVisitsEveryWeightOnce();
    void everyShapeAgreesWithTheScalarKernels_data();
    void everyShapeAgreesWithTheScalarKernels();
    void storagesAgreeWithTheirOwnWeights_data();
    void storagesAgreeWithTheirOwnWeights();
    void storageLossIsReported();
    void smallStorageIsSmall();
    void findsWhatIsNotFinite();
    void halvesSurvive();
};

namespace {

/// The vector kernels over sixteen emulated lanes: the code an AVX-512 machine runs, on any machine.
const std::vector<const Kernels*>& testedKernels()
{
    static const std::vector<const Kernels*> kAll = [] {
        std::vector<const Kernels*> all(availableKernels().begin() + 1, availableKernels().end());
        all.push_back(&lanes16Kernels());
        return all;
    }();
    return kAll;
}

std::vector<float> outputsOf(const Network& network, const PlanOptions& options, const std::vector<float>& input)
{
    const auto plan = Plan::compile(network, options);
    Scratch scratch(*plan);
    std::vector<float> output(static_cast<std::size_t>(network.numOutputs()) + 1, 77.0F);
    if (!plan->run(input, {output.data(), output.size() - 1}, scratch) || output.back() != 77.0F)
        return {};
    output.pop_back();
    return output;
}

/// Largest |a - b| / max(1, |b|).
double distance(const std::vector<float>& a, const std::vector<float>& b)
{
    if (a.size() != b.size())
        return std::numeric_limits<double>::infinity();
    double worst = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        worst = std::max(worst, std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i])) /
                                    std::max(1.0, std::abs(static_cast<double>(b[i]))));
    return worst;
}

} // namespace

void TestKernels::levelsAreOrderedAndNamed()
{
    QCOMPARE(std::string(availableKernels().front()->name), std::string("scalar"));
    for (const Kernels* kernels : availableKernels())
        QCOMPARE(findKernels(kernels->name), kernels);
    QVERIFY(findKernels("abacus") == nullptr);
    const QByteArray asked = qgetenv("WB_SIMD");
    QCOMPARE(&bestKernels(), asked.isEmpty() ? availableKernels().back() : findKernels(asked.toStdString()));
}

void TestKernels::quadLayoutVisitsEveryWeightOnce()
{
    for (int outputs = 1; outputs <= 37; ++outputs) {
        for (int sources = 1; sources <= 9; ++sources) {
            std::set<std::pair<int, int>> seen;
            visitWeights(WeightLayout::Quads, outputs, sources, [&](int unit, int source) {
                seen.insert({unit, source});
            });
            QCOMPARE(seen.size(), static_cast<std::size_t>(outputs * sources));
            QCOMPARE(seen.rbegin()->first, outputs - 1);
        }
    }
}

void TestKernels::everyShapeAgreesWithTheScalarKernels_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < testedKernels().size(); ++i)
        QTest::newRow(testedKernels()[i]->name) << static_cast<int>(i);
}

void TestKernels::everyShapeAgreesWithTheScalarKernels()
{
    QFETCH(int, index);
    const Kernels& kernels = *testedKernels()[static_cast<std::size_t>(index)];
    Rng rng(5);
    for (int sources = 1; sources <= 19; ++sources) {
        for (int outputs = 1; outputs <= 37; ++outputs) {
            const Network network =
                makeNetwork({sources, outputs, 3}, Wiring::Layered, Activation::Tanh, Activation::Linear);
            const std::vector<float> input = randomRow(rng, sources);
            const std::vector<float> expected = outputsOf(network, {&scalarKernels()}, input);
            // 19 and 37 products of size 1 in another order, tanh within 5e-7: 57 x 6e-8 + 37 x 5e-7 at the very worst.
            QVERIFY2(distance(outputsOf(network, {&kernels}, input), expected) < 5e-6,
                     qPrintable(QString("%1-%2-3").arg(sources).arg(outputs)));
            const auto plan = Plan::compile(network, {&kernels});
            Scratch scratch(*plan);
            Matrix batch(1, 3);
            QVERIFY(plan->runBatch(Eigen::Map<const Matrix>(input.data(), 1, sources), batch, scratch));
            QVERIFY(distance({batch.data(), batch.data() + 3}, expected) < 5e-6);
        }
    }
}

void TestKernels::storagesAgreeWithTheirOwnWeights_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("storage");
    for (std::size_t i = 0; i < testedKernels().size(); ++i) {
        QTest::addRow("%s float16", testedKernels()[i]->name) << static_cast<int>(i) << 1;
        QTest::addRow("%s bfloat16", testedKernels()[i]->name) << static_cast<int>(i) << 2;
        QTest::addRow("%s int8", testedKernels()[i]->name) << static_cast<int>(i) << 3;
    }
}

void TestKernels::storagesAgreeWithTheirOwnWeights()
{
    QFETCH(int, index);
    QFETCH(int, storage);
    const Kernels& kernels = *testedKernels()[static_cast<std::size_t>(index)];
    const auto stored = static_cast<WeightStorage>(storage);
    Rng rng(6);
    for (const std::vector<int>& sizes : {std::vector<int>{64, 32, 16, 8}, {5, 23, 3}, {7, 1}, {1, 30, 2}}) {
        const Network network = makeNetwork(sizes, Wiring::Layered, Activation::Sigmoid, Activation::Linear);
        const std::vector<float> input = randomRow(rng, sizes.front());
        // The scalar kernels decode each stored weight by itself: the same numbers, added in another order.
        const std::vector<float> expected = outputsOf(network, {&scalarKernels(), stored}, input);
        QVERIFY(distance(outputsOf(network, {&kernels, stored}, input), expected) < 5e-6);
    }
}

void TestKernels::storageLossIsReported()
{
    const Network network = makeNetwork({64, 32, 8}, Wiring::Layered, Activation::Tanh, Activation::Linear);
    double largest = 0;
    for (const LayerWeights& layer : network.weights().layers)
        largest = std::max(largest, static_cast<double>(layer.weights.cwiseAbs().maxCoeff()));
    const auto lossOf = [&](WeightStorage storage) {
        return Plan::compile(network, {&bestKernels(), storage})->storageLoss();
    };
    QCOMPARE(lossOf(WeightStorage::Float32).largest, 0.0);
    // Half a unit in the last place of 11 and 8 significant bits; half a step of 1/127 of a unit's largest weight.
    QVERIFY(lossOf(WeightStorage::Float16).largest > 0 && lossOf(WeightStorage::Float16).largest <= largest * 0x1p-11);
    QVERIFY(lossOf(WeightStorage::BFloat16).largest <= largest * 0x1p-8);
    QVERIFY(lossOf(WeightStorage::Int8).largest <= largest / 127 * 0.51);
    QCOMPARE(lossOf(WeightStorage::Int8).count, std::int64_t{64 * 32 + 32 + 32 * 8 + 8});
    QVERIFY(lossOf(WeightStorage::Int8).meanSquare > lossOf(WeightStorage::Float16).meanSquare);

    auto weights = std::make_shared<Weights>();
    weights->layers.push_back({Matrix::Constant(1, 1, 1e6F), Vector::Zero(1), {}});
    const Network large = take(Network::assemble(take(NetworkBuilder().layersFromSizes({1, 1}).spec()), weights));
    const auto plan = Plan::compile(large, {&bestKernels(), WeightStorage::Float16});
    QCOMPARE(plan->storageLoss().held, std::int64_t{1});
    QCOMPARE(plan->storageLoss().largest, 1e6 - 65504.0);
}

void TestKernels::smallStorageIsSmall()
{
    const Network network = makeNetwork({256, 256, 128}, Wiring::Layered, Activation::Tanh, Activation::Linear);
    const auto bytesOf = [&](WeightStorage storage) {
        return static_cast<double>(Plan::compile(network, {&bestKernels(), storage})->memory().total());
    };
    const double parameters = 98'688;
    QVERIFY(bytesOf(WeightStorage::Float32) <= 1.03 * 4 * parameters + 256);
    QVERIFY(bytesOf(WeightStorage::Float16) <= 1.03 * 2 * parameters + 256);
    QVERIFY(bytesOf(WeightStorage::Int8) <= 1.03 * parameters + 256);
}

void TestKernels::findsWhatIsNotFinite()
{
    for (const Kernels* kernels : testedKernels()) {
        for (std::size_t count = 1; count <= 35; ++count) {
            std::vector<float> values(count, -3.0e38F);
            QVERIFY(kernels->allFinite(values.data(), count));
            for (std::size_t at = 0; at < count; ++at) {
                for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
                                        -std::numeric_limits<float>::infinity()}) {
                    const float good = std::exchange(values[at], bad);
                    QVERIFY(!kernels->allFinite(values.data(), count));
                    values[at] = good;
                }
            }
        }
    }
}

void TestKernels::halvesSurvive()
{
    for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
        const auto half = static_cast<std::uint16_t>(bits);
        if ((bits & 0x7c00U) != 0x7c00U)
            QCOMPARE(toHalf(fromHalf(half)), half);
        if ((bits & 0x7f80U) != 0x7f80U)
            QCOMPARE(toBrain(fromBrain(half)), half);
    }
    QCOMPARE(fromHalf(0x3c00), 1.0F);
    QCOMPARE(fromHalf(0x0001), 0x1p-24F);
    QCOMPARE(fromHalf(0x7bff), 65504.0F);
    QCOMPARE(toHalf(1.0F + 0x1p-11F), std::uint16_t{0x3c00});            // half way: to the even one
    QCOMPARE(toHalf(1.0F + 0x1p-11F + 0x1p-20F), std::uint16_t{0x3c01}); // past half way
    QCOMPARE(toHalf(1e9F), std::uint16_t{0x7bff});
    QCOMPARE(toHalf(0x1p-25F), std::uint16_t{0}); // half way to the smallest
    QCOMPARE(toBrain(std::numeric_limits<float>::max()), std::uint16_t{0x7f7f});
}

QTEST_APPLESS_MAIN(TestKernels)
#include "tst_kernels.moc"
