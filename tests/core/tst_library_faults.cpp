// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/expert_store.h"
#include "tests/support/failing_vfs.h"
#include "tests/support/random_network.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

using namespace wb;

namespace {

using test::take;

Expert expertNamed(const std::string& name, std::uint64_t seed)
{
    return {name,
            "Language",
            "reads digits",
            {"ocr"},
            test::makeNetwork({40, 30, 5}, test::Wiring::Layered, Activation::Tanh, Activation::Linear, seed),
            {}};
}

/// In memory where there is such a folder: what is tested is what we do, not the disk.
QString workFolder()
{
    return (QFile::exists("/dev/shm") ? QString("/dev/shm") : QDir::tempPath()) + "/wb_faults_XXXXXX";
}

/// Everything a person would miss: names, stages and weights of what can be seen, and the trash.
std::string contentOf(const std::string& path)
{
    const ExpertStore store = take(ExpertStore::open(path));
    std::string text;
    for (const ExpertSummary& expert : take(store.list())) {
        text += expert.description.name + ':';
        for (const VersionSummary& version : take(store.versions(expert.id))) {
            take(store.load(expert.id, version.version));
            text += std::to_string(version.version) + version.stage + version.weightsSha256.substr(0, 8) + ' ';
        }
    }
    for (const TrashedExpert& expert : take(store.trash()))
        text += " trash " + expert.name;
    return text;
}

/// Empty if the file is sound.
std::string damageOf(const std::string& path)
{
    const auto database = take(Database::open(path, Database::Access::ReadWrite));
    database.trustSchema();
    const std::string pages = take(database.text("PRAGMA integrity_check"));
    const std::int64_t orphans = take(database.number("SELECT count(*) FROM pragma_foreign_key_check"));
    const auto index = database.execute("INSERT INTO expert_fts (expert_fts) VALUES ('integrity-check')");
    return pages != "ok" ? pages : orphans != 0 ? "orphans" : index ? std::string() : index.error().message;
}

} // namespace

/// What is left of a library when the system refuses in the middle of something.
class TestLibraryFaults : public QObject {
    Q_OBJECT

private slots:
    void everyFailedCallLeavesOldOrNew_data();
    void everyFailedCallLeavesOldOrNew();
    void killedSavesLoseNothingThatWasAnswered();
};

void TestLibraryFaults::everyFailedCallLeavesOldOrNew_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("sticky");
    for (const char* operation : {"create", "open", "save", "rename", "delete", "undelete", "champion", "restore",
                                  "compact", "import", "snapshot"}) {
        QTest::addRow("%s, one refusal", operation) << operation << SQLITE_IOERR << false;
        QTest::addRow("%s, broken from then on", operation) << operation << SQLITE_IOERR << true;
        QTest::addRow("%s, disk full", operation) << operation << SQLITE_FULL << true;
    }
}

namespace {

using Operation = std::function<Result<void>(const std::string& path)>;

template <typename T>
Result<void> done(const Result<T>& result)
{
    return result ? Result<void>() : Result<void>(passOn(result));
}

/// What is done to a library that holds "kept" (versions 1 and 2) and has "gone" in its trash.
Operation operationNamed(const QString& name, const std::string& other)
{
    const auto onStore = [](const std::function<Result<void>(ExpertStore&)>& act) {
        return [act](const std::string& path) -> Result<void> {
            auto store = ExpertStore::open(path);
            return store ? act(*store) : Result<void>(passOn(store));
        };
    };
    const auto onExpert = [&](const std::function<Result<void>(ExpertStore&, ExpertId)>& act) {
        return onStore([act](ExpertStore& store) -> Result<void> {
            const auto found = store.find("kept");
            return found ? act(store, found->id) : Result<void>(passOn(found));
        });
    };
    constexpr auto kLater = std::chrono::hours(24 * 40);
    const auto later = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) + kLater;
    if (name == "save")
        return onStore([](ExpertStore& store) { return done(store.save(expertNamed("new", 9))); });
    if (name == "rename")
        return onExpert([](ExpertStore& store, ExpertId id) { return store.describe(id, {"renamed", {}, {}, {"x"}}); });
    if (name == "delete")
        return onExpert([](ExpertStore& store, ExpertId id) { return store.remove(id); });
    if (name == "undelete")
        return onStore([](ExpertStore& store) -> Result<void> {
            const auto trash = store.trash();
            return trash ? store.undelete(trash->front().id) : Result<void>(passOn(trash));
        });
    if (name == "champion")
        return onExpert([](ExpertStore& store, ExpertId id) { return store.setStage(id, 1, "champion"); });
    if (name == "restore")
        return onExpert([](ExpertStore& store, ExpertId id) { return done(store.restore(id, 1)); });
    if (name == "compact")
        return onStore([later](ExpertStore& store) { return done(store.compact(later)); });
    if (name == "import")
        return onStore([other](ExpertStore& store) { return done(store.importFrom(other)); });
    if (name == "snapshot")
        return onStore([later](ExpertStore& store) { return done(store.snapshot(later)); });
    return onStore([](ExpertStore&) { return Result<void>(); }); // create and open
}

