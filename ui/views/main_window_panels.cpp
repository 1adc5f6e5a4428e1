// SPDX-License-Identifier: GPL-3.0-or-later
// Every panel of the window is made and docked here, one block each; the order is the order of the tabs.
#include "ui/document/design_preview.h"
#include "ui/theme/metrics.h"
#include "ui/views/compare/compare_page.h"
#include "ui/views/data/data_panel.h"
#include "ui/views/data/rows_intake.h"
#include "ui/views/file_controller.h"
#include "ui/views/inference_panel.h"
#include "ui/views/inspector_panel.h"
#include "ui/views/latency_panel.h"
#include "ui/views/layer_actions.h"
#include "ui/views/layers_panel.h"
#include "ui/views/library_actions.h"
#include "ui/views/library_care.h"
#include "ui/views/library_panel.h"
#include "ui/views/main_window.h"
#include "ui/views/memory_panel.h"
#include "ui/views/message_bar.h"
#include "ui/views/pool/pool_page.h"
#include "ui/views/rescue_bar.h"
#include "ui/views/storage_badge.h"
#include "ui/views/training_form.h"
#include "ui/views/training_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace wb::ui {

void MainWindow::createLibraryPanel()
{
    auto* panel = new LibraryPanel(*m_workbench.library);
    addPanel(Area::Left, QStringLiteral("library"), tr("Library"), panel);
    auto* badge = new StorageBadge(*m_workbench.library, StorageBadge::Form::Short);
    badge->setContentsMargins(0, 0, metrics::kPadding, 0);
    statusBar()->addPermanentWidget(badge);
    connect(panel, &LibraryPanel::openRequested, m_libraryActions, &LibraryActions::open);
    connect(panel, &LibraryPanel::saveRequested, m_libraryActions, [this] { m_libraryActions->save(); });
    connect(m_libraryActions->findAction(), &QAction::triggered, this, [this, panel] {
        raisePanel(QStringLiteral("library"));
        panel->focusSearch();
    });
    auto* care = new LibraryCare(*m_workbench.library, messages(), *this);
    connect(panel, &LibraryPanel::versionsRequested, care, &LibraryCare::showVersions);
    connect(panel, &LibraryPanel::describeRequested, care, &LibraryCare::describe);
    connect(panel, &LibraryPanel::trainingsRequested, care, &LibraryCare::showTrainings);
    connect(care, &LibraryCare::repeatRequested, this, &MainWindow::repeatTraining);
    connect(panel, &LibraryPanel::removeRequested, care, &LibraryCare::remove);
    connect(panel, &LibraryPanel::trashRequested, care, &LibraryCare::showTrash);
    connect(panel, &LibraryPanel::lineageRequested, care, &LibraryCare::showLineage);
    connect(panel, &LibraryPanel::cardRequested, care, &LibraryCare::saveCard);
    connect(panel, &LibraryPanel::cardCopyRequested, care, &LibraryCare::copyCard);
    panel->addLibraryActions(care->libraryActions());
    connect(care, &LibraryCare::openRequested, m_libraryActions, &LibraryActions::open);
    auto* rescue = new RescueBar(*m_workbench.library);
    if (auto* column = qobject_cast<QVBoxLayout*>(centralWidget()->layout()))
        column->insertWidget(0, rescue);
    connect(care, &LibraryCare::checkRequested, rescue, &RescueBar::check);
    rescue->offerRecovery();
    connect(m_libraryActions, &LibraryActions::saved, this,
            [this](const QString& message) { messages().show(MessageBar::Kind::Ok, message); });
    connect(m_libraryActions, &LibraryActions::opened, m_messages, &MessageBar::dismiss);
}

void MainWindow::repeatTraining(const TrainingSettings& settings, const QString& caveat)
{
    setMode(Mode::Train);
    const auto kind = caveat.isEmpty() ? MessageBar::Kind::Info : MessageBar::Kind::Warning;
    QString text = caveat;
    if (settings.cascade) {
        growByCascade(settings);
    } else {
        m_training->form().showSettings(settings);
        text = (tr("The form of the Training tab has these settings now; Train begins.") + u' ' + caveat).trimmed();
    }
    if (!text.isEmpty())
        messages().show(kind, text);
}

void MainWindow::createPanels()
{
    if (m_libraryActions)
        createLibraryPanel();
    createDesignPanels();
    createInferencePanel();
    createDataPanel();
    createProfilePanels();
    createTrainingPanel();
    connectCanvas();
    createPages();
}

void MainWindow::createProfilePanels()
{
    auto* baseline = new Baseline(this);
    auto* memory = new MemoryPanel(document(), baseline);
    m_latency = new LatencyPanel(document(), m_workbench.calibration, baseline);
    addPanel(Area::Bottom, QStringLiteral("latency"), tr("Latency"), m_latency);
    connect(m_latency->measureAction(), &QAction::triggered, this, [this] { raisePanel(QStringLiteral("latency")); });
    m_latency->followLayers(m_selection);
    m_canvas->addAction(m_latency->pinAction());
    addPanel(Area::Bottom, QStringLiteral("memory"), tr("Memory"), memory);
    memory->followLayers(m_selection);
}

