// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/source_dir.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// What the layers may see, read off the sources themselves.
class TestLayers : public QObject {
    Q_OBJECT

private slots:
    void foldersKeepTheirArrows_data();
    void foldersKeepTheirArrows();
    void onlyThePoolLocks();
    void everyFileNamesItsLicence_data();
    void everyFileNamesItsLicence();
    void nothingWaitsInANestedEventLoop();
};

namespace {

QString rootDir() { return wb::test::sourcePath(".") + "/"; }

QStringList sourcesOf(const QString& folder)
{
    QStringList found;
    QDirIterator files(rootDir() + folder, {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found << files.next();
    return found;
}

QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// "file:line" of every line that matches.
QStringList linesMatching(const QString& folder, const QRegularExpression& pattern)
{
    QStringList hits;
    for (const QString& path : sourcesOf(folder)) {
        const QStringList lines = textOf(path).split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (pattern.match(lines[i]).hasMatch())
                hits << QString("%1:%2 %3").arg(path.mid(rootDir().size())).arg(i + 1).arg(lines[i].trimmed());
        }
    }
    return hits;
}

} // namespace

void TestLayers::foldersKeepTheirArrows_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("forbidden");
    QTest::newRow("core sees no other layer and no Qt") << "core"
                                                        << R"(#include\s+("(ui|app|wasm)/|<Q|"q))";
    QTest::newRow("core prints nothing") << "core"
                                         << R"(#include\s+<(iostream|cstdio)>|std::(cout|cerr)\b|\bprintf\()";
    QTest::newRow("core has no threads") << "core"
                                         << R"(#include\s+<(thread|future)>)";
    QTest::newRow("core draws no std distribution") << "core"
                                                    << R"(std::\w+_distribution|std::shuffle|\brand\(\))";
    QTest::newRow("ui sees no app") << "ui"
                                    << R"(#include\s+"app/)";
    QTest::newRow("the command line is free of GPL parts") << "app/cli"
                                                           << R"(#include\s+("ui/|<?"?qcustomplot|<QWidget))";
}

void TestLayers::foldersKeepTheirArrows()
{
    QFETCH(QString, folder);
    QFETCH(QString, forbidden);
    QVERIFY2(!sourcesOf(folder).isEmpty(), "the folder has no sources: the check would pass for nothing");
    const QStringList hits =
        linesMatching(folder, QRegularExpression(forbidden, QRegularExpression::CaseInsensitiveOption));
    QVERIFY2(hits.isEmpty(), qPrintable(hits.join('\n')));
}

/// The pool stands several threads at once, though it starts none; nothing else in core needs to.
void TestLayers::onlyThePoolLocks()
{
    const QStringList hits =
        linesMatching("core", QRegularExpression(R"(#include\s+<(mutex|shared_mutex|condition_variable)>)"));
    for (const QString& hit : hits)
        QVERIFY2(hit.startsWith("core/pool/"), qPrintable(hit));
}

void TestLayers::everyFileNamesItsLicence_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("licence");
    QTest::newRow("core") << "core"
                          << "Apache-2.0";
    QTest::newRow("command line") << "app/cli"
                                  << "Apache-2.0";
    QTest::newRow("ui") << "ui"
                        << "GPL-3.0-or-later";
    QTest::newRow("wasm") << "wasm"
                          << "GPL-3.0-or-later";
    QTest::newRow("tests") << "tests"
                           << "GPL-3.0-or-later";
}

void TestLayers::everyFileNamesItsLicence()
{
    QFETCH(QString, folder);
    QFETCH(QString, licence);
    for (const QString& path : sourcesOf(folder)) {
        const QString first = textOf(path).section('\n', 0, 0);
        QVERIFY2(first == "// SPDX-License-Identifier: " + licence, qPrintable(path + ": " + first));
    }
}

/// In a browser a nested loop hangs the tab: dialogs open(), menus popup().
void TestLayers::nothingWaitsInANestedEventLoop()
{
    const QRegularExpression pattern(
        R"((\.|->)exec\(|QEventLoop|processEvents\(|QMessageBox::(information|question|warning|critical|about)\()"
        R"(|QInputDialog::get|QFileDialog::(getOpenFileName|getSaveFileName|getExistingDirectory))");
    for (const QString& folder : {QString("ui"), QString("wasm")}) {
        const QStringList hits = linesMatching(folder, pattern);
        QVERIFY2(hits.isEmpty(), qPrintable(hits.join('\n')));
    }
}

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
