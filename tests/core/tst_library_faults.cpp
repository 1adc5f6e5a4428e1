// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/failing_vfs.h"
#include "tests/support/library_operations.h"
#include "tests/support/power_loss_vfs.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wb;

namespace {

using test::LibraryScene;
using test::PassingVfs;
using test::take;

/// Operations and journals, for every row of tests.
struct FaultCase {
    const char* operation;
    LibraryScene::Journal journal;
    QString name() const
    {
        return QString("%1, %2").arg(operation, journal == LibraryScene::Journal::Wal ? "WAL" : "rollback journal");
    }
    PassingVfs::SharedMemory memory() const
    {
        return journal == LibraryScene::Journal::Wal ? PassingVfs::SharedMemory::Yes : PassingVfs::SharedMemory::No;
    }
};

std::vector<FaultCase> faultCases()
{
    std::vector<FaultCase> cases;
    for (const char* operation : {"create", "open", "save", "rename", "delete", "undelete", "champion", "restore",
                                  "purge", "import", "snapshot", "migrate from 1", "migrate from 2"})
        for (const auto journal : {LibraryScene::Journal::Wal, LibraryScene::Journal::Delete})
            cases.push_back({operation, journal});
    return cases;
}

FaultCase caseNamed(const QString& name)
{
    for (const FaultCase& each : faultCases())
        if (each.name() == name)
            return each;
    qFatal("no case is called %s", qPrintable(name));
}

/// Empty if the library is what it may be: sound, and after an operation that said it was done, changed; else either.
/// "Saved" is never said of what is not there.
QString verdict(const std::string& path, const Result<void>& outcome, const std::string& before,
                const std::string& after)
{
    if (!outcome && outcome.error().message.empty())
        return "an error without a word";
    const std::string found = test::libraryContent(path);
    if (outcome ? found != after : found != before && found != after)
        return QString::fromStdString("found \"" + found + "\"");
    return QString::fromStdString(test::libraryDamage(path));
}

QString sayOf(const Result<void>& outcome)
{
    return QString::fromStdString(outcome ? std::string("done") : outcome.error().message);
}

} // namespace

/// What is left of a library when the system refuses, or the power goes, in the middle of something. A share of all
/// calls is tried; WB_LIBRARY_FAULTS=1 tries every one (tests/reliability does).
class TestLibraryFaults : public QObject {
    Q_OBJECT

private slots:
    void everyFailedCallLeavesOldOrNew_data();
    void everyFailedCallLeavesOldOrNew();
    void powerLossLeavesOldOrNew_data();
    void powerLossLeavesOldOrNew();
    void cleanupTestCase() { qInfo("%d injections", m_injections); }

private:
    static bool isFull() { return test::timesOr("WB_LIBRARY_FAULTS", 0) != 0; }
    int m_injections = 0;
};

void TestLibraryFaults::everyFailedCallLeavesOldOrNew_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("sticky");
    for (const FaultCase& each : faultCases()) {
        const QString name = each.name();
        QTest::addRow("%s: one refusal", qPrintable(name)) << name << SQLITE_IOERR << false;
        QTest::addRow("%s: broken from then on", qPrintable(name)) << name << SQLITE_IOERR << true;
        QTest::addRow("%s: full once", qPrintable(name)) << name << SQLITE_FULL << false;
        QTest::addRow("%s: full from then on", qPrintable(name)) << name << SQLITE_FULL << true;
    }
}

void TestLibraryFaults::everyFailedCallLeavesOldOrNew()
{
    QFETCH(QString, name);
    QFETCH(int, code);
    QFETCH(bool, sticky);
    const FaultCase tried = caseNamed(name);
    const LibraryScene scene(tried.operation, tried.journal);
    const auto act = test::libraryOperation(tried.operation, scene.other());
    test::FailingVfs vfs(tried.memory());

    scene.prepare();
    const std::string before = test::libraryContent(scene.path());
    scene.prepare();
    vfs.arm(0, code, sticky);
    test::mustDo(act(scene.path()));
    const int calls = vfs.calls();
    vfs.disarm();
    const std::string after = test::libraryContent(scene.path());
    QVERIFY(calls > 10);

    const int step = isFull() ? 1 : std::max(1, calls / 7);
    for (int n = 1; n <= calls; n += step) {
        scene.prepare();
        vfs.arm(n, code, sticky);
        const auto outcome = act(scene.path());
        vfs.disarm();
        ++m_injections;
        const QString wrong = verdict(scene.path(), outcome, before, after);
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(QString("call %1 of %2: %3: %4").arg(n).arg(calls).arg(sayOf(outcome), wrong)));
    }
}

void TestLibraryFaults::powerLossLeavesOldOrNew_data()
{
    QTest::addColumn<QString>("name");
    for (const FaultCase& each : faultCases())
        QTest::addRow("%s", qPrintable(each.name())) << each.name();
}

void TestLibraryFaults::powerLossLeavesOldOrNew()
{
    QFETCH(QString, name);
    const FaultCase tried = caseNamed(name);
    const LibraryScene scene(tried.operation, tried.journal);
    const auto act = test::libraryOperation(tried.operation, scene.other());
    test::PowerLossVfs vfs(tried.memory());

    scene.prepare();
    const std::string before = test::libraryContent(scene.path());
    scene.prepare();
    vfs.arm(0);
    test::mustDo(act(scene.path()));
    const int calls = vfs.calls();
    const std::string after = test::libraryContent(scene.path());

    Rng rng(11);
    const int step = isFull() ? 1 : std::max(1, calls / 7);
    const int draws = isFull() ? 8 : 2;
    for (int n = calls + 1; n >= 1; n -= step) { // the first time right after the last call
        for (int draw = 0; draw < draws; ++draw) {
            scene.prepare();
            vfs.arm(n);
            const auto outcome = act(scene.path());
            QVERIFY(vfs.isOff() || outcome); // not every run makes quite as many calls
            vfs.restart(rng);
            ++m_injections;
            const QString wrong = verdict(scene.path(), outcome, before, after);
            QVERIFY2(wrong.isEmpty(), qPrintable(QString("off at call %1 of %2, draw %3: %4: %5")
                                                     .arg(n)
                                                     .arg(calls)
                                                     .arg(draw)
                                                     .arg(sayOf(outcome), wrong)));
        }
    }
}

QTEST_APPLESS_MAIN(TestLibraryFaults)
#include "tst_library_faults.moc"
