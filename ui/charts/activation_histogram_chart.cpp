// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/activation_histogram_chart.h"

namespace wb::ui {

ActivationHistogramChart::ActivationHistogramChart(QWidget* parent)
    : ValueHistogramChart(tr("Activation distribution"), tr("Activation"), QStringLiteral("activations"), parent)
{
    setObjectName(QStringLiteral("activationHistogram"));
    setEmptyText(tr("Select a layer to see what its units give."));
}

QString ActivationHistogramChart::countReading(const QString& count, const QString& share) const
{
    return tr("%1 activations, %2").arg(count, share);
}

} // namespace wb::ui
