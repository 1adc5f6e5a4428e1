// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/cost_report.h"
#include "core/base/limits.h"
#include "core/base/rng.h"
#include "core/nn/shape_wizard.h"
#include "core/nn/templates.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace wb;

namespace {

/// Parameters the cheapest further unit of a hidden layer would bring: no shape can be asked to come closer.
std::int64_t cheapestUnit(const std::vector<int>& sizes)
{
    std::int64_t cheapest = std::numeric_limits<std::int64_t>::max();
    for (std::size_t layer = 1; layer + 1 < sizes.size(); ++layer)
        if (sizes[layer] < limits::kUnitsPerLayer)
            cheapest = std::min<std::int64_t>(cheapest, std::int64_t{sizes[layer - 1]} + 1 + sizes[layer + 1]);
    return cheapest;
}

} // namespace

class TestTemplates : public QObject {
    Q_OBJECT

private slots:
    void templatesHaveTheirTrueCounts_data();
    void templatesHaveTheirTrueCounts();
    void templatesAreComplete();
    void neverOverTheWishAndAsCloseAsAUnit();
    void meetsKnownShapes_data();
    void meetsKnownShapes();
    void reasonableWishesAreMetClosely();
    void hiddenLayersFollowTheTaper();
    void threeShapesDifferInDepth();
    void impossibleWishesSayWhatItTakes_data();
    void impossibleWishesSayWhatItTakes();
};

void TestTemplates::templatesHaveTheirTrueCounts_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("compact"); // reference/capabilities.md, 1d
    QTest::addColumn<int>("planned");
    QTest::addColumn<int>("large");
    QTest::newRow("reasoning") << "reasoning" << 11'392 << 10'000 << 197'248;
    QTest::newRow("coding") << "coding" << 25'536 << 50'000 << 755'072;
    QTest::newRow("language") << "language" << 45'312 << 25'000 << 443'328;
    QTest::newRow("mathematics") << "mathematics" << 6'432 << 20'000 << 308'000;
    QTest::newRow("tool use") << "tool-use" << 2'880 << 15'000 << 111'072;
    QTest::newRow("context") << "context" << 17'760 << 30'000 << 2'091'072;
}

void TestTemplates::templatesHaveTheirTrueCounts()
{
    QFETCH(QString, id);
    QFETCH(int, compact);
    QFETCH(int, planned);
    QFETCH(int, large);
    for (const ExpertTemplate& source : expertTemplates()) {
        if (id != QString::fromLatin1(source.id))
            continue;
        QCOMPARE(costReport(makeExpert(source, TemplateSize::Compact).network).total.parameters, compact);
        QCOMPARE(costReport(makeExpert(source, TemplateSize::Large).network).total.parameters, large);
        QCOMPARE(source.plannedParameters, planned);
        const std::int64_t met = costReport(makeExpert(source, TemplateSize::Planned).network).total.parameters;
        QVERIFY(met <= planned);
        QVERIFY2(met > planned - planned / 100, qPrintable(QString::number(met)));
        return;
    }
    QFAIL("no such template");
}

void TestTemplates::templatesAreComplete()
{
    std::set<std::string> ids;
    for (const ExpertTemplate& source : expertTemplates()) {
        QVERIFY(ids.insert(source.id).second);
        const Expert expert = makeExpert(source, TemplateSize::Compact);
        QCOMPARE(expert.name, std::string(source.name));
        QCOMPARE(expert.domain, std::string(source.name));
        QVERIFY(!expert.summary.empty());
        const NetworkSpec& spec = expert.network.spec();
        QCOMPARE(spec.layers.front().function, naturalFunction(source.hidden));
        QCOMPARE(spec.layers.back().function, naturalFunction(Activation::Linear));
        QCOMPARE(spec.initialization.kind, source.hidden == Activation::Relu ? Initializer::He : Initializer::Xavier);
    }
    QCOMPARE(ids.size(), std::size_t(6));
}

