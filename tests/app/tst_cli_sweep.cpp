// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/expert_process.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace wb::test;

/// `expert sweep`, as a person, a job array and a killed machine use it.
class TestCliSweep : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void planRunCollect();
    void shardsTogetherAreAll();
    void aKilledShardIsDoneAgain();
    void strangeResultsAreLeftOut();
    void changedRowsAreRefused();
    void theScriptsShareItOut();
    void parallelRunsThem();
    void badCallsAreRefused_data();
    void badCallsAreRefused();

private:
    QString inFolder(const QString& name) const { return m_folder.filePath(name); }
    /// 2 algorithms x 2 shapes x 3 seeds on XOR.
    bool plan(const QString& folder, int epochs = 60) const;
    QJsonObject collected(const QString& folder) const;
    QStringList resultsIn(const QString& folder) const
    {
        return QDir(folder + "/results").entryList({"*.json"}, QDir::Files);
    }

    QTemporaryDir m_folder;
    QString m_rows;
};

void TestCliSweep::initTestCase()
{
    m_rows = inFolder("xor.csv");
    QFile file(m_rows);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,b,both\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n");
}

bool TestCliSweep::plan(const QString& folder, int epochs) const
{
    const Outcome outcome =
        expert({"sweep", "plan", folder, "--data", m_rows, "--target", "both", "--algorithms", "rprop,adam", "--shapes",
                "4,6x3", "--seeds", "1-3", "--epochs", QString::number(epochs), "--test", m_rows});
    return outcome.code == 0;
}

QJsonObject TestCliSweep::collected(const QString& folder) const
{
    return QJsonDocument::fromJson(expert({"sweep", "collect", folder, "--partial", "--json"}).output).object();
}

void TestCliSweep::planRunCollect()
{
    const QString folder = inFolder("whole");
    QVERIFY(plan(folder));
    QVERIFY(!plan(folder)); // never into another sweep
    const Outcome early = expert({"sweep", "collect", folder});
    QCOMPARE(early.code, 1);
    QVERIFY(early.errors.contains("12 trainings are missing"));
    const Outcome run = expert({"sweep", "run", folder, "--threads", "2"});
    QVERIFY2(run.code == 0, run.errors);
    QVERIFY(run.output.contains("12 trainings done"));
    const QString csv = inFolder("sweep.csv");
    const QString net = inFolder("best.net");
    const Outcome text = expert({"sweep", "collect", folder, "--csv", csv, "--best", net});
    QVERIFY2(text.code == 0, text.errors);
    QVERIFY2(text.output.contains("6x3") && text.output.contains("test error"), text.output);
    QCOMPARE(bytesOf(csv).count('\n'), 13);
    const QJsonObject json = collected(folder);
    QCOMPARE(json["missing"].toInt(-1), 0);
    const QJsonArray settings = json["settings"].toArray();
    QCOMPARE(settings.size(), 4);
    for (int at = 1; at < settings.size(); ++at)
        QVERIFY(settings[at - 1].toObject()["mean_error"].toDouble() <=
                settings[at].toObject()["mean_error"].toDouble());
    QCOMPARE(settings[0].toObject()["seeds"].toInt(), 3);
    // The network written is one of the best setting's: libfann's format, so the same error but for the rounding.
    QVERIFY(QFileInfo(net).size() > 0);
    QCOMPARE(expert({"run", net, "--data", m_rows}).output.count('\n'), 4);
}

void TestCliSweep::shardsTogetherAreAll()
{
    const QString folder = inFolder("shards");
    QVERIFY(plan(folder));
    int before = 0;
    for (const char* shard : {"1/3", "2/3", "3/3"}) {
        QCOMPARE(expert({"sweep", "run", folder, "--shard", shard}).code, 0);
        QCOMPARE(resultsIn(folder).size(), before + 4);
        before += 4;
    }
    // Done again there is nothing to do, and nothing changes.
    const QByteArray first = bytesOf(folder + "/results/0.json");
    QVERIFY(expert({"sweep", "run", folder}).output.contains("0 trainings done"));
    QCOMPARE(bytesOf(folder + "/results/0.json"), first);
    QCOMPARE(collected(folder)["settings"].toArray()[0].toObject()["mean_error"].toDouble(),
             collected(inFolder("whole"))["settings"].toArray()[0].toObject()["mean_error"].toDouble());
}

