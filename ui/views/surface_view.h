// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/surface_runner.h"
#include "ui/models/sample.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace wb::ui {

class InputList;
class SurfaceChart;

/// Any output over any two inputs, the others as in the current sample: choices and sliders on the left, the surface on
/// the right. It follows the sample, the network and the rows while it is visible.
class SurfaceView : public QWidget {
    Q_OBJECT

public:
    /// A row is drawn as a point only up to so many; of more, evenly spread ones.
    static constexpr int kMostPoints = 2000;

    SurfaceView(Document& document, Sample& sample, QWidget* parent = nullptr,
                JobRunner::Drive drive = JobRunner::defaultDrive());

    /// Inputs of the network, or -1 where it has none.
    int xInput() const { return m_x; }
    int yInput() const { return m_y; }
    int output() const { return m_output; }
    void choose(int xInput, int yInput, int output);
    /// The sliders are shown here too, where they are not in sight anyway.
    void setInputsShown(bool shown);

signals:
    void failed(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QComboBox* addChoice(const QString& name, QAbstractItemModel& model, int column);
    QWidget* createForm();
    void keepChoices();
    void showChoices();
    void follow();
    void followSample();
    void showPoints();
    void showColours();
    Interval rangeOf(int input) const;
    void takeGrid(std::shared_ptr<const SurfaceGrid> grid);

    Document& m_document;
    Sample& m_sample;
    SurfaceRunner m_runner;
    int m_x = 0;
    int m_y = 1;
    int m_output = 0;
    QComboBox* m_xChoice;
    QComboBox* m_yChoice;
    QComboBox* m_outputChoice;
    QCheckBox* m_showRows;
    QCheckBox* m_wholeRange;
    QLabel* m_pointsText;
    InputList* m_inputs;
    SurfaceChart* m_chart;
};

} // namespace wb::ui
