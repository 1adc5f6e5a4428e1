// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/linter.h"
#include "core/base/rng.h"
#include "core/nn/dead_units.h"
#include "core/nn/network_builder.h"
#include "core/nn/reference.h"
#include "core/nn/rewrites.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace wb;

namespace {

/// One rule's row: a network with data and budget, made so that the rule fires or so that it does not.
struct LintCase {
    Rule rule = Rule::DeadUnits;
    LintSubject subject;
    bool fires = false;
    bool isMended = false; ///< There is a fix, and the problem is gone after it.
};

Network made(std::vector<int> sizes, Activation hidden, Activation output)
{
    NetworkBuilder builder;
    builder.layersFromSizes(std::move(sizes)).activationHidden(hidden).activationOutput(output);
    return builder.build().value();
}

/// About 1.2k parameters, with nothing to find.
Network plain() { return made({16, 32, 16, 4}, Activation::Tanh, Activation::Linear); }

LintSubject subjectOf(Network network)
{
    auto plan = Plan::compile(network);
    return {std::move(network), std::move(plan), nullptr, {}, {}};
}

Network withSteepness(const Network& network, std::size_t layer, float steepness)
{
    NetworkSpec spec = network.spec();
    spec.layers[layer].function.steepness = steepness;
    return network.edited(spec).value();
}

template <typename Change>
Network reweighted(const Network& network, Change change)
{
    auto weights = std::make_shared<Weights>(network.weights());
    change(*weights);
    return Network::assemble(network.spec(), std::move(weights)).value();
}

Network scaledTo(const Network& network, double low, double high)
{
    NetworkSpec spec = network.spec();
    spec.inputScaling =
        scalingToUnitRange(std::vector<ValueRange>(static_cast<std::size_t>(spec.inputs), ValueRange{low, high}));
    return network.edited(spec).value();
}

Network outputsScaledTo(const Network& network, double low, double high)
{
    NetworkSpec spec = network.spec();
    spec.outputScaling =
        scalingToUnitRange(std::vector<ValueRange>(static_cast<std::size_t>(spec.outputs()), ValueRange{low, high}));
    return network.edited(spec).value();
}

/// 64 rows, every column from low to high, the targets one column from targetLow to targetHigh each.
LintSubject withData(Network network, float low, float high, const Matrix& targets)
{
    LintSubject subject = subjectOf(std::move(network));
    Dataset data;
    data.inputs =
        Matrix::NullaryExpr(targets.rows(), subject.network.numInputs(), [&](Eigen::Index row, Eigen::Index column) {
            return low + (high - low) * static_cast<float>((row * 7 + column * 3) % 64) / 63.0F;
        });
    data.targets = targets;
    subject.data = std::make_shared<const DataSample>(sampleData(data));
    return subject;
}

Matrix ramp(int columns, float low, float high)
{
    return Matrix::NullaryExpr(64, columns, [=](Eigen::Index row, Eigen::Index) {
        return low + (high - low) * static_cast<float>(row) / 63.0F;
    });
}

Matrix classes(int count)
{
    Matrix targets = Matrix::Zero(64, count);
    for (Eigen::Index row = 0; row < 64; ++row)
        targets(row, row % count) = 1;
    return targets;
}

LintSubject withBudget(Budget budget, std::optional<KnownLatency> latency = {})
{
    LintSubject subject = subjectOf(plain());
    subject.budget = budget;
    subject.latency = latency;
    return subject;
}

Network withZeroUnit()
{
    return reweighted(plain(), [](Weights& weights) { weights.layers[0].weights.row(3).setZero(); });
}

const Problem* find(const std::vector<Problem>& problems, Rule rule)
{
    for (const Problem& problem : problems) {
        if (problem.rule == rule)
            return &problem;
    }
    return nullptr;
}

/// The largest difference of any output over a few rows, beside the largest output.
std::pair<double, double> difference(const Network& a, const Network& b)
{
    std::pair<double, double> result;
    Rng rng(5);
    for (int row = 0; row < 20; ++row) {
        std::vector<double> input;
        for (int i = 0; i < a.numInputs(); ++i)
            input.push_back(rng.uniform(-1.0F, 1.0F));
        const auto first = referenceRun(a, input);
        const auto second = referenceRun(b, input);
        for (int output = 0; output < a.numOutputs(); ++output) {
            const double x = *(first->signalValues.end() - 1 - output);
            const double y = *(second->signalValues.end() - 1 - output);
            result.first = std::max(result.first, std::abs(x - y));
            result.second = std::max(result.second, std::abs(x));
        }
    }
    return result;
}

/// Float weights in sums of a few dozen terms: so many roundings.
constexpr double kRoundings = 64 * std::numeric_limits<float>::epsilon();

} // namespace

