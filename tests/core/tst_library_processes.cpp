// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/library_operations.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

using namespace wb;

namespace {

using test::smallExpert;
using test::take;

constexpr int kProcesses = 4;

/// What a process says of its work at its end.
struct Tally {
    int writes = 0;
    int shared = 0;       ///< Versions of the expert that all of them save.
    int own = 0;          ///< Versions of its own expert.
    int lastSummary = -1; ///< What it described its own expert as last.
    int conflicts = 0;    ///< Refused because of somebody else.
    int failures = 0;
};

/// One process among several: saves, describes, deletes, brings back, reads.
class Writer {
public:
    Writer(const std::string& path, int number)
        : m_store(take(ExpertStore::open(path))), m_own("own " + std::to_string(number)),
          m_rng(static_cast<std::uint64_t>(number) + 1)
    {
    }

    Tally run(int writes)
    {
        save(m_own, m_tally.own);
        while (m_tally.writes < writes)
            writeSomething();
        return m_tally;
    }

private:
    void writeSomething()
    {
        const ExpertId own = take(m_store.find(m_own)).id;
        switch (m_rng.below(6)) {
        case 0:
            save("shared", m_tally.shared);
            break;
        case 1:
            save(m_own, m_tally.own);
            break;
        case 2:
            if (count(m_store.describe(own, {m_own, {}, std::to_string(m_tally.writes), {"t"}})))
                m_tally.lastSummary = m_tally.writes - 1;
            break;
        case 3:
            count(m_store.setStage(own, 1 + static_cast<int>(m_rng.below(static_cast<std::uint32_t>(m_tally.own))),
                                   "champion"));
            break;
        case 4:
            count(m_store.remove(own));
            count(m_store.undelete(own));
            break;
        default:
            count(m_store.setNotes(own, 1, "note " + std::to_string(m_tally.writes)));
            if (!m_store.list("own") || !m_store.load(own))
                ++m_tally.failures;
        }
    }
    void save(const std::string& name, int& counter)
    {
        Expert expert = smallExpert(name, m_rng.next());
        expert.network =
            test::makeNetwork({3, 4, 2}, test::Wiring::Layered, Activation::Tanh, Activation::Linear, m_rng.next());
        expert.summary = std::to_string(m_tally.writes);
        if (!count(test::done(m_store.save(expert))))
            return;
        ++counter;
        if (name == m_own)
            m_tally.lastSummary = m_tally.writes - 1;
    }
    bool count(const Result<void>& outcome)
    {
        ++m_tally.writes;
        if (!outcome) {
            qWarning("%s", outcome.error().message.c_str());
            ++(outcome.error().code == ErrorCode::Conflict ? m_tally.conflicts : m_tally.failures);
        }
        return outcome.has_value();
    }

    ExpertStore m_store;
    std::string m_own;
    Rng m_rng;
    Tally m_tally;
};

/// A child whose end of a pipe we read; what it does must not return.
struct Child {
    pid_t pid = -1;
    int out = -1;
};

Child startChild(const std::function<void(int out)>& work)
{
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        qFatal("no pipe");
    const pid_t pid = ::fork();
    if (pid < 0)
        qFatal("no process");
    if (pid == 0) {
        ::close(pipe[0]);
        work(pipe[1]);
        ::_exit(1);
    }
    ::close(pipe[1]);
    return {pid, pipe[0]};
}

} // namespace

/// Several processes and one library, and processes that are killed in the middle of a save.
class TestLibraryProcesses : public QObject {
    Q_OBJECT

private slots:
    void killedSavesLoseNothingThatWasAnswered();
    void fourProcessesLoseNoWrite();
};

