// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sample_statistics.h"
#include "core/base/rng.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace wb;

namespace {

/// 1, 2, ... count: sample and rank are the same number.
std::vector<double> ranks(int count)
{
    std::vector<double> values(static_cast<std::size_t>(count));
    std::iota(values.begin(), values.end(), 1.0);
    return values;
}

} // namespace

class TestSampleStatistics : public QObject {
    Q_OBJECT

private slots:
    void percentileIsTheNearestRank_data();
    void percentileIsTheNearestRank();
    void medianIntervalHasTheBinomialRanks_data();
    void medianIntervalHasTheBinomialRanks();
    void medianIntervalCoversTheMedianAsOftenAsItSays();
    void histogramCountsEverySampleInItsBin();
    void histogramBinsAreNoFinerThanTheClock();
    void histogramOfOneValueIsOneBin();
    void histogramOfNothingIsEmpty();
};

void TestSampleStatistics::percentileIsTheNearestRank_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("expected"); // ceil(share * count)
    QTest::newRow("one sample") << 1 << 0.99 << 1.0;
    QTest::newRow("median of an even count") << 10 << 0.5 << 5.0;
    QTest::newRow("median of an odd count") << 11 << 0.5 << 6.0;
    QTest::newRow("p90 of 10") << 10 << 0.9 << 9.0;
    QTest::newRow("p99 of 10") << 10 << 0.99 << 10.0;
    QTest::newRow("p99 of 1000") << 1000 << 0.99 << 990.0;
    QTest::newRow("7 % of 100, a little above 7 in binary") << 100 << 0.07 << 7.0;
    QTest::newRow("everything") << 8 << 1.0 << 8.0;
}

void TestSampleStatistics::percentileIsTheNearestRank()
{
    QFETCH(int, count);
    QFETCH(double, share);
    QFETCH(double, expected);
    QCOMPARE(percentile(ranks(count), share), expected);
}

void TestSampleStatistics::medianIntervalHasTheBinomialRanks_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("low"); // 0: no interval; the high rank is count + 1 - low
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("5: 1 - 2/32 = 93.75 % is not enough") << 5 << 0;
    QTest::newRow("6: 1 - 2/64 = 96.9 %") << 6 << 1;
    QTest::newRow("10: 1 - 22/1024 = 97.9 %") << 10 << 2;
    QTest::newRow("20: 1 - 2 * 21700/2^20 = 95.9 %") << 20 << 6;
    QTest::newRow("100: 96.5 % (tables)") << 100 << 40;
    // From here the normal approximation, n/2 - 0.98 sqrt(n), is within one rank: 10000/2 - 98 = 4902.
    QTest::newRow("10000, far below the smallest double") << 10'000 << 4902;
}

void TestSampleStatistics::medianIntervalHasTheBinomialRanks()
{
    QFETCH(int, count);
    QFETCH(int, low);
    const auto interval = medianInterval(ranks(count));
    QCOMPARE(interval.has_value(), low > 0);
    if (!interval)
        return;
    QCOMPARE(interval->low, double(low));
    QCOMPARE(interval->high, double(count + 1 - low));
}

void TestSampleStatistics::medianIntervalCoversTheMedianAsOftenAsItSays()
{
    constexpr int kRounds = 4000;
    Rng rng(17);
    int covered = 0;
    for (int round = 0; round < kRounds; ++round) {
        std::vector<double> samples(51);
        for (double& sample : samples)
            sample = std::exp(rng.normal()); // a skewed distribution with median 1
        std::sort(samples.begin(), samples.end());
        const auto interval = medianInterval(samples);
        covered += interval && interval->low <= 1 && 1 <= interval->high ? 1 : 0;
    }
    // Exact coverage at n = 51, l = 19: 1 - 2 P(B < 19) = 95.1 %; 4 standard errors are 4 sqrt(.951 * .049 / 4000)
    // = 1.4 %.
    QVERIFY2(std::abs(covered / double(kRounds) - 0.951) < 0.014, qPrintable(QString::number(covered)));
}

void TestSampleStatistics::histogramCountsEverySampleInItsBin()
{
    Rng rng(5);
    std::vector<double> samples(20'000);
    for (double& sample : samples)
        sample = 2000 * std::exp(0.2 * rng.normal());
    samples.push_back(90'000); // an interruption
    std::sort(samples.begin(), samples.end());
    const LogHistogram histogram = logHistogram(samples, 0);
    QCOMPARE(histogram.edges.size(), histogram.counts.size() + 1);
    QVERIFY(histogram.counts.size() <= std::size_t(kMaxHistogramBins));
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
        const bool isLast = bin + 1 == histogram.counts.size();
        const auto inBin = std::count_if(samples.begin(), samples.end(), [&](double x) {
            return histogram.edges[bin] <= x &&
                   (x < histogram.edges[bin + 1] || (isLast && x <= histogram.edges.back()));
        });
        QCOMPARE(qint64(histogram.counts[bin]), qint64(inBin));
        const double ratio = histogram.edges[1] / histogram.edges[0];
        QVERIFY(std::abs(histogram.edges[bin + 1] / histogram.edges[bin] / ratio - 1) < 1e-9);
    }
    QCOMPARE(std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::int64_t(0)), 20'001);
}

void TestSampleStatistics::histogramBinsAreNoFinerThanTheClock()
{
    std::vector<double> samples;
    for (int i = 0; i < 5000; ++i)
        samples.push_back(1000 + 100 * (i % 3)); // a clock with steps of 100
    std::sort(samples.begin(), samples.end());
    const LogHistogram histogram = logHistogram(samples, 100);
    QVERIFY(histogram.edges[1] / histogram.edges[0] > 1 + 100.0 / 1100 - 1e-12);
    QVERIFY(histogram.counts.size() <= 3);
}

void TestSampleStatistics::histogramOfOneValueIsOneBin()
{
    const std::vector<double> samples(7, 42.0);
    for (const double resolution : {0.0, 10.0}) {
        const LogHistogram histogram = logHistogram(samples, resolution);
        QCOMPARE(histogram.counts.size(), std::size_t(1));
        QCOMPARE(qint64(histogram.counts.front()), 7LL);
        QVERIFY(histogram.edges.front() <= 42 && histogram.edges.back() >= 42);
    }
}

void TestSampleStatistics::histogramOfNothingIsEmpty()
{
    QVERIFY(logHistogram({}, 1).counts.empty());
    QVERIFY(logHistogram({}, 1).edges.empty());
}

QTEST_APPLESS_MAIN(TestSampleStatistics)
#include "tst_sample_statistics.moc"
