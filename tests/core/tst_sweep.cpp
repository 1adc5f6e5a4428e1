// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sweep_json.h"
#include "core/training/sweep_text.h"
#include "core/training/sweep_training.h"

#include <QTest>

#include <cmath>
#include <set>
#include <tuple>

using namespace wb;

namespace {

const std::string kHash(64, 'a');

SweepPlan smallPlan()
{
    SweepPlan plan;
    plan.trainings = {configFor(Algorithm::Rprop), configFor(Algorithm::Adam)};
    for (TrainingConfig& config : plan.trainings)
        config.maxEpochs = 20;
    plan.hidden = {Activation::Tanh, Activation::Sigmoid};
    plan.shapes = {{4}, {5, 3}, {}};
    plan.seeds = {1, 7, std::numeric_limits<std::uint64_t>::max()};
    plan.output = Activation::Sigmoid;
    plan.inputs = 2;
    plan.outputs = 1;
    plan.trainDigest = kHash;
    return plan;
}

RowSets xorRows()
{
    auto rows = std::make_shared<Dataset>();
    rows->inputs.resize(4, 2);
    rows->inputs << 0, 0, 0, 1, 1, 0, 1, 1;
    rows->targets.resize(4, 1);
    rows->targets << 0, 1, 1, 0;
    return {{rows, nullptr}, rows};
}

bool goOn() { return true; }

std::string messageOf(const Result<void>& done) { return done ? std::string() : done.error().message; }

} // namespace

class TestSweep : public QObject {
    Q_OBJECT

private slots:
    void everyTaskIsADifferentOne();
    void jsonReadsBackEqual();
    void aSweepScales();
    void badPlansAreRefused();
    void badJsonIsRefused();
    void aTaskComesToTheSameBits();
    void aStoppedTaskHasNoResult();
    void slicesComeToTheSameBits();
    void ranksByTheMeanOfTheSeeds();
    void aRecordReadsBackEqual();
    void badRecordsAreRefused();
    void textsOfSeedsAndShapes_data();
    void textsOfSeedsAndShapes();
};

void TestSweep::everyTaskIsADifferentOne()
{
    const SweepPlan plan = smallPlan();
    QVERIFY2(validate(plan), messageOf(validate(plan)).c_str());
    QCOMPARE(taskCount(plan), 2 * 2 * 3 * 3);
    std::set<std::tuple<std::size_t, std::size_t, std::size_t, std::size_t>> seen;
    for (int index = 0; index < taskCount(plan); ++index) {
        const SweepTask task = taskAt(plan, index);
        seen.insert({task.training, task.hidden, task.shape, task.seed});
        QCOMPARE(task.seed, static_cast<std::size_t>(index) % plan.seeds.size()); // side by side
        const auto network = networkOf(plan, task);
        QVERIFY(network);
        QCOMPARE(network->spec().layers.size(), plan.shapes[task.shape].size() + 1);
        QCOMPARE(network->spec().initialization.seed, plan.seeds[task.seed]);
        QCOMPARE(configOf(plan, task).seed, plan.seeds[task.seed]);
        QCOMPARE(configOf(plan, task).algorithm, plan.trainings[task.training].algorithm);
    }
    QCOMPARE(seen.size(), static_cast<std::size_t>(taskCount(plan)));
}

void TestSweep::jsonReadsBackEqual()
{
    const SweepPlan plan = smallPlan();
    const auto read = parseSweepPlanJson(sweepPlanJson(plan));
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QVERIFY(*read == plan);
    StoredSweepResult stored{kHash, 17, {12, 11, 0.1, 1.0 / 3, 0.75, false, 1.5}};
    const auto result = parseSweepResultJson(sweepResultJson(stored));
    QVERIFY(result && *result == stored);
    stored.result = {1, 0, {}, {}, {}, true, 0.001};
    const auto diverged = parseSweepResultJson(sweepResultJson(stored));
    QVERIFY(diverged && *diverged == stored);
}

