// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inference_fixture.h"
#include "ui/views/batch_view.h"

#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

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

private:
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

QTEST_MAIN(TestBatchView)
#include "tst_batch_view.moc"
