// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_digest.h"
#include "core/formats/expert_snapshot.h"
#include "core/formats/load_expert.h"
#include "core/formats/resume_point_bytes.h"
#include "tests/support/random_network.h"
#include "tests/support/run_out.h"

#include <QTest>

#include <cstring>
#include <tuple>

using namespace wb;
using namespace wb::test;

/// What a training is gone on with: 50 + 50 epochs are 100, to the bit, however the pause was slept through.
class TestResumePoint : public QObject {
    Q_OBJECT

private slots:
    void fiftyAndFiftyThroughBytes_data();
    void fiftyAndFiftyThroughBytes();
    void aPauseWithinAnEpochLosesNothing_data();
    void aPauseWithinAnEpochLosesNothing();
    void patienceGoesOnWaiting();
    void patienceThatRanOutBeginsAnew();
    void whatHasNotLearntHasNone();
    void saysWhatIsInTheWay_data();
    void saysWhatIsInTheWay();
    void badBytesAreRefused_data();
    void badBytesAreRefused();
    void sameStateSameBytes();
    void anExpertFileCarriesIt();
    void namesAndNotesTrainAlike();
};

namespace {

std::shared_ptr<Dataset> noisyRows(int rows, std::uint64_t seed)
{
    Rng rng(seed);
    auto data = std::make_shared<Dataset>();
    data->inputs.resize(rows, 3);
    data->targets.resize(rows, 2);
    for (int row = 0; row < rows; ++row) {
        for (int i = 0; i < 3; ++i)
            data->inputs(row, i) = rng.uniform(-1.0F, 1.0F);
        const float plane = 0.5F + 0.2F * data->inputs(row, 0) - 0.1F * data->inputs(row, 1) + 0.05F * rng.normal();
        data->targets.row(row) << plane, 1 - plane;
    }
    return data;
}

Trainer::Data noisySets() { return {noisyRows(60, 2), noisyRows(20, 3)}; }

TrainingConfig hundredEpochs(Algorithm algorithm)
{
    TrainingConfig config = configFor(algorithm);
    config.maxEpochs = 100;
    config.batchSize = 8;
    config.schedule = Schedule::Cosine; // knows of all epochs
    config.weightDecay = 0.001;
    if (algorithm == Algorithm::Incremental || algorithm == Algorithm::MiniBatch)
        config.momentum = 0.3;
    return config;
}

std::unique_ptr<Trainer> trainerOf(const Network& network, const TrainingConfig& config,
                                   std::optional<TrainingState> from = {}, Trainer::Data data = noisySets())
{
    return take(Trainer::create(network, std::move(data), config, std::move(from)));
}

RowDigests someDigests() { return {std::string(64, 'a'), std::string(64, 'b')}; }

/// A training that pauses after an epoch, put away as bytes and taken out again.
ResumePoint putAway(const Network& network, const TrainingConfig& config, int epochs)
{
    const auto first = trainerOf(network, config);
    first->pauseAfter(epochs);
    runOut(*first);
    const auto point = resumePointOf(*first, {first->config(), 0}, someDigests());
    const Network best = first->bestNetwork();
    return *take(resumePointFromBytes(resumePointToBytes(*point, best), best));
}

void addResumedAlgorithms()
{
    QTest::addColumn<int>("algorithm");
    for (int i = 0; i < kAlgorithmCount; ++i)
        QTest::newRow(algorithmName(static_cast<Algorithm>(i))) << i;
}

} // namespace

void TestResumePoint::fiftyAndFiftyThroughBytes_data()
{
    QTest::addColumn<int>("algorithm");
    QTest::addColumn<Wiring>("wiring");
    for (int i = 0; i < kAlgorithmCount; ++i)
        for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut, Wiring::Sparse})
            QTest::addRow("%s, %s", algorithmName(static_cast<Algorithm>(i)), wiringName(wiring)) << i << wiring;
}

