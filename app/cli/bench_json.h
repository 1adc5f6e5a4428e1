// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/bench/bench_verdict.h"
#include "core/analysis/environment.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace wb::cli {

/// What `expert bench --json` prints and --save keeps. Scripts rely on environment, shapes[].limits,
/// shapes[].results[], ratios[] and measures[]; a series has median, low, high and the rounds' medians.
QJsonObject benchJson(const BenchReport& report, const Environment& environment);
QJsonObject changeJson(const BenchChange& change);

/// The measures of a saved run. Errors: Parse if it is not one; Unsupported if it was made on another processor or with
/// another kind of build, because nothing follows from such a comparison.
Result<std::vector<BenchMeasure>> savedMeasures(const QByteArray& json, const Environment& now);

/// A line for every measured quantity, medians and spread, all contenders, for a spreadsheet.
std::string benchCsv(const BenchReport& report);

} // namespace wb::cli
