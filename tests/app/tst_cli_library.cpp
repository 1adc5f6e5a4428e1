// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/expert_process.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace wb::test;

/// `expert library`: what a script keeps, lists and gets back.
class TestCliLibrary : public QObject {
    Q_OBJECT

private slots:
    void init();
    void savedExpertIsListedShownAndExported();
    void sameNameIsTheNextVersion();
    void filterFindsWords();
    void ownLibraryIsEmptyAtFirstAndMadeBySaving();
    void versionsHaveStagesAndComeBack();
    void deletedExpertComesBack();
    void filterKnowsFactsAndNamesMistakes();
    void wholeLibraryIsCopiedAndTakenIn();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void badInputIsOne_data();
    void badInputIsOne();

private:
    QString inFolder(const QString& name) const { return m_folder->filePath(name); }
    QString makeNet(const QString& name, const QString& seed) const;
    Outcome library(QStringList arguments) const;
    QJsonDocument json(QStringList arguments) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
}

QString TestCliLibrary::makeNet(const QString& name, const QString& seed) const
{
    const Outcome made = expert({"new", "--layers", "3,4,2", "--seed", seed, inFolder(name)});
    return made.code == 0 ? inFolder(name) : QString();
}

Outcome TestCliLibrary::library(QStringList arguments) const
{
    arguments.prepend("library");
    return expert(arguments << "--db" << inFolder("experts.db"));
}

QJsonDocument TestCliLibrary::json(QStringList arguments) const
{
    return QJsonDocument::fromJson(library(arguments << "--json").output);
}

void TestCliLibrary::savedExpertIsListedShownAndExported()
{
    const QString net = makeNet("small.net", "5");
    const Outcome saved = library({"save", net, "--name", "Digits", "--domain", "Language", "--summary", "reads digits",
                                   "--tags", "ocr, 8x8", "--note", "first"});
    QVERIFY2(saved.code == 0, saved.errors.constData());
    QVERIFY(saved.output.contains("\"Digits\" version 1"));

    const QJsonArray listed = json({"list"}).array();
    QCOMPARE(listed.size(), 1);
    const QJsonObject first = listed[0].toObject();
    QCOMPARE(first["name"].toString(), QString("Digits"));
    QCOMPARE(first["domain"].toString(), QString("Language"));
    QCOMPARE(first["summary"].toString(), QString("reads digits"));
    QCOMPARE(first["tags"].toArray(), (QJsonArray{"ocr", "8x8"}));
    QCOMPARE(first["version"].toInt(), 1);
    QCOMPARE(first["inputs"].toInt(), 3);
    QCOMPARE(first["outputs"].toInt(), 2);
    QCOMPARE(first["parameters"].toInt(), 26);
    QCOMPARE(first["topology"].toString(), QString("3-4-2"));
    QCOMPARE(first["bytes"].toInt(), 104);
    QVERIFY(first["updated"].toString().endsWith("Z"));

    const QJsonObject shown = json({"show", "digits"}).object();
    QCOMPARE(shown["versions"].toArray()[0].toObject()["note"].toString(), QString("first"));
    QCOMPARE(shown["versions"].toArray()[0].toObject()["sha256"].toString().size(), 64);
    QCOMPARE(shown["network"].toObject()["layers"].toArray().size(), 2);
    QVERIFY(library({"show", "Digits"}).output.contains("reads digits"));
    QVERIFY(library({"card", "Digits"}).output.startsWith("# Digits\n\nreads digits\n"));
    QCOMPARE(library({"query", "SELECT name, domain FROM expert", "--csv"}).output.split('\n').at(1),
             QByteArray("Digits,Language"));
    QCOMPARE(library({"query", "DELETE FROM expert"}).code, 1);
    const QString page = inFolder("card.html");
    QCOMPARE(library({"card", "Digits", page}).code, 0);
    QVERIFY(bytesOf(page).startsWith("<!DOCTYPE html>"));

    const Outcome exported = library({"export", "Digits", inFolder("back.net")});
    QVERIFY2(exported.code == 0, exported.errors.constData());
    QFile before(net);
    QFile after(inFolder("back.net"));
    QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), before.readAll());
}

