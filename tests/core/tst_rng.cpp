// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"

#include <QTest>

#include <array>
#include <cmath>
#include <numeric>

using namespace wb;

class TestRng : public QObject {
    Q_OBJECT

private slots:
    void drawsThePublishedNumbers();
    void streamsDiffer();
    void uniformStaysBelowOne();
    void belowIsUniform();
    void normalHasItsMoments();
    void shuffleIsAPermutation();
};

void TestRng::drawsThePublishedNumbers()
{
    // pcg32-demo of the PCG library (seed 42, stream 54), round 1.
    const std::array<std::uint32_t, 6> published{0xa15c02b7, 0x7b47f409, 0xba1d3330,
                                                 0x83d2f293, 0xbfa4784b, 0xcbed606e};
    Rng rng(42, 54);
    for (const std::uint32_t expected : published)
        QCOMPARE(rng.next(), expected);
}

void TestRng::streamsDiffer()
{
    Rng a(1, 0);
    Rng b(1, 1);
    int equal = 0;
    for (int i = 0; i < 1000; ++i)
        equal += a.next() == b.next() ? 1 : 0;
    QVERIFY(equal < 3); // by chance 1000 / 2^32
}

void TestRng::uniformStaysBelowOne()
{
    Rng rng(3);
    double sum = 0;
    for (int i = 0; i < 100'000; ++i) {
        const float draw = rng.uniform();
        QVERIFY(draw >= 0.0F && draw < 1.0F);
        sum += static_cast<double>(draw);
    }
    QVERIFY(std::abs(sum / 100'000 - 0.5) < 4.0 * 0.2887 / std::sqrt(100'000.0)); // 4 standard errors
}

void TestRng::belowIsUniform()
{
    Rng rng(5);
    std::array<int, 7> counts{};
    for (int i = 0; i < 70'000; ++i)
        ++counts[rng.below(7)];
    double chiSquare = 0;
    for (const int count : counts)
        chiSquare += (count - 10'000.0) * (count - 10'000.0) / 10'000.0;
    QVERIFY(chiSquare < 22.46); // chi^2 with 6 degrees of freedom, p = 0.001
}

void TestRng::normalHasItsMoments()
{
    Rng rng(7);
    const int count = 100'000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < count; ++i) {
        const double draw = static_cast<double>(rng.normal());
        sum += draw;
        squares += draw * draw;
    }
    QVERIFY(std::abs(sum / count) < 4.0 / std::sqrt(count));
    QVERIFY(std::abs(squares / count - 1.0) < 4.0 * std::sqrt(2.0 / count));
}

void TestRng::shuffleIsAPermutation()
{
    std::array<int, 50> items{};
    std::iota(items.begin(), items.end(), 0);
    Rng rng(9);
    rng.shuffle(std::span<int>(items));
    std::array<bool, 50> seen{};
    int moved = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        seen[static_cast<std::size_t>(items[i])] = true;
        moved += items[i] != static_cast<int>(i) ? 1 : 0;
    }
    QVERIFY(std::all_of(seen.begin(), seen.end(), [](bool is) { return is; }));
    QVERIFY(moved > 40);
}

QTEST_APPLESS_MAIN(TestRng)
#include "tst_rng.moc"
