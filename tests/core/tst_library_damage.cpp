// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/damaged_bytes.h"
#include "tests/support/recovery_scene.h"

#include <QTest>

using namespace wb;

namespace {

using test::bytesOf;
using test::Content;
using test::contentOf;
using test::daysFromNow;
using test::holds;
using test::kSeeds;
using test::put;
using test::take;
using test::weightsOf;
using Base = RecoveryReport::Base;

std::string nameOf(std::uint64_t seed) { return "expert " + std::to_string(seed == kSeeds ? 1 : seed); }

bool names(const std::vector<DamagedVersion>& versions, std::uint64_t seed)
{
    return std::any_of(versions.begin(), versions.end(),
                       [&](const DamagedVersion& version) { return version.expert == nameOf(seed); });
}

} // namespace

/// Hundreds of damaged copies of a library: never a crash, every damaged set of weights is found, and what comes back
/// is what was saved.
class TestLibraryDamage : public QObject {
    Q_OBJECT

private slots:
    void damagedCopiesAreNoticedAndRecovered();

private:
    std::string path() const { return m_folder.filePath("experts.db").toStdString(); }
    void judgeNoticed(int copy);
    void judgeRecovered(const RecoveryReport& report, const QByteArray& bad);

    QTemporaryDir m_folder{test::workFolder()};
    int m_weightsHit = 0;
    int m_possible = 0; ///< Versions newer than the snapshot whose weights are still in the damaged file.
    int m_salvaged = 0; ///< Those of them that came back.
};

/// What opens knows of every set of weights that is not there any more.
void TestLibraryDamage::judgeNoticed(int copy)
{
    const auto store = ExpertStore::open(path());
    if (!store)
        return;
    const LibraryCondition found = store->check();
    const QByteArray bad = bytesOf(path());
    for (std::uint64_t seed = 1; seed <= kSeeds && found.structure.empty(); ++seed) {
        if (bad.contains(weightsOf(seed)))
            continue;
        ++m_weightsHit;
        QVERIFY2(names(found.damaged, seed), qPrintable(QString("copy %1: weights %2").arg(copy).arg(seed)));
    }
}

void TestLibraryDamage::judgeRecovered(const RecoveryReport& report, const QByteArray& bad)
{
    QVERIFY(bytesOf(report.damagedFile) == bad);
    QVERIFY(QFile::exists(QString::fromStdString(report.damagedFile + ".txt")));
    const ExpertStore store = take(ExpertStore::open(path()));
    QCOMPARE(store.readOnlyReason(), std::string());
    QVERIFY(store.check().isSound());
    const Content content = contentOf(store);
    for (const auto& [key, seed] : content) {
        QVERIFY(seed != 0); // what stands in it is what somebody saved
        if (key.first.rfind("expert ", 0) == 0 && key.first.size() == 8)
            QCOMPARE(seed, key.second == 1 ? static_cast<std::uint64_t>(key.first.back() - '0') : kSeeds);
    }
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const bool isThere = holds(content, seed);
        if (seed <= 4 && !(report.base == Base::Itself && !isThere))
            QVERIFY2(isThere, qPrintable(QString("%1 was in the snapshot").arg(seed)));
        if (!isThere) {
            const bool isTold = names(report.lost, seed);
            QVERIFY2(isTold || !report.isComplete, qPrintable(QString("%1 is lost without a word").arg(seed)));
        }
        if (seed > 4 && bad.contains(weightsOf(seed))) {
            ++m_possible;
            m_salvaged += isThere ? 1 : 0;
        }
    }
}

/// WB_LIBRARY_COPIES: how many.
void TestLibraryDamage::damagedCopiesAreNoticedAndRecovered()
{
    test::makeSevenVersions(path());
    const QByteArray good = bytesOf(path());
    const std::string snapshotFile = take(ExpertStore::open(path())).snapshots().front();
    const QByteArray snapshotBytes = bytesOf(snapshotFile);
    std::map<Base, int> bases;
    int refused = 0;
    const int copies = test::timesOr("WB_LIBRARY_COPIES", 100);
    for (int copy = 0; copy < copies; ++copy) {
        for (const QString& file : QDir(m_folder.path()).entryList(QDir::Files))
            QFile::remove(m_folder.filePath(file));
        put(path(), test::damagedBytes(good, copy));
        put(snapshotFile, snapshotBytes);
        judgeNoticed(copy);
        const QByteArray bad = bytesOf(path());
        const auto report = recoverLibrary(path(), daysFromNow(0));
        if (!report) { // the number of its version was hit
            QCOMPARE(report.error().code, ErrorCode::Unsupported);
            QVERIFY(bytesOf(path()) == bad);
            ++refused;
            continue;
        }
        ++bases[report->base];
        if (report->base == Base::Sound)
            QVERIFY(take(ExpertStore::open(path())).check().isSound());
        else
            judgeRecovered(*report, bad);
        if (QTest::currentTestFailed()) {
            qInfo("copy %d: %s", copy, recoveryText(*report).c_str());
            return;
        }
    }
    qInfo(
        "%d copies: %d not harmed, %d with single versions damaged, %d back from the snapshot, %d refused; %d damaged "
        "sets of weights in sound files, all found; %d of %d newer versions whose weights were left came back",
        copies, bases[Base::Sound], bases[Base::Itself], bases[Base::Snapshot], refused, m_weightsHit, m_salvaged,
        m_possible);
    QVERIFY(bases[Base::Itself] > 0 && bases[Base::Snapshot] > copies / 4 && m_weightsHit > 0);
    QCOMPARE(bases[Base::Nothing], 0);
    QVERIFY(m_salvaged * 4 > m_possible * 3);
}

QTEST_APPLESS_MAIN(TestLibraryDamage)
#include "tst_library_damage.moc"
