// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/limits.h"
#include "core/formats/arff.h"
#include "core/formats/csv_parser.h"
#include "core/formats/fann_data.h"
#include "core/formats/npy.h"
#include "core/formats/table_format.h"
#include "tests/support/random_network.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <functional>

using namespace wb;

/// Tables read piece by piece, whatever the pieces; files told apart by what is in them.
class TestTableReader : public QObject {
    Q_OBJECT

private slots:
    void piecesMakeNoDifference_data();
    void piecesMakeNoDifference();
    void readsMoreThanItHolds();
    void canBeLeftHalfWay();
    void errorsNameTheLine();
    void endlessLinesAreRefused();
    void findsTheFormat_data();
    void findsTheFormat();
    void foreignFilesGetAdvice_data();
    void foreignFilesGetAdvice();
    void readsFiles();
    void damagedCountsTakeNoMemory();
};

namespace {

/// Feeds a parser pieces of one length, as a reader does.
Result<LoadedTable> feed(TableParser& parser, std::string_view text, std::size_t piece)
{
    std::string held;
    for (std::size_t at = 0;;) {
        const std::size_t count = std::min(piece, text.size() - at);
        held += text.substr(at, count);
        at += count;
        const auto taken = parser.parse(held, at == text.size());
        if (!taken)
            return passOn(taken);
        if (at == text.size())
            return parser.finish();
        held.erase(0, *taken);
    }
}

bool sameTable(const Table& a, const Table& b)
{
    return a.columns == b.columns && a.categories == b.categories && a.values.rows() == b.values.rows() &&
           a.values.cols() == b.values.cols() &&
           (a.values.size() == 0 || // an empty matrix has no data, and memcmp wants some
            std::memcmp(a.values.data(), b.values.data(), static_cast<std::size_t>(a.values.size()) * sizeof(float)) ==
                0);
}

/// Rows "row,0.5,...": as many bytes as asked for, made while they are read.
class EndlessRows : public ByteSource {
public:
    explicit EndlessRows(int rows) : m_rows(rows) {}
    Result<std::size_t> read(std::span<char> into) override
    {
        while (m_left.size() < into.size() && m_row < m_rows) {
            m_left += std::to_string(m_row++);
            for (int column = 1; column < 100; ++column)
                m_left += ",0.5";
            m_left += '\n';
        }
        const std::size_t count = std::min(into.size(), m_left.size());
        std::copy_n(m_left.begin(), count, into.begin());
        m_left.erase(0, count);
        return count;
    }
    double progress() const override { return static_cast<double>(m_row) / m_rows; }

private:
    int m_rows;
    int m_row = 0;
    std::string m_left;
};

Result<LoadedTable> readNamed(const char* name, std::string_view bytes)
{
    return readTable(name, std::make_unique<MemorySource>(bytes));
}

} // namespace

void TestTableReader::piecesMakeNoDifference_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("CSV") << QByteArray("a,\"b \"\"x\"\"\",c\r\n1,2,x\r\n\r\n3,\"4\",\"y\nz\"\r\n5,,x")
                         << QByteArray("csv");
    QTest::newRow("CR alone") << QByteArray("a,b,c\r1,2,x\r \r3,4,y\r") << QByteArray("csv");
    QTest::newRow("a bad cell") << QByteArray("1,2,x\n\n3,oops,x\n") << QByteArray("csv");
    QTest::newRow("a ragged row") << QByteArray("1,2,x\n3,4,x\n5,6\n") << QByteArray("csv");
    QTest::newRow("an open quote") << QByteArray("1,2,x\n3,4,\"x\n") << QByteArray("csv");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "1,2,x\n")
                                     << QByteArray("csv");
    QTest::newRow("ARFF") << QByteArray("@relation r\n@attribute a real\r\n@attribute b {x,y}\n@data\n1,x\n{0 2}\n?,y")
                          << QByteArray("arff");
    QTest::newRow("FANN") << QByteArray("# two rows\r\n2 2 1 # 7 7\n0.25\t-1e3 1#x y\n 4 5\n6 # over")
                          << QByteArray("data");
    QTest::newRow("FANN, byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                         "1 1 1\n1 2")
                                           << QByteArray("data");
    QTest::newRow("FANN, a bad number") << QByteArray("2 1 1 # x\n1 2\n3 o#\n") << QByteArray("data");
    QTest::newRow("FANN, a number too many") << QByteArray("1 1 1\n1 2\n\n3") << QByteArray("data");
    QTest::newRow("FANN, cut off") << QByteArray("2 1 1\n1 2\n3\n# ") << QByteArray("data");
    QTest::newRow("NPY") << QByteArray::fromStdString(writeNpy({{}, Matrix::Identity(3, 4), {}})) << QByteArray("npy");
}

