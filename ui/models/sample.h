// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/input_model.h"
#include "ui/models/output_model.h"

#include <optional>

namespace wb::ui {

/// The row of inputs that is being tried, and what every layer answers: typed, slid, clicked on a surface or taken from
/// the document's rows, it is run at once. Follows the network and the rows.
class Sample : public QObject {
    Q_OBJECT

public:
    explicit Sample(Document& document, QObject* parent = nullptr);

    InputModel& inputs() { return m_inputs; }
    const InputModel& inputs() const { return m_inputs; }
    OutputModel& outputs() { return m_outputs; }
    const OutputModel& outputs() const { return m_outputs; }

    /// The document's rows have the network's inputs.
    bool rowsFit() const;
    /// The inputs are those of a row of the data, untouched.
    bool isRow() const { return m_isRow; }
    /// The row that was shown last, from 0; -1 if none was.
    int row() const { return m_row; }
    /// Takes the inputs of a row, with its targets; a row that is not there changes nothing.
    void showRow(int row);
    /// Back to the row that was shown last.
    void reset() { showRow(m_row); }
    /// Takes inputs that are no row of the data, as many as there are.
    void tryInputs(std::span<const float> inputs);
    /// Runs the inputs as they stand.
    void run();

signals:
    /// After every run: inputs, outputs or targets may be others.
    void changed();
    /// One vector a card: the inputs, then each layer's outputs; empty where they are not known.
    void activationsChanged(const std::vector<std::vector<float>>& activations);
    void failed(const QString& message);

private:
    void inputsEdited();
    void followDataset();
    std::span<const float> targets() const;

    Document& m_document;
    InputModel m_inputs;
    OutputModel m_outputs;
    std::shared_ptr<const Plan> m_plan;
    std::optional<Scratch> m_scratch; ///< For m_plan.
    int m_row = -1;
    bool m_isRow = false;
};

} // namespace wb::ui
