// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bench_chart.h"

#include "core/base/number_text.h"
#include "core/base/time_text.h"

#include <algorithm>
#include <cmath>

namespace wb::cli {

namespace {

constexpr double kWidth = 760;
constexpr double kLabels = 170; ///< Where the bars begin.
constexpr double kValues = 110; ///< Room for the times behind them.
constexpr double kBar = 14;
constexpr double kRow = 20;
constexpr double kTitle = 34;
constexpr double kAxis = 34;
constexpr double kEdge = 16;

std::string number(double value) { return numberText(std::round(value * 10) / 10, 6); }

std::string escaped(const std::string& text)
{
    std::string result;
    for (const char c : text)
        result += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    return result;
}

std::string textAt(double x, double y, const char* style, const std::string& text)
{
    return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" class=\"" + style + "\">" + escaped(text) +
           "</text>\n";
}

std::string lineAt(double x1, double y1, double x2, double y2, const char* style)
{
    return "<line x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2) + "\" y2=\"" + number(y2) +
           "\" class=\"" + style + "\"/>\n";
}

/// From the limit itself to the slowest contender of all panels.
class LogAxis {
public:
    explicit LogAxis(double largest) : m_decades(std::log10(std::max(largest, 2.0))) {}
    double x(double ratio) const
    {
        const double share = std::log10(std::max(ratio, 1.0)) / m_decades;
        return kLabels + share * (kWidth - kLabels - kValues);
    }
    std::vector<double> ticks() const
    {
        std::vector<double> ticks;
        for (double decade = 1; decade <= std::pow(10, m_decades); decade *= 10)
            for (const double step : {1.0, 2.0, 5.0})
                if (std::log10(decade * step) <= m_decades)
                    ticks.push_back(decade * step);
        return ticks;
    }

private:
    double m_decades;
};

std::vector<const BenchResult*> byTime(const BenchShapeReport& shape)
{
    std::vector<const BenchResult*> results;
    for (const BenchResult& result : shape.results)
        if (!result.backToBack.isEmpty())
            results.push_back(&result);
    std::sort(results.begin(), results.end(), [](const BenchResult* a, const BenchResult* b) {
        return a->backToBack.median() < b->backToBack.median();
    });
    return results;
}

std::string barAt(const BenchResult& result, double limit, const LogAxis& axis, double y)
{
    const BenchSeries& series = result.backToBack;
    const double end = axis.x(series.median() / limit);
    const double middle = y + kBar / 2;
    return textAt(kLabels - 8, middle + 4, result.isPeer ? "name" : "name own", result.contender) + "<rect x=\"" +
           number(kLabels) + "\" y=\"" + number(y) + "\" width=\"" + number(end - kLabels) + "\" height=\"" +
           number(kBar) + "\" class=\"" + (result.isPeer ? "peer" : "ours") + "\"/>\n" +
           lineAt(axis.x(series.low() / limit), middle, axis.x(series.high() / limit), middle, "range") +
           textAt(std::max(end, axis.x(series.high() / limit)) + 6, middle + 4, "value",
                  timeText(series.median()) + "  ×" + numberText(series.median() / limit, 3));
}

std::string panel(const BenchShapeReport& shape, const LogAxis& axis, double& y)
{
    const double limit = shape.rowLimitNs().median();
    std::string svg =
        textAt(kEdge, y + 18, "title",
               shape.name + "  " + shape.sizes + " " + shape.hiddenActivation + ", one row; limit " + timeText(limit));
    y += kTitle;
    const auto results = byTime(shape);
    const double bottom = y + static_cast<double>(results.size()) * kRow;
    for (const double tick : axis.ticks())
        svg += lineAt(axis.x(tick), y - 4, axis.x(tick), bottom, "grid") +
               textAt(axis.x(tick), bottom + 14, "tick", numberText(tick, 3));
    for (const BenchResult* result : results) {
        svg += barAt(*result, limit, axis, y);
        y += kRow;
    }
    y += kAxis;
    return svg;
}

constexpr const char* kStyle =
    "<style>text{font:12px system-ui,'DejaVu Sans',sans-serif;fill:#1B1F24}.title{font-weight:600;font-size:13px}"
    ".name{text-anchor:end}.own{font-weight:600}.tick{text-anchor:middle;font-size:11px;fill:#57606A}"
    ".value,.note{font-size:11px;fill:#57606A}.grid{stroke:#D0D7DE}.range{stroke:#1B1F24}.ours{fill:#0B62A8}"
    ".peer{fill:#7A838D}</style>\n";

} // namespace

std::string benchChart(const BenchReport& report, const std::string& conditions)
{
    double largest = 1;
    for (const BenchShapeReport& shape : report.shapes)
        for (const BenchResult* result : byTime(shape))
            largest = std::max(largest, result->backToBack.high() / shape.rowLimitNs().median());
    const LogAxis axis(largest * 1.05);
    double y = kEdge;
    std::string body;
    for (const BenchShapeReport& shape : report.shapes)
        body += panel(shape, axis, y);
    body += textAt(kEdge, y, "note",
                   "time over the time this machine needs to read the weights once; whiskers: lowest and "
                   "highest of " +
                       std::to_string(report.rounds) + " rounds");
    body += textAt(kEdge, y + 16, "note", conditions);
    const std::string height = number(y + 16 + kEdge);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(kWidth) + "\" height=\"" + height +
           "\" viewBox=\"0 0 " + number(kWidth) + " " + height + "\">\n" + kStyle +
           "<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\n" + body + "</svg>\n";
}

} // namespace wb::cli
