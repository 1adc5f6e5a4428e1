// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/import_choices.h"

#include <QTest>

#include <limits>

using namespace wb;

/// What a file's columns are taken for before anybody has said so.
class TestImportChoices : public QObject {
    Q_OBJECT

private slots:
    void suggestsRoles_data();
    void suggestsRoles();
    void keepsWhatTheFileSays();
    void asksOnlyWhereItMust_data();
    void asksOnlyWhereItMust();
    void widthsCountCategories();
    void countsRowsWithGaps();
    void badCellsAreListed();
};

namespace {

LoadedTable plainTable(int columns)
{
    LoadedTable loaded;
    loaded.table.values = Matrix::Zero(2, columns);
    loaded.roles.assign(static_cast<std::size_t>(columns), Role::Input);
    return loaded;
}

QString letters(const std::vector<Role>& roles)
{
    QString text;
    for (const Role role : roles)
        text += role == Role::Input ? 'i' : role == Role::Target ? 't' : '-';
    return text;
}

Result<OpenedTable> openedTable(const char* name, const QByteArray& bytes)
{
    return openTable(name,
                     std::make_unique<MemorySource>(std::string_view(bytes.constData(), std::size_t(bytes.size()))));
}

} // namespace

void TestImportChoices::suggestsRoles_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("inputs");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<QString>("roles");
    QTest::newRow("as the network") << 5 << 3 << 2 << "iiitt";
    QTest::newRow("inputs alone") << 3 << 3 << 2 << "iii";
    QTest::newRow("others: the last one") << 4 << 64 << 8 << "iiit";
    QTest::newRow("one column") << 1 << 64 << 8 << "i";
}

void TestImportChoices::suggestsRoles()
{
    QFETCH(int, columns);
    QFETCH(int, inputs);
    QFETCH(int, outputs);
    QTEST(letters(suggestRoles(plainTable(columns), inputs, outputs)), "roles");
}

void TestImportChoices::keepsWhatTheFileSays()
{
    LoadedTable loaded = plainTable(3);
    loaded.roles = {Role::Target, Role::Input, Role::Ignore};
    QCOMPARE(letters(suggestRoles(loaded, 2, 1)), QString("ti-"));
    loaded.roles = {Role::Input, Role::Ignore, Role::Input};
    QCOMPARE(letters(suggestRoles(loaded, 9, 9)), QString("i-t"));
}

void TestImportChoices::asksOnlyWhereItMust_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("asks");
    QTest::newRow("fann") << QByteArray("a.data") << QByteArray("1 2 1\n0 1\n1\n") << false;
    QTest::newRow("fits") << QByteArray("a.csv") << QByteArray("0,1,1\n1,0,0\n") << false;
    QTest::newRow("inputs alone") << QByteArray("a.csv") << QByteArray("0,1\n1,0\n") << false;
    QTest::newRow("other width") << QByteArray("a.csv") << QByteArray("0,1,1,5\n1,0,0,5\n") << true;
    QTest::newRow("a gap") << QByteArray("a.csv") << QByteArray("0,1,1\n1,,0\n") << true;
    QTest::newRow("texts") << QByteArray("a.csv") << QByteArray("0,1,yes\n1,0,no\n") << true;
    QTest::newRow("arff") << QByteArray("a.arff") << QByteArray("@relation r\n@attribute a numeric\n@data\n1\n")
                          << true;
}

void TestImportChoices::asksOnlyWhereItMust()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, asks);
    const auto opened = openedTable(name.constData(), bytes);
    QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
    QCOMPARE(needsNoQuestion(*opened, 2, 1), !asks);
}

void TestImportChoices::widthsCountCategories()
{
    LoadedTable loaded = plainTable(3);
    loaded.table.categories = {{}, {"a", "b", "c"}, {"x", "y"}};
    const RoleWidths widths = widthsOf(loaded.table, {Role::Input, Role::Input, Role::Target});
    QVERIFY((widths == RoleWidths{4, 2}));
    QVERIFY((widthsOf(loaded.table, {Role::Input, Role::Ignore, Role::Ignore}) == RoleWidths{1, 0}));
}

void TestImportChoices::countsRowsWithGaps()
{
    LoadedTable loaded = plainTable(2);
    loaded.table.values(1, 1) = std::numeric_limits<float>::quiet_NaN();
    QCOMPARE(rowsWithGaps(loaded.table, {Role::Input, Role::Target}), std::int64_t{1});
    QCOMPARE(rowsWithGaps(loaded.table, {Role::Input, Role::Ignore}), std::int64_t{0});
}

void TestImportChoices::badCellsAreListed()
{
    QByteArray bytes = "a,b\n";
    for (int row = 0; row < 300; ++row)
        bytes += row % 2 == 0 ? "1,oops\n" : "2,3\n";
    CsvOptions options;
    options.header = CsvOptions::Header::Yes;
    options.badCells = CsvOptions::BadCells::Missing;
    TableFormat format;
    format.csv.options = options;
    const auto loaded = parseWhole(*tableParser(format), bytes.toStdString());
    QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
    QCOMPARE(loaded->badCellCount, std::int64_t{150});
    QCOMPARE(loaded->badCells.size(), std::size_t{150});
    QVERIFY((loaded->badCells.front() == BadCell{2, 2, "oops"}));
    QVERIFY((loaded->badCells.back() == BadCell{300, 2, "oops"}));
}

QTEST_GUILESS_MAIN(TestImportChoices)
#include "tst_import_choices.moc"
