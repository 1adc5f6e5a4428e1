// SPDX-License-Identifier: GPL-3.0-or-later
// bench_training [DATA]: our trainer beside libfann's, both told to train the same network on the same rows. With a
// folder of .train and .test files, test errors over ten seeds and the time of an epoch; without, XOR over 200 seeds.
#include "core/analysis/bench/machine_limits.h"
#include "core/formats/fann_data.h"
#include "core/formats/fann_net_writer.h"
#include "core/formats/file.h"
#include "core/training/evaluation.h"
#include "core/training/trainer.h"
#include "tests/bench/eigen_training.h"
#include "tests/support/random_network.h"

#include <floatfann.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <limits>
#include <memory>

using namespace wb;
using namespace wb::test;

namespace {

struct FannDeleter {
    void operator()(fann* net) const { fann_destroy(net); }
    void operator()(fann_train_data* data) const { fann_destroy_train(data); }
};
using FannNetPointer = std::unique_ptr<fann, FannDeleter>;
using FannRows = std::unique_ptr<fann_train_data, FannDeleter>;

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Of `epochs` epochs that work() does.
template <class Work>
double epochUs(int epochs, Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return 1e6 * secondsSince(start) / epochs;
}

FannRows fannRows(const Dataset& data)
{
    const auto inputs = data.inputs.cols();
    const auto outputs = data.targets.cols();
    FannRows rows(fann_create_train(static_cast<unsigned>(data.rows()), static_cast<unsigned>(inputs),
                                    static_cast<unsigned>(outputs)));
    for (Eigen::Index row = 0; row < data.rows(); ++row) {
        std::copy_n(data.inputs.data() + row * inputs, inputs, rows->input[row]);
        std::copy_n(data.targets.data() + row * outputs, outputs, rows->output[row]);
    }
    return rows;
}

/// The same weights in libfann.
FannNetPointer inLibfann(const Network& network, fann_train_enum algorithm, bool tanhError)
{
    const std::string path = "/tmp/bench_training.net";
    if (!writeFile(path, take(writeFannNet(network, {}, FannDialect::V2_2))))
        return {};
    FannNetPointer net(fann_create_from_file(path.c_str()));
    std::remove(path.c_str());
    fann_set_training_algorithm(net.get(), algorithm);
    fann_set_train_error_function(net.get(), tanhError ? FANN_ERRORFUNC_TANH : FANN_ERRORFUNC_LINEAR);
    return net;
}

std::unique_ptr<Trainer> trained(const Network& network, std::shared_ptr<const Dataset> rows,
                                 const TrainingConfig& config)
{
    auto trainer = take(Trainer::create(network, {std::move(rows), nullptr}, config));
    while (trainer->step(std::chrono::milliseconds(1000)) == Job::State::Running) {
    }
    return trainer;
}

struct Pair {
    const char* name;
    Algorithm ours;
    fann_train_enum theirs;
    int epochs;
    bool asLibfann = false; ///< With libfann's gradients.
};

/// Epochs to an error of 0.001, or 0 where it was not reached.
int fannEpochs(fann* net, fann_train_data* rows, int epochs)
{
    for (int epoch = 1; epoch <= epochs; ++epoch)
        if (fann_train_epoch(net, rows) <= 0.001F)
            return epoch;
    return 0;
}

void xorTable()
{
    auto rows = std::make_shared<Dataset>();
    rows->inputs.resize(4, 2);
    rows->targets.resize(4, 1);
    std::printf("XOR, 2-3-1, weights U(-.1, .1), tanh error, 200 seeds: solved (mse <= .001) / median epochs\n");
    std::printf("%-22s %8s %22s %22s\n", "", "epochs", "ours", "libfann");
    for (const bool symmetric : {false, true}) {
        const float low = symmetric ? -1.0F : 0.0F;
        rows->inputs << low, low, low, 1, 1, low, 1, 1;
        rows->targets << low, 1, 1, low;
        const FannRows theirRows = fannRows(*rows);
        for (const Pair& pair : {Pair{"iRPROP-", Algorithm::Rprop, FANN_TRAIN_RPROP, 100},
                                 Pair{"FANN's RPROP", Algorithm::FannRprop, FANN_TRAIN_RPROP, 100},
                                 Pair{"SARPROP", Algorithm::Sarprop, FANN_TRAIN_SARPROP, 1000},
                                 Pair{"incremental", Algorithm::Incremental, FANN_TRAIN_INCREMENTAL, 5000},
                                 Pair{"  as libfann", Algorithm::Incremental, FANN_TRAIN_INCREMENTAL, 5000, true},
                                 Pair{"Quickprop", Algorithm::Quickprop, FANN_TRAIN_QUICKPROP, 5000},
                                 Pair{"batch", Algorithm::Batch, FANN_TRAIN_BATCH, 5000}}) {
            std::vector<int> ours;
            std::vector<int> theirs;
            for (std::uint64_t seed = 1; seed <= 200; ++seed) {
                const Activation function = symmetric ? Activation::Tanh : Activation::Sigmoid;
                NetworkSpec spec = makeNetwork({2, 3, 1}, Wiring::Layered, function, function, seed, 0.1F).spec();
                spec.limitsSums = true;
                for (LayerSpec& layer : spec.layers)
                    layer.function.steepness = 0.5F;
                const Network network = take(Network::create(spec));
                TrainingConfig config = configFor(pair.ours);
                config.loss = Loss::FannTanh;
                config.fannCompatible = pair.asLibfann;
                config.maxEpochs = pair.epochs;
                config.targetError = 0.001;
                config.shuffle = false;
                config.seed = seed;
                const auto trainer = trained(network, rows, config);
                if (trainer->reason() == StopReason::TargetError)
                    ours.push_back(static_cast<int>(trainer->history().size()));
                const FannNetPointer net = inLibfann(network, pair.theirs, true);
                if (const int epochs = fannEpochs(net.get(), theirRows.get(), pair.epochs))
                    theirs.push_back(epochs);
            }
            const auto text = [](std::vector<int>& solved) {
                std::sort(solved.begin(), solved.end());
                return std::to_string(solved.size()) + " / " +
                       (solved.empty() ? "-" : std::to_string(solved[solved.size() / 2]));
            };
            std::printf("%-14s %-7s %8d %22s %22s\n", pair.name, symmetric ? "tanh" : "sigmoid", pair.epochs,
                        text(ours).c_str(), text(theirs).c_str());
        }
    }
}

struct Spread {
    std::vector<double> values;
    double mean() const
    {
        double sum = 0;
        for (const double value : values)
            sum += value;
        return sum / static_cast<double>(values.size());
    }
    double deviation() const
    {
        double sum = 0;
        for (const double value : values)
            sum += (value - mean()) * (value - mean());
        return std::sqrt(sum / static_cast<double>(values.size() - 1));
    }
    double median()
    {
        std::sort(values.begin(), values.end());
        return values[values.size() / 2];
    }
    /// Median (least - largest).
    std::string text()
    {
        char buffer[60];
        const double middle = median();
        std::snprintf(buffer, sizeof buffer, "%.1f (%.1f-%.1f)", middle, values.front(), values.back());
        return buffer;
    }
};

/// Ours as it is by itself; with libfann's error function, which is libfann's default; and with all of libfann's ways.
TrainingConfig rpropConfig(bool tanhError, bool asLibfann)
{
    TrainingConfig config = configFor(asLibfann ? Algorithm::FannRprop : Algorithm::Rprop);
    config.loss = tanhError ? Loss::FannTanh : Loss::SquaredError;
    config.fannCompatible = asLibfann;
    config.maxEpochs = 200;
    return config;
}

void dataRow(const std::string& folder, const char* name, int hidden)
{
    const auto read = [&](const char* part) {
        auto file = take(readFile(folder + "/" + name + part));
        return std::make_shared<const Dataset>(take(readFannData(file)));
    };
    const auto train = read(".train");
    const auto test = read(".test");
    const FannRows theirRows = fannRows(*train);
    const FannRows theirTest = fannRows(*test);
    const TrainingConfig configs[] = {rpropConfig(false, false), rpropConfig(true, false), rpropConfig(true, true)};
    Spread ours[3];
    Spread theirs;
    Spread epochs[4]; // libfann's last
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        NetworkSpec spec =
            makeNetwork({static_cast<int>(train->inputs.cols()), hidden, static_cast<int>(train->targets.cols())},
                        Wiring::Layered, Activation::Sigmoid, Activation::Sigmoid, seed, 0.1F)
                .spec();
        spec.limitsSums = true;
        const Network network = take(Network::create(spec));
        for (std::size_t i = 0; i < 3; ++i) {
            const auto start = std::chrono::steady_clock::now();
            const auto trainer = trained(network, train, configs[i]);
            epochs[i].values.push_back(1e3 * secondsSince(start) / configs[i].maxEpochs);
            ours[i].values.push_back(take(evaluate(trainer->lastNetwork(), *test)).meanSquare);
        }
        const FannNetPointer net = inLibfann(network, FANN_TRAIN_RPROP, true); // its defaults
        const auto start = std::chrono::steady_clock::now();
        for (int epoch = 0; epoch < configs[0].maxEpochs; ++epoch)
            fann_train_epoch(net.get(), theirRows.get());
        epochs[3].values.push_back(1e3 * secondsSince(start) / configs[0].maxEpochs);
        theirs.values.push_back(static_cast<double>(fann_test_data(net.get(), theirTest.get())));
    }
    std::printf("%-12s %5d x %-3d", name, static_cast<int>(train->rows()), hidden);
    for (const Spread* spread : {&ours[0], &ours[1], &ours[2], &theirs})
        std::printf("  %.5f +- %.5f", spread->mean(), spread->deviation());
    std::printf("  %8.3f %8.3f  %5.1f\n", epochs[0].median(), epochs[3].median(),
                epochs[3].median() / epochs[0].median());
}

