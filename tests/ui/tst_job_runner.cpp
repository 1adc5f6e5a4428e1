// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "ui/jobs/job_runner.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <bit>
#include <chrono>

using namespace wb;
using namespace wb::ui;

Q_DECLARE_METATYPE(wb::ui::JobRunner::Drive)

namespace {

class Stopwatch {
public:
    std::chrono::steady_clock::duration elapsed() const { return std::chrono::steady_clock::now() - m_start; }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// Adds up draws in an order no drive may change: the sum depends on every rounding before it.
class SumJob : public Job {
public:
    SumJob(std::uint64_t seed, std::int64_t draws) : m_rng(seed), m_draws(draws) {}

    State step(std::chrono::milliseconds budget) override
    {
        const Stopwatch timer;
        ++steps;
        while (m_done < m_draws) {
            for (int i = 0; i < 256 && m_done < m_draws; ++i, ++m_done)
                sum += static_cast<double>(m_rng.normal()) / static_cast<double>(m_done + 1);
            if (timer.elapsed() >= budget)
                break;
        }
        return m_done < m_draws ? State::Running : State::Done;
    }
    double progress() const override { return static_cast<double>(m_done) / static_cast<double>(m_draws); }

    double sum = 0;
    int steps = 0;

private:
    Rng m_rng;
    std::int64_t m_draws;
    std::int64_t m_done = 0;
};

/// Never ends by itself.
class EndlessJob : public Job {
public:
    explicit EndlessJob(std::atomic<int>& alive) : m_alive(alive) { ++m_alive; }
    ~EndlessJob() override { --m_alive; }
    State step(std::chrono::milliseconds budget) override
    {
        const Stopwatch timer;
        while (timer.elapsed() < budget / 4)
            m_work = m_work * 1664525U + 1013904223U;
        ++m_steps;
        return State::Running;
    }
    double progress() const override { return 1.0 - 1.0 / (1.0 + m_steps); }

private:
    std::atomic<int>& m_alive;
    unsigned m_work = 1;
    int m_steps = 0;
};

void addDrives()
{
    QTest::addColumn<JobRunner::Drive>("drive");
    QTest::newRow("thread") << JobRunner::Drive::Thread;
    QTest::newRow("timer") << JobRunner::Drive::Timer;
}

double sumWith(JobRunner::Drive drive, std::uint64_t seed, std::int64_t draws)
{
    JobRunner runner(drive);
    const auto job = std::make_shared<SumJob>(seed, draws);
    QSignalSpy finished(&runner, &JobRunner::finished);
    if (!runner.start(job) || !finished.wait(30'000) || finished.first().first().toBool())
        return 0;
    return job->sum;
}

} // namespace

class TestJobRunner : public QObject {
    Q_OBJECT

private slots:
    void bothDrivesGiveTheSameBits();
    void finishesOnceAndFreesTheJob_data() { addDrives(); }
    void finishesOnceAndFreesTheJob();
    void refusesASecondJobWhileOneRuns_data() { addDrives(); }
    void refusesASecondJobWhileOneRuns();
    void aReceiverOfFinishedMayStartTheNext_data() { addDrives(); }
    void aReceiverOfFinishedMayStartTheNext();
    void progressComesAtMostTwentyTimesASecond_data() { addDrives(); }
    void progressComesAtMostTwentyTimesASecond();
    void anyMomentOfCancellingEndsOnce_data() { addDrives(); }
    void anyMomentOfCancellingEndsOnce();
    void destroyingStopsTheJob_data() { addDrives(); }
    void destroyingStopsTheJob();
    void cancelWithNothingRunningDoesNothing_data() { addDrives(); }
    void cancelWithNothingRunningDoesNothing();
};

void TestJobRunner::bothDrivesGiveTheSameBits()
{
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        constexpr std::int64_t kDraws = 1'000'000; // tens of milliseconds, so several steps with either budget
        SumJob alone(seed, kDraws);
        while (alone.step(std::chrono::milliseconds(1)) == Job::State::Running) {
        }
        const auto expected = std::bit_cast<std::uint64_t>(alone.sum);
        QVERIFY(alone.steps > 1);
        QCOMPARE(std::bit_cast<std::uint64_t>(sumWith(JobRunner::Drive::Thread, seed, kDraws)), expected);
        QCOMPARE(std::bit_cast<std::uint64_t>(sumWith(JobRunner::Drive::Timer, seed, kDraws)), expected);
    }
}

void TestJobRunner::finishesOnceAndFreesTheJob()
{
    QFETCH(JobRunner::Drive, drive);
    JobRunner runner(drive);
    QSignalSpy finished(&runner, &JobRunner::finished);
    auto job = std::make_shared<SumJob>(3, 1000);
    const std::weak_ptr<SumJob> watched = job;
    QVERIFY(runner.start(std::move(job)));
    QVERIFY(runner.isRunning());
    QVERIFY(finished.wait());
    QVERIFY(!finished.first().first().toBool());
    QVERIFY(!runner.isRunning());
    QVERIFY(watched.expired());
    QCoreApplication::processEvents();
    QCOMPARE(finished.count(), 1);
}

void TestJobRunner::refusesASecondJobWhileOneRuns()
{
    QFETCH(JobRunner::Drive, drive);
    JobRunner runner(drive);
    QSignalSpy finished(&runner, &JobRunner::finished);
    QVERIFY(!runner.start(nullptr));
    std::atomic<int> alive{0};
    QVERIFY(runner.start(std::make_shared<EndlessJob>(alive)));
    const auto second = std::make_shared<SumJob>(3, 1000);
    QVERIFY(!runner.start(second));
    runner.cancel();
    QVERIFY(finished.wait());
    QCOMPARE(second->steps, 0);
    QVERIFY(runner.start(second));
    QVERIFY(finished.wait());
    QVERIFY(second->steps > 0);
}

void TestJobRunner::aReceiverOfFinishedMayStartTheNext()
{
    QFETCH(JobRunner::Drive, drive);
    JobRunner runner(drive);
    int ended = 0;
    connect(&runner, &JobRunner::finished, &runner, [&] {
        if (++ended < 5)
            QVERIFY(runner.start(std::make_shared<SumJob>(static_cast<std::uint64_t>(ended), 500)));
    });
    QVERIFY(runner.start(std::make_shared<SumJob>(9, 500)));
    QTRY_COMPARE(ended, 5);
    QVERIFY(!runner.isRunning());
}

void TestJobRunner::progressComesAtMostTwentyTimesASecond()
{
    QFETCH(JobRunner::Drive, drive);
    JobRunner runner(drive);
    QSignalSpy progressed(&runner, &JobRunner::progressed);
    QSignalSpy finished(&runner, &JobRunner::finished);
    std::atomic<int> alive{0};
    const Stopwatch timer;
    QVERIFY(runner.start(std::make_shared<EndlessJob>(alive)));
    QTRY_VERIFY(progressed.count() >= 5);
    runner.cancel();
    QVERIFY(finished.wait());
    QVERIFY(progressed.count() <= timer.elapsed() / std::chrono::milliseconds(50));
    double last = -1;
    for (const QList<QVariant>& arguments : progressed) {
        QVERIFY(arguments.first().toDouble() > last && arguments.first().toDouble() <= 1);
        last = arguments.first().toDouble();
    }
}

void TestJobRunner::anyMomentOfCancellingEndsOnce()
{
    QFETCH(JobRunner::Drive, drive);
    Rng rng(11);
    JobRunner runner(drive);
    std::atomic<int> alive{0};
    QSignalSpy finished(&runner, &JobRunner::finished);
    for (int round = 0; round < 200; ++round) {
        finished.clear();
        QVERIFY(runner.start(std::make_shared<EndlessJob>(alive)));
        const Stopwatch timer;
        const std::chrono::microseconds moment(rng.below(12'000));
        while (timer.elapsed() < moment)
            QCoreApplication::processEvents();
        runner.cancel();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(finished.first().first().toBool());
        QVERIFY(!runner.isRunning());
        QCOMPARE(alive.load(), 0);
    }
}

void TestJobRunner::destroyingStopsTheJob()
{
    QFETCH(JobRunner::Drive, drive);
    std::atomic<int> alive{0};
    int ended = 0;
    for (int round = 0; round < 20; ++round) {
        JobRunner runner(drive);
        connect(&runner, &JobRunner::finished, this, [&] { ++ended; });
        QVERIFY(runner.start(std::make_shared<EndlessJob>(alive)));
        QCoreApplication::processEvents();
    }
    QCoreApplication::processEvents();
    QCOMPARE(alive.load(), 0);
    QCOMPARE(ended, 0);
}

void TestJobRunner::cancelWithNothingRunningDoesNothing()
{
    QFETCH(JobRunner::Drive, drive);
    JobRunner runner(drive);
    QSignalSpy finished(&runner, &JobRunner::finished);
    runner.cancel();
    const auto job = std::make_shared<SumJob>(5, 1000); // an early cancel must not linger and hit the next job
    QVERIFY(runner.start(job));
    QVERIFY(finished.wait());
    QVERIFY(!finished.first().first().toBool());
    runner.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(finished.count(), 1);
}

QTEST_MAIN(TestJobRunner)
#include "tst_job_runner.moc"
