// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/value_histogram_chart.h"

namespace wb::ui {

/// How what the units of one layer give is distributed, over the range of their function where that has ends.
class ActivationHistogramChart : public ValueHistogramChart {
    Q_OBJECT

public:
    explicit ActivationHistogramChart(QWidget* parent = nullptr);

protected:
    QString countReading(const QString& count, const QString& share) const override;
};

} // namespace wb::ui
