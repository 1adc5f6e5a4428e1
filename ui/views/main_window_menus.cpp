// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/calibration.h"
#include "ui/views/charts_archive.h"
#include "ui/views/design_advice.h"
#include "ui/views/file_controller.h"
#include "ui/views/file_saver.h"
#include "ui/views/history_dialog.h"
#include "ui/views/inspector_panel.h"
#include "ui/views/latency_panel.h"
#include "ui/views/layer_actions.h"
#include "ui/views/library_actions.h"
#include "ui/views/library_care.h"
#include "ui/views/library_panel.h"
#include "ui/views/main_window.h"
#include "ui/views/message_bar.h"
#include "ui/views/mode_bar.h"
#include "ui/views/overlay_actions.h"
#include "ui/views/pool/pool_actions.h"
#include "ui/views/pool/pool_page.h"
#include "ui/views/report.h"
#include "ui/views/templates_dialog.h"
#include "ui/views/training/cascade_dialog.h"
#include "ui/views/training_panel.h"
#include "ui/views/window_layout.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

namespace wb::ui {

namespace {

QAction* named(QAction* action, const char* name)
{
    action->setObjectName(QString::fromLatin1(name));
    return action;
}

} // namespace

QMenu* MainWindow::addMenuNamed(const QString& id, const QString& title)
{
    QMenu* menu = menuBar()->addMenu(title);
    menu->setObjectName(id + QStringLiteral("Menu"));
    menu->setToolTipsVisible(true);
    return menu;
}

QMenu* MainWindow::menu(const QString& id) const { return findChild<QMenu*>(id + QStringLiteral("Menu")); }

void MainWindow::createMenus()
{
    createFileMenu();
    createEditMenu();
    createViewMenu();
    createModelMenu();
    createTrainMenu();
    createProfileMenu();
    createPoolMenu();
    createHelpMenu();
}

void MainWindow::createFileMenu()
{
    QMenu* file = addMenuNamed(QStringLiteral("file"), tr("&File"));
    QAction* fresh = named(file->addAction(tr("&New expert"), m_files, &FileController::newExpert), "newExpert");
#ifdef Q_OS_WASM
    fresh->setShortcut(Qt::ALT | Qt::Key_N); // Ctrl+N stays the browser's
#else
    fresh->setShortcut(QKeySequence::New);
#endif
    if (m_workbench.openWindow) {
        QAction* window = named(file->addAction(tr("New &window"), this, &MainWindow::openWindow), "newWindow");
        window->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
        window->setToolTip(tr("Another window, for another expert beside this one"));
    }
    named(file->addAction(tr("New from &template…"), this,
                          [this] {
                              auto* dialog = new TemplatesDialog(this);
                              connect(dialog, &TemplatesDialog::chosen, this, [this](const Expert& expert) {
                                  m_files->askThen([this, expert] {
                                      messages().dismiss();
                                      document().reset(expert);
                                  });
                              });
                              dialog->open();
                          }),
          "newFromTemplate")
        ->setToolTip(tr("Start from one of six domains, or from a number of parameters"));
    named(file->addAction(tr("&Open…"), m_files, &FileController::open), "openExpert")->setShortcut(QKeySequence::Open);
    named(file->addSeparator(), "fileSaveSection");
    if (m_libraryActions)
        file->addAction(m_libraryActions->saveAction());
    named(file->addAction(tr("Save &As .net…"), m_files, [this] { m_files->saveAs(); }), "saveAs")
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S));
    createExportMenu(*file);
#ifndef Q_OS_WASM
    file->addSeparator();
    named(file->addAction(tr("&Quit"), this, &QWidget::close), "quit")->setShortcut(QKeySequence::Quit);
#endif
}

void MainWindow::createExportMenu(QMenu& file)
{
    QMenu* exports = file.addMenu(tr("&Export"));
    exports->setObjectName(QStringLiteral("exportMenu"));
    named(exports->addAction(tr("FANN .net for libfann &2.2 and later…"), m_files,
                             [this] { m_files->saveAs(FannDialect::V2_2); }),
          "exportFann22");
    named(exports->addAction(tr("FANN .net for libfann up to 2.&1…"), m_files,
                             [this] { m_files->saveAs(FannDialect::V2_1); }),
          "exportFann21");
    named(exports->addAction(tr("&Expert with its training…"), m_files, &FileController::saveSnapshot), "exportExpert")
        ->setToolTip(tr("All of it to the bit in one .expert file, so that its training goes on elsewhere"));
    exports->addSeparator();
    named(exports->addAction(tr("&Report…"), this, &MainWindow::exportReport), "exportReport")
        ->setToolTip(tr("Facts, charts and tables as one HTML file"));
    named(exports->addAction(tr("All &charts…"), this, &MainWindow::exportCharts), "exportCharts")
        ->setToolTip(tr("Every chart that shows something as PNG, SVG and CSV, in one ZIP archive"));
}

void MainWindow::openWindow()
{
    if (!m_workbench.openWindow())
        m_messages->showError(tr("Another window could not be started; the system has no room for it."));
}

