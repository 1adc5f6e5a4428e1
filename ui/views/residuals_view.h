// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/residuals_model.h"

#include <QWidget>

class QTableView;

namespace wb::ui {

class PredictionChart;
class ResidualChart;

/// How the outputs of a batch miss their targets: figures for each output, and for the chosen one what was given over
/// what was wanted, and a histogram of the residuals.
class ResidualsView : public QWidget {
    Q_OBJECT

public:
    explicit ResidualsView(QWidget* parent = nullptr);

    /// A result with targets, or nullptr; names: one an output.
    void setResult(std::shared_ptr<const BatchResult> result, const QStringList& names);
    void setStale(bool stale);
    void setProvenance(const QString& text);
    int output() const { return m_output; }

signals:
    void rowChosen(int row);
    /// The rows of a bar of the histogram; what: "residual 0.1 to 0.2".
    void rowsChosen(const std::vector<int>& rows, const QString& what);
    void failed(const QString& message);

private:
    void chooseOutput(int output);
    void chooseBin(int bin);

    ResidualsModel m_model;
    std::shared_ptr<const BatchResult> m_result;
    ResidualHistogram m_histogram;
    int m_output = 0;
    QTableView* m_table;
    PredictionChart* m_predictions;
    ResidualChart* m_residuals;
};

} // namespace wb::ui
