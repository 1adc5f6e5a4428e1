// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/library_fixture.h"
#include "ui/views/palette/command_palette.h"
#include "ui/views/palette/fuzzy_match.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;

namespace {

QStringList textsOf(const PaletteModel& model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row).data().toString();
    return texts;
}

PaletteEntry entryOf(const QString& text, PaletteEntry::Kind kind = PaletteEntry::Kind::Command, bool enabled = true)
{
    PaletteEntry entry;
    entry.kind = kind;
    entry.id = text;
    entry.text = text;
    entry.enabled = enabled;
    entry.run = [] {};
    return entry;
}

/// A window with a few actions, and the palette over it.
struct PaletteFixture {
    PaletteFixture() : selection(document)
    {
        QMenu* file = window.menuBar()->addMenu("&File");
        open = file->addAction("&Open…");
        open->setObjectName("open");
        open->setShortcut(QKeySequence("Ctrl+O"));
        QMenu* themes = window.menuBar()->addMenu("&View")->addMenu("&Theme");
        dark = themes->addAction("&Dark");
        dark->setObjectName("dark");
        remove = file->addAction("&Remove layer");
        remove->setObjectName("remove");
        remove->setEnabled(false);
        before = new QLineEdit(&window);
        window.setCentralWidget(before);
        palette = new CommandPalette(window, document, selection, &library.library, nullptr);
        window.resize(960, 600);
    }
    QLineEdit* query() { return palette->findChild<QLineEdit*>("paletteQuery"); }
    QListView* list() { return palette->findChild<QListView*>("paletteList"); }
    void type(const QString& text)
    {
        palette->open();
        QTest::keyClicks(query(), text);
    }
    QString current() { return list()->currentIndex().data().toString(); }

    test::LibraryFixture library;
    Document document;
    LayerSelection selection;
    QMainWindow window;
    QAction* open;
    QAction* dark;
    QAction* remove;
    QLineEdit* before;
    CommandPalette* palette;
};

} // namespace

class TestPalette : public QObject {
    Q_OBJECT

private slots:
    void betterMatchesRankHigher_data();
    void betterMatchesRankHigher();
    void matchesNothingElse();
    void matchNamesItsPlaces();
    void signsAskForAKind();
    void whatWasRunLastComesFirst();
    void whatCannotRunComesLastAndIsSkipped();
    void findsAndRunsACommand();
    void menuNamesFindToo();
    void selectsALayer();
    void opensAnExpertAndFindsATag();
    void arrowsEscapeAndFocus();
    void saysThatNothingIsCalledLikeThat();
    void rememberedAcrossStarts();
    void staysInsideANarrowWindow();
};

void TestPalette::betterMatchesRankHigher_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("the beginning") << "open"
                                   << "Open recent"
                                   << "Reopen";
    QTest::newRow("a run") << "lay"
                           << "Add layer"
                           << "Locate any";
    QTest::newRow("beginnings of words") << "al"
                                         << "Add layer"
                                         << "Scale";
    QTest::newRow("initials before the middle") << "sl"
                                                << "Save library"
                                                << "Translate";
    QTest::newRow("a shorter text") << "fit"
                                    << "Fit"
                                    << "Fit to budget";
    QTest::newRow("an earlier word") << "mea"
                                     << "Measure again"
                                     << "Show the measurement";
    QTest::newRow("camel case begins words") << "hn"
                                             << "segmentHidNet"
                                             << "machine";
}

void TestPalette::betterMatchesRankHigher()
{
    QFETCH(QString, pattern);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto high = fuzzyMatch(pattern, better);
    const auto low = fuzzyMatch(pattern, worse);
    QVERIFY(high);
    QVERIFY2(!low || high->score > low->score, qPrintable(QString::number(high->score)));
}

void TestPalette::matchesNothingElse()
{
    QVERIFY(!fuzzyMatch("xyz", "Open"));
    QVERIFY(!fuzzyMatch("nepo", "Open"));
    QVERIFY(!fuzzyMatch("openn", "Open"));
    QVERIFY(fuzzyMatch("ÖF", "öffnen"));
    QVERIFY(fuzzyMatch("", ""));
    QVERIFY(fuzzyMatch("  ", "Open"));
    QVERIFY(!fuzzyMatch("a", ""));
}

void TestPalette::matchNamesItsPlaces()
{
    QCOMPARE(fuzzyMatch("al", "Add layer")->positions, (QList<int>{0, 4}));
    QCOMPARE(fuzzyMatch("layer", "Add layer")->positions, (QList<int>{4, 5, 6, 7, 8}));
    QCOMPARE(fuzzyMatch("add lay", "Add layer")->positions, (QList<int>{0, 1, 2, 4, 5, 6}));
}

void TestPalette::signsAskForAKind()
{
    using Kind = PaletteEntry::Kind;
    PaletteModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries(
        {entryOf("Alpha"), entryOf("Alto", Kind::Layer), entryOf("Almond", Kind::Expert), entryOf("algae", Kind::Tag)},
        {});
    model.setQuery("al");
    QCOMPARE(model.rowCount(), 4);
    const std::pair<const char*, const char*> asked[] = {
        {">al", "Alpha"}, {"@al", "Alto"}, {":", "Almond"}, {"# alg", "algae"}};
    for (const auto& [query, found] : asked) {
        model.setQuery(query);
        QCOMPARE(textsOf(model), QStringList{found});
    }
    model.setQuery("@zzz");
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.runnable(0, 1), -1);
}

