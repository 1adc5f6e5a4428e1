// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/network_builder.h"
#include "ui/views/message_bar.h"
#include "ui/views/problem_delegate.h"
#include "ui/views/problems_panel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace wb;
using namespace wb::ui;

namespace {

struct ProblemsBench {
    Document document;
    LayerSelection selection{document};
    BudgetHolder budget;
    DesignLatency latency{document};

    /// 2 744 parameters with nothing to find but what a test puts there.
    ProblemsBench()
    {
        NetworkSpec spec = document.spec();
        for (LayerSpec& layer : spec.layers)
            layer.function = naturalFunction(Activation::Tanh);
        const auto done = document.submit(spec, QStringLiteral("Start"));
        Q_ASSERT(done);
        document.undoStack().clear();
    }
    void setActivation(std::size_t layer, UnitFunction function)
    {
        const auto done = document.setFunction(document.spec().layers[layer].id, function);
        Q_ASSERT(done);
    }
};

int rowOf(const ProblemsModel& model, const QString& id)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row).data(ProblemsModel::IdRole).toString() == id)
            return row;
    }
    return -1;
}

} // namespace

class TestProblemsPanel : public QObject {
    Q_OBJECT

private slots:
    void keepsTheRulesOfItemModels();
    void followsEditsSoon();
    void fixIsOneNamedUndoStep();
    void aStaleRowMendsNothing();
    void largeNetworksAreLintedInTheBackground();
    void everyRuleHasWords();
    void emptyStateSaysSo();
    void choosingARowSelectsItsLayer();
    void theButtonMends();
    void returnMends();
    void overTheBudgetAsksForTheFit();
    void copies();
};

void TestProblemsPanel::keepsTheRulesOfItemModels()
{
    ProblemsBench bench;
    ProblemsModel model(bench.document, bench.budget, bench.latency);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(model.isCurrent());
    QCOMPARE(model.rowCount(), 0);
    bench.setActivation(0, {Activation::Relu, 0.5F});
    QTRY_VERIFY(rowOf(model, QStringLiteral("W08")) >= 0);
    bench.budget.setBudget({{}, 100});
    QTRY_VERIFY(rowOf(model, QStringLiteral("W14")) == 0);
    bench.document.undoStack().undo();
    bench.budget.setBudget({});
    QTRY_COMPARE(model.rowCount(), 0);
}

void TestProblemsPanel::followsEditsSoon()
{
    ProblemsBench bench;
    ProblemsModel model(bench.document, bench.budget, bench.latency);
    QTRY_VERIFY(model.isCurrent());
    QSignalSpy reset(&model, &ProblemsModel::modelReset);
    for (int i = 0; i < 10; ++i) // a drag: linted once, not ten times
        bench.setActivation(0, {Activation::Relu, 0.5F + 0.01F * static_cast<float>(i)});
    QVERIFY(!model.isCurrent());
    QTRY_VERIFY(model.isCurrent());
    QCOMPARE(reset.count(), 1);
}

void TestProblemsPanel::fixIsOneNamedUndoStep()
{
    ProblemsBench bench;
    ProblemsModel model(bench.document, bench.budget, bench.latency);
    bench.setActivation(0, {Activation::Relu, 0.5F});
    QTRY_VERIFY(rowOf(model, QStringLiteral("W08")) >= 0);
    const NetworkSpec before = bench.document.spec();
    const int row = rowOf(model, QStringLiteral("W08"));
    QCOMPARE(model.layerAt(row), before.layers[0].id);
    QVERIFY(model.fix(row));
    QCOMPARE(bench.document.undoStack().undoText(), QStringLiteral("Normalise steepness of Hidden 1"));
    QCOMPARE(bench.document.spec().layers[0].function.steepness, 1.0F);
    QTRY_COMPARE(rowOf(model, QStringLiteral("W08")), -1);
    bench.document.undoStack().undo();
    QVERIFY(bench.document.spec() == before);
    QTRY_VERIFY(rowOf(model, QStringLiteral("W08")) >= 0);
}

void TestProblemsPanel::aStaleRowMendsNothing()
{
    ProblemsBench bench;
    ProblemsModel model(bench.document, bench.budget, bench.latency);
    bench.setActivation(0, {Activation::Relu, 0.5F});
    QTRY_VERIFY(rowOf(model, QStringLiteral("W08")) >= 0);
    const int row = rowOf(model, QStringLiteral("W08"));
    bench.setActivation(0, naturalFunction(Activation::Tanh));
    const auto fixed = model.fix(row);
    QVERIFY(!fixed);
    QCOMPARE(fixed.error().code, ErrorCode::Conflict);
}