void TestResumePoint::fiftyAndFiftyThroughBytes()
{
    QFETCH(int, algorithm);
    QFETCH(Wiring, wiring);
    const Network network = makeNetwork({3, 9, 2}, wiring, Activation::Tanh, Activation::Sigmoid);
    const TrainingConfig config = hundredEpochs(static_cast<Algorithm>(algorithm));
    const auto whole = trainerOf(network, config);
    runOut(*whole);
    const ResumePoint point = putAway(network, config, 50);
    QVERIFY(point.settings.config == config);
    QVERIFY(point.digests == someDigests());
    const auto second = trainerOf(network, config, stateToGoOnFrom(point, config));
    runOut(*second);
    QCOMPARE(second->epoch(), 100);
    QVERIFY(bitEqual(whole->lastNetwork().weights(), second->lastNetwork().weights()));
    QVERIFY(bitEqual(whole->bestNetwork().weights(), second->bestNetwork().weights()));
    QCOMPARE(second->bestEpoch(), whole->bestEpoch());
    QCOMPARE(second->bestError(), whole->bestError());
    for (std::size_t at = 0; at < second->history().size(); ++at) {
        QCOMPARE(second->history()[at].trainError, whole->history()[50 + at].trainError);
        QCOMPARE(second->history()[at].validationError, whole->history()[50 + at].validationError);
    }
    // What is put away after both halves is the same, too.
    const Network best = whole->bestNetwork();
    QVERIFY(resumePointToBytes(*resumePointOf(*whole, {whole->config(), 0}, someDigests()), best) ==
            resumePointToBytes(*resumePointOf(*second, {second->config(), 0}, someDigests()), best));
}

void TestResumePoint::aPauseWithinAnEpochLosesNothing_data() { addResumedAlgorithms(); }

void TestResumePoint::aPauseWithinAnEpochLosesNothing()
{
    QFETCH(int, algorithm);
    // So large that the clock is looked at within an epoch.
    const Network network = makeNetwork({3, 150, 60, 2}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid);
    TrainingConfig config = hundredEpochs(static_cast<Algorithm>(algorithm));
    config.maxEpochs = 7;
    config.learningRate *= 0.1;
    const Trainer::Data sets{noisyRows(100, 2), noisyRows(90, 3)};
    const auto whole = trainerOf(network, config, {}, sets);
    runOut(*whole);
    int within = 0;
    for (const int steps : {11, 12, 13, 14, 15}) { // an epoch takes about five
        const auto first = trainerOf(network, config, {}, sets);
        for (int step = 0; step < steps; ++step)
            first->step(std::chrono::milliseconds(0));
        const int epochs = first->epoch();
        within += first->progress() * config.maxEpochs > epochs ? 1 : 0;
        QVERIFY(epochs > 0 && epochs < config.maxEpochs);
        const auto second = trainerOf(network, config, first->state(), sets);
        runOut(*second);
        QVERIFY(bitEqual(whole->lastNetwork().weights(), second->lastNetwork().weights()));
        QVERIFY(bitEqual(whole->bestNetwork().weights(), second->bestNetwork().weights()));
    }
    QVERIFY(within > 0);
}

void TestResumePoint::patienceGoesOnWaiting()
{
    const Network network = makeNetwork({3, 9, 2}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid);
    TrainingConfig config = configFor(Algorithm::Rprop);
    config.maxEpochs = 5000;
    config.patience = 30;
    const auto whole = trainerOf(network, config);
    runOut(*whole);
    QCOMPARE(whole->reason(), StopReason::Patience);
    const ResumePoint point = putAway(network, config, whole->epoch() - 10); // in the middle of the wait
    const auto second = trainerOf(network, config, stateToGoOnFrom(point, config));
    runOut(*second);
    QCOMPARE(second->reason(), StopReason::Patience);
    QCOMPARE(second->epoch(), whole->epoch());
    QVERIFY(bitEqual(whole->bestNetwork().weights(), second->bestNetwork().weights()));
}

void TestResumePoint::patienceThatRanOutBeginsAnew()
{
    const Network network = makeNetwork({3, 9, 2}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid);
    TrainingConfig config = configFor(Algorithm::Rprop);
    config.maxEpochs = 5000;
    config.patience = 30;
    const ResumePoint point = putAway(network, config, config.maxEpochs); // to its end
    const auto second = trainerOf(network, config, stateToGoOnFrom(point, config));
    runOut(*second);
    QVERIFY(second->history().size() >= 30);
}

void TestResumePoint::whatHasNotLearntHasNone()
{
    const Network network = makeNetwork({3, 5, 2}, Wiring::Layered, Activation::Relu, Activation::Linear);
    const auto idle = trainerOf(network, configFor(Algorithm::Rprop));
    QVERIFY(resumePointOf(*idle, {idle->config(), 0}, someDigests()) == nullptr);
    TrainingConfig config = configFor(Algorithm::Batch);
    config.learningRate = 1e6;
    auto huge = noisyRows(20, 3);
    huge->targets *= 1e30F;
    const auto diverged = trainerOf(network, config, {}, {huge, nullptr});
    runOut(*diverged);
    QCOMPARE(diverged->reason(), StopReason::Diverged);
    QVERIFY(resumePointOf(*diverged, {diverged->config(), 0}, someDigests()) == nullptr);
}

