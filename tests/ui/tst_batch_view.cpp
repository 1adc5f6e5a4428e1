// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inference_fixture.h"
#include "ui/charts/prediction_chart.h"
#include "ui/charts/residual_chart.h"
#include "ui/views/batch_view.h"
#include "ui/views/confusion_view.h"
#include "ui/views/residuals_view.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// All rows in one run: the same outputs as row by row, summed up, sorted, exported, and marked when they are old.
class TestBatchView : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void batchEqualsRowByRow_data();
    void batchEqualsRowByRow();
    void batchSummaryCountsClasses();
    void resultRowShowsItsInputs();
    void resultsAreExportedAsCsv();
    void editMarksResultsAsOld();
    void reportsFitTheTargets_data();
    void reportsFitTheTargets();
    void aCellGivesItsRows();
    void aBarGivesItsRows();

    void reportModelsAreSound();

private:
    /// Loads rows and runs them all; true once they stand there.
    bool runRows(const QByteArray& bytes);

    std::unique_ptr<InferenceFixture> m_fixture;
};

void TestBatchView::init()
{
    m_fixture = std::make_unique<InferenceFixture>();
    QVERIFY(m_fixture->isReady());
}

void TestBatchView::cleanup() { m_fixture.reset(); }

void TestBatchView::batchEqualsRowByRow_data()
{
    QTest::addColumn<int>("drive");
    QTest::newRow("thread") << int(JobRunner::Drive::Thread);
    QTest::newRow("timer") << int(JobRunner::Drive::Timer);
}

void TestBatchView::batchEqualsRowByRow()
{
    QFETCH(int, drive);
    m_fixture = std::make_unique<InferenceFixture>(static_cast<JobRunner::Drive>(drive));
    QVERIFY(m_fixture->loadSmallRows());
    QTest::mouseClick(&m_fixture->part<QPushButton>("runAllRows"), Qt::LeftButton);
    const ResultsModel& results = m_fixture->panel->findChild<BatchView*>()->results();
    QTRY_COMPARE(results.rowCount(), 3);
    for (int row = 0; row < 3; ++row) {
        m_fixture->part<QSpinBox>("rowNumber").setValue(row + 1);
        const auto single = m_fixture->panel->outputs().outputs();
        QCOMPARE(results.result()->outputs(row, 0), single[0]);
        QCOMPARE(results.result()->outputs(row, 1), single[1]);
    }
}

void TestBatchView::batchSummaryCountsClasses()
{
    QVERIFY(m_fixture->loadSmallRows());
    QTest::mouseClick(&m_fixture->part<QPushButton>("runAllRows"), Qt::LeftButton);
    auto& summary = m_fixture->part<QLabel>("batchSummary");
    QTRY_VERIFY(summary.isVisible());
    const Matrix& outputs = m_fixture->panel->findChild<BatchView*>()->results().result()->outputs;
    int correct = 0;
    for (int row = 0; row < 3; ++row)
        correct += (outputs(row, 0) >= outputs(row, 1)) == (row != 1) ? 1 : 0;
    QVERIFY(summary.text().contains("3 row"));
    QVERIFY2(summary.text().contains(QString("%1 of 3").arg(correct)), qPrintable(summary.text()));
    QVERIFY(m_fixture->panel->loadRows("plain.csv", QByteArray("1,2,3\n4,5,6\n")));
    QVERIFY(!summary.isVisible()); // other rows, no results yet
    QTest::mouseClick(&m_fixture->part<QPushButton>("runAllRows"), Qt::LeftButton);
    QTRY_VERIFY(summary.isVisible());
    QVERIFY2(summary.text().contains("n/a"), qPrintable(summary.text()));
}

void TestBatchView::resultRowShowsItsInputs()
{
    QVERIFY(m_fixture->loadSmallRows());
    QTest::mouseClick(&m_fixture->part<QPushButton>("runAllRows"), Qt::LeftButton);
    auto& table = m_fixture->part<QTableView>("resultsTable");
    QTRY_VERIFY(table.isVisible());
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(2, 1)).center());
    QCOMPARE(m_fixture->part<QSpinBox>("rowNumber").value(), 3);
    QCOMPARE(m_fixture->inputsShown(), (std::vector<float>{1, 5, 6}));
    QTest::mouseClick(&m_fixture->part<QCheckBox>("showInputs"), Qt::LeftButton);
    QCOMPARE(table.model()->columnCount(), 9);
}

