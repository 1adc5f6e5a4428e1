// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/prune_study.h"
#include "core/formats/fann_net_reader.h"
#include "core/formats/fann_net_writer.h"
#include "core/nn/reference.h"
#include "core/nn/unit_removal.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace wb;
using namespace wb::test;

namespace {

constexpr Eigen::Index kRows = 200;

std::shared_ptr<const Dataset> rowsFor(const Network& network)
{
    Rng rng(3);
    auto data = std::make_shared<Dataset>();
    data->inputs = Matrix::NullaryExpr(kRows, network.numInputs(), [&] { return rng.uniform(-1.0F, 1.0F); });
    data->targets = Matrix::Zero(kRows, network.numOutputs());
    for (Eigen::Index row = 0; row < kRows; ++row)
        data->targets(row, row % network.numOutputs()) = 1.0F;
    return data;
}

std::unique_ptr<PruneStudy> finished(const Network& network, const std::shared_ptr<const Dataset>& data,
                                     std::vector<int> degrees)
{
    auto study = std::make_unique<PruneStudy>(network, data, std::move(degrees));
    while (study->step(std::chrono::milliseconds(0)) == Job::State::Running) {
    }
    return study;
}

/// Outputs in double precision, with the named signals held at a value instead of what their unit gives.
std::vector<double> outputsHolding(const Network& network, const Eigen::RowVectorXf& input,
                                   const std::map<int, double>& held)
{
    const NetworkSpec& spec = network.spec();
    std::vector<double> signalValues;
    for (const float value : input)
        signalValues.push_back(value);
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer) {
        const LayerWeights& weights = network.weights().layers[static_cast<std::size_t>(layer)];
        for (int unit = 0; unit < spec.layers[static_cast<std::size_t>(layer)].outputs; ++unit) {
            double sum = weights.biases[unit];
            for (int source = 0; source < spec.sourceCount(layer); ++source)
                sum += static_cast<double>(weights.weights(unit, source)) *
                       signalValues[static_cast<std::size_t>(spec.sourceBegin(layer) + source)];
            const UnitFunction& function = spec.layers[static_cast<std::size_t>(layer)].functionOf(unit);
            const auto constant = held.find(spec.signalBegin(layer) + unit);
            signalValues.push_back(constant != held.end()
                                       ? constant->second
                                       : activate(function.activation, static_cast<double>(function.steepness), sum));
        }
    }
    return {signalValues.end() - spec.outputs(), signalValues.end()};
}

} // namespace

class TestPrune : public QObject {
    Q_OBJECT

private slots:
    void orderIsByNormWithinTheirLayer();
    void steepnessCounts();
    void oneUnitOfALayerStays();
    void nothingRemovedIsTheSameNetwork();
    void outputsAreThoseOfAReference_data();
    void outputsAreThoseOfAReference();
    void trialsTellWhatTheyCost();
    void aWeakConstantUnitCostsNothing();
    void randomRowsWithoutData();
    void rowsThatCannotRunAreAnError();
    void degreesAreSpacedEvenly();
    void badRemovalsAreRefused();
    void aPrunedNetworkIsWrittenAndRead();
};

void TestPrune::orderIsByNormWithinTheirLayer()
{
    const Network network = makeNetwork({6, 5, 4, 2}, Wiring::Layered, Activation::Tanh, Activation::Linear);
    const auto order = pruneOrder(network);
    QCOMPARE(order.size(), std::size_t(5 - 1 + 4 - 1));
    for (std::size_t at = 1; at < order.size(); ++at)
        QVERIFY(order[at - 1].relative <= order[at].relative);
    // What stays of each layer is at least as strong as all that could go.
    for (const int layer : {0, 1}) {
        const Matrix& weights = network.weights().layers[static_cast<std::size_t>(layer)].weights;
        const VectorD norms = weights.cast<double>().cwiseAbs().rowwise().sum();
        for (const PruneCandidate& candidate : order) {
            if (candidate.layer != layer)
                continue;
            QVERIFY(std::abs(candidate.norm - norms[candidate.unit]) < 1e-12);
            QVERIFY(candidate.norm <= norms.maxCoeff());
            QVERIFY(std::abs(candidate.relative - candidate.norm / norms.mean()) < 1e-12);
        }
    }
}

