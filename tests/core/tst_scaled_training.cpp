// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plan.h"
#include "core/formats/training_json.h"
#include "core/training/evaluation.h"
#include "core/training/trainer.h"
#include "core/training/training_data.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace wb;
using namespace wb::test;

/// A network that scales by itself is trained on rows as they are.
class TestScaledTraining : public QObject {
    Q_OBJECT

private slots:
    void isTrainingOnScaledRows_data();
    void isTrainingOnScaledRows();
    void goesOnToTheBit();
    void missesAreInTheDatasUnits();
    void classesAreJudgedInTheDatasUnits();
    void fitsTheTrainRows_data();
    void fitsTheTrainRows();
    void fittingKeepsTheRest();
    void learnsWhatItCouldNotReach();
    void refusesWhatItCannotScale();
    void settingsKeepTheChoice();
};

namespace {

constexpr int kRows = 40;

/// Inputs about 1000 and about 0.002, targets about -300 and about 5.
std::shared_ptr<Dataset> measuredRows(std::uint64_t seed)
{
    Rng rng(seed);
    auto data = std::make_shared<Dataset>();
    data->inputs.resize(kRows, 2);
    data->targets.resize(kRows, 2);
    for (int row = 0; row < kRows; ++row) {
        const float a = rng.uniform(-1.0F, 1.0F);
        const float b = rng.uniform(-1.0F, 1.0F);
        data->inputs.row(row) << 1000 + 10 * a, 0.002F + 0.001F * b;
        data->targets.row(row) << -300 + 50 * a * b, 5 + 0.2F * std::sin(3 * a);
    }
    return data;
}

std::shared_ptr<const Dataset> byHand(const Dataset& data, const NetworkSpec& spec)
{
    auto scaled = std::make_shared<Dataset>(data);
    applyScaling(spec.inputScaling, scaled->inputs);
    applyScaling(spec.outputScaling, scaled->targets);
    return scaled;
}

Network plainNetwork(Wiring wiring)
{
    return makeNetwork({2, 7, 2}, wiring, Activation::Tanh, Activation::Linear, 3, 0.5F);
}

std::unique_ptr<Trainer> run(const Network& network, Trainer::Data data, const TrainingConfig& config,
                             std::optional<TrainingState> from = {})
{
    auto trainer = take(Trainer::create(network, std::move(data), config, std::move(from)));
    while (trainer->step(std::chrono::milliseconds(1000)) == Job::State::Running) {
    }
    return trainer;
}

TrainingConfig quick(Algorithm algorithm, int epochs)
{
    TrainingConfig config = configFor(algorithm);
    config.maxEpochs = epochs;
    config.batchSize = 8;
    config.learningRate = std::min(config.learningRate, 0.05);
    return config;
}

} // namespace

void TestScaledTraining::isTrainingOnScaledRows_data()
{
    QTest::addColumn<int>("algorithm");
    QTest::addColumn<int>("wiring");
    for (int algorithm = 0; algorithm < kAlgorithmCount; ++algorithm)
        for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut, Wiring::Sparse})
            QTest::addRow("%s %s", algorithmName(static_cast<Algorithm>(algorithm)), wiringName(wiring))
                << algorithm << static_cast<int>(wiring);
}

void TestScaledTraining::isTrainingOnScaledRows()
{
    QFETCH(int, algorithm);
    QFETCH(int, wiring);
    const auto train = measuredRows(1);
    const auto validation = measuredRows(2);
    const Network plain = plainNetwork(static_cast<Wiring>(wiring));
    const Network network = take(withFittedScaling(plain, {ScalingMethod::ZScore, ScalingMethod::MinMax}, *train));
    QVERIFY(network.spec().isScaled());
    QVERIFY(network.sharedWeights() == plain.sharedWeights());
    const TrainingConfig config = quick(static_cast<Algorithm>(algorithm), 30);
    for (const bool validates : {false, true}) {
        const auto ours = run(network, {train, validates ? validation : nullptr}, config);
        const auto theirs = run(
            plain, {byHand(*train, network.spec()), validates ? byHand(*validation, network.spec()) : nullptr}, config);
        QVERIFY(ours->bestEpoch() > 0);
        QCOMPARE(ours->bestEpoch(), theirs->bestEpoch());
        QCOMPARE(ours->bestError(), theirs->bestError());
        QVERIFY(bitEqual(ours->bestNetwork().weights(), theirs->bestNetwork().weights()));
        QVERIFY(bitEqual(ours->lastNetwork().weights(), theirs->lastNetwork().weights()));
        QVERIFY(ours->bestNetwork().spec() == network.spec());
        QCOMPARE(ours->history().size(), theirs->history().size());
        for (std::size_t i = 0; i < ours->history().size(); ++i) {
            QCOMPARE(ours->history()[i].trainError, theirs->history()[i].trainError);
            QCOMPARE(ours->history()[i].bitFail, theirs->history()[i].bitFail);
        }
    }
}

