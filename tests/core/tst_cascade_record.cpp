// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_digest.h"
#include "core/nn/fann_settings.h"
#include "core/store/expert_store.h"
#include "core/store/model_card.h"
#include "core/store/training_record.h"
#include "core/training/cascade.h"
#include "tests/support/random_network.h"
#include "tests/support/wave_rows.h"
#include "tests/support/xor_rows.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>
#include <tuple>

using namespace wb;
using namespace wb::test;

/// How a network grew, as the library keeps it of every training; and by what rules.
class TestCascadeRecord : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void curveGoesOnFromUnitToUnit();
    void rulesAreThoseOfAFannFile();
    void keepsHowANetworkGrew();
    void rulesOfACascadeReadBack();

private:
    ExpertStore open() const { return take(ExpertStore::open(m_folder->filePath("experts.db").toStdString())); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr std::chrono::milliseconds kLongStep{1000};

Network waveStart() { return makeNetwork({1, 1}, Wiring::Layered, Activation::Tanh, Activation::Linear, 1); }

CascadeConfig rpropConfig(std::uint64_t seed)
{
    CascadeConfig config;
    config.training = configFor(Algorithm::Rprop);
    config.training.seed = seed;
    return config;
}

std::unique_ptr<Cascade> grown(const Network& start, Trainer::Data data, const CascadeConfig& config)
{
    auto cascade = take(Cascade::create(start, std::move(data), config));
    while (cascade->step(kLongStep) == Job::State::Running) {
    }
    return cascade;
}

Expert bareExpert()
{
    return {{.name = "Grown"}, makeNetwork({2, 1}, Wiring::Layered, Activation::Tanh, Activation::Sigmoid, 1)};
}

/// Grows it on four rows; the record of that.
TrainingRun growth(Expert& expert, const CascadeConfig& config)
{
    TrainingRun run = beginRun(settingsOf(config), *xorRows(), expert.network);
    run.data.digest = digestOf(xorRows());
    const auto cascade = grown(expert.network, {xorRows(), nullptr}, config);
    run.reason = stopReasonOf(cascade->end());
    run.curve = cascade->curve();
    run.ended = timestampNow();
    expert.network = cascade->network();
    return run;
}

Trainings kept(const TrainingRun& run) { return {std::make_shared<const TrainingRun>(run)}; }

} // namespace

void TestCascadeRecord::curveGoesOnFromUnitToUnit()
{
    CascadeConfig config = rpropConfig(1);
    config.training.targetError = 0;
    config.maxUnits = 3;
    const auto cascade = grown(waveStart(), {waveRows(20), waveRows(7)}, config);
    QVERIFY(cascade);
    const auto& curve = cascade->curve();
    std::vector<int> epochs(4, 0);
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t at = 0; at < curve.size(); ++at) {
        QCOMPARE(curve[at].epoch, static_cast<int>(at) + 1);
        QVERIFY(at == 0 || curve[at].hiddenUnits >= curve[at - 1].hiddenUnits);
        QVERIFY(at == 0 || curve[at].seconds >= curve[at - 1].seconds);
        ++epochs[static_cast<std::size_t>(curve[at].hiddenUnits)];
        const double error = curve[at].validationError.value_or(-1);
        QCOMPARE(curve[at].isBest, error < best);
        best = std::min(best, error);
    }
    for (const CascadeRecord& record : cascade->history())
        QCOMPARE(epochs[static_cast<std::size_t>(record.units)], record.epochs);
    QCOMPARE(cascade->history()[static_cast<std::size_t>(cascade->bestUnits())].validationError.value_or(-1), best);
}