/// 1 000 rows for 64-32-16-8, which performance.md times too.
std::shared_ptr<const Dataset> speedRows()
{
    Rng rng(1);
    auto rows = std::make_shared<Dataset>();
    rows->inputs.resize(1000, 64);
    rows->targets.resize(1000, 8);
    for (Eigen::Index i = 0; i < rows->inputs.size(); ++i)
        rows->inputs.data()[i] = rng.uniform(-1.0F, 1.0F);
    for (Eigen::Index i = 0; i < rows->targets.size(); ++i)
        rows->targets.data()[i] = rng.uniform(0.0F, 1.0F);
    return rows;
}

/// What an epoch of those rows cannot be below on this processor, by what its core does at best: us. A step of
/// incremental training reads all weights for the sums, then changes them; an epoch of RPROP is 6 016 multiply-adds a
/// row (2 688 forwards, 640 back, 2 688 of the gradient) and 48 curves.
double limitUs(Algorithm algorithm)
{
    constexpr std::size_t kParameters = 2744;
    constexpr double kRows = 1000;
    const auto least = [](std::vector<double> samples) { return *std::min_element(samples.begin(), samples.end()); };
    MachineLimits limits(machineKernels(), kParameters, {});
    const double curvesNs = 48 * least(limits.nsPerCurve(systemClock()));
    if (algorithm == Algorithm::Rprop)
        return 1e-3 * kRows * (2 * 6016 * least(limits.nsPerFlop(systemClock())) + curvesNs);
    std::vector<float> weights(kParameters);
    constexpr int kPasses = 1000;
    double moveNs = std::numeric_limits<double>::infinity();
    for (int round = 0; round < 20; ++round)
        moveNs = std::min(moveNs, 1e3 * epochUs(kPasses, [&] { moveWeights(weights.data(), kParameters, kPasses); }));
    return 1e-3 * kRows * (least(limits.streamNs(systemClock())) + moveNs + curvesNs);
}

