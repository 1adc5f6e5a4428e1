// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/results_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <limits>

using namespace wb;
using namespace wb::ui;

/// Results as a table: right cells, inputs on demand, sorted by any column, and no work for rows nobody looks at.
class TestResultsModel : public QObject {
    Q_OBJECT

private slots:
    void showsRowsOutputsTargetsAndError();
    void withoutTargetsThereIsNoError();
    void inputsAreShownOnDemand();
    void namesComeFromTheData();
    void sortsByAnyColumn_data();
    void sortsByAnyColumn();
    void selectionFollowsItsRow();
    void rowNumbersAreWhole();
    void aFilterShowsItsRowsOnly();
    void readsAHundredThousandRowsWithoutACopy();
};

namespace {

std::shared_ptr<BatchResult> smallResult(bool withTargets)
{
    auto data = std::make_shared<Dataset>();
    data->inputs.resize(3, 2);
    data->inputs << 10, 20, 11, 21, 12, 22;
    data->targets.resize(3, withTargets ? 2 : 0);
    if (withTargets)
        data->targets << 1, 0, 0, 1, 1, 0;
    auto result = std::make_shared<BatchResult>();
    result->dataset = data;
    result->outputs.resize(3, 2);
    result->outputs << 0.5F, 0.25F, 3, 1, -1, 0;
    return result;
}

QString text(const ResultsModel& model, int row, int column) { return model.index(row, column).data().toString(); }

QString header(const ResultsModel& model, int column) { return model.headerData(column, Qt::Horizontal).toString(); }

} // namespace

void TestResultsModel::showsRowsOutputsTargetsAndError()
{
    ResultsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setResult(smallResult(true));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 6);
    QCOMPARE(header(model, 0), "Row");
    QCOMPARE(header(model, 1), "Output 1");
    QCOMPARE(header(model, 4), "Target 2");
    QCOMPARE(header(model, 5), "MSE");
    QCOMPARE(text(model, 0, 0), "1");
    QCOMPARE(text(model, 0, 1), "0.5");
    QCOMPARE(text(model, 1, 4), "1");
    // Row 1: ((0.5 - 1)^2 + 0.25^2) / 2.
    QCOMPARE(text(model, 0, 5), "0.15625");
    model.setResult(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestResultsModel::withoutTargetsThereIsNoError()
{
    ResultsModel model;
    model.setResult(smallResult(false));
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(header(model, 2), "Output 2");
}

void TestResultsModel::inputsAreShownOnDemand()
{
    ResultsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setResult(smallResult(true));
    model.setInputsShown(true);
    QCOMPARE(model.columnCount(), 8);
    QCOMPARE(header(model, 1), "Input 1");
    QCOMPARE(text(model, 2, 2), "22");
    QCOMPARE(text(model, 2, 3), "-1");
    model.setInputsShown(false);
    QCOMPARE(model.columnCount(), 6);
}

void TestResultsModel::namesComeFromTheData()
{
    auto result = smallResult(true);
    auto data = std::make_shared<Dataset>(*result->dataset);
    data->inputNames = {"age", "mass"};
    data->targetNames = {"yes", "no"};
    result->dataset = data;
    ResultsModel model;
    model.setResult(result);
    model.setInputsShown(true);
    QCOMPARE(header(model, 2), "mass");
    QCOMPARE(header(model, 5), "yes");
}

void TestResultsModel::sortsByAnyColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("order");
    QTest::addColumn<QList<int>>("rows");
    QTest::newRow("row, down") << 0 << int(Qt::DescendingOrder) << QList<int>{2, 1, 0};
    QTest::newRow("output 1, up") << 1 << int(Qt::AscendingOrder) << QList<int>{2, 0, 1};
    QTest::newRow("error, down") << 5 << int(Qt::DescendingOrder) << QList<int>{1, 2, 0};
    QTest::newRow("equal targets keep their order") << 3 << int(Qt::DescendingOrder) << QList<int>{0, 2, 1};
}

void TestResultsModel::sortsByAnyColumn()
{
    QFETCH(int, column);
    QFETCH(int, order);
    QFETCH(QList<int>, rows);
    ResultsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setResult(smallResult(true));
    model.sort(column, static_cast<Qt::SortOrder>(order));
    QList<int> shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown.append(model.dataRow(row));
    QCOMPARE(shown, rows);
    QCOMPARE(text(model, 0, 0).toInt(), rows.front() + 1);
}

void TestResultsModel::selectionFollowsItsRow()
{
    ResultsModel model;
    auto result = smallResult(true);
    result->outputs(0, 0) = std::numeric_limits<float>::quiet_NaN();
    model.setResult(result);
    const QPersistentModelIndex chosen = model.index(0, 1);
    model.sort(1, Qt::AscendingOrder); // -1, 3, NaN last
    QCOMPARE(chosen.row(), 2);
    QCOMPARE(model.dataRow(chosen.row()), 0);
    model.sort(1, Qt::DescendingOrder); // 3, -1, NaN last
    QCOMPARE(chosen.row(), 2);
}

void TestResultsModel::rowNumbersAreWhole()
{
    auto result = std::make_shared<BatchResult>();
    auto data = std::make_shared<Dataset>();
    data->inputs.setZero(2'000'000, 1);
    data->targets.resize(2'000'000, 0);
    result->dataset = data;
    result->outputs.setZero(2'000'000, 1);
    ResultsModel model;
    model.setResult(result);
    QCOMPARE(text(model, 1'999'998, 0), "1999999");
}

void TestResultsModel::readsAHundredThousandRowsWithoutACopy()
{
    auto data = std::make_shared<Dataset>();
    data->inputs.setRandom(100'000, 8);
    data->targets.setRandom(100'000, 2);
    auto result = std::make_shared<BatchResult>();
    result->dataset = data;
    result->outputs.setRandom(100'000, 2);
    ResultsModel model;
    model.setResult(result);
    QCOMPARE(result.use_count(), 2); // ours and the model's: shared, not copied
    QCOMPARE(model.rowCount(), 100'000);
    QCOMPARE(model.index(99'999, 2).data(Qt::EditRole).toFloat(), result->outputs(99'999, 1));
    model.sort(1, Qt::AscendingOrder);
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(result->outputs(model.dataRow(row - 1), 0) <= result->outputs(model.dataRow(row), 0));
}

void TestResultsModel::aFilterShowsItsRowsOnly()
{
    ResultsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setResult(smallResult(true));
    model.setFilter({0, 2});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.dataRow(1), 2);
    QCOMPARE(text(model, 1, 1), "-1");
    model.sort(1, Qt::AscendingOrder);
    QCOMPARE(model.dataRow(0), 2);
    model.sort(0, Qt::AscendingOrder);
    QCOMPARE(model.dataRow(0), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 0);
    model.clearFilter();
    QCOMPARE(model.rowCount(), 3);
    model.setFilter({1});
    model.setResult(smallResult(false));
    QCOMPARE(model.rowCount(), 3); // another result is shown whole
}

QTEST_APPLESS_MAIN(TestResultsModel)
#include "tst_results_model.moc"
