// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/bench/bench_ratios.h"
#include "core/analysis/bench/bench_suite.h"
#include "core/analysis/bench/bench_verdict.h"
#include "core/analysis/bench/engine_contender.h"
#include "tests/support/random_network.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace wb;
using test::take;

namespace {

/// Time that passes only where the kernels and contenders below say so. Global because kernels are plain functions.
std::int64_t fakeNs = 0;

class FakeClock : public Clock {
public:
    FakeClock() { fakeNs = 0; }
    std::int64_t nowNs() const override { return ++fakeNs; } // a reading takes 1 ns
};

void pass(double ns) { fakeNs += static_cast<std::int64_t>(ns); }

constexpr int kLanes = 8;

template <int kFloatsANs>
float streamAt(const float*, std::size_t count, int passes)
{
    pass(static_cast<double>(count) * passes / kFloatsANs);
    return 0.0F;
}

/// A machine that streams at best four floats a nanosecond, computes 1 flop and half a curve.
const MachineKernels kFakeMachine{"fake",
                                  kLanes,
                                  true,
                                  24 * kLanes,
                                  {streamAt<2>, streamAt<4>, streamAt<3>},
                                  [](std::int64_t iterations) {
                                      pass(24.0 * kLanes * static_cast<double>(iterations));
                                      return 0.0F;
                                  },
                                  [](float*, std::size_t count, int passes) {
                                      pass(2.0 * static_cast<double>(count) * passes);
                                      return 0.0F;
                                  }};

constexpr double kRowNs = 1000;     ///< A call of one row.
constexpr double kBatchRowNs = 300; ///< A row of a call of many.

/// Computes what a plan does, in its own time, and writes its name into a log.
class FakeContender : public BenchContender {
public:
    FakeContender(std::string name, std::string* log, float offset = 0)
        : m_name(std::move(name)), m_log(log), m_offset(offset)
    {
    }
    std::string name() const override { return m_name; }
    std::string version() const override { return "1"; }
    bool isPeer() const override { return true; }
    Result<std::unique_ptr<BenchSubject>> make(const Network& network, int rows) const override
    {
        if (m_name == "refuses")
            return fail(ErrorCode::Unsupported, "not this one");
        const auto plan = Plan::compile(network);
        const auto scratch = std::make_shared<Scratch>(*plan);
        const auto inputs = static_cast<std::size_t>(plan->inputs());
        const auto outputs = static_cast<std::size_t>(plan->outputs());
        return benchSubject(inputs * static_cast<std::size_t>(rows), [=, this](const float* input, float* output) {
            if (m_log != nullptr && (m_log->empty() || m_log->back() != m_name.back()))
                *m_log += m_name.back();
            for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row) {
                static_cast<void>(
                    plan->run({input + row * inputs, inputs}, {output + row * outputs, outputs}, *scratch));
                output[row * outputs] += m_offset;
            }
            pass(rows == 1 ? kRowNs : kBatchRowNs * rows);
        });
    }

private:
    std::string m_name;
    std::string* m_log;
    float m_offset;
};

BenchOptions quickOptions()
{
    BenchOptions options = BenchOptions::quick();
    options.kernels = &kFakeMachine;
    options.pin = false;
    options.batchRows = {256};
    return options;
}

BenchReport run(std::vector<std::shared_ptr<const BenchContender>> contenders, const BenchOptions& options)
{
    const FakeClock clock;
    const auto suite = take(BenchSuite::create(
        {benchShape("net", test::makeNetwork({8, 6, 4}, test::Wiring::Layered, Activation::Tanh, Activation::Linear))},
        std::move(contenders), options, clock));
    double progress = 0;
    while (suite->step(std::chrono::milliseconds(1)) == Job::State::Running) {
        if (suite->progress() < progress || suite->progress() > 1)
            qFatal("progress goes back or beyond the end");
        progress = suite->progress();
    }
    return suite->report();
}