void TestBatchView::resultsAreExportedAsCsv()
{
    QVERIFY(m_fixture->loadSmallRows());
    QVERIFY(!m_fixture->part<QPushButton>("exportResults").isEnabled());
    QTest::mouseClick(&m_fixture->part<QPushButton>("runAllRows"), Qt::LeftButton);
    QTRY_VERIFY(m_fixture->part<QPushButton>("exportResults").isEnabled());
    QTest::mouseClick(&m_fixture->part<QPushButton>("exportResults"), Qt::LeftButton);
    QTRY_VERIFY(m_fixture->panel->findChild<QFileDialog*>("saveFileDialog"));
    auto* dialog = m_fixture->panel->findChild<QFileDialog*>("saveFileDialog");
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    auto* name = dialog->findChild<QLineEdit*>("fileNameEdit");
    QCOMPARE(name->text(), "small-results.csv");
    QTemporaryDir folder;
    const QString path = folder.filePath("out.csv");
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], "row,a,b,c,output_1,output_2,yes,no,mse");
    const QList<QByteArray> cells = lines[2].split(',');
    QCOMPARE(cells[0], "2");
    QCOMPARE(cells[1], "0.5");
    QCOMPARE(cells[4].toFloat(), m_fixture->panel->findChild<BatchView*>()->results().result()->outputs(1, 0));
}

void TestBatchView::editMarksResultsAsOld()
{
    QVERIFY(m_fixture->loadSmallRows());
    QTest::mouseClick(&m_fixture->part<QPushButton>("runAllRows"), Qt::LeftButton);
    auto& summary = m_fixture->part<QLabel>("batchSummary");
    QTRY_VERIFY(summary.isVisible());
    QVERIFY(!summary.text().contains("before the last edit"));
    QVERIFY(m_fixture->document.setOutputs(m_fixture->document.spec().layers.front().id, 6));
    QVERIFY(summary.text().contains("before the last edit"));
}

bool TestBatchView::runRows(const QByteArray& bytes)
{
    if (!m_fixture->panel->loadRows("small.csv", bytes))
        return false;
    QTest::mouseClick(&m_fixture->part<QPushButton>("runAllRows"), Qt::LeftButton);
    return QTest::qWaitFor([this] { return m_fixture->part<QPushButton>("exportResults").isEnabled(); });
}

void TestBatchView::reportsFitTheTargets_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("classes");
    QTest::addColumn<bool>("residuals");
    QTest::newRow("classes") << kSmallRows << true << true;
    QTest::newRow("measures") << QByteArray("1,2,3,.5,.25\n4,5,6,.75,1\n") << false << true;
    QTest::newRow("no targets") << QByteArray("1,2,3\n4,5,6\n") << false << false;
}

void TestBatchView::reportsFitTheTargets()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, classes);
    QFETCH(bool, residuals);
    QVERIFY(runRows(bytes));
    auto& confusion = m_fixture->part<ConfusionView>("confusionView");
    auto& missed = m_fixture->part<ResidualsView>("residualsView");
    QCOMPARE(confusion.isVisible(), classes);
    QCOMPARE(missed.isVisible(), residuals && !classes);
    QCOMPARE(m_fixture->part<QToolButton>("showClasses").isEnabled(), classes);
    QCOMPARE(m_fixture->part<QToolButton>("showResiduals").isEnabled(), residuals);
    QVERIFY(classes || !m_fixture->part<QToolButton>("showClasses").toolTip().isEmpty());
    QTest::mouseClick(&m_fixture->part<QToolButton>("showResiduals"), Qt::LeftButton);
    QCOMPARE(missed.isVisible(), residuals);
    QTest::mouseClick(&m_fixture->part<QToolButton>("showTable"), Qt::LeftButton);
    QVERIFY(!missed.isVisible() && !confusion.isVisible());
}

