// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plan.h"
#include "core/formats/file.h"
#include "core/formats/load_expert.h"
#include "core/nn/network_builder.h"
#include "core/nn/reference.h"
#include "core/training/cascade.h"
#include "core/training/evaluation.h"
#include "core/training/training_data.h"
#include "tests/support/wave_rows.h"
#include "tests/support/xor_rows.h"

#include <QTemporaryDir>
#include <QTest>

#include <floatfann.h>

#include <cmath>

using namespace wb;

namespace {

constexpr std::chrono::milliseconds kStep{50};

Network startOf(int inputs, int outputs, Activation function, std::uint64_t seed = 1)
{
    return NetworkBuilder().layersFromSizes({inputs, outputs}).activationOutput(function).seed(seed).build().value();
}

CascadeConfig xorConfig(std::uint64_t seed)
{
    CascadeConfig config;
    config.training = configFor(Algorithm::Rprop);
    config.training.seed = seed;
    config.training.targetError = 0.001;
    config.maxUnits = 5;
    return config;
}

std::unique_ptr<Cascade> grown(const Network& start, Trainer::Data data, const CascadeConfig& config,
                               std::chrono::milliseconds step = kStep)
{
    auto cascade = Cascade::create(start, std::move(data), config);
    if (!cascade)
        return nullptr;
    while ((*cascade)->step(step) == Job::State::Running) {
    }
    return std::move(*cascade);
}

} // namespace

/// Networks that grow by Cascade2.
class TestCascade : public QObject {
    Q_OBJECT

private slots:
    void scoreIsWhatACandidateTakesAway();
    void candidatesFollowTheirGradient();
    void xorNeedsOneUnit_data();
    void xorNeedsOneUnit();
    void growsUntilTheErrorIsAtItsTarget();
    void everyUnitIsALayerThatSeesAllBefore();
    void whatJoinedStaysAsItIs();
    void validationChoosesTheNetwork();
    void sameSeedSameBits();
    void libfannReadsWhatGrew();
    void whatScalesGrowsAndScales();
    void endsWithUnitsOrTime();
    void refusesWhatItCannotGrow_data();
    void refusesWhatItCannotGrow();
    void stagnationIsLibfanns();
};

void TestCascade::scoreIsWhatACandidateTakesAway()
{
    Matrix sources(3, 1);
    sources << 0, 1, 2;
    Matrix errors(3, 1);
    errors << 1, 2, 3;
    CascadeConfig config;
    config.functions = {Activation::Linear};
    config.steepnesses = {1.0F};
    config.groups = 1;
    config.candidates = {0.01, 12, 0, 400};
    config.candidateLimit = 2; // never: a score is at most the sum of the squares
    Rng rng(3);
    CandidatePool pool(sources, errors, config, 1, rng);
    while (pool.step(kStep) == Job::State::Running) {
    }
    // A linear unit can give the errors exactly: all of 1 + 4 + 9 is taken away, to the share at which it stagnates.
    QVERIFY2(pool.best().score > 13.8, qPrintable(QString::number(pool.best().score)));
    QVERIFY(pool.best().score <= 14.0);
}

void TestCascade::candidatesFollowTheirGradient()
{
    // One epoch of gradient descent moves each parameter by its slope: rate / rows * d(score)/dp.
    Matrix sources(4, 2);
    sources << 0.5F, -1, 0.25F, 2, -0.75F, 1, 1.5F, 0.125F;
    Matrix errors(4, 2);
    errors << 0.5F, 1, -0.25F, 0.75F, 1, -1, 0.3F, 0.2F;
    for (const Activation function :
         {Activation::Sigmoid, Activation::Gaussian, Activation::ElliotSymmetric, Activation::Cos}) {
        CascadeConfig config;
        config.training = configFor(Algorithm::Batch);
        config.training.learningRate = 4e-3;
        config.functions = {function};
        config.steepnesses = {0.5F};
        config.groups = 1;
        config.candidates = {0.01, 12, 0, 1};
        Rng first(5);
        CandidatePool before(sources, errors, config, 1, first);
        const Candidate start = before.best();
        Rng second(5);
        CandidatePool after(sources, errors, config, 1, second);
        QCOMPARE(after.step(kStep), Job::State::Done);
        const auto score = [&](const Floats& p) {
            double left = 0;
            for (Eigen::Index row = 0; row < 4; ++row) {
                const double net =
                    double(p[0]) * double(sources(row, 0)) + double(p[1]) * double(sources(row, 1)) + double(p[2]);
                const double a = activate(function, 0.5, net);
                for (Eigen::Index o = 0; o < 2; ++o)
                    left += std::pow(double(p[static_cast<std::size_t>(3 + o)]) * a - double(errors(row, o)), 2);
            }
            return double(errors.squaredNorm()) - left;
        };
        QVERIFY(std::abs(after.best().score - score(start.parameters)) < 1e-6);
        for (std::size_t i = 0; i < 2 + 1 + 2; ++i) {
            constexpr double kH = 1e-3; // differences of doubles: errors of order h squared, about 1e-6
            Floats more = start.parameters, less = start.parameters;
            more[i] += float(kH);
            less[i] -= float(kH);
            const double slope = (score(more) - score(less)) / (double(more[i]) - double(less[i]));
            const double moved = double(after.best().parameters[i]) - double(start.parameters[i]);
            QVERIFY2(std::abs(moved - 1e-3 * slope) < 1e-3 * 1e-4 * (1 + std::abs(slope)) + 1e-7,
                     qPrintable(QStringLiteral("%1: %2 for a slope of %3").arg(i).arg(moved).arg(slope)));
        }
    }
}

