// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/weight_histogram_chart.h"

namespace wb::ui {

WeightHistogramChart::WeightHistogramChart(QWidget* parent)
    : ValueHistogramChart(tr("Weight distribution"), tr("Weight"), QStringLiteral("weights"), parent)
{
    setObjectName(QStringLiteral("weightHistogram"));
    setEmptyText(tr("Select a layer to see how its weights are distributed."));
}

QString WeightHistogramChart::countReading(const QString& count, const QString& share) const
{
    return tr("%1 weights, %2").arg(count, share);
}

} // namespace wb::ui
