// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plan.h"
#include "core/training/evaluation.h"
#include "core/training/trainer.h"
#include "tests/support/run_out.h"
#include "ui/document/examples.h"

#include <QTest>

#include <set>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

Q_DECLARE_METATYPE(wb::ui::Example)

class TestExamples : public QObject {
    Q_OBJECT

private slots:
    void sixWithNamesOfTheirOwn();
    void areTheSameEveryTime();
    void fitAndLearn_data();
    void fitAndLearn();
};

void TestExamples::sixWithNamesOfTheirOwn()
{
    const auto all = examples();
    QCOMPARE(all.size(), std::size_t{6});
    std::set<QString> ids;
    for (const Example& example : all) {
        ids.insert(example.id);
        QVERIFY(!example.name.isEmpty() && !example.sentence.isEmpty());
        QCOMPARE(example.expert.name, example.name.toStdString());
        QCOMPARE(example.aim == Example::Aim::Measure, example.rows == nullptr);
    }
    QCOMPARE(ids.size(), std::size_t{6});
    QCOMPARE(all.back().expert.network.totalConnections(), std::int64_t{2744});
}

void TestExamples::areTheSameEveryTime()
{
    const auto one = examples();
    const auto two = examples();
    for (std::size_t at = 0; at < one.size(); ++at) {
        QVERIFY(bitEqual(one[at].expert.network.weights(), two[at].expert.network.weights()));
        if (one[at].rows)
            QVERIFY(one[at].rows->inputs == two[at].rows->inputs && one[at].rows->targets == two[at].rows->targets);
    }
}

void TestExamples::fitAndLearn_data()
{
    QTest::addColumn<Example>("example");
    QTest::addColumn<double>("reached"); // error, after what the Training page does when one presses Train
    const auto all = examples();
    const double reached[] = {0.001, 0.12, 0.01, 0.01, 0.06};
    for (std::size_t at = 0; at < std::size(reached); ++at)
        QTest::newRow(qPrintable(all[at].id)) << all[at] << reached[at];
}

void TestExamples::fitAndLearn()
{
    QFETCH(Example, example);
    QFETCH(double, reached);
    QCOMPARE(example.rows->inputs.cols(), static_cast<Eigen::Index>(example.expert.network.numInputs()));
    QCOMPARE(example.rows->targets.cols(), static_cast<Eigen::Index>(example.expert.network.numOutputs()));
    TrainingConfig config = configFor(Algorithm::Rprop);
    config.targetError = reached;
    config.reproducible = true; // the same on every processor
    const auto trainer = Trainer::create(example.expert.network, {example.rows, nullptr}, config);
    QVERIFY2(trainer, trainer ? "" : trainer.error().message.c_str());
    runOut(**trainer);
    qInfo("%s: %d epochs, error %g", qPrintable(example.id), (*trainer)->bestEpoch(), (*trainer)->bestError());
    QVERIFY2((*trainer)->reason() == StopReason::TargetError, qPrintable(QString::number((*trainer)->bestError())));
}

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
