// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generator.h"
#include "core/data/split.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace wb;

class TestSplit : public QObject {
    Q_OBJECT

private slots:
    void findsClasses();
    void everyRowIsInOnePart_data();
    void everyRowIsInOnePart();
    void classesKeepTheirShares();
    void theSeedDecides();
    void foldsAreEvenAndDisjoint();
    void refuses();
    void partsKeepTheirRows();
};

namespace {

/// 1 target: 0 for most rows, 1 for every tenth.
Dataset imbalanced(int rows)
{
    Dataset data;
    data.inputs.resize(rows, 1);
    data.targets.resize(rows, 1);
    for (int row = 0; row < rows; ++row) {
        data.inputs(row, 0) = static_cast<float>(row);
        data.targets(row, 0) = row % 10 == 0 ? 1.0F : 0.0F;
    }
    return data;
}

int ones(const Dataset& data, const RowNumbers& rows)
{
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [&](Eigen::Index row) { return data.targets(row, 0) == 1.0F; }));
}

} // namespace

void TestSplit::findsClasses()
{
    QVERIFY((classesOf(imbalanced(11)) == std::vector<int>{1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
    Dataset several;
    several.inputs = Matrix::Zero(3, 1);
    several.targets = (Matrix(3, 3) << 0, 1, 0, 0.2F, 0.1F, 0.7F, 1, 0, 0).finished();
    QVERIFY((classesOf(several) == std::vector<int>{1, 2, 0}));
    Dataset numbers = imbalanced(50);
    numbers.targets.col(0) = numbers.inputs.col(0);
    QVERIFY(classesOf(numbers).empty());
    numbers.targets.resize(50, 0);
    QVERIFY(classesOf(numbers).empty());
}

void TestSplit::everyRowIsInOnePart_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<double>("train");
    QTest::addColumn<double>("validation");
    QTest::newRow("usual") << 1000 << 0.7 << 0.15;
    QTest::newRow("odd") << 97 << 0.33 << 0.33;
    QTest::newRow("no test") << 100 << 0.7 << 0.3;
    QTest::newRow("train only") << 10 << 1.0 << 0.0;
    QTest::newRow("one row") << 1 << 0.7 << 0.15;
}

void TestSplit::everyRowIsInOnePart()
{
    QFETCH(int, rows);
    QFETCH(double, train);
    QFETCH(double, validation);
    for (const bool stratified : {true, false}) {
        const Split split = test::take(splitRows(imbalanced(rows), {train, validation, 5, stratified}));
        RowNumbers all = split.train;
        all.insert(all.end(), split.validation.begin(), split.validation.end());
        all.insert(all.end(), split.test.begin(), split.test.end());
        QCOMPARE(all.size(), static_cast<std::size_t>(rows));
        std::sort(all.begin(), all.end());
        for (std::size_t at = 0; at < all.size(); ++at)
            QCOMPARE(all[at], static_cast<Eigen::Index>(at));
        QVERIFY(std::abs(static_cast<double>(split.train.size()) - train * rows) <= 1.0);
        QVERIFY(std::abs(static_cast<double>(split.validation.size()) - validation * rows) <= 1.0);
        QVERIFY(std::is_sorted(split.train.begin(), split.train.end()));
        if (train + validation == 1.0)
            QVERIFY(split.test.empty());
    }
}

void TestSplit::classesKeepTheirShares()
{
    const Dataset data = imbalanced(1000); // 100 ones
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Split split = test::take(splitRows(data, {0.7, 0.15, seed, true}));
        QVERIFY(std::abs(ones(data, split.train) - 70) <= 2);
        QVERIFY(std::abs(ones(data, split.validation) - 15) <= 2);
        QVERIFY(std::abs(ones(data, split.test) - 15) <= 2);
    }
}

void TestSplit::theSeedDecides()
{
    const Dataset data = imbalanced(200);
    const Split one = test::take(splitRows(data, {0.5, 0.2, 1, true}));
    const Split same = test::take(splitRows(data, {0.5, 0.2, 1, true}));
    const Split other = test::take(splitRows(data, {0.5, 0.2, 2, true}));
    QVERIFY(one.train == same.train && one.test == same.test);
    QVERIFY(one.train != other.train);
}

void TestSplit::foldsAreEvenAndDisjoint()
{
    const Dataset data = imbalanced(103);
    const auto folds = test::take(foldRows(data, 5, 3));
    QCOMPARE(folds.size(), std::size_t{5});
    std::vector<int> seen(103, 0);
    for (const RowNumbers& fold : folds) {
        QVERIFY(fold.size() == 20 || fold.size() == 21);
        QVERIFY(ones(data, fold) >= 1 && ones(data, fold) <= 3); // 11 ones in 5 folds
        for (const Eigen::Index row : fold)
            ++seen[static_cast<std::size_t>(row)];
        const RowNumbers others = otherRows(data, fold);
        QCOMPARE(others.size() + fold.size(), std::size_t{103});
        QVERIFY(std::none_of(others.begin(), others.end(),
                             [&fold](Eigen::Index row) { return std::binary_search(fold.begin(), fold.end(), row); }));
    }
    QVERIFY(std::all_of(seen.begin(), seen.end(), [](int count) { return count == 1; }));
}

void TestSplit::refuses()
{
    const Dataset data = imbalanced(10);
    for (const auto& [train, validation] : {std::pair(0.0, 0.5), std::pair(-0.1, 0.5), std::pair(0.8, 0.3),
                                            std::pair(0.5, -0.1), std::pair(std::nan(""), 0.0)})
        QVERIFY(!splitRows(data, {train, validation, 1, true}));
    QVERIFY(!splitRows(Dataset(), {0.7, 0.15, 1, true}));
    QVERIFY(!foldRows(data, 1, 1));
    QVERIFY(!foldRows(data, 11, 1));
}

void TestSplit::partsKeepTheirRows()
{
    Dataset data = imbalanced(30);
    data.inputNames = {"x"};
    data.targetNames = {"y"};
    const Dataset part = datasetOfRows(data, {3, 10, 20});
    QCOMPARE(part.rows(), Eigen::Index{3});
    QVERIFY(part.inputs == Matrix((Matrix(3, 1) << 3, 10, 20).finished()));
    QVERIFY(part.targets == Matrix((Matrix(3, 1) << 0, 1, 1).finished()));
    QVERIFY(part.inputNames == data.inputNames && part.targetNames == data.targetNames);
}

QTEST_APPLESS_MAIN(TestSplit)
#include "tst_split.moc"