void TestSweep::aSweepScales()
{
    SweepPlan plan = smallPlan();
    QVERIFY(sweepPlanJson(plan).find("scale") == std::string::npos);
    plan.scaling = {ScalingMethod::MinMax, ScalingMethod::ZScore};
    plan.output = Activation::Linear;
    plan.seeds = {1};
    const auto read = parseSweepPlanJson(sweepPlanJson(plan));
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QVERIFY(*read == plan);
    RowSets rows = xorRows();
    auto far = std::make_shared<Dataset>(*rows.data.train);
    far->inputs = far->inputs.array() * 10 + 1000;
    far->targets = far->targets.array() * 50 - 300;
    rows = {{far, nullptr}, far};
    const auto outcome = runSweepTask(plan, 0, rows, goOn);
    QVERIFY2(outcome, outcome ? "" : outcome.error().message.c_str());
    const NetworkSpec& spec = (*outcome)->network.spec();
    QVERIFY((spec.inputScaling == Scaling{{1005, 1005}, {5, 5}, {-1, -1}, {1, 1}}));
    QVERIFY((spec.outputScaling == Scaling{{-275}, {25}, {-1}, {1}}));
    // The best weights' error is of scaled outputs, the test error in the data's units: 25 squared times as much, of
    // rounded outputs of about 300.
    const double scaled = (*outcome)->result.bestError.value_or(-1);
    const double test = (*outcome)->result.testError.value_or(-1);
    QVERIFY2(std::abs(test - 625 * scaled) < 1e-3 * test + 1e-3, qPrintable(QString("%1 %2").arg(test).arg(scaled)));
    plan.output = Activation::Softmax;
    QVERIFY(messageOf(validate(plan)).find("not scaled") != std::string::npos);
}

