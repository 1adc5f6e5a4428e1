// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/fann_net_reader.h"
#include "core/formats/fann_net_writer.h"
#include "core/formats/file.h"
#include "core/training/trainer.h"
#include "tests/support/random_network.h"

#include <QTemporaryDir>
#include <QTest>

#include <floatfann.h>

#include <cmath>
#include <memory>

using namespace wb;
using namespace wb::test;

/// The trainer with its FANN-compatible switch against libfann itself, weight by weight.
class TestFannTraining : public QObject {
    Q_OBJECT

private slots:
    void weightsFollowLibfann_data();
    void weightsFollowLibfann();
};

namespace {

struct FannDeleter {
    void operator()(fann* net) const { fann_destroy(net); }
    void operator()(fann_train_data* data) const { fann_destroy_train(data); }
};

constexpr int kEpochs = 8;

std::shared_ptr<Dataset> rows()
{
    Rng rng(4);
    auto data = std::make_shared<Dataset>();
    data->inputs.resize(30, 4);
    data->targets.resize(30, 2);
    for (int row = 0; row < 30; ++row) {
        for (int i = 0; i < 4; ++i)
            data->inputs(row, i) = rng.uniform(-1.0F, 1.0F);
        data->targets.row(row) << (data->inputs(row, 0) * data->inputs(row, 1) > 0 ? 0.9F : 0.1F),
            0.5F + 0.4F * data->inputs(row, 2);
    }
    return data;
}

std::unique_ptr<fann_train_data, FannDeleter> fannRows(const Dataset& data)
{
    std::unique_ptr<fann_train_data, FannDeleter> copy(fann_create_train(30, 4, 2));
    for (int row = 0; row < 30; ++row) {
        std::copy_n(data.inputs.data() + row * 4, 4, copy->input[row]);
        std::copy_n(data.targets.data() + row * 2, 2, copy->output[row]);
    }
    return copy;
}

double largestDifference(const Weights& a, const Weights& b)
{
    double worst = 0;
    for (std::size_t at = 0; at < a.layers.size(); ++at) {
        const auto relative = [](const auto& x, const auto& y) {
            return ((x - y).array().abs() / x.array().abs().max(1.0F)).maxCoeff();
        };
        worst = std::max(worst, static_cast<double>(relative(a.layers[at].weights, b.layers[at].weights)));
        worst = std::max(worst, static_cast<double>(relative(a.layers[at].biases, b.layers[at].biases)));
    }
    return worst;
}

} // namespace

void TestFannTraining::weightsFollowLibfann_data()
{
    QTest::addColumn<int>("ours");
    QTest::addColumn<int>("theirs");
    QTest::addColumn<bool>("tanhError");
    QTest::addColumn<int>("activation");
    QTest::addColumn<int>("wiring");
    struct Pair {
        Algorithm ours;
        fann_train_enum theirs;
    };
    for (const Pair& pair :
         {Pair{Algorithm::Incremental, FANN_TRAIN_INCREMENTAL}, Pair{Algorithm::Batch, FANN_TRAIN_BATCH},
          Pair{Algorithm::FannRprop, FANN_TRAIN_RPROP}, Pair{Algorithm::Quickprop, FANN_TRAIN_QUICKPROP}}) {
        for (const bool tanhError : {false, true}) {
            for (const Activation activation :
                 {Activation::Sigmoid, Activation::Tanh, Activation::Gaussian, Activation::Elliot,
                  Activation::SinSymmetric, Activation::LinearPiece}) {
                for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut})
                    QTest::addRow("%s, %s error, %s, %s", algorithmName(pair.ours), tanhError ? "tanh" : "linear",
                                  activationInfo(activation).name, wiringName(wiring))
                        << static_cast<int>(pair.ours) << static_cast<int>(pair.theirs) << tanhError
                        << static_cast<int>(activation) << static_cast<int>(wiring);
            }
        }
    }
}

void TestFannTraining::weightsFollowLibfann()
{
    QFETCH(int, ours);
    QFETCH(int, theirs);
    QFETCH(bool, tanhError);
    QFETCH(int, activation);
    QFETCH(int, wiring);
    NetworkSpec spec = makeNetwork({4, 6, 2}, static_cast<Wiring>(wiring), static_cast<Activation>(activation),
                                   Activation::Sigmoid, 3, 0.5F)
                           .spec();
    spec.limitsSums = true;
    for (LayerSpec& layer : spec.layers)
        layer.function.steepness = 0.5F;
    const Network network = take(Network::create(spec));
    QTemporaryDir folder;
    const std::string before = folder.filePath("before.net").toStdString();
    const std::string after = folder.filePath("after.net").toStdString();
    QVERIFY(writeFile(before, take(writeFannNet(network, {}, FannDialect::V2_2))));
    const std::unique_ptr<fann, FannDeleter> libfann(fann_create_from_file(before.c_str()));
    QVERIFY(libfann != nullptr);
    fann_set_training_algorithm(libfann.get(), static_cast<fann_train_enum>(theirs));
    fann_set_train_error_function(libfann.get(), tanhError ? FANN_ERRORFUNC_TANH : FANN_ERRORFUNC_LINEAR);
    const auto data = rows();
    const auto theirRows = fannRows(*data);

    TrainingConfig config = configFor(static_cast<Algorithm>(ours));
    config.loss = tanhError ? Loss::FannTanh : Loss::SquaredError;
    config.fannCompatible = true;
    config.shuffle = false;
    config.reproducible = true;
    config.maxEpochs = kEpochs;
    auto trainer = take(Trainer::create(network, {data, nullptr}, config));
    while (trainer->step(std::chrono::milliseconds(100)) == Job::State::Running) {
    }
    for (int epoch = 0; epoch < kEpochs; ++epoch) {
        const double error = static_cast<double>(fann_train_epoch(libfann.get(), theirRows.get()));
        const double expected = trainer->history()[static_cast<std::size_t>(epoch)].trainError;
        QVERIFY2(std::abs(error - expected) < 1e-5,
                 qPrintable(QString("epoch %1: %2, libfann %3").arg(epoch).arg(expected).arg(error)));
    }
    QCOMPARE(fann_save(libfann.get(), after.c_str()), 0);
    const auto read = take(readFannNet(take(readFile(after))));
    // Both in floats, sums in another order: 8 epochs x 30 rows of errors of 1e-7 at steps below 1.
    const double worst = largestDifference(read.network.weights(), trainer->lastNetwork().weights());
    QVERIFY2(worst < 2e-4, qPrintable(QString::number(worst)));
}

QTEST_APPLESS_MAIN(TestFannTraining)
#include "tst_fann_training.moc"
