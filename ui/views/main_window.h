// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_config.h"
#include "ui/document/document.h"
#include "ui/theme/theme_switch.h"
#include "ui/views/layer_selection.h"
#include "ui/views/mode.h"

#include <QMainWindow>

#include <functional>
#include <optional>

class QLabel;
class QSettings;
class QStackedWidget;

namespace wb::ui {

class Calibration;
class CanvasView;
class FactLabel;
class FileController;
class InspectorPanel;
class LatencyPanel;
class LayerActions;
class Library;
class LibraryActions;
class MessageBar;
class ModeBar;
class PoolPage;
class RowsIntake;
class TrainingPanel;
class WindowLayout;

/// What the window works with; nothing in it is owned by the window.
struct Workbench {
    Document& document;
    ThemeSwitch& theme;
    QSettings* settings = nullptr;         ///< Where layout and choices are kept; may be absent.
    Library* library = nullptr;            ///< May be absent: nothing is offered to be kept then.
    Calibration* calibration = nullptr;    ///< May be absent: nothing is predicted then.
    QString journalFolder = {};            ///< Where unsaved work is kept for the case of a crash; empty: nowhere.
    std::function<bool()> openWindow = {}; ///< Another window for another expert; absent where there can be none.
};

/// The frame: modes at the left edge, menus, docks around the page of the mode, status bar. Panels and pages are made
/// in main_window_panels.cpp, menus in main_window_menus.cpp.
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
    /// Shows a panel, in front of its tabs; from a mode without the canvas it goes to Design first.
    void raisePanel(const QString& id);
    /// The centre of a mode that does not show the canvas; the mode bar offers the mode from then on.
    void addPage(Mode mode, QWidget* page);
    Mode mode() const { return m_mode; }
    /// Shows a mode with its page and the layout its docks were left in.
    void setMode(Mode mode);
    /// "file", "edit", "view", "panels", "model", "train", "profile", "pool" or "help".
    QMenu* menu(const QString& id) const;

    Document& document() { return m_workbench.document; }
    const Workbench& workbench() const { return m_workbench; }
    FileController& files() { return *m_files; }
    CanvasView& canvas() { return *m_canvas; }
    LayerSelection& selection() { return m_selection; }
    /// The bar above the canvas, for what concerns the whole expert.
    MessageBar& messages() { return *m_messages; }

signals:
    void modeChanged(wb::ui::Mode mode);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void createPanels();
    void createPages();
    void createProfilePanels();
    void createDesignPanels();
    void createInferencePanel();
    void createLibraryPanel();
    void createTrainingPanel();
    void createDataPanel();
    void createCentre();
    void addToStack(QWidget* page);
    void makeRoomForPage();
    void giveCorner();
    void createStatusBar();
    void arrangePanels();
    void hideDoubledTitles();
    void floatTab(int tab);
    void connectCanvas();
    void createMenus();
    void createFileMenu();
    void createExportMenu(QMenu& file);
    void openWindow();
    void exportReport();
    void exportCharts();
    void showHistory();
    void sayWritten(const Result<QString>& saved);
    void createEditMenu();
    void createViewMenu();
    void createLayoutMenu(QMenu* view);
    void createThemeMenu(QMenu* view);
    void showOnlyCanvas();
    void createModelMenu();
    void createTrainMenu();
    void createProfileMenu();
    /// See TrainingsDialog::repeatRequested().
    void repeatTraining(const TrainingSettings& settings, const QString& caveat);
    void growByCascade(const std::optional<TrainingSettings>& settings = {});
    void createPoolMenu();
    void createHelpMenu();
    QMenu* addMenuNamed(const QString& id, const QString& title);
    void showAbout();
    void showTitle();
    void showTotals();

    Workbench m_workbench;
    LayerSelection m_selection;
    MessageBar* m_messages;
    CanvasView* m_canvas;
    ModeBar* m_modes;
    QStackedWidget* m_pages;
    std::array<QWidget*, kModes.size()> m_modePages{}; ///< Null: the canvas, or no page yet.
    Mode m_mode = Mode::Design;
    LayerActions* m_actions;
    FileController* m_files;
    LibraryActions* m_libraryActions = nullptr;
    InspectorPanel* m_inspector = nullptr;
    LatencyPanel* m_latency = nullptr;
    TrainingPanel* m_training = nullptr;
    PoolPage* m_pool = nullptr;
    RowsIntake* m_intake = nullptr;
    WindowLayout* m_layout = nullptr;
    FactLabel* m_totals;
    QByteArray m_beforeFocus; ///< The layout that Focus hid.
    std::array<QDockWidget*, 3> m_lastDock{};
    bool m_mayClose = false;
};

} // namespace wb::ui