void TestSweep::badPlansAreRefused()
{
    SweepPlan plan = smallPlan();
    plan.seeds.clear();
    QVERIFY(messageOf(validate(plan)).find("at least one of its seeds") != std::string::npos);
    plan = smallPlan();
    plan.shapes.push_back({4});
    QVERIFY(messageOf(validate(plan)).find("shapes stands there twice") != std::string::npos);
    plan = smallPlan();
    plan.seeds.resize(10'000);
    for (std::size_t at = 0; at < plan.seeds.size(); ++at)
        plan.seeds[at] = at;
    QVERIFY(messageOf(validate(plan)).find("more than 100000") != std::string::npos);
    plan = smallPlan();
    plan.hidden = {Activation::Softmax}; // for outputs only
    QVERIFY(!validate(plan));
}

void TestSweep::badJsonIsRefused()
{
    const std::string good = sweepPlanJson(smallPlan());
    const auto with = [&good](const std::string& from, const std::string& to) {
        std::string text = good;
        const auto at = text.find(from);
        return at == std::string::npos ? std::string("not there") : text.replace(at, from.size(), to);
    };
    for (const std::string& text :
         {with("\"inputs\": 2", "\"inputs\": 0"), with("\"tanh\"", "\"magic\""), with("\"7\"", "7"),
          with("\"7\"", "\"-7\""), with("4\n", "0\n"), with(kHash, "short"), with("\"adam\"", "\"eve\""),
          with("\"version\": 1", "\"version\": 2"), good.substr(0, good.size() / 2)})
        QVERIFY2(!parseSweepPlanJson(text), text.c_str());
    QVERIFY(!parseSweepResultJson("{}"));
}

void TestSweep::aTaskComesToTheSameBits()
{
    const SweepPlan plan = smallPlan();
    const RowSets rows = xorRows();
    const auto first = runSweepTask(plan, 4, rows, goOn);
    const auto again = runSweepTask(plan, 4, rows, goOn);
    QVERIFY(first && *first && again && *again);
    QVERIFY(bitEqual((*first)->network.weights(), (*again)->network.weights()));
    QCOMPARE((*first)->result.epochs, 20);
    QVERIFY((*first)->result.bestError);
    // The best weights' error by the test set, which is the train set here: squares with and without the halving
    // libfann has are the same there.
    QVERIFY((*first)->result.testError);
    QVERIFY((*first)->result.testAccuracy);
    const auto other = runSweepTask(plan, 5, rows, goOn); // another seed
    QVERIFY(!bitEqual((*first)->network.weights(), (*other)->network.weights()));
}

void TestSweep::aStoppedTaskHasNoResult()
{
    SweepPlan plan = smallPlan();
    plan.trainings[0].maxEpochs = 1'000'000'000;
    const auto stopped = runSweepTask(plan, 0, xorRows(), [] { return false; });
    QVERIFY(stopped);
    QVERIFY(!*stopped);
}

void TestSweep::ranksByTheMeanOfTheSeeds()
{
    SweepPlan plan = smallPlan();
    plan.hidden = {Activation::Tanh};
    plan.shapes = {{4}, {8}};
    std::vector<std::optional<SweepResult>> results(static_cast<std::size_t>(taskCount(plan)));
    const auto result = [](double error) { return SweepResult{10, 5, error, {}, {}, false, 2}; };
    results[0] = result(1); // rprop 4: mean 2, deviation 1
    results[1] = result(2);
    results[2] = result(3);
    results[3] = result(0.5); // rprop 8: one seed of three
    results[6] = result(0.1); // adam 4: one has nothing at all
    results[7] = SweepResult{0, 0, {}, {}, {}, true, 0};
    const auto ranks = rankSweep(plan, results);
    QCOMPARE(ranks.size(), std::size_t{3}); // adam 8 has not begun
    QCOMPARE(ranks[0].firstTask, 3);
    QCOMPARE(ranks[0].done, 1);
    QVERIFY(!ranks[0].deviation);
    QCOMPARE(ranks[1].firstTask, 0);
    QCOMPARE(ranks[1].mean, 2.0);
    QCOMPARE(*ranks[1].deviation, 1.0);
    QCOMPARE(ranks[1].parameters, std::int64_t{4 * 3 + 5});
    QCOMPARE(ranks[2].diverged, 1);
    QVERIFY(std::isinf(ranks[2].mean));
    QVERIFY(!ranks[2].deviation);
}

void TestSweep::slicesComeToTheSameBits()
{
    const SweepPlan plan = smallPlan();
    const auto whole = runSweepTask(plan, 4, xorRows(), goOn);
    const auto sliced = SweepTraining::create(plan, 4, xorRows());
    QVERIFY(whole && *whole && sliced);
    while ((*sliced)->step(std::chrono::milliseconds(0)) == Job::State::Running)
        QVERIFY((*sliced)->progress() < 1);
    auto outcome = (*sliced)->outcome();
    QVERIFY(outcome);
    QVERIFY(bitEqual(outcome->network.weights(), (*whole)->network.weights()));
    outcome->result.seconds = (*whole)->result.seconds;
    QVERIFY(outcome->result == (*whole)->result);
}

void TestSweep::aRecordReadsBackEqual()
{
    SweepRecord record{smallPlan(), {}};
    record.results.resize(static_cast<std::size_t>(taskCount(record.plan)));
    record.results[0] = SweepResult{12, 11, 0.1, 1.0 / 3, 0.75, false, 1.5};
    record.results[1] = SweepResult{1, 0, {}, {}, {}, true, 0.001};
    record.results[7] = SweepResult{20, 3, 1e-9, {}, {}, false, 2};
    const std::string text = sweepRecordJson(record);
    const auto read = parseSweepRecordJson(text);
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QVERIFY(*read == record);
    QVERIFY(text.find("\"missing\": 33") != std::string::npos);
    QVERIFY(text.find("\"shape\": \"none\"") != std::string::npos); // for people: as it ranks
}

void TestSweep::badRecordsAreRefused()
{
    SweepRecord record{smallPlan(), {}};
    record.results.resize(static_cast<std::size_t>(taskCount(record.plan)));
    record.results[7] = SweepResult{20, 3, 0.5, {}, {}, false, 2};
    const std::string good = sweepRecordJson(record);
    const auto with = [&good](const std::string& from, const std::string& to) {
        std::string text = good;
        const auto at = text.find(from);
        return at == std::string::npos ? std::string("not there") : text.replace(at, from.size(), to);
    };
    for (const std::string& text : {with("\"task\": 7", "\"task\": 36"), with("\"adam\"", "\"eve\""),
                                    with("\"best_epoch\": 3", "\"best_epoch\": -3"), with("\"plan\"", "\"plot\""),
                                    with("\"results\": [", "\"results\": [{\"task\": 7},"), good.substr(9)})
        QVERIFY2(!parseSweepRecordJson(text), text.c_str());
    const auto plan = parseSweepRecordJson(sweepPlanJson(record.plan));
    QVERIFY(!plan && plan.error().message.find("collect") != std::string::npos); // what to open instead
}

void TestSweep::textsOfSeedsAndShapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("seeds"); // Empty: refused.
    QTest::addColumn<QString>("shapes");
    QTest::newRow("one") << "7"
                         << "7"
                         << "7";
    QTest::newRow("range") << "1-3, 9"
                           << "1-3,9"
                           << "";
    QTest::newRow("shapes") << "8, 16x8,none"
                            << ""
                            << "8,16x8,none";
    QTest::newRow("empty") << ""
                           << ""
                           << "";
    QTest::newRow("backwards") << "3-1"
                               << ""
                               << "";
    QTest::newRow("nought") << "0"
                            << "0"
                            << "";
    QTest::newRow("too many") << "0-1000000"
                              << ""
                              << "";
    QTest::newRow("last seed") << "18446744073709551614-18446744073709551615"
                               << "18446744073709551614-18446744073709551615"
                               << "";
}

void TestSweep::textsOfSeedsAndShapes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, seeds);
    QFETCH(const QString, shapes);
    const auto readSeeds = parseSeeds(text.toStdString());
    const auto readShapes = parseShapes(text.toStdString());
    QCOMPARE(readSeeds ? QString::fromStdString(seedsText(*readSeeds)) : QString(), seeds);
    QCOMPARE(readShapes ? QString::fromStdString(shapesText(*readShapes)) : QString(), shapes);
}

QTEST_APPLESS_MAIN(TestSweep)
#include "tst_sweep.moc"
