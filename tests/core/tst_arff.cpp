// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/limits.h"
#include "core/formats/arff.h"

#include <QTest>

#include <cmath>

using namespace wb;

class TestArff : public QObject {
    Q_OBJECT

private slots:
    void readsNumbersValuesAndGaps();
    void sparseRowsHaveZerosAndFirstValues();
    void textsAndDatesAreLeftOut();
    void theTargetIsGuessed_data();
    void theTargetIsGuessed();
    void refuses_data();
    void refuses();
    void everyPrefixIsRefusedOrShorter();
    void longLinesAreRefused();
};

namespace {

Result<LoadedTable> read(std::string_view text) { return parseWhole(*arffParser(), text); }

constexpr const char* kFlowers = "\xEF\xBB\xBF% Flowers, by nobody\r\n"
                                 "@RELATION 'my flowers'\r\n"
                                 "\r\n"
                                 "@Attribute \"petal length\" NUMERIC  % in cm\r\n"
                                 "@attribute width real\r\n"
                                 "@attribute petals INTEGER\r\n"
                                 "@attribute colour { red, 'light blue' , \"it's\"}\r\n"
                                 "@DATA\r\n"
                                 "% rows\r\n"
                                 "1.5, -2e1, 3, red\r\n"
                                 "?,4,5,'light blue' % a remark\r\n"
                                 "\r\n"
                                 " 6 ,7, 8 , 'it\\'s'\r\n";

} // namespace

void TestArff::readsNumbersValuesAndGaps()
{
    const auto loaded = read(kFlowers);
    QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
    const Table& table = loaded->table;
    QVERIFY((table.columns == std::vector<std::string>{"petal length", "width", "petals", "colour"}));
    QVERIFY((table.categories == std::vector<std::vector<std::string>>{{}, {}, {}, {"red", "light blue", "it's"}}));
    Matrix wanted(3, 4);
    wanted << 1.5F, -20, 3, 0, 0, 4, 5, 1, 6, 7, 8, 2;
    QVERIFY(std::isnan(table.values(1, 0)));
    Matrix found = table.values;
    found(1, 0) = 0;
    QVERIFY(found == wanted);
}

void TestArff::sparseRowsHaveZerosAndFirstValues()
{
    const auto loaded = read("@relation r\n@attribute a numeric\n@attribute b {x,y}\n@attribute c numeric\n@data\n"
                             "{1 y, 2 -3}\n{}\n{0 4}\n{ 0 5,1 x }\n");
    QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
    Matrix wanted(4, 3);
    wanted << 0, 1, -3, 0, 0, 0, 4, 0, 0, 5, 0, 0;
    QVERIFY(loaded->table.values == wanted);
}

void TestArff::textsAndDatesAreLeftOut()
{
    const auto loaded = read("@relation r\n@attribute name string\n@attribute a numeric\n@attribute at date "
                             "\"yyyy-MM-dd\"\n@data\n'one, two',3,2020-01-01\n?,4,?\n");
    QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
    QVERIFY(loaded->table.columns == std::vector<std::string>{"a"});
    QVERIFY(loaded->table.values == Matrix((Matrix(2, 1) << 3, 4).finished()));
    QCOMPARE(loaded->warnings.size(), std::size_t{2});
    QVERIFY(loaded->warnings[0].find("\"name\"") != std::string::npos);
}

void TestArff::theTargetIsGuessed_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<int>("target"); // -1: none
    QTest::newRow("called class") << QByteArray("@attribute Class {a,b}\n@attribute x real\n") << QByteArray("a,1")
                                  << 0;
    QTest::newRow("last, nominal") << QByteArray("@attribute x real\n@attribute y {a,b}\n") << QByteArray("1,a") << 1;
    QTest::newRow("last, a number") << QByteArray("@attribute x {a,b}\n@attribute y real\n") << QByteArray("a,1") << -1;
    QTest::newRow("the only one") << QByteArray("@attribute y {a,b}\n") << QByteArray("a") << -1;
}

void TestArff::theTargetIsGuessed()
{
    QFETCH(QByteArray, attributes);
    QFETCH(QByteArray, row);
    QFETCH(int, target);
    const auto loaded = read(("@relation r\n" + attributes + "@data\n" + row + "\n").toStdString());
    QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
    for (int column = 0; column < static_cast<int>(loaded->roles.size()); ++column)
        QCOMPARE(loaded->roles[static_cast<std::size_t>(column)] == Role::Target, column == target);
}