/// One epoch, each of the three in turn, so that all meet the same machine.
void speedRow(const char* name, Algorithm algorithm, fann_train_enum theirs)
{
    NetworkSpec spec = makeNetwork({64, 32, 16, 8}, Wiring::Layered, Activation::Sigmoid, Activation::Linear).spec();
    spec.limitsSums = true;
    const Network network = take(Network::create(spec));
    const auto rows = speedRows();
    TrainingConfig config = configFor(algorithm);
    config.learningRate = 0.01;
    config.maxEpochs = 30;
    constexpr int kTheirEpochs = 10;
    Spread ours;
    Spread fanns;
    Spread eigens;
    Spread ratios;
    Spread eigenRatios;
    const FannRows theirRows = fannRows(*rows);
    EigenTraining eigen({64, 32, 16, 8}, rows->inputs.data(), rows->targets.data(), 1000);
    for (int round = 0; round < 15; ++round) {
        ours.values.push_back(epochUs(config.maxEpochs, [&] { trained(network, rows, config); }));
        const FannNetPointer net = inLibfann(network, theirs, false);
        fann_set_learning_rate(net.get(), 0.01F);
        fanns.values.push_back(epochUs(kTheirEpochs, [&] {
            for (int epoch = 0; epoch < kTheirEpochs; ++epoch)
                fann_train_epoch(net.get(), theirRows.get());
        }));
        ratios.values.push_back(fanns.values.back() / ours.values.back());
        if (!EigenTraining::isPossible())
            continue;
        eigens.values.push_back(epochUs(config.maxEpochs, [&] {
            for (int epoch = 0; epoch < config.maxEpochs; ++epoch)
                algorithm == Algorithm::Rprop ? eigen.rpropEpoch() : eigen.incrementalEpoch(0.01F);
        }));
        eigenRatios.values.push_back(eigens.values.back() / ours.values.back());
    }
    const double mine = ours.median();
    std::printf("%-12s %8.0f %8.0f %20s", name, mine, fanns.median(), ratios.text().c_str());
    if (EigenTraining::isPossible())
        std::printf(" %8.0f %20s", eigens.median(), eigenRatios.text().c_str());
    std::printf(" %8.2f\n", mine / limitUs(algorithm));
}

} // namespace

int main(int argc, char** argv)
{
    std::printf("Epoch over 1 000 rows of 64-32-16-8, us: medians; ratios with their least and largest; ours / limit\n"
                "%-12s %8s %8s %20s %8s %20s %8s\n",
                "", "ours", "libfann", "libfann / ours", "Eigen", "Eigen / ours", "limit");
    speedRow("incremental", Algorithm::Incremental, FANN_TRAIN_INCREMENTAL);
    speedRow("RPROP", Algorithm::Rprop, FANN_TRAIN_RPROP);
    if (argc < 2) {
        xorTable();
        return 0;
    }
    std::printf("RPROP, 200 epochs, 10 seeds: test mse (mean +- sd): ours, ours with tanh error, ours as libfann, "
                "libfann; ms an epoch, ours and libfann's; ratio\n");
    dataRow(argv[1], "diabetes", 20);
    dataRow(argv[1], "thyroid", 20);
    dataRow(argv[1], "robot", 30);
    dataRow(argv[1], "building", 16);
    dataRow(argv[1], "two-spiral", 20);
    return 0;
}