void TestCascade::xorNeedsOneUnit_data()
{
    QTest::addColumn<int>("algorithm");
    QTest::addColumn<int>("output");
    const auto add = [](Algorithm algorithm, Activation output) {
        QTest::addRow("%s, %s", algorithmName(algorithm), activationInfo(output).name)
            << static_cast<int>(algorithm) << static_cast<int>(output);
    };
    for (const Algorithm algorithm : {Algorithm::Rprop, Algorithm::FannRprop, Algorithm::Sarprop, Algorithm::Quickprop})
        add(algorithm, Activation::Linear); // what FANN's manual advises
    add(Algorithm::Rprop, Activation::Tanh);
    add(Algorithm::FannRprop, Activation::Tanh);
}

/// fann.md: libfann's cascade solves XOR with a single hidden unit for every seed.
void TestCascade::xorNeedsOneUnit()
{
    QFETCH(int, algorithm);
    QFETCH(int, output);
    const bool isRprop = algorithm <= static_cast<int>(Algorithm::FannRprop); // what libfann grows with by default
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        CascadeConfig config = xorConfig(seed);
        config.training = configFor(static_cast<Algorithm>(algorithm));
        config.training.seed = seed;
        config.training.targetError = 0.001;
        const auto cascade =
            grown(startOf(2, 1, static_cast<Activation>(output), seed), {test::xorRows(), nullptr}, config);
        QVERIFY(cascade);
        QVERIFY2(cascade->end() == CascadeEnd::TargetError, cascadeEndText(cascade->end()));
        QCOMPARE_LE(cascade->history().back().units, isRprop ? 1 : config.maxUnits);
        const auto rows = test::xorRows();
        const auto tried = evaluate(cascade->network(), *rows);
        QVERIFY(tried);
        QVERIFY2(tried->meanSquare <= 0.0011, qPrintable(QString::number(tried->meanSquare)));
    }
}

void TestCascade::growsUntilTheErrorIsAtItsTarget()
{
    CascadeConfig config = xorConfig(2);
    config.training.targetError = 1e-3;
    config.maxUnits = 20;
    const auto rows = test::waveRows(60);
    const auto cascade = grown(startOf(1, 1, Activation::Linear), {rows, nullptr}, config);
    QVERIFY(cascade);
    QCOMPARE(cascade->end(), CascadeEnd::TargetError);
    const auto& history = cascade->history();
    QVERIFY(history.size() >= 2);
    for (std::size_t i = 0; i < history.size(); ++i)
        QCOMPARE(history[i].units, static_cast<int>(i));
    QVERIFY(history.back().trainError < 0.1 * history.front().trainError);
    QVERIFY(history.back().score > 0);
    QCOMPARE(cascade->progress(), 1.0);
}

