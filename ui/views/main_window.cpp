// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/main_window.h"

#include "ui/theme/metrics.h"
#include "ui/views/fact_label.h"
#include "ui/views/file_controller.h"
#include "ui/views/install_advice.h"
#include "ui/views/layer_actions.h"
#include "ui/views/library_actions.h"
#include "ui/views/menu_letters.h"
#include "ui/views/message_bar.h"
#include "ui/views/mode_bar.h"
#include "ui/views/pool/pool_page.h"
#include "ui/views/window_layout.h"
#include "ui/views/window_tools.h"

#include <QDockWidget>
#include <QDropEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::ui {

namespace {

/// What is wider gives way, rather than making the window outgrow its screen or its page.
constexpr int kBottomPanelWidth = 480;
constexpr int kNarrowWindow = 1100;

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

QStringList pathsOf(const QMimeData* dropped)
{
    QStringList paths;
    for (const QUrl& url : dropped->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

} // namespace

MainWindow::MainWindow(const Workbench& workbench, QWidget* parent)
    : QMainWindow(parent), m_workbench(workbench), m_selection(workbench.document), m_messages(new MessageBar),
      m_canvas(new CanvasView(workbench.document, m_selection)), m_modes(new ModeBar), m_pages(new QStackedWidget),
      m_actions(new LayerActions(workbench.document, m_selection, *m_canvas, this)),
      m_files(new FileController(workbench.document, *m_messages, *this)), m_totals(new FactLabel)
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    createCentre();
    createStatusBar();
    if (workbench.library)
        m_libraryActions = new LibraryActions(document(), *workbench.library, *m_files, *this);
    createPanels();
    installAdvice(*this, workbench.calibration);
    resize(1280, 720);
    for (auto* dock : findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        for (const auto moved : {&QDockWidget::topLevelChanged, &QDockWidget::visibilityChanged})
            connect(dock, moved, this, &MainWindow::hideDoubledTitles, Qt::QueuedConnection);
    }
    m_layout = new WindowLayout(*this, workbench.settings, [this] { arrangePanels(); });
    m_layout->restoreGeometry();
    m_layout->enter(modeId(m_mode));
    createMenus();
    new WindowTools(*this); // it knows all menus and pages from then on
    leaveLettersToMenus(*this);

    connect(m_modes, &ModeBar::chosen, this, &MainWindow::setMode);
    connect(m_actions, &LayerActions::rejected, m_messages, &MessageBar::showError);
    connect(&m_canvas->canvas(), &CanvasScene::rejected, m_messages, &MessageBar::showError);
    connect(&document().undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::showTitle);
    connect(&document(), &Document::descriptionChanged, this, &MainWindow::showTitle);
    connect(&document(), &Document::networkChanged, this, &MainWindow::showTotals);
    connect(&document(), &Document::replaced, this, [this] {
        if (!usesCanvas(m_mode))
            setMode(Mode::Design); // what was opened is what one wants to see
    });
    showTitle();
    showTotals();
    m_canvas->setFocus();
}

void MainWindow::createCentre()
{
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    giveCorner();
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    addToolBar(Qt::LeftToolBarArea, m_modes);
    for (const Mode mode : kModes) {
        if (usesCanvas(mode))
            m_modes->setOffered(mode);
    }
    m_modes->setCurrent(m_mode);
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::makeRoomForPage);
    addToStack(m_canvas);
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);
}

void MainWindow::createStatusBar()
{
    m_totals->setObjectName(QStringLiteral("statusTotals"));
    m_totals->setContentsMargins(metrics::kPadding, 0, metrics::kPadding, 0);
    m_totals->setSource({}, [this] { return countedProvenance(infoCommand(document())); });
    statusBar()->addWidget(m_totals);
    statusBar()->setMinimumHeight(metrics::kRowHeight);
}

MainWindow::~MainWindow()
{
    hide(); // takes the focus from the canvas while the selection it marks is still there
}

/// In a narrow window the panels at the bottom have its whole width: their numbers would be cut beside the inspector.
void MainWindow::giveCorner()
{
    const auto owner = width() < kNarrowWindow ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea;
    if (corner(Qt::BottomRightCorner) != owner)
        setCorner(Qt::BottomRightCorner, owner);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    giveCorner();
    QMainWindow::resizeEvent(event);
}

QDockWidget* MainWindow::addPanel(Area area, const QString& id, const QString& title, QWidget* panel)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(id + QStringLiteral("Dock"));
    dock->setWidget(panel);
    if (area == Area::Bottom)
        panel->setMinimumWidth(kBottomPanelWidth);
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
    QDockWidget* dock = panelDock(id);
    if (!dock)
        return;
    if (!usesCanvas(m_mode))
        setMode(Mode::Design);
    dock->show();
    dock->raise();
}

