// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/main_window.h"

#include "ui/views/message_bar.h"

#include <QDockWidget>
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

} // namespace

MainWindow::MainWindow(const Workbench& workbench, QWidget* parent)
    : QMainWindow(parent), m_workbench(workbench), m_messages(new MessageBar)
{
    setObjectName(QStringLiteral("mainWindow"));
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addStretch(1);
    setCentralWidget(centre);
    createPanels();
    resize(1280, 720);
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

} // namespace wb::ui
