// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/main_window.h"

#include "ui/theme/metrics.h"
#include "ui/views/file_controller.h"
#include "ui/views/layer_actions.h"
#include "ui/views/library_actions.h"
#include "ui/views/message_bar.h"
#include "ui/views/window_layout.h"

#include <QDockWidget>
#include <QDropEvent>
#include <QMimeData>
#include <QStatusBar>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

Qt::DockWidgetArea dockAreaOf(MainWindow::Area area)
{
    switch (area) {
    case MainWindow::Area::Left:
        return Qt::LeftDockWidgetArea;
    case MainWindow::Area::Right:
        return Qt::RightDockWidgetArea;
    case MainWindow::Area::Bottom:
        break;
    }
    return Qt::BottomDockWidgetArea;
}

QString pathOf(const QMimeData* dropped)
{
    return dropped->hasUrls() ? dropped->urls().constFirst().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(const Workbench& workbench, QWidget* parent)
    : QMainWindow(parent), m_workbench(workbench), m_selection(workbench.document), m_messages(new MessageBar),
      m_canvas(new CanvasView(workbench.document, m_selection)),
      m_actions(new LayerActions(workbench.document, m_selection, *m_canvas, this)),
      m_files(new FileController(workbench.document, *m_messages, *this)), m_totals(new QLabel)
{
    setObjectName(QStringLiteral("mainWindow"));
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setAcceptDrops(true);
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_canvas, 1);
    setCentralWidget(centre);
    m_totals->setObjectName(QStringLiteral("statusTotals"));
    m_totals->setContentsMargins(metrics::kPadding, 0, metrics::kPadding, 0);
    statusBar()->addWidget(m_totals);
    statusBar()->setMinimumHeight(metrics::kRowHeight);

    if (workbench.library)
        m_libraryActions = new LibraryActions(document(), *workbench.library, *m_files, *this);
    createPanels();
    resize(1280, 720);
    arrangePanels();
    createMenus();
    m_layout = new WindowLayout(*this, workbench.settings);
    m_layout->restore();

    connect(m_actions, &LayerActions::rejected, m_messages, &MessageBar::showError);
    connect(&m_canvas->canvas(), &CanvasScene::rejected, m_messages, &MessageBar::showError);
    connect(&document().undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::showTitle);
    connect(&document(), &Document::descriptionChanged, this, &MainWindow::showTitle);
    connect(&document(), &Document::networkChanged, this, &MainWindow::showTotals);
    showTitle();
    showTotals();
    m_canvas->setFocus();
}

MainWindow::~MainWindow()
{
    hide(); // takes the focus from the canvas while the selection it marks is still there
}

QDockWidget* MainWindow::addPanel(Area area, const QString& id, const QString& title, QWidget* panel)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(id + QStringLiteral("Dock"));
    dock->setWidget(panel);
    QDockWidget*& last = m_lastDock.at(static_cast<std::size_t>(area));
    if (last)
        tabifyDockWidget(last, dock);
    else
        addDockWidget(dockAreaOf(area), dock);
    last = dock;
    return dock;
}

QDockWidget* MainWindow::panelDock(const QString& id) const
{
    return findChild<QDockWidget*>(id + QStringLiteral("Dock"));
}

void MainWindow::raisePanel(const QString& id)
{
    if (QDockWidget* dock = panelDock(id)) {
        dock->show();
        dock->raise();
    }
}

void MainWindow::arrangePanels()
{
    const std::array<int, 3> sizes{288, 304, 296};
    for (std::size_t area = 0; area < sizes.size(); ++area) {
        if (m_lastDock[area])
            resizeDocks({m_lastDock[area]}, {sizes[area]},
                        static_cast<Area>(area) == Area::Bottom ? Qt::Vertical : Qt::Horizontal);
    }
    raisePanel(QStringLiteral("layers"));
    raisePanel(QStringLiteral("inference"));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_layout->writeNow();
    if (m_mayClose || document().undoStack().isClean()) {
        event->accept();
        return;
    }
    event->ignore();
    m_files->askThen([this] {
        m_mayClose = true;
        close();
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!pathOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = pathOf(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    m_files->openPath(path);
}

void MainWindow::showTitle()
{
    const QString name = QString::fromStdString(document().expert().name);
    setWindowTitle((name.isEmpty() ? tr("Unnamed expert") : name) + QStringLiteral("[*]"));
    setWindowModified(!document().undoStack().isClean());
}

void MainWindow::showTotals()
{
    const LayerCost& total = document().cost().total;
    const auto layers = static_cast<int>(document().spec().layers.size());
    m_totals->setText(
        (layers == 1 ? tr("1 layer") : tr("%1 layers").arg(layers)) +
        tr(" · %1 params · %2 MAC · %3 of weights")
            .arg(countText(total.parameters), shortCountText(total.multiplyAdds), bytesText(total.weightBytes)));
}

} // namespace wb::ui
