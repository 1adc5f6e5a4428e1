// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/file.h"
#include "core/formats/npy.h"
#include "tests/support/random_network.h"
#include "tests/support/source_dir.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <cstring>

using namespace wb;

/// Files made by NumPy 1.24 (tests/core/data/arrays), and headers no NumPy would write.
class TestNpy : public QObject {
    Q_OBJECT

private slots:
    void readsWhatNumpyWrites_data();
    void readsWhatNumpyWrites();
    void dimensionsBecomeColumns_data();
    void dimensionsBecomeColumns();
    void nanIsMissing();
    void refuses_data();
    void refuses();
    void everyPrefixIsRefused();
    void everyByteMayBeWrong();
    void writesWhatReadsBack();
};

namespace {

std::string fixture(const QString& name)
{
    return test::take(readFile(test::sourcePath("tests/core/data/arrays/" + name).toStdString()));
}

Result<LoadedTable> read(std::string_view bytes) { return parseWhole(*npyParser(), bytes); }

/// A version 1.0 file with this header and so many zero bytes behind it.
std::string fileOf(std::string header, std::size_t zeros)
{
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(header.size() & 0xFFU);
    bytes += static_cast<char>(header.size() >> 8U);
    return bytes + header + std::string(zeros, '\0');
}

} // namespace

void TestNpy::readsWhatNumpyWrites_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isSigned");
    for (const char* name : {"f4", "f8", "f4_big", "f8_big", "f2", "i1", "i2", "i4_big", "i8", "fortran", "v2", "v3"})
        QTest::newRow(name) << QString("%1.npy").arg(name) << true;
    for (const char* name : {"u1", "u2_big", "u4", "u8"})
        QTest::newRow(name) << QString("%1.npy").arg(name) << false;
}

void TestNpy::readsWhatNumpyWrites()
{
    QFETCH(QString, file);
    QFETCH(bool, isSigned);
    const auto loaded = read(fixture(file));
    QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
    Matrix wanted(2, 3);
    wanted << 0, 1, 2, 100, isSigned ? -3.0F : 3.0F, 7;
    QCOMPARE(loaded->table.values.rows(), Eigen::Index{2});
    QCOMPARE(loaded->table.values.cols(), Eigen::Index{3});
    QVERIFY(loaded->table.values == wanted);
    QCOMPARE(loaded->roles.size(), std::size_t{3});
}

void TestNpy::dimensionsBecomeColumns_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QList<float>>("values");
    QTest::newRow("one") << "one_dimension.npy" << 3 << QList<float>{1.5F, 2.5F, -3};
    QTest::newRow("none") << "no_dimension.npy" << 1 << QList<float>{4.25F};
    QTest::newRow("three") << "three_dimensions.npy" << 2 << QList<float>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    QTest::newRow("flags") << "flags.npy" << 2 << QList<float>{1, 0, 0, 1};
}

void TestNpy::dimensionsBecomeColumns()
{
    QFETCH(QString, file);
    QFETCH(int, rows);
    QFETCH(QList<float>, values);
    const auto loaded = read(fixture(file));
    QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
    const Matrix& found = loaded->table.values;
    QCOMPARE(found.rows(), Eigen::Index{rows});
    QCOMPARE(QList<float>(found.data(), found.data() + found.size()), values);
}

void TestNpy::nanIsMissing()
{
    const auto loaded = read(fixture("missing.npy"));
    QVERIFY(loaded);
    QVERIFY(std::isnan(loaded->table.values(0, 1)));
    QCOMPARE(loaded->table.values(1, 1), 4.0F);
}

