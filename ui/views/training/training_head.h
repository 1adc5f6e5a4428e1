// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/provenance.h"

#include <QWidget>

#include <array>

class QProgressBar;
class QSlider;
class QToolButton;

namespace wb::ui {

class LossChart;
class MetricLabel;

/// The line above the curve of a training: its figures, how far it is, and how the curve is drawn.
class TrainingHead : public QWidget {
    Q_OBJECT

public:
    /// The figures are those of the chart's last record.
    explicit TrainingHead(LossChart& chart, QWidget* parent = nullptr);

    /// maxEpochs: where the training ends at the latest.
    void showFigures(int maxEpochs);
    void setProgressShown(bool shown);
    /// Whether the errors are of scaled outputs, which they then say.
    void setErrorsScaled(bool scaled);
    void setProvenance(const Provenance& provenance);

private:
    enum Figure { Epoch, TrainError, ValidationError, Best, Right, FigureCount };

    QWidget* createTools();
    QToolButton* addSwitch(const QString& text, const char* name, const QString& toolTip);

    LossChart& m_chart;
    std::array<MetricLabel*, FigureCount> m_figures{};
    QProgressBar* m_progress;
    QSlider* m_smoothing = nullptr;
};

} // namespace wb::ui
