// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plan.h"
#include "core/formats/fann_net_reader.h"
#include "core/formats/fann_net_writer.h"
#include "core/formats/file.h"
#include "core/nn/reference.h"
#include "tests/support/random_network.h"
#include "tests/support/source_dir.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <floatfann.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>

using namespace wb;
using wb::test::sourcePath;

namespace {

Rng& libfannRandom()
{
    static Rng rng(1);
    return rng;
}

} // namespace

// libfann seeds rand() from the clock whenever it creates a net; these stand in its way so that every run is the same.
extern "C" void srand(unsigned) noexcept {}
extern "C" int rand() noexcept { return static_cast<int>(libfannRandom().next() >> 1U); }

namespace {

constexpr int kNets = 200;
constexpr int kRows = 5;
/// libfann 2.2.0 has FANN's functions up to COS; LINEAR_PIECE_RECT (18) and LINEAR_PIECE_RECT_LEAKY (19) came later.
constexpr int kLibfannActivations = static_cast<int>(std::size(FANN_ACTIVATIONFUNC_NAMES));

struct FannDeleter {
    void operator()(fann* net) const { fann_destroy(net); }
};
using FannPointer = std::unique_ptr<fann, FannDeleter>;

FannPointer loadWithLibfann(const std::string& path)
{
    FannPointer net(fann_create_from_file(path.c_str()));
    return net;
}

UnitFunction randomFunction(Rng& rng)
{
    return {static_cast<Activation>(rng.below(static_cast<std::uint32_t>(kLibfannActivations))),
            rng.uniform(0.2F, 1.0F)};
}

/// Layered, shortcut, sparse, and sparse shortcut in turn; every third net has a function of its own for every unit.
Network randomNet(int number)
{
    Rng rng(static_cast<std::uint64_t>(number), 77);
    NetworkSpec spec;
    spec.inputs = 1 + static_cast<int>(rng.below(8));
    const std::uint32_t layers = 1 + rng.below(4);
    for (std::uint32_t k = 0; k < layers; ++k) {
        LayerSpec layer;
        layer.id.value = k + 1;
        layer.outputs = 1 + static_cast<int>(rng.below(8));
        layer.function = randomFunction(rng);
        for (int unit = 0; unit < layer.outputs && number % 3 == 0; ++unit)
            layer.unitFunctions.push_back(randomFunction(rng));
        if (!layer.unitFunctions.empty())
            layer.function = layer.unitFunctions.front();
        spec.layers.push_back(layer);
    }
    spec.topology = number % 4 == 1 || number % 4 == 3 ? Topology::Shortcut : Topology::Layered;
    spec.connectionRate = number % 4 >= 2 ? rng.uniform(0.3F, 0.9F) : 1.0F;
    spec.limitsSums = true;
    spec.initialization = {Initializer::Uniform, static_cast<std::uint64_t>(number), -1.0F, 1.0F};
    return test::take(Network::create(spec));
}

/// Whether f jumps at a place that u may come near.
bool nearJump(const UnitFunction& function, double net)
{
    // Rounding moves u by less than 1e-5 here (sums of at most 33 terms below 10); 1e-4 keeps clear of it.
    constexpr double kMargin = 1e-4;
    // Where libfann's stepwise sigmoids jump from .995 to 1 and from .005 to 0.
    constexpr double kStepEnd = 2.646652;
    const double u = static_cast<double>(function.steepness) * net;
    switch (function.activation) {
    case Activation::Threshold:
    case Activation::ThresholdSymmetric:
        return std::abs(u) < kMargin;
    case Activation::SigmoidStepwise:
    case Activation::TanhStepwise:
        return std::abs(std::abs(u) - kStepEnd) < kMargin;
    default:
        return false;
    }
}

bool nearAnyJump(const Network& network, const std::vector<float>& input)
{
    const std::vector<double> wide(input.begin(), input.end());
    const ReferenceRun run = test::take(referenceRun(network, wide));
    auto at = static_cast<std::size_t>(network.numInputs());
    for (const LayerSpec& layer : network.spec().layers) {
        for (int unit = 0; unit < layer.outputs; ++unit) {
            if (nearJump(layer.functionOf(unit), run.nets[at++]))
                return true;
        }
    }
    return false;
}

/// A row that no unit takes to the edge of a jump, where the last bit of a sum would decide.
std::vector<float> clearRow(const Network& network, Rng& rng)
{
    for (int attempt = 0; attempt < 1000; ++attempt) {
        std::vector<float> row = test::randomRow(rng, network.numInputs());
        if (!nearAnyJump(network, row))
            return row;
    }
    return {};
}

/// The largest |ours - theirs| / max(1, |theirs|) over some rows; infinite if a row could not be made.
double disagreement(const Network& ours, fann* theirs, std::uint64_t seed)
{
    Rng rng(seed, 5);
    const auto plan = Plan::compile(ours);
    Scratch scratch(*plan);
    std::vector<float> output(static_cast<std::size_t>(ours.numOutputs()));
    double worst = 0;
    for (int row = 0; row < kRows; ++row) {
        std::vector<float> input = clearRow(ours, rng);
        if (input.empty() || !plan->run(input, output, scratch))
            return INFINITY;
        const float* wanted = fann_run(theirs, input.data());
        for (std::size_t at = 0; at < output.size(); ++at) {
            const double y = static_cast<double>(wanted[at]);
            const double apart = std::abs(static_cast<double>(output[at]) - y) / std::max(1.0, std::abs(y));
            if (!(apart <= worst))
                worst = std::isnan(apart) ? static_cast<double>(INFINITY) : apart;
        }
    }
    return worst;
}

FannPointer randomLibfannNet(int number)
{
    Rng rng(static_cast<std::uint64_t>(number), 99);
    std::vector<unsigned> sizes;
    for (std::uint32_t count = 2 + rng.below(4); count > 0; --count)
        sizes.push_back(1 + rng.below(8));
    const auto layers = static_cast<unsigned>(sizes.size());
    FannPointer net(number % 3 == 0   ? fann_create_standard_array(layers, sizes.data())
                    : number % 3 == 1 ? fann_create_shortcut_array(layers, sizes.data())
                                      : fann_create_sparse_array(rng.uniform(0.2F, 0.9F), layers, sizes.data()));
    fann_randomize_weights(net.get(), -1.0F, 1.0F);
    for (unsigned layer = 1; layer < layers; ++layer) {
        for (unsigned unit = 0; unit < sizes[layer]; ++unit) {
            const UnitFunction function = randomFunction(rng);
            fann_set_activation_function(net.get(), static_cast<fann_activationfunc_enum>(function.activation),
                                         static_cast<int>(layer), static_cast<int>(unit));
            fann_set_activation_steepness(net.get(), function.steepness, static_cast<int>(layer),
                                          static_cast<int>(unit));
        }
    }
    return net;
}

} // namespace