void TestScaledTraining::goesOnToTheBit()
{
    const auto train = measuredRows(1);
    const Network network =
        take(withFittedScaling(plainNetwork(Wiring::Layered), {ScalingMethod::Fann, ScalingMethod::ZScore}, *train));
    const auto whole = run(network, {train, nullptr}, quick(Algorithm::Rprop, 20));
    const auto half = run(network, {train, nullptr}, quick(Algorithm::Rprop, 10));
    const auto rest = run(network, {train, nullptr}, quick(Algorithm::Rprop, 20), half->state());
    QVERIFY(bitEqual(rest->lastNetwork().weights(), whole->lastNetwork().weights()));
}

void TestScaledTraining::missesAreInTheDatasUnits()
{
    const auto train = measuredRows(1);
    const Network network =
        take(withFittedScaling(plainNetwork(Wiring::Layered), {ScalingMethod::ZScore, ScalingMethod::ZScore}, *train));
    for (const bool validates : {false, true}) {
        const auto judged = validates ? measuredRows(2) : train;
        // A batch kind measures before its update: of the weights it began with.
        const auto trainer = run(network, {train, validates ? judged : nullptr}, quick(Algorithm::Batch, 1));
        const Network measured = validates ? trainer->lastNetwork() : network;
        const double rmse = trainer->history().front().rootMeanSquare;
        const double wanted = std::sqrt(take(evaluate(measured, *judged)).meanSquare);
        // Outputs of about 300 are rounded to 2e-5, errors are about 20.
        QVERIFY2(std::abs(rmse - wanted) < 1e-5 * wanted, qPrintable(QString("%1 %2").arg(rmse).arg(wanted)));
        QVERIFY(wanted > 10); // -300 +- 50: not a number of scaled outputs
        QVERIFY(trainer->history().front().trainError < 10);
    }
}

void TestScaledTraining::classesAreJudgedInTheDatasUnits()
{
    auto rows = std::make_shared<Dataset>(*measuredRows(1));
    rows->targets.resize(kRows, 1);
    for (int row = 0; row < kRows; ++row) // three of four in one class, so that the mean is not the middle
        rows->targets(row, 0) = row % 4 == 0 ? 0.0F : 1.0F;
    const Network plain = makeNetwork({2, 5, 1}, Wiring::Layered, Activation::Tanh, Activation::Linear);
    const Network network = take(withFittedScaling(plain, {ScalingMethod::ZScore, ScalingMethod::ZScore}, *rows));
    const auto trainer = run(network, {rows, nullptr}, quick(Algorithm::Batch, 1));
    const auto accuracy = trainer->history().front().accuracy;
    QVERIFY(accuracy.has_value());
    QCOMPARE(*accuracy, *take(evaluate(network, *rows)).accuracy);
}

void TestScaledTraining::fitsTheTrainRows_data()
{
    QTest::addColumn<int>("output");
    QTest::addColumn<int>("method");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    const auto row = [](const char* name, Activation output, ScalingMethod method, double low, double high) {
        QTest::newRow(name) << static_cast<int>(output) << static_cast<int>(method) << low << high;
    };
    row("linear", Activation::Linear, ScalingMethod::MinMax, -1, 1);
    row("tanh", Activation::Tanh, ScalingMethod::MinMax, -1, 1);
    row("sigmoid", Activation::Sigmoid, ScalingMethod::MinMax, 0, 1);
    row("relu", Activation::Relu, ScalingMethod::MinMax, 0, 1);
    row("fann's, sigmoid", Activation::Sigmoid, ScalingMethod::Fann, 0, 1);
    row("z-score", Activation::Linear, ScalingMethod::ZScore, 0, 0);
}

void TestScaledTraining::fitsTheTrainRows()
{
    QFETCH(int, output);
    QFETCH(int, method);
    QFETCH(double, low);
    QFETCH(double, high);
    const auto way = static_cast<ScalingMethod>(method);
    const auto train = measuredRows(1);
    const Network plain = makeNetwork({2, 4, 2}, Wiring::Layered, Activation::Tanh, static_cast<Activation>(output));
    const Network network = take(withFittedScaling(plain, {way, way}, *train));
    QVERIFY(network.spec().inputScaling == take(fitScaling(train->inputs, way)));
    const Scaling wanted = way == ScalingMethod::ZScore ? take(fitScaling(train->targets, way))
                                                        : take(fitScaling(train->targets, way, low, high));
    QVERIFY(network.spec().outputScaling == wanted);
    if (way != ScalingMethod::MinMax)
        return;
    const auto scaled = byHand(*train, network.spec());
    // Ends are rounded to a float once.
    QVERIFY(std::abs(static_cast<double>(scaled->targets.minCoeff()) - low) < 1e-6);
    QVERIFY(std::abs(static_cast<double>(scaled->targets.maxCoeff()) - high) < 1e-6);
}

