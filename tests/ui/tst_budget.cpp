// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/design_cost.h"
#include "ui/charts/latency_histogram_chart.h"
#include "ui/views/budget_bar.h"
#include "ui/views/budget_chip.h"
#include "ui/views/budget_form.h"
#include "ui/views/design_advice.h"
#include "ui/views/fit_budget_dialog.h"
#include "ui/views/ghost_bar.h"
#include "ui/views/problems_panel.h"

#include <QAction>
#include <QCommandLinkButton>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace wb;
using namespace wb::ui;

namespace {

/// 1 ns a multiply-add.
std::optional<double> plainPrediction(const NetworkSpec& spec)
{
    return static_cast<double>(designCost(spec).multiplyAdds);
}

NetworkSpec narrowed(const Document& document, int outputs)
{
    NetworkSpec spec = document.spec();
    spec.layers.front().outputs = outputs;
    return spec;
}

} // namespace

class TestBudget : public QObject {
    Q_OBJECT

private slots:
    void limitsOutliveTheHolder();
    void senselessLimitsAreNone();
    void verdictsSayHowMuch_data();
    void verdictsSayHowMuch();
    void formReadsUnits_data();
    void formReadsUnits();
    void measuredCountsUntilTheNextEdit();
    void barShowsAChipALimit();
    void ghostShowsWhatAnEditChanges();
    void fitProposesAndIsOneUndoStep();
    void fitSaysWhyItCannot();
    void deadUnitsGoByTheMenu();
    void theDistributionShowsTheLimit_data();
    void theDistributionShowsTheLimit();
};

