// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/output_model.h"

#include <QLabel>

namespace wb::ui {

/// The outputs of a row, and below them how sure the network is of its class.
class OutputPane : public QWidget {
    Q_OBJECT

public:
    explicit OutputPane(OutputModel& outputs, QWidget* parent = nullptr);

    /// Shows the confidence of what the model holds now.
    void showConfidence();

private:
    const OutputModel& m_outputs;
    QLabel* m_confidence;
};

} // namespace wb::ui