void TestPalette::whatWasRunLastComesFirst()
{
    PaletteModel model;
    model.setEntries({entryOf("One"), entryOf("Two"), entryOf("Three")}, {"Three", "Two"});
    QCOMPARE(textsOf(model), (QStringList{"Three", "Two", "One"}));
    model.setQuery("o");
    QCOMPARE(textsOf(model).first(), QString("One"));
}

void TestPalette::whatCannotRunComesLastAndIsSkipped()
{
    PaletteModel model;
    model.setEntries({entryOf("Add", PaletteEntry::Kind::Command, false), entryOf("Add layer"), entryOf("Pad")}, {});
    model.setQuery("add");
    QCOMPARE(textsOf(model), (QStringList{"Add layer", "Add"}));
    QVERIFY(!model.flags(model.index(1)).testFlag(Qt::ItemIsEnabled));
    QCOMPARE(model.runnable(1, 1), 0);
    QCOMPARE(model.runnable(-1, -1), 0);
}

void TestPalette::findsAndRunsACommand()
{
    PaletteFixture fixture;
    fixture.window.show();
    const QSignalSpy triggered(fixture.open, &QAction::triggered);
    fixture.type("opn");
    QCOMPARE(fixture.current(), QString("Open…"));
    const QModelIndex found = fixture.list()->currentIndex();
    QCOMPARE(found.data(PaletteModel::DetailRole).toString(), QString("File"));
    QCOMPARE(found.data(PaletteModel::KeysRole).toString(), QString("Ctrl+O"));
    QTest::keyClick(fixture.query(), Qt::Key_Return);
    QCOMPARE(triggered.count(), 1);
    QVERIFY(!fixture.palette->isVisible());
}

void TestPalette::menuNamesFindToo()
{
    PaletteFixture fixture;
    fixture.window.show();
    fixture.type("theme dark");
    QCOMPARE(fixture.current(), QString("Dark"));
    QCOMPARE(fixture.list()->currentIndex().data(PaletteModel::DetailRole).toString(), QString("View › Theme"));
}

void TestPalette::selectsALayer()
{
    PaletteFixture fixture;
    fixture.window.show();
    fixture.type("@out");
    QTest::keyClick(fixture.query(), Qt::Key_Return);
    QCOMPARE(fixture.selection.current().value, fixture.document.spec().layers.back().id.value);
    fixture.type("@inp");
    QTest::keyClick(fixture.query(), Qt::Key_Return);
    QCOMPARE(fixture.selection.current().value, kInputLayer.value);
}

void TestPalette::opensAnExpertAndFindsATag()
{
    PaletteFixture fixture;
    fixture.library.save("Digits", "Vision", {"ocr"});
    fixture.window.show();
    QString opened;
    connect(fixture.palette, &CommandPalette::expertChosen, this,
            [&](const Expert& expert) { opened = QString::fromStdString(expert.name); });
    fixture.type(":dig");
    QTest::keyClick(fixture.query(), Qt::Key_Return);
    QCOMPARE(opened, QString("Digits"));
    QSignalSpy tags(fixture.palette, &CommandPalette::tagChosen);
    fixture.type("#o");
    QTest::keyClick(fixture.query(), Qt::Key_Return);
    QCOMPARE(tags.count(), 1);
    QCOMPARE(tags.first().first().toString(), QString("ocr"));
}

void TestPalette::arrowsEscapeAndFocus()
{
    PaletteFixture fixture;
    fixture.window.show();
    fixture.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    fixture.before->setFocus();
    fixture.palette->open(">");
    QVERIFY(fixture.query()->hasFocus());
    QCOMPARE(fixture.current(), QString("Open…"));
    QTest::keyClick(fixture.query(), Qt::Key_Down);
    QCOMPARE(fixture.current(), QString("Dark"));
    QTest::keyClick(fixture.query(), Qt::Key_Down); // past what cannot run, around the end
    QCOMPARE(fixture.current(), QString("Open…"));
    QTest::keyClick(fixture.query(), Qt::Key_Up);
    QCOMPARE(fixture.current(), QString("Dark"));
    QTest::keyClick(fixture.query(), Qt::Key_Escape);
    QVERIFY(!fixture.palette->isVisible());
    QVERIFY(fixture.before->hasFocus());
    fixture.palette->open();
    fixture.before->setFocus(); // somebody clicks elsewhere
    QVERIFY(!fixture.palette->isVisible());
}

void TestPalette::saysThatNothingIsCalledLikeThat()
{
    PaletteFixture fixture;
    fixture.window.show();
    fixture.type("qqqqq");
    QVERIFY(!fixture.list()->isVisible());
    QTest::keyClick(fixture.query(), Qt::Key_Return);
    QTest::keyClick(fixture.query(), Qt::Key_Down);
    QVERIFY(fixture.palette->isVisible());
}

void TestPalette::rememberedAcrossStarts()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
    PaletteFixture fixture;
    fixture.window.show();
    for (int start = 0; start < 2; ++start) {
        CommandPalette palette(fixture.window, fixture.document, fixture.selection, nullptr, &settings);
        palette.open();
        QCOMPARE(palette.model().index(0).data().toString(), QString(start == 0 ? "Open…" : "Dark"));
        auto* query = palette.findChild<QLineEdit*>("paletteQuery");
        QTest::keyClicks(query, "dark");
        QTest::keyClick(query, Qt::Key_Return);
    }
}

void TestPalette::staysInsideANarrowWindow()
{
    PaletteFixture fixture;
    fixture.window.resize(480, 320);
    fixture.window.show();
    fixture.palette->open();
    QVERIFY(fixture.window.rect().contains(fixture.palette->geometry()));
}

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
