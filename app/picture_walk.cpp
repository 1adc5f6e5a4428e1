// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_walk.h"

#include "ui/views/latency_panel.h"
#include "ui/views/main_window.h"
#include "ui/views/pool/pool_page.h"

#include <QCoreApplication>
#include <QDir>
#include <QDockWidget>
#include <QPixmap>

#include <functional>
#include <vector>

using namespace wb::ui;

namespace {

/// Picture of the whole window; empty if the file could not be written.
QString take(MainWindow& window, const QDir& folder, const QString& stop)
{
    // Twice: what one round lays out may post the next one.
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    const QString path = folder.filePath(stop + QStringLiteral(".png"));
    return window.grab().save(path) ? path : QString();
}

/// A real measurement, so that the latency page has something to show.
void measure(MainWindow& window)
{
    auto* panel = window.findChild<LatencyPanel*>();
    panel->measure();
    while (panel->isMeasuring())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// Requests and what comes of them, so that the page of the pool has something to show.
void fillPool(MainWindow& window)
{
    auto* page = window.findChild<PoolPage*>();
    page->generate({});
    while (!page->session().trace() || page->study().isBusy() || !page->study().isCompared())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

struct Stop {
    QString name;
    std::function<void()> go;
};

/// Every panel around the canvas, then every page that takes its place.
std::vector<Stop> stopsOf(MainWindow& window)
{
    std::vector<Stop> stops;
    for (const auto* dock : window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        const QString panel = dock->objectName().chopped(4);
        stops.push_back({panel, [&window, panel] { window.raisePanel(panel); }});
    }
    for (const Mode mode : kModes) {
        if (!usesCanvas(mode))
            stops.push_back({modeId(mode), [&window, mode] { window.setMode(mode); }});
    }
    return stops;
}

} // namespace

int walkInPictures(MainWindow& window, const QString& folder, QString& error)
{
    const QDir directory(folder);
    if (!directory.mkpath(QStringLiteral("."))) {
        error = QStringLiteral("cannot make the folder %1").arg(folder);
        return -1;
    }
    window.resize(1440, 900);
    window.show();
    window.setMode(Mode::Design);
    window.selection().select(window.document().spec().layers.front().id);
    measure(window);
    fillPool(window);
    int taken = 0;
    for (const auto choice : {ThemeSwitch::Choice::Light, ThemeSwitch::Choice::Dark}) {
        window.workbench().theme.setChoice(choice);
        for (const Stop& stop : stopsOf(window)) {
            stop.go();
            const QString name = QStringLiteral("%1-%2").arg(stop.name, ThemeSwitch::textOf(choice));
            if (take(window, directory, name).isEmpty()) {
                error = QStringLiteral("cannot write %1 in %2").arg(name, folder);
                return -1;
            }
            ++taken;
        }
    }
    return taken;
}
