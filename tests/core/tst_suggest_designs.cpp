// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/suggest_designs.h"
#include "core/base/rng.h"
#include "core/engine/plan.h"
#include "core/nn/reference.h"
#include "core/nn/rewrites.h"
#include "core/nn/templates.h"

#include <QTest>

#include <cmath>

using namespace wb;

namespace {

/// Lengths in mm, masses in g: far from what fresh weights are made for.
Dataset rowsOf(Eigen::Index rows, Eigen::Index targets, bool isOneHot)
{
    Rng rng(7);
    Dataset data;
    data.inputs = Matrix::Zero(rows, 2);
    data.targets = Matrix::Zero(rows, targets);
    for (Eigen::Index row = 0; row < rows; ++row) {
        data.inputs(row, 0) = rng.uniform(100, 900);
        data.inputs(row, 1) = rng.uniform(5000, 5100);
        for (Eigen::Index target = 0; target < targets; ++target)
            data.targets(row, target) = isOneHot ? (row % targets == target ? 1.0F : 0.0F) : rng.uniform(1000, 3000);
    }
    return data;
}

Matrix outputsOf(const Network& network, const Matrix& inputs)
{
    const auto plan = Plan::compile(network);
    Scratch scratch(*plan);
    Matrix outputs(inputs.rows(), network.numOutputs());
    const auto done = plan->runBatch(inputs, outputs, scratch);
    return done ? outputs : Matrix();
}

double steady(const NetworkSpec& spec) { return 0.5 * static_cast<double>(designCost(spec).multiplyAdds); }

} // namespace

class TestSuggestDesigns : public QObject {
    Q_OBJECT

private slots:
    void rowsBoundTheSize();
    void budgetBoundsTheSize_data();
    void budgetBoundsTheSize();
    void manyRowsEndAtAMicroExpert();
    void outputFitsTheTask();
    void takesValuesAsTheyAre();
    void saysWhatIsMissing();
    void outputMapsAreExact();
};

void TestSuggestDesigns::rowsBoundTheSize()
{
    const auto found = suggestDesigns(sampleData(rowsOf(1000, 3, true)), {}, {});
    QVERIFY(found);
    QCOMPARE(found->bound, SizeBound::Rows);
    QCOMPARE(found->designs.size(), std::size_t{3});
    std::int64_t most = 3000; // a parameter for each of 1 000 x 3 targets
    for (const SuggestedDesign& design : found->designs) {
        QVERIFY(design.cost.parameters <= most);
        QVERIFY(design.cost.parameters > most * 8 / 10);
        QVERIFY(!design.latencyNs);
        most /= 4;
    }
    // Four units are worth trying whatever the rows: XOR needs them.
    const auto few = suggestDesigns(sampleData(rowsOf(4, 1, false)), {}, {});
    QVERIFY(few);
    QCOMPARE(few->designs.front().network.spec().layers.front().outputs, 4);
}

