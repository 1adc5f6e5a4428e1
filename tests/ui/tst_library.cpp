// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/library_fixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;
using test::LibraryFixture;
using State = Persistence::State;

namespace {

QString messageOf(const Error& error) { return QString::fromStdString(error.message); }

} // namespace

class TestLibrary : public QObject {
    Q_OBJECT

private slots:
    void savesAndFindsAfterARestart();
    void everyCommitMarksDirtyAndTells();
    void readOnlyRefusesSaving();
    void fileThatIsNoLibrarySaysSo();
    void knowsWhatIsInUse();
    void hearsOfOtherPrograms();
    void filePersistenceIsSaved();
};

void TestLibrary::savesAndFindsAfterARestart()
{
    LibraryFixture fixture;
    const SavedVersion saved = fixture.save("Digits", "Language", {"ocr"});
    fixture.save("Sine");
    const Library again(fixture.path(), std::make_unique<FilePersistence>(fixture.path()));
    QCOMPARE(again.count().value(), 2);
    QCOMPARE(again.list("dig").value().size(), 1U);
    const auto loaded = again.load(saved.expert);
    QVERIFY(loaded);
    QVERIFY(
        bitEqual(loaded->network.weights(),
                 test::makeNetwork({4, 3, 2}, test::Wiring::Layered, Activation::Tanh, Activation::Linear).weights()));
    QCOMPARE(again.versions(saved.expert).value().size(), 1U);
}

void TestLibrary::everyCommitMarksDirtyAndTells()
{
    LibraryFixture fixture;
    const QSignalSpy changed(&fixture.library, &Library::changed);
    const SavedVersion saved = fixture.save("Digits");
    QCOMPARE(fixture.persistence->dirtied, 1);
    QCOMPARE(changed.count(), 1);
    QVERIFY(fixture.library.describe(saved.expert, {"Letters", "", "", {}}));
    QCOMPARE(fixture.persistence->dirtied, 2);
    QCOMPARE(changed.count(), 2);
    QVERIFY(!fixture.library.describe(saved.expert, {"", "", "", {}}));
    QCOMPARE(fixture.persistence->dirtied, 2);
    QCOMPARE(changed.count(), 2);
}

void TestLibrary::readOnlyRefusesSaving()
{
    LibraryFixture fixture;
    fixture.save("Digits");
    const QSignalSpy changed(&fixture.library, &Library::changed);
    fixture.persistence->enter(State::ReadOnly, "another tab has it open");
    QVERIFY(!fixture.library.canSave());
    QCOMPARE(fixture.library.trouble(), QString("another tab has it open"));
    Expert expert = fixture.library.load(ExpertId{1}).value();
    const auto refused = fixture.library.save(expert);
    QVERIFY(!refused);
    QVERIFY2(messageOf(refused.error()).contains("another tab has it open"), refused.error().message.c_str());
    QCOMPARE(fixture.library.count().value(), 1);
    QCOMPARE(fixture.library.newestVersion("digits"), 1);
    QCOMPARE(changed.count(), 0);
    fixture.persistence->enter(State::Failed, "no room"); // what is not safe yet may still be added to
    QVERIFY(fixture.library.save(expert));
}

void TestLibrary::fileThatIsNoLibrarySaysSo()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("notes.txt");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("hello ").repeated(500));
    file.close();
    Library library(path, std::make_unique<FilePersistence>(path));
    QVERIFY(!library.isOpen());
    QVERIFY2(library.trouble().contains(path), qPrintable(library.trouble()));
    QVERIFY(!library.list());
    QVERIFY(!library.count());
    QVERIFY(!library.load(ExpertId{1}));
    QCOMPARE(messageOf(library.list().error()), library.trouble());
    QCOMPARE(library.newestVersion("x"), 0);
    QVERIFY(library.tags().isEmpty());
}

void TestLibrary::knowsWhatIsInUse()
{
    LibraryFixture fixture;
    fixture.save("a", "Coding", {"zebra", "ape"});
    fixture.save("b", "Arts", {"Ape"});
    QCOMPARE(fixture.library.tags(), (QStringList{"ape", "zebra"}));
    QCOMPARE(fixture.library.domains(), (QStringList{"Arts", "Coding"}));
    QCOMPARE(fixture.library.newestVersion(" A "), 1);
}

void TestLibrary::hearsOfOtherPrograms()
{
    LibraryFixture fixture;
    QSignalSpy changed(&fixture.library, &Library::changed);
    ExpertStore other = test::take(ExpertStore::open(fixture.path().toStdString()));
    test::take(other.save(
        {{.name = "theirs"}, test::makeNetwork({2, 1}, test::Wiring::Layered, Activation::Tanh, Activation::Linear)}));
    QVERIFY(changed.wait(5000));
    QCOMPARE(fixture.library.count().value(), 1);
}

void TestLibrary::filePersistenceIsSaved()
{
    const FilePersistence persistence("/somewhere/experts.db");
    QCOMPARE(persistence.state(), State::Saved);
    QCOMPARE(persistence.detail(), QString("/somewhere/experts.db"));
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
