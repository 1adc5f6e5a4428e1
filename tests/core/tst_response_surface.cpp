// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/response_surface.h"
#include "core/engine/layer_signals.h"
#include "core/nn/reference.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <ctime>
#include <limits>

using namespace wb;
using namespace wb::test;

/// A surface is what the network gives point by point; and what every layer gave is read off the same run.
class TestResponseSurface : public QObject {
    Q_OBJECT

private slots:
    void pointsAreThoseOfTheNetwork_data();
    void pointsAreThoseOfTheNetwork();
    void stepsGiveTheSameBits();
    void badRequestsAreRefused_data();
    void badRequestsAreRefused();
    void layersGiveTheirSignals_data();
    void layersGiveTheirSignals();
    void costIsPrinted_data();
    void costIsPrinted();
};

namespace {

SurfaceRequest requestFor(int inputs, int size)
{
    SurfaceRequest request;
    for (int at = 0; at < inputs; ++at)
        request.sample.push_back(0.1F * static_cast<float>(at) - 0.3F);
    request.xInput = 2;
    request.yInput = 0;
    request.output = 1;
    request.x = {-1, 3};
    request.y = {0, 0.5};
    request.size = size;
    return request;
}

std::shared_ptr<const SurfaceGrid> gridOf(const Network& network, const SurfaceRequest& request, int budgetMs = 1000)
{
    const auto job = take(ResponseSurface::create(Plan::compile(network), request));
    while (job->step(std::chrono::milliseconds(budgetMs)) == Job::State::Running) {
    }
    return job->takeGrid();
}

/// Of the processor, so that what else runs here does not count.
template <typename Work>
double cpuMs(const Work& work)
{
    const std::clock_t start = std::clock();
    work();
    return 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void addWirings()
{
    QTest::addColumn<int>("wiring");
    for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut, Wiring::Sparse})
        QTest::newRow(wiringName(wiring)) << static_cast<int>(wiring);
}

} // namespace

void TestResponseSurface::pointsAreThoseOfTheNetwork_data() { addWirings(); }

void TestResponseSurface::pointsAreThoseOfTheNetwork()
{
    QFETCH(int, wiring);
    const Network network = makeNetwork({4, 9, 3}, static_cast<Wiring>(wiring), Activation::Tanh, Activation::Sigmoid);
    const auto grid = gridOf(network, requestFor(4, 11));
    QCOMPARE(grid->values.rows(), 11);
    QCOMPARE(grid->xAt(0), -1.0F);
    QCOMPARE(grid->xAt(10), 3.0F);
    QCOMPARE(grid->yAt(10), 0.5F);
    float low = 1;
    float high = 0;
    for (int row = 0; row < 11; ++row) {
        for (int column = 0; column < 11; ++column) {
            std::vector<double> input(grid->request.sample.begin(), grid->request.sample.end());
            input[2] = static_cast<double>(grid->xAt(column));
            input[0] = static_cast<double>(grid->yAt(row));
            const double expected = take(referenceRun(network, input)).signalValues.end()[-2];
            const float got = grid->values(row, column);
            QVERIFY(std::abs(static_cast<double>(got) - expected) < 2e-6); // as the engine's own tests
            low = std::min(low, got);
            high = std::max(high, got);
        }
    }
    QCOMPARE(grid->low, static_cast<double>(low));
    QCOMPARE(grid->high, static_cast<double>(high));
}

void TestResponseSurface::stepsGiveTheSameBits()
{
    const Network network = makeNetwork({4, 9, 3}, Wiring::Layered, Activation::Sigmoid, Activation::Linear);
    const auto whole = gridOf(network, requestFor(4, 40));
    const auto steps = gridOf(network, requestFor(4, 40), 0); // a row a step
    QVERIFY(whole->values == steps->values);
}

