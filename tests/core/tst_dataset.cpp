// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace wb;

class TestDataset : public QObject {
    Q_OBJECT

private slots:
    void categoriesBecomeColumns();
    void missingRows_data();
    void missingRows();
    void gapsInIgnoredColumnsDoNotMatter();
    void refuses();
    void tablesComeBack();
    void aTableNobodyNeedsIsUsedUp_data();
    void aTableNobodyNeedsIsUsedUp();
    void aRefusedTableStaysAsItIs();
};

namespace {

constexpr float kGap = std::numeric_limits<float>::quiet_NaN();

/// size, colour, weight.
Table sample()
{
    Table table;
    table.columns = {"size", "colour", "weight"};
    table.values.resize(4, 3);
    table.values << 1, 0, 10, kGap, 1, 20, 3, kGap, 30, 5, 1, 40;
    table.categories = {{}, {"blue", "red"}, {}};
    return table;
}

const std::vector<Role> kRoles{Role::Input, Role::Input, Role::Target};

} // namespace

void TestDataset::categoriesBecomeColumns()
{
    Table table = sample();
    table.values(1, 0) = 2;
    table.values(2, 1) = 1;
    const auto data = datasetFromTable(table, {Role::Ignore, Role::Target, Role::Input}, MissingRows::Refuse, "here");
    QVERIFY2(data, data ? "" : data.error().message.c_str());
    QVERIFY((data->inputNames == std::vector<std::string>{"weight"}));
    QVERIFY((data->targetNames == std::vector<std::string>{"colour=blue", "colour=red"}));
    QVERIFY(data->targets == Matrix((Matrix(4, 2) << 1, 0, 0, 1, 0, 1, 0, 1).finished()));
    QCOMPARE(data->source, std::string("here"));
}

void TestDataset::missingRows_data()
{
    QTest::addColumn<int>("policy");
    QTest::addColumn<int>("rows"); // -1: refused
    QTest::newRow("refuse") << static_cast<int>(MissingRows::Refuse) << -1;
    QTest::newRow("drop") << static_cast<int>(MissingRows::Drop) << 2;
    QTest::newRow("mean") << static_cast<int>(MissingRows::Mean) << 4;
}

void TestDataset::missingRows()
{
    QFETCH(int, policy);
    QFETCH(int, rows);
    const auto data = datasetFromTable(sample(), kRoles, static_cast<MissingRows>(policy), {});
    QCOMPARE(data.has_value(), rows >= 0);
    if (!data) {
        QCOMPARE(data.error().code, ErrorCode::NonFinite);
        QVERIFY2(data.error().message.find("row 2, size: the value is missing (2 rows") == 0,
                 data.error().message.c_str());
        return;
    }
    QCOMPARE(data->rows(), Eigen::Index{rows});
    QVERIFY(data->inputs.allFinite() && data->targets.allFinite());
    if (rows == 4) {
        QCOMPARE(data->inputs(1, 0), 3.0F); // the mean of 1, 3 and 5
        QVERIFY(data->inputs(2, 1) == 0.0F && data->inputs(2, 2) == 0.0F);
    } else {
        QVERIFY(data->targets == Matrix((Matrix(2, 1) << 10, 40).finished()));
    }
}

void TestDataset::gapsInIgnoredColumnsDoNotMatter()
{
    const auto data = datasetFromTable(sample(), {Role::Ignore, Role::Ignore, Role::Input}, MissingRows::Refuse, {});
    QVERIFY2(data, data ? "" : data.error().message.c_str());
    QCOMPARE(data->rows(), Eigen::Index{4});
    QCOMPARE(data->targets.cols(), Eigen::Index{0});
}

void TestDataset::refuses()
{
    const auto few = datasetFromTable(sample(), {Role::Input}, MissingRows::Drop, {});
    QVERIFY(!few);
    QCOMPARE(few.error().code, ErrorCode::SizeMismatch);
    const auto none = datasetFromTable(sample(), {Role::Target, Role::Ignore, Role::Ignore}, MissingRows::Drop, {});
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::InvalidArgument);
    Table wide;
    wide.values = Matrix::Zero(20'000, 1);
    wide.categories = {std::vector<std::string>(10'000, "x")};
    const auto giant = datasetFromTable(wide, {Role::Input}, MissingRows::Drop, {});
    QVERIFY(!giant);
    QCOMPARE(giant.error().code, ErrorCode::LimitExceeded);
}

void TestDataset::tablesComeBack()
{
    const auto data = datasetFromTable(sample(), kRoles, MissingRows::Drop, {});
    QVERIFY(data);
    const Table table = tableFromDataset(*data);
    QVERIFY((table.columns == std::vector<std::string>{"size", "colour=blue", "colour=red", "weight"}));
    QVERIFY((rolesOf(*data) == std::vector<Role>{Role::Input, Role::Input, Role::Input, Role::Target}));
    const auto again = datasetFromTable(table, rolesOf(*data), MissingRows::Refuse, {});
    QVERIFY(again);
    QVERIFY(again->inputs == data->inputs && again->targets == data->targets);
}

void TestDataset::aTableNobodyNeedsIsUsedUp_data()
{
    QTest::addColumn<int>("policy");
    QTest::newRow("drop") << static_cast<int>(MissingRows::Drop);
    QTest::newRow("mean") << static_cast<int>(MissingRows::Mean);
}

/// More rows than are given back at a time; what comes out is what a copy gives.
void TestDataset::aTableNobodyNeedsIsUsedUp()
{
    QFETCH(const int, policy);
    Table table = sample();
    const Eigen::Index rows = 400'000;
    const Matrix few = table.values;
    table.values.resize(rows, 3);
    for (Eigen::Index row = 0; row < rows; ++row)
        table.values.row(row) = few.row(row * 7 % 4);
    for (Eigen::Index row = 0; row < rows; ++row)
        table.values(row, 2) = static_cast<float>(row);
    const auto missing = static_cast<MissingRows>(policy);
    const auto copied = datasetFromTable(table, kRoles, missing, {});
    QCOMPARE(table.values.rows(), rows);
    const auto moved = datasetFromTable(std::move(table), kRoles, missing, {});
    QCOMPARE(table.values.size(), Eigen::Index{0}); // NOLINT(bugprone-use-after-move): that is what is promised
    QVERIFY(copied && moved);
    QCOMPARE(moved->rows(), missing == MissingRows::Drop ? rows / 2 : rows);
    QVERIFY(moved->inputs == copied->inputs && moved->targets == copied->targets);
    QVERIFY(moved->gaps == copied->gaps && moved->droppedRows == copied->droppedRows);
    for (Eigen::Index row = 1; row < moved->rows(); ++row)
        if (moved->targets(row, 0) <= moved->targets(row - 1, 0))
            QFAIL("the rows are in another order");
}

void TestDataset::aRefusedTableStaysAsItIs()
{
    Table table = sample();
    QVERIFY(!datasetFromTable(std::move(table), kRoles, MissingRows::Refuse, {}));
    QCOMPARE(table.values.rows(), Eigen::Index{4}); // NOLINT(bugprone-use-after-move): that is what is promised
    QVERIFY(!datasetFromTable(std::move(table), 4, 1, {}));
    QCOMPARE(table.values.rows(), Eigen::Index{4}); // NOLINT(bugprone-use-after-move)
}

QTEST_APPLESS_MAIN(TestDataset)
#include "tst_dataset.moc"
