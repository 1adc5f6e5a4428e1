// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/fit_budget.h"
#include "core/base/byte_size.h"
#include "core/base/rng.h"
#include "core/base/time_text.h"
#include "core/nn/network_builder.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace wb;

namespace {

NetworkSpec sized(std::vector<int> sizes)
{
    NetworkBuilder builder;
    builder.layersFromSizes(std::move(sizes));
    return builder.build().value().spec();
}

/// A machine that takes half a nanosecond a multiply-add, 20 ns a layer and 3 ns a unit.
double steady(const NetworkSpec& spec)
{
    double ns =
        20.0 * static_cast<double>(spec.layers.size()) + 0.5 * static_cast<double>(designCost(spec).multiplyAdds);
    return ns + 3.0 * (spec.signalCount() - spec.inputs);
}

/// As real ones are: widths that do not fill a vector of 16 cost up to a fifth more.
double jagged(const NetworkSpec& spec)
{
    double ns = steady(spec);
    for (const LayerSpec& layer : spec.layers)
        ns *= layer.outputs % 16 == 0 ? 1.0 : 1.2;
    return ns;
}

} // namespace

class TestFitBudget : public QObject {
    Q_OBJECT

private slots:
    void noProposalBreaksTheBudget_data();
    void noProposalBreaksTheBudget();
    void proposalsAreAsWideAsTheyMayBe();
    void theBottleneckStays();
    void aDesignWithinTheBudgetNeedsNone();
    void impossibleLimitsHaveNoProposal();
    void latencyNeedsAPredictor();
    void costsAreClosedFormulas();
    void textsOfLimitsAreRead_data();
    void textsOfLimitsAreRead();
};

void TestFitBudget::noProposalBreaksTheBudget_data()
{
    QTest::addColumn<bool>("isJagged");
    QTest::newRow("a machine that is monotone") << false;
    QTest::newRow("one that is not") << true;
}

void TestFitBudget::noProposalBreaksTheBudget()
{
    QFETCH(bool, isJagged);
    const LatencyPredictor predict = isJagged ? jagged : steady;
    Rng rng(11);
    int proposed = 0;
    for (int trial = 0; trial < 60; ++trial) {
        std::vector<int> sizes{static_cast<int>(1 + rng.below(64))};
        for (std::uint32_t layer = rng.below(4); layer > 0; --layer)
            sizes.push_back(static_cast<int>(1 + rng.below(200)));
        sizes.push_back(static_cast<int>(1 + rng.below(16)));
        const NetworkSpec spec = sized(sizes);
        const Budget budget{steady(spec) * static_cast<double>(rng.uniform(0.05F, 1.1F)),
                            static_cast<std::int64_t>(static_cast<double>(designCost(spec).bytes) *
                                                      static_cast<double>(rng.uniform(0.05F, 1.1F)))};
        const auto proposals = fitBudget(spec, budget, predict);
        QVERIFY(proposals);
        QVERIFY(proposals->size() <= 3);
        for (const FitProposal& proposal : *proposals) {
            ++proposed;
            QVERIFY(validate(proposal.spec));
            QVERIFY(designCost(proposal.spec).bytes <= *budget.bytes);
            QVERIFY(predict(proposal.spec) <= *budget.latencyNs);
            QCOMPARE(proposal.spec.inputs, spec.inputs);
            QCOMPARE(proposal.spec.outputs(), spec.outputs());
        }
    }
    QVERIFY2(proposed > 60, qPrintable(QString::number(proposed)));
}

void TestFitBudget::proposalsAreAsWideAsTheyMayBe()
{
    const NetworkSpec spec = sized({64, 100, 50, 8});
    const Budget budget{{}, designCost(spec).bytes / 2};
    const auto proposals = fitBudget(spec, budget, {});
    QVERIFY(proposals);
    const auto scaled = std::find_if(proposals->begin(), proposals->end(),
                                     [](const FitProposal& proposal) { return proposal.way == FitWay::Scale; });
    QVERIFY(scaled != proposals->end());
    const int first = scaled->spec.layers[0].outputs;
    QCOMPARE(scaled->spec.layers[1].outputs, static_cast<int>(std::lround(first / 2.0)));
    const NetworkSpec wider = sized({64, first + 1, static_cast<int>(std::lround((first + 1) / 2.0)), 8});
    QVERIFY(designCost(wider).bytes > *budget.bytes);
    for (std::size_t i = 1; i < proposals->size(); ++i)
        QVERIFY(proposals->at(i - 1).cost.parameters >= proposals->at(i).cost.parameters);
}