void MainWindow::exportReport()
{
    saveBytes(this, QStringLiteral("report.html"), tr("Reports (*.html)"), reportHtml(document(), *this),
              [this](const Result<QString>& saved) { sayWritten(saved); });
}

void MainWindow::exportCharts()
{
    const Result<QByteArray> archive = chartsArchive(*this);
    if (archive)
        saveBytes(this, QStringLiteral("charts.zip"), tr("Archives (*.zip)"), *archive,
                  [this](const Result<QString>& saved) { sayWritten(saved); });
    else
        m_messages->showError(QString::fromStdString(archive.error().message));
}

void MainWindow::sayWritten(const Result<QString>& saved)
{
    if (saved)
        m_messages->show(MessageBar::Kind::Ok, tr("Written to %1").arg(*saved));
    else
        m_messages->showError(QString::fromStdString(saved.error().message));
}

void MainWindow::createEditMenu()
{
    QMenu* edit = addMenuNamed(QStringLiteral("edit"), tr("&Edit"));
    QAction* undo = named(document().undoStack().createUndoAction(this, tr("&Undo")), "undo");
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = named(document().undoStack().createRedoAction(this, tr("&Redo")), "redo");
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    edit->addActions({undo, redo});
    named(edit->addAction(tr("&History…"), this, &MainWindow::showHistory), "history")
        ->setToolTip(tr("All steps of the design, to go to any of them"));
    edit->addSeparator();
    QAction* text = named(edit->addAction(tr("Edit &topology as text"), this,
                                          [this] {
                                              raisePanel(QStringLiteral("inspector"));
                                              m_inspector->focusTopology();
                                          }),
                          "editTopology");
    text->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    if (m_libraryActions) {
        edit->addSeparator();
        edit->addAction(m_libraryActions->findAction());
        edit->addActions(findChild<LibraryPanel*>()->careActions());
    }
}