class TestFannOracle : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void libfannHasEighteenFunctions();
    void ourNetsAnswerTheSameInLibfann_data();
    void ourNetsAnswerTheSameInLibfann();
    void libfannsNetsAnswerTheSameHere_data();
    void libfannsNetsAnswerTheSameHere();
    void samplesGoThroughUsUnchanged_data();
    void samplesGoThroughUsUnchanged();
    void sumsEndWhereLibfannEndsThem();
    void settingsReachLibfann();
    void scalesAsLibfannDoes_data();
    void scalesAsLibfannDoes();
    void olderDialectIsNotForThisLibfann();
    void fixedPointFilesAreRoundedWeights();
    void version1_1IsReadAlike();

private:
    std::string path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }

    QTemporaryDir m_folder;
};

void TestFannOracle::initTestCase()
{
    QVERIFY(m_folder.isValid());
    fann_set_error_log(nullptr, nullptr);
}

void TestFannOracle::libfannHasEighteenFunctions()
{
    // If this fails, libfann has grown ReLU (18) and leaky ReLU (19): they are then tested too.
    QCOMPARE(kLibfannActivations, 18);
    QCOMPARE(QByteArray(FANN_ACTIVATIONFUNC_NAMES[17]), QByteArray("FANN_COS"));
}

void TestFannOracle::ourNetsAnswerTheSameInLibfann_data()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < kNets; ++number)
        QTest::addRow("net %d", number) << number;
}

