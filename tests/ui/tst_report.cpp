// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inference_fixture.h"
#include "ui/charts/loss_chart.h"
#include "ui/charts/memory_chart.h"
#include "ui/views/charts_archive.h"
#include "ui/views/report.h"

#include <QTableWidget>
#include <QTest>
#include <QXmlStreamReader>

using namespace wb;
using namespace wb::ui;

namespace {

struct ReportFixture {
    ReportFixture()
    {
        Expert expert = test::smallExpert();
        expert.name = "A <b>bold</b> & \"odd\" name %1";
        expert.summary = "says\x01 %2";
        document.reset(expert);
        MemoryReport report;
        report.layers = {{100, 20, 4, 3}};
        report.total = {100, 20, 4, 3};
        memory.setProvenance("counted <here>");
        memory.setReport(std::make_shared<const MemoryReport>(report), {"Input", "</svg><script>", "Shared"});
    }

    QWidget page;
    Document document;
    MemoryChart memory{&page};
    LossChart empty{&page};
};

} // namespace

class TestReport : public QObject {
    Q_OBJECT

private slots:
    void reportIsXmlWithoutReferences();
    void factsStandInIt();
    void chartsComeAsDrawingTableAndCsv();
    void idsAreUnique();
    void visibleTablesAreIn();
    void chartsComeInOneArchive();
};

void TestReport::reportIsXmlWithoutReferences()
{
    ReportFixture fixture;
    QXmlStreamReader xml(reportHtml(fixture.document, fixture.page));
    int drawings = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        QVERIFY(xml.name() != QLatin1String("script") && xml.name() != QLatin1String("link"));
        drawings += xml.name() == QLatin1String("svg") ? 1 : 0;
        for (const auto& attribute : xml.attributes()) {
            if (attribute.name() == QLatin1String("src") || attribute.name() == QLatin1String("href"))
                QVERIFY(attribute.value().startsWith(QLatin1String("data:")));
            QVERIFY(!attribute.value().contains(QLatin1String("http")));
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(drawings, 1); // the empty chart has nothing to show
}

void TestReport::factsStandInIt()
{
    ReportFixture fixture;
    const QString html = QString::fromUtf8(reportHtml(fixture.document, fixture.page));
    QVERIFY(html.contains("<h1>A &lt;b&gt;bold&lt;/b&gt; &amp; &quot;odd&quot; name %1</h1>"));
    QVERIFY(html.contains("<td>3-4-2</td>"));
    QVERIFY(html.contains("<td>26</td>")); // 3 x 4 + 4 + 4 x 2 + 2
    QVERIFY(html.contains("expert info "));
    QVERIFY(html.contains("says %2"));
}

void TestReport::chartsComeAsDrawingTableAndCsv()
{
    ReportFixture fixture;
    const QString html = QString::fromUtf8(reportHtml(fixture.document, fixture.page));
    QVERIFY(html.contains("<h2>Memory of each layer</h2>"));
    QVERIFY(html.contains("<figcaption>counted &lt;here&gt;</figcaption>"));
    QVERIFY(html.contains("<th class=\"number\">weights_bytes</th>"));
    QVERIFY(html.contains(QString::fromLatin1(fixture.memory.csv().toBase64())));
    QVERIFY(!html.contains("Errors"));
}

void TestReport::idsAreUnique()
{
    ReportFixture fixture;
    MemoryChart second(&fixture.page);
    MemoryReport report;
    report.layers = {{100, 20, 4, 3}};
    report.total = {100, 20, 4, 3};
    second.setReport(std::make_shared<const MemoryReport>(report), {"Input", "One", "Shared"});
    QXmlStreamReader xml(reportHtml(fixture.document, fixture.page));
    QStringList ids;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.attributes().hasAttribute("id"))
            ids << xml.attributes().value("id").toString();
    QVERIFY(ids.size() >= 2);
    QCOMPARE(ids.removeDuplicates(), 0);
}

void TestReport::visibleTablesAreIn()
{
    ReportFixture fixture;
    QTableWidget table(1, 1, &fixture.page);
    table.setAccessibleName("Figures of a test");
    table.setHorizontalHeaderLabels({"Value"});
    table.setItem(0, 0, new QTableWidgetItem("4 < 5"));
    QVERIFY(!reportHtml(fixture.document, fixture.page).contains("Figures of a test"));
    fixture.page.show();
    const QByteArray html = reportHtml(fixture.document, fixture.page);
    QVERIFY(html.contains("<h2>Figures of a test</h2>"));
    QVERIFY(html.contains("4 &lt; 5"));
}

void TestReport::chartsComeInOneArchive()
{
    ReportFixture fixture;
    const Result<QByteArray> archive = chartsArchive(fixture.page);
    QVERIFY(archive);
    for (const char* name :
         {"01-memory-of-each-layer.png", "01-memory-of-each-layer.svg", "01-memory-of-each-layer.csv"})
        QCOMPARE(archive->count(name), 2); // at the file and in the directory
    QVERIFY(!archive->contains("02-"));    // the empty chart has nothing to show
    const QWidget nothing;
    QVERIFY(!chartsArchive(nothing));
}

QTEST_MAIN(TestReport)
#include "tst_report.moc"
