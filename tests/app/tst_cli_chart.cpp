// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/latency_json.h"
#include "tests/support/expert_process.h"
#include "ui/charts/latency_histogram_chart.h"
#include "ui/charts/layer_time_chart.h"
#include "ui/theme/language.h"
#include "ui/theme/theme_switch.h"
#include "ui/views/latency_page.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::test;
using namespace wb::ui;

namespace {

int run(const QString& program, const QStringList& arguments, QByteArray& errors)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return -1;
    errors = process.readAllStandardError();
    return process.exitCode();
}

} // namespace

/// Charts of `expert profile`, which are those of the window.
class TestCliChart : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void samePixelsAsTheWindow();
    void aColumnInFullSize();
    void everyFormatIsWhatItsSuffixSays_data();
    void everyFormatIsWhatItsSuffixSays();
    void wrongOptionsAreTwo_data();
    void wrongOptionsAreTwo();
    void withoutTheWorkbenchItSaysSo();
    void whatCannotBeDrawnLeavesTheOldFile();

private:
    QString path(const char* name) const { return m_folder.filePath(name); }
    /// What the window shows of the report, in its dark theme.
    void show(LatencyPage& page) const;

    QTemporaryDir m_folder;
    ThemeSwitch m_theme{ThemeSwitch::Choice::Dark};
};

void TestCliChart::show(LatencyPage& page) const
{
    const auto read = latencyFromJson(bytesOf(path("report.json")).toStdString());
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    MeasuredDesign design;
    design.latency = std::make_shared<const LatencyReport>(read->report);
    for (const std::string& layer : read->layers)
        design.names << QString::fromStdString(layer);
    page.setMeasured(design, nullptr, nullptr);
    page.resize(1000, 300);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
}

void TestCliChart::initTestCase()
{
    QVERIFY(m_folder.isValid());
    speak("en");
    const Outcome made = expert({"new", "--layers", "64,32,16,8", "--seed", "1", path("seed.net")});
    QVERIFY2(made.code == 0, made.errors.constData());
    // No display, and nobody who said what to do about it.
    const Outcome drawn = expert({"profile", path("seed.net"), "--runs", "300", "--report", path("report.json"),
                                  "--chart", path("distribution.png"), "--layers-chart", path("layers.svg")},
                                 {"QT_QPA_PLATFORM=", "DISPLAY=", "WAYLAND_DISPLAY="});
    QVERIFY2(drawn.code == 0, drawn.errors.constData());
    QVERIFY2(drawn.errors.isEmpty(), drawn.errors.constData());
    QVERIFY(drawn.output.contains("300 runs"));
}

void TestCliChart::samePixelsAsTheWindow()
{
    LatencyPage page(nullptr);
    show(page);
    auto* distribution = page.findChild<LatencyHistogramChart*>();
    const QByteArray png = bytesOf(path("distribution.png"));
    const QImage picture = QImage::fromData(png, "PNG");
    QCOMPARE(picture.size(), QSize(1360, 760)); // 180 mm, twice as large
    QCOMPARE(picture.pixelColor(2, 2), lightTheme().base);
    QCOMPARE(picture, QImage::fromData(distribution->png(2), "PNG"));
    QCOMPARE(png, distribution->png(2)); // provenance and all
    QCOMPARE(bytesOf(path("layers.svg")), page.findChild<LayerTimeChart*>()->svg());
}

void TestCliChart::aColumnInFullSize()
{
    QByteArray errors;
    QCOMPARE(run(WB_WORKBENCH,
                 {"--chart", path("column.png"), "--chart-width", "85", "--chart-scale", "3", path("report.json")},
                 errors),
             0);
    LatencyPage page(nullptr);
    show(page);
    auto* distribution = page.findChild<LatencyHistogramChart*>();
    distribution->setExportWidth(Chart::ExportWidth::Column);
    QCOMPARE(bytesOf(path("column.png")), distribution->png(3));
}

void TestCliChart::everyFormatIsWhatItsSuffixSays_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("drawing") << ".svg" << QByteArray("<svg ");
    QTest::newRow("document") << ".PDF" << QByteArray("%PDF-");
    QTest::newRow("picture") << ".png" << QByteArray("\x89PNG");
    QTest::newRow("numbers") << ".csv" << QByteArray("# 300 runs");
}

void TestCliChart::everyFormatIsWhatItsSuffixSays()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, beginning);
    const QString out = m_folder.filePath("all" + suffix);
    QByteArray errors;
    QCOMPARE(run(WB_WORKBENCH, {"--chart", out, path("report.json")}, errors), 0);
    QVERIFY2(bytesOf(out).startsWith(beginning), bytesOf(out).left(40).constData());
}

void TestCliChart::wrongOptionsAreTwo_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("a suffix of something else") << QStringList{"--chart", path("bad.jpg")} << QByteArray("bad.jpg");
    QTest::newRow("no suffix") << QStringList{"--layers-chart", path("bad")} << QByteArray("--layers-chart");
    QTest::newRow("a width nobody prints")
        << QStringList{"--chart", path("bad.svg"), "--chart-width", "100"} << QByteArray("85 or 180");
    QTest::newRow("too large") << QStringList{"--chart", path("bad.png"), "--chart-scale", "4"}
                               << QByteArray("--chart-scale");
    QTest::newRow("more samples than are kept")
        << QStringList{"--chart", path("bad.svg"), "--runs", "600000"} << QByteArray("500000");
}

void TestCliChart::wrongOptionsAreTwo()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, named);
    const Outcome outcome = expert(QStringList{"profile", path("seed.net")} + options);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY2(outcome.errors.contains(named), outcome.errors.constData());
    QVERIFY(!QFile::exists(options.at(1)));
}

void TestCliChart::withoutTheWorkbenchItSaysSo()
{
    const QString folder = path("alone/bin");
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::copy(WB_EXPERT, folder + "/expert"));
    QByteArray errors;
    QCOMPARE(run(folder + "/expert", {"profile", path("seed.net"), "--chart", path("none.svg")}, errors), 1);
    QVERIFY2(errors.contains("expert-workbench") && errors.contains(folder.toUtf8()), errors.constData());
    QVERIFY(!QFile::exists(path("none.svg")));
}

void TestCliChart::whatCannotBeDrawnLeavesTheOldFile()
{
    QFile old(path("old.svg"));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("mine");
    old.close();
    QByteArray errors;
    QCOMPARE(run(WB_WORKBENCH, {"--chart", old.fileName(), path("seed.net")}, errors), 1);
    QVERIFY2(errors.contains("expert-workbench: "), errors.constData());
    QCOMPARE(bytesOf(old.fileName()), QByteArray("mine"));
    const Outcome nowhere = expert({"profile", path("seed.net"), "--runs", "50", "--chart", path("no/folder.svg")});
    QCOMPARE(nowhere.code, 1);
    QVERIFY2(nowhere.errors.contains("folder.svg"), nowhere.errors.constData());
    QVERIFY(nowhere.output.contains("p50")); // the measurement is not lost with its picture
}

QTEST_MAIN(TestCliChart)
#include "tst_cli_chart.moc"
