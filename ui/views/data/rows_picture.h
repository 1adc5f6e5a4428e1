// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <QWidget>

#include <memory>

namespace wb::ui {

/// Rows as the picture their kind makes.
class RowsPicture : public QWidget {
    Q_OBJECT

public:
    explicit RowsPicture(QWidget* parent = nullptr);

    /// With targets; nullptr: nothing to draw.
    void setRows(std::shared_ptr<const Dataset> rows);
    const std::shared_ptr<const Dataset>& rows() const { return m_rows; }
    QSize sizeHint() const override { return {240, 160}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::shared_ptr<const Dataset> m_rows;
};

} // namespace wb::ui
