// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv_guess.h"
#include "core/formats/csv_parser.h"

#include <QTest>

#include <cmath>

using namespace wb;

class TestCsvGuess : public QObject {
    Q_OBJECT

private slots:
    void findsTheLayout_data();
    void findsTheLayout();
    void findsTheColumns();
    void whatIsGuessedCanBeRead();
    void badCellsAreNamedOrMissing();
    void aPersonMayDisagree();
    void aCutLastRowIsNotLookedAt();
    void refusesWhatHasNoRows();
};

namespace {

constexpr const char* kPeople = "id;name;height;colour;note\n"
                                "1;Ada;1,5;red;x\n"
                                "2;Bo;NA;blue;\n"
                                "3;\"C;c\";1,75;red;y\n"
                                "4;Dee;;?;x\n";

} // namespace

void TestCsvGuess::findsTheLayout_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("separator");
    QTest::addColumn<bool>("header");
    QTest::addColumn<bool>("comma");
    const auto row = [](const char* name, const char* text, char separator, bool header, bool comma = false) {
        QTest::newRow(name) << QByteArray(text) << separator << header << comma;
    };
    row("commas", "a,b\n1,2\n3,4\n", ',', true);
    row("no header", "1,2\n3,4\n", ',', false);
    row("semicolons, decimal commas", "a;b\n1,5;2\n3;4,25\n", ';', true, true);
    row("semicolons, decimal points", "a;b\n1.5;2\n3;4.25\n", ';', true);
    row("decimal commas between blanks", "1,5 2,5\n3,5 4,5\n", ' ', false, true);
    row("decimal commas between tabs", "1,5\t2,5\n3\t4,5\n", '\t', false, true);
    row("commas inside texts", "name;n\na, b;1\nc, d;2\n", ';', true);
    row("semicolons inside quotes", "name,n\n\"a;b\",1\n\"c;d\",2\n", ',', true);
    row("tabs with blanks inside", "first name\tn\nAda L\t1\nBo M\t2\n", '\t', true);
    row("texts only, with names", "colour,size\nred,big\nblue,small\nred,big\n", ',', true);
    row("texts only, a row again", "red,big\nblue,small\nred,big\n", ',', false);
    row("one column", "x\n1\n2\n", ',', true);
    row("byte order mark",
        "\xEF\xBB\xBF"
        "1;2\n3;4\n",
        ';', false);
    row("CR alone", "a;b\r1;2\r", ';', true);
    row("a gap in the first row", "1,?\n3,4\n", ',', false);
}

void TestCsvGuess::findsTheLayout()
{
    QFETCH(QByteArray, text);
    QFETCH(char, separator);
    QFETCH(bool, header);
    QFETCH(bool, comma);
    const auto guess = guessCsv(text.toStdString(), true);
    QVERIFY2(guess, guess ? "" : guess.error().message.c_str());
    QCOMPARE(guess->options.separator, separator);
    QCOMPARE(guess->options.header == CsvOptions::Header::Yes, header);
    QCOMPARE(guess->options.decimal == CsvOptions::Decimal::Comma, comma);
}

void TestCsvGuess::findsTheColumns()
{
    const auto guess = guessCsv(kPeople, true);
    QVERIFY2(guess, guess ? "" : guess.error().message.c_str());
    QCOMPARE(guess->rowsSeen, 4);
    QCOMPARE(guess->columns.size(), std::size_t{5});
    QVERIFY(guess->columns[2] == (CsvColumnGuess{"height", "1,5", 2, 0, 2, 0}));
    QVERIFY(guess->columns[3] == (CsvColumnGuess{"colour", "red", 0, 3, 1, 2}));
    using Kind = ColumnKind;
    // Four names in four rows are too few to tell names from categories.
    QVERIFY((guess->options.kinds ==
             std::vector<Kind>{Kind::Number, Kind::Category, Kind::Number, Kind::Category, Kind::Category}));
    std::string names = "name,n\n";
    for (int row = 0; row < 30; ++row)
        names += "person " + std::to_string(row) + "," + std::to_string(row) + "\n";
    const auto people = guessCsv(names, true);
    QVERIFY(people);
    QVERIFY((people->options.kinds == std::vector<Kind>{Kind::Skip, Kind::Number}));
}