void copyOver(const QString& from, const std::string& to)
{
    const QString target = QString::fromStdString(to);
    for (const char* rest : {"", "-wal", "-shm", "-journal"})
        QFile::remove(target + rest);
    if (!from.isEmpty() &&
        (!QFile::copy(from, target) || !QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner)))
        qFatal("cannot copy %s", qPrintable(from));
}

} // namespace

/// Calls spread over the whole operation; with WB_LIBRARY_FAULTS set, every one of them.
void TestLibraryFaults::everyFailedCallLeavesOldOrNew()
{
    QFETCH(QString, operation);
    QFETCH(int, code);
    QFETCH(bool, sticky);
    const QTemporaryDir folder(workFolder());
    const std::string original = folder.filePath("original.db").toStdString();
    const std::string other = folder.filePath("other.db").toStdString();
    {
        ExpertStore store = take(ExpertStore::open(original));
        take(store.save(expertNamed("kept", 1)));
        take(store.save(expertNamed("kept", 2)));
        take(done(store.remove(take(store.save(expertNamed("gone", 3))).expert)).map([] { return 0; }));
        take(take(ExpertStore::open(other)).save(expertNamed("theirs", 4)));
    }
    const QString start = operation == "create" ? QString() : QString::fromStdString(original);
    const std::string path = folder.filePath("experts.db").toStdString();
    const Operation act = operationNamed(operation, other);

    copyOver(start, path);
    const std::string before = contentOf(path);
    copyOver(start, path);
    test::FailingVfs vfs;
    vfs.arm(0, code, sticky);
    take(act(path).map([] { return 0; }));
    const int calls = vfs.calls();
    vfs.disarm();
    const std::string after = contentOf(path);
    QVERIFY(calls > 10);

    const int some = qEnvironmentVariableIsSet("WB_LIBRARY_FAULTS") ? calls : 15;
    const int step = std::max(1, calls / some);
    for (int n = 1; n <= calls; n += step) {
        copyOver(start, path);
        vfs.arm(n, code, sticky);
        const auto outcome = act(path);
        vfs.disarm();
        const std::string found = contentOf(path);
        const QString where = QString("call %1 of %2: %3")
                                  .arg(n)
                                  .arg(calls)
                                  .arg(QString::fromStdString(outcome ? "done" : outcome.error().message));
        if (outcome)
            QVERIFY2(found == after, qPrintable(where)); // "saved" is never said of what is not there
        else
            QVERIFY2((found == before || found == after) && !outcome.error().message.empty(), qPrintable(where));
        const std::string damage = damageOf(path);
        QVERIFY2(damage.empty(), qPrintable(where + ": " + QString::fromStdString(damage)));
    }
}

/// The child saves and says so; the parent kills it somewhere in between, 200 times.
void TestLibraryFaults::killedSavesLoseNothingThatWasAnswered()
{
    const QTemporaryDir folder(workFolder());
    const std::string path = folder.filePath("experts.db").toStdString();
    take(take(ExpertStore::open(path)).save(expertNamed("digits", 1)));
    Rng rng(5);
    int answered = 1;
    const int kills = std::max(qEnvironmentVariableIntValue("WB_LIBRARY_KILLS"), 200);
    for (int kill = 0; kill < kills; ++kill) {
        int pipe[2];
        QVERIFY(::pipe(pipe) == 0);
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            ::close(pipe[0]);
            auto store = ExpertStore::open(path);
            for (std::uint64_t seed = 2; store; ++seed) {
                const auto saved = store->save(expertNamed("digits", seed));
                if (!saved || ::write(pipe[1], &saved->version, sizeof(int)) != sizeof(int))
                    break;
            }
            ::_exit(1);
        }
        ::close(pipe[1]);
        for (std::uint32_t wait = rng.below(4); wait > 0; --wait) // after so many answers, and then a random moment
            if (::read(pipe[0], &answered, sizeof(int)) != sizeof(int))
                break;
        const auto moment = std::chrono::steady_clock::now() + std::chrono::microseconds(rng.below(20'000));
        while (std::chrono::steady_clock::now() < moment) {
        }
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        while (::read(pipe[0], &answered, sizeof(int)) == sizeof(int)) {
        }
        ::close(pipe[0]);
        const ExpertStore store = take(ExpertStore::open(path));
        const int newest = take(store.newestVersion("digits"));
        QVERIFY2(newest >= answered && newest <= answered + 1,
                 qPrintable(QString("%1 answered, %2 there").arg(answered).arg(newest)));
        take(store.load(take(store.find("digits")).id));
        answered = newest;
    }
    QVERIFY(answered > kills / 2); // they did save
    QCOMPARE(damageOf(path), std::string());
    qInfo("%d kills, %d versions saved", kills, answered);
}

QTEST_APPLESS_MAIN(TestLibraryFaults)
#include "tst_library_faults.moc"