void TestArff::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const char* name, const char* text, ErrorCode code, const QStringList& says) {
        QTest::newRow(name) << QByteArray(text) << static_cast<int>(code) << says;
    };
    const auto parse = ErrorCode::Parse;
#define HEAD "@relation r\n@attribute a numeric\n@attribute b {x,y}\n"
    row("empty", "", parse, {"no @data"});
    row("no data", HEAD, parse, {"no @data"});
    row("no rows", HEAD "@data\n% none\n", parse, {"no rows"});
    row("no attributes", "@relation r\n@data\n1\n", parse, {"line 2", "no attribute"});
    row("CSV", "a,b\n1,2\n", parse, {"line 1", "is this an ARFF file"});
    row("unknown type", "@relation r\n@attribute a number\n", parse, {"line 2, attribute \"a\"", "\"number\""});
    row("relational", "@relation r\n@attribute a relational\n", ErrorCode::Unsupported, {"line 2", "relational"});
    row("no name", "@relation r\n@attribute\n", parse, {"line 2", "no name"});
    row("open list", "@relation r\n@attribute a {x,y\n", parse, {"line 2", "end with a }"});
    row("empty value", "@relation r\n@attribute a {x,,y}\n", parse, {"line 2", "empty"});
    row("value twice", "@relation r\n@attribute a {x,y,x}\n", parse, {"\"x\" is declared twice"});
    row("open quote", HEAD "@data\n1,'x\n", parse, {"line 5, column 2", "\"b\"", "never closed"});
    row("not declared", HEAD "@data\n1,x\n2,z\n", parse, {"line 6, column 2", "\"z\" is not one of"});
    row("case matters", HEAD "@data\n1,X\n", parse, {"\"X\""});
    row("a quoted ? is a text", HEAD "@data\n1,'?'\n", parse, {"\"?\" is not one of"});
    row("no number", HEAD "@data\none,x\n", parse, {"line 5, column 1", "\"a\"", "\"one\" is not a number"});
    row("too few", HEAD "@data\n1\n", parse, {"line 5, column 2", "no value"});
    row("too many", HEAD "@data\n1,x,2\n", parse, {"line 5", "more than the 2"});
    row("infinite", HEAD "@data\n1e99,x\n", ErrorCode::NonFinite, {"line 5, column 1"});
    row("sparse, falling", HEAD "@data\n{1 x, 0 2}\n", parse, {"line 5", "rising"});
    row("sparse, beyond", HEAD "@data\n{2 x}\n", parse, {"line 5", "rising"});
    row("sparse, giant", HEAD "@data\n{99999999999999999999 x}\n", parse, {"line 5", "rising"});
    row("sparse, open", HEAD "@data\n{0 1\n", parse, {"line 5", "end with a }"});
    row("sparse, behind", HEAD "@data\n{0 1} 2\n", parse, {"line 5", "behind the sparse row"});
#undef HEAD
}

void TestArff::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(QStringList, says);
    const auto loaded = read(text.toStdString());
    QVERIFY(!loaded);
    const QString message = QString::fromStdString(loaded.error().message);
    for (const QString& part : says)
        QVERIFY2(message.contains(part), qPrintable(message));
    QVERIFY2(static_cast<int>(loaded.error().code) == code, qPrintable(message));
}

void TestArff::everyPrefixIsRefusedOrShorter()
{
    const std::string text = kFlowers;
    const auto whole = read(text);
    QVERIFY(whole);
    for (std::size_t length = 0; length < text.size(); ++length) {
        const auto loaded = read(std::string_view(text).substr(0, length));
        if (loaded)
            QVERIFY(loaded->table.values.rows() <= whole->table.values.rows());
        else
            QVERIFY(!loaded.error().message.empty());
    }
}

void TestArff::longLinesAreRefused()
{
    const auto loaded = read("@relation r\n@attribute " + std::string(limits::kCsvLineBytes, 'a') + " numeric\n");
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::LimitExceeded);
    QVERIFY2(loaded.error().message.find("line 2") == 0, loaded.error().message.c_str());
}

QTEST_APPLESS_MAIN(TestArff)
#include "tst_arff.moc"