void TestCsvGuess::whatIsGuessedCanBeRead()
{
    const auto guess = guessCsv(kPeople, true);
    QVERIFY(guess);
    const auto table = readCsv(kPeople, guess->options);
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QVERIFY((table->columns == std::vector<std::string>{"id", "name", "height", "colour", "note"}));
    QVERIFY((table->categories[3] == std::vector<std::string>{"blue", "red"}));
    QCOMPARE(table->values(0, 2), 1.5F);
    QVERIFY(std::isnan(table->values(1, 2)) && std::isnan(table->values(3, 2)) && std::isnan(table->values(3, 3)));
    QCOMPARE(table->values(0, 3), 1.0F);
    QCOMPARE(table->values(1, 3), 0.0F);
    // Categories that are numbers stand in the order of numbers.
    CsvOptions options;
    options.kinds = {ColumnKind::Category};
    const auto digits = readCsv("10\n9\n-1\n9\n", options);
    QVERIFY2(digits, digits ? "" : digits.error().message.c_str());
    QVERIFY((digits->categories[0] == std::vector<std::string>{"-1", "9", "10"}));
    QVERIFY(digits->values == Matrix((Matrix(4, 1) << 2, 1, 0, 1).finished()));
    // And writing them gives the same text.
    const std::string text = writeCsv(*table, {';', true, 0});
    options = guess->options;
    options.decimal = CsvOptions::Decimal::Point;
    const auto again = readCsv(text, options);
    QVERIFY2(again, again ? "" : again.error().message.c_str());
    QVERIFY(again->categories == table->categories && again->columns == table->columns);
    QVERIFY(writeCsv(*again, {';', true, 0}) == text);
}

void TestCsvGuess::badCellsAreNamedOrMissing()
{
    std::string text = "a,b\n";
    for (int row = 0; row < 40; ++row)
        text += row == 7 ? "1,oops\n" : row == 9 ? "1,1e99\n" : "1,2\n";
    auto guess = guessCsv(text, true);
    QVERIFY(guess);
    QVERIFY(guess->options.kinds[1] == ColumnKind::Number);
    const auto refused = readCsv(text, guess->options);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.find("line 9, column 2: \"b\": \"oops\"") == 0, refused.error().message.c_str());
    guess->options.badCells = CsvOptions::BadCells::Missing;
    CsvParser parser(guess->options);
    const auto loaded = parseWhole(parser, text);
    QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
    QVERIFY(std::isnan(loaded->table.values(7, 1)) && std::isnan(loaded->table.values(9, 1)));
    QCOMPARE(loaded->warnings.size(), std::size_t{2});
    QVERIFY2(loaded->warnings[1].find("line 11, column 2") == 0, loaded->warnings[1].c_str());
}

void TestCsvGuess::aPersonMayDisagree()
{
    const auto guess = guessCsv("1,5;2\n3,5;4\n", true, ',', CsvOptions::Header::Yes);
    QVERIFY(guess);
    QCOMPARE(guess->columns.size(), std::size_t{2});
    QCOMPARE(guess->columns[1].name, std::string("5;2"));
    QCOMPARE(guess->rowsSeen, 1);
}

void TestCsvGuess::aCutLastRowIsNotLookedAt()
{
    const auto guess = guessCsv("1,2\n3,4\n5,si", false);
    QVERIFY2(guess, guess ? "" : guess.error().message.c_str());
    QCOMPARE(guess->rowsSeen, 2);
    QVERIFY(guess->options.kinds[1] == ColumnKind::Number);
}

void TestCsvGuess::refusesWhatHasNoRows()
{
    for (const char* text : {"", "\n \n", "\xEF\xBB\xBF"}) {
        const auto guess = guessCsv(text, true);
        QVERIFY(!guess);
        QCOMPARE(guess.error().code, ErrorCode::Parse);
    }
    QVERIFY(!guessCsv("1,\"2\n", true));
}

QTEST_APPLESS_MAIN(TestCsvGuess)
#include "tst_csv_guess.moc"
