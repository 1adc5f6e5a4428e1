// SPDX-License-Identifier: GPL-3.0-or-later
// How long the pool page takes to follow a budget that is dragged: from each new budget to its replay (misses,
// evictions, load times) and to the comparison of all policies, over 100 000 requests and over a million.
#include "core/pool/trace_generator.h"
#include "ui/jobs/pool_study.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace wb;
using namespace wb::ui;

namespace {

constexpr int kDragSteps = 60;

double shareOf(std::vector<double> times, double share)
{
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

void drag(std::uint32_t requests)
{
    TraceRecipe recipe;
    recipe.requests = requests;
    const auto made = generateTrace(recipe);
    if (!made)
        return;
    const auto trace = std::make_shared<const RequestTrace>(*made);
    PoolStudy study;
    std::vector<double> replayed;
    std::vector<double> compared;
    for (int step = 0; step < kDragSteps; ++step) {
        ReplayConfig config;
        config.budgetBytes = 1'000'000 + static_cast<std::size_t>(step) * 50'000;
        QElapsedTimer timer;
        QEventLoop loop;
        double replayMs = 0;
        timer.start();
        const auto recorded = QObject::connect(&study, &PoolStudy::recorded, [&] {
            if (replayMs == 0)
                replayMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        });
        const auto done = QObject::connect(&study, &PoolStudy::compared, [&] {
            if (study.isCompared())
                loop.quit();
        });
        study.request(trace, config);
        loop.exec();
        QObject::disconnect(recorded);
        QObject::disconnect(done);
        replayed.push_back(replayMs);
        compared.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("%8u requests: replayed p50 %.1f p99 %.1f ms, all policies p50 %.1f p99 %.1f ms\n", requests,
                shareOf(replayed, 0.5), shareOf(replayed, 0.99), shareOf(compared, 0.5), shareOf(compared, 0.99));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    drag(100'000);
    drag(1'000'000);
    return 0;
}