void TestCliSweep::aKilledShardIsDoneAgain()
{
    const QString folder = inFolder("killed");
    QVERIFY(plan(folder, 100'000)); // long enough to be met alive
    QProcess shard;
    shard.start(WB_EXPERT, {"sweep", "run", folder, "--threads", "1"});
    QTRY_VERIFY_WITH_TIMEOUT(resultsIn(folder).size() >= 2, 50'000);
    shard.kill();
    QVERIFY(shard.waitForFinished());
    const auto done = resultsIn(folder).size();
    QVERIFY2(done < 12, "the shard was too fast to be killed");
    QByteArrayList kept;
    for (const QString& name : resultsIn(folder))
        kept << bytesOf(folder + "/results/" + name);
    QCOMPARE(collected(folder)["missing"].toInt(), static_cast<int>(12 - done));
    QVERIFY(expert({"sweep", "run", folder}).output.startsWith(QByteArray::number(12 - done)));
    QCOMPARE(collected(folder)["missing"].toInt(-1), 0);
    int seeds = 0;
    for (const QJsonValue& setting : collected(folder)["settings"].toArray())
        seeds += setting.toObject()["seeds"].toInt();
    QCOMPARE(seeds, 12); // none twice
    for (const QByteArray& bytes : kept) {
        const auto again = QJsonDocument::fromJson(bytes).object()["task"].toInt();
        QCOMPARE(bytesOf(folder + "/results/" + QString::number(again) + ".json"), bytes); // none done again
    }
}

void TestCliSweep::strangeResultsAreLeftOut()
{
    const QString folder = inFolder("strange");
    QVERIFY(plan(folder));
    QFile half(folder + "/results/0.json");
    QVERIFY(half.open(QIODevice::WriteOnly));
    half.write("{\"plan\": \"");
    half.close();
    QVERIFY(QFile::copy(inFolder("whole") + "/results/1.json", folder + "/results/2.json"));
    const Outcome outcome = expert({"sweep", "collect", folder, "--partial"});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.errors.contains("0.json is left out") && outcome.errors.contains("2.json is left out"));
    QVERIFY(outcome.output.contains("12 of 12 trainings are missing"));
}

void TestCliSweep::changedRowsAreRefused()
{
    const QString folder = inFolder("changed");
    QVERIFY(plan(folder));
    QFile rows(folder + "/train.npy");
    QVERIFY(rows.open(QIODevice::ReadWrite));
    QVERIFY(rows.seek(rows.size() - 4));
    rows.write("\0\0\x80\x3f", 4);
    rows.close();
    const Outcome outcome = expert({"sweep", "run", folder});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains("not the rows the sweep was planned with"), outcome.errors);
}

void TestCliSweep::theScriptsShareItOut()
{
    const QString folder = inFolder("it's scripted");
    QVERIFY(plan(folder));
    const QByteArray slurm = expert({"sweep", "array", folder, "--shards", "100"}).output;
    QVERIFY2(slurm.contains("#SBATCH --array=1-12\n"), slurm); // no more than trainings
    // The script as SLURM runs it, once for each part.
    const QString script = inFolder("array.sh");
    QFile file(script);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(slurm);
    file.close();
    for (int part = 1; part <= 12; ++part) {
        QProcess shell;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("SLURM_ARRAY_TASK_ID", QString::number(part));
        environment.insert("PATH", QFileInfo(WB_EXPERT).absolutePath() + ':' + environment.value("PATH"));
        shell.setProcessEnvironment(environment);
        shell.start("sh", {script});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
    }
    QCOMPARE(collected(folder)["missing"].toInt(-1), 0);
}

void TestCliSweep::parallelRunsThem()
{
    if (QStandardPaths::findExecutable("parallel").isEmpty())
        QSKIP("GNU parallel is not installed");
    const QString folder = inFolder("parallel");
    QVERIFY(plan(folder));
    QProcess shell;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PATH", QFileInfo(WB_EXPERT).absolutePath() + ':' + environment.value("PATH"));
    environment.insert("HOME", m_folder.path()); // where it keeps its own files
    shell.setProcessEnvironment(environment);
    shell.start("sh", {"-c", expert({"sweep", "array", folder, "--shards", "5", "--parallel"}).output});
    QVERIFY(shell.waitForFinished());
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError());
    QCOMPARE(collected(folder)["missing"].toInt(-1), 0);
}

void TestCliSweep::badCallsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no verb") << QStringList{} << 2 << QByteArray("no verb");
    QTest::newRow("no data") << QStringList{"plan", "x"} << 2 << QByteArray("--data");
    QTest::newRow("no sweep") << QStringList{"run", "nowhere"} << 1 << QByteArray("nowhere");
    QTest::newRow("shard") << QStringList{"run", "x", "--shard", "3/2"} << 1 << QByteArray("--shard");
    const QStringList plan{"plan", "x", "--data", "ROWS", "--target", "both"};
    QTest::newRow("seeds") << plan + QStringList{"--seeds", "3-1"} << 1 << QByteArray("--seeds");
    QTest::newRow("too many") << plan + QStringList{"--seeds", "1-99999999999"} << 1 << QByteArray("--seeds");
    QTest::newRow("shapes") << plan + QStringList{"--shapes", "4y3"} << 1 << QByteArray("--shapes");
    QTest::newRow("hidden") << plan + QStringList{"--hidden", "magic"} << 1 << QByteArray("magic");
    QTest::newRow("algorithm") << plan + QStringList{"--algorithms", "magic"} << 1 << QByteArray("quickprop");
    QTest::newRow("twice") << plan + QStringList{"--hidden", "tanh,tanh"} << 1 << QByteArray("twice");
}

void TestCliSweep::badCallsAreRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, says);
    arguments.replaceInStrings("ROWS", m_rows);
    const Outcome outcome = expert(QStringList{"sweep"} + arguments);
    QCOMPARE(outcome.code, code);
    QVERIFY2(outcome.errors.contains(says), outcome.errors);
    QVERIFY(!QFileInfo::exists("x"));
}

QTEST_GUILESS_MAIN(TestCliSweep)
#include "tst_cli_sweep.moc"
