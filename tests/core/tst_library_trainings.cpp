// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_digest.h"
#include "core/store/expert_store.h"
#include "tests/support/random_network.h"
#include "tests/support/xor_rows.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace wb;
using namespace wb::test;

/// What the library keeps of how an expert was trained.
class TestLibraryTrainings : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void comesBackWithTheVersion();
    void findsTheParentByItsWeights();
    void keepsACurveOfAnyLength();
    void sameRowsAreOneDataset();
    void emptyTrainingSavesNothing();
    void settingsReadBack();
    void wrongSettingsAreRefused_data();
    void wrongSettingsAreRefused();

private:
    ExpertStore open() const { return take(ExpertStore::open(path())); }
    std::string path() const { return m_folder->filePath("experts.db").toStdString(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

Expert trainedExpert(std::uint64_t seed)
{
    return {"Learner", {}, {}, {}, makeNetwork({2, 3, 1}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid, seed),
            {}};
}

EpochRecord epochOf(int epoch, double error, bool isBest)
{
    EpochRecord record;
    record.epoch = epoch;
    record.trainError = error;
    record.isBest = isBest;
    return record;
}

Trainings kept(const TrainingRun& run) { return {std::make_shared<const TrainingRun>(run)}; }

TrainingRun runOf(const Expert& before)
{
    TrainingRun run;
    run.settings.config = configFor(Algorithm::Adam);
    run.settings.config.seed = 18'446'744'073'709'551'615U;
    run.settings.validationShare = 0.25;
    run.data = {std::string(64, 'a'), "rows.csv", 4, 2, 1};
    run.reason = StopReason::Epochs;
    run.curve = {epochOf(1, 0.5, true), epochOf(2, 0.25, true), epochOf(3, 0.3, false)};
    run.curve[0].validationError = 0.75;
    run.curve[1].accuracy = 0.5;
    run.environment.cpu = "a processor";
    run.environment.kernels = "scalar";
    run.environment.cores = 2;
    run.started = Timestamp(std::chrono::milliseconds(1'700'000'000'000));
    run.ended = run.started + std::chrono::seconds(3);
    run.before = before.network.sharedWeights();
    return run;
}

} // namespace

void TestLibraryTrainings::comesBackWithTheVersion()
{
    const TrainingRun run = runOf(trainedExpert(1));
    ExpertStore store = open();
    const SavedVersion saved = take(store.save(trainedExpert(2), "learnt", kept(run)));
    const auto found = take(open().trainings(saved.expert)); // another connection, from the file
    QCOMPARE(found.size(), std::size_t{1});
    const StoredTraining& training = found.front();
    QCOMPARE(training.version, 1);
    QCOMPARE(training.status, std::string("finished"));
    QVERIFY(training.settings == run.settings);
    QVERIFY(training.data == run.data);
    QVERIFY(training.environment == run.environment);
    QVERIFY(training.started == run.started && training.ended == run.ended);
    QCOMPARE(training.parentVersion, 0);
    QCOMPARE(training.curve.size(), std::size_t{3});
    QCOMPARE(training.curve[0].validationError.value(), 0.75);
    QCOMPARE(training.curve[1].accuracy.value(), 0.5);
    QVERIFY(!training.curve[0].isBest && training.curve[1].isBest && !training.curve[2].isBest);
    QVERIFY(take(store.benchmarks()).empty());
}

void TestLibraryTrainings::findsTheParentByItsWeights()
{
    ExpertStore store = open();
    const SavedVersion parent = take(store.save(trainedExpert(1)));
    const TrainingRun run = runOf(trainedExpert(1));
    Expert child = trainedExpert(2);
    child.name = "Another name";
    const SavedVersion saved = take(store.save(child, {}, kept(run)));
    const auto found = take(store.trainings(saved.expert));
    QCOMPARE(found.front().parentName, std::string("Learner"));
    QCOMPARE(found.front().parentVersion, 1);
    const auto edges = take(store.lineage(parent.expert));
    QCOMPARE(edges.size(), std::size_t{1});
    QCOMPARE(edges.front().relation, std::string("finetuned"));
    QVERIFY(store.remove(parent.expert));
    QCOMPARE(take(store.trainings(saved.expert)).front().parentName, std::string());
}

void TestLibraryTrainings::keepsACurveOfAnyLength()
{
    TrainingRun run = runOf(trainedExpert(1));
    run.curve.clear();
    for (int epoch = 1; epoch <= 100'003; ++epoch)
        run.curve.push_back(epochOf(epoch, 1.0 / epoch, epoch == 77'777));
    run.curve.back().trainError = std::numeric_limits<double>::quiet_NaN(); // it diverged
    run.reason = StopReason::Diverged;
    ExpertStore store = open();
    const SavedVersion saved = take(store.save(trainedExpert(2), {}, kept(run)));
    const StoredTraining training = take(store.trainings(saved.expert)).front();
    QCOMPARE(training.status, std::string("diverged"));
    QVERIFY(training.curve.size() <= StoredTraining::kCurvePoints + 2);
    QVERIFY(training.curve.size() > StoredTraining::kCurvePoints / 2);
    QCOMPARE(training.curve.front().epoch, 1);
    QCOMPARE(training.curve.back().epoch, 100'003);
    QVERIFY(std::isnan(training.curve.back().trainError));
    const auto best =
        std::find_if(training.curve.begin(), training.curve.end(), [](const auto& r) { return r.isBest; });
    QVERIFY(best != training.curve.end());
    QCOMPARE(best->epoch, 77'777);
}

void TestLibraryTrainings::sameRowsAreOneDataset()
{
    ExpertStore store = open();
    TrainingRun second = runOf(trainedExpert(1));
    second.reason = StopReason::Running;
    const Trainings both{kept(runOf(trainedExpert(1))).front(), kept(second).front()};
    const SavedVersion saved = take(store.save(trainedExpert(2), {}, both));
    const auto found = take(store.trainings(saved.expert));
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found.front().status, std::string("cancelled")); // the last one first
    const auto database = take(Database::open(path(), Database::Access::ReadOnly));
    QCOMPARE(take(database.number("SELECT count(*) FROM dataset")), 1);
    QVERIFY(store.remove(saved.expert));
    const auto later = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) +
                       ExpertStore::kTrashTime + std::chrono::hours(1);
    take(store.compact(later));
    for (const char* table : {"run", "metric", "run_dataset", "dataset"})
        QCOMPARE(take(database.number(std::string("SELECT count(*) FROM ") + table)), 0);
}

void TestLibraryTrainings::emptyTrainingSavesNothing()
{
    TrainingRun run = runOf(trainedExpert(1));
    run.curve.clear();
    ExpertStore store = open();
    QVERIFY(!store.save(trainedExpert(2), {}, kept(run)));
    QCOMPARE(take(store.count()), 0); // all of it or nothing
}

void TestLibraryTrainings::settingsReadBack()
{
    for (int algorithm = 0; algorithm < kAlgorithmCount; ++algorithm) {
        TrainingSettings settings{configFor(static_cast<Algorithm>(algorithm)), 0.1};
        settings.config.loss = Loss::Huber;
        settings.config.schedule = Schedule::Cosine;
        settings.config.learningRate = 0.1 + 0.2; // every bit of it
        settings.config.shuffle = false;
        const auto read = parseTrainingSettingsJson(trainingSettingsJson(settings));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(*read == settings);
    }
}

void TestLibraryTrainings::wrongSettingsAreRefused_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("named");
    QTest::newRow("algorithm") << "rprop\",\"loss"
                               << "magic\",\"loss"
                               << "magic";
    QTest::newRow("seed") << "\"seed\":\"1\""
                          << "\"seed\":\"-1\""
                          << "seed";
    QTest::newRow("share") << "\"validation_share\":0.0"
                           << "\"validation_share\":1.5"
                           << "validation_share";
    QTest::newRow("unknown key") << "{"
                                 << "{\"colour\":\"red\","
                                 << "colour";
    QTest::newRow("cut") << "}"
                         << ""
                         << "JSON";
    QTest::newRow("range") << "\"max_epochs\":1000"
                           << "\"max_epochs\":0"
                           << "epoch";
}

void TestLibraryTrainings::wrongSettingsAreRefused()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, named);
    QString text = QString::fromStdString(trainingSettingsJson({configFor(Algorithm::Rprop), 0}));
    QVERIFY2(text.contains(from), qPrintable(text));
    const auto read = parseTrainingSettingsJson(text.replace(from, to).toStdString());
    QVERIFY(!read);
    QVERIFY2(QString::fromStdString(read.error().message).contains(named), read.error().message.c_str());
}

QTEST_GUILESS_MAIN(TestLibraryTrainings)
#include "tst_library_trainings.moc"
