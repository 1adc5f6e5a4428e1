// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plan.h"
#include "core/training/trainer.h"
#include "tests/support/random_network.h"
#include "tests/support/xor_rows.h"

#include <QTest>

#include <cmath>
#include <cstring>
#include <limits>

using namespace wb;
using namespace wb::test;

class TestTrainer : public QObject {
    Q_OBJECT

private slots:
    void learnsXor_data();
    void learnsXor();
    void sameSeedSameBits_data();
    void sameSeedSameBits();
    void aStepMayEndWithinAnEpoch_data();
    void aStepMayEndWithinAnEpoch();
    void fiftyAndFiftyIsAHundred_data();
    void fiftyAndFiftyIsAHundred();
    void divergenceKeepsTheBestWeights_data();
    void divergenceKeepsTheBestWeights();
    void validationChoosesTheBest();
    void countsWhatIsRight();
    void endsWhereItWasTold();
    void unconnectedStaysUnconnected_data();
    void unconnectedStaysUnconnected();
    void aWeightWithoutInputStays();
    void refusesWhatDoesNotFit();
    void namesGoBothWays();
};

namespace {

using std::chrono::milliseconds;

/// Rows of a noisy plane: something to learn that never gets perfect.
std::shared_ptr<Dataset> planeRows(int rows, std::uint64_t seed)
{
    Rng rng(seed);
    auto data = std::make_shared<Dataset>();
    data->inputs.resize(rows, 3);
    data->targets.resize(rows, 2);
    for (int row = 0; row < rows; ++row) {
        for (int i = 0; i < 3; ++i)
            data->inputs(row, i) = rng.uniform(-1.0F, 1.0F);
        const float plane = 0.5F + 0.2F * data->inputs(row, 0) - 0.1F * data->inputs(row, 1) + 0.02F * rng.normal();
        data->targets.row(row) << plane, 1 - plane;
    }
    return data;
}

std::unique_ptr<Trainer> trained(const Network& network, std::shared_ptr<const Dataset> rows,
                                 const TrainingConfig& config, std::optional<TrainingState> from = {},
                                 milliseconds budget = milliseconds(1000))
{
    auto trainer = take(Trainer::create(network, {std::move(rows), nullptr}, config, std::move(from)));
    while (trainer->step(budget) == Job::State::Running) {
    }
    return trainer;
}

TrainingConfig quick(Algorithm algorithm, int epochs)
{
    TrainingConfig config = configFor(algorithm);
    config.maxEpochs = epochs;
    config.batchSize = 8;
    return config;
}

void addAlgorithms()
{
    QTest::addColumn<int>("algorithm");
    for (int i = 0; i < kAlgorithmCount; ++i)
        QTest::newRow(algorithmName(static_cast<Algorithm>(i))) << i;
}

} // namespace

void TestTrainer::learnsXor_data() { addAlgorithms(); }

void TestTrainer::learnsXor()
{
    QFETCH(int, algorithm);
    TrainingConfig config = configFor(static_cast<Algorithm>(algorithm));
    config.maxEpochs = 5000;
    config.targetError = 0.001;
    config.batchSize = 4;
    if (config.algorithm == Algorithm::Adam || config.algorithm == Algorithm::AdamW)
        config.learningRate = 0.05;
    if (config.algorithm == Algorithm::AdamW)
        config.weightDecay = 0.0001; // its 0.01 holds weights too small for an error of 0.001
    if (config.algorithm == Algorithm::MiniBatch || config.algorithm == Algorithm::Batch) {
        config.learningRate = 2;
        config.momentum = 0.9;
    }
    config.quickpropDecay = 0;
    int solved = 0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Network network = makeNetwork({2, 4, 1}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid, seed);
        const auto trainer = trained(network, xorRows(), config);
        solved += trainer->reason() == StopReason::TargetError ? 1 : 0;
        const auto plan = Plan::compile(trainer->bestNetwork());
        Scratch scratch(*plan);
        Matrix outputs(4, 1);
        QVERIFY(plan->runBatch(xorRows()->inputs, outputs, scratch));
        const double error = (outputs - xorRows()->targets).squaredNorm() / 4;
        // What the trainer says of its best weights is what the engine measures of them; online kinds measure while the
        // weights still move.
        if (!isOnline(config.algorithm))
            QVERIFY2(std::abs(error - trainer->bestError()) < 1e-5, qPrintable(QString::number(error)));
    }
    QVERIFY2(solved >= 4, qPrintable(QString::number(solved)));
}

