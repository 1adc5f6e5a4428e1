// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/surface_points.h"
#include "ui/document/document.h"
#include "ui/jobs/surface_runner.h"

#include <QWidget>

class QComboBox;

namespace wb::ui {

/// An output over two inputs of whatever network it is given, with the document's rows on it: the boundary a training
/// moves. The other inputs stand at the mean of their column. It computes while it is visible.
class SurfaceWatch : public QWidget {
    Q_OBJECT

public:
    static constexpr int kMostPoints = 2000; ///< Of more rows, evenly spread ones.

    explicit SurfaceWatch(const Document& document, QWidget* parent = nullptr,
                          JobRunner::Drive drive = JobRunner::defaultDrive());

    /// Of the document's design, any weights.
    void setPlan(std::shared_ptr<const Plan> plan);
    const SurfaceAxes& axes() const { return m_axes; }
    void choose(const SurfaceAxes& axes);

signals:
    void failed(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* createChoices();
    QComboBox* addChoice(const char* name, const QString& toolTip);
    void keepChoices();
    void showChoices();
    void followRows();
    void showPoints();
    void showColours();
    void request();
    bool rowsFit() const;
    QString inputName(int input) const;
    QString outputName(int output) const;

    const Document& m_document;
    SurfaceRunner m_runner;
    std::shared_ptr<const Plan> m_plan;
    SurfaceAxes m_axes;
    std::vector<float> m_means;     ///< Of the inputs.
    std::vector<Interval> m_ranges; ///< Of the inputs, with some room.
    QComboBox* m_xChoice = nullptr;
    QComboBox* m_yChoice = nullptr;
    QComboBox* m_outputChoice = nullptr;
    QWidget* m_choices;
    SurfaceChart* m_chart;
};

} // namespace wb::ui
