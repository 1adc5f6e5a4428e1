// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas_stage.h"
#include "ui/views/card_problems.h"
#include "ui/views/problems_panel.h"

#include <QAccessible>
#include <QSignalSpy>

using namespace wb;
using namespace wb::ui;

namespace {

/// A canvas with its list of problems; 64-32-16-8 with tanh, in which there is nothing to find.
struct ChipStage : test::Stage {
    ChipStage()
    {
        NetworkSpec spec = document.spec();
        for (LayerSpec& layer : spec.layers)
            layer.function = naturalFunction(Activation::Tanh);
        const auto done = document.submit(spec, QStringLiteral("Start"));
        Q_ASSERT(done);
        document.undoStack().clear();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return problems.model().isCurrent(); });
    }
    QString chipOf(std::size_t layer)
    {
        const CardChip* chip = card(idOf(layer)).chip();
        return chip ? chip->content().text : QString();
    }

    BudgetHolder budget;
    DesignLatency latency{document};
    ProblemsPanel problems{document, selection, budget, latency};
    CardProblems* chips = new CardProblems(problems, document, view.canvas());
};

} // namespace

/// What is wrong with a layer stands on its card.
class TestCardProblems : public QObject {
    Q_OBJECT

private slots:
    void aSoundDesignHasNoChips();
    void aClickMendsAndUndoBringsItBack();
    void whatIsOverTheBudgetStandsOnTheCostliest();
    void chipsFollowTheirLayers();
    void screenReadersHearIt();
};

void TestCardProblems::aSoundDesignHasNoChips()
{
    ChipStage stage;
    QVERIFY(stage.show() && stage.settle());
    for (std::size_t layer = 0; layer < 3; ++layer)
        QCOMPARE(stage.chipOf(layer), QString());
}

void TestCardProblems::aClickMendsAndUndoBringsItBack()
{
    ChipStage stage;
    QVERIFY(stage.document.setFunction(stage.idOf(1), {Activation::Relu, 0.5F}));
    QVERIFY(stage.show() && stage.settle());
    QCOMPARE(stage.chipOf(0), QString());
    QVERIFY2(stage.chipOf(1).endsWith("steepness"), qPrintable(stage.chipOf(1)));
    const NetworkSpec before = stage.document.spec();
    stage.click(stage.centreOf(*stage.card(stage.idOf(1)).chip()));
    QVERIFY(!(stage.document.spec() == before));
    QVERIFY(stage.settle());
    QCOMPARE(stage.chipOf(1), QString());
    stage.document.undoStack().undo();
    QVERIFY(stage.settle());
    QVERIFY(stage.chipOf(1).endsWith("steepness"));
}

void TestCardProblems::whatIsOverTheBudgetStandsOnTheCostliest()
{
    ChipStage stage;
    stage.budget.setBudget({{}, 1000});
    QVERIFY(stage.show() && stage.settle());
    QVERIFY2(stage.chipOf(0).contains("over budget"), qPrintable(stage.chipOf(0)));
    QCOMPARE(stage.chipOf(1), QString());
    QSignalSpy asked(&stage.problems, &ProblemsPanel::fitRequested);
    stage.click(stage.centreOf(*stage.card(stage.idOf(0)).chip()));
    QCOMPARE(asked.count(), 1);
    stage.budget.setBudget({});
    QTRY_COMPARE(stage.chipOf(0), QString());
}

void TestCardProblems::chipsFollowTheirLayers()
{
    ChipStage stage;
    const LayerId layer = stage.idOf(0);
    QVERIFY(stage.document.setFunction(layer, {Activation::Relu, 0.5F}));
    QVERIFY(stage.show() && stage.settle());
    QVERIFY(stage.document.insertLayer(0));
    QVERIFY(stage.document.setFunction(stage.idOf(0), naturalFunction(Activation::Tanh)));
    QVERIFY(stage.settle());
    QVERIFY(stage.card(layer).chip());
    QVERIFY(!stage.card(stage.idOf(0)).chip());
    const QPointF corner = stage.card(layer).mapToScene(stage.card(layer).cardRect().topRight());
    QCOMPARE(stage.card(layer).chip()->scenePos(), corner);
}

void TestCardProblems::screenReadersHearIt()
{
    ChipStage stage;
    QVERIFY(stage.document.setFunction(stage.idOf(1), {Activation::Relu, 0.5F}));
    QVERIFY(stage.show() && stage.settle());
    QAccessibleInterface* card = QAccessible::queryAccessibleInterface(&stage.card(stage.idOf(1)));
    QVERIFY(card);
    QVERIFY(card->text(QAccessible::Description).contains(stage.card(stage.idOf(1)).chip()->content().toolTip));
}

QTEST_MAIN(TestCardProblems)
#include "tst_card_problems.moc"