void TestTableReader::piecesMakeNoDifference()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, format);
    const auto parser = [&format]() -> std::unique_ptr<TableParser> {
        if (format == "arff")
            return arffParser();
        if (format == "npy")
            return npyParser();
        if (format == "data")
            return fannDataParser();
        CsvOptions options;
        options.separator = ',';
        options.allowsMissing = true;
        options.kinds = {ColumnKind::Number, ColumnKind::Number, ColumnKind::Category};
        return std::make_unique<CsvParser>(options);
    };
    const std::string bytes = text.toStdString();
    const auto whole = parseWhole(*parser(), bytes);
    for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
        const auto pieced = feed(*parser(), bytes, piece);
        QCOMPARE(pieced.has_value(), whole.has_value());
        if (whole)
            QVERIFY2(sameTable(pieced->table, whole->table) && pieced->roles == whole->roles,
                     std::to_string(piece).c_str());
        else
            QCOMPARE(pieced.error().message, whole.error().message);
    }
}

void TestTableReader::readsMoreThanItHolds()
{
    constexpr int kRows = 8'000; // about 3 MiB of text, 9 pieces behind the first MiB
    auto opened = openTable("rows.csv", std::make_unique<EndlessRows>(kRows));
    QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
    const auto reader = readerOf(std::move(*opened));
    double before = 0;
    int steps = 0;
    while (reader->step(std::chrono::milliseconds(0)) == Job::State::Running) {
        QVERIFY(reader->progress() >= before && reader->progress() <= 1.0);
        before = reader->progress();
        ++steps;
    }
    QVERIFY2(!reader->error(), reader->error() ? reader->error()->message.c_str() : "");
    QVERIFY(steps >= 8);
    QCOMPARE(reader->progress(), 1.0);
    const LoadedTable loaded = reader->takeTable();
    QCOMPARE(loaded.table.values.rows(), Eigen::Index{kRows});
    QCOMPARE(loaded.table.values.cols(), Eigen::Index{100});
    for (int row = 0; row < kRows; ++row) {
        if (loaded.table.values(row, 0) != static_cast<float>(row))
            QFAIL(std::to_string(row).c_str());
    }
    QVERIFY((loaded.table.values.rightCols(99).array() == 0.5F).all());
}

void TestTableReader::canBeLeftHalfWay()
{
    auto opened = openTable("rows.csv", std::make_unique<EndlessRows>(1'000'000));
    QVERIFY(opened);
    const auto reader = readerOf(std::move(*opened));
    for (int i = 0; i < 3; ++i)
        QVERIFY(reader->step(std::chrono::milliseconds(0)) == Job::State::Running);
    QVERIFY(reader->progress() < 0.1);
}

void TestTableReader::errorsNameTheLine()
{
    std::string text;
    for (int row = 0; row < 300'000; ++row)
        text += row == 290'000 ? "1,x\n" : "1,2\n";
    text.insert(0, "a,b\n");
    const auto loaded = readNamed("folder/numbers.csv", text);
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().message.find("numbers.csv: line 290002, column 2: \"b\": \"x\" is not a number") == 0,
             loaded.error().message.c_str());
}

void TestTableReader::endlessLinesAreRefused()
{
    for (const char* begin : {"1,2\n3,", "1,2\n\"", "@relation r\n@attribute "}) {
        const std::string text = begin + std::string(8 * limits::kCsvLineBytes, '4');
        const auto loaded = readNamed("x", text);
        QVERIFY(!loaded);
    }
}