void TestCliLibrary::sameNameIsTheNextVersion()
{
    const QString first = makeNet("a.net", "1");
    const QString second = makeNet("b.net", "2");
    QCOMPARE(library({"save", first, "--name", "Digits", "--tags", "ocr", "--author", "Ada", "--license", "MIT"}).code,
             0);
    QVERIFY(library({"save", second, "--name", "Digits"}).output.contains("version 2"));
    const QJsonObject shown = json({"show", "Digits"}).object();
    QCOMPARE(shown["versions"].toArray().size(), 2);
    QCOMPARE(shown["tags"].toArray(), QJsonArray{"ocr"}); // what is not said again stays
    QCOMPARE(shown["author"].toString() + shown["license"].toString(), QString("AdaMIT"));
    QCOMPARE(json({"list", "--filter", "author:ada license:mit"}).array().size(), 1);
    QCOMPARE(library({"export", "Digits", inFolder("old.net"), "--version", "1"}).code, 0);
    QFile before(first);
    QFile after(inFolder("old.net"));
    QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), before.readAll());
}

void TestCliLibrary::filterFindsWords()
{
    const QString net = makeNet("a.net", "1");
    for (const char* name : {"Digits", "Sine"})
        QCOMPARE(library({"save", net, "--name", name}).code, 0);
    QCOMPARE(json({"list"}).array().size(), 2);
    QCOMPARE(json({"list", "--filter", "dig"}).array().size(), 1);
    QCOMPARE(json({"list", "--filter", "\"NEAR("}).array().size(), 0);
    const QByteArray table = library({"list", "--filter", "dig"}).output;
    QVERIFY(table.startsWith("name") && table.contains("3-4-2") && !table.contains("Sine"));
}

void TestCliLibrary::ownLibraryIsEmptyAtFirstAndMadeBySaving()
{
    const Outcome empty = expert({"library", "list", "--json"});
    QCOMPARE(empty.code, 0);
    QCOMPARE(QJsonDocument::fromJson(empty.output).array().size(), 0);
    QVERIFY(!QFile::exists(inFolder("expert-workbench/experts.db")));
    const Outcome saved = expert({"library", "save", makeNet("a.net", "1")});
    QVERIFY2(saved.code == 0, saved.errors.constData());
    QVERIFY(QFile::exists(inFolder("expert-workbench/experts.db")));
    QVERIFY(expert({"library", "list"}).output.contains("3-4-2"));
}

void TestCliLibrary::versionsHaveStagesAndComeBack()
{
    for (const char* seed : {"1", "2"})
        QCOMPARE(library({"save", makeNet(QString("%1.net").arg(seed), seed), "--name", "Digits"}).code, 0);
    QCOMPARE(library({"stage", "Digits", "1", "champion"}).code, 0);
    QVERIFY(library({"restore", "Digits", "1"}).output.contains("version 3 now"));
    QCOMPARE(library({"describe", "Digits", "--author", "Ada", "--license", "MIT", "--version", "2", "--note", "worse"})
                 .code,
             0);
    const QJsonObject shown = json({"show", "Digits"}).object();
    const QJsonArray versions = shown["versions"].toArray();
    QCOMPARE(versions.size(), 3);
    QCOMPARE(versions[2].toObject()["stage"].toString(), QString("champion"));
    QCOMPARE(versions[1].toObject()["note"].toString(), QString("worse"));
    QCOMPARE(versions[0].toObject()["sha256"], versions[2].toObject()["sha256"]);
    QCOMPARE(shown["author"].toString(), QString("Ada"));
    QCOMPARE(shown["license"].toString(), QString("MIT"));
    QCOMPARE(library({"save", makeNet("s.net", "3"), "--name", "Student"}).code, 0);
    QCOMPARE(library({"lineage", "Student", "--from", "Digits@1", "--relation", "distilled"}).code, 0);
    const QJsonObject edge = json({"lineage", "Student"}).array()[0].toObject();
    QCOMPARE(edge["parent"].toString(), QString("Digits"));
    QCOMPARE(edge["parent_version"].toInt(), 1);
    QCOMPARE(edge["relation"].toString(), QString("distilled"));
    QCOMPARE(library({"lineage", "Digits@1", "--from", "Student"}).code, 1); // a circle
    QCOMPARE(library({"stage", "Digits", "1", "best"}).code, 1);
    QCOMPARE(library({"stage", "Digits", "first", "champion"}).code, 2);
}

