// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench_json.h"
#include "core/base/number_text.h"
#include "core/formats/csv.h"

namespace wb::cli {

namespace {

class CsvLines {
public:
    std::string text = "shape,sizes,hidden,contender,what,rows,unit,median,low,high,over_limit\n";

    void add(const BenchShapeReport& shape, const std::string& contender, const std::string& what, int rows,
             const BenchSeries& series, double limit)
    {
        if (series.isEmpty())
            return;
        const double median = series.median();
        for (const std::string& cell : {csvField(shape.name), shape.sizes, shape.hiddenActivation, csvField(contender),
                                        what, std::to_string(rows), std::string("ns"), numberText(median, 6),
                                        numberText(series.low(), 6), numberText(series.high(), 6)})
            text += cell + ',';
        text += (limit > 0 ? numberText(median / limit, 6) : "") + '\n';
    }
};

} // namespace

std::string benchCsv(const BenchReport& report)
{
    CsvLines lines;
    for (const BenchShapeReport& shape : report.shapes) {
        const double rowLimit = shape.rowLimitNs().median();
        const double batchLimit = shape.batchLimitNs().median();
        lines.add(shape, "limit", "row", 1, shape.rowLimitNs(), 0);
        lines.add(shape, "limit", "batch", 0, shape.batchLimitNs(), 0);
        for (const BenchResult& result : shape.results) {
            lines.add(shape, result.contender, "row", 1, result.backToBack, rowLimit);
            lines.add(shape, result.contender, "serial p50", 1, result.serialP50, rowLimit);
            lines.add(shape, result.contender, "serial p90", 1, result.serialP90, rowLimit);
            lines.add(shape, result.contender, "serial p99", 1, result.serialP99, rowLimit);
            for (const BatchPoint& point : result.batches)
                lines.add(shape, result.contender, "batch", point.rows, point.ns, batchLimit);
            lines.add(shape, result.contender, "load", 1, result.load, 0);
        }
    }
    return lines.text;
}

} // namespace wb::cli