Q_DECLARE_METATYPE(LintCase)

class TestLinter : public QObject {
    Q_OBJECT

private slots:
    void everyRuleFiresWhereItShould_data();
    void everyRuleFiresWhereItShould();
    void theScalingFixLeavesTheWeights();
    void numbersAreInTheDatasUnits();
    void aSoundNetworkHasNoProblem();
    void removingDeadUnitsChangesNoOutput_data();
    void removingDeadUnitsChangesNoOutput();
    void rewritesKeepTheFunction();
    void stepsGiveWhatOneGoGives();
    void dataOfAnotherShapeIsNotJudged();
    void timeOfTheLargestProduct();
};

void TestLinter::everyRuleFiresWhereItShould_data()
{
    QTest::addColumn<LintCase>("lintCase");
    const auto row = [](const char* name, Rule rule, LintSubject subject, bool fires, bool isMended = false) {
        QTest::newRow(name) << LintCase{rule, std::move(subject), fires, isMended};
    };
    const auto linear = Activation::Linear;
    row("dead: a unit without weights", Rule::DeadUnits, subjectOf(withZeroUnit()), true, true);
    row("dead: none", Rule::DeadUnits, subjectOf(plain()), false);
    row("constant in range: relu far below 0", Rule::ConstantInRange,
        subjectOf(reweighted(made({16, 32, 4}, Activation::Relu, linear),
                             [](Weights& weights) { weights.layers[0].biases[2] = -100; })),
        true, true);
    row("constant in range: relu that fires", Rule::ConstantInRange,
        subjectOf(made({16, 32, 4}, Activation::Relu, linear)), false);
    row("saturated: weights times 100", Rule::Saturated,
        subjectOf(reweighted(plain(), [](Weights& weights) { weights.layers[0].weights *= 100; })), true, true);
    row("saturated: fresh weights", Rule::Saturated, subjectOf(plain()), false);
    const auto silence = [](Weights& weights) { weights.layers[0].biases.head(12).setConstant(-100); };
    row("silent: 12 of 32", Rule::Silent, subjectOf(reweighted(made({16, 32, 4}, Activation::Relu, linear), silence)),
        true, true);
    row("silent: fresh weights", Rule::Silent, subjectOf(made({16, 32, 4}, Activation::Relu, linear)), false);
    row("softmax alone", Rule::SoftmaxAlone, subjectOf(made({16, 32, 1}, Activation::Tanh, Activation::Softmax)), true,
        true);
    row("softmax of two", Rule::SoftmaxAlone, subjectOf(made({16, 32, 2}, Activation::Tanh, Activation::Softmax)),
        false);
    row("always 0", Rule::AlwaysZero, subjectOf(made({16, 32, 4}, Activation::GaussianStepwise, linear)), true, true);
    row("gaussian", Rule::AlwaysZero, subjectOf(made({16, 32, 4}, Activation::Gaussian, linear)), false);
    row("threshold", Rule::Threshold, subjectOf(made({16, 32, 4}, Activation::Threshold, linear)), true, true);
    row("symmetric threshold", Rule::Threshold, subjectOf(made({16, 32, 4}, Activation::ThresholdSymmetric, linear)),
        true, true);
    row("no threshold", Rule::Threshold, subjectOf(plain()), false);
    row("relu at 0.5", Rule::RectifierSteepness,
        subjectOf(withSteepness(made({16, 32, 4}, Activation::Relu, linear), 0, 0.5F)), true, true);
    row("relu at 1", Rule::RectifierSteepness, subjectOf(made({16, 32, 4}, Activation::Relu, linear)), false);
    row("sigmoid at 0.5", Rule::RectifierSteepness, subjectOf(made({16, 32, 4}, Activation::Sigmoid, linear)), false);
    row("targets beyond tanh", Rule::OutputRange,
        withData(made({16, 32, 4}, Activation::Tanh, Activation::Tanh), -1, 1, ramp(4, 0, 7)), true, true);
    row("targets below a sigmoid", Rule::OutputRange,
        withData(made({16, 32, 4}, Activation::Tanh, Activation::Sigmoid), -1, 1, ramp(4, -1, 1)), true, true);
    row("targets within tanh", Rule::OutputRange,
        withData(made({16, 32, 4}, Activation::Tanh, Activation::Tanh), -1, 1, ramp(4, -1, 1)), false);
    row("classes, linear", Rule::ClassesWithoutSoftmax, withData(plain(), -1, 1, classes(4)), true, true);
    row("classes, sigmoid", Rule::ClassesWithoutSoftmax,
        withData(made({16, 32, 4}, Activation::Tanh, Activation::Sigmoid), -1, 1, classes(4)), false);
    row("inputs to 255", Rule::InputScale, withData(plain(), 0, 255, ramp(4, 0, 1)), true, true);
    row("inputs at 1000", Rule::InputScale, withData(plain(), 1000, 1001, ramp(4, 0, 1)), true, true);
    row("inputs of a thousandth", Rule::InputScale, withData(plain(), 0, 0.001F, ramp(4, 0, 1)), true, true);
    row("inputs on [0, 1]", Rule::InputScale, withData(plain(), 0, 1, ramp(4, 0, 1)), false);
    row("weights made for the inputs", Rule::InputScale,
        withData(behindInputMaps(plain(), std::vector<LinearMap>(16, LinearMap{1 / 127.5, -1})).value(), 0, 255,
                 ramp(4, 0, 1)),
        false);
    row("inputs to 255, scaled", Rule::InputScale, withData(scaledTo(plain(), 0, 255), 0, 255, ramp(4, 0, 1)), false);
    row("inputs to 255, scaled for others", Rule::InputScale, withData(scaledTo(plain(), 0, 1), 0, 255, ramp(4, 0, 1)),
        true, true);
    row("saturated by inputs to 255", Rule::Saturated, withData(plain(), 0, 255, ramp(4, 0, 1)), true, true);
    row("not saturated, scaled", Rule::Saturated, withData(scaledTo(plain(), 0, 255), 0, 255, ramp(4, 0, 1)), false);
    row("targets beyond tanh, scaled", Rule::OutputRange,
        withData(outputsScaledTo(made({16, 32, 4}, Activation::Tanh, Activation::Tanh), 0, 7), -1, 1, ramp(4, 0, 7)),
        false);
    row("targets beyond their scaling", Rule::OutputRange,
        withData(outputsScaledTo(made({16, 32, 4}, Activation::Tanh, Activation::Tanh), 0, 5), -1, 1, ramp(4, 0, 7)),
        true, true);
    row("classes, scaled elsewhere", Rule::ClassesWithoutSoftmax,
        withData(outputsScaledTo(plain(), 0, 1), -1, 1, classes(4)), false);
    row("softmax, sums of 4", Rule::SoftmaxTargets,
        withData(made({16, 32, 4}, Activation::Tanh, Activation::Softmax), -1, 1, ramp(4, 0, 1)), true, true);
    row("softmax, classes", Rule::SoftmaxTargets,
        withData(made({16, 32, 4}, Activation::Tanh, Activation::Softmax), -1, 1, classes(4)), false);
    LintSubject narrow = withData(made({12, 32, 4}, Activation::Tanh, linear), -1, 1, ramp(4, 0, 1));
    narrow.network = plain();
    narrow.plan = Plan::compile(narrow.network);
    row("12 columns for 16 inputs", Rule::ColumnCount, narrow, true, true);
    row("3 targets for 4 outputs", Rule::ColumnCount, withData(plain(), -1, 1, ramp(3, 0, 1)), true, true);
    row("columns that fit", Rule::ColumnCount, withData(plain(), -1, 1, ramp(4, 0, 1)), false);
    row("over bytes", Rule::OverBytes, withBudget({{}, 4000}), true);
    row("within bytes", Rule::OverBytes, withBudget({{}, 64'000}), false);
    row("over latency", Rule::OverLatency, withBudget({5000.0, {}}, KnownLatency{6000, true}), true);
    row("within latency", Rule::OverLatency, withBudget({5000.0, {}}, KnownLatency{4000, true}), false);
    row("latency unknown", Rule::OverLatency, withBudget({5000.0, {}}), false);
    row("17 parameters", Rule::ProductRange, subjectOf(made({2, 4, 1}, Activation::Tanh, linear)), true);
    row("1140 parameters", Rule::ProductRange, subjectOf(plain()), false);
    row("gelu", Rule::NoFannFunction, subjectOf(made({16, 32, 4}, Activation::Gelu, linear)), true);
    row("no gelu", Rule::NoFannFunction, subjectOf(plain()), false);
    row("wide linear layer", Rule::MergeableLinear, subjectOf(made({16, 64, 8}, linear, Activation::Tanh)), true, true);
    row("narrow linear layer", Rule::MergeableLinear, subjectOf(made({64, 2, 64}, linear, Activation::Tanh)), false);
    row("all weights 0", Rule::OutputsConstant,
        subjectOf(reweighted(plain(), [](Weights& weights) { weights.layers[1].weights.setZero(); })), true, true);
    row("fresh weights", Rule::OutputsConstant, subjectOf(plain()), false);
}

void TestLinter::everyRuleFiresWhereItShould()
{
    QFETCH(LintCase, lintCase);
    const auto problems = lint(lintCase.subject);
    const Problem* problem = find(problems, lintCase.rule);
    QCOMPARE(problem != nullptr, lintCase.fires);
    if (!problem)
        return;
    QCOMPARE(static_cast<bool>(problem->fix), lintCase.isMended);
    if (!problem->fix)
        return;
    const auto mended = problem->fix(lintCase.subject.network);
    QVERIFY2(mended, mended ? "" : mended.error().message.c_str());
    LintSubject again = lintCase.subject;
    again.network = *mended;
    again.plan = Plan::compile(*mended);
    QVERIFY2(!find(lint(again), lintCase.rule), "the fix leaves the problem where it was");
}

void TestLinter::theScalingFixLeavesTheWeights()
{
    const LintSubject subject = withData(plain(), 0, 255, ramp(4, 0, 1));
    const auto problems = lint(subject);
    const Problem* const problem = find(problems, Rule::InputScale);
    QVERIFY(problem);
    const Network mended = problem->fix(subject.network).value();
    QVERIFY(mended.sharedWeights() == subject.network.sharedWeights());
    QVERIFY(mended.spec().inputScaling == scalingToUnitRange(subject.data->inputs));
    QVERIFY(mended.spec().outputScaling.empty());
}

void TestLinter::numbersAreInTheDatasUnits()
{
    const auto problems = lint(
        withData(outputsScaledTo(made({16, 32, 4}, Activation::Tanh, Activation::Tanh), 0, 5), -1, 1, ramp(4, 0, 7)));
    const Problem* const problem = find(problems, Rule::OutputRange);
    QVERIFY(problem);
    const std::vector<double> wanted{4, 0, 0, 7, 0, 5}; // tanh reaches what was scaled to it
    for (std::size_t i = 0; i < wanted.size(); ++i)
        QVERIFY2(std::abs(problem->numbers[i] - wanted[i]) < 1e-6, qPrintable(QString::number(problem->numbers[i])));
    const auto inputs = lint(withData(scaledTo(plain(), 0, 1), 0, 255, ramp(4, 0, 1)));
    QCOMPARE(find(inputs, Rule::InputScale)->numbers[3], 255.0);
}

void TestLinter::aSoundNetworkHasNoProblem()
{
    QVERIFY(lint(subjectOf(plain())).empty());
    QVERIFY(lint(withData(made({16, 32, 4}, Activation::Tanh, Activation::Softmax), -1, 1, classes(4))).size() == 2);
}

void TestLinter::removingDeadUnitsChangesNoOutput_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("removed");
    QTest::newRow("nothing comes in") << 0 << 1;
    QTest::newRow("nothing goes out") << 1 << 1;
    QTest::newRow("what only feeds the unused") << 2 << 17; // 16 of the second layer but one, 2 of the first
    QTest::newRow("shortcut") << 3 << 1;
    QTest::newRow("none") << 4 << 0;
}

void TestLinter::removingDeadUnitsChangesNoOutput()
{
    QFETCH(int, kind);
    QFETCH(int, removed);
    Network network = plain();
    if (kind == 3) {
        NetworkSpec spec = network.spec();
        spec.topology = Topology::Shortcut;
        network = Network::create(spec).value();
    }
    network = reweighted(network, [kind](Weights& weights) {
        if (kind == 0 || kind == 3) {
            weights.layers[0].weights.row(3).setZero();
            weights.layers[0].biases[3] = 0.7F;
        } else if (kind == 1) {
            weights.layers[1].weights.col(5).setZero();
        } else if (kind == 2) {
            weights.layers[2].weights.rightCols(15).setZero();  // 15 of the second hidden layer are read by nothing
            weights.layers[1].weights.row(0).head(2).setZero(); // and two of the first only by them
        }
    });
    const auto reduced = withoutDeadUnits(network);
    QVERIFY(reduced);
    const int before = network.spec().layers[0].outputs + network.spec().layers[1].outputs;
    const int after = reduced->spec().layers[0].outputs + reduced->spec().layers[1].outputs;
    QCOMPARE(before - after, removed);
    QCOMPARE(findDeadUnits(*reduced).count(), std::int64_t{0});
    const auto [largest, scale] = difference(network, *reduced);
    QVERIFY2(largest <= kRoundings * std::max(1.0, scale), qPrintable(QString::number(largest)));
}

void TestLinter::rewritesKeepTheFunction()
{
    const Network relu = withSteepness(made({16, 32, 4}, Activation::Relu, Activation::Linear), 0, 0.5F);
    const auto natural = atSteepness(relu, 0, 1.0F);
    QVERIFY(natural);
    QCOMPARE(difference(relu, *natural).first, 0.0);

    const Network deep = made({16, 64, 8, 4}, Activation::Linear, Activation::Tanh);
    const auto merged = mergedIntoNext(deep, 0);
    QVERIFY(merged);
    QCOMPARE(merged->spec().layers.size(), std::size_t{2});
    const auto [largest, scale] = difference(deep, *merged);
    QVERIFY(largest <= kRoundings * std::max(1.0, scale));
    QVERIFY(!mergedIntoNext(deep, 2));
    QVERIFY(!atSteepness(deep, 0, 0.0F));
}

void TestLinter::stepsGiveWhatOneGoGives()
{
    const LintSubject subject = subjectOf(withZeroUnit());
    Linter linter(subject);
    int steps = 1;
    while (linter.step(std::chrono::milliseconds(0)) == Job::State::Running)
        ++steps;
    QVERIFY(steps > 3);
    QCOMPARE(linter.problems().size(), lint(subject).size());
    QCOMPARE(linter.progress(), 1.0);
}

void TestLinter::dataOfAnotherShapeIsNotJudged()
{
    LintSubject subject = withData(made({12, 32, 4}, Activation::Tanh, Activation::Linear), 0, 255, ramp(4, 0, 900));
    subject.network = plain();
    subject.plan = Plan::compile(subject.network);
    const auto problems = lint(subject);
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(problems.front().rule, Rule::ColumnCount);
}

/// Prints a figure, judges none: 100 000 parameters, with data of 128 rows.
void TestLinter::timeOfTheLargestProduct()
{
    const LintSubject subject =
        withData(made({256, 256, 112, 40, 8}, Activation::Tanh, Activation::Linear), -1, 1, ramp(8, 0, 1));
    QBENCHMARK { lint(subject); }
}

QTEST_GUILESS_MAIN(TestLinter)
#include "tst_linter.moc"