BenchSeries series(std::vector<std::vector<double>> rounds) { return {std::move(rounds)}; }

/// Five rounds of eleven equal samples each, the rounds 20 % apart at most, times a factor.
BenchSeries restlessRounds(double factor)
{
    BenchSeries made;
    for (const double pace : {1.0, 1.2, 0.8, 1.1, 0.9})
        made.rounds.emplace_back(11, factor * pace);
    return made;
}

/// A report of one network with one contender of ours and three peers, two of them of one family.
BenchReport handMade()
{
    BenchReport report;
    report.contenders = {{"f32", "f32", "", false},
                         {"Eigen a", "Eigen", "", true},
                         {"Eigen b", "Eigen", "", true},
                         {"other", "other", "", true}};
    BenchShapeReport& shape = report.shapes.emplace_back();
    shape.name = "X";
    shape.sizes = "2-1";
    shape.hiddenActivation = "linear";
    shape.parameters = 100;
    shape.flop = 10;
    shape.limits = {series({{5}, {10}}), series({{0.1}, {0.2}}), series({{1}, {1}})};
    for (const double rowNs : {10.0, 40.0, 30.0, 0.0}) {
        BenchResult& result = shape.results.emplace_back();
        result.contender = report.contenders[shape.results.size() - 1].name;
        result.isPeer = report.contenders[shape.results.size() - 1].isPeer;
        if (rowNs > 0)
            result.backToBack = series({{rowNs, rowNs, rowNs}, {2 * rowNs, 2 * rowNs}});
    }
    shape.results.front().countedBytes = 404;
    return report;
}

} // namespace

class TestBench : public QObject {
    Q_OBJECT

private slots:
    void medianIsTheMiddle_data();
    void medianIsTheMiddle();
    void seriesTakesTheMedianOfRounds();
    void standardShapesHaveTheirCounts_data();
    void standardShapesHaveTheirCounts();
    void kernelsReadEveryVectorOnce_data();
    void kernelsReadEveryVectorOnce();
    void limitsAreThoseOfTheMachine();
    void timesAreThoseOfTheContender();
    void everybodyHasHisTurnInEveryRound();
    void whoIsWrongIsNotTimed_data();
    void whoIsWrongIsNotTimed();
    void engineLoadsAndIsCounted();
    void refusesWhatItCannotMeasure();
    void ratioOfConstantsHasNoSpread();
    void restlessRoundsProveNothing();
    void verdictNeedsCertaintyAndSize_data();
    void verdictNeedsCertaintyAndSize();
    void aSlowerMachineIsNotASlowerProgram();
    void comparisonTakesWhatBothHave();
    void ratiosTakeTheFastestOfAFamily();
};

void TestBench::medianIsTheMiddle_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("middle");
    QTest::newRow("one") << QList<double>{3} << 3.0;
    QTest::newRow("odd") << QList<double>{9, 1, 5} << 5.0;
    QTest::newRow("even") << QList<double>{9, 1, 5, 6} << 5.5;
}

void TestBench::medianIsTheMiddle()
{
    QFETCH(QList<double>, values);
    QFETCH(double, middle);
    QCOMPARE(median({values.begin(), values.end()}), middle);
}

void TestBench::seriesTakesTheMedianOfRounds()
{
    const BenchSeries measured = series({{1, 2, 9}, {4, 4, 4}, {3, 7, 8}}); // medians 2, 4, 7
    QCOMPARE(measured.median(), 4.0);
    QCOMPARE(measured.low(), 2.0);
    QCOMPARE(measured.high(), 7.0);
    QCOMPARE(BenchSeries{}.median(), 0.0);
}