void MainWindow::createPages()
{
    auto* compare = new ComparePage(document(), m_workbench.library, m_workbench.calibration);
    addPage(Mode::Compare, compare);
    if (m_libraryActions) {
        connect(compare, &ComparePage::saveRequested, m_libraryActions, [this] { m_libraryActions->save(); });
        connect(compare, &ComparePage::openRequested, m_libraryActions, &LibraryActions::open);
    }
    m_pool = new PoolPage(m_workbench.library);
    connect(m_pool, &PoolPage::failed, m_messages, &MessageBar::showError);
    connect(m_pool, &PoolPage::told, this,
            [this](const QString& message) { m_messages->show(MessageBar::Kind::Ok, message); });
    addPage(Mode::Pool, m_pool);
}

void MainWindow::createTrainingPanel()
{
    m_training = new TrainingPanel(document());
    addPanel(Area::Bottom, QStringLiteral("training"), tr("Training"), m_training);
    for (QAction* action : {m_training->trainAction(), m_training->stepAction()})
        connect(action, &QAction::triggered, this, [this] { raisePanel(QStringLiteral("training")); });
    connect(m_training, &TrainingPanel::rowsRequested, m_intake, &RowsIntake::ask);
    connect(m_training, &TrainingPanel::generateRequested, m_intake, &RowsIntake::generate);
    connect(m_intake, &RowsIntake::shareChosen, &m_training->form(), &TrainingForm::setValidationShare);
    connect(m_training, &TrainingPanel::measureRequested, m_latency->measureAction(), &QAction::trigger);
    connect(m_training, &TrainingPanel::cellChosen, this, [this](int wanted, int given, const QString& what) {
        raisePanel(QStringLiteral("inference"));
        findChild<InferencePanel*>()->showCell(wanted, given, what);
    });
    if (m_libraryActions) {
        m_training->offerSaving();
        connect(m_training, &TrainingPanel::saveRequested, m_libraryActions, [this] { m_libraryActions->save(); });
    }
}

void MainWindow::createDataPanel()
{
    auto* panel = new DataPanel(document());
    addPanel(Area::Left, QStringLiteral("data"), tr("Data"), panel);
    connect(panel, &DataPanel::loadRequested, m_intake, &RowsIntake::ask);
    connect(panel, &DataPanel::generateRequested, m_intake, &RowsIntake::generate);
    connect(panel, &DataPanel::columnsRequested, m_intake, &RowsIntake::chooseColumns);
    connect(m_intake, &RowsIntake::fileKnown, panel, &DataPanel::setColumnsOffered);
    panel->setColumnsOffered(false);
}

void MainWindow::createDesignPanels()
{
    auto* layers = new LayersPanel(document(), m_selection, *m_actions);
    addPanel(Area::Left, QStringLiteral("layers"), tr("Layers"), layers);

    m_inspector = new InspectorPanel(document(), m_selection);
    m_inspector->setPreview(new DesignPreview(document(), this)); // others that show or make proposals find it
    if (m_workbench.calibration)
        m_inspector->setCalibration(*m_workbench.calibration);
    addPanel(Area::Right, QStringLiteral("inspector"), tr("Inspector"), m_inspector);
    const auto openInspector = [this] { raisePanel(QStringLiteral("inspector")); };
    connect(m_canvas, &CanvasView::openRequested, this, [this, openInspector] {
        openInspector();
        m_inspector->focusUnits();
    });
    connect(m_actions, &LayerActions::renameRequested, this, [this, openInspector] {
        openInspector();
        m_inspector->focusName();
    });
    connect(m_actions, &LayerActions::activationRequested, this, [this, openInspector] {
        openInspector();
        m_inspector->openActivations();
    });
}

void MainWindow::createInferencePanel()
{
    auto* inference = new InferencePanel(document());
    addPanel(Area::Bottom, QStringLiteral("inference"), tr("Inference"), inference);
    connect(inference, &InferencePanel::activationsChanged, &m_canvas->canvas(), &CanvasScene::setActivations);
    inference->run();
    m_intake = new RowsIntake(document(), *inference, *this);
    connect(m_files, &FileController::dataOpened, this, [this](const QString& name, const QByteArray& bytes) {
        const bool isTaken = m_intake->take({name, bytes, false});
        if (!isTaken || m_mode != Mode::Train)
            raisePanel(QStringLiteral("inference"));
    });
    connect(m_intake, &RowsIntake::taken, m_files, &FileController::rowsTaken);
    connect(m_intake, &RowsIntake::imported, m_files, &FileController::fileUsed);
    connect(m_intake, &RowsIntake::failed, m_messages, &MessageBar::showError);
    connect(m_intake, &RowsIntake::refused, this, [this] { raisePanel(QStringLiteral("inference")); });
    connect(m_intake, &RowsIntake::fileKnown, inference, &InferencePanel::setColumnsOffered);
    auto* run = new QAction(tr("&Run inference"), this);
    run->setObjectName(QStringLiteral("runInference"));
    run->setShortcut(Qt::CTRL | Qt::Key_Return);
    connect(run, &QAction::triggered, this, [this, inference] {
        raisePanel(QStringLiteral("inference"));
        inference->run();
        inference->focusInputs();
    });
    addAction(run);
}

} // namespace wb::ui
