// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "core/data/column_statistics.h"
#include "core/data/leak_check.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace wb;

/// What is shown of data before it is used: columns, classes, rows that two sets share.
class TestColumnStatistics : public QObject {
    Q_OBJECT

private slots:
    void numbers();
    void categories();
    void constantAndEmptyColumns();
    void binsHoldEveryValue();
    void balanceCountsClasses();
    void leakFindsCopies();
    void leakFindsNearCopies();
    void leakAgreesWithBruteForce();
    void leakRefuses();
};

namespace {

constexpr float kGap = std::numeric_limits<float>::quiet_NaN();

Table tableOf(const Matrix& values)
{
    Table table;
    table.values = values;
    return table;
}

LeakReport leak(Dataset train, Dataset test, double tolerance)
{
    const auto check = test::take(LeakCheck::create(std::make_shared<const Dataset>(std::move(train)),
                                                    std::make_shared<const Dataset>(std::move(test)), tolerance));
    while (check->step(std::chrono::milliseconds(0)) == Job::State::Running)
        if (!(check->progress() >= 0.0 && check->progress() <= 1.0))
            return {};
    return check->report();
}

Dataset dataset(const Matrix& inputs, const Matrix& targets)
{
    Dataset data;
    data.inputs = inputs;
    data.targets = targets;
    return data;
}

} // namespace

void TestColumnStatistics::numbers()
{
    Table table = tableOf((Matrix(5, 1) << 1, kGap, 2, 3, 6).finished());
    table.columns = {"x"};
    const ColumnStatistics found = columnStatistics(table, 0);
    QCOMPARE(found.name, std::string("x"));
    QCOMPARE(found.missing, std::int64_t{1});
    QCOMPARE(found.known, std::int64_t{4});
    QCOMPARE(found.minimum, 1.0);
    QCOMPARE(found.maximum, 6.0);
    QCOMPARE(found.mean, 3.0);
    QCOMPARE(found.deviation, std::sqrt(3.5));
    QVERIFY(!found.constant && !found.categorical);
    std::vector<std::int64_t> counts(20, 0); // bins 0.25 wide from 1 on: 2 opens the fifth, 3 the ninth
    counts[0] = counts[4] = counts[8] = counts[19] = 1;
    QVERIFY(found.counts == counts);
}

void TestColumnStatistics::categories()
{
    Table table = tableOf((Matrix(4, 2) << 0, 1, 2, 1, 2, 1, kGap, kGap).finished());
    table.categories = {{"a", "b", "c"}, {"d", "e"}};
    const auto found = columnStatistics(table);
    QCOMPARE(found.size(), std::size_t{2});
    QVERIFY(found[0].categorical && found[0].name == "column 1" && !found[0].constant);
    QVERIFY((found[0].counts == std::vector<std::int64_t>{1, 0, 2}));
    QVERIFY((found[1].counts == std::vector<std::int64_t>{0, 3}));
    QVERIFY(found[1].constant && found[1].missing == 1);
}

void TestColumnStatistics::constantAndEmptyColumns()
{
    const auto found = columnStatistics(tableOf((Matrix(2, 2) << 5, kGap, 5, kGap).finished()));
    QVERIFY(found[0].constant && found[0].deviation == 0.0);
    QVERIFY((found[0].counts == std::vector<std::int64_t>{2}));
    QVERIFY(!found[1].constant && found[1].known == 0 && found[1].counts.empty());
}

void TestColumnStatistics::binsHoldEveryValue()
{
    Rng rng(2);
    Matrix values(1000, 1);
    for (float& value : values.reshaped())
        value = rng.normal() * 1e30F;
    values(0, 0) = std::numeric_limits<float>::max();
    values(1, 0) = std::numeric_limits<float>::lowest();
    const ColumnStatistics found = columnStatistics(tableOf(values), 0);
    QCOMPARE(std::accumulate(found.counts.begin(), found.counts.end(), std::int64_t{0}), std::int64_t{1000});
    QVERIFY(std::isfinite(found.deviation));
}

void TestColumnStatistics::balanceCountsClasses()
{
    Dataset several = dataset(Matrix::Zero(3, 1), (Matrix(3, 3) << 0, 1, 0, 0, 1, 0, 1, 0, 0).finished());
    several.targetNames = {"kind=a", "kind=b", "kind=c"};
    const ClassBalance found = classBalance(several);
    QVERIFY((found.counts == std::vector<std::int64_t>{1, 2, 0}));
    QVERIFY(found.names == several.targetNames);
    const ClassBalance single = classBalance(dataset(Matrix::Zero(3, 1), (Matrix(3, 1) << 1, 0, 1).finished()));
    QVERIFY((single.counts == std::vector<std::int64_t>{1, 2}));
    QVERIFY((single.names == std::vector<std::string>{"0", "1"}));
    QVERIFY(classBalance(dataset(Matrix::Zero(3, 1), Matrix(3, 0))).counts.empty());
}