void MainWindow::showHistory()
{
    auto* dialog = findChild<HistoryDialog*>();
    if (!dialog) {
        dialog = new HistoryDialog(document().undoStack(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::createViewMenu()
{
    QMenu* view = addMenuNamed(QStringLiteral("view"), tr("&View"));
    QMenu* modes = view->addMenu(tr("&Mode"));
    modes->setObjectName(QStringLiteral("modesMenu"));
    for (const Mode mode : kModes)
        modes->addAction(m_modes->action(mode));
    QMenu* panels = view->addMenu(tr("&Panels"));
    panels->setObjectName(QStringLiteral("panelsMenu"));
    for (auto* dock : findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        QAction* toggle = dock->toggleViewAction();
        toggle->setObjectName(dock->objectName() + QStringLiteral("Toggle"));
        connect(toggle, &QAction::triggered, dock, [dock](bool shown) {
            if (shown)
                dock->raise(); // among tabs
        });
#ifndef Q_OS_WASM // browsers own Alt and a digit
        if (const auto place = panels->actions().size(); place < 10)
            toggle->setShortcut(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + place));
#endif
        panels->addAction(toggle);
    }
    createLayoutMenu(view);
    view->addSeparator();
    createThemeMenu(view);
    m_actions->overlays->addTo(*view);
    view->addSeparator();
    view->addActions({m_actions->zoomIn, m_actions->zoomOut, m_actions->zoomReset, m_actions->fit});
}

void MainWindow::createLayoutMenu(QMenu* view)
{
    QMenu* layouts = view->addMenu(tr("&Layouts"));
    layouts->setObjectName(QStringLiteral("layoutsMenu"));
    QAction* focus =
        named(layouts->addAction(tr("&Focus: the canvas alone"), this, &MainWindow::showOnlyCanvas), "focusLayout");
    focus->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    focus->setToolTip(tr("Hide every panel, or bring them back"));
    named(layouts->addAction(tr("&Reset this mode's layout"), this, [this] { m_layout->reset(); }), "resetLayout");
    named(layouts->addAction(tr("Reset &all layouts"), this, [this] { m_layout->resetAll(); }), "resetAllLayouts");
}

void MainWindow::createThemeMenu(QMenu* view)
{
    QMenu* themes = view->addMenu(tr("&Theme"));
    themes->setObjectName(QStringLiteral("themeMenu"));
    auto* group = new QActionGroup(themes);
    const std::pair<ThemeSwitch::Choice, QString> choices[] = {{ThemeSwitch::Choice::System, tr("&System")},
                                                               {ThemeSwitch::Choice::Light, tr("&Light")},
                                                               {ThemeSwitch::Choice::Dark, tr("&Dark")}};
    for (const auto& entry : choices) {
        const ThemeSwitch::Choice choice = entry.first;
        QAction* action =
            themes->addAction(entry.second, this, [this, choice] { m_workbench.theme.setChoice(choice); });
        action->setObjectName(QStringLiteral("theme-") + ThemeSwitch::textOf(choice));
        action->setCheckable(true);
        action->setChecked(choice == m_workbench.theme.choice());
        group->addAction(action);
    }
}

void MainWindow::createModelMenu()
{
    QMenu* model = addMenuNamed(QStringLiteral("model"), tr("&Model"));
    model->addActions({m_actions->insert, m_actions->duplicate, m_actions->remove, m_actions->selectAll});
    model->addSeparator();
    model->addActions({m_actions->moveLeft, m_actions->moveRight, m_actions->shortcuts});
    model->addSeparator();
    model->addActions({m_actions->rename, m_actions->chooseActivation});
    model->addSeparator();
    model->addActions(findChild<DesignAdvice*>()->actions());
    named(model->addAction(tr("Show &problems"), this, [this] { raisePanel(QStringLiteral("problems")); }),
          "showProblems")
        ->setToolTip(tr("What is wrong with the design, and what mends it"));
    model->addSeparator();
    model->addAction(findChild<QAction*>(QStringLiteral("runInference")));
}

void MainWindow::createTrainMenu()
{
    QMenu* train = addMenuNamed(QStringLiteral("train"), tr("&Train"));
    train->addActions({m_training->trainAction(), m_training->stepAction(), m_training->keepAction(),
                       m_training->discardAction(), m_training->resetAction()});
    train->addSeparator();
    train->addActions({m_training->raceAction(), m_training->sweepAction()});
    named(train->addAction(tr("&Grow by cascade…"), this, [this] { growByCascade(); }), "growByCascade")
        ->setToolTip(tr("Begin without hidden layers and add a unit at a time (Cascade2)"));
    if (auto* care = findChild<LibraryCare*>())
        named(
            train->addAction(tr("Kept tra&inings…"), this,
                             [this, care] { care->showTrainingsOf(QString::fromStdString(document().expert().name)); }),
            "keptTrainings")
            ->setToolTip(tr("The trainings that led to the versions of this expert in the library"));
    train->addSeparator();
    named(train->addAction(tr("Show t&raining"), this, [this] { raisePanel(QStringLiteral("training")); }),
          "showTraining");
}

void MainWindow::growByCascade(const std::optional<TrainingSettings>& settings)
{
    auto* dialog = new CascadeDialog(document(), this);
    if (settings)
        dialog->showSettings(*settings);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::createProfileMenu()
{
    QMenu* profile = addMenuNamed(QStringLiteral("profile"), tr("&Profile"));
    profile->addAction(m_latency->measureAction());
    if (Calibration* calibration = m_workbench.calibration) {
        QAction* calibrate =
            named(profile->addAction(tr("&Calibrate machine"), calibration, &Calibration::measure), "calibrateMachine");
        calibrate->setToolTip(tr("Measure what this machine takes for small networks, about 2 s"));
        connect(calibration, &Calibration::runningChanged, calibrate,
                [calibration, calibrate] { calibrate->setEnabled(!calibration->isRunning()); });
    }
    profile->addAction(m_latency->pinAction());
    Baseline& baseline = m_latency->baseline();
    QAction* clear = named(profile->addAction(tr("Clear &baseline"), &baseline, &Baseline::clear), "clearBaseline");
    const auto offerClear = [clear, &baseline] { clear->setEnabled(baseline.current() || baseline.sweep()); };
    connect(&baseline, &Baseline::changed, clear, offerClear);
    offerClear();
    named(profile->addAction(tr("Compare &with…"), this, [this] { setMode(Mode::Compare); }), "compareWith")
        ->setToolTip(tr("This expert beside another one, or all of the library"));
    profile->addSeparator();
    named(profile->addAction(tr("Show &latency"), this, [this] { raisePanel(QStringLiteral("latency")); }),
          "showLatency");
    named(profile->addAction(tr("Show m&emory"), this, [this] { raisePanel(QStringLiteral("memory")); }), "showMemory");
}

void MainWindow::createPoolMenu() { m_pool->actions().addTo(*addMenuNamed(QStringLiteral("pool"), tr("P&ool"))); }

void MainWindow::createHelpMenu()
{
    QMenu* help = addMenuNamed(QStringLiteral("help"), tr("&Help"));
    named(help->addAction(tr("E&xamples"), this, [this] { setMode(Mode::Welcome); }), "showExamples")
        ->setToolTip(tr("Six networks with their rows, on the welcome page"));
    named(help->addAction(tr("&About and licences"), this, &MainWindow::showAbout), "about");
}

void MainWindow::showAbout()
{
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Expert Workbench"),
                        tr("<h3>Expert Workbench %1</h3><p>Designs, runs and measures small neural networks.</p>")
                            .arg(QCoreApplication::applicationVersion().toHtmlEscaped()),
                        QMessageBox::Close, this);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setInformativeText(
        tr("<p>The workbench is free software under the GNU General Public License, version 3 or later; its core and "
           "the command line are under the Apache License 2.0.</p>"
           "<p>Built on Qt %1 (LGPL-3.0; in the browser GPL-3.0), QCustomPlot (GPL-3.0), Eigen (MPL-2.0), SQLite "
           "(public "
           "domain), nlohmann/json (MIT), fast_float (MIT or Apache-2.0) and tl::expected (CC0-1.0).</p>")
            .arg(QString::fromLatin1(qVersion())));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace wb::ui
