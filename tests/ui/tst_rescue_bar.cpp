// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/weights_blob.h"
#include "tests/support/library_fixture.h"
#include "ui/views/library_care.h"
#include "ui/views/main_window.h"
#include "ui/views/rescue_bar.h"
#include "ui/views/storage_badge.h"

#include <QAction>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;
using test::take;

namespace {

Expert expertOf(const std::string& name, std::uint64_t seed)
{
    return {{.name = name},
            test::makeNetwork({20, 30, 5}, test::Wiring::Layered, Activation::Tanh, Activation::Linear, seed)};
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// A library with "first" and "second" in its snapshot and "third" after it.
struct RescueScene {
    RescueScene()
    {
        ExpertStore store = take(ExpertStore::open(path().toStdString()));
        take(store.save(expertOf("first", 1)));
        take(store.save(expertOf("second", 2)));
        const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
        take(store.snapshot(now));
        take(store.save(expertOf("third", 3)));
    }
    QString path() const { return folder.filePath(QStringLiteral("experts.db")); }
    QStringList files(const char* pattern) const { return QDir(folder.path()).entryList({pattern}, QDir::Files); }
    void hitWeights(std::uint64_t seed) const
    {
        QByteArray bytes = bytesOf(path());
        const auto at = bytes.indexOf(QByteArray::fromStdString(weightsToBytes(expertOf("", seed).network.weights())));
        if (at < 0)
            qFatal("these weights are not there");
        bytes[at + 11] = static_cast<char>(bytes[at + 11] ^ 4);
        put(path(), bytes);
    }
    /// A page in the middle, which only asking for it shows.
    void breakStructure() const
    {
        QByteArray bytes = bytesOf(path());
        bytes.replace(bytes.size() / 2 / 4096 * 4096, 4096, QByteArray(4096, 'x'));
        put(path(), bytes);
    }
    std::unique_ptr<Library> library() const
    {
        return std::make_unique<Library>(path(), std::make_unique<FilePersistence>(path()));
    }
    QTemporaryDir folder;
};

QPushButton& recoverButton(RescueBar& bar) { return *bar.findChild<QPushButton*>("recoverLibrary"); }

} // namespace

/// What the window tells of a damaged library, and does about it.
class TestRescueBar : public QObject {
    Q_OBJECT

private slots:
    void damagedLibraryIsRecoveredWhenAsked();
    void withoutSnapshotWhatCanBeReadComesBack();
    void soundLibrarySaysNothing();
    void checkFindsDamagedWeights();
    void otherWindowsOpenTheNewLibrary();
    void firstChangeOfADayMakesASnapshot();
    void snapshotOfADamagedLibraryTellsOfIt();
    void windowOffersTheRecovery();
};

void TestRescueBar::damagedLibraryIsRecoveredWhenAsked()
{
    const RescueScene scene;
    scene.breakStructure();
    const QByteArray bad = bytesOf(scene.path());
    const auto library = scene.library();
    QVERIFY(library->isDamaged());
    StorageBadge badge(*library);
    RescueBar bar(*library);
    bar.offerRecovery();
    QVERIFY(!bar.isHidden() && !recoverButton(bar).isHidden());
    QCOMPARE(bar.kind(), MessageBar::Kind::Error);
    QVERIFY2(bar.text().contains(scene.path()) && bar.text().contains("newest sound snapshot"), qPrintable(bar.text()));
    QCOMPARE(bytesOf(scene.path()), bad); // nothing before one asks for it

    const QSignalSpy changed(library.get(), &Library::changed);
    recoverButton(bar).click();
    QVERIFY(!library->isOpen() && !library->isDamaged());
    QTRY_VERIFY(library->isOpen());
    QVERIFY(changed.count() >= 2);
    QVERIFY(recoverButton(bar).isHidden());
    const QString aside = scene.files("experts.db.damaged-*Z").value(0);
    QCOMPARE(bytesOf(scene.folder.filePath(aside)), bad);
    for (const QString& said :
         {QStringLiteral("brought back from the snapshot of"), aside, QStringLiteral("Versions from the snapshot: 2"),
          QStringLiteral("saved from the damaged file")})
        QVERIFY2(bar.text().contains(said), qPrintable(bar.text()));
    QVERIFY(take(library->count()) >= 2);
    QVERIFY(library->save(expertOf("fourth", 4)));
}

void TestRescueBar::withoutSnapshotWhatCanBeReadComesBack()
{
    const RescueScene scene;
    QVERIFY(QFile::remove(scene.folder.filePath(scene.files("*snapshot*").front())));
    scene.hitWeights(2);
    put(scene.path(), bytesOf(scene.path()).chopped(4096)); // and the end is gone
    const auto library = scene.library();
    RescueBar bar(*library);
    bar.offerRecovery();
    QVERIFY2(bar.text().contains("no snapshot"), qPrintable(bar.text()));
    recoverButton(bar).click();
    QTRY_VERIFY(library->isOpen());
    QCOMPARE(bar.kind(), MessageBar::Kind::Warning);
    QVERIFY2(bar.text().contains("Lost: “second”, version 1"), qPrintable(bar.text()));
    QVERIFY(take(library->count()) >= 1);
}

void TestRescueBar::soundLibrarySaysNothing()
{
    const RescueScene scene;
    const auto library = scene.library();
    RescueBar bar(*library);
    bar.offerRecovery();
    QVERIFY(bar.isHidden());
    bar.check();
    QTRY_COMPARE(bar.kind(), MessageBar::Kind::Ok);
    QVERIFY2(bar.text().contains("all 3 versions"), qPrintable(bar.text()));
    QVERIFY(recoverButton(bar).isHidden());
}

void TestRescueBar::checkFindsDamagedWeights()
{
    const RescueScene scene;
    scene.hitWeights(1);
    scene.hitWeights(3); // not in the snapshot
    const auto library = scene.library();
    QVERIFY(library->isOpen()); // SQLite itself sees nothing
    RescueBar bar(*library);
    bar.check();
    QTRY_COMPARE(bar.kind(), MessageBar::Kind::Error);
    QVERIFY2(bar.text().contains("“first”, version 1") && bar.text().contains("“third”, version 1"),
             qPrintable(bar.text()));
    recoverButton(bar).click();
    QTRY_COMPARE(bar.kind(), MessageBar::Kind::Warning);
    for (const char* said : {"repaired", "Versions kept: 1, mended from snapshots: 1", "Lost: “third”, version 1"})
        QVERIFY2(bar.text().contains(QString::fromUtf8(said)), qPrintable(bar.text()));
    QCOMPARE(take(library->count()), 2);
    bar.check();
    QTRY_COMPARE(bar.kind(), MessageBar::Kind::Ok);
}

void TestRescueBar::otherWindowsOpenTheNewLibrary()
{
    const RescueScene scene;
    scene.hitWeights(1);
    const auto mine = scene.library();
    const auto theirs = scene.library();
    RescueBar bar(*mine);
    bar.check();
    QTRY_VERIFY(!recoverButton(bar).isHidden());
    QSignalSpy changed(theirs.get(), &Library::changed);
    recoverButton(bar).click();
    QTRY_VERIFY(mine->isOpen());
    QVERIFY(changed.count() > 0 || changed.wait(5000));
    QVERIFY(theirs->save(expertOf("fourth", 4)));
    QCOMPARE(take(mine->count()), 4);
}

void TestRescueBar::firstChangeOfADayMakesASnapshot()
{
    test::LibraryFixture fixture;
    const auto snapshots = [&] {
        return QDir(fixture.folder.path()).entryList({"experts.db.snapshot-*Z"}, QDir::Files).size();
    };
    QCOMPARE(snapshots(), 0);
    fixture.save("one");
    QTRY_COMPARE(snapshots(), 1);
    fixture.save("two");
    QTest::qWait(0);
    QCOMPARE(snapshots(), 1);
}

void TestRescueBar::snapshotOfADamagedLibraryTellsOfIt()
{
    const RescueScene scene;
    QVERIFY(QFile::remove(scene.folder.filePath(scene.files("*snapshot*").front())));
    scene.hitWeights(2);
    const auto library = scene.library();
    RescueBar bar(*library);
    QVERIFY(library->save(expertOf("fourth", 4))); // a snapshot is due
    QTRY_COMPARE(bar.kind(), MessageBar::Kind::Error);
    QVERIFY2(bar.text().contains("“second”, version 1"), qPrintable(bar.text()));
    QCOMPARE(scene.files("*snapshot*").size(), 0);
}

void TestRescueBar::windowOffersTheRecovery()
{
    const RescueScene scene;
    Document document;
    ThemeSwitch theme(ThemeSwitch::Choice::Light);
    {
        const auto library = scene.library();
        const MainWindow window({document, theme, nullptr, library.get()});
        auto* bar = window.findChild<RescueBar*>();
        QVERIFY(bar && bar->isHidden());
        window.findChild<QAction*>("libraryCheck")->trigger();
        QTRY_COMPARE(bar->kind(), MessageBar::Kind::Ok);
    }
    put(scene.path(), QByteArray(9000, 'x'));
    const auto library = scene.library();
    const MainWindow window({document, theme, nullptr, library.get()});
    auto* bar = window.findChild<RescueBar*>();
    QVERIFY(!bar->isHidden());
    recoverButton(*bar).click();
    QTRY_COMPARE(bar->kind(), MessageBar::Kind::Warning); // nobody knows what else stood there
    QCOMPARE(take(library->count()), 2);
}

QTEST_MAIN(TestRescueBar)
#include "tst_rescue_bar.moc"