void TestScaledTraining::fittingKeepsTheRest()
{
    const auto train = measuredRows(1);
    const Network plain = plainNetwork(Wiring::Layered);
    QVERIFY(take(withFittedScaling(plain, {}, *train)).spec() == plain.spec());
    const Network inputs = take(withFittedScaling(plain, {ScalingMethod::MinMax, {}}, *train));
    QVERIFY(!inputs.spec().inputScaling.empty() && inputs.spec().outputScaling.empty());
    const Network both = take(withFittedScaling(inputs, {{}, ScalingMethod::ZScore}, *measuredRows(2)));
    QVERIFY(both.spec().inputScaling == inputs.spec().inputScaling); // not chosen: as it was
    QVERIFY(!both.spec().outputScaling.empty());
    auto constant = std::make_shared<Dataset>(*train);
    constant->inputs.setConstant(42);
    QVERIFY(take(withFittedScaling(plain, {ScalingMethod::MinMax, {}}, *constant)).spec().inputScaling.empty());
    constant->inputs.col(1) = train->inputs.col(1);
    const Scaling one = take(withFittedScaling(plain, {ScalingMethod::MinMax, {}}, *constant)).spec().inputScaling;
    QCOMPARE(scaledColumns(one), 1);
    QVERIFY(linearMaps(one)[0].slope == 1.0); // a column that never changes is left alone
}

void TestScaledTraining::learnsWhatItCouldNotReach()
{
    const auto train = measuredRows(1);
    const Network plain = plainNetwork(Wiring::Layered);
    const Network network = take(withFittedScaling(plain, {ScalingMethod::MinMax, ScalingMethod::MinMax}, *train));
    const auto errorOf = [&](const Network& start) {
        return take(evaluate(run(start, {train, nullptr}, quick(Algorithm::Rprop, 300))->bestNetwork(), *train))
            .meanSquare;
    };
    // Targets have a mean square about their means of (50/3)^2 and 0.02, half of it each.
    QVERIFY(errorOf(network) < 10);
    QVERIFY(errorOf(plain) > 100);
}

void TestScaledTraining::refusesWhatItCannotScale()
{
    const auto train = measuredRows(1);
    const Network plain = plainNetwork(Wiring::Layered);
    const auto says = [](const auto& result, const char* text) {
        return !result && result.error().message.find(text) != std::string::npos;
    };
    const Network softmax = makeNetwork({2, 4, 2}, Wiring::Layered, Activation::Tanh, Activation::Softmax);
    QVERIFY(says(withFittedScaling(softmax, {{}, ScalingMethod::MinMax}, *train), "softmax outputs are shares"));
    QVERIFY(withFittedScaling(softmax, {ScalingMethod::MinMax, {}}, *train));
    auto broken = std::make_shared<Dataset>(*train);
    broken->inputs(6, 1) = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(says(withFittedScaling(plain, {ScalingMethod::MinMax, {}}, *broken), "row 7"));
    broken->inputs.resize(kRows, 3);
    QVERIFY(says(withFittedScaling(plain, {ScalingMethod::MinMax, {}}, *broken), "3 columns of inputs"));

    const Network network = take(withFittedScaling(plain, {ScalingMethod::ZScore, ScalingMethod::ZScore}, *train));
    auto far = std::make_shared<Dataset>(*train);
    far->inputs(9, 1) = 1e38F; // its column is scaled by about 1700
    QVERIFY(says(Trainer::create(network, {train, far}, configFor(Algorithm::Rprop)), "the validation set: row 10"));
    QVERIFY(Trainer::create(plain, {train, far}, configFor(Algorithm::Rprop)));
    TrainingConfig config = configFor(Algorithm::Rprop);
    config.loss = Loss::CrossEntropy;
    NetworkSpec spec = makeNetwork({2, 4, 2}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid).spec();
    spec.outputScaling = {{0, 0}, {1, 1}, {-1, -1}, {1.5, 1}};
    auto shares = std::make_shared<Dataset>(*train);
    shares->targets = shares->targets.cwiseAbs() / 400;
    QVERIFY(says(Trainer::create(take(Network::create(spec)), {shares, nullptr}, config), "take its output scaling"));
}

void TestScaledTraining::settingsKeepTheChoice()
{
    TrainingSettings settings{configFor(Algorithm::Adam), 0.25, {ScalingMethod::ZScore, ScalingMethod::Fann}};
    const std::string text = trainingSettingsJson(settings);
    const auto read = parseTrainingSettingsJson(text);
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QVERIFY(*read == settings);
    settings.scaling = {};
    const std::string plain = trainingSettingsJson(settings);
    QVERIFY(plain.find("scale") == std::string::npos); // as programs before it wrote and read them
    QVERIFY(take(parseTrainingSettingsJson(plain)) == settings);
    std::string wrong = text;
    wrong.replace(wrong.find("z-score"), 7, "y-score");
    QVERIFY(parseTrainingSettingsJson(wrong).error().message.find("min-max, z-score and fann") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestScaledTraining)
#include "tst_scaled_training.moc"
