// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plan.h"
#include "core/formats/fann_net_reader.h"
#include "core/formats/fann_net_writer.h"
#include "core/formats/file.h"

#include <QDir>
#include <QTest>

#include <sstream>

using namespace wb;

namespace {

QString dataFolder() { return QStringLiteral(WB_SOURCE_DIR "/../shared/data"); }

std::string load(const QString& path)
{
    auto bytes = readFile(path.toStdString());
    return bytes ? std::move(*bytes) : std::string();
}

} // namespace

class TestFannNet : public QObject {
    Q_OBJECT

private slots:
    void samplesAnswerAsLibfann_data();
    void samplesAnswerAsLibfann();
    void samplesKeepTheirBits_data();
    void samplesKeepTheirBits();

private:
    static void addSamples();
};

void TestFannNet::addSamples()
{
    QTest::addColumn<QString>("path");
    const QDir folder(dataFolder());
    for (const QString& name : folder.entryList({QStringLiteral("*.net")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    if (!folder.exists())
        QTest::newRow("no samples here") << QString();
}

void TestFannNet::samplesAnswerAsLibfann_data() { addSamples(); }

void TestFannNet::samplesAnswerAsLibfann()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the folder with nets trained by libfann is not here");
    const auto net = readFannNet(load(path));
    QVERIFY2(net, net ? "" : net.error().message.c_str());
    QVERIFY2(net->warnings.empty(), net->warnings.empty() ? "" : net->warnings.front().c_str());
    QVERIFY(net->network.spec().limitsSums);

    std::istringstream expected(load(path + QStringLiteral(".expected")));
    int rows = 0;
    int inputs = 0;
    int outputs = 0;
    expected >> rows >> inputs >> outputs;
    QVERIFY(rows > 0);
    QCOMPARE(inputs, net->network.numInputs());
    QCOMPARE(outputs, net->network.numOutputs());
    const auto plan = Plan::compile(net->network);
    Scratch scratch(*plan);
    std::vector<float> input(static_cast<std::size_t>(inputs));
    std::vector<float> output(static_cast<std::size_t>(outputs));
    double worst = 0;
    for (int row = 0; row < rows; ++row) {
        for (float& value : input)
            expected >> value;
        QVERIFY(plan->run(input, output, scratch));
        for (const float value : output) {
            double wanted = 0;
            expected >> wanted;
            QVERIFY(!expected.fail());
            worst = std::max(worst, std::abs(static_cast<double>(value) - wanted) / std::max(1.0, std::abs(wanted)));
        }
    }
    // Sums of up to 90 terms in another order, and nine digits in the file.
    QVERIFY2(worst < 5e-6, qPrintable(QString::number(worst)));
}

void TestFannNet::samplesKeepTheirBits_data() { addSamples(); }

void TestFannNet::samplesKeepTheirBits()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the folder with nets trained by libfann is not here");
    const auto net = readFannNet(load(path));
    QVERIFY(net);
    for (const FannDialect dialect : {FannDialect::V2_1, FannDialect::V2_2}) {
        const auto text = writeFannNet(net->network, net->settings, dialect);
        QVERIFY2(text, text ? "" : text.error().message.c_str());
        QCOMPARE(text->find("cascade_min_out_epochs") != std::string::npos, dialect == FannDialect::V2_2);
        const auto again = readFannNet(*text);
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QVERIFY2(again->warnings.empty(), again->warnings.empty() ? "" : again->warnings.front().c_str());
        QVERIFY(again->network.spec() == net->network.spec());
        QVERIFY(bitEqual(again->network.weights(), net->network.weights()));
        QVERIFY(again->settings == net->settings);
        QVERIFY(writeFannNet(again->network, again->settings, dialect) == *text);
    }
}

QTEST_APPLESS_MAIN(TestFannNet)
#include "tst_fann_net.moc"
