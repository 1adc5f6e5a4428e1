// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/mode.h"

#include <QToolBar>

#include <array>

class QActionGroup;

namespace wb::ui {

/// The bar at the left edge: one button a mode, with its sign and name (in a browser the sign alone). A mode stands
/// there once it has a page.
class ModeBar : public QToolBar {
    Q_OBJECT

public:
    explicit ModeBar(QWidget* parent = nullptr);

    /// Checked while its mode is on; "mode-design" and so on.
    QAction* action(Mode mode) const { return m_actions.at(static_cast<std::size_t>(mode)); }
    void setOffered(Mode mode) { action(mode)->setVisible(true); }
    /// Marks a mode; chosen() is not sent.
    void setCurrent(Mode mode) { action(mode)->setChecked(true); }

signals:
    /// By mouse or key.
    void chosen(wb::ui::Mode mode);

protected:
    void showEvent(QShowEvent* event) override;

private:
    std::array<QAction*, kModes.size()> m_actions{};
};

} // namespace wb::ui
