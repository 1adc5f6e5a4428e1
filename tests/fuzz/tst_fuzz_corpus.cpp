// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/file.h"
#include "tests/fuzz/targets.h"
#include "tests/support/source_dir.h"

#include <QDir>
#include <QTest>

using namespace wb;

/// The corpus of the fuzzers, replayed without libFuzzer: what once broke a promise never does so again.
class TestFuzzCorpus : public QObject {
    Q_OBJECT

private slots:
    void keepsItsPromises_data();
    void keepsItsPromises();
};

void TestFuzzCorpus::keepsItsPromises_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("path");
    for (const char* target : {"fuzz_fann_net", "fuzz_fann_data", "fuzz_csv", "fuzz_network_json"}) {
        const QDir folder(test::sourcePath(QStringLiteral("tests/fuzz/corpus/%1").arg(QLatin1String(target))));
        const QStringList names = folder.entryList(QDir::Files);
        QVERIFY2(!names.isEmpty(), target);
        for (const QString& name : names)
            QTest::addRow("%s/%s", target, qPrintable(name)) << QString::fromLatin1(target) << folder.filePath(name);
    }
}

void TestFuzzCorpus::keepsItsPromises()
{
    QFETCH(QString, target);
    QFETCH(QString, path);
    const auto bytes = readFile(path.toStdString());
    QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
    if (target == "fuzz_fann_net")
        fuzz::fannNet(*bytes);
    else if (target == "fuzz_fann_data")
        fuzz::fannData(*bytes);
    else if (target == "fuzz_csv")
        fuzz::csv(*bytes);
    else
        fuzz::networkJson(*bytes);
}

QTEST_APPLESS_MAIN(TestFuzzCorpus)
#include "tst_fuzz_corpus.moc"