void TestResumePoint::saysWhatIsInTheWay_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("obstacle");
    const auto row = [](const char* change, ResumeObstacle obstacle) {
        QTest::newRow(change) << change << static_cast<int>(obstacle);
    };
    row("nothing", ResumeObstacle::None);
    row("rate", ResumeObstacle::None);
    row("epochs", ResumeObstacle::None);
    row("algorithm", ResumeObstacle::Algorithm);
    row("momentum", ResumeObstacle::Algorithm);
    row("loss", ResumeObstacle::Loss);
    row("fann", ResumeObstacle::Loss);
    row("rows", ResumeObstacle::Rows);
    row("share", ResumeObstacle::Validation);
    row("seed", ResumeObstacle::Validation);
    row("own split", ResumeObstacle::None);
    row("other split", ResumeObstacle::Validation);
    row("validation", ResumeObstacle::Validation);
}

void TestResumePoint::saysWhatIsInTheWay()
{
    QFETCH(QString, change);
    QFETCH(int, obstacle);
    ResumePoint point;
    point.settings = {configFor(Algorithm::Batch), 0.2};
    point.digests = someDigests();
    TrainingSettings settings = point.settings;
    RowDigests digests = point.digests;
    if (change == "rate")
        settings.config.learningRate = 0.01;
    else if (change == "epochs")
        settings.config.maxEpochs = 5;
    else if (change == "algorithm")
        settings.config.algorithm = Algorithm::Adam;
    else if (change == "momentum")
        settings.config.momentum = 0.5;
    else if (change == "loss")
        settings.config.loss = Loss::AbsoluteError;
    else if (change == "fann")
        settings.config.fannCompatible = true;
    else if (change == "rows")
        digests.rows[5] = 'f';
    else if (change == "share")
        settings.validationShare = 0.3;
    else if (change == "seed")
        settings.config.seed = 2;
    else if (change == "own split") // the same rows, drawn apart from the seed
        std::tie(settings.ownSplitSeed, settings.config.seed) = std::pair(settings.config.seed, 2);
    else if (change == "other split")
        settings.ownSplitSeed = 2;
    else if (change == "validation")
        digests.validation.clear();
    const ResumeObstacle found = obstacleTo(point, settings, digests);
    QCOMPARE(static_cast<int>(found), obstacle);
    QCOMPARE(std::strlen(resumeObstacleText(found)) == 0, found == ResumeObstacle::None);
}

void TestResumePoint::badBytesAreRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const QByteArray& from, const QByteArray& to, ErrorCode code) {
        QTest::newRow(name) << from << to << static_cast<int>(code);
    };
    row("magic", "expert-workbench-training", "expert-workbench-trailing", ErrorCode::Corrupt);
    row("later version", "training 1\n", "training 2\n", ErrorCode::Unsupported);
    row("settings", "\"algorithm\":\"adam\"", "\"algorithm\":\"magic\"", ErrorCode::Parse);
    row("another algorithm", "\"algorithm\":\"adam\"", "\"algorithm\":\"batch\"", ErrorCode::Corrupt);
    row("best after the end", "\"best_epoch\":", "\"best_epoch\":9", ErrorCode::Parse);
    row("epoch 0", "\"epoch\":50", "\"epoch\":0", ErrorCode::Parse);
    row("endless", "\"epoch\":50", "\"epoch\":99999999999", ErrorCode::Parse);
    row("digest", "\"rows\":\"a", "\"rows\":\"A", ErrorCode::Parse);
    row("negative error", "\"best_error\":", "\"best_error\":-", ErrorCode::Parse);
    row("unknown key", "\"steps\":", "\"colour\":1,\"steps\":", ErrorCode::Parse);
    row("cut", "", "", ErrorCode::Corrupt);
    row("longer", "", "0123", ErrorCode::Corrupt);
}