void TestPrune::steepnessCounts()
{
    const Network plain = makeNetwork({6, 8, 2}, Wiring::Layered, Activation::Tanh, Activation::Linear);
    NetworkSpec spec = plain.spec();
    spec.layers[0].unitFunctions.assign(8, spec.layers[0].function);
    const int strongest = [&] {
        std::set<int> left{0, 1, 2, 3, 4, 5, 6, 7};
        for (const PruneCandidate& candidate : pruneOrder(plain))
            left.erase(candidate.unit);
        return *left.begin();
    }();
    spec.layers[0].unitFunctions[static_cast<std::size_t>(strongest)].steepness = 1e-3F;
    const auto order = pruneOrder(take(plain.edited(spec)));
    QCOMPARE(order.front().unit, strongest);
}

void TestPrune::oneUnitOfALayerStays()
{
    const Network network = makeNetwork({3, 4, 1, 3, 2}, Wiring::Layered, Activation::Sigmoid, Activation::Linear);
    QCOMPARE(hiddenUnitCount(network.spec()), 8);
    QCOMPARE(prunableUnits(network.spec()), 5);
    const auto study = finished(network, rowsFor(network), {0, 5});
    QCOMPARE(study->trials().size(), std::size_t(2));
    for (const LayerSpec& layer : study->trials()[1].spec.layers)
        QCOMPARE(layer.outputs, &layer == &study->trials()[1].spec.layers.back() ? 2 : 1);
}

void TestPrune::nothingRemovedIsTheSameNetwork()
{
    const Network network = makeNetwork({5, 9, 2}, Wiring::Layered, Activation::Sigmoid, Activation::Linear);
    const auto study = finished(network, rowsFor(network), {0});
    const auto same = study->pruned(0);
    QVERIFY(same);
    QCOMPARE(same->sharedWeights(), network.sharedWeights());
    QCOMPARE(same->spec(), network.spec());
    QCOMPARE(study->trials()[0].meanChange, 0.0);
}

void TestPrune::outputsAreThoseOfAReference_data()
{
    QTest::addColumn<int>("wiring");
    for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut, Wiring::Sparse})
        QTest::newRow(wiringName(wiring)) << static_cast<int>(wiring);
}

/// The pruned network gives what the whole one gives with the removed units held at their means.
void TestPrune::outputsAreThoseOfAReference()
{
    QFETCH(int, wiring);
    const Network network =
        makeNetwork({4, 10, 7, 3}, static_cast<Wiring>(wiring), Activation::Sigmoid, Activation::Linear);
    const auto data = rowsFor(network);
    const auto study = finished(network, data, {0, 8});
    const Network pruned = take(study->pruned(8));
    QCOMPARE(hiddenUnitCount(pruned.spec()), 17 - 8);
    const auto order = pruneOrder(network);
    std::map<int, double> means;
    for (std::size_t at = 0; at < 8; ++at)
        means[network.spec().signalBegin(order[at].layer) + order[at].unit] = 0;
    for (Eigen::Index row = 0; row < kRows; ++row) {
        const Eigen::RowVectorXf input = data->inputs.row(row);
        const std::vector<double> values(input.begin(), input.end());
        const auto run = take(referenceRun(network, values));
        for (auto& [signal, mean] : means)
            mean += run.signalValues[static_cast<std::size_t>(signal)] / kRows;
    }
    for (Eigen::Index row = 0; row < kRows; ++row) {
        const Eigen::RowVectorXf input = data->inputs.row(row);
        const std::vector<double> values(input.begin(), input.end());
        const auto given = take(referenceRun(pruned, values)).outputs;
        const auto wanted = outputsHolding(network, input, means);
        for (std::size_t output = 0; output < wanted.size(); ++output)
            QVERIFY2(std::abs(given[output] - wanted[output]) < 2e-6, // biases rounded once, weights below 1
                     qPrintable(QString("%1 and %2").arg(given[output]).arg(wanted[output])));
    }
}

void TestPrune::trialsTellWhatTheyCost()
{
    const Network network = makeNetwork({4, 12, 3}, Wiring::Layered, Activation::Sigmoid, Activation::Linear);
    const auto study = finished(network, rowsFor(network), PruneStudy::degreesOf(network.spec()));
    QVERIFY(!study->error());
    QVERIFY(study->isOfData());
    QCOMPARE(study->rows(), kRows);
    QCOMPARE(study->trials().size(), std::size_t(12));
    for (const PruneTrial& trial : study->trials()) {
        QCOMPARE(trial.spec.layers[0].outputs, 12 - trial.removed);
        QCOMPARE(trial.cost, designCost(trial.spec));
        QCOMPARE(trial.cost.multiplyAdds, std::int64_t(12 - trial.removed) * (4 + 3));
        QVERIFY(trial.accuracy);
        QVERIFY(*trial.rootMeanSquare > 0);
        QCOMPARE(trial.meanChange > 0, trial.removed > 0);
    }
}

