// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/library_fixture.h"
#include "ui/models/library_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace wb;
using namespace wb::ui;
using test::LibraryFixture;

namespace {

QString textAt(const LibraryModel& model, int row, LibraryModel::Column column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestLibraryModel : public QObject {
    Q_OBJECT

private slots:
    void showsEveryColumn();
    void filterHidesAndCounts();
    void followsTheLibrary();
    void brokenLibraryIsAnError();
};

void TestLibraryModel::showsEveryColumn()
{
    LibraryFixture fixture;
    LibraryModel model(fixture.library);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const SavedVersion saved = fixture.save("Digits", "Language", {"ocr", "8x8"});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(textAt(model, 0, LibraryModel::NameColumn), QString("Digits"));
    QCOMPARE(textAt(model, 0, LibraryModel::DomainColumn), QString("Language"));
    QCOMPARE(textAt(model, 0, LibraryModel::TagsColumn), QString("ocr, 8x8"));
    QCOMPARE(textAt(model, 0, LibraryModel::TopologyColumn), QString("4-3-2"));
    QCOMPARE(textAt(model, 0, LibraryModel::ParametersColumn), QString("23"));
    QVERIFY(textAt(model, 0, LibraryModel::SizeColumn).startsWith("92"));
    QCOMPARE(textAt(model, 0, LibraryModel::VersionColumn), QString("v1"));
    QVERIFY(!textAt(model, 0, LibraryModel::UpdatedColumn).isEmpty());
    const QModelIndex index = model.index(0, LibraryModel::ParametersColumn);
    QCOMPARE(index.data(LibraryModel::IdRole).toLongLong(), saved.expert.value);
    QCOMPARE(index.data(LibraryModel::SortRole).toLongLong(), 23);
    QCOMPARE(index.data(LibraryModel::SummaryRole).toString(), QString("made for a test"));
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains("Digits"));
    for (int column = 0; column < LibraryModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestLibraryModel::filterHidesAndCounts()
{
    LibraryFixture fixture;
    LibraryModel model(fixture.library);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const ExpertId first = fixture.save("Digits").expert;
    const ExpertId second = fixture.save("Sine").expert;
    model.setFilter("dig");
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.total(), 2);
    QCOMPARE(model.idAt(0).value, first.value);
    QCOMPARE(model.rowOf(second), -1);
    model.setFilter("");
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(second), 0);
    QVERIFY(!model.idAt(2));
    model.setFilter(QString("x ").repeated(65));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.error().contains("64 terms"));
}

void TestLibraryModel::followsTheLibrary()
{
    LibraryFixture fixture;
    LibraryModel model(fixture.library);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const SavedVersion saved = fixture.save("Digits");
    fixture.save("Digits");
    QCOMPARE(textAt(model, 0, LibraryModel::VersionColumn), QString("v2"));
    QVERIFY(fixture.library.describe(saved.expert, {"Letters", "", "", {}}));
    QCOMPARE(textAt(model, 0, LibraryModel::NameColumn), QString("Letters"));
}

void TestLibraryModel::brokenLibraryIsAnError()
{
    const QTemporaryDir folder;
    const Library library(folder.path(), std::make_unique<FilePersistence>(folder.path()));
    const LibraryModel model(library);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY2(model.error().contains("is a folder"), qPrintable(model.error()));
}

QTEST_GUILESS_MAIN(TestLibraryModel)
#include "tst_library_model.moc"