void TestResumePoint::badBytesAreRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, code);
    const Network network = makeNetwork({3, 9, 2}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid);
    const auto first = trainerOf(network, hundredEpochs(Algorithm::Adam));
    first->pauseAfter(50);
    runOut(*first);
    const std::string good = resumePointToBytes(*resumePointOf(*first, {first->config(), 0}, someDigests()), network);
    QVERIFY(resumePointFromBytes(good, network));
    QByteArray bytes = QByteArray::fromStdString(good);
    if (!from.isEmpty()) {
        QVERIFY(bytes.contains(from));
        bytes.replace(bytes.indexOf(from), from.size(), to);
    } else if (to.isEmpty()) {
        bytes.chop(1);
    } else {
        bytes += to;
    }
    const auto read = resumePointFromBytes(bytes.toStdString(), network);
    QVERIFY(!read);
    QVERIFY2(static_cast<int>(read.error().code) == code, read.error().message.c_str());
    QVERIFY(!read.error().message.empty());
}

void TestResumePoint::sameStateSameBytes()
{
    const Network sparse = makeNetwork({3, 9, 2}, Wiring::Sparse, Activation::Tanh, Activation::Sigmoid);
    const auto first = trainerOf(sparse, hundredEpochs(Algorithm::Rprop));
    first->pauseAfter(20);
    runOut(*first);
    const auto point = resumePointOf(*first, {first->config(), 0.25}, someDigests());
    const Network best = first->bestNetwork();
    const std::string bytes = resumePointToBytes(*point, best);
    const auto read = take(resumePointFromBytes(bytes, best));
    QCOMPARE(read->settings.validationShare, 0.25);
    QVERIFY(resumePointToBytes(*read, best) == bytes);
    std::string wrong = bytes; // a weight where there is no connection, or one that is no number
    const auto& layer = best.weights().layers[0];
    const auto missing = std::find(layer.connected.begin(), layer.connected.end(), 0) - layer.connected.begin();
    const auto place = static_cast<std::size_t>(missing / 4 * 3 + missing % 4) * sizeof(float); // 3 sources and a bias
    const std::size_t numbers = wrong.size() - 3 * sizeof(float) * (9 * 4 + 2 * 10);
    const float one = 1;
    std::memcpy(wrong.data() + numbers + place, &one, sizeof one);
    const auto refused = resumePointFromBytes(wrong, best);
    QVERIFY(!refused && refused.error().code == ErrorCode::Corrupt);
    wrong = bytes;
    const float none = std::nanf("");
    std::memcpy(wrong.data() + numbers, &none, sizeof none);
    QVERIFY(!resumePointFromBytes(wrong, best));
}

void TestResumePoint::anExpertFileCarriesIt()
{
    const Network network = makeNetwork({3, 9, 2}, Wiring::Shortcut, Activation::Tanh, Activation::Sigmoid);
    const auto first = trainerOf(network, hundredEpochs(Algorithm::Quickprop));
    first->pauseAfter(50);
    runOut(*first);
    Expert expert{{.name = "learner"}, first->bestNetwork()};
    const auto plain = take(saveExpertBytes("plain.expert", expert));
    QVERIFY(take(loadExpertFile("plain.expert", plain.bytes)).expert.resume == nullptr);
    QVERIFY(plain.bytes.find("expert-workbench-snapshot 1 ") == 0); // what an older program reads
    expert.resume = resumePointOf(*first, {first->config(), 0}, someDigests());
    const auto saved = take(saveExpertBytes("half.expert", expert));
    const Expert read = take(loadExpertFile("half.expert", saved.bytes)).expert;
    QVERIFY(read.resume != nullptr);
    QVERIFY(bitEqual(read.network.weights(), expert.network.weights()));
    QVERIFY(resumePointToBytes(*read.resume, read.network) == resumePointToBytes(*expert.resume, expert.network));
    for (std::size_t length = 0; length < saved.bytes.size(); length += 7)
        QVERIFY(!expertFromBytes(std::string_view(saved.bytes).substr(0, length)));
}

void TestResumePoint::namesAndNotesTrainAlike()
{
    const NetworkSpec spec = makeNetwork({3, 9, 2}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid).spec();
    NetworkSpec other = spec;
    other.layers[0].name = "eyes";
    other.layers[1].note = "says it";
    other.inputName = "pixels";
    other.initialization.seed = 7;
    QVERIFY(trainAlike(spec, other));
    other.layers[0].function.steepness = 2;
    QVERIFY(!trainAlike(spec, other));
    other = spec;
    other.limitsSums = true;
    QVERIFY(!trainAlike(spec, other));
}

QTEST_GUILESS_MAIN(TestResumePoint)
#include "tst_resume_point.moc"