void TestFitBudget::theBottleneckStays()
{
    const NetworkSpec spec = sized({32, 64, 6, 64, 32});
    const auto proposals = fitBudget(spec, {{}, designCost(spec).bytes / 2}, {});
    QVERIFY(proposals);
    const auto kept = std::find_if(proposals->begin(), proposals->end(),
                                   [](const FitProposal& proposal) { return proposal.way == FitWay::KeepBottleneck; });
    QVERIFY(kept != proposals->end());
    QCOMPARE(kept->spec.layers[1].outputs, 6);
    QVERIFY(kept->spec.layers[0].outputs < 64);
}

void TestFitBudget::aDesignWithinTheBudgetNeedsNone()
{
    const NetworkSpec spec = sized({16, 32, 4});
    const auto proposals = fitBudget(spec, {1e9, 1'000'000}, steady);
    QVERIFY(proposals);
    QVERIFY(proposals->empty());
}

void TestFitBudget::impossibleLimitsHaveNoProposal()
{
    const auto bytes = fitBudget(sized({64, 32, 8}), {{}, 100}, {});
    QVERIFY(bytes);
    QVERIFY(bytes->empty());
    const auto time = fitBudget(sized({64, 32, 8}), {1.0, {}}, steady);
    QVERIFY(time);
    QVERIFY(time->empty());
}

void TestFitBudget::latencyNeedsAPredictor()
{
    QVERIFY(!fitBudget(sized({16, 32, 4}), {1000.0, {}}, {}));
    QVERIFY(fitBudget(sized({16, 32, 4}), {{}, 1000}, {}));
}

void TestFitBudget::costsAreClosedFormulas()
{
    for (const float rate : {1.0F, 0.4F}) {
        NetworkSpec spec = sized({10, 20, 5});
        spec.connectionRate = rate;
        const Network network = Network::create(spec).value();
        QVERIFY(designCost(spec) == designCost(costReport(network)));
        NetworkSpec scaling = spec;
        scaling.inputScaling = identityScaling(10);
        QVERIFY(designCost(scaling) == designCost(costReport(network.edited(scaling).value())));
        QVERIFY(designCost(scaling).bytes > designCost(spec).bytes);
        NetworkSpec wider = spec;
        wider.layers[0].outputs = 23;
        QVERIFY(designCost(network, wider) == designCost(costReport(network.edited(wider).value())));
    }
}

void TestFitBudget::textsOfLimitsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("ns"); // 0: no time
    QTest::addColumn<double>("bytes");
    QTest::newRow("micro sign") << QByteArray("5 \u00b5s") << 5000.0 << 0.0;
    QTest::newRow("Greek mu") << QByteArray("5\u03bcs") << 5000.0 << 0.0;
    QTest::newRow("us") << QByteArray("2.5us") << 2500.0 << 0.0;
    QTest::newRow("ns") << QByteArray("800 ns") << 800.0 << 0.0;
    QTest::newRow("ms") << QByteArray("0.01 ms") << 10000.0 << 0.0;
    QTest::newRow("s") << QByteArray("1 s") << 1e9 << 0.0;
    QTest::newRow("kB") << QByteArray("64 kB") << 0.0 << 64000.0;
    QTest::newRow("KiB") << QByteArray("64KiB") << 0.0 << 65536.0;
    QTest::newRow("B") << QByteArray("512 B") << 0.0 << 512.0;
    QTest::newRow("no unit: bytes, but no time") << QByteArray("512") << 0.0 << 512.0;
    QTest::newRow("negative") << QByteArray("-5 us") << 0.0 << 0.0;
    QTest::newRow("nothing") << QByteArray() << 0.0 << 0.0;
    QTest::newRow("only a unit") << QByteArray("kB") << 0.0 << 0.0;
    QTest::newRow("words") << QByteArray("fast") << 0.0 << 0.0;
}

void TestFitBudget::textsOfLimitsAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(double, ns);
    QFETCH(double, bytes);
    QCOMPARE(parseTime(text.toStdString()).value_or(0), ns);
    QCOMPARE(static_cast<double>(parseByteSize(text.toStdString()).value_or(0)), bytes);
}

QTEST_GUILESS_MAIN(TestFitBudget)
#include "tst_fit_budget.moc"