void TestCascade::everyUnitIsALayerThatSeesAllBefore()
{
    CascadeConfig config = xorConfig(1);
    config.maxUnits = 3;
    config.training.targetError = 0;
    const auto cascade = grown(startOf(1, 1, Activation::Linear), {test::waveRows(20), nullptr}, config);
    QVERIFY(cascade);
    QCOMPARE(cascade->end(), CascadeEnd::Units);
    const Network& network = cascade->network();
    const NetworkSpec& spec = network.spec();
    QCOMPARE(spec.topology, Topology::Shortcut);
    QCOMPARE(static_cast<int>(spec.layers.size()), cascade->bestUnits() + 1);
    for (int layer = 0; layer < cascade->bestUnits(); ++layer) {
        QCOMPARE(spec.layers[static_cast<std::size_t>(layer)].outputs, 1);
        QCOMPARE(spec.sourceCount(layer), 1 + layer);
    }
    QCOMPARE(spec.layers.back().id, startOf(1, 1, Activation::Linear).spec().layers.back().id);
    // What was learnt over the columns of the units is what the whole network gives.
    const auto evaluation = evaluate(network, *test::waveRows(20));
    const double recorded = cascade->history()[static_cast<std::size_t>(cascade->bestUnits())].trainError;
    QVERIFY(evaluation);
    QVERIFY2(evaluation->meanSquare <= 1.01 * recorded, qPrintable(QString::number(evaluation->meanSquare)));
}

void TestCascade::whatJoinedStaysAsItIs()
{
    CascadeConfig config = xorConfig(4);
    config.training.targetError = 0;
    config.maxUnits = 1;
    const auto one = grown(startOf(1, 1, Activation::Linear), {test::waveRows(30), nullptr}, config);
    config.maxUnits = 3;
    const auto three = grown(startOf(1, 1, Activation::Linear), {test::waveRows(30), nullptr}, config);
    QVERIFY(one && three);
    QCOMPARE(one->bestUnits(), 1);
    QVERIFY(three->bestUnits() >= 1);
    const LayerWeights& first = one->network().weights().layers.front();
    const LayerWeights& later = three->network().weights().layers.front();
    QCOMPARE(first.weights, later.weights);
    QCOMPARE(first.biases, later.biases);
}

void TestCascade::validationChoosesTheNetwork()
{
    // Train rows of noise: every unit fits it better, and does worse on rows without.
    auto noisy = test::waveRows(12);
    Rng rng(9);
    for (Eigen::Index row = 0; row < noisy->rows(); ++row)
        noisy->targets(row, 0) = rng.normal();
    auto clean = test::waveRows(50);
    clean->targets.setZero();
    CascadeConfig config = xorConfig(1);
    config.training.targetError = 0;
    config.maxUnits = 8;
    const auto cascade = grown(startOf(1, 1, Activation::Linear), {noisy, clean}, config);
    QVERIFY(cascade);
    const auto& history = cascade->history();
    const auto best = std::min_element(history.begin(), history.end(), [](const auto& a, const auto& b) {
        return a.validationError.value_or(1e9) < b.validationError.value_or(1e9);
    });
    QCOMPARE(cascade->bestUnits(), best->units);
    QVERIFY(best->units < history.back().units);
    const auto tried = evaluate(cascade->network(), *clean);
    QVERIFY(tried);
    QVERIFY(std::abs(tried->meanSquare - best->validationError.value_or(0)) < 1e-4 * tried->meanSquare);
}

void TestCascade::sameSeedSameBits()
{
    CascadeConfig config = xorConfig(6);
    config.training.targetError = 0;
    config.maxUnits = 2;
    const Trainer::Data data{test::waveRows(25), nullptr};
    const auto a = grown(startOf(1, 1, Activation::Linear), data, config);
    const auto b =
        grown(startOf(1, 1, Activation::Linear), data, config, std::chrono::milliseconds(1)); // cut otherwise
    config.training.seed = 7;
    const auto c = grown(startOf(1, 1, Activation::Linear), data, config);
    QVERIFY(a && b && c);
    QVERIFY(bitEqual(a->network().weights(), b->network().weights()));
    QVERIFY(!bitEqual(a->network().weights(), c->network().weights()));
}

void TestCascade::libfannReadsWhatGrew()
{
    const auto cascade = grown(startOf(2, 1, Activation::Tanh), {test::xorRows(), nullptr}, xorConfig(3));
    QVERIFY(cascade);
    const Expert expert{{.name = "grown"}, cascade->network()};
    const auto bytes = saveExpertBytes("grown.net", expert);
    QVERIFY(bytes);
    QTemporaryDir folder;
    const std::string path = folder.filePath("grown.net").toStdString();
    QVERIFY(writeFile(path, bytes->bytes));
    fann* const net = fann_create_from_file(path.c_str());
    QVERIFY(net);
    const auto rows = test::xorRows();
    for (int row = 0; row < 4; ++row) {
        fann_type input[2] = {rows->inputs(row, 0), rows->inputs(row, 1)};
        const double theirs = static_cast<double>(fann_run(net, input)[0]);
        const std::vector<double> values{double(input[0]), double(input[1])};
        const auto ours = referenceRun(cascade->network(), values);
        QVERIFY(ours);
        QVERIFY(std::abs(theirs - ours->signalValues.back()) < 2e-5); // libfann keeps its weights in floats
    }
    fann_destroy(net);
}

