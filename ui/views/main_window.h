// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/theme/theme_switch.h"

#include <QMainWindow>

class QSettings;

namespace wb::ui {

class MessageBar;

/// What the window works with; nothing in it is owned by the window.
struct Workbench {
    Document& document;
    ThemeSwitch& theme;
    QSettings* settings = nullptr; ///< Where layout and choices are kept; may be absent.
};

/// The frame: menus, docks around the canvas, status bar. Panels are made in main_window_panels.cpp.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    enum class Area { Left, Right, Bottom };

    explicit MainWindow(const Workbench& workbench, QWidget* parent = nullptr);

    /// Docks a panel; the panels of one area are tabs in the order they came. id is stable: layout files name it, and
    /// the dock's objectName is id + "Dock".
    QDockWidget* addPanel(Area area, const QString& id, const QString& title, QWidget* panel);
    QDockWidget* panelDock(const QString& id) const;
    /// Shows a panel, in front of its tabs.
    void raisePanel(const QString& id);

    Document& document() { return m_workbench.document; }
    const Workbench& workbench() const { return m_workbench; }
    /// The bar above the canvas, for what concerns the whole expert.
    MessageBar& messages() { return *m_messages; }

private:
    void createPanels();

    Workbench m_workbench;
    MessageBar* m_messages;
    std::array<QDockWidget*, 3> m_lastDock{};
};

} // namespace wb::ui
