// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/baseline.h"
#include "ui/document/calibration.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace wb::ui {

class RooflineChart;

/// The measured layers under the roofs of this machine; asks for what is missing.
class RooflinePage : public QWidget {
    Q_OBJECT

public:
    /// calibration may be null: then there are no roofs, and the page says so.
    explicit RooflinePage(Calibration* calibration, QWidget* parent = nullptr);

    void setMeasured(const MeasuredDesign& design);
    void setStale(bool stale);

signals:
    void measureRequested();
    void exportFailed(const QString& message);

private:
    void refresh();

    Calibration* m_calibration;
    MeasuredDesign m_design;
    QStackedWidget* m_pages;
    QPushButton* m_calibrate;
    RooflineChart* m_chart;
};

} // namespace wb::ui
