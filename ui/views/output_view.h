// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/output_model.h"

#include <QTableView>

namespace wb::ui {

/// The outputs of one row as numbers and horizontal bars; the target columns show only where targets are known.
class OutputView : public QTableView {
    Q_OBJECT

public:
    explicit OutputView(OutputModel& model, QWidget* parent = nullptr);

private:
    void showTargetColumns();

    OutputModel& m_outputs;
};

} // namespace wb::ui
