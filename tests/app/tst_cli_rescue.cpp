// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/expert_process.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace wb::test;

/// What a script sees of a damaged library and of a full disk.
class TestCliRescue : public QObject {
    Q_OBJECT

private slots:
    void init();
    void soundLibraryIsSaidToBeSound();
    void damagedWeightsAreFoundAndMended();
    void brokenFileComesBackFromItsSnapshot();
    void firstSaveOfADayMakesASnapshot();
    void newerLibraryIsRefusedWithBothVersions();
    void fullDeviceIsAnError_data();
    void fullDeviceIsAnError();
    void fullDiskLeavesNothingHalfWritten_data();
    void fullDiskLeavesNothingHalfWritten();

private:
    QString inFolder(const QString& name) const { return m_folder->filePath(name); }
    QString db() const { return inFolder("experts.db"); }
    Outcome library(QStringList arguments) const;
    QJsonObject json(QStringList arguments) const;
    void save(const QString& name, int seed) const;
    /// One bit of the stored weights of the expert that was made from a seed.
    void hitWeights(int seed) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliRescue::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

Outcome TestCliRescue::library(QStringList arguments) const
{
    arguments.prepend("library");
    return expert(arguments << "--db" << db());
}

QJsonObject TestCliRescue::json(QStringList arguments) const
{
    return QJsonDocument::fromJson(library(arguments << "--json").output).object();
}

void TestCliRescue::save(const QString& name, int seed) const
{
    const QString net = inFolder(QString::number(seed) + ".net");
    QCOMPARE(expert({"new", "--layers", "3,4,2", "--seed", QString::number(seed), net}).code, 0);
    QCOMPARE(library({"save", net, "--name", name}).code, 0);
}

void TestCliRescue::hitWeights(int seed) const
{
    // The same network in a library of its own: what stands before its end there, stands somewhere here.
    const QString other = inFolder("other.db");
    QCOMPARE(expert({"library", "save", inFolder(QString::number(seed) + ".net"), "--db", other}).code, 0);
    const QByteArray hex =
        expert({"library", "query", "SELECT hex(data) AS d FROM blob_store", "--csv", "--db", other}).output;
    const QByteArray weights = QByteArray::fromHex(hex.split('\n').at(1).trimmed());
    QByteArray bytes = bytesOf(db());
    const auto at = bytes.indexOf(weights);
    QVERIFY(weights.size() > 50 && at > 0);
    bytes[at + 21] = static_cast<char>(bytes[at + 21] ^ 2);
    QFile file(db());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestCliRescue::soundLibraryIsSaidToBeSound()
{
    save("Digits", 1);
    save("Digits", 2);
    const Outcome checked = library({"check"});
    QCOMPARE(checked.code, 0);
    QCOMPARE(checked.output, QByteArray("2 versions are what was saved\n"));
    const QByteArray before = bytesOf(db());
    const Outcome recovered = library({"recover"});
    QCOMPARE(recovered.code, 0);
    QVERIFY2(recovered.output.startsWith("the library is sound, 2 versions"), recovered.output.constData());
    QCOMPARE(bytesOf(db()), before);
    QCOMPARE(expert({"library", "check", "--db", inFolder("none.db")}).code, 1);
    QCOMPARE(expert({"library", "recover", "--db", inFolder("none.db")}).code, 1);
}

void TestCliRescue::damagedWeightsAreFoundAndMended()
{
    save("Digits", 1); // and a snapshot with it
    save("Sine", 2);
    hitWeights(1);
    const Outcome checked = library({"check"});
    QCOMPARE(checked.code, 1);
    QVERIFY2(checked.output.contains("damaged: \"Digits\" version 1: its weights are not what was saved"),
             checked.output.constData());
    QVERIFY(checked.errors.contains("library recover"));
    const QJsonObject found = json({"check"});
    QCOMPARE(found["sound"].toBool(true), false);
    QCOMPARE(found["versions"].toInt(), 1);
    QCOMPARE(found["damaged"].toArray().size(), 1);
    QCOMPARE(library({"export", "Digits", inFolder("x.net")}).code, 1);
    const Outcome refused = library({"snapshot"});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.errors.contains("Digits"), refused.errors.constData());

    const QJsonObject report = json({"recover"});
    QCOMPARE(report["base"].toString(), QString("itself"));
    QCOMPARE(report["mended"].toInt(), 1);
    QCOMPARE(report["lost"].toArray().size(), 0);
    QVERIFY(QFile::exists(report["damaged_file"].toString()));
    QVERIFY(bytesOf(report["damaged_file"].toString() + ".txt").contains("mended from snapshots: 1"));
    QCOMPARE(library({"check"}).code, 0);
    QCOMPARE(library({"export", "Digits", inFolder("x.net")}).code, 0);
    QCOMPARE(bytesOf(inFolder("x.net")), bytesOf(inFolder("1.net")));
}

void TestCliRescue::brokenFileComesBackFromItsSnapshot()
{
    save("Digits", 1);
    save("Sine", 2); // after the snapshot
    QFile file(db());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 2 / 4096 * 4096);
    file.write(QByteArray(2 * 4096, 'x'));
    file.close();
    const QByteArray bad = bytesOf(db());
    const Outcome refused = library({"list"});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.errors.contains("library recover") && refused.errors.contains(db().toUtf8()),
             refused.errors.constData());
    const Outcome recovered = library({"recover"});
    QVERIFY2(recovered.code == 0, recovered.errors.constData());
    for (const char* said :
         {"damaged: ", "the damaged file lies in ", "brought back from ", "saved from the damaged file"})
        QVERIFY2(recovered.output.contains(said), recovered.output.constData());
    QCOMPARE(library({"check"}).code, 0);
    QVERIFY(library({"list"}).output.contains("Digits"));
    const QStringList aside = QDir(m_folder->path()).entryList({"experts.db.damaged-*Z"}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QCOMPARE(bytesOf(inFolder(aside.front())), bad);
}

