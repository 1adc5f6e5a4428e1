// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart_drawing.h"

#include "core/formats/file.h"
#include "core/formats/latency_json.h"
#include "ui/charts/latency_histogram_chart.h"
#include "ui/charts/layer_time_chart.h"
#include "ui/models/latency_text.h"
#include "ui/theme/theme_switch.h"

#include <QFileInfo>

using namespace wb::ui;

namespace wb {

namespace {

QByteArray drawn(Chart& chart, const ChartOrder& order, const QString& path)
{
    chart.setExportWidth(order.widthMm == 85 ? Chart::ExportWidth::Column : Chart::ExportWidth::Page);
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("svg"))
        return chart.svg();
    if (suffix == QLatin1String("pdf"))
        return chart.pdf();
    return suffix == QLatin1String("png") ? chart.png(order.scale) : chart.csv();
}

Result<void> writeChart(Chart& chart, const ChartOrder& order, const QString& path)
{
    const QByteArray bytes = drawn(chart, order, path);
    return writeFile(path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace

Result<void> drawCharts(const ChartOrder& order, const std::string& reportPath)
{
    const auto bytes = readFile(reportPath);
    if (!bytes)
        return passOn(bytes);
    auto measured = latencyFromJson(*bytes);
    if (!measured)
        return passOn(measured);
    const ThemeSwitch light(ThemeSwitch::Choice::Light); // the fonts, too
    const auto report = std::make_shared<const LatencyReport>(std::move(measured->report));
    const QString provenance = conditionLines(*report).join(QStringLiteral("; "));
    QStringList names;
    for (const std::string& layer : measured->layers)
        names << QString::fromStdString(layer);
    LatencyHistogramChart distribution;
    distribution.setProvenance(provenance);
    distribution.setReport(report);
    LayerTimeChart layers;
    layers.setProvenance(provenance);
    layers.setReport(report, names);
    if (!order.distribution.isEmpty())
        if (auto written = writeChart(distribution, order, order.distribution); !written)
            return written;
    return order.layers.isEmpty() ? Result<void>() : writeChart(layers, order, order.layers);
}

} // namespace wb