void TestProblemsPanel::largeNetworksAreLintedInTheBackground()
{
    ProblemsBench bench;
    ProblemsModel model(bench.document, bench.budget, bench.latency);
    QVERIFY(bench.document.setInputs(12'000)); // 12 000 * 32 weights: above kAtOnceParameters
    QTRY_VERIFY(model.isCurrent());
    QTRY_VERIFY(rowOf(model, QStringLiteral("W16")) >= 0);
    QVERIFY(bench.document.setInputs(11'000)); // while it may be at work
    QVERIFY(bench.document.setInputs(64));
    QTRY_COMPARE(model.rowCount(), 0);
}

void TestProblemsPanel::everyRuleHasWords()
{
    const ProblemsBench bench;
    for (int rule = 1; rule <= kRuleCount; ++rule) {
        Problem problem;
        problem.rule = static_cast<Rule>(rule);
        problem.layer = 0;
        problem.numbers = {1, 2, 3, 4, 5, 6};
        problem.activation = Activation::Relu;
        problem.fix = [](const Network& network) { return Result<Network>(network); };
        const ProblemText text = ProblemText::of(problem, bench.document.spec());
        QCOMPARE(text.id, QStringLiteral("W%1").arg(rule, 2, 10, QLatin1Char('0')));
        QVERIFY(!text.message.isEmpty() && !text.reason.isEmpty());
        for (const QString& words : {text.message, text.reason, text.fix})
            QVERIFY2(!words.contains(u'%') || words.contains(QStringLiteral(" %")) ||
                         words.contains(QStringLiteral("\u2009%")),
                     qPrintable(words));
    }
}

void TestProblemsPanel::emptyStateSaysSo()
{
    ProblemsBench bench;
    ProblemsPanel panel(bench.document, bench.selection, bench.budget, bench.latency);
    panel.show();
    QTRY_VERIFY(panel.model().isCurrent());
    QVERIFY(panel.findChild<QLabel*>(QStringLiteral("noProblems"))->isVisible());
    bench.setActivation(0, {Activation::Relu, 0.5F});
    QTRY_VERIFY(panel.findChild<QListView*>()->isVisible());
    QCOMPARE(panel.findChild<QLabel*>(QStringLiteral("problemsCount"))->text(), QStringLiteral("1 problem"));
}

void TestProblemsPanel::choosingARowSelectsItsLayer()
{
    ProblemsBench bench;
    ProblemsPanel panel(bench.document, bench.selection, bench.budget, bench.latency);
    panel.resize(320, 400);
    panel.show();
    bench.setActivation(1, {Activation::Relu, 0.5F});
    QTRY_COMPARE(panel.model().rowCount(), 1);
    auto* list = panel.findChild<QListView*>();
    const QRect row = list->visualRect(panel.model().index(0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(30, 10));
    QCOMPARE(bench.selection.current(), bench.document.spec().layers[1].id);
}

void TestProblemsPanel::theButtonMends()
{
    ProblemsBench bench;
    ProblemsPanel panel(bench.document, bench.selection, bench.budget, bench.latency);
    panel.resize(320, 400);
    panel.show();
    bench.setActivation(1, {Activation::Relu, 0.5F});
    QTRY_COMPARE(panel.model().rowCount(), 1);
    auto* list = panel.findChild<QListView*>();
    QStyleOptionViewItem option;
    option.initFrom(list);
    option.widget = list;
    option.font = list->font();
    option.rect = list->visualRect(panel.model().index(0));
    const QRect button = ProblemDelegate::buttonRect(option, panel.model().index(0));
    QVERIFY(option.rect.contains(button));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, button.center());
    QCOMPARE(bench.document.spec().layers[1].function.steepness, 1.0F);
    QTRY_COMPARE(panel.model().rowCount(), 0);
}

void TestProblemsPanel::returnMends()
{
    ProblemsBench bench;
    ProblemsPanel panel(bench.document, bench.selection, bench.budget, bench.latency);
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    bench.setActivation(1, {Activation::Relu, 0.5F});
    QTRY_COMPARE(panel.model().rowCount(), 1);
    auto* list = panel.findChild<QListView*>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(bench.document.spec().layers[1].function.steepness, 1.0F);
}

void TestProblemsPanel::overTheBudgetAsksForTheFit()
{
    ProblemsBench bench;
    ProblemsPanel panel(bench.document, bench.selection, bench.budget, bench.latency);
    panel.show();
    QSignalSpy asked(&panel, &ProblemsPanel::fitRequested);
    bench.budget.setBudget({{}, 4000});
    QTRY_COMPARE(panel.model().rowCount(), 1);
    auto* list = panel.findChild<QListView*>();
    list->setCurrentIndex(panel.model().index(0));
    list->findChild<QAction*>(QStringLiteral("fixProblem"))->trigger();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(bench.document.undoStack().count(), 0);
}

void TestProblemsPanel::copies()
{
    ProblemsBench bench;
    ProblemsPanel panel(bench.document, bench.selection, bench.budget, bench.latency);
    bench.setActivation(0, {Activation::Relu, 0.5F});
    QTRY_COMPARE(panel.model().rowCount(), 1);
    panel.findChild<QPushButton*>(QStringLiteral("copyProblems"))->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Warning W08: Hidden 1: relu")));
}

QTEST_MAIN(TestProblemsPanel)
#include "tst_problems_panel.moc"