void TestTrainer::sameSeedSameBits_data() { addAlgorithms(); }

void TestTrainer::sameSeedSameBits()
{
    QFETCH(int, algorithm);
    const Network network = makeNetwork({3, 9, 2}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid);
    const TrainingConfig config = quick(static_cast<Algorithm>(algorithm), 20);
    const auto once = trained(network, planeRows(50, 2), config);
    const auto inPieces = trained(network, planeRows(50, 2), config, {}, milliseconds(0));
    QVERIFY(bitEqual(once->lastNetwork().weights(), inPieces->lastNetwork().weights()));
    QVERIFY(!bitEqual(once->lastNetwork().weights(), network.weights()));
    QCOMPARE(once->history().size(), std::size_t{20});
}

void TestTrainer::aStepMayEndWithinAnEpoch_data() { addAlgorithms(); }

void TestTrainer::aStepMayEndWithinAnEpoch()
{
    QFETCH(int, algorithm);
    // So large that the clock is looked at after some 40 rows: neither a tile nor a batch, nor all.
    const Network network = makeNetwork({3, 90, 90, 2}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid);
    TrainingConfig config = quick(static_cast<Algorithm>(algorithm), 3);
    config.batchSize = 35;
    int steps = 0;
    const auto run = [&](milliseconds budget) {
        auto trainer = take(Trainer::create(network, {planeRows(130, 2), planeRows(70, 3)}, config));
        while (trainer->step(budget) == Job::State::Running)
            ++steps;
        return trainer;
    };
    const auto inPieces = run(milliseconds(0));
    QVERIFY2(steps > 3 * 3, qPrintable(QString::number(steps)));
    const auto whole = run(milliseconds(60'000));
    QVERIFY(bitEqual(whole->lastNetwork().weights(), inPieces->lastNetwork().weights()));
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(inPieces->history()[i].trainError, whole->history()[i].trainError);
        QCOMPARE(inPieces->history()[i].validationError, whole->history()[i].validationError);
        QCOMPARE(inPieces->history()[i].bitFail, whole->history()[i].bitFail);
    }
}

void TestTrainer::fiftyAndFiftyIsAHundred_data() { addAlgorithms(); }

void TestTrainer::fiftyAndFiftyIsAHundred()
{
    QFETCH(int, algorithm);
    const Network network = makeNetwork({3, 9, 2}, Wiring::Shortcut, Activation::Tanh, Activation::Sigmoid);
    TrainingConfig config = quick(static_cast<Algorithm>(algorithm), 100);
    config.schedule = Schedule::Exponential;
    if (config.algorithm == Algorithm::Incremental)
        config.momentum = 0.3;
    const auto whole = trained(network, planeRows(40, 2), config);
    TrainingConfig half = config;
    half.maxEpochs = 50;
    const auto first = trained(network, planeRows(40, 2), half);
    const auto second = trained(network, planeRows(40, 2), config, first->state());
    QVERIFY(bitEqual(whole->lastNetwork().weights(), second->lastNetwork().weights()));
    QVERIFY(bitEqual(whole->bestNetwork().weights(), second->bestNetwork().weights()));
    QCOMPARE(second->history().size(), std::size_t{50});
    QCOMPARE(second->history().front().epoch, 51);
    QCOMPARE(second->bestEpoch(), whole->bestEpoch());
}

void TestTrainer::divergenceKeepsTheBestWeights_data() { addAlgorithms(); }

void TestTrainer::divergenceKeepsTheBestWeights()
{
    QFETCH(int, algorithm);
    TrainingConfig config = quick(static_cast<Algorithm>(algorithm), 50);
    config.learningRate = 1e6;
    auto rows = planeRows(20, 3);
    auto huge = std::make_shared<Dataset>(*rows);
    huge->targets *= 1e30F;
    const Network network = makeNetwork({3, 5, 2}, Wiring::Layered, Activation::Relu, Activation::Linear);
    const auto trainer = trained(network, huge, config);
    for (const Network& kept : {trainer->bestNetwork(), trainer->lastNetwork()})
        for (const LayerWeights& layer : kept.weights().layers)
            QVERIFY(layer.weights.allFinite() && layer.biases.allFinite());
    const bool usesRate = config.algorithm == Algorithm::Incremental || config.algorithm == Algorithm::Batch ||
                          config.algorithm == Algorithm::MiniBatch;
    if (usesRate) {
        QCOMPARE(trainer->reason(), StopReason::Diverged);
        QVERIFY(trainer->history().size() <= 3);
    }
}

void TestTrainer::validationChoosesTheBest()
{
    const Network network = makeNetwork({3, 20, 2}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid);
    TrainingConfig config = quick(Algorithm::Rprop, 400);
    config.patience = 30;
    auto trainer = take(Trainer::create(network, {planeRows(12, 5), planeRows(40, 6)}, config));
    while (trainer->step(milliseconds(100)) == Job::State::Running)
        QVERIFY(trainer->progress() <= 1);
    QCOMPARE(trainer->reason(), StopReason::Patience); // 12 noisy rows are soon learnt by heart
    const auto& history = trainer->history();
    double least = std::numeric_limits<double>::infinity();
    int at = 0;
    for (const EpochRecord& record : history)
        if (*record.validationError < least) {
            least = *record.validationError;
            at = record.epoch;
        }
    QCOMPARE(trainer->bestEpoch(), at);
    QCOMPARE(trainer->bestError(), least);
    QCOMPARE(static_cast<int>(history.size()), at + 30);
    // The weights are those of that epoch: training up to it gives them again.
    config.patience = 0;
    config.maxEpochs = at;
    auto again = take(Trainer::create(network, {planeRows(12, 5), planeRows(40, 6)}, config));
    while (again->step(milliseconds(100)) == Job::State::Running) {
    }
    QVERIFY(bitEqual(again->lastNetwork().weights(), trainer->bestNetwork().weights()));
}

void TestTrainer::countsWhatIsRight()
{
    const Network network = makeNetwork({2, 4, 1}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid);
    TrainingConfig config = quick(Algorithm::Rprop, 2000);
    config.targetError = 0.001;
    const auto trainer = trained(network, xorRows(), config);
    const EpochRecord& last = trainer->history().back();
    QCOMPARE(last.accuracy.value(), 1.0);
    QVERIFY(trainer->history().front().accuracy.value() < 1.0);
    QVERIFY(std::abs(last.rootMeanSquare * last.rootMeanSquare - last.trainError) < 1e-9); // of one output
    // With rows for validation it is of those.
    const Network other = makeNetwork({3, 5, 2}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid);
    const auto watched = take(Trainer::create(other, {planeRows(30, 1), planeRows(20, 2)}, quick(Algorithm::Rprop, 3)));
    while (watched->step(milliseconds(100)) == Job::State::Running) {
    }
    const EpochRecord& end = watched->history().back();
    QVERIFY(std::abs(end.rootMeanSquare * end.rootMeanSquare - *end.validationError) < 1e-9);
}

void TestTrainer::endsWhereItWasTold()
{
    const Network network = makeNetwork({2, 4, 1}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid);
    TrainingConfig config = quick(Algorithm::Rprop, 1000);
    config.targetBitFail = 0;
    const auto byBits = trained(network, xorRows(), config);
    QCOMPARE(byBits->reason(), StopReason::TargetBitFail);
    QCOMPARE(byBits->history().back().bitFail, std::int64_t{0});
    QVERIFY(byBits->history().size() > 1);
    config.targetBitFail = -1;
    config.maxEpochs = 7;
    QCOMPARE(trained(network, xorRows(), config)->reason(), StopReason::Epochs);
    config.maxEpochs = 1'000'000;
    config.maxSeconds = 1e-9;
    QCOMPARE(trained(network, xorRows(), config)->history().size(), std::size_t{1});
}

void TestTrainer::unconnectedStaysUnconnected_data() { addAlgorithms(); }

void TestTrainer::unconnectedStaysUnconnected()
{
    QFETCH(int, algorithm);
    const Network network = makeNetwork({3, 9, 2}, Wiring::Sparse, Activation::Tanh, Activation::Sigmoid);
    TrainingConfig config = quick(static_cast<Algorithm>(algorithm), 10);
    config.weightDecay = 0.001;
    const Network after = trained(network, planeRows(30, 1), config)->lastNetwork();
    for (std::size_t at = 0; at < after.weights().layers.size(); ++at) {
        const LayerWeights& layer = after.weights().layers[at];
        for (Eigen::Index unit = 0; unit < layer.weights.rows(); ++unit)
            for (Eigen::Index source = 0; source < layer.weights.cols(); ++source)
                if (!layer.isConnected(unit, source))
                    QCOMPARE(layer.weights(unit, source), 0.0F);
    }
    QVERIFY(!bitEqual(after.weights(), network.weights()));
}

void TestTrainer::aWeightWithoutInputStays()
{
    auto rows = planeRows(20, 1);
    rows->inputs.col(1).setZero(); // its weights have no gradient
    const Network network = makeNetwork({3, 4, 2}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid);
    const Network after = trained(network, rows, quick(Algorithm::Rprop, 30))->lastNetwork();
    QVERIFY(after.weights().layers[0].weights.col(1) == network.weights().layers[0].weights.col(1));
    const Network fann = trained(network, rows, quick(Algorithm::FannRprop, 30))->lastNetwork();
    QVERIFY(fann.weights().layers[0].weights.col(1).minCoeff() > 100); // libfann's walk away
}

void TestTrainer::refusesWhatDoesNotFit()
{
    const Network network = makeNetwork({3, 4, 2}, Wiring::Layered, Activation::Tanh, Activation::Linear);
    const auto messageOf = [&](std::shared_ptr<Dataset> rows, const TrainingConfig& config) {
        auto made = Trainer::create(network, {std::move(rows), nullptr}, config);
        return made ? QString() : QString::fromStdString(made.error().message);
    };
    const TrainingConfig good = configFor(Algorithm::Rprop);
    QVERIFY(messageOf(planeRows(5, 1), good).isEmpty());
    QVERIFY(messageOf(xorRows(), good).contains("2 columns of inputs, the network 3"));
    auto rows = planeRows(5, 1);
    rows->targets(3, 1) = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(messageOf(rows, good).contains("row 4"));
    QVERIFY(messageOf(std::make_shared<Dataset>(Dataset{Matrix(0, 3), Matrix(0, 2), {}, {}, {}}), good)
                .contains("no rows"));
    TrainingConfig config = good;
    config.loss = Loss::CrossEntropy;
    QVERIFY(messageOf(planeRows(5, 1), config).contains("softmax"));
    config = good;
    config.momentum = 1.5;
    QVERIFY(messageOf(planeRows(5, 1), config).contains("momentum"));
    config = quick(Algorithm::Adam, 3);
    const auto adam = trained(network, planeRows(5, 1), config);
    const auto other = Trainer::create(network, {planeRows(5, 1), nullptr}, quick(Algorithm::Batch, 9), adam->state());
    QVERIFY(!other && other.error().code == ErrorCode::SizeMismatch);
}

void TestTrainer::namesGoBothWays()
{
    for (int i = 0; i < kAlgorithmCount; ++i)
        QCOMPARE(static_cast<int>(take(parseAlgorithm(algorithmName(static_cast<Algorithm>(i))))), i);
    for (int i = 0; i < kLossCount; ++i)
        QCOMPARE(static_cast<int>(take(parseLoss(lossName(static_cast<Loss>(i))))), i);
    QVERIFY(QString::fromStdString(parseAlgorithm("rpop").error().message).contains("rprop"));
    QCOMPARE(take(parseSchedule("cosine")), Schedule::Cosine);
}

QTEST_APPLESS_MAIN(TestTrainer)
#include "tst_trainer.moc"
