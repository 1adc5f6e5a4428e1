// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/expert_snapshot.h"
#include "core/formats/file.h"
#include "ui/document/journal.h"
#include "ui/views/file_controller.h"
#include "ui/views/restore_bar.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace wb;
using namespace wb::ui;

namespace {

/// Edits, says when that is on disk, and waits to be killed: what a crash interrupts.
int runVictim(QCoreApplication& application)
{
    const QStringList arguments = application.arguments();
    Document document;
    const Journal journal(document, arguments.at(2));
    QElapsedTimer sinceEdit;
    QObject::connect(&journal, &Journal::written, &application, [&] {
        std::printf("written after %lld\n", static_cast<long long>(sinceEdit.elapsed()));
        std::fflush(stdout);
    });
    Expert described = document.toExpert();
    described.name = "Victim";
    document.describe(described);
    if (!document.setOutputs(document.spec().layers.front().id, 17) ||
        !writeFile(arguments.at(3).toStdString(), expertToBytes(document.expert())))
        return 1;
    sinceEdit.start();
    return QCoreApplication::exec();
}

QStringList filesIn(const QString& folder) { return QDir(folder).entryList(QDir::Files, QDir::Name); }

bool sameExpert(const Expert& a, const Expert& b) { return expertToBytes(a) == expertToBytes(b); }

/// A window's worth of parts, without the window.
struct RestoreFixture {
    explicit RestoreFixture(const QString& folder)
        : files(document, messages, host), journal(document, folder), bar(journal, document, files)
    {
    }
    QPushButton* button(const char* name) { return bar.findChild<QPushButton*>(QString::fromLatin1(name)); }

    QWidget host;
    Document document;
    MessageBar messages;
    FileController files;
    Journal journal;
    RestoreBar bar;
};

} // namespace

