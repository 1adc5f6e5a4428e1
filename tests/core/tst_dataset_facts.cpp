// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/column_survey.h"
#include "core/data/dataset_digest.h"
#include "core/training/class_judge.h"
#include "tests/support/xor_rows.h"

#include <QTest>

#include <limits>

using namespace wb;
using namespace wb::test;

/// What is found out about rows: their fingerprint, their columns, their classes.
class TestDatasetFacts : public QObject {
    Q_OBJECT

private slots:
    void digestIsOfTheValues();
    void digestDoesNotDependOnTheSteps();
    void surveyLooksAtEveryColumn();
    void surveyTellsGapsOfTheFile();
    void judgesClasses();
    void numbersAreNotJudged();
};

namespace {

std::string digestOf(const Dataset& rows)
{
    DatasetDigest digest(std::make_shared<const Dataset>(rows));
    while (digest.step(std::chrono::milliseconds(10)) == Job::State::Running) {
    }
    return digest.hex();
}

std::vector<ColumnStatistics> surveyOf(const Dataset& rows)
{
    ColumnSurvey survey(std::make_shared<const Dataset>(rows));
    while (survey.step(std::chrono::milliseconds(0)) == Job::State::Running) {
    }
    return survey.takeColumns();
}

} // namespace

void TestDatasetFacts::digestIsOfTheValues()
{
    const Dataset rows = *xorRows();
    Dataset renamed = rows;
    renamed.source = "elsewhere";
    renamed.inputNames = {"a", "b"};
    QCOMPARE(digestOf(rows), digestOf(renamed));
    QCOMPARE(digestOf(rows).size(), std::size_t{64});
    Dataset other = rows;
    other.targets(3, 0) = 0.5F;
    QVERIFY(digestOf(rows) != digestOf(other));
    Dataset wider = rows; // the same numbers in the same order, cut elsewhere
    wider.inputs.resize(4, 3);
    wider.inputs << 0, 0, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0;
    wider.targets.resize(4, 0);
    QVERIFY(digestOf(rows) != digestOf(wider));
    // By Python's hashlib: SHA-256 of three 64-bit sizes and twelve floats, little end first; the same on every
    // machine.
    QCOMPARE(digestOf(rows), std::string("ab57dc2dbafdcfcfdd00ac3b5f6e818e406838cc80b90fbb651caeb78abf0670"));
}

void TestDatasetFacts::digestDoesNotDependOnTheSteps()
{
    auto rows = std::make_shared<Dataset>();
    rows->inputs = Matrix::Constant(1000, 3, 0.25F);
    rows->targets = Matrix::Constant(1000, 1, -1.0F);
    DatasetDigest digest(rows);
    int steps = 0;
    while (digest.step(std::chrono::milliseconds(0)) == Job::State::Running) {
        QVERIFY(digest.progress() < 1);
        ++steps;
    }
    QVERIFY(steps > 5);
    QVERIFY(digest.isDone());
    QCOMPARE(digest.hex(), digestOf(*rows));
}

void TestDatasetFacts::surveyLooksAtEveryColumn()
{
    Dataset rows = *xorRows();
    rows.inputNames = {"left", ""};
    const auto columns = surveyOf(rows);
    QCOMPARE(columns.size(), std::size_t{3});
    QCOMPARE(columns[0].name, std::string("left"));
    QCOMPARE(columns[1].name, std::string("input 2"));
    QCOMPARE(columns[2].name, std::string("target 1"));
    QCOMPARE(columns[2].mean, 0.5);
    QCOMPARE(columns[2].counts.front() + columns[2].counts.back(), std::int64_t{4});
    QCOMPARE(columns[2].missing, std::int64_t{0});
}

void TestDatasetFacts::surveyTellsGapsOfTheFile()
{
    constexpr float kNothing = std::numeric_limits<float>::quiet_NaN();
    Table table{{"a", "b", "y"}, (Matrix(3, 3) << 1, kNothing, 0, 2, 5, 1, 3, 6, 0).finished()};
    const auto rows =
        datasetFromTable(table, {Role::Input, Role::Input, Role::Target}, MissingRows::Drop, "with a gap");
    QVERIFY(rows);
    QCOMPARE(rows->droppedRows, std::int64_t{1});
    const auto columns = surveyOf(*rows);
    QCOMPARE(columns[0].missing, std::int64_t{0});
    QCOMPARE(columns[1].missing, std::int64_t{1});
    QCOMPARE(columns[1].known, std::int64_t{2});
}

void TestDatasetFacts::judgesClasses()
{
    const auto judge = ClassJudge::of(*xorRows());
    QVERIFY(judge);
    const auto isRight = [&](std::vector<float> outputs, std::vector<float> targets) {
        return judge->isRight(outputs, targets);
    };
    QVERIFY(isRight({0.6F}, {1}) && isRight({-3}, {0}));
    QVERIFY(!isRight({0.4F}, {1}));
    QVERIFY(isRight({0.1F, 0.3F, 0.2F}, {0, 1, 0}) && !isRight({0.4F, 0.3F, 0.2F}, {0, 1, 0}));
}

void TestDatasetFacts::numbersAreNotJudged()
{
    Dataset rows;
    rows.inputs = Matrix::Zero(50, 1);
    rows.targets = Eigen::VectorXf::LinSpaced(50, 0, 1);
    QVERIFY(!ClassJudge::of(rows));
    rows.targets.resize(50, 0);
    QVERIFY(!ClassJudge::of(rows));
    QVERIFY(!ClassJudge::of(Dataset()));
}

QTEST_GUILESS_MAIN(TestDatasetFacts)
#include "tst_dataset_facts.moc"
