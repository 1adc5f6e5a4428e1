// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/theme/theme_switch.h"
#include "ui/views/layer_selection.h"

#include <QMainWindow>

class QSettings;
class QLabel;

namespace wb::ui {

class CanvasView;
class FileController;
class InspectorPanel;
class LatencyPanel;
class LayerActions;
class Library;
class LibraryActions;
class MessageBar;
class TrainingPanel;
class WindowLayout;

/// What the window works with; nothing in it is owned by the window.
struct Workbench {
    Document& document;
    ThemeSwitch& theme;
    QSettings* settings = nullptr; ///< Where layout and choices are kept; may be absent.
    Library* library = nullptr;    ///< May be absent: nothing is offered to be kept then.
};

/// The frame: menus, docks around the canvas, status bar. Panels are made in main_window_panels.cpp.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    enum class Area { Left, Right, Bottom };

    explicit MainWindow(const Workbench& workbench, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Docks a panel; the panels of one area are tabs in the order they came. id is stable: layout files name it, and
    /// the dock's objectName is id + "Dock".
    QDockWidget* addPanel(Area area, const QString& id, const QString& title, QWidget* panel);
    QDockWidget* panelDock(const QString& id) const;
    /// Shows a panel, in front of its tabs.
    void raisePanel(const QString& id);
    /// "file", "edit", "view", "panels", "model", "train", "profile" or "help".
    QMenu* menu(const QString& id) const;

    Document& document() { return m_workbench.document; }
    const Workbench& workbench() const { return m_workbench; }
    FileController& files() { return *m_files; }
    CanvasView& canvas() { return *m_canvas; }
    LayerSelection& selection() { return m_selection; }
    /// The bar above the canvas, for what concerns the whole expert.
    MessageBar& messages() { return *m_messages; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void createPanels();
    void createDesignPanels();
    void createInferencePanel();
    void createLibraryPanel();
    void createTrainingPanel();
    void arrangePanels();
    void createMenus();
    void createFileMenu();
    void createEditMenu();
    void createViewMenu();
    void createThemeMenu(QMenu* view);
    void createModelMenu();
    void createTrainMenu();
    void createProfileMenu();
    void createHelpMenu();
    QMenu* addMenuNamed(const QString& id, const QString& title);
    void showAbout();
    void showShortcuts();
    void showTitle();
    void showTotals();

    Workbench m_workbench;
    LayerSelection m_selection;
    MessageBar* m_messages;
    CanvasView* m_canvas;
    LayerActions* m_actions;
    FileController* m_files;
    LibraryActions* m_libraryActions = nullptr;
    InspectorPanel* m_inspector = nullptr;
    LatencyPanel* m_latency = nullptr;
    TrainingPanel* m_training = nullptr;
    WindowLayout* m_layout = nullptr;
    QLabel* m_totals;
    std::array<QDockWidget*, 3> m_lastDock{};
    bool m_mayClose = false;
};

} // namespace wb::ui