void TestTemplates::neverOverTheWishAndAsCloseAsAUnit()
{
    Rng rng(11);
    int met = 0;
    for (int round = 0; round < 20'000; ++round) {
        ShapeWish wish;
        wish.inputs = 1 + static_cast<int>(rng.below(round % 10 == 0 ? 65'536 : 300));
        wish.outputs = 1 + static_cast<int>(rng.below(round % 10 == 1 ? 65'536 : 100));
        wish.hiddenLayers = 1 + static_cast<int>(rng.below(ShapeWish::kMostHiddenLayers));
        wish.taper = static_cast<double>(rng.uniform(0.1F, 2.0F));
        wish.parameters = 1 + rng.below(round % 10 == 2 ? 10'000'000 : 100'000);
        const auto proposal = proposeShape(wish);
        if (!proposal) {
            QVERIFY(!proposal.error().message.empty());
            continue;
        }
        ++met;
        QCOMPARE(proposal->parameters, parametersOf(proposal->sizes));
        QVERIFY(proposal->parameters <= wish.parameters);
        QVERIFY(wish.parameters - proposal->parameters < cheapestUnit(proposal->sizes));
        QCOMPARE(proposal->sizes.size(), static_cast<std::size_t>(wish.hiddenLayers) + 2);
        QVERIFY(*std::min_element(proposal->sizes.begin(), proposal->sizes.end()) >= 1);
        QVERIFY(*std::max_element(proposal->sizes.begin(), proposal->sizes.end()) <= limits::kUnitsPerLayer);
    }
    QVERIFY(met > 10'000);
}

void TestTemplates::meetsKnownShapes_data()
{
    QTest::addColumn<QList<int>>("sizes");
    QTest::addColumn<double>("taper");
    QTest::newRow("the seed's") << QList<int>{64, 32, 16, 8} << 0.5;
    QTest::newRow("one hidden layer") << QList<int>{4, 10, 3} << 1.0;
    QTest::newRow("straight") << QList<int>{10, 20, 20, 20, 2} << 1.0;
    QTest::newRow("growing") << QList<int>{5, 10, 20, 1} << 2.0;
}

void TestTemplates::meetsKnownShapes()
{
    QFETCH(QList<int>, sizes);
    QFETCH(double, taper);
    const std::vector<int> known(sizes.begin(), sizes.end());
    const auto proposal = proposeShape({.inputs = known.front(),
                                        .outputs = known.back(),
                                        .hiddenLayers = static_cast<int>(known.size()) - 2,
                                        .taper = taper,
                                        .parameters = parametersOf(known)});
    QVERIFY(proposal);
    QCOMPARE(proposal->sizes, known);
}

/// Over the project's range, with inputs and outputs that leave room for hidden layers of ten units and more.
void TestTemplates::reasonableWishesAreMetClosely()
{
    double worst = 0;
    for (const int inputs : {2, 10, 64, 128})
        for (const int outputs : {1, 8, 32})
            for (const int hidden : {1, 2, 3, 4})
                for (const double taper : {0.5, 0.75, 1.0})
                    for (std::int64_t parameters = 1'000; parameters <= 100'000; parameters = parameters * 13 / 10) {
                        const ShapeWish wish{inputs, outputs, hidden, taper, parameters};
                        if (20 * (inputs + outputs + 1) > parameters)
                            continue;
                        const auto proposal = proposeShape(wish);
                        QVERIFY(proposal);
                        const double gap = static_cast<double>(parameters - proposal->parameters);
                        worst = std::max(worst, gap / static_cast<double>(parameters));
                    }
    // One hidden layer can only grow by whole units of inputs + outputs + 1: at most a twentieth here.
    QVERIFY2(worst < 0.05, qPrintable(QString::number(worst)));
}

void TestTemplates::hiddenLayersFollowTheTaper()
{
    const auto proposal =
        proposeShape({.inputs = 64, .outputs = 8, .hiddenLayers = 3, .taper = 0.5, .parameters = 50'000});
    QVERIFY(proposal);
    for (std::size_t layer = 2; layer < 4; ++layer) {
        const double ratio = static_cast<double>(proposal->sizes[layer]) / proposal->sizes[layer - 1];
        QVERIFY2(std::abs(ratio - 0.5) < 0.06, qPrintable(QString::number(ratio))); // 3 units of the narrower one's 57
    }
}

void TestTemplates::threeShapesDifferInDepth()
{
    const auto depths = [](int hidden) {
        QList<int> found;
        const auto proposals =
            proposeShapes({.inputs = 64, .outputs = 8, .hiddenLayers = hidden, .taper = 0.7, .parameters = 20'000});
        for (const ShapeProposal& proposal : proposals.value())
            found << static_cast<int>(proposal.sizes.size()) - 2;
        return found;
    };
    QCOMPARE(depths(2), (QList<int>{2, 1, 3}));
    QCOMPARE(depths(1), (QList<int>{1, 2, 3}));
    QCOMPARE(depths(8), (QList<int>{8, 7, 6}));
}

void TestTemplates::impossibleWishesSayWhatItTakes_data()
{
    QTest::addColumn<ShapeWish>("wish");
    QTest::addColumn<QString>("says");
    QTest::newRow("too few parameters") << ShapeWish{64, 8, 2, 0.5, 50} << "need at least 83 parameters"; // 65+2+16
    QTest::newRow("none") << ShapeWish{1, 1, 1, 1, 0} << "need at least 4 parameters";
    QTest::newRow("no inputs") << ShapeWish{0, 8, 2, 0.5, 1000} << "at least 1 input";
    QTest::newRow("too many outputs") << ShapeWish{1, 65'537, 2, 0.5, 1'000'000} << "at most 65536";
    QTest::newRow("no hidden layer") << ShapeWish{4, 4, 0, 0.5, 1000} << "1 to 8";
    QTest::newRow("taper NaN") << ShapeWish{4, 4, 1, std::nan(""), 1000} << "0.1 to 2";
    QTest::newRow("too many parameters") << ShapeWish{4, 4, 1, 1, 10'000'001} << "at most 10000000";
}

void TestTemplates::impossibleWishesSayWhatItTakes()
{
    QFETCH(ShapeWish, wish);
    QFETCH(QString, says);
    const auto proposal = proposeShape(wish);
    QVERIFY(!proposal);
    QVERIFY2(QString::fromStdString(proposal.error().message).contains(says), proposal.error().message.c_str());
    QVERIFY(!proposeShapes(wish));
}

QTEST_APPLESS_MAIN(TestTemplates)
#include "tst_templates.moc"