void TestCascade::whatScalesGrowsAndScales()
{
    auto rows = test::waveRows(40); // in units of their own, far from 0
    rows->inputs = (rows->inputs.array() * 50.0F + 300.0F).matrix();
    rows->targets = (rows->targets.array() * 10.0F + 1000.0F).matrix();
    const ScalingChoice choice{ScalingMethod::MinMax, ScalingMethod::ZScore};
    const auto start = withFittedScaling(startOf(1, 1, Activation::Linear), choice, *rows);
    QVERIFY(start);
    CascadeConfig config = xorConfig(2);
    config.training.targetError = 0.01; // of scaled outputs, whose variance is 1
    config.maxUnits = 15;
    const auto cascade = grown(*start, {rows, nullptr}, config);
    QVERIFY(cascade);
    QCOMPARE(cascade->end(), CascadeEnd::TargetError);
    QVERIFY(cascade->network().spec().inputScaling == start->spec().inputScaling);
    const auto tried = evaluate(cascade->network(), *rows);
    QVERIFY(tried);
    const double slope = inverseMaps(start->spec().outputScaling).front().slope;
    QVERIFY2(tried->meanSquare <= 0.0101 * slope * slope, qPrintable(QString::number(tried->meanSquare)));
}

void TestCascade::endsWithUnitsOrTime()
{
    CascadeConfig config = xorConfig(1);
    config.training.targetError = 0;
    config.maxUnits = 2;
    const auto units = grown(startOf(1, 1, Activation::Linear), {test::waveRows(20), nullptr}, config);
    QCOMPARE(units->end(), CascadeEnd::Units);
    QCOMPARE(units->history().back().units, 2);
    config.maxUnits = 60;
    config.training.maxSeconds = 0.05;
    const auto timed = grown(startOf(1, 1, Activation::Linear), {test::waveRows(400), nullptr}, config);
    QCOMPARE(timed->end(), CascadeEnd::Time);
    QVERIFY(timed->history().size() < 61);
}

void TestCascade::refusesWhatItCannotGrow_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("message");
    QTest::newRow("hidden layers") << 0 << "without hidden layers";
    QTest::newRow("online") << 1 << "all rows at once";
    QTest::newRow("units") << 2 << "hidden units from 1 to 62";
    QTest::newRow("softmax candidate") << 3 << "softmax";
    QTest::newRow("no candidates") << 4 << "candidates";
    QTest::newRow("sizes") << 5 << "inputs";
}

void TestCascade::refusesWhatItCannotGrow()
{
    QFETCH(int, what);
    QFETCH(QString, message);
    CascadeConfig config = xorConfig(1);
    Network start = startOf(what == 5 ? 3 : 2, 1, Activation::Linear);
    if (what == 0)
        start = NetworkBuilder().layersFromSizes({2, 3, 1}).build().value();
    if (what == 1)
        config.training = configFor(Algorithm::Adam);
    if (what == 2)
        config.maxUnits = 63;
    if (what == 3)
        config.functions = {Activation::Softmax};
    if (what == 4)
        config.functions.clear();
    const auto cascade = Cascade::create(start, {test::xorRows(), nullptr}, config);
    QVERIFY(!cascade);
    const QString said = QString::fromStdString(cascade.error().message);
    QVERIFY2(said.contains(message), qPrintable(said));
}

void TestCascade::stagnationIsLibfanns()
{
    StagnationWatch still({0.01, 12, 50, 150});
    int epoch = 1;
    while (!still.isOver(epoch, 1.0))
        ++epoch;
    QCOMPARE(epoch, 50); // not before its least
    StagnationWatch late({0.01, 12, 5, 150});
    epoch = 1;
    while (!late.isOver(epoch, epoch < 20 ? 1.0 / epoch : 0.05))
        ++epoch;
    QCOMPARE(epoch, 20 + 12);
    StagnationWatch restless({0.01, 12, 5, 150});
    epoch = 1;
    while (!restless.isOver(epoch, 1.0 / epoch))
        ++epoch;
    QVERIFY(epoch > 100 && epoch <= 150); // 1 / n moves by less than 1 % after n = 100, for 12 epochs together not
    StagnationWatch broken({0.01, 12, 50, 150});
    QVERIFY(broken.isOver(1, std::nan("")));
}

QTEST_APPLESS_MAIN(TestCascade)
#include "tst_cascade.moc"