class TestJournal : public QObject {
    Q_OBJECT

private slots:
    void init();
    void writesWhatIsNotSaved();
    void isNotStarvedByAnEditThatGoesOn();
    void goesWhenEverythingIsSavedOrUndone();
    void goesAtADecentEnd();
    void journalsDoNotMeet();
    void saysOnceThatNothingCanBeWritten();
    void switchedOffItWritesNothing();
    void killedProcessLosesNothing();
    void discardedIsGone();
    void keptForLaterIsOfferedAgain();
    void damagedWorkIsToldOf();
    void oneAfterTheOther();

private:
    QString folder() const { return m_folder->filePath(QStringLiteral("state")); }
    /// Leaves work behind as a crash does; returns what it was.
    Expert crash();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

Expert TestJournal::crash()
{
    const QString truth = m_folder->filePath(QStringLiteral("truth"));
    QProcess victim;
    victim.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--victim"), folder(), truth});
    QByteArray said;
    while (!said.contains('\n') && victim.waitForReadyRead(10'000))
        said += victim.readAllStandardOutput();
    bool isNumber = false;
    const int after = said.trimmed().split(' ').last().toInt(&isNumber);
    if (!isNumber || after > 2000)
        qFatal("the journal was written too late: %s", said.constData());
    victim.kill(); // SIGKILL: nothing of the process runs any more
    victim.waitForFinished();
    return expertFromBytes(readFile(truth.toStdString()).value()).value();
}

void TestJournal::writesWhatIsNotSaved()
{
    Document document;
    const Journal journal(document, folder());
    QSignalSpy written(&journal, &Journal::written);
    QVERIFY(filesIn(folder()).isEmpty());
    QVERIFY(document.setInputs(5));
    QVERIFY(!journal.isUpToDate());
    QVERIFY(written.wait(2000));
    QVERIFY(journal.isUpToDate());
    const QStringList files = filesIn(folder()).filter(QStringLiteral(".expert"));
    QCOMPARE(files.size(), 1);
    const auto kept = expertFromBytes(readFile((folder() + u'/' + files.first()).toStdString()).value());
    QVERIFY(kept);
    QVERIFY(sameExpert(*kept, document.expert()));
}

void TestJournal::isNotStarvedByAnEditThatGoesOn()
{
    Document document;
    const Journal journal(document, folder());
    QSignalSpy written(&journal, &Journal::written);
    QTimer drag;
    int outputs = 1;
    connect(&drag, &QTimer::timeout, &document,
            [&] { QVERIFY(document.setOutputs(document.spec().layers.front().id, ++outputs)); });
    drag.start(20);
    QVERIFY(written.wait(2000));
}

void TestJournal::goesWhenEverythingIsSavedOrUndone()
{
    Document document;
    const Journal journal(document, folder());
    QSignalSpy written(&journal, &Journal::written);
    QVERIFY(document.setInputs(5));
    QVERIFY(written.wait(2000));
    document.undoStack().setClean();
    QVERIFY(filesIn(folder()).isEmpty());
    QVERIFY(document.setInputs(6));
    QVERIFY(written.wait(2000));
    document.undoStack().undo();
    QVERIFY(filesIn(folder()).isEmpty());
    document.undoStack().undo(); // before the save: not clean
    QVERIFY(written.wait(2000));
    QCOMPARE(filesIn(folder()).size(), 2); // the work and its lock
    document.reset(Document::newExpert());
    QVERIFY(filesIn(folder()).isEmpty());
}

void TestJournal::goesAtADecentEnd()
{
    Document document;
    {
        const Journal journal(document, folder());
        QSignalSpy written(&journal, &Journal::written);
        QVERIFY(document.setInputs(5));
        QVERIFY(written.wait(2000));
    }
    QVERIFY(filesIn(folder()).isEmpty());
}

void TestJournal::journalsDoNotMeet()
{
    Document one;
    Document two;
    const Journal first(one, folder());
    const Journal second(two, folder());
    QSignalSpy firstWritten(&first, &Journal::written);
    QSignalSpy secondWritten(&second, &Journal::written);
    QVERIFY(one.setInputs(5));
    QVERIFY(two.setInputs(6));
    QTRY_VERIFY_WITH_TIMEOUT(firstWritten.count() == 1 && secondWritten.count() == 1, 2000);
    QCOMPARE(filesIn(folder()).filter(QStringLiteral(".expert")).size(), 2);
    QVERIFY(first.unsavedWork().empty());
    QVERIFY(second.unsavedWork().empty());
    one.undoStack().setClean();
    QCOMPARE(filesIn(folder()).filter(QStringLiteral(".expert")).size(), 1);
}

void TestJournal::saysOnceThatNothingCanBeWritten()
{
    QFile file(folder()); // a file where the folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    Document document;
    const Journal journal(document, folder());
    QSignalSpy failed(&journal, &Journal::failed);
    QVERIFY(document.setInputs(5));
    QVERIFY(failed.wait(2000));
    QVERIFY(file.remove()); // and then it works
    QTRY_VERIFY_WITH_TIMEOUT(journal.isUpToDate(), 3000);
    QCOMPARE(failed.count(), 1);
}

void TestJournal::switchedOffItWritesNothing()
{
    Document document;
    Journal journal(document, folder());
    QSignalSpy written(&journal, &Journal::written);
    QVERIFY(document.setInputs(5));
    QVERIFY(written.wait(2000));
    journal.setEnabled(false);
    QVERIFY(filesIn(folder()).isEmpty());
    journal.setEnabled(true);
    QVERIFY(written.wait(2000));
}

void TestJournal::killedProcessLosesNothing()
{
    const Expert truth = crash();
    RestoreFixture next(folder());
    next.bar.offer();
    QVERIFY(!next.bar.isHidden());
    QVERIFY2(next.bar.text().contains(QStringLiteral("Victim")), qPrintable(next.bar.text()));
    // Another workbench started at the same moment is not offered it too.
    RestoreFixture other(folder());
    other.bar.offer();
    QVERIFY(other.bar.isHidden());

    QSignalSpy written(&next.journal, &Journal::written);
    const QStringList before = filesIn(folder()).filter(QStringLiteral(".expert"));
    next.button("restoreWork")->click();
    QVERIFY(next.bar.isHidden());
    QVERIFY(sameExpert(next.document.expert(), truth));
    QVERIFY(!next.document.undoStack().isClean());
    QCOMPARE(filesIn(folder()).filter(QStringLiteral(".expert")), before); // until it is safe elsewhere
    QVERIFY(written.wait(2000));
    const QStringList after = filesIn(folder()).filter(QStringLiteral(".expert"));
    QCOMPARE(after.size(), 1);
    QVERIFY(after != before);
}

void TestJournal::discardedIsGone()
{
    crash();
    RestoreFixture next(folder());
    next.bar.offer();
    next.button("discardWork")->click();
    QVERIFY(next.bar.isHidden());
    QVERIFY(filesIn(folder()).isEmpty());
    QVERIFY(next.document.undoStack().isClean());
}

void TestJournal::keptForLaterIsOfferedAgain()
{
    const Expert truth = crash();
    for (const char* name : {"keepWork", ""}) { // the second time nobody answers
        RestoreFixture next(folder());
        next.bar.offer();
        QVERIFY(!next.bar.isHidden());
        if (QPushButton* keep = next.button(name))
            keep->click();
        QVERIFY(next.document.undoStack().isClean());
    }
    const Document document;
    RestoreFixture last(folder());
    const auto work = last.journal.unsavedWork();
    QCOMPARE(work.size(), std::size_t{1});
    QVERIFY(sameExpert(work.front()->expert().value(), truth));
}

void TestJournal::damagedWorkIsToldOf()
{
    crash();
    const QString path = folder() + u'/' + filesIn(folder()).filter(QStringLiteral(".expert")).first();
    QFile file(path);
    QVERIFY(file.resize(file.size() - 3));
    RestoreFixture next(folder());
    next.bar.offer();
    QVERIFY(!next.bar.isHidden());
    QCOMPARE(next.bar.kind(), MessageBar::Kind::Warning);
    QVERIFY(next.bar.text().contains(path));
    QVERIFY(next.button("restoreWork")->isHidden());
    QVERIFY(QFile::exists(path));
}

void TestJournal::oneAfterTheOther()
{
    crash();
    crash();
    RestoreFixture next(folder());
    next.bar.offer();
    next.button("discardWork")->click();
    QVERIFY(!next.bar.isHidden());
    next.button("restoreWork")->click();
    QVERIFY(next.bar.isHidden());
    QCOMPARE(next.document.expert().name, std::string("Victim"));
}

int main(int argc, char** argv)
{
    if (argc == 4 && std::string_view(argv[1]) == "--victim") {
        QCoreApplication application(argc, argv);
        return runVictim(application);
    }
    QApplication application(argc, argv);
    TestJournal test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journal.moc"