void TestBudget::limitsOutliveTheHolder()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    {
        BudgetHolder holder(&settings);
        QVERIFY(holder.budget().isEmpty());
        QSignalSpy changed(&holder, &BudgetHolder::changed);
        holder.setBudget({5000.0, 64'000});
        holder.setBudget({5000.0, 64'000});
        QCOMPARE(changed.count(), 1);
    }
    BudgetHolder again(&settings);
    QCOMPARE(again.budget().latencyNs.value_or(0), 5000.0);
    QCOMPARE(again.budget().bytes.value_or(0), std::int64_t{64'000});
    again.setBudget({{}, 64'000});
    QVERIFY(!BudgetHolder(&settings).budget().latencyNs);
}

void TestBudget::senselessLimitsAreNone()
{
    BudgetHolder holder;
    holder.setBudget({-1.0, 0});
    QVERIFY(holder.budget().isEmpty());
    holder.setBudget({std::nan(""), 5});
    QVERIFY(!holder.budget().latencyNs);
}

void TestBudget::verdictsSayHowMuch_data()
{
    QTest::addColumn<BudgetVerdict>("verdict");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    const auto kind = [](BudgetVerdict::Kind value) { return static_cast<int>(value); };
    const QString thin(QChar(0x2009));
    QTest::newRow("no limit") << latencyVerdict({}, 3400.0, false) << kind(BudgetVerdict::Kind::NoLimit) << QString();
    QTest::newRow("measured") << latencyVerdict(5000.0, 3300.0, false) << kind(BudgetVerdict::Kind::Kept)
                              << "≤" + thin + "5" + thin + "µs ✓ ×1.5";
    QTest::newRow("predicted") << latencyVerdict(5000.0, 3300.0, true) << kind(BudgetVerdict::Kind::Kept)
                               << "≤" + thin + "5" + thin + "µs ≈ ✓ ×1.5";
    QTest::newRow("over") << latencyVerdict(5000.0, 5600.0, false) << kind(BudgetVerdict::Kind::Broken)
                          << "≤" + thin + "5" + thin + "µs ✕ 12" + thin + "% over";
    QTest::newRow("unknown") << latencyVerdict(5000.0, {}, false) << kind(BudgetVerdict::Kind::Unknown)
                             << "≤" + thin + "5" + thin + "µs – measure";
    QTest::newRow("bytes") << bytesVerdict(64'000, 3200) << kind(BudgetVerdict::Kind::Kept)
                           << "≤" + thin + "64" + thin + "kB ✓ ×20";
    QTest::newRow("bytes at the limit") << bytesVerdict(65'536, 65'536) << kind(BudgetVerdict::Kind::Kept)
                                        << "≤" + thin + "64" + thin + "KiB ✓ ×1.0";
    QTest::newRow("a byte over") << bytesVerdict(1000, 1001) << kind(BudgetVerdict::Kind::Broken)
                                 << "≤" + thin + "1" + thin + "kB ✕ 1" + thin + "% over";
}

void TestBudget::verdictsSayHowMuch()
{
    QFETCH(BudgetVerdict, verdict);
    QFETCH(int, kind);
    QFETCH(QString, text);
    QCOMPARE(static_cast<int>(verdict.kind), kind);
    QCOMPARE(verdict.text, text);
    QVERIFY(!verdict.detail.isEmpty());
}

void TestBudget::formReadsUnits_data()
{
    QTest::addColumn<QString>("latency");
    QTest::addColumn<QString>("bytes");
    QTest::addColumn<double>("ns");       // 0: no limit
    QTest::addColumn<qlonglong>("count"); // 0: no limit
    QTest::addColumn<int>("errors");
    QTest::newRow("both") << "5 µs"
                          << "64 kB" << 5000.0 << 64'000LL << 0;
    QTest::newRow("as they are shown") << "5\u2009µs"
                                       << "64\u2009KiB" << 5000.0 << 65'536LL << 0;
    QTest::newRow("a comma") << "2,5us"
                             << "1,5 kB" << 2500.0 << 1500LL << 0;
    QTest::newRow("empty") << ""
                           << "" << 0.0 << 0LL << 0;
    QTest::newRow("no unit") << "5"
                             << "64 kB" << 0.0 << 64'000LL << 1;
    QTest::newRow("nonsense") << "fast"
                              << "small" << 0.0 << 0LL << 2;
}

void TestBudget::formReadsUnits()
{
    QFETCH(QString, latency);
    QFETCH(QString, bytes);
    BudgetHolder holder;
    BudgetForm form(holder);
    form.show();
    for (const auto& [name, text] : {std::pair("latencyLimit", latency), std::pair("bytesLimit", bytes)}) {
        auto* field = form.findChild<QLineEdit*>(QLatin1String(name));
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QTEST(holder.budget().latencyNs.value_or(0), "ns");
    QTEST(static_cast<qlonglong>(holder.budget().bytes.value_or(0)), "count");
    int errors = 0;
    for (const char* name : {"latencyLimitError", "bytesLimitError"}) {
        const auto* label = form.findChild<QLabel*>(QLatin1String(name));
        errors += label->isVisible() && !label->text().isEmpty() ? 1 : 0;
    }
    QTEST(errors, "errors");
}

void TestBudget::measuredCountsUntilTheNextEdit()
{
    Document document;
    DesignLatency latency(document);
    QVERIFY(!latency.current());
    latency.setMeasured(3400);
    QCOMPARE(latency.current()->ns, 3400.0);
    QVERIFY(!latency.current()->isPredicted);
    QVERIFY(document.setInputs(32));
    QVERIFY(!latency.current());
    latency.setPredictor(plainPrediction);
    QVERIFY(latency.current()->isPredicted);
    QCOMPARE(latency.current()->ns, 32.0 * 32 + 32 * 16 + 16 * 8);
}

void TestBudget::barShowsAChipALimit()
{
    Document document;
    BudgetHolder holder;
    DesignLatency latency(document);
    BudgetBar bar(document, holder, latency);
    bar.show();
    auto* bytes = bar.findChild<BudgetChip*>(QStringLiteral("bytesChip"));
    auto* time = bar.findChild<BudgetChip*>(QStringLiteral("latencyChip"));
    auto* set = bar.findChild<QToolButton*>(QStringLiteral("setBudget"));
    QVERIFY(set->isVisible() && !bytes->isVisible() && !time->isVisible());
    set->click();
    auto* popover = bar.findChild<QWidget*>(QStringLiteral("budgetPopover"));
    QVERIFY(popover);
    auto* field = popover->findChild<QLineEdit*>(QStringLiteral("bytesLimit"));
    field->setText(QStringLiteral("16 kB"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!popover->isVisible());
    QVERIFY(!set->isVisible() && bytes->isVisible());
    QCOMPARE(bytes->verdict().kind, BudgetVerdict::Kind::Kept); // 4 * (2 744 + 120) = 11 456
    QVERIFY(document.setInputs(128));
    QCOMPARE(bytes->verdict().kind, BudgetVerdict::Kind::Broken);
    holder.setBudget({5000.0, {}});
    QCOMPARE(time->verdict().kind, BudgetVerdict::Kind::Unknown);
    latency.setMeasured(3400);
    QCOMPARE(time->verdict().kind, BudgetVerdict::Kind::Kept);
}

void TestBudget::ghostShowsWhatAnEditChanges()
{
    Document document;
    DesignPreview preview(document);
    DesignLatency latency(document);
    GhostBar ghost(document, preview, latency);
    QVERIFY(ghost.isHidden());
    preview.propose(narrowed(document, 16)); // 64 * 16 and 16 * 16 weights less, 16 biases and outputs
    QVERIFY(!ghost.isHidden());
    QVERIFY2(ghost.accessibleName().contains(QStringLiteral("not calibrated")), qPrintable(ghost.accessibleName()));
    const QString thin(QChar(0x2009));
    QVERIFY(ghost.accessibleName().contains(QStringLiteral("−5.25") + thin + QStringLiteral("kB"))); // 4 * (1280 + 32)
    QVERIFY(ghost.accessibleName().contains(QStringLiteral("−1") + thin + QStringLiteral("280 multiply-adds")));
    latency.setPredictor(plainPrediction);
    preview.drop();
    QVERIFY(ghost.isHidden());
    preview.propose(narrowed(document, 16)); // 2 688 -> 1 408
    QVERIFY(ghost.accessibleName().contains(QStringLiteral("≈") + thin + QStringLiteral("−48") + thin + u'%'));
}

void TestBudget::fitProposesAndIsOneUndoStep()
{
    Document document;
    BudgetHolder holder;
    DesignPreview preview(document);
    DesignLatency latency(document);
    latency.setPredictor(plainPrediction);
    holder.setBudget({1500.0, 8000});
    FitBudgetDialog dialog(document, holder, latency, preview);
    dialog.open();
    QVERIFY(!dialog.proposals().empty());
    QVERIFY(preview.proposed());
    QVERIFY(*preview.proposed() == dialog.proposals().front().spec);
    const NetworkSpec last = dialog.proposals().back().spec;
    const auto choices = dialog.findChildren<QCommandLinkButton*>();
    QCOMPARE(choices.size(), static_cast<qsizetype>(dialog.proposals().size()));
    choices.back()->setFocus(); // or pointed at
    QTRY_VERIFY(*preview.proposed() == last);
    choices.back()->click();
    QVERIFY(!dialog.isVisible());
    QVERIFY(!preview.proposed());
    QVERIFY(document.spec() == last);
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.undoStack().undoText(), QStringLiteral("Fit to budget"));
    QVERIFY(designCost(document.cost()).bytes <= 8000);
}

void TestBudget::fitSaysWhyItCannot()
{
    Document document;
    BudgetHolder holder;
    DesignPreview preview(document);
    DesignLatency latency(document);
    FitBudgetDialog dialog(document, holder, latency, preview);
    dialog.open();
    const auto* state = dialog.findChild<QLabel*>(QStringLiteral("proposalState"));
    auto* calibrate = dialog.findChild<QPushButton*>(QStringLiteral("proposalCalibrate"));
    const auto choices = [&dialog] { return dialog.findChildren<QCommandLinkButton*>().size(); };
    QVERIFY(state->text().contains(QStringLiteral("Set at least one limit")));
    holder.setBudget({1500.0, {}});
    QVERIFY(calibrate->isVisible());
    QCOMPARE(choices(), 0);
    QSignalSpy asked(&dialog, &FitBudgetDialog::calibrateRequested);
    calibrate->click();
    QCOMPARE(asked.count(), 1);
    latency.setPredictor(plainPrediction);
    QVERIFY(!calibrate->isVisible());
    QVERIFY(choices() > 0);
    holder.setBudget({{}, 100});
    QVERIFY(state->text().startsWith(QStringLiteral("Nothing fits")));
    QCOMPARE(choices(), 0);
    holder.setBudget({{}, 1'000'000});
    QVERIFY(state->text().contains(QStringLiteral("already")));
}

void TestBudget::deadUnitsGoByTheMenu()
{
    Document document;
    LayerSelection selection(document);
    QWidget window;
    DesignAdvice advice(document, selection, nullptr, window);
    QSignalSpy said(&advice, &DesignAdvice::said);
    auto* action = advice.findChild<QAction*>(QStringLiteral("removeDeadUnits"));
    action->trigger();
    QCOMPARE(document.undoStack().count(), 0);
    auto weights = std::make_shared<Weights>(document.network().weights());
    weights->layers[0].weights.row(3).setZero();
    QVERIFY(document.replaceWeights(Network::assemble(document.spec(), weights).value(), QStringLiteral("Kill")));
    action->trigger();
    QCOMPARE(document.spec().layers[0].outputs, 31);
    QCOMPARE(document.undoStack().undoText(), QStringLiteral("Remove dead units"));
    QCOMPARE(said.count(), 2);
    delete advice.problemsPanel();
    delete advice.budgetBar();
    delete advice.ghostBar();
}

void TestBudget::theDistributionShowsTheLimit_data()
{
    QTest::addColumn<double>("limit");
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("isDrawn");
    QTest::newRow("a little room") << 3000.0 << QStringLiteral("budget 3.00\u2009µs") << true;
    QTest::newRow("missed") << 1000.0 << QStringLiteral("budget 1.00\u2009µs") << true;
    QTest::newRow("far above") << 5e6 << QStringLiteral("budget 5.00\u2009ms →") << false;
    QTest::newRow("far below") << 10.0 << QStringLiteral("← budget 10.0\u2009ns") << false;
}

void TestBudget::theDistributionShowsTheLimit()
{
    QFETCH(double, limit);
    QFETCH(QString, label);
    QFETCH(bool, isDrawn);
    auto report = std::make_shared<LatencyReport>();
    for (int i = 0; i < 500; ++i)
        report->samplesNs.push_back(2000 + i);
    report->firstNs = 2600;
    summarize(*report);
    LatencyHistogramChart chart;
    chart.setReport(report);
    QVERIFY(!chart.svg().contains("budget"));
    chart.setBudget(limit);
    QVERIFY2(chart.svg().contains(label.toUtf8()), qPrintable(label));
    QCOMPARE(chart.xAxis->range().contains(limit), isDrawn);
    chart.setBudget({});
    QVERIFY(!chart.svg().contains("budget"));
}

QTEST_MAIN(TestBudget)
#include "tst_budget.moc"
