// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "ui/document/journal.h"
#include "ui/views/file_controller.h"
#include "ui/views/restore_bar.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <map>

using namespace wb;
using namespace wb::ui;

namespace {

/// Of a clock that all processes share.
qint64 millisecondsNow()
{
    QElapsedTimer clock;
    clock.start();
    return clock.msecsSinceReference();
}

/// Edits ten times a second and says which edit was made when, until it is killed.
int runEditor(QCoreApplication& application)
{
    Document document;
    const Journal journal(document, application.arguments().at(2));
    const std::string name = application.arguments().at(3).toStdString();
    int edit = 0;
    QTimer edits;
    QObject::connect(&edits, &QTimer::timeout, &application, [&] {
        Expert described = document.toExpert();
        described.name = name + ' ' + std::to_string(++edit);
        document.describe(described);
        static_cast<void>(document.setOutputs(document.spec().layers.front().id, 1 + edit % 50));
        std::printf("%d %lld\n", edit, static_cast<long long>(millisecondsNow()));
        std::fflush(stdout);
    });
    edits.start(100);
    return QCoreApplication::exec();
}

/// An editor, what it said, and when it was killed.
struct Editor {
    QProcess process;
    QByteArray said;
    qint64 killed = 0;
    /// How long before the kill the first edit was made that the journal does not hold; 0: it holds all.
    qint64 lag(int journaled) const
    {
        for (const QByteArray& line : said.split('\n'))
            if (line.split(' ').value(0).toInt() == journaled + 1 && line.contains(' '))
                return killed - line.split(' ').at(1).toLongLong();
        return 0;
    }
};

} // namespace

/// Many workbenches that are killed while somebody edits in them.
class TestJournalKills : public QObject {
    Q_OBJECT

private slots:
    void killedWhileEditingLosesTwoSecondsAtMost();

private:
    QString folder() const { return m_folder.filePath(QStringLiteral("state")); }
    bool isOfferedAtTheNextStart() const;
    QTemporaryDir m_folder;
};

/// And what is not answered stays.
bool TestJournalKills::isOfferedAtTheNextStart() const
{
    QWidget host;
    Document document;
    MessageBar messages;
    FileController files(document, messages, host);
    Journal journal(document, folder());
    RestoreBar bar(journal, document, files);
    bar.offer();
    return !bar.isHidden() && document.undoStack().isClean();
}

/// WB_JOURNAL_KILLS: how many processes, eight at a time, each killed at a moment that is drawn.
void TestJournalKills::killedWhileEditingLosesTwoSecondsAtMost()
{
    constexpr int kAtATime = 8;
    const int kills = std::max(qEnvironmentVariableIntValue("WB_JOURNAL_KILLS"), kAtATime);
    Rng rng(3);
    qint64 worst = 0;
    int withWork = 0;
    for (int begun = 0; begun < kills;) {
        std::vector<std::unique_ptr<Editor>> editors;
        for (; begun < kills && editors.size() < kAtATime; ++begun) {
            Editor& editor = *editors.emplace_back(std::make_unique<Editor>());
            const int lifetime = 300 + static_cast<int>(rng.below(3500));
            connect(&editor.process, &QProcess::readyRead, &editor.process, [&editor, lifetime] {
                if (editor.said.isEmpty()) // it has begun
                    QTimer::singleShot(lifetime, &editor.process, [&editor] {
                        editor.killed = millisecondsNow();
                        editor.process.kill();
                    });
                editor.said += editor.process.readAll();
            });
            editor.process.start(QCoreApplication::applicationFilePath(),
                                 {QStringLiteral("--editor"), folder(), QString::number(begun)});
        }
        for (const auto& editor : editors)
            QTRY_COMPARE_WITH_TIMEOUT(editor->process.state(), QProcess::NotRunning, 30'000);
        // All may have been killed before there was anything to write.
        const QDir left(folder());
        QCOMPARE(isOfferedAtTheNextStart(), !left.entryList({QStringLiteral("*.expert")}, QDir::Files).isEmpty());
        Document document;
        const Journal journal(document, folder());
        const auto works = journal.unsavedWork();
        std::map<int, int> journaled; // the last edit of each editor
        for (const auto& work : works) {
            QVERIFY2(work->expert(), qPrintable(work->path())); // never half an expert
            const QStringList name = QString::fromStdString(work->expert()->name).split(' ');
            journaled[name.at(0).toInt()] = name.at(1).toInt();
            const int outputs = work->expert()->network.spec().layers.front().outputs;
            QVERIFY(outputs == 1 + name.at(1).toInt() % 50 || outputs == 1 + (name.at(1).toInt() - 1) % 50);
        }
        for (std::size_t i = 0; i < editors.size(); ++i) {
            const int number = begun - static_cast<int>(editors.size() - i);
            const qint64 lag = editors[i]->lag(journaled[number]);
            worst = std::max(worst, lag);
            QVERIFY2(lag <= 2000, qPrintable(QString("process %1: %2 ms").arg(number).arg(lag)));
            withWork += journaled[number] > 0 ? 1 : 0;
        }
        for (const auto& work : works)
            work->discard();
    }
    QVERIFY(withWork * 2 > kills);
    qInfo("%d kills, %d left work, the journal was at most %lld ms behind", kills, withWork,
          static_cast<long long>(worst));
}

int main(int argc, char** argv)
{
    if (argc == 4 && std::string_view(argv[1]) == "--editor") {
        QCoreApplication application(argc, argv);
        return runEditor(application);
    }
    QApplication application(argc, argv);
    TestJournalKills test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journal_kills.moc"