void TestBench::standardShapesHaveTheirCounts_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("sizes");
    QTest::addColumn<qint64>("weights");
    QTest::addColumn<qint64>("parameters");
    QTest::addColumn<qint64>("curves");
    QTest::newRow("A") << 0 << "64-32-16-8" << 2688LL << 2744LL << 48LL; // 64 x 32 + 32 x 16 + 16 x 8
    QTest::newRow("B") << 1 << "16-32-16" << 1024LL << 1072LL << 32LL;
    QTest::newRow("C") << 2 << "64-96-40" << 9984LL << 10120LL << 96LL;
    QTest::newRow("D") << 3 << "256-256-128" << 98304LL << 98688LL << 256LL;
}

void TestBench::standardShapesHaveTheirCounts()
{
    QFETCH(int, position);
    QFETCH(QString, sizes);
    QFETCH(qint64, weights);
    QFETCH(qint64, parameters);
    QFETCH(qint64, curves);
    const BenchShape shape = standardShapes(1).at(static_cast<std::size_t>(position));
    QCOMPARE(QString::fromStdString(shape.name), QString(QTest::currentDataTag()));
    QCOMPARE(QString::fromStdString(shape.sizesText()), sizes);
    QCOMPARE(static_cast<qint64>(shape.weightCount()), weights);
    QCOMPARE(static_cast<qint64>(shape.network.totalConnections()), parameters);
    QCOMPARE(static_cast<qint64>(shape.flop()), 2 * weights);
    QCOMPARE(static_cast<qint64>(shape.curveCount()), curves);
    const BenchShape straight = standardShapes(1, Activation::Relu).at(static_cast<std::size_t>(position));
    QCOMPARE(static_cast<qint64>(straight.curveCount()), 0LL);
}

void TestBench::kernelsReadEveryVectorOnce_data()
{
    QTest::addColumn<bool>("best");
    QTest::newRow("portable") << false;
    QTest::newRow("best here") << true;
}

void TestBench::kernelsReadEveryVectorOnce()
{
    QFETCH(bool, best);
    const MachineKernels& kernels = best ? machineKernels() : portableMachineKernels();
    const std::size_t count = static_cast<std::size_t>(2 * kernels.floatsPerBlock);
    std::vector<float> weights(count + static_cast<std::size_t>(MachineKernels::kAheadVectors * kernels.lanes));
    float firstLane = 0;                      // sums of small whole numbers are exact
    for (std::size_t i = 0; i < count; ++i) { // and 0 behind them
        weights[i] = static_cast<float>(1 + i / static_cast<std::size_t>(kernels.lanes));
        firstLane += i % static_cast<std::size_t>(kernels.lanes) == 0 ? weights[i] : 0;
    }
    for (const auto& stream : kernels.streamWeights)
        QCOMPARE(stream(weights.data(), count, 3), 3 * firstLane / 2); // every weight is taken by half
    QVERIFY(std::isfinite(kernels.multiplyAdd(1000)));
    std::vector<float> values(static_cast<std::size_t>(4 * kernels.lanes), 0.5F);
    QVERIFY(std::isfinite(kernels.curve(values.data(), values.size(), 1000)));
}

void TestBench::limitsAreThoseOfTheMachine()
{
    const BenchReport report = run({std::make_shared<FakeContender>("fake", nullptr)}, quickOptions());
    const BenchShapeReport& shape = report.shapes.front();
    const auto near = [](double value, double wanted) { return std::abs(value / wanted - 1) < 1e-3; };
    // 8 x 6 + 6 x 4 weights at a quarter of a nanosecond; samples of 10 us hold 1 ns of reading the clock: 1e-4
    QVERIFY(near(shape.rowLimitNs().median(), 72 * 0.25));
    // 144 flop at 1 ns and 6 tanh at 2 ns
    QVERIFY(near(shape.batchLimitNs().median(), 144 + 12));
    QCOMPARE(shape.limits.streamNs.rounds.size(), std::size_t{2});
}