/// The child saves and says so; the parent kills it somewhere in between. WB_LIBRARY_KILLS: how often.
void TestLibraryProcesses::killedSavesLoseNothingThatWasAnswered()
{
    const QTemporaryDir folder(test::workFolder());
    const std::string path = folder.filePath("experts.db").toStdString();
    take(take(ExpertStore::open(path)).save(smallExpert("digits", 1)));
    Rng rng(5);
    int answered = 1;
    int acknowledged = 0;
    const int kills = test::timesOr("WB_LIBRARY_KILLS", 60);
    for (int kill = 0; kill < kills; ++kill) {
        const Child child = startChild([&](int out) {
            auto store = ExpertStore::open(path);
            for (std::uint64_t seed = 2; store; ++seed) {
                const auto saved = store->save(smallExpert("digits", seed));
                if (!saved || ::write(out, &saved->version, sizeof(int)) != sizeof(int))
                    break;
            }
        });
        const int before = answered;
        for (std::uint32_t wait = rng.below(4); wait > 0; --wait) // after so many answers, and then a random moment
            if (::read(child.out, &answered, sizeof(int)) != sizeof(int))
                break;
        const auto moment = std::chrono::steady_clock::now() + std::chrono::microseconds(rng.below(20'000));
        while (std::chrono::steady_clock::now() < moment) {
        }
        ::kill(child.pid, SIGKILL);
        ::waitpid(child.pid, nullptr, 0);
        while (::read(child.out, &answered, sizeof(int)) == sizeof(int)) {
        }
        ::close(child.out);
        acknowledged += answered - before;
        const ExpertStore store = take(ExpertStore::open(path));
        const int newest = take(store.newestVersion("digits"));
        QVERIFY2(newest >= answered && newest <= answered + 1,
                 qPrintable(QString("%1 answered, %2 there").arg(answered).arg(newest)));
        QCOMPARE(static_cast<int>(take(store.versions(take(store.find("digits")).id)).size()), newest);
        take(store.load(take(store.find("digits")).id));
        answered = newest;
    }
    QVERIFY(answered > kills / 2); // they did save
    QCOMPARE(test::libraryDamage(path), std::string());
    const LibraryCondition all = take(ExpertStore::open(path)).check();
    QVERIFY(all.isSound());
    QCOMPARE(all.sound, answered);
    qInfo("%d kills, %d saves answered, 0 of them lost, %d versions there", kills, acknowledged, answered);
}

/// WB_LIBRARY_WRITES: how many writes each does.
void TestLibraryProcesses::fourProcessesLoseNoWrite()
{
    const QTemporaryDir folder(test::workFolder());
    const std::string path = folder.filePath("experts.db").toStdString();
    take(take(ExpertStore::open(path)).save(smallExpert("shared", 1)));
    const int writes = test::timesOr("WB_LIBRARY_WRITES", 150);
    QElapsedTimer time;
    time.start();
    std::array<Child, kProcesses> children;
    for (int number = 0; number < kProcesses; ++number)
        children.at(static_cast<std::size_t>(number)) = startChild([&](int out) {
            const Tally tally = Writer(path, number).run(writes);
            ::_exit(::write(out, &tally, sizeof tally) == sizeof tally ? 0 : 1);
        });
    int shared = 1;
    int done = 0;
    std::array<Tally, kProcesses> tallies;
    for (std::size_t i = 0; i < kProcesses; ++i) {
        QCOMPARE(::read(children.at(i).out, &tallies.at(i), sizeof(Tally)), static_cast<ssize_t>(sizeof(Tally)));
        ::close(children.at(i).out);
        ::waitpid(children.at(i).pid, nullptr, 0);
        QCOMPARE(tallies.at(i).conflicts, 0);
        QCOMPARE(tallies.at(i).failures, 0);
        shared += tallies.at(i).shared;
        done += tallies.at(i).writes;
    }
    const qint64 took = time.elapsed();
    const ExpertStore store = take(ExpertStore::open(path));
    QCOMPARE(take(store.newestVersion("shared")), shared);
    QCOMPARE(static_cast<int>(take(store.versions(take(store.find("shared")).id)).size()), shared);
    for (std::size_t i = 0; i < kProcesses; ++i) {
        const ExpertSummary own = take(store.find("own " + std::to_string(i)));
        QCOMPARE(own.version, tallies.at(i).own);
        if (tallies.at(i).lastSummary >= 0)
            QCOMPARE(own.description.summary, std::to_string(tallies.at(i).lastSummary));
    }
    QVERIFY(store.check().isSound());
    QCOMPARE(test::libraryDamage(path), std::string());
    qInfo("%d writes of %d processes in %lld ms, %d versions of the shared expert, none lost, 0 conflicts", done,
          kProcesses, static_cast<long long>(took), shared);
}

QTEST_APPLESS_MAIN(TestLibraryProcesses)
#include "tst_library_processes.moc"