void TestSuggestDesigns::budgetBoundsTheSize_data()
{
    QTest::addColumn<double>("latencyNs");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("bytes") << 0.0 << qint64{4'000};
    QTest::newRow("latency") << 300.0 << qint64{0};
    QTest::newRow("both") << 600.0 << qint64{1'000};
    QTest::newRow("hardly anything") << 0.0 << qint64{60};
}

void TestSuggestDesigns::budgetBoundsTheSize()
{
    QFETCH(const double, latencyNs);
    QFETCH(const qint64, bytes);
    Budget budget;
    if (latencyNs > 0)
        budget.latencyNs = latencyNs;
    if (bytes > 0)
        budget.bytes = bytes;
    const auto found = suggestDesigns(sampleData(rowsOf(5000, 3, true)), budget, steady);
    QVERIFY2(found, found ? "" : found.error().message.c_str());
    QCOMPARE(found->bound, SizeBound::Budget);
    QVERIFY(!found->designs.empty());
    for (const SuggestedDesign& design : found->designs)
        QVERIFY(isWithin(design.network.spec(), budget, steady));
    NetworkSpec wider = found->designs.front().network.spec();
    ++wider.layers.front().outputs;
    QVERIFY(!isWithin(wider, budget, steady));
}

void TestSuggestDesigns::manyRowsEndAtAMicroExpert()
{
    DataSample sample = sampleData(rowsOf(100, 2, true));
    sample.rows = 10'000'000;
    const auto found = suggestDesigns(sample, {}, {});
    QVERIFY(found);
    QCOMPARE(found->bound, SizeBound::MicroExpert);
    QVERIFY(found->designs.front().cost.parameters <= kMicroExpertParameters);
    QVERIFY(found->designs.front().cost.parameters > kMicroExpertParameters * 95 / 100);
}

void TestSuggestDesigns::outputFitsTheTask()
{
    const auto outputOf = [](const Dataset& rows) {
        return suggestDesigns(sampleData(rows), {}, {})
            ->designs.front()
            .network.spec()
            .layers.back()
            .function.activation;
    };
    QCOMPARE(outputOf(rowsOf(200, 3, true)), Activation::Softmax);
    QCOMPARE(outputOf(rowsOf(200, 3, false)), Activation::Linear);
    Dataset yesOrNo = rowsOf(200, 1, false);
    yesOrNo.targets = yesOrNo.targets.unaryExpr([](float value) { return value > 2000 ? 1.0F : 0.0F; });
    QCOMPARE(outputOf(yesOrNo), Activation::Sigmoid);
}

/// Behind the scaling that was multiplied in, sums and outputs have the size they are made for.
void TestSuggestDesigns::takesValuesAsTheyAre()
{
    const Dataset rows = rowsOf(500, 2, false);
    const auto found = suggestDesigns(sampleData(rows), {}, {});
    QVERIFY(found);
    const Network& network = found->designs.front().network;
    const auto plain = makeExpert("", {2, network.spec().layers[0].outputs, network.spec().layers[1].outputs, 2},
                                  Activation::Tanh, Activation::Linear);
    QVERIFY(plain);
    Matrix scaled = rows.inputs;
    for (Eigen::Index column = 0; column < 2; ++column) {
        const auto low = static_cast<double>(scaled.col(column).minCoeff());
        const auto high = static_cast<double>(scaled.col(column).maxCoeff());
        scaled.col(column) = ((scaled.col(column).cast<double>().array() - low) * (2 / (high - low)) - 1).cast<float>();
    }
    const Matrix given = outputsOf(network, rows.inputs);
    const Matrix expected = outputsOf(plain->network, scaled);
    QCOMPARE(given.rows(), rows.rows());
    for (Eigen::Index column = 0; column < 2; ++column) {
        const ValueRange range = sampleData(rows).targets[static_cast<std::size_t>(column)];
        for (Eigen::Index row = 0; row < rows.rows(); ++row) {
            const double back = (static_cast<double>(given(row, column)) - range.middle()) / range.half();
            // The second input is 5 000 with a range of 100: its products are 100 times what their sum keeps, each
            // rounded to 6e-8 of itself; some tens of them meet in an output.
            QVERIFY2(std::abs(back - static_cast<double>(expected(row, column))) < 1e-3,
                     qPrintable(QString::number(back)));
        }
    }
}

void TestSuggestDesigns::saysWhatIsMissing()
{
    Dataset untargeted = rowsOf(10, 1, false);
    untargeted.targets.resize(10, 0);
    const auto none = suggestDesigns(sampleData(untargeted), {}, {});
    QVERIFY(!none && none.error().message.find("no targets") != std::string::npos);
    const auto unpredicted = suggestDesigns(sampleData(rowsOf(10, 1, false)), {100.0, {}}, {});
    QVERIFY(!unpredicted && unpredicted.error().message.find("predicted") != std::string::npos);
    const auto impossible = suggestDesigns(sampleData(rowsOf(10, 1, false)), {{}, 20}, {});
    QVERIFY(!impossible && impossible.error().message.find("raise a limit") != std::string::npos);
}

void TestSuggestDesigns::outputMapsAreExact()
{
    const Network network = makeExpert("", {3, 5, 2}, Activation::Tanh, Activation::Linear)->network;
    const auto mapped = beforeOutputMaps(network, {{4, 0.5}, {-0.25, -8}});
    QVERIFY(mapped);
    const std::vector<double> row{0.25, -1, 0.5};
    const auto plain = referenceRun(network, row)->signalValues;
    const auto moved = referenceRun(*mapped, row)->signalValues;
    // Powers of two do not round the weights; a fresh bias is 0, and both offsets are floats.
    QCOMPARE(moved[8], plain[8] * 4 + 0.5);
    QCOMPARE(moved[9], plain[9] * -0.25 - 8);
    QVERIFY(!beforeOutputMaps(network, {{1, 0}}));
    const auto softmax = makeExpert("", {3, 5, 2}, Activation::Tanh, Activation::Softmax);
    QVERIFY(!beforeOutputMaps(softmax->network, {{1, 0}, {1, 0}}));
}

QTEST_APPLESS_MAIN(TestSuggestDesigns)
#include "tst_suggest_designs.moc"
