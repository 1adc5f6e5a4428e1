// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/latency_report.h"

#include <memory>

namespace wb::test {

/// Made by hand, so that every number in a chart or a table can be predicted.
inline std::shared_ptr<const LatencyReport> handMadeReport()
{
    auto report = std::make_shared<LatencyReport>();
    for (int i = 1; i <= 1000; ++i)
        report->samplesNs.push_back(2000 + i);
    report->samplesNs.push_back(5e6);
    report->firstNs = 9000;
    report->isFirstResolved = true;
    report->layers = {{1000, 990, 51, 8, {}}, {600, 590, 51, 16, {}}};
    report->whole = {2000, 1990, 51, 4, {}};
    report->clock = {20, 20};
    summarize(*report);
    return report;
}

} // namespace wb::test