/// Without weights a sigmoid gives 0.5 always, which the biases take over.
void TestPrune::aWeakConstantUnitCostsNothing()
{
    const Network drawn = makeNetwork({4, 12, 3}, Wiring::Layered, Activation::Sigmoid, Activation::Linear);
    auto weights = std::make_shared<Weights>(drawn.weights());
    weights->layers[0].weights.row(7).setZero();
    const Network network = take(Network::assemble(drawn.spec(), std::move(weights)));
    QCOMPARE(pruneOrder(network).front().unit, 7);
    QCOMPARE(pruneOrder(network).front().norm, 0.0);
    const auto study = finished(network, rowsFor(network), {0, 1});
    QVERIFY2(study->trials()[1].meanChange < 1e-6, qPrintable(QString::number(study->trials()[1].meanChange)));
}

void TestPrune::randomRowsWithoutData()
{
    const Network network = makeNetwork({4, 12, 3}, Wiring::Layered, Activation::Sigmoid, Activation::Linear);
    auto others = std::make_shared<Dataset>();
    others->inputs = Matrix::Zero(10, 5); // one column too many
    for (const auto& data : {std::shared_ptr<const Dataset>(), std::shared_ptr<const Dataset>(others)}) {
        const auto study = finished(network, data, {0, 4});
        QVERIFY(!study->isOfData());
        QVERIFY(!study->trials()[1].accuracy);
        QVERIFY(!study->trials()[1].rootMeanSquare);
        QVERIFY(study->trials()[1].meanChange > 0);
        const auto again = finished(network, data, {0, 4});
        QCOMPARE(again->trials()[1].meanChange, study->trials()[1].meanChange);
    }
}

void TestPrune::rowsThatCannotRunAreAnError()
{
    const Network network = makeNetwork({4, 12, 3}, Wiring::Layered, Activation::Sigmoid, Activation::Linear);
    auto data = std::make_shared<Dataset>(*rowsFor(network));
    data->inputs(5, 1) = std::numeric_limits<float>::quiet_NaN();
    const auto study = finished(network, data, {0, 4});
    QVERIFY(study->error());
    QCOMPARE(study->error()->code, ErrorCode::NonFinite);
    QVERIFY(study->trials().empty());
}

void TestPrune::degreesAreSpacedEvenly()
{
    NetworkSpec spec = makeNetwork({2, 5, 1}, Wiring::Layered, Activation::Tanh, Activation::Linear).spec();
    QCOMPARE(PruneStudy::degreesOf(spec), (std::vector<int>{0, 1, 2, 3, 4}));
    spec.layers[0].outputs = 1;
    QCOMPARE(PruneStudy::degreesOf(spec), (std::vector<int>{0}));
    spec.layers[0].outputs = 1000;
    const auto many = PruneStudy::degreesOf(spec);
    QCOMPARE(many.size(), std::size_t(PruneStudy::kMostDegrees));
    QCOMPARE(many.front(), 0);
    QCOMPARE(many.back(), 999);
    QVERIFY(std::adjacent_find(many.begin(), many.end(), std::greater_equal<>()) == many.end());
}

void TestPrune::badRemovalsAreRefused()
{
    const Network network = makeNetwork({2, 3, 2}, Wiring::Layered, Activation::Tanh, Activation::Linear);
    const std::vector<double> given(7, 0.0);
    QVERIFY(withoutUnits(network, {{0}, {}}, given));
    QVERIFY(!withoutUnits(network, {{0}}, given));
    QVERIFY(!withoutUnits(network, {{0}, {}}, {0.0}));
    for (const std::vector<std::vector<int>>& wrong : std::vector<std::vector<std::vector<int>>>{
             {{0, 1, 2}, {}}, {{3}, {}}, {{-1}, {}}, {{1, 0}, {}}, {{1, 1}, {}}, {{}, {0}}}) {
        const auto refused = withoutUnits(network, wrong, given);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    }
}

void TestPrune::aPrunedNetworkIsWrittenAndRead()
{
    const Network network = makeNetwork({4, 10, 3}, Wiring::Sparse, Activation::Sigmoid, Activation::Linear);
    const Network pruned = take(finished(network, rowsFor(network), {0, 6})->pruned(6));
    const auto back = readFannNet(take(writeFannNet(pruned, {}, FannDialect::V2_2)));
    QVERIFY2(back, back ? "" : back.error().message.c_str());
    QVERIFY(bitEqual(back->network.weights(), pruned.weights()));
}

QTEST_APPLESS_MAIN(TestPrune)
#include "tst_prune.moc"