void TestResponseSurface::badRequestsAreRefused_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("code");
    QTest::newRow("sample too short") << 0 << static_cast<int>(ErrorCode::SizeMismatch);
    QTest::newRow("sample with NaN") << 1 << static_cast<int>(ErrorCode::NonFinite);
    QTest::newRow("one input twice") << 2 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("no such input") << 3 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("no such output") << 4 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("empty range") << 5 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("a single point") << 6 << static_cast<int>(ErrorCode::InvalidArgument);
    QTest::newRow("too many points") << 7 << static_cast<int>(ErrorCode::InvalidArgument);
}

void TestResponseSurface::badRequestsAreRefused()
{
    QFETCH(int, which);
    QFETCH(int, code);
    SurfaceRequest request = requestFor(4, 10);
    if (which == 0)
        request.sample.pop_back();
    else if (which == 1)
        request.sample[3] = std::numeric_limits<float>::quiet_NaN();
    else if (which == 2)
        request.yInput = 2;
    else if (which == 3)
        request.xInput = 4;
    else if (which == 4)
        request.output = -1;
    else if (which == 5)
        request.x = {1, 1};
    else
        request.size = which == 6 ? 1 : kMostSurfacePoints + 1;
    const auto plan = Plan::compile(makeNetwork({4, 5, 3}, Wiring::Layered, Activation::Tanh, Activation::Linear));
    const auto job = ResponseSurface::create(plan, request);
    QVERIFY(!job);
    QCOMPARE(static_cast<int>(job.error().code), code);
}

void TestResponseSurface::layersGiveTheirSignals_data() { addWirings(); }

void TestResponseSurface::layersGiveTheirSignals()
{
    QFETCH(int, wiring);
    const Network network =
        makeNetwork({5, 6, 4, 2}, static_cast<Wiring>(wiring), Activation::Tanh, Activation::Sigmoid);
    const auto plan = Plan::compile(network);
    Scratch scratch(*plan);
    const std::vector<float> input{0.5F, -0.25F, 1, 0, -1};
    std::vector<float> output(2);
    QVERIFY(plan->run(input, output, scratch));
    const auto cards = layerSignals(network.spec(), input, scratch);
    QCOMPARE(cards.size(), 4U);
    QCOMPARE(cards.front(), input);
    QCOMPARE(cards.back(), output);
    const auto reference = take(referenceRun(network, std::vector<double>(input.begin(), input.end())));
    std::size_t at = 0;
    for (const std::vector<float>& card : cards) {
        for (const float value : card)
            QVERIFY(std::abs(static_cast<double>(value) - reference.signalValues.at(at++)) < 2e-6);
    }
    QCOMPARE(at, reference.signalValues.size());
}

void TestResponseSurface::costIsPrinted_data()
{
    QTest::addColumn<std::vector<int>>("sizes");
    QTest::newRow("64-32-16-8") << std::vector<int>{64, 32, 16, 8};
    QTest::newRow("256-256-128") << std::vector<int>{256, 256, 128};
}

void TestResponseSurface::costIsPrinted()
{
    QFETCH(std::vector<int>, sizes);
    const Network network = makeNetwork(sizes, Wiring::Layered, Activation::Sigmoid, Activation::Linear);
    const auto plan = Plan::compile(network);
    Scratch scratch(*plan);
    const std::vector<float> input(static_cast<std::size_t>(sizes.front()), 0.25F);
    std::vector<float> output(static_cast<std::size_t>(sizes.back()));
    constexpr int kRuns = 1000;
    const double runMs = cpuMs([&] {
        for (int run = 0; run < kRuns; ++run) {
            QVERIFY(plan->run(input, output, scratch));
            QCOMPARE(layerSignals(network.spec(), input, scratch).size(), sizes.size());
        }
    });
    SurfaceRequest request = requestFor(sizes.front(), 50);
    const double coarseMs = cpuMs([&] { gridOf(network, request); });
    request.size = 200;
    const double fineMs = cpuMs([&] { gridOf(network, request); });
    qInfo("processor time (%s): one row with all layers' outputs %.2f us; surface 50 x 50 %.2f ms, 200 x 200 %.1f ms",
          plan->kernels().name, runMs * 1e3 / kRuns, coarseMs, fineMs);
}

QTEST_APPLESS_MAIN(TestResponseSurface)
#include "tst_response_surface.moc"
