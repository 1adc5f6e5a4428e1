// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/card_writer.h"
#include "core/store/model_card.h"
#include "tests/support/random_network.h"

#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace wb;
using test::take;

class TestModelCard : public QObject {
    Q_OBJECT

private slots:
    void saysWhatTheLibraryKnows();
    void textsCannotBreakOut();
    void goneExpertHasNone();

private:
    ExpertStore open() { return take(ExpertStore::open(m_folder.filePath("cards.db").toStdString())); }

    QTemporaryDir m_folder;
};

void TestModelCard::saysWhatTheLibraryKnows()
{
    ExpertStore store = open();
    NetworkSpec spec =
        test::makeNetwork({64, 32, 10}, test::Wiring::Layered, Activation::Tanh, Activation::Softmax, 1).spec();
    spec.layers[0].note = "wide enough";
    spec.inputScaling = identityScaling(64);
    spec.inputScaling.mean[5] = 3;
    const Expert expert{{"Digits", "vision", "Reads digits.", {"ocr", "small"}, "Ada", "CC0-1.0"},
                        take(Network::create(spec))};
    const SavedVersion first = take(store.save(expert));
    QVERIFY(store.restore(first.expert, 1));
    QVERIFY(store.setStage(first.expert, 2, "champion"));
    LatencyReport report;
    report.samplesNs = {1200, 1234, 1300};
    report.runs = 3;
    report.batch = 1;
    report.environment.cpu = "A processor";
    report.environment.kernels = "AVX2";
    report.environment.build = "Release";
    report.environment.cores = 2;
    summarize(report);
    QVERIFY(store.addBenchmark(first.expert, 0, report));
    const std::string card = take(modelCard(store, first.expert, CardFormat::Markdown));
    for (const char* fact :
         {"# Digits\n\nReads digits.\n", "| Domain | vision |", "| Tags | ocr, small |", "| Author | Ada |",
          "| Licence | CC0-1.0 |", "| Scales by itself | 1 of 64 inputs |", "| Version | 2 (champion), ",
          "| 64-32-10 |", "2\u2009410", "SHA-256 ", "| Hidden 1 | 32 | tanh, steepness 1 |", "| wide enough |",
          "## Measured latency", "1.23\u2009µs", "A processor", "## Lineage",
          "| Digits, version 2 | copied | Digits, version 1 |", "## Versions"})
        QVERIFY2(card.find(fact) != std::string::npos, (std::string(fact) + "\n" + card).c_str());
    QVERIFY(card.find("Trainings") == std::string::npos); // there are none: nothing is said of them
    const std::string page = take(modelCard(store, first.expert, CardFormat::Html));
    QXmlStreamReader xml(QByteArray::fromStdString(page)
                             .replace("<!DOCTYPE html>", "")
                             .replace("<meta charset=\"utf-8\">", "")
                             .replace("<meta name=\"viewport\" content=\"width=device-width\">", ""));
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString())); // all that is opened is closed
}

void TestModelCard::textsCannotBreakOut()
{
    const std::string hostile = "a|b\n# c <script>alert(1)</script> & \"d\" `e` [f](g)";
    CardWriter markdown(CardFormat::Markdown, "T");
    markdown.table({"X"}, {{hostile}});
    const std::string text = markdown.take();
    QCOMPARE(std::count(text.begin(), text.end(), '\n'), std::ptrdiff_t{2 + 4}); // title and table, an empty line each
    QVERIFY(text.find("\\<script\\>") != std::string::npos && text.find("a\\|b") != std::string::npos);
    CardWriter html(CardFormat::Html, hostile);
    html.paragraph(hostile);
    const std::string page = html.take();
    QVERIFY(page.find("<script") == std::string::npos);
    QVERIFY(page.find("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;d&quot;") != std::string::npos);
}

void TestModelCard::goneExpertHasNone()
{
    ExpertStore store = open();
    QVERIFY(!modelCard(store, ExpertId{4711}, CardFormat::Markdown));
}

QTEST_APPLESS_MAIN(TestModelCard)
#include "tst_model_card.moc"
