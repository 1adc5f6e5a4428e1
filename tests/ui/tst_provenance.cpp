// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/fact_grid.h"
#include "ui/views/metric_label.h"
#include "ui/views/provenance.h"

#include <QApplication>
#include <QClipboard>
#include <QFrame>
#include <QPushButton>
#include <QTest>

using namespace wb;
using namespace wb::ui;

namespace {

Provenance somewhere()
{
    Provenance from;
    from.how = Provenance::How::Measured;
    from.machine = "a machine";
    from.seed = 7;
    from.command = "expert profile xor.net --runs 100 --batch 8 --seed 7";
    return from;
}

QFrame* cardOf(const QWidget& label) { return label.findChild<QFrame*>("provenancePopup"); }

} // namespace

class TestProvenance : public QObject {
    Q_OBJECT

private slots:
    void factsLeaveOutWhatIsNotKnown();
    void measuredReportTellsItsCommand();
    void trainingTellsItsCommand();
    void filesAreQuotedForTheShell_data();
    void filesAreQuotedForTheShell();
    void clickOpensTheCard();
    void keysOpenAndCloseTheCard();
    void copyTakesTheCommand();
    void aNumberWithoutProvenanceStaysPlain();
    void countedFactsOpenTheirCard();
};

void TestProvenance::factsLeaveOutWhatIsNotKnown()
{
    const auto facts = somewhere().facts();
    QCOMPARE(facts.size(), std::size_t{3}); // how, machine, seed
    QCOMPARE(facts.at(2).second, QString("7"));
    QVERIFY(somewhere().line().contains("a machine"));
    QVERIFY(somewhere().line().endsWith("--seed 7"));
}

void TestProvenance::measuredReportTellsItsCommand()
{
    LatencyReport report;
    report.runs = 1000;
    report.batch = 8;
    report.seed = 3;
    report.environment.cpu = "Some CPU";
    report.environment.kernels = "AVX2";
    const Provenance from = provenanceOf(report, QDateTime::currentDateTime(), "xor.net");
    QCOMPARE(from.command, QString("expert profile xor.net --runs 1000 --batch 8 --seed 3"));
    QCOMPARE(from.machine, QString("Some CPU"));
    QCOMPARE(from.simd, QString("AVX2"));
    QCOMPARE(from.runs, QString("1\u2009000 runs of 8 inferences"));
}

void TestProvenance::trainingTellsItsCommand()
{
    TrainingConfig config = configFor(Algorithm::Adam);
    config.maxEpochs = 200;
    config.patience = 20;
    config.seed = 5;
    const Provenance from = provenanceOf({config, 0.25}, CommandSubject{"xor.net", "my rows.csv"});
    QVERIFY2(from.command.startsWith("expert train xor.net --data 'my rows.csv' --algorithm adam --epochs 200 "
                                     "--patience 20 --seed 5 --validation-share 0.25"),
             qPrintable(from.command));
    QCOMPARE(from.seed.value_or(0), quint64{5});
    QVERIFY(provenanceOf({config, 0}, CommandSubject{"xor.net", {}})
                .command.isEmpty()); // no line repeats it without the rows
}

void TestProvenance::filesAreQuotedForTheShell_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::newRow("plain") << "xor-2"
                           << "xor-2.net";
    QTest::newRow("none") << ""
                          << "expert.net";
    QTest::newRow("blanks") << "my net"
                            << "'my net.net'";
    QTest::newRow("quote") << "it's"
                           << "'it'\\''s.net'";
    QTest::newRow("shell") << "$(rm)"
                           << "'$(rm).net'";
}

void TestProvenance::filesAreQuotedForTheShell()
{
    QFETCH(QString, name);
    QTEST(commandFileOf(name), "file");
}

void TestProvenance::clickOpensTheCard()
{
    MetricLabel label("p50");
    label.setValue("3.4 µs");
    label.setProvenance(somewhere());
    label.show();
    QVERIFY(QTest::qWaitForWindowActive(&label));
    QTest::mouseClick(&label, Qt::LeftButton, {}, label.rect().center());
    QFrame* card = cardOf(label);
    QVERIFY(card && card->isVisible());
    QVERIFY(card->findChild<QLabel*>("provenanceCommand")->text().contains("xor.net"));
    card->close();
    QTRY_VERIFY(!cardOf(label));
}

void TestProvenance::keysOpenAndCloseTheCard()
{
    MetricLabel label("p50");
    label.setProvenance(somewhere());
    label.show();
    QVERIFY(QTest::qWaitForWindowActive(&label));
    label.setFocus();
    QTest::keyClick(&label, Qt::Key_Return);
    QFrame* card = cardOf(label);
    QVERIFY(card && card->isVisible());
    QTest::keyClick(card->findChild<QPushButton*>("provenanceCopy"), Qt::Key_Escape);
    QTRY_VERIFY(!cardOf(label));
}

void TestProvenance::copyTakesTheCommand()
{
    MetricLabel label("p50");
    label.setProvenance(somewhere());
    label.show();
    label.setFocus();
    QTest::keyClick(&label, Qt::Key_Space);
    QTest::mouseClick(cardOf(label)->findChild<QPushButton*>("provenanceCopy"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), somewhere().command);
    QTRY_VERIFY(!cardOf(label));
}

void TestProvenance::aNumberWithoutProvenanceStaysPlain()
{
    MetricLabel label("p50");
    label.setValue("3");
    label.show();
    QCOMPARE(label.focusPolicy(), Qt::NoFocus);
    QTest::mouseClick(&label, Qt::LeftButton);
    QTest::keyClick(&label, Qt::Key_Return);
    QVERIFY(!cardOf(label));
}

void TestProvenance::countedFactsOpenTheirCard()
{
    FactGrid grid;
    grid.setSource([] { return countedProvenance("expert info xor.net"); });
    grid.setFact("parameters", "Parameters", "17");
    grid.show();
    QVERIFY(QTest::qWaitForWindowExposed(&grid));
    auto* value = grid.findChild<QLabel*>("parameters");
    QTest::mouseClick(value, Qt::LeftButton);
    QVERIFY(cardOf(*value));
    QVERIFY(cardOf(*value)->accessibleName().contains("Parameters 17"));
    cardOf(*value)->close();
    QTRY_VERIFY(!cardOf(*value));
    QTest::keyClick(value, Qt::Key_Return);
    QVERIFY(cardOf(*value));
    FactGrid plain;
    plain.setFact("bytes", "Bytes", "68");
    plain.show();
    QTest::mouseClick(plain.findChild<QLabel*>("bytes"), Qt::LeftButton);
    QVERIFY(!cardOf(*plain.findChild<QLabel*>("bytes")));
}

QTEST_MAIN(TestProvenance)
#include "tst_provenance.moc"