void TestFannOracle::ourNetsAnswerTheSameInLibfann()
{
    QFETCH(int, number);
    const Network network = randomNet(number);
    const auto text = writeFannNet(network, {}, FannDialect::V2_2);
    QVERIFY2(text, text ? "" : text.error().message.c_str());
    QVERIFY(writeFile(path("ours.net"), *text));
    const FannPointer net = loadWithLibfann(path("ours.net"));
    QVERIFY(net);
    QCOMPARE(static_cast<std::int64_t>(fann_get_total_connections(net.get())), network.totalConnections());
    const double worst = disagreement(network, net.get(), static_cast<std::uint64_t>(number));
    QVERIFY2(worst <= 1e-5, qPrintable(QString::number(worst)));

    const auto again = readFannNet(*text);
    QVERIFY2(again, again ? "" : again.error().message.c_str());
    QVERIFY(bitEqual(again->network.weights(), network.weights()));
}

void TestFannOracle::libfannsNetsAnswerTheSameHere_data() { ourNetsAnswerTheSameInLibfann_data(); }

void TestFannOracle::libfannsNetsAnswerTheSameHere()
{
    QFETCH(int, number);
    libfannRandom() = Rng(static_cast<std::uint64_t>(number), 3);
    const FannPointer net = randomLibfannNet(number);
    QVERIFY(net);
    QCOMPARE(fann_save(net.get(), path("theirs.net").c_str()), 0);
    const auto read = readFannNet(test::take(readFile(path("theirs.net"))));
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QCOMPARE(read->network.totalConnections(), static_cast<std::int64_t>(fann_get_total_connections(net.get())));
    // libfann counts the dummy bias of the last layer of a layered net, too.
    QCOMPARE(read->network.totalNeurons(), static_cast<std::int64_t>(fann_get_total_neurons(net.get())));
    const double worst = disagreement(read->network, net.get(), static_cast<std::uint64_t>(number));
    QVERIFY2(worst <= 1e-5, qPrintable(QString::number(worst)));
}