void TestTableReader::findsTheFormat_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    using Kind = TableFormat::Kind;
    const auto row = [](const char* name, const QByteArray& bytes, Kind kind) {
        QTest::newRow(name) << QByteArray(name) << bytes << static_cast<int>(kind);
    };
    row("a.csv", "1,2\n3,4\n", Kind::Csv);
    row("a.tsv", "1\t2\n", Kind::Csv);
    row("a.dat", "1 2\n3 4\n", Kind::Csv);
    row("three counts.csv", "1 1 1\n1\n2\n", Kind::Csv);
    row("a.data", "1 1 1\n1\n2\n", Kind::FannData);
    row("a.train", "1 1 1\n1\n2\n", Kind::FannData);
    row("xor", "1 1 1\n1\n2\n", Kind::FannData);
    row("a.arff", "% x\n@relation r\n@attribute a real\n@data\n1\n", Kind::Arff);
    row("weka", "@RELATION r\n@attribute a real\n@data\n1\n", Kind::Arff);
    row("a.npy", QByteArray::fromStdString(writeNpy({{}, Matrix::Identity(2, 2), {}})), Kind::Npy);
    row("a.bin", QByteArray::fromStdString(writeNpy({{}, Matrix::Identity(2, 2), {}})), Kind::Npy);
    row("t10k-labels-idx1-ubyte", QByteArray::fromHex("00000801 00000001 05"), Kind::Idx);
}

void TestTableReader::findsTheFormat()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    const auto format = findTableFormat(name.toStdString(), bytes.toStdString(), true);
    QVERIFY2(format, format ? "" : format.error().message.c_str());
    QCOMPARE(static_cast<int>(format->kind), kind);
    const std::string text = bytes.toStdString();
    const auto loaded = readNamed(name, text);
    QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
    QVERIFY(loaded->table.values.rows() >= 1);
}

void TestTableReader::foreignFilesGetAdvice_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("zip") << QByteArray("PK\x03\x04xx") << QByteArray("as CSV");
    QTest::newRow("HDF5") << QByteArray("\x89HDF\r\n\x1a\n") << QByteArray("numpy.save");
    QTest::newRow("pickle") << QByteArray("\x80\x04\x95xx") << QByteArray("pickle");
    QTest::newRow("program") << QByteArray("\x7f"
                                           "ELF\0\1\2",
                                           7)
                             << QByteArray("not a data file");
}

void TestTableReader::foreignFilesGetAdvice()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, says);
    const std::string text = bytes.toStdString();
    const auto loaded = readNamed("x", text);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::Unsupported);
    QVERIFY2(loaded.error().message.find(says.toStdString()) != std::string::npos, loaded.error().message.c_str());
}

void TestTableReader::readsFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("rows.csv");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,b\n1,2\n");
    file.close();
    auto source = openSource(path.toStdString());
    QVERIFY2(source, source ? "" : source.error().message.c_str());
    const auto loaded = readTable("rows.csv", std::move(*source));
    QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
    QCOMPARE(loaded->table.values(0, 1), 2.0F);
    const auto none = openSource(folder.filePath("none.csv").toStdString());
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::NotFound);
    const auto directory = openSource(folder.path().toStdString());
    QVERIFY(!directory);
    QCOMPARE(directory.error().code, ErrorCode::Io);
}

void TestTableReader::damagedCountsTakeNoMemory()
{
    // 128 million values would be half a gigabyte; what is taken is what is there.
    std::string bytes = writeNpy({{}, Matrix::Identity(100, 100), {}});
    const std::size_t at = bytes.find("(100, 100)");
    bytes.replace(at, 10, "(12800000, 10)").erase(bytes.find("), }") + 4, 4);
    const auto loaded = readNamed("x.npy", bytes);
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().message.find("10000 of 128000000 values") != std::string::npos,
             loaded.error().message.c_str());
}

QTEST_APPLESS_MAIN(TestTableReader)
#include "tst_table_reader.moc"