void TestBench::timesAreThoseOfTheContender()
{
    const BenchReport report = run({std::make_shared<FakeContender>("fake", nullptr)}, quickOptions());
    const BenchResult& result = report.shapes.front().results.front();
    const auto near = [](double value, double wanted) { return std::abs(value / wanted - 1) < 1e-3; };
    QVERIFY(result.refusal.empty());
    QVERIFY(near(result.backToBack.median(), kRowNs));
    QCOMPARE(result.batches.size(), std::size_t{1});
    QVERIFY(near(result.batches.front().ns.median(), kBatchRowNs));
    if (kCanSerialise) {
        // a reading of 1 ns stands in every sample, which lasts a call at least
        QVERIFY(near(result.serialP50.median(), kRowNs + 1.0 / result.serialCalls));
        QVERIFY(near(result.serialP99.median(), kRowNs + 1.0 / result.serialCalls));
    }
    QVERIFY(result.maxError < 1e-6);
    QVERIFY(result.load.isEmpty());
}

void TestBench::everybodyHasHisTurnInEveryRound()
{
    std::string log;
    BenchOptions options = quickOptions();
    options.batchRows = {};
    options.otherBatchRows = {};
    options.rounds = 3;
    run({std::make_shared<FakeContender>("a", &log), std::make_shared<FakeContender>("b", &log)}, options);
    // checked once each; then warming up and three rounds in turn
    QCOMPARE(QString::fromStdString(log), QString("ab") + QString("ab").repeated(4));
}

void TestBench::whoIsWrongIsNotTimed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<float>("offset");
    QTest::addColumn<QString>("reason");
    QTest::newRow("off") << "off" << 1e-3F << "differs";
    QTest::newRow("NaN") << "nan" << std::numeric_limits<float>::quiet_NaN() << "differs";
    QTest::newRow("cannot") << "refuses" << 0.0F << "not this one";
}

void TestBench::whoIsWrongIsNotTimed()
{
    QFETCH(QString, name);
    QFETCH(float, offset);
    QFETCH(QString, reason);
    const BenchReport report =
        run({std::make_shared<FakeContender>(name.toStdString(), nullptr, offset)}, quickOptions());
    const BenchResult& result = report.shapes.front().results.front();
    QVERIFY(QString::fromStdString(result.refusal).contains(reason));
    QVERIFY(result.backToBack.isEmpty());
    QVERIFY(result.batches.empty());
}

void TestBench::engineLoadsAndIsCounted()
{
    const QTemporaryDir folder;
    BenchOptions options = BenchOptions::quick();
    options.rounds = 1;
    options.folder = folder.path().toStdString();
    options.kernels = &portableMachineKernels();
    const auto suite = take(BenchSuite::create({standardShapes(1).at(1)}, engineContenders(), options));
    while (suite->step(std::chrono::milliseconds(50)) == Job::State::Running) {
    }
    const BenchResult& result = suite->report().shapes.front().results.front();
    QVERIFY2(result.refusal.empty(), result.refusal.c_str());
    QVERIFY(!result.isPeer);
    QVERIFY(result.load.median() > 0);
    QVERIFY(result.countedBytes.value_or(0) >= 4 * 1072);
    QCOMPARE(result.batches.size(), options.batchRows.size());
    for (const BatchPoint& point : result.batches)
        QVERIFY(point.ns.median() > 0);
}

void TestBench::refusesWhatItCannotMeasure()
{
    QVERIFY(!BenchSuite::create({}, engineContenders(), {}));
    QVERIFY(!BenchSuite::create(standardShapes(1), {}, {}));
    BenchOptions options;
    options.rounds = 0;
    QVERIFY(!BenchSuite::create(standardShapes(1), engineContenders(), options));
    options.rounds = 1;
    options.batchRows = {0};
    QVERIFY(!BenchSuite::create(standardShapes(1), engineContenders(), options));
}

void TestBench::ratioOfConstantsHasNoSpread()
{
    const RatioEstimate estimate = ratioOfMedians(series({{3, 3}, {3}}), series({{2}, {2, 2}}), 1);
    QCOMPARE(estimate.ratio, 1.5);
    QCOMPARE(estimate.interval, (Interval{1.5, 1.5}));
}

