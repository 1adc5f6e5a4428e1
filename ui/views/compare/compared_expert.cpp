// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/compare/compared_expert.h"

#include "core/analysis/cost_report.h"
#include "core/base/number_text.h"
#include "ui/charts/time_text.h"
#include "ui/document/calibration.h"
#include "ui/document/layer_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wb::ui {

namespace {

struct ComparisonText {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

Provenance countedFor(const ComparedExpert& expert)
{
    return countedProvenance(QStringLiteral("expert info %1").arg(commandFileOf(expert.name)));
}

/// A row of two whole numbers, told by a text of each.
template <typename Text>
MetricDifference countedRow(const QString& name, const QString& remark, const ComparedExpert& left, qint64 leftValue,
                            const ComparedExpert& right, qint64 rightValue, Text text)
{
    MetricDifference row{name, text(leftValue), text(rightValue), {}, remark};
    const qint64 difference = rightValue - leftValue;
    row.delta = difference == 0 ? QStringLiteral("0") : signText(difference) + text(std::abs(difference));
    if (leftValue != rightValue)
        row.delta += QStringLiteral(" (%1)").arg(
            changeShareText(static_cast<double>(leftValue), static_cast<double>(rightValue)));
    row.leftFrom = countedFor(left);
    row.rightFrom = countedFor(right);
    return row;
}

qint64 memoryOf(const Plan& plan)
{
    const Scratch scratch(plan);
    const std::size_t bytes = plan.memory().total() + scratch.memory().total();
    return static_cast<qint64>(bytes);
}

QString latencyText(const std::optional<LatencyFigure>& figure)
{
    if (!figure)
        return QStringLiteral("—");
    return (figure->isPredicted() ? QStringLiteral("≈\u2009") : QString()) + timeText(figure->p50Ns);
}

QString latencyRemark(const ComparedExpert& left, const ComparedExpert& right,
                      const std::optional<RatioEstimate>& ratio)
{
    if (ratio) {
        const auto number = [](double value) { return QString::fromStdString(numberText(value, 3)); };
        const QString interval =
            ComparisonText::tr("measured in turns; right / left is %1, at 95 %: %2 to %3")
                .arg(number(ratio->ratio), number(ratio->interval.low), number(ratio->interval.high));
        const bool isCertain = ratio->interval.low > 1 || ratio->interval.high < 1;
        return isCertain ? interval : interval + ComparisonText::tr("; no certain difference");
    }
    if (!left.latency && !right.latency)
        return ComparisonText::tr("neither was measured yet");
    if (!left.latency || !right.latency)
        return ComparisonText::tr("one of them was not measured yet");
    if (left.latency->isPredicted() || right.latency->isPredicted())
        return ComparisonText::tr("≈ predicted from this machine's calibration");
    return ComparisonText::tr("kept in the library, not measured in turns: the difference has no interval");
}

void addLatencyRows(std::vector<MetricDifference>& rows, const ComparedExpert& left, const ComparedExpert& right,
                    const std::optional<RatioEstimate>& ratio)
{
    MetricDifference row{ComparisonText::tr("Latency, median"),
                         latencyText(left.latency),
                         latencyText(right.latency),
                         {},
                         latencyRemark(left, right, ratio)};
    if (left.latency && right.latency)
        row.delta =
            (left.latency->isPredicted() || right.latency->isPredicted() ? QStringLiteral("≈\u2009") : QString()) +
            changeShareText(left.latency->p50Ns, right.latency->p50Ns);
    if (ratio) // of the same rounds as the interval beside it
        row.delta = changeShareText(1, ratio->ratio);
    const auto fromOf = [](const ComparedExpert& expert) {
        return expert.latency ? std::optional(expert.latency->from) : std::nullopt;
    };
    row.leftFrom = fromOf(left);
    row.rightFrom = fromOf(right);
    rows.push_back(row);
    if (!left.latency || !right.latency || !left.latency->p99Ns || !right.latency->p99Ns)
        return;
    row.name = ComparisonText::tr("Latency, p99");
    row.left = timeText(*left.latency->p99Ns);
    row.right = timeText(*right.latency->p99Ns);
    row.delta = changeShareText(*left.latency->p99Ns, *right.latency->p99Ns);
    row.remark = ComparisonText::tr("as the median, without an interval");
    rows.push_back(row);
}

} // namespace

std::optional<LatencyFigure> storedLatency(const std::vector<StoredBenchmark>& benchmarks, ExpertId id, int version,
                                           const Environment& here, const QString& name)
{
    for (const StoredBenchmark& kept : benchmarks) {
        if (kept.expert != id || kept.version != version)
            continue;
        Environment wanted = here;
        if (wanted.kernels.empty())
            wanted.kernels = kept.environment.kernels;
        if (!isSameBench(kept.environment, wanted))
            continue;
        LatencyReport report;
        report.runs = kept.runs;
        report.batch = kept.batch;
        report.seed = kept.seed;
        report.environment = kept.environment;
        LatencyFigure figure;
        figure.p50Ns = kept.p50Ns;
        if (kept.batch == 1)
            figure.p99Ns = kept.p99Ns;
        figure.from = provenanceOf(report, QDateTime::fromMSecsSinceEpoch(kept.measured.time_since_epoch().count()),
                                   commandFileOf(name));
        return figure;
    }
    return std::nullopt;
}

std::optional<LatencyFigure> predictedLatency(const NetworkSpec& spec, const Calibration* calibration)
{
    const auto prediction = calibration ? calibration->predict(spec) : std::nullopt;
    if (!prediction)
        return std::nullopt;
    LatencyFigure figure;
    figure.p50Ns = prediction->ns;
    figure.from = countedProvenance({});
    figure.from.how = Provenance::How::Predicted;
    figure.from.machine = QString::fromStdString(readEnvironment({}).cpu);
    figure.from.runs = ComparisonText::tr("between %1 and %2, from this machine's calibration")
                           .arg(timeText(prediction->lowNs), timeText(prediction->highNs));
    return figure;
}

std::vector<MetricDifference> metricDifferences(const ComparedExpert& left, const ComparedExpert& right,
                                                const std::optional<RatioEstimate>& ratio)
{
    const LayerCost leftCost = costReport(left.network).total;
    const LayerCost rightCost = costReport(right.network).total;
    std::vector<MetricDifference> rows;
    rows.push_back({ComparisonText::tr("Inputs × outputs"),
                    shapeText(leftCost.inputs, leftCost.outputs),
                    shapeText(rightCost.inputs, rightCost.outputs),
                    {},
                    ComparisonText::tr("of the whole network")});
    const auto add = [&](const QString& name, const QString& remark, qint64 leftValue, qint64 rightValue, auto text) {
        rows.push_back(countedRow(name, remark, left, leftValue, right, rightValue, text));
    };
    add(ComparisonText::tr("Layers"), ComparisonText::tr("without the inputs"),
        static_cast<qint64>(left.network.spec().layers.size()), static_cast<qint64>(right.network.spec().layers.size()),
        countText);
    add(ComparisonText::tr("Parameters"), ComparisonText::tr("weights and biases that exist, counted"),
        leftCost.parameters, rightCost.parameters, countText);
    add(ComparisonText::tr("Multiply-adds"),
        ComparisonText::tr("one for each weight that exists and each scaled column, counted"), leftCost.multiplyAdds,
        rightCost.multiplyAdds, countText);
    add(ComparisonText::tr("Weights"), ComparisonText::tr("4 B each, 16 B a scaled column, counted"),
        leftCost.weightBytes, rightCost.weightBytes, bytesText);
    add(ComparisonText::tr("Memory"), ComparisonText::tr("compiled and ready to run, counted as taken from the heap"),
        memoryOf(*left.plan), memoryOf(*right.plan), bytesText);
    addLatencyRows(rows, left, right, ratio);
    return rows;
}

} // namespace wb::ui
