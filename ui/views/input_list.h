// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/input_model.h"

#include <QTableView>

namespace wb::ui {

/// The inputs to try, one row each: name, slider, number. Digits typed anywhere edit the number; on a slider the arrow
/// keys move it by a hundredth of its range, Page Up and Down by a tenth, Home and End to its ends.
class InputList : public QTableView {
    Q_OBJECT

public:
    explicit InputList(InputModel& model, QWidget* parent = nullptr);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void slideTo(int x);
    bool moveSlider(int key);

    QPersistentModelIndex m_sliding;
};

} // namespace wb::ui