void TestCascadeRecord::rulesAreThoseOfAFannFile()
{
    QVERIFY(cascadeRulesOf(FannSettings()) == CascadeRules()); // libfann's defaults are ours
    FannSettings file;
    file.cascadeOutputChangeFraction = 0.02;
    file.cascadeOutputStagnationEpochs = 7;
    file.cascadeMinOutEpochs = 3;
    file.cascadeMaxOutEpochs = 4'000'000'000U; // more than an int holds
    file.cascadeCandidateChangeFraction = 0.03;
    file.cascadeCandidateStagnationEpochs = 8;
    file.cascadeMinCandEpochs = 4;
    file.cascadeMaxCandEpochs = 40;
    file.cascadeNumCandidateGroups = 3;
    file.cascadeCandidateLimit = 50;
    file.cascadeWeightMultiplier = 0.5;
    file.cascadeActivationFunctions = {5, 8};
    file.cascadeActivationSteepnesses = {0.5};
    CascadeRules rules;
    rules.outputs = {0.02, 7, 3, std::numeric_limits<int>::max()};
    rules.candidates = {0.03, 8, 4, 40};
    rules.groups = 3;
    rules.candidateLimit = 50;
    rules.weightMultiplier = 0.5F;
    rules.functions = {Activation::Tanh, Activation::GaussianSymmetric};
    rules.steepnesses = {0.5F};
    QVERIFY(cascadeRulesOf(file) == rules);
}

void TestCascadeRecord::keepsHowANetworkGrew()
{
    Expert expert = bareExpert();
    ExpertStore store = open();
    const SavedVersion bare = take(store.save(expert));
    CascadeConfig config;
    config.training = configFor(Algorithm::Rprop);
    config.training.seed = 7;
    config.maxUnits = 3;
    config.functions = {Activation::Tanh};
    config.outputs = {0.01, 12, 250, 250}; // 4 x 250 epochs are more than are kept
    const TrainingRun run = growth(expert, config);
    const SavedVersion saved = take(store.save(expert, {}, kept(run)));
    const StoredTraining found = take(open().trainings(saved.expert)).front();
    QVERIFY(cascadeConfigOf(found.settings) == config);
    QCOMPARE(found.status, std::string("finished"));
    QCOMPARE(found.parentVersion, bare.version);
    QVERIFY(found.data == run.data);
    QVERIFY(run.curve.size() > StoredTraining::kCurvePoints);
    QVERIFY(found.curve.size() <= StoredTraining::kCurvePoints + 2 + 3);
    for (const EpochRecord& epoch : run.curve) // the last epoch of each number of units is there
        if (epoch.epoch % 250 == 0)
            QVERIFY(std::any_of(found.curve.begin(), found.curve.end(), [&epoch](const EpochRecord& one) {
                return one.epoch == epoch.epoch && one.hiddenUnits == epoch.hiddenUnits;
            }));
    // Begun again with what was kept, it comes to the same bits.
    Expert again = take(store.load(bare.expert, bare.version));
    growth(again, cascadeConfigOf(found.settings));
    QVERIFY(bitEqual(again.network.weights(), take(store.load(saved.expert)).network.weights()));
    const std::string card = take(modelCard(store, saved.expert, CardFormat::Markdown));
    QVERIFY2(card.find("cascade to 3 units at most, rprop, mse") != std::string::npos, card.c_str());
}

void TestCascadeRecord::rulesOfACascadeReadBack()
{
    CascadeConfig config;
    config.training = configFor(Algorithm::Quickprop);
    config.maxUnits = 62;
    config.outputs = {0.1 + 0.2, 1, 0, 2};
    config.candidates = {1e-9, 3, 4, 5};
    config.groups = 9;
    config.functions = {Activation::Cos, Activation::Relu};
    config.steepnesses = {0.1F, -2};
    config.candidateLimit = 1.0 / 3;
    config.weightMultiplier = 0.1F;
    TrainingSettings settings = settingsOf(config);
    settings.validationShare = 0.5;
    settings.ownSplitSeed = 18'446'744'073'709'551'615U;
    const std::string text = trainingSettingsJson(settings);
    QVERIFY(take(parseTrainingSettingsJson(text)) == settings);
    for (const auto& [from, to, named] : {std::tuple{"\"relu\"", "\"magic\"", "magic"},
                                          {"\"max_units\":62", "\"max_units\":63", "62"},
                                          {"\"groups\":9", "\"crowds\":9", "groups"},
                                          {"quickprop\"", "adam\"", "all rows at once"},
                                          {"\"split_seed\":\"1", "\"split_seed\":\"x", "split_seed"}}) {
        const auto read = parseTrainingSettingsJson(QString::fromStdString(text).replace(from, to).toStdString());
        QVERIFY2(!read, named);
        QVERIFY2(read.error().message.find(named) != std::string::npos, read.error().message.c_str());
    }
}

QTEST_GUILESS_MAIN(TestCascadeRecord)
#include "tst_cascade_record.moc"
