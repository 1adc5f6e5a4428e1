// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/bench/bench_ratios.h"

#include <algorithm>
#include <functional>

namespace wb {

namespace {

using Measure = std::function<double(const BenchResult&)>; ///< 0 if not measured.

double rowNs(const BenchResult& result) { return result.backToBack.median(); }
double loadNs(const BenchResult& result) { return result.load.median(); }

Measure batchNs(int rows)
{
    return [rows](const BenchResult& result) {
        const BatchPoint* const point = result.batchOf(rows);
        return point == nullptr ? 0.0 : point->ns.median();
    };
}

std::optional<double> quotient(double over, double under)
{
    return over > 0 && under > 0 ? std::optional(over / under) : std::nullopt;
}

class Lines {
public:
    explicit Lines(const BenchReport& report) : m_report(report) {}

    void add(std::string label, const std::function<std::optional<double>(const BenchShapeReport&)>& value)
    {
        BenchRatio line{std::move(label), {}};
        for (const BenchShapeReport& shape : m_report.shapes)
            line.values.push_back(value(shape));
        if (std::any_of(line.values.begin(), line.values.end(), [](const auto& one) { return one.has_value(); }))
            m_lines.push_back(std::move(line));
    }

    /// The measure of the fastest peer of each family over that of the contender.
    void addPeers(const std::string& prefix, std::size_t contender, const Measure& measure)
    {
        std::vector<std::string> families;
        for (const BenchContenderInfo& info : m_report.contenders)
            if (info.isPeer && std::find(families.begin(), families.end(), info.family) == families.end())
                families.push_back(info.family);
        for (const std::string& family : families)
            add(prefix + family, [&](const BenchShapeReport& shape) {
                return quotient(fastest(shape, family, measure), measure(shape.results[contender]));
            });
    }

    std::vector<BenchRatio> take() { return std::move(m_lines); }

private:
    double fastest(const BenchShapeReport& shape, const std::string& family, const Measure& measure) const
    {
        double best = 0;
        for (std::size_t i = 0; i < shape.results.size(); ++i) {
            const double time = m_report.contenders[i].family == family ? measure(shape.results[i]) : 0;
            best = time > 0 && (best == 0 || time < best) ? time : best;
        }
        return best;
    }

    const BenchReport& m_report;
    std::vector<BenchRatio> m_lines;
};

} // namespace

std::vector<BenchRatio> benchRatios(const BenchReport& report, int batchRows)
{
    Lines lines(report);
    const std::string batch = std::to_string(batchRows) + " rows, ";
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < report.contenders.size(); ++i) {
        if (report.contenders[i].isPeer)
            continue;
        first = first ? first : i;
        const std::string& name = report.contenders[i].name;
        lines.add("one row, " + name + " / limit", [i](const BenchShapeReport& shape) {
            return quotient(rowNs(shape.results[i]), shape.rowLimitNs().median());
        });
        lines.add(batch + name + " / limit", [i, batchRows](const BenchShapeReport& shape) {
            return quotient(batchNs(batchRows)(shape.results[i]), shape.batchLimitNs().median());
        });
        lines.add("memory, " + name + " / 4 B a parameter", [i](const BenchShapeReport& shape) {
            return quotient(static_cast<double>(shape.results[i].countedBytes.value_or(0)),
                            4.0 * static_cast<double>(shape.parameters));
        });
        lines.add("p99 / p50, " + name, [i](const BenchShapeReport& shape) {
            return quotient(shape.results[i].serialP99.median(), shape.results[i].serialP50.median());
        });
    }
    if (first) {
        lines.addPeers("one row, times faster than ", *first, rowNs);
        lines.addPeers(batch + "times faster than ", *first, batchNs(batchRows));
        lines.addPeers("loading, times faster than ", *first, loadNs);
    }
    return lines.take();
}

} // namespace wb
