// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/value_histogram_chart.h"

namespace wb::ui {

/// How the weights of one layer are distributed.
class WeightHistogramChart : public ValueHistogramChart {
    Q_OBJECT

public:
    explicit WeightHistogramChart(QWidget* parent = nullptr);

protected:
    QString countReading(const QString& count, const QString& share) const override;
};

} // namespace wb::ui