void TestBench::restlessRoundsProveNothing()
{
    // 55 samples against 55 would look certain; five rounds that differ by 20 % are not
    const RatioEstimate estimate = ratioOfMedians(restlessRounds(1.06), restlessRounds(1), 1);
    QVERIFY(std::abs(estimate.ratio - 1.06) < 1e-12);
    QVERIFY(estimate.interval.low < 1 && estimate.interval.high > 1.06);
    QCOMPARE(verdictOf(estimate, 0), Verdict::Same);
    // twice as slow cannot be luck: the slowest old round is 1.2, the fastest new one 1.6
    QCOMPARE(verdictOf(ratioOfMedians(restlessRounds(2), restlessRounds(1), 1), 0.05), Verdict::Slower);
    QCOMPARE(verdictOf(ratioOfMedians(restlessRounds(1), restlessRounds(2), 1), 0.05), Verdict::Faster);
    const RatioEstimate again = ratioOfMedians(restlessRounds(1.06), restlessRounds(1), 1);
    QCOMPARE(again.interval, estimate.interval); // same seed, same interval
}

void TestBench::verdictNeedsCertaintyAndSize_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("certain and large") << 1.2 << 1.1 << 1.3 << Verdict::Slower;
    QTest::newRow("large, not certain") << 1.2 << 0.99 << 1.5 << Verdict::Same;
    QTest::newRow("certain, small") << 1.04 << 1.03 << 1.05 << Verdict::Same;
    QTest::newRow("exactly the margin") << 1.05 << 1.04 << 1.06 << Verdict::Same;
    QTest::newRow("faster") << 0.8 << 0.7 << 0.9 << Verdict::Faster;
    QTest::newRow("faster, not certain") << 0.8 << 0.7 << 1.01 << Verdict::Same;
    QTest::newRow("a little faster") << 0.96 << 0.95 << 0.97 << Verdict::Same;
}

void TestBench::verdictNeedsCertaintyAndSize()
{
    QFETCH(double, ratio);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(Verdict, verdict);
    QCOMPARE(verdictOf({ratio, {low, high}}, 0.05), verdict);
}

void TestBench::aSlowerMachineIsNotASlowerProgram()
{
    // in the second round limits and times are twice as long: 10 / 5 and 20 / 10
    const auto measures = comparableMeasures(handMade());
    QCOMPARE(measures.size(), std::size_t{1}); // peers are not compared
    QCOMPARE(measures.front().unit, std::string("x limit"));
    QCOMPARE(measures.front().series.roundMedians(), (std::vector<double>{2, 2}));
}

void TestBench::comparisonTakesWhatBothHave()
{
    const BenchMeasure now{"X", "f32", "one row", "x limit", series({{2.2}})};
    BenchMeasure before = now;
    before.series = series({{2}});
    BenchMeasure gone = before;
    gone.what = "load";
    const auto changes = compareMeasures({now}, {gone, before}, 0.05, 1);
    QCOMPARE(changes.size(), std::size_t{1});
    QCOMPARE(changes.front().verdict, Verdict::Slower); // 2.2 over 2 without spread
    QVERIFY(compareMeasures({now}, {gone}, 0.05, 1).empty());
}

void TestBench::ratiosTakeTheFastestOfAFamily()
{
    const auto valueOf = [lines = benchRatios(handMade())](const char* label) {
        for (const BenchRatio& line : lines)
            if (line.label == label)
                return line.values.front().value_or(-1);
        return -1.0;
    };
    QCOMPARE(valueOf("one row, times faster than Eigen"), 3.0); // 45 over 15, medians of rounds
    QCOMPARE(valueOf("one row, f32 / limit"), 2.0);             // 15 over 7.5
    QCOMPARE(valueOf("memory, f32 / 4 B a parameter"), 1.01);
    QCOMPARE(valueOf("one row, times faster than other"), -1.0); // was not measured
}

QTEST_GUILESS_MAIN(TestBench)
#include "tst_bench.moc"