void TestNpy::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const std::string& bytes, ErrorCode code, const char* says) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << static_cast<int>(code) << QString(says);
    };
    const auto header = [&row](const char* name, const char* text, ErrorCode code, const char* says) {
        row(name, fileOf(text, 24), code, says);
    };
    const auto parse = ErrorCode::Parse;
    row("objects", fixture("objects.npy"), ErrorCode::Unsupported, "\"|O\"");
    row("texts", fixture("texts.npy"), ErrorCode::Unsupported, "\"<U1\"");
    row("records", fixture("records.npy"), ErrorCode::Unsupported, "records");
    row("too large", fixture("too_large.npy"), ErrorCode::NonFinite, "row 2, column 2");
    row("no magic", "NUMPY123456789", parse, "\\x93NUMPY");
    row("version 9", std::string("\x93NUMPY\x09\x00\x00\x00\x00\x00", 12), ErrorCode::Unsupported, "version 9");
    row("giant header", std::string("\x93NUMPY\x02\x00\xFF\xFF\xFF\x7F", 12), ErrorCode::LimitExceeded, "2147483647");
    header("good to compare with", "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), 'x': 1}", parse, "\"x\"");
    header("no brace", "'descr': '<f4'", parse, "a { is missing");
    header("(3) is no shape", "{'descr': '<f4', 'fortran_order': False, 'shape': (3)}", parse, "(3,)");
    header("negative", "{'descr': '<f4', 'fortran_order': False, 'shape': (-2, 3)}", parse, "whole number");
    header("not closed", "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3", parse, "a ) is missing");
    header("key twice", "{'descr': '<f4', 'descr': '<f4', 'shape': (2, 3)}", parse, "\"descr\"");
    header("key missing", "{'descr': '<f4', 'shape': (2, 3)}", parse, "missing");
    header("order", "{'descr': '<f4', 'fortran_order': 0, 'shape': (2, 3)}", parse, "True or False");
    header("behind", "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)} x", parse, "behind the closing brace");
    header("open quote", "{'descr: <f4", parse, "never closed");
    header("16 bytes", "{'descr': '<f16', 'fortran_order': False, 'shape': (2, 3)}", ErrorCode::Unsupported, "<f16");
    header("complex", "{'descr': '<c8', 'fortran_order': False, 'shape': (2, 3)}", ErrorCode::Unsupported, "<c8");
    header("empty", "{'descr': '<f4', 'fortran_order': False, 'shape': (0, 3)}", parse, "empty");
    header("rank 9", "{'descr': '<f4', 'fortran_order': False, 'shape': (1,1,1,1,1,1,1,1,1)}", ErrorCode::LimitExceeded,
           "dimensions");
    for (const char* shape : {"(2147483647, 3)", "(4294967296, 65536)", "(9223372036854775807, 9223372036854775807)",
                              "(2, 9223372036854775807)", "(65536, 65536)", "(2, 65536, 65536, 65536, 65536)"})
        header(shape, ("{'descr': '<f4', 'fortran_order': False, 'shape': " + std::string(shape) + "}").c_str(),
               ErrorCode::LimitExceeded, "more than");
    header("beyond 64 bits", "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999, 1)}", parse,
           "whole number");
    header("rows that are not there", "{'descr': '<f4', 'fortran_order': False, 'shape': (30000000, 4)}", parse,
           "6 of 120000000 values");
    header("bytes behind", "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 3)}", parse, "behind the last of 3");
}

void TestNpy::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(QString, says);
    const auto loaded = read(bytes.toStdString());
    QVERIFY(!loaded);
    const QString message = QString::fromStdString(loaded.error().message);
    QVERIFY2(message.contains(says), qPrintable(message));
    QVERIFY2(static_cast<int>(loaded.error().code) == code, qPrintable(message));
}

void TestNpy::everyPrefixIsRefused()
{
    for (const char* name : {"f4.npy", "fortran.npy", "v2.npy", "no_dimension.npy"}) {
        const std::string bytes = fixture(name);
        QVERIFY(read(bytes));
        for (std::size_t length = 0; length < bytes.size(); ++length)
            QVERIFY2(!read(std::string_view(bytes).substr(0, length)), std::to_string(length).c_str());
    }
}

void TestNpy::everyByteMayBeWrong()
{
    const std::string bytes = fixture("f4.npy");
    Rng rng(5);
    for (int i = 0; i < 10'000; ++i) {
        std::string damaged = bytes;
        damaged[rng.below(static_cast<std::uint32_t>(bytes.size()))] = static_cast<char>(rng.below(256));
        const auto loaded = read(damaged);
        if (!loaded)
            QVERIFY(!loaded.error().message.empty());
        else // what is read has the six values of four bytes, or fewer columns of wider ones
            QVERIFY(loaded->table.values.size() <= 24 && !loaded->table.values.array().isInf().any());
    }
}

void TestNpy::writesWhatReadsBack()
{
    Rng rng(3);
    Table table;
    table.values.resize(7, 5);
    for (float& value : table.values.reshaped()) {
        do
            value = std::bit_cast<float>(rng.next());
        while (!std::isfinite(value));
    }
    const std::string bytes = writeNpy(table);
    QCOMPARE((bytes.size() - 7 * 5 * 4) % 64, std::size_t{0});
    const auto again = read(bytes);
    QVERIFY2(again, again ? "" : again.error().message.c_str());
    QCOMPARE(again->table.values.rows(), Eigen::Index{7});
    QVERIFY(std::memcmp(again->table.values.data(), table.values.data(), 7 * 5 * 4) == 0);
    // NumPy's own bytes for the same array.
    const auto numpys = read(fixture("f4.npy"));
    QVERIFY(numpys);
    QVERIFY(writeNpy(numpys->table) == fixture("f4.npy"));
}

QTEST_APPLESS_MAIN(TestNpy)
#include "tst_npy.moc"
