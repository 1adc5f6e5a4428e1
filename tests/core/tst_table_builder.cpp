// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/table_builder.h"

#include <QTest>

using namespace wb;

/// Values whose number nobody knows beforehand.
class TestTableBuilder : public QObject {
    Q_OBJECT

private slots:
    void keepsTheOrderOverAllBlocks_data();
    void keepsTheOrderOverAllBlocks();
    void beginsAnewOnceTaken();
};

namespace {

/// A float that tells where it stands, and is exact.
float valueAt(Eigen::Index position) { return static_cast<float>(position % 9'999'991); }

} // namespace

void TestTableBuilder::keepsTheOrderOverAllBlocks_data()
{
    QTest::addColumn<qint64>("count");
    QTest::newRow("less than a block") << qint64{1000};
    QTest::newRow("a block and one") << qint64{(1 << 18) + 1};
    QTest::newRow("up to the large blocks") << qint64{1 << 23};
    QTest::newRow("a large block and one") << qint64{2 * (1 << 23) + 1};
}

void TestTableBuilder::keepsTheOrderOverAllBlocks()
{
    QFETCH(qint64, count);
    TableBuilder builder;
    for (Eigen::Index position = 0; position < count; ++position)
        builder.add(valueAt(position));
    QCOMPARE(builder.count(), std::int64_t{count});
    const Matrix rows = builder.takeRows(1);
    QCOMPARE(rows.rows(), Eigen::Index{count});
    for (Eigen::Index position = 0; position < count; ++position)
        if (rows(position, 0) != valueAt(position))
            QFAIL(qPrintable(QStringLiteral("another value at %1").arg(position)));
}

void TestTableBuilder::beginsAnewOnceTaken()
{
    TableBuilder builder;
    QCOMPARE(builder.count(), std::int64_t{0});
    for (int value = 0; value < 6; ++value)
        builder.add(static_cast<float>(value));
    const Matrix byColumns = builder.takeColumns(3);
    QCOMPARE(byColumns(2, 0), 2.0F);
    QCOMPARE(byColumns(0, 1), 3.0F);
    QCOMPARE(builder.count(), std::int64_t{0});
    builder.add(7);
    QCOMPARE(builder.count(), std::int64_t{1});
    QCOMPARE(builder.takeRows(1)(0, 0), 7.0F);
}

QTEST_APPLESS_MAIN(TestTableBuilder)
#include "tst_table_builder.moc"
