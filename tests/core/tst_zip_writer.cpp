// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zip_writer.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;

/// What is written is read by somebody else: Python's zipfile.
class TestZipWriter : public QObject {
    Q_OBJECT

private slots:
    void anotherReaderFindsTheFiles();
    void anEmptyArchiveIsOne();
};

namespace {

constexpr std::time_t kWhen = 1'700'000'000; // 2023-11-14 22:13:20 UTC

/// Every file's name, date, size, and its bytes if they are few; checks the sums of all of them.
QString listing(const std::string& archive)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("a.zip"));
    if (!file.open(QIODevice::WriteOnly) || file.write(archive.data(), qint64(archive.size())) < 0)
        return "cannot write";
    file.close();
    QProcess python;
    python.start("python3", {"-X", "utf8", "-c",
                             "import sys, zipfile\n"
                             "z = zipfile.ZipFile(sys.argv[1])\n"
                             "assert z.testzip() is None\n"
                             "for i in z.infolist():\n"
                             "    print(i.filename, i.date_time, i.file_size, z.read(i) if i.file_size < 9 else '')\n",
                             file.fileName()});
    python.waitForFinished();
    return QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError());
}

} // namespace

void TestZipWriter::anotherReaderFindsTheFiles()
{
    if (QStandardPaths::findExecutable("python3").isEmpty())
        QSKIP("needs python3");
    ZipWriter zip(kWhen);
    std::string large;
    for (int i = 0; i < 200'000; ++i)
        large += static_cast<char>(i * 7919 >> 3);
    QVERIFY(zip.add("charts/latency.csv", "a,b\n1,2"));
    QVERIFY(zip.add("图.svg", ""));
    QVERIFY(zip.add("large.bin", large));
    const std::string archive = zip.finish();
    QCOMPARE(listing(archive), QString("charts/latency.csv (2023, 11, 14, 22, 13, 20) 7 b'a,b\\n1,2'\n"
                                       "图.svg (2023, 11, 14, 22, 13, 20) 0 b''\n"
                                       "large.bin (2023, 11, 14, 22, 13, 20) 200000 \n"));
}

void TestZipWriter::anEmptyArchiveIsOne()
{
    if (QStandardPaths::findExecutable("python3").isEmpty())
        QSKIP("needs python3");
    QCOMPARE(listing(ZipWriter(kWhen).finish()), QString());
}

QTEST_APPLESS_MAIN(TestZipWriter)
#include "tst_zip_writer.moc"