void TestFannOracle::samplesGoThroughUsUnchanged_data()
{
    QTest::addColumn<QString>("sample");
    const QDir folder(sourcePath(QStringLiteral("../shared/data")));
    for (const QString& name : folder.entryList({QStringLiteral("*.net")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    if (!folder.exists())
        QTest::newRow("no samples here") << QString();
}

void TestFannOracle::samplesGoThroughUsUnchanged()
{
    QFETCH(QString, sample);
    if (sample.isEmpty())
        QSKIP("the folder with nets trained by libfann is not here");
    const auto read = readFannNet(test::take(readFile(sample.toStdString())));
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QVERIFY(writeFile(path("again.net"), test::take(writeFannNet(read->network, read->settings, FannDialect::V2_2))));
    const FannPointer before = loadWithLibfann(sample.toStdString());
    const FannPointer after = loadWithLibfann(path("again.net"));
    QVERIFY(before && after);
    const bool sparse = read->network.spec().connectionRate < 1.0F;
    Rng rng(4);
    for (int row = 0; row < kRows; ++row) {
        std::vector<float> input = test::randomRow(rng, read->network.numInputs());
        const float* first = fann_run(before.get(), input.data());
        const std::vector<float> wanted(first, first + read->network.numOutputs());
        const float* second = fann_run(after.get(), input.data());
        for (std::size_t at = 0; at < wanted.size(); ++at) {
            // Same weights in the same order give the same bits; sparse nets come in another order.
            const float allowed = sparse ? 1e-5F : 0.0F;
            QVERIFY(std::abs(second[at] - wanted[at]) <= allowed);
        }
    }
}

void TestFannOracle::sumsEndWhereLibfannEndsThem()
{
    for (const float steepness : {0.5F, 1.0F, 4.0F}) {
        Network network = test::makeNetwork({1, 3}, test::Wiring::Layered, Activation::Linear, Activation::Linear);
        NetworkSpec spec = network.spec();
        spec.limitsSums = true;
        spec.layers[0].function.steepness = steepness;
        spec.layers[0].unitFunctions = {
            {Activation::Linear, steepness}, {Activation::Elliot, steepness}, {Activation::SinSymmetric, steepness}};
        network = test::take(network.edited(spec));
        QVERIFY(writeFile(path("ends.net"), test::take(writeFannNet(network, {}, FannDialect::V2_2))));
        const FannPointer net = loadWithLibfann(path("ends.net"));
        QVERIFY(net);
        const auto plan = Plan::compile(network);
        Scratch scratch(*plan);
        for (const float x : {-1e6F, -700.0F, 3.0F, 700.0F, 1e6F}) {
            std::vector<float> input{x};
            std::vector<float> output(3);
            QVERIFY(plan->run(input, output, scratch));
            const float* wanted = fann_run(net.get(), input.data());
            for (std::size_t at = 0; at < output.size(); ++at)
                // A sum of 560 is known to 560 * 2^-24 = 3e-5, and the sine of it no better.
                QVERIFY(std::abs(output[at] - wanted[at]) <= 1e-4F * std::max(1.0F, std::abs(wanted[at])));
        }
    }
}

void TestFannOracle::settingsReachLibfann()
{
    FannSettings settings;
    settings.learningRate = 0.123456789;
    settings.trainingAlgorithm = 3;
    settings.bitFailLimit = 0.01;
    settings.cascadeMinCandEpochs = 7;
    settings.cascadeActivationFunctions = {5, 3};
    const Network network = randomNet(0);
    QVERIFY(writeFile(path("settings.net"), test::take(writeFannNet(network, settings, FannDialect::V2_2))));
    const FannPointer net = loadWithLibfann(path("settings.net"));
    QVERIFY(net);
    QCOMPARE(fann_get_learning_rate(net.get()), 0.123456789F);
    QCOMPARE(static_cast<int>(fann_get_training_algorithm(net.get())), 3);
    QCOMPARE(fann_get_bit_fail_limit(net.get()), 0.01F);
    QCOMPARE(fann_get_cascade_min_cand_epochs(net.get()), 7U);
    QCOMPARE(fann_get_cascade_activation_functions_count(net.get()), 2U);
    QCOMPARE(static_cast<int>(fann_get_cascade_activation_functions(net.get())[0]), 5);
}

void TestFannOracle::scalesAsLibfannDoes_data()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number < 24; ++number)
        QTest::addRow("net %d", number) << number;
}

/// fann_scale_input, fann_run and fann_descale_output against one run here, with parameters that libfann has fitted and
/// written itself, and with ours that it reads.
void TestFannOracle::scalesAsLibfannDoes()
{
    QFETCH(int, number);
    constexpr unsigned kRows = 40;
    const Network plain = randomNet(number);
    QVERIFY(writeFile(path("plain.net"), test::take(writeFannNet(plain, {}, FannDialect::V2_2))));
    const FannPointer fitted = loadWithLibfann(path("plain.net"));
    QVERIFY(fitted);
    const auto inputs = static_cast<unsigned>(plain.numInputs());
    const auto outputs = static_cast<unsigned>(plain.numOutputs());
    const std::unique_ptr<fann_train_data, void (*)(fann_train_data*)> data(
        fann_create_train(kRows, inputs, outputs), [](fann_train_data* rows) { fann_destroy_train(rows); });
    Rng rng(static_cast<std::uint64_t>(number), 5);
    for (unsigned row = 0; row < kRows; ++row) {
        for (unsigned i = 0; i < inputs; ++i)
            data->input[row][i] = static_cast<float>(10 * (i + 1)) + rng.uniform(-3.0F, 3.0F);
        for (unsigned i = 0; i < outputs; ++i)
            data->output[row][i] = -5.0F * static_cast<float>(i) + rng.uniform(-20.0F, 20.0F);
    }
    QCOMPARE(fann_set_scaling_params(fitted.get(), data.get(), -1, 1, number % 2 == 0 ? -1.0F : 0.0F, 1), 0);
    QCOMPARE(fann_save(fitted.get(), path("scaled.net").c_str()), 0);
    const auto read = readFannNet(test::take(readFile(path("scaled.net"))));
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    const Network& network = read->network;
    QCOMPARE(network.spec().inputScaling.columns(), std::size_t{inputs});
    QCOMPARE(network.spec().outputScaling.columns(), std::size_t{outputs});
    QVERIFY(writeFile(path("again.net"), test::take(writeFannNet(network, read->settings, FannDialect::V2_2))));
    // Both see the six decimals of the file.
    for (const char* file : {"scaled.net", "again.net"}) {
        const FannPointer net = loadWithLibfann(path(file));
        QVERIFY(net);
        const auto plan = Plan::compile(network);
        Scratch scratch(*plan);
        for (unsigned row = 0; row < kRows; ++row) {
            std::vector<float> input(data->input[row], data->input[row] + inputs);
            std::vector<float> output(outputs);
            QVERIFY(plan->run(input, output, scratch));
            if (nearAnyJump(network, input))
                continue;
            fann_scale_input(net.get(), input.data());
            std::vector<float> wanted(outputs);
            std::copy_n(fann_run(net.get(), input.data()), outputs, wanted.begin());
            fann_descale_output(net.get(), wanted.data());
            for (unsigned i = 0; i < outputs; ++i)
                // libfann scales in floats: inputs up to 83 with a deviation of 1.7 are off by 83 * 6e-8 / 1.7 = 3e-6,
                // 8 of them a unit through up to four layers of slopes below 1 by 4e-5, which goes back to the data's
                // units by 12 / 0.5.
                QVERIFY2(std::abs(output[i] - wanted[i]) <= 1e-3F,
                         qPrintable(QString("%1: %2, %3").arg(file).arg(output[i]).arg(wanted[i])));
        }
    }
}

void TestFannOracle::olderDialectIsNotForThisLibfann()
{
    // That is why there are two: 2.2.0 stops at the missing cascade_min lines of its predecessors.
    QVERIFY(writeFile(path("older.net"), test::take(writeFannNet(randomNet(0), {}, FannDialect::V2_1))));
    QVERIFY(!loadWithLibfann(path("older.net")));
}

void TestFannOracle::fixedPointFilesAreRoundedWeights()
{
    libfannRandom() = Rng(8);
    const std::vector<unsigned> sizes{3, 4, 2};
    const FannPointer net(fann_create_standard_array(3, sizes.data()));
    fann_randomize_weights(net.get(), -1.0F, 1.0F);
    fann_set_activation_function_hidden(net.get(), FANN_SIGMOID_STEPWISE);
    fann_set_activation_steepness_output(net.get(), 0.25F);
    const int decimalPoint = fann_save_to_fixed(net.get(), path("fixed.net").c_str());
    QVERIFY(decimalPoint > 4);
    QCOMPARE(fann_save(net.get(), path("float.net").c_str()), 0);
    const auto fixed = readFannNet(test::take(readFile(path("fixed.net"))));
    QVERIFY2(fixed, fixed ? "" : fixed.error().message.c_str());
    const auto exact = readFannNet(test::take(readFile(path("float.net"))));
    QVERIFY(exact);
    QCOMPARE(fixed->network.spec(), exact->network.spec());
    const float unit = std::ldexp(1.0F, -decimalPoint);
    for (std::size_t k = 0; k < 2; ++k) {
        const Matrix& rounded = fixed->network.weights().layers[k].weights;
        const Matrix& wanted = exact->network.weights().layers[k].weights;
        for (Eigen::Index at = 0; at < rounded.size(); ++at)
            QCOMPARE(rounded.data()[at], std::floor(wanted.data()[at] / unit + 0.5F) * unit);
    }
    QVERIFY(std::abs(fixed->settings.bitFailLimit - 0.35) <= static_cast<double>(unit));
    QVERIFY(std::abs(fixed->settings.learningRate - 0.7) < 1e-6);
}

void TestFannOracle::version1_1IsReadAlike()
{
    // 2-2-1: inputs 0 and 1, bias 2; hidden 3 and 4, bias 5; output 6, dummy 7.
    const std::string text = "FANN_FLO_1.1\n3 0.700000 1.000000 0 5 3 0.750000 0.500000\n3 3 2 \n"
                             "0 0 0 3 3 0 3 0 \n(0 0.5) (1 -0.25) (2 0.125) (0 1.5) (1 0.75) (2 -1) "
                             "(3 2) (4 -1.25) (5 0.0625) \n";
    QVERIFY(writeFile(path("old.net"), text));
    const FannPointer net = loadWithLibfann(path("old.net"));
    QVERIFY(net);
    const auto read = readFannNet(text);
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QVERIFY2(read->warnings.empty(), read->warnings.empty() ? "" : read->warnings.front().c_str());
    const double worst = disagreement(read->network, net.get(), 6);
    QVERIFY2(worst <= 1e-6, qPrintable(QString::number(worst)));
}

QTEST_APPLESS_MAIN(TestFannOracle)
#include "tst_fann_oracle.moc"