void TestCliRescue::firstSaveOfADayMakesASnapshot()
{
    const auto snapshots = [this] { return QDir(m_folder->path()).entryList({"experts.db.snapshot-*"}, QDir::Files); };
    save("Digits", 1);
    const QStringList first = snapshots();
    QCOMPARE(first.size(), 1);
    save("Sine", 2);
    QCOMPARE(snapshots(), first);
    QVERIFY(QFile::rename(inFolder(first.front()), inFolder("experts.db.snapshot-20200101T000000.000Z")));
    save("Sine", 3);
    QCOMPARE(snapshots().size(), 2);
}

void TestCliRescue::newerLibraryIsRefusedWithBothVersions()
{
    save("Digits", 1);
    QByteArray bytes = bytesOf(db());
    bytes[63] = 7; // PRAGMA user_version
    bytes.replace("min_reader2", "min_reader6");
    {
        QFile file(db());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    for (const char* verb : {"list", "check", "recover"}) {
        const Outcome refused = library({verb});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.errors.contains("version is 7") && refused.errors.contains(" 4"), refused.errors.constData());
        QCOMPARE(bytesOf(db()), bytes);
    }
}

void TestCliRescue::fullDeviceIsAnError_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("new") << "full.net" << QStringList{"new", "--layers", "3,4,2"};
    QTest::newRow("convert") << "full.net" << QStringList{"convert", "IN/1.net"};
    QTest::newRow("library export") << "full.net"
                                    << QStringList{"library", "export", "Digits", "--db", "IN/experts.db"};
    QTest::newRow("library card") << "full.html" << QStringList{"library", "card", "Digits", "--db", "IN/experts.db"};
    QTest::newRow("library backup") << "full.db" << QStringList{"library", "backup", "--db", "IN/experts.db"};
}

void TestCliRescue::fullDeviceIsAnError()
{
    QFETCH(QString, name);
    QFETCH(QStringList, arguments);
    save("Digits", 1);
    const QString link = inFolder(name); // the device itself has no extension to tell the format by
    QVERIFY(QFile::link("/dev/full", link));
    const int operands = static_cast<int>(arguments.indexOf("--db"));
    arguments.insert(operands < 0 ? arguments.size() : operands, link);
    arguments.replaceInStrings(QRegularExpression("^IN/"), m_folder->path() + '/'); // its own name may have IN too
    const Outcome refused = expert(arguments);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.errors.contains(link.toUtf8()) || refused.errors.contains("/dev/full"),
             refused.errors.constData());
    QCOMPARE(QFileInfo(link).symLinkTarget(), QString("/dev/full"));
    QVERIFY(!QFileInfo("/dev/full").isFile()); // still the device
}

void TestCliRescue::fullDiskLeavesNothingHalfWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("new") << "out.net" << QStringList{"new", "--layers", "300,300,20"};
    QTest::newRow("library export") << "out.net" << QStringList{"library", "export", "Big", "--db", "IN/experts.db"};
    QTest::newRow("library backup") << "out.db" << QStringList{"library", "backup", "--db", "IN/experts.db"};
    QTest::newRow("library save") << "" << QStringList{"library", "save", "IN/other.net", "--db", "IN/experts.db"};
    QTest::newRow("library snapshot") << "" << QStringList{"library", "snapshot", "--db", "IN/experts.db"};
}

/// The user may write 64 KiB a file.
void TestCliRescue::fullDiskLeavesNothingHalfWritten()
{
    QFETCH(QString, name);
    QFETCH(QStringList, arguments);
    for (const auto& [file, seed] : {std::pair("big.net", "1"), std::pair("other.net", "2")})
        QCOMPARE(expert({"new", "--layers", "300,300,20", "--seed", seed, inFolder(file)}).code, 0);
    QCOMPARE(library({"save", inFolder("big.net"), "--name", "Big"}).code, 0);
    const int operands = static_cast<int>(arguments.indexOf("--db"));
    if (!name.isEmpty())
        arguments.insert(operands < 0 ? arguments.size() : operands, inFolder(name));
    arguments.replaceInStrings(QRegularExpression("^IN/"), m_folder->path() + '/'); // its own name may have IN too
    const QStringList before = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    QProcess limited;
    limited.start("sh", QStringList{"-c", "ulimit -f 128; exec \"$0\" \"$@\"", WB_EXPERT} + arguments);
    QVERIFY(limited.waitForFinished(60'000));
    QCOMPARE(limited.exitStatus(), QProcess::NormalExit);
    QCOMPARE(limited.exitCode(), 1);
    const QByteArray errors = limited.readAllStandardError();
    QVERIFY2(errors.contains((name.isEmpty() ? db() : inFolder(name)).toUtf8()), errors.constData());
    QVERIFY2(errors.contains("room") || errors.contains("space"), errors.constData());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), before);
    QCOMPARE(library({"check"}).code, 0);
}

QTEST_GUILESS_MAIN(TestCliRescue)
#include "tst_cli_rescue.moc"
