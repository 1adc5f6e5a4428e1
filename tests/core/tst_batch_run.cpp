// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "core/engine/batch_run.h"
#include "core/nn/network_builder.h"

#include <QTest>

#include <limits>

using namespace wb;

/// A whole data set in slices: the same bits as each row in a batch of its own, however small the slices.
class TestBatchRun : public QObject {
    Q_OBJECT

private slots:
    void equalsRowByRow_data();
    void equalsRowByRow();
    void progressRisesToOne();
    void emptyDataIsDoneAtOnce();
    void wrongSizesAreErrors_data();
    void wrongSizesAreErrors();
    void namesTheRowThatIsNotFinite();
    void namesTheRowThatItsScalingMakesTooLarge();
};

namespace {

Network network()
{
    return NetworkBuilder().layersFromSizes({5, 7, 3}).activationHidden(Activation::Tanh).seed(3).build().value();
}

std::shared_ptr<Dataset> rowsOf(int rows, int inputs, int targets)
{
    auto data = std::make_shared<Dataset>();
    Rng rng(11);
    data->inputs.resize(rows, inputs);
    for (float& value : data->inputs.reshaped<Eigen::RowMajor>())
        value = rng.uniform(-2.0F, 2.0F);
    data->targets.setConstant(rows, targets, 0.5F);
    return data;
}

} // namespace

void TestBatchRun::equalsRowByRow_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("budgetMs");
    QTest::newRow("one row") << 1 << 50;
    QTest::newRow("many slices, no time") << 5000 << 0;
    QTest::newRow("many slices, one step") << 5000 << 10'000;
}

void TestBatchRun::equalsRowByRow()
{
    QFETCH(int, rows);
    QFETCH(int, budgetMs);
    const auto plan = Plan::compile(network());
    const auto data = rowsOf(rows, 5, 3);
    const auto batch = BatchRun::create(plan, data);
    QVERIFY2(batch, batch ? "" : batch.error().message.c_str());
    int steps = 1;
    while ((*batch)->step(std::chrono::milliseconds(budgetMs)) == Job::State::Running)
        ++steps;
    QVERIFY(!(*batch)->error());
    QVERIFY2(budgetMs > 0 || steps > 1, "without time a step must end after one slice");

    const auto result = (*batch)->takeResult();
    QCOMPARE(result->outputs.rows(), rows);
    Scratch scratch(*plan);
    Matrix expected(1, 3);
    for (int row = 0; row < rows; ++row) {
        QVERIFY(plan->runBatch(data->inputs.middleRows(row, 1), expected, scratch));
        QVERIFY(expected == result->outputs.middleRows(row, 1));
    }
}

void TestBatchRun::progressRisesToOne()
{
    const auto batch = BatchRun::create(Plan::compile(network()), rowsOf(20'000, 5, 0)).value();
    QCOMPARE(batch->progress(), 0.0);
    double last = 0;
    while (batch->step(std::chrono::milliseconds(0)) == Job::State::Running) {
        QVERIFY(batch->progress() > last);
        last = batch->progress();
    }
    QCOMPARE(batch->progress(), 1.0);
}

void TestBatchRun::emptyDataIsDoneAtOnce()
{
    const auto batch = BatchRun::create(Plan::compile(network()), rowsOf(0, 5, 3)).value();
    QCOMPARE(batch->step(std::chrono::milliseconds(1)), Job::State::Done);
    QCOMPARE(batch->takeResult()->outputs.rows(), 0);
}

void TestBatchRun::wrongSizesAreErrors_data()
{
    QTest::addColumn<int>("inputs");
    QTest::addColumn<int>("targets");
    QTest::addColumn<QString>("says");
    QTest::newRow("inputs") << 4 << 3 << "4 inputs a row, the network takes 5";
    QTest::newRow("targets") << 5 << 2 << "2 targets a row, the network gives 3";
}

void TestBatchRun::wrongSizesAreErrors()
{
    QFETCH(int, inputs);
    QFETCH(int, targets);
    QFETCH(QString, says);
    const auto batch = BatchRun::create(Plan::compile(network()), rowsOf(2, inputs, targets));
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, ErrorCode::SizeMismatch);
    QVERIFY2(QString::fromStdString(batch.error().message).contains(says), batch.error().message.c_str());
}

void TestBatchRun::namesTheRowThatIsNotFinite()
{
    const auto data = rowsOf(3000, 5, 3);
    data->inputs(2500, 3) = std::numeric_limits<float>::quiet_NaN();
    const auto batch = BatchRun::create(Plan::compile(network()), data).value();
    while (batch->step(std::chrono::milliseconds(0)) == Job::State::Running) {
    }
    QVERIFY(batch->error());
    QCOMPARE(batch->error()->code, ErrorCode::NonFinite);
    QVERIFY(batch->error()->message.find("row 2501, input 4") != std::string::npos);
}

void TestBatchRun::namesTheRowThatItsScalingMakesTooLarge()
{
    const auto data = rowsOf(3000, 5, 3);
    data->inputs(2500, 3) = 1e37F;
    data->inputs(2900, 0) = std::numeric_limits<float>::quiet_NaN(); // later: not the one to name
    NetworkSpec spec = network().spec();
    spec.inputScaling = identityScaling(5);
    spec.inputScaling.deviation[3] = 0.001;
    const auto batch = BatchRun::create(Plan::compile(Network::create(spec).value()), data).value();
    while (batch->step(std::chrono::milliseconds(0)) == Job::State::Running) {
    }
    QVERIFY(batch->error());
    const std::string& message = batch->error()->message;
    QVERIFY2(message.find("row 2501, input 4 is so large that its scaling") == 0, message.c_str());
}

QTEST_APPLESS_MAIN(TestBatchRun)
#include "tst_batch_run.moc"