void TestBatchView::aCellGivesItsRows()
{
    QVERIFY(runRows(kSmallRows));
    auto& table = m_fixture->part<QTableView>("confusionTable");
    const Matrix& outputs = m_fixture->panel->findChild<BatchView*>()->results().result()->outputs;
    const int given = outputs(1, 0) >= outputs(1, 1) ? 0 : 1; // row 2 was to be the second class
    const auto click = [&](int row, int column) {
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                          table.visualRect(table.model()->index(row, column)).center());
    };
    auto& bar = m_fixture->part<QWidget>("resultsFilter");
    QVERIFY(!bar.isVisible());
    click(1, given);
    QVERIFY(bar.isVisible());
    const QString text = m_fixture->part<QLabel>("resultsFilterText").text();
    QVERIFY2(text.startsWith("1 of 3 rows") && text.contains("wanted no"), qPrintable(text));
    auto& rows = m_fixture->part<QTableView>("resultsTable");
    QCOMPARE(rows.model()->rowCount(), 1);
    QTest::mouseClick(rows.viewport(), Qt::LeftButton, {}, rows.visualRect(rows.model()->index(0, 0)).center());
    QCOMPARE(m_fixture->part<QSpinBox>("rowNumber").value(), 2);
    QCOMPARE(m_fixture->inputsShown(), (std::vector<float>{0.5F, -3, 4}));
    QTest::mouseClick(&m_fixture->part<QPushButton>("clearResultsFilter"), Qt::LeftButton);
    QVERIFY(!bar.isVisible());
    QCOMPARE(rows.model()->rowCount(), 3);
    click(0, 2); // the number of rows that were to be the first class
    QCOMPARE(rows.model()->rowCount(), 2);
    QTest::keyClick(&table, Qt::Key_Down);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(rows.model()->rowCount(), 1);
    QVERIFY(m_fixture->loadSmallRows());
    QVERIFY(!bar.isVisible());
}

void TestBatchView::aBarGivesItsRows()
{
    QVERIFY(runRows("1,2,3,.5,.25\n4,5,6,.75,1\n-1,0,1,.5,2\n"));
    auto& view = m_fixture->part<ResidualsView>("residualsView");
    auto& chart = m_fixture->part<ResidualChart>("residualChart");
    const BatchResult& result = *m_fixture->panel->findChild<BatchView*>()->results().result();
    const auto expected = residualHistogram(result.outputs, result.dataset->targets, 0);
    emit chart.binChosen(0);
    QCOMPARE(m_fixture->part<QTableView>("resultsTable").model()->rowCount(), static_cast<int>(expected.counts[0]));
    auto& figures = m_fixture->part<QTableView>("residualsTable");
    QCOMPARE(figures.model()->rowCount(), 2);
    figures.selectRow(1);
    QCOMPARE(view.output(), 1);
    QCOMPARE(chart.table().count(u'\n'), 6); // a header and five bins
    auto& predictions = m_fixture->part<PredictionChart>("predictionChart");
    QCOMPARE(predictions.table().count(u'\n'), 4);
    emit predictions.rowChosen(2);
    QCOMPARE(m_fixture->part<QSpinBox>("rowNumber").value(), 3);
}

void TestBatchView::reportModelsAreSound()
{
    ConfusionModel confusion;
    ResidualsModel residuals;
    const QAbstractItemModelTester first(&confusion, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester second(&residuals, QAbstractItemModelTester::FailureReportingMode::QtTest);
    RowClasses rows{3, std::nullopt, {0, 0, 1, 2}, {0, 1, 1, 0}};
    confusion.setConfusion(Confusion(rows), {"a", "b", "c"});
    QCOMPARE(confusion.rowCount(), 4);
    QCOMPARE(confusion.columnCount(), 6);
    QCOMPARE(confusion.index(0, 0).data().toString(), "1\n" + percentText(0.5));
    QCOMPARE(confusion.index(2, 4).data().toString(), percentText(0));   // recall of c
    QCOMPARE(confusion.index(3, 2).data().toString(), "–");              // c was never given
    QCOMPARE(confusion.index(3, 4).data().toString(), percentText(0.5)); // accuracy
    QVERIFY(!confusion.cellAt(confusion.index(3, 4)));
    QCOMPARE(confusion.cellAt(confusion.index(3, 1))->given, 1);
    confusion.setConfusion(std::nullopt, {});
    QCOMPARE(confusion.rowCount(), 0);
    auto data = std::make_shared<Dataset>();
    data->targets = Matrix::Constant(2, 1, 3);
    auto result = std::make_shared<BatchResult>();
    result->dataset = data;
    result->outputs = Matrix::Constant(2, 1, 5);
    residuals.setResult(result, {"y"});
    QCOMPARE(residuals.index(0, ResidualsModel::MaeColumn).data().toString(), "2");
    QCOMPARE(residuals.index(0, ResidualsModel::R2Column).data().toString(), "n/a");
    residuals.setResult(nullptr, {});
    QCOMPARE(residuals.rowCount(), 0);
}

QTEST_MAIN(TestBatchView)
#include "tst_batch_view.moc"