void TestCliLibrary::deletedExpertComesBack()
{
    const QString net = makeNet("a.net", "1");
    QCOMPARE(library({"save", net, "--name", "Digits"}).code, 0);
    QVERIFY(library({"delete", "Digits"}).output.contains("undelete Digits"));
    QCOMPARE(json({"list"}).array().size(), 0);
    const QJsonObject trashed = json({"trash"}).array()[0].toObject();
    QCOMPARE(trashed["name"].toString(), QString("Digits"));
    QCOMPARE(QDateTime::fromString(trashed["deleted"].toString(), Qt::ISODate)
                 .daysTo(QDateTime::fromString(trashed["kept_until"].toString(), Qt::ISODate)),
             30);
    QVERIFY(library({"compact"}).output.startsWith("0 experts"));
    QCOMPARE(library({"save", net, "--name", "Digits"}).code, 0);
    QCOMPARE(library({"undelete", "Digits"}).code, 1); // the name is taken
    QCOMPARE(library({"undelete", "digits", "--as", "Old digits"}).code, 0);
    QCOMPARE(json({"list"}).array().size(), 2);
    QCOMPARE(library({"delete", "Nobody"}).code, 1);
    QCOMPARE(library({"undelete", "Nobody"}).code, 1);
}

void TestCliLibrary::filterKnowsFactsAndNamesMistakes()
{
    QCOMPARE(library({"save", makeNet("a.net", "1"), "--name", "Digits", "--tags", "ocr"}).code, 0);
    QCOMPARE(json({"list", "--filter", "params:<1k tag:ocr act:sigmoid"}).array().size(), 1);
    QCOMPARE(json({"list", "--filter", "params:>1k"}).array().size(), 0);
    const Outcome wrong = library({"list", "--filter", "ocr params:big"});
    QCOMPARE(wrong.code, 1);
    QVERIFY2(wrong.errors.contains("character 12"), wrong.errors.constData());
}

void TestCliLibrary::wholeLibraryIsCopiedAndTakenIn()
{
    QCOMPARE(library({"save", makeNet("a.net", "1"), "--name", "Digits"}).code, 0);
    QCOMPARE(library({"backup", inFolder("whole.db")}).code, 0);
    const QString taken = QString::fromUtf8(library({"snapshot"}).output).trimmed();
    QVERIFY2(QFile::exists(taken), qPrintable(taken));
    const QString other = inFolder("other.db");
    const Outcome first = expert({"library", "import", inFolder("whole.db"), "--db", other});
    QVERIFY2(first.output.startsWith("1 new expert, 1 new version"), first.errors.constData());
    QVERIFY(expert({"library", "import", taken, "--db", other}).output.startsWith("0 new experts"));
    QCOMPARE(expert({"library", "import", inFolder("a.net"), "--db", other}).code, 1);
    QCOMPARE(library({"backup", inFolder("experts.db")}).code, 1); // onto itself
}

void TestCliLibrary::wrongUsageIsTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no verb") << QStringList{"library"};
    QTest::newRow("unknown verb") << QStringList{"library", "burn"};
    QTest::newRow("no file") << QStringList{"library", "save"};
    QTest::newRow("unknown option") << QStringList{"library", "list", "--colour"};
    QTest::newRow("version zero") << QStringList{"library", "export", "a", "b.net", "--version", "0"};
    QTest::newRow("version word") << QStringList{"library", "export", "a", "b.net", "--version", "last"};
    QTest::newRow("unknown libfann") << QStringList{"library", "export", "a", "b.net", "--fann", "9"};
}

void TestCliLibrary::wrongUsageIsTwo()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = expert(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY(outcome.errors.contains("--help"));
}

void TestCliLibrary::badInputIsOne_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no library") << QStringList{"library", "list", "--db", "/nowhere/x.db"}
                                << QByteArray("/nowhere/x.db");
    QTest::newRow("no folder to save in")
        << QStringList{"library", "save", "NET", "--db", "/nowhere/x.db"} << QByteArray("folder");
    QTest::newRow("nobody has that name")
        << QStringList{"library", "show", "Nobody", "--db", "DB"} << QByteArray("Nobody");
    QTest::newRow("no such version") << QStringList{"library",   "export", "Digits", "x.net",
                                                    "--version", "7",      "--db",   "DB"}
                                     << QByteArray("version 7");
    QTest::newRow("no such file") << QStringList{"library", "save", "/nowhere/x.net"} << QByteArray("/nowhere/x.net");
    QTest::newRow("not a library") << QStringList{"library", "list", "--db", "NET"} << QByteArray("not a database");
}

void TestCliLibrary::badInputIsOne()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const QString net = makeNet("a.net", "1");
    QCOMPARE(library({"save", net, "--name", "Digits"}).code, 0);
    arguments.replaceInStrings(QRegularExpression("^NET$"), net);
    arguments.replaceInStrings(QRegularExpression("^DB$"), inFolder("experts.db"));
    const Outcome outcome = expert(arguments);
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY2(outcome.errors.contains(says), outcome.errors.constData());
}

QTEST_GUILESS_MAIN(TestCliLibrary)
#include "tst_cli_library.moc"
