// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/limits.h"
#include "core/formats/file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace wb;

class TestFile : public QObject {
    Q_OBJECT

private slots:
    void init();
    void readsWhatItWrote();
    void missingFilesAreNotFound();
    void foldersAreNoFiles();
    void largeFilesAreRefused();
    void keepsPermissionsAndLinks();
    void leavesNothingBehindInTheFolder();
    void fullDeviceIsAnError();
    void failedWriteKeepsTheOldFile();
    void killedWriteKeepsOldOrNew();

private:
    std::string path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)).toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestFile::readsWhatItWrote()
{
    std::string bytes(300'000, '\0');
    for (std::size_t at = 0; at < bytes.size(); ++at)
        bytes[at] = static_cast<char>(at * 7);
    for (const char* name : {"plain.net", "mit Leerzeichen \xC3\xA4.net"}) {
        const auto written = writeFile(path(name), bytes);
        QVERIFY2(written, written ? "" : written.error().message.c_str());
        QVERIFY(readFile(path(name)) == bytes);
        QVERIFY(writeFile(path(name), ""));
        QVERIFY(readFile(path(name)) == std::string());
    }
}

void TestFile::missingFilesAreNotFound()
{
    const auto read = readFile(path("none.net"));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NotFound);
    QVERIFY2(read.error().message.find(path("none.net")) == 0, read.error().message.c_str());
    const auto written = writeFile(path("no folder/none.net"), "x");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Io);
    QVERIFY2(written.error().message.find("choose a folder that exists") != std::string::npos,
             written.error().message.c_str());
}

void TestFile::foldersAreNoFiles()
{
    const auto read = readFile(m_folder->path().toStdString());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Io);
    const auto written = writeFile(m_folder->path().toStdString(), "x");
    QVERIFY(!written);
    QVERIFY2(written.error().message.find("this is a folder") != std::string::npos, written.error().message.c_str());
}

void TestFile::largeFilesAreRefused()
{
    QFile file(QString::fromStdString(path("large.net")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(static_cast<qint64>(limits::kFileBytes) + 1)); // sparse: takes no room
    file.close();
    const auto read = readFile(path("large.net"));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::LimitExceeded);
    // A device has no size; it must stop all the same.
    const auto endless = readFile("/dev/zero");
    QVERIFY(!endless);
    QCOMPARE(endless.error().code, ErrorCode::LimitExceeded);
}

void TestFile::keepsPermissionsAndLinks()
{
    QVERIFY(writeFile(path("real.net"), "old"));
    QCOMPARE(::chmod(path("real.net").c_str(), 0640), 0);
    QCOMPARE(::symlink("real.net", path("link.net").c_str()), 0);
    QVERIFY(writeFile(path("link.net"), "new"));
    QVERIFY(QFileInfo(QString::fromStdString(path("link.net"))).isSymLink());
    QVERIFY(readFile(path("real.net")) == std::string("new"));
    struct stat status = {};
    QCOMPARE(::stat(path("real.net").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0640U);
}

void TestFile::leavesNothingBehindInTheFolder()
{
    QVERIFY(writeFile(path("a.net"), "1"));
    QVERIFY(writeFile(path("a.net"), "2"));
    QVERIFY(!writeFile(path("a.net/b"), "3"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{"a.net"});
}

void TestFile::fullDeviceIsAnError()
{
    const auto written = writeFile("/dev/full", "x");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Io);
    QVERIFY2(written.error().message.find("make room") != std::string::npos, written.error().message.c_str());
}

void TestFile::failedWriteKeepsTheOldFile()
{
    const std::string old(1000, 'o');
    QVERIFY(writeFile(path("a.net"), old));
    // The system gives no more than 64 KiB a file: the write fails in the middle, as on a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{65536, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = writeFile(path("a.net"), std::string(1U << 20U, 'n'));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Io);
    QVERIFY(readFile(path("a.net")) == old);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{"a.net"});
}

void TestFile::killedWriteKeepsOldOrNew()
{
    const std::string old(100'000, 'o');
    const std::string fresh(200'000, 'n');
    QVERIFY(writeFile(path("a.net"), old));
    // WB_FILE_KILLS: how often.
    const int kills = std::max(qEnvironmentVariableIntValue("WB_FILE_KILLS"), 50);
    for (int round = 0; round < kills; ++round) {
        int signal[2] = {};
        QCOMPARE(::pipe(signal), 0);
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            // A byte before each save: whoever reads it kills us somewhere in that save or a few later.
            while (::write(signal[1], "x", 1) == 1 && writeFile(path("a.net"), fresh) &&
                   writeFile(path("a.net"), old)) {
            }
            ::_exit(1);
        }
        char byte = 0;
        for (int save = 0; save <= round % 4; ++save)
            QCOMPARE(::read(signal[0], &byte, 1), ssize_t{1});
        ::kill(child, SIGKILL);
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        ::close(signal[0]);
        ::close(signal[1]);
        const auto found = readFile(path("a.net"));
        QVERIFY(found);
        QVERIFY(*found == old || *found == fresh);
    }
    qInfo("%d kills, the file was always the old one or the new one", kills);
}

QTEST_APPLESS_MAIN(TestFile)
#include "tst_file.moc"