void MainWindow::addPage(Mode mode, QWidget* page)
{
    addToStack(page);
    m_modePages.at(static_cast<std::size_t>(mode)) = page;
    m_modes->setOffered(mode);
}

void MainWindow::addToStack(QWidget* page)
{
    m_pages->addWidget(page);
    makeRoomForPage();
}

/// A page that is not shown must not keep the window wide.
void MainWindow::makeRoomForPage()
{
    for (int at = 0; at < m_pages->count(); ++at) {
        const auto policy = at == m_pages->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_pages->widget(at)->setSizePolicy(policy, policy);
    }
    // At once, all the way up: docks are arranged before any event comes to that.
    for (QWidget* around = m_pages; around && around != this; around = around->parentWidget())
        around->updateGeometry();
}

void MainWindow::setMode(Mode mode)
{
    QWidget* page = usesCanvas(mode) ? m_canvas : m_modePages.at(static_cast<std::size_t>(mode));
    if (mode == m_mode || !page)
        return;
    m_mode = mode;
    m_modes->setCurrent(mode);
    // Docks come and go beside the canvas, which gives way; a page beside them would widen the window.
    m_pages->setCurrentWidget(m_canvas);
    m_layout->enter(modeId(mode));
    giveCorner(); // a layout brings its own along
    m_pages->setCurrentWidget(page);
    page->setFocus();
    emit modeChanged(mode);
}

void MainWindow::arrangePanels()
{
    if (!usesCanvas(m_mode)) {
        for (auto* dock : findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly))
            dock->hide();
        return;
    }
    // A training has a form, a curve and a picture beside one another: half of the window.
    const int bottomHeight = m_mode == Mode::Train ? std::clamp(height() / 2, 296, 460) : 296;
    const std::array<int, 3> sizes{288, 304, bottomHeight};
    for (std::size_t area = 0; area < sizes.size(); ++area) {
        if (m_lastDock[area])
            resizeDocks({m_lastDock[area]}, {sizes[area]},
                        static_cast<Area>(area) == Area::Bottom ? Qt::Vertical : Qt::Horizontal);
    }
    const QString bottom = m_mode == Mode::Train     ? QStringLiteral("training")
                           : m_mode == Mode::Profile ? QStringLiteral("latency")
                                                     : QStringLiteral("inference");
    const QString left = m_mode == Mode::Train ? QStringLiteral("data") : QStringLiteral("layers");
    for (const QString& id : {left, QStringLiteral("inspector"), bottom}) {
        if (QDockWidget* dock = panelDock(id))
            dock->raise();
    }
}

void MainWindow::showOnlyCanvas()
{
    const auto docks = findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly);
    const bool anyShown =
        std::any_of(docks.begin(), docks.end(), [](const QDockWidget* dock) { return !dock->isHidden(); });
    if (!anyShown) {
        restoreState(m_beforeFocus);
        return;
    }
    m_beforeFocus = saveState();
    for (auto* dock : docks)
        dock->hide();
    m_canvas->setFocus();
}

/// A panel among tabs is named by its tab; its own title would say it twice.
void MainWindow::hideDoubledTitles()
{
    for (auto* dock : findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        const auto mates = tabifiedDockWidgets(dock);
        const bool tabbed = !dock->isFloating() && std::any_of(mates.begin(), mates.end(), [](const QDockWidget* mate) {
            return !mate->isHidden() && !mate->isFloating();
        });
        if (tabbed == (dock->titleBarWidget() != nullptr))
            continue;
        QWidget* before = dock->titleBarWidget();
        dock->setTitleBarWidget(tabbed ? new QWidget : nullptr);
        if (before)
            before->deleteLater();
    }
    for (auto* bar : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        connect(bar, &QTabBar::tabBarDoubleClicked, this, &MainWindow::floatTab, Qt::UniqueConnection);
        bar->setToolTip(tr("Double-click a tab to take its panel out of the window"));
    }
}

void MainWindow::floatTab(int tab)
{
    const auto* bar = qobject_cast<QTabBar*>(sender());
    for (auto* dock : findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (bar && dock->windowTitle() == bar->tabText(tab) && !dock->isHidden())
            dock->setFloating(true);
    }
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
    if (!pathsOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList paths = pathsOf(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    if (m_mode == Mode::Pool)
        m_pool->openTraceFile(paths.constFirst()); // rows and traces are both .csv: the page decides
    else
        m_files->openPaths(paths);
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
