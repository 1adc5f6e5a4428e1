// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/file.h"
#include "tests/fuzz/targets.h"
#include "tests/support/source_dir.h"

#include <QDir>
#include <QTest>

#include <array>

using namespace wb;

/// The corpus of the fuzzers, replayed without libFuzzer: what once broke a promise never does so again.
class TestFuzzCorpus : public QObject {
    Q_OBJECT

private slots:
    void keepsItsPromises_data();
    void keepsItsPromises();
};

namespace {

struct Target {
    const char* name;
    void (*check)(std::string_view);
};

constexpr std::array kTargets{
    Target{"fuzz_fann_net", fuzz::fannNet},
    Target{"fuzz_fann_data", fuzz::fannData},
    Target{"fuzz_csv", fuzz::csv},
    Target{"fuzz_network_json", fuzz::networkJson},
    Target{"fuzz_csv_guess", fuzz::csvGuess},
    Target{"fuzz_arff", fuzz::arff},
    Target{"fuzz_idx", fuzz::idx},
    Target{"fuzz_npy", fuzz::npy},
    Target{"fuzz_gzip", fuzz::gzip},
    Target{"fuzz_formula", fuzz::formula},
    Target{"fuzz_topology_text", fuzz::topologyLine},
    Target{"fuzz_plan_file", fuzz::planFile},
    Target{"fuzz_sweep_json", fuzz::sweepJson},
    Target{"fuzz_expert_snapshot", fuzz::expertSnapshot},
    Target{"fuzz_latency_json", fuzz::latencyJson},
};

} // namespace

void TestFuzzCorpus::keepsItsPromises_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("path");
    for (const auto& [target, check] : kTargets) {
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
    for (const auto& [name, check] : kTargets) {
        if (target == QLatin1String(name))
            check(*bytes);
    }
}

QTEST_APPLESS_MAIN(TestFuzzCorpus)
#include "tst_fuzz_corpus.moc"
