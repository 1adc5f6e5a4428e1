// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_digest.h"
#include "core/formats/resume_point_bytes.h"
#include "core/store/expert_store.h"
#include "core/store/library_salvage.h"
#include "tests/support/random_network.h"
#include "tests/support/source_dir.h"
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
    void rowsForValidationComeBack_data();
    void rowsForValidationComeBack();
    void findsTheParentByItsWeights();
    void keepsACurveOfAnyLength();
    void sameRowsAreOneDataset();
    void emptyTrainingSavesNothing();
    void settingsReadBack();
    void wrongSettingsAreRefused_data();
    void wrongSettingsAreRefused();
    void keepsWhatATrainingGoesOnWith();
    void damagedStateLeavesTheWeights();
    void salvageBringsTheStates();
    void versionThreeIsMigratedWithItsTrainings();
    void importBringsTrainings();

private:
    ExpertStore open() const { return take(ExpertStore::open(path())); }
    std::string path() const { return m_folder->filePath("experts.db").toStdString(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

Expert trainedExpert(std::uint64_t seed)
{
    return {{.name = "Learner"}, makeNetwork({2, 3, 1}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid, seed)};
}

EpochRecord epochOf(int epoch, double error, bool isBest)
{
    EpochRecord record;
    record.epoch = epoch;
    record.trainError = error;
    record.isBest = isBest;
    return record;
}

/// What a short training of the expert on four rows comes to.
Expert learnt(const Expert& before)
{
    TrainingConfig config = configFor(Algorithm::Adam);
    config.maxEpochs = 5;
    auto trainer = take(Trainer::create(before.network, {xorRows(), nullptr}, config));
    while (trainer->step(std::chrono::milliseconds(1000)) == Job::State::Running) {
    }
    Expert expert = before;
    expert.network = trainer->bestNetwork();
    expert.resume = resumePointOf(*trainer, {trainer->config(), 0}, {digestOf(xorRows()), {}});
    return expert;
}

std::string stateBytes(const Expert& expert) { return resumePointToBytes(*expert.resume, expert.network); }

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
    QVERIFY(training.data == run.data && !training.validation);
    QVERIFY(training.environment == run.environment);
    QVERIFY(training.started == run.started && training.ended == run.ended);
    QCOMPARE(training.parentVersion, 0);
    QCOMPARE(training.curve.size(), std::size_t{3});
    QCOMPARE(training.curve[0].validationError.value(), 0.75);
    QCOMPARE(training.curve[1].accuracy.value(), 0.5);
    QVERIFY(!training.curve[0].isBest && training.curve[1].isBest && !training.curve[2].isBest);
    QVERIFY(take(store.benchmarks()).empty());
}

void TestLibraryTrainings::rowsForValidationComeBack_data()
{
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("of their own") << QByteArray(64, 'b');
    QTest::newRow("the same as train") << QByteArray(64, 'a');
}

void TestLibraryTrainings::rowsForValidationComeBack()
{
    QFETCH(const QByteArray, digest);
    TrainingRun run = runOf(trainedExpert(1));
    run.settings.validationShare = 0;
    run.validation = TrainingData{digest.toStdString(), run.data.source, 4, 2, 1};
    ExpertStore store = open();
    const SavedVersion saved = take(store.save(trainedExpert(2), {}, kept(run)));
    const StoredTraining found = take(store.trainings(saved.expert)).front();
    QVERIFY(found.data == run.data);
    QVERIFY(found.validation == run.validation);
    ExpertStore other = take(ExpertStore::open(m_folder->filePath("other.db").toStdString()));
    QCOMPARE(take(other.importFrom(path())).newTrainings, 1);
    QVERIFY(take(other.trainings(take(other.find("Learner")).id)).front().validation == run.validation);
    run.validation->digest.clear();
    QCOMPARE(store.save(trainedExpert(3), {}, kept(run)).error().code, ErrorCode::InvalidArgument);
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

void TestLibraryTrainings::keepsWhatATrainingGoesOnWith()
{
    const Expert expert = learnt(trainedExpert(1));
    ExpertStore store = open();
    const SavedVersion saved = take(store.save(expert));
    const Expert back = take(open().load(saved.expert)); // another connection, from the file
    QVERIFY(back.resume != nullptr);
    QCOMPARE(back.resume->state.epoch, 5);
    QVERIFY(stateBytes(back) == stateBytes(expert));
    QVERIFY(take(store.load(take(store.save(trainedExpert(2))).expert)).resume == nullptr); // version 2 has none
    take(store.restore(saved.expert, 1));
    QVERIFY(stateBytes(take(store.load(saved.expert))) == stateBytes(expert));
    const auto soon = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    take(store.compact(soon));
    QVERIFY(stateBytes(take(store.load(saved.expert, 1))) == stateBytes(expert));
    QVERIFY(store.remove(saved.expert));
    QCOMPARE(take(store.compact(soon + ExpertStore::kTrashTime + std::chrono::hours(1))).blobs, 3);
}

void TestLibraryTrainings::damagedStateLeavesTheWeights()
{
    const Expert expert = learnt(trainedExpert(1));
    const SavedVersion saved = take(open().save(expert));
    {
        const auto database = take(Database::open(path(), Database::Access::ReadWrite));
        database.trustSchema();
        const std::string fixed =
            take(database.text("SELECT sql FROM sqlite_schema WHERE name = 'blob_store_is_fixed'"));
        QVERIFY(database.execute("DROP TRIGGER blob_store_is_fixed; UPDATE blob_store SET data = zeroblob(size) "
                                 "WHERE sha256 IN (SELECT state_sha256 FROM training_state);" +
                                 fixed));
    }
    const Expert back = take(open().load(saved.expert));
    QVERIFY(bitEqual(back.network.weights(), expert.network.weights()));
    QVERIFY(back.resume == nullptr); // training begins anew
    auto other = take(ExpertStore::open(m_folder->filePath("other.db").toStdString()));
    QCOMPARE(take(other.importFrom(path())).newVersions, 1);
    const ExpertSummary taken = take(other.list()).front();
    QVERIFY(bitEqual(take(other.load(taken.id)).network.weights(), expert.network.weights()));
    QVERIFY(take(other.load(taken.id)).resume == nullptr);
    const LibraryCondition found = open().check();
    QVERIFY(found.isSound()); // nothing is to be mended, but it is said
    QCOMPARE(found.ended.size(), std::size_t{1});
    QCOMPARE(found.ended.front().version, 1);
    QVERIFY(other.check().ended.empty());
}

void TestLibraryTrainings::salvageBringsTheStates()
{
    const Expert expert = learnt(trainedExpert(1));
    const SavedVersion saved = take(open().save(expert));
    const auto damaged = take(Database::open(path(), Database::Access::ReadOnly));
    damaged.trustSchema();
    const auto clean = take(ExpertStore::open(m_folder->filePath("clean.db").toStdString()));
    {
        const auto target = take(Database::open(clean.path(), Database::Access::ReadWrite));
        target.trustSchema();
        const Salvage salvage = take(salvageLibrary(damaged, target, target));
        QCOMPARE(salvage.versions, 1);
        QVERIFY(salvage.isComplete);
    }
    QVERIFY(stateBytes(take(clean.load(saved.expert))) == stateBytes(expert));
}

void TestLibraryTrainings::versionThreeIsMigratedWithItsTrainings()
{
    QVERIFY(QFile::copy(sourcePath("tests/core/data/library_v3.db"), QString::fromStdString(path())));
    QFile::setPermissions(QString::fromStdString(path()), QFile::ReadOwner | QFile::WriteOwner);
    ExpertStore store = open();
    QCOMPARE(QString::fromStdString(store.readOnlyReason()), QString());
    QVERIFY(QFile::exists(QString::fromStdString(path() + ".v3.backup")));
    const ExpertSummary found = take(store.find("Learner"));
    QCOMPARE(found.version, 2);
    const Expert expert = take(store.load(found.id));
    QVERIFY(expert.resume == nullptr); // nobody kept it then
    const auto trainings = take(store.trainings(found.id));
    QCOMPARE(trainings.size(), std::size_t{1});
    QCOMPARE(trainings.front().curve.size(), std::size_t{30});
    QCOMPARE(trainings.front().parentVersion, 1);
    QCOMPARE(trainings.front().data.digest, digestOf(xorRows()));
    QCOMPARE(take(store.save(learnt(expert))).version, 3);
    QCOMPARE(take(store.load(found.id)).resume->state.epoch, 5);
}

void TestLibraryTrainings::importBringsTrainings()
{
    const std::string theirPath = m_folder->filePath("theirs.db").toStdString();
    auto theirs = take(ExpertStore::open(theirPath));
    take(theirs.save(trainedExpert(1)));
    const Expert expert = learnt(trainedExpert(1));
    const TrainingRun run = runOf(trainedExpert(1));
    take(theirs.save(expert, {}, kept(run)));
    ExpertStore mine = open();
    QCOMPARE(take(mine.importFrom(theirPath)).newTrainings, 1);
    const ExpertId id = take(mine.find("Learner")).id;
    const StoredTraining training = take(mine.trainings(id)).front();
    QVERIFY(training.settings == run.settings);
    QVERIFY(training.data == run.data);
    QVERIFY(training.environment == run.environment);
    QCOMPARE(training.curve.size(), std::size_t{3});
    QCOMPARE(training.curve[0].validationError.value(), 0.75);
    QVERIFY(training.curve[1].isBest);
    QCOMPARE(training.parentName, std::string("Learner"));
    QCOMPARE(training.parentVersion, 1);
    QCOMPARE(training.version, 2);
    QVERIFY(stateBytes(take(mine.load(id))) == stateBytes(expert));
    // Again, nothing is new; a training that comes later to a known version is.
    QCOMPARE(take(mine.importFrom(theirPath)).newTrainings, 0);
    QCOMPARE(take(mine.trainings(id)).size(), std::size_t{1});
    take(theirs.save(trainedExpert(3), {}, kept(runOf(trainedExpert(2)))));
    QCOMPARE(take(mine.importFrom(theirPath)).newTrainings, 1);
    QCOMPARE(take(mine.trainings(id)).size(), std::size_t{2});
    const auto database = take(Database::open(path(), Database::Access::ReadOnly));
    QCOMPARE(take(database.number("SELECT count(*) FROM dataset")), 1); // the same rows
    QCOMPARE(take(database.number("SELECT count(*) FROM pragma_foreign_key_check")), 0);
}

QTEST_GUILESS_MAIN(TestLibraryTrainings)
#include "tst_library_trainings.moc"
