// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/file.h"
#include "core/formats/idx.h"
#include "core/formats/table_format.h"
#include "tests/support/random_network.h"
#include "tests/support/source_dir.h"

#include <QTest>

using namespace wb;

/// Files made by Python (tests/core/data/arrays), and such as nobody should write.
class TestIdx : public QObject {
    Q_OBJECT

private slots:
    void readsEveryType_data();
    void readsEveryType();
    void imagesAreRows_data();
    void imagesAreRows();
    void labelsAreCategories();
    void refuses_data();
    void refuses();
    void everyPrefixIsRefused();
    void damagedGzipIsRefused();
};

namespace {

std::string fixture(const QString& name)
{
    return test::take(readFile(test::sourcePath("tests/core/data/arrays/" + name).toStdString()));
}

Result<LoadedTable> read(std::string_view bytes) { return parseWhole(*idxParser(), bytes); }

Result<LoadedTable> readNamed(const char* name, std::string_view bytes)
{
    return readTable(name, std::make_unique<MemorySource>(bytes));
}

} // namespace

void TestIdx::readsEveryType_data()
{
    QTest::addColumn<QString>("file");
    for (const char* name : {"i1", "i2", "i4", "f4", "f8"})
        QTest::newRow(name) << QString("%1.idx").arg(name);
}

void TestIdx::readsEveryType()
{
    QFETCH(QString, file);
    const auto loaded = read(fixture(file));
    QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
    Matrix wanted(2, 3);
    wanted << 0, 1, 2, 100, -3, 7;
    QVERIFY(loaded->table.values == wanted);
}

void TestIdx::imagesAreRows_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("plain") << "images.idx";
    QTest::newRow("gzipped") << "images.idx.gz";
}

void TestIdx::imagesAreRows()
{
    QFETCH(QString, file);
    const std::string bytes = fixture(file);
    const auto loaded = readNamed(qPrintable(file), bytes);
    QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
    QCOMPARE(loaded->table.values.rows(), Eigen::Index{3});
    QCOMPARE(loaded->table.values.cols(), Eigen::Index{16});
    for (int at = 0; at < 48; ++at)
        QCOMPARE(loaded->table.values.data()[at], static_cast<float>(at));
    QVERIFY(loaded->roles == std::vector<Role>(16, Role::Input));
}

void TestIdx::labelsAreCategories()
{
    const std::string bytes = fixture("labels.idx.gz");
    const auto loaded = readNamed("labels.idx.gz", bytes);
    QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
    QVERIFY((loaded->table.categories == std::vector<std::vector<std::string>>{{"2", "7"}}));
    QVERIFY(loaded->table.values == Matrix((Matrix(3, 1) << 1, 0, 1).finished()));
    QVERIFY(loaded->roles == std::vector<Role>{Role::Target});
}

void TestIdx::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QByteArray& bytes, ErrorCode code, const char* says) {
        QTest::newRow(name) << bytes << static_cast<int>(code) << QString(says);
    };
    const auto hex = [](const char* text) { return QByteArray::fromHex(text); };
    const auto parse = ErrorCode::Parse;
    row("nothing", "", parse, "inside its header");
    row("another magic", hex("01000801 00000001 05"), parse, "two zeros");
    row("unknown type", hex("00000a01 00000001 05"), parse, "two zeros");
    row("no dimension", hex("00000800 05"), ErrorCode::LimitExceeded, "0 dimensions");
    row("nine dimensions", hex("00000809") + QByteArray(40, '\1'), ErrorCode::LimitExceeded, "9 dimensions");
    row("empty", hex("00000801 00000000"), parse, "empty");
    row("too few", hex("00000801 00000003 0506"), parse, "2 of 3 values");
    row("half a number", hex("00000b01 00000002 000500"), parse, "1 of 2 values");
    row("too many", hex("00000801 00000001 0506"), parse, "behind the last of 1");
    row("rows x columns", hex("00000802 ffffffff 00010000"), ErrorCode::LimitExceeded, "more than");
    row("columns", hex("00000803 00000001 00010001 00000001"), ErrorCode::LimitExceeded, "65536");
    row("wraps 64 bits", hex("00000805 00000001 80000000 80000000 80000000 80000000"), ErrorCode::LimitExceeded,
        "65536");
    row("infinite", hex("00000d02 00000001 00000002 3f800000 7f800000"), ErrorCode::NonFinite, "row 1, column 2");
}

void TestIdx::refuses()
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

void TestIdx::everyPrefixIsRefused()
{
    for (const char* name : {"images.idx", "f8.idx"}) {
        const std::string bytes = fixture(name);
        for (std::size_t length = 0; length < bytes.size(); ++length)
            QVERIFY2(!read(std::string_view(bytes).substr(0, length)), std::to_string(length).c_str());
    }
    const std::string packed = fixture("images.idx.gz");
    for (std::size_t length = 0; length < packed.size(); ++length)
        QVERIFY2(!readNamed("x.idx", std::string_view(packed).substr(0, length)), std::to_string(length).c_str());
}

void TestIdx::damagedGzipIsRefused()
{
    const std::string bytes = fixture("images.idx.gz");
    const Matrix wanted = test::take(readNamed("x.idx.gz", bytes)).table.values;
    int refused = 0;
    for (std::size_t at = 10; at < bytes.size(); ++at) { // behind the header, of which gzip ignores parts
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        const auto loaded = readNamed("x.idx.gz", damaged);
        if (loaded) // the bits that fill up the last packed byte mean nothing
            QVERIFY(loaded->table.values == wanted);
        else
            ++refused;
    }
    QVERIFY(refused + 1 >= static_cast<int>(bytes.size()) - 10);
}

QTEST_APPLESS_MAIN(TestIdx)
#include "tst_idx.moc"