void TestColumnStatistics::leakFindsCopies()
{
    const Matrix train = (Matrix(4, 2) << 0, 0, 1, 1, 2, 2, 1, 1).finished();
    const Matrix test = (Matrix(3, 2) << 1, 1, -0.0F, 0, 5, 5).finished();
    const LeakReport agreeing = leak(dataset(train, (Matrix(4, 1) << 0, 0, 0, 1).finished()),
                                     dataset(test, (Matrix(3, 1) << 1, 0, 0).finished()), 0);
    QCOMPARE(agreeing.exact, std::int64_t{2});
    QCOMPARE(agreeing.near, std::int64_t{0});
    QCOMPARE(agreeing.contradictions, std::int64_t{0});
    QVERIFY(agreeing.complete);
    QCOMPARE(agreeing.examples.size(), std::size_t{2});
    QVERIFY(agreeing.examples[1] == std::pair(Eigen::Index{1}, Eigen::Index{0}));
    const LeakReport contrary = leak(dataset(train, (Matrix(4, 1) << 0, 0, 0, 0).finished()),
                                     dataset(test, (Matrix(3, 1) << 1, 0, 0).finished()), 0);
    QCOMPARE(contrary.contradictions, std::int64_t{1});
}

void TestColumnStatistics::leakFindsNearCopies()
{
    // Ranges 10 and 1000: a hundredth of each is 0.1 and 10.
    const Matrix train = (Matrix(3, 2) << 0, 0, 10, 1000, 5, 500).finished();
    const Matrix test = (Matrix(4, 2) << 5.09F, 509, 5.2F, 500, 5, 511, 5, 500).finished();
    const LeakReport found = leak(dataset(train, Matrix(3, 0)), dataset(test, Matrix(4, 0)), 0.01);
    QCOMPARE(found.exact, std::int64_t{1});
    QCOMPARE(found.near, std::int64_t{1});
    QVERIFY(found.examples.front() == std::pair(Eigen::Index{3}, Eigen::Index{2}));
    QVERIFY(found.examples.back() == std::pair(Eigen::Index{0}, Eigen::Index{2}));
}

void TestColumnStatistics::leakAgreesWithBruteForce()
{
    Rng rng(11);
    const auto drawn = [&rng](int rows) {
        Matrix values(rows, 3);
        for (float& value : values.reshaped())
            value = static_cast<float>(rng.below(12));
        return values;
    };
    const Matrix train = drawn(150);
    const Matrix test = drawn(120);
    constexpr double kTolerance = 0.1; // of ranges of 11: neighbours by 1 in any input
    std::int64_t exact = 0;
    std::int64_t near = 0;
    for (Eigen::Index row = 0; row < test.rows(); ++row) {
        float least = 100;
        for (Eigen::Index other = 0; other < train.rows(); ++other)
            least = std::min(least, (test.row(row) - train.row(other)).cwiseAbs().maxCoeff());
        exact += least == 0.0F ? 1 : 0;
        near += least == 1.0F ? 1 : 0;
    }
    QVERIFY(exact > 0 && near > 0);
    const LeakReport found = leak(dataset(train, Matrix(150, 0)), dataset(test, Matrix(120, 0)), kTolerance);
    QCOMPARE(found.exact, exact);
    QCOMPARE(found.near, near);
    QVERIFY(found.examples.size() == 20);
}

void TestColumnStatistics::leakRefuses()
{
    const auto two = std::make_shared<const Dataset>(dataset(Matrix::Zero(1, 2), Matrix(1, 0)));
    const auto three = std::make_shared<const Dataset>(dataset(Matrix::Zero(1, 3), Matrix(1, 0)));
    QCOMPARE(LeakCheck::create(two, three).error().code, ErrorCode::SizeMismatch);
    QCOMPARE(LeakCheck::create(two, two, -0.1).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(LeakCheck::create(two, two, std::nan("")).error().code, ErrorCode::InvalidArgument);
    const LeakReport none = leak(dataset(Matrix(0, 2), Matrix(0, 0)), dataset(Matrix(0, 2), Matrix(0, 0)), 0.1);
    QCOMPARE(none.exact + none.near, std::int64_t{0});
}

QTEST_APPLESS_MAIN(TestColumnStatistics)
#include "tst_column_statistics.moc"
