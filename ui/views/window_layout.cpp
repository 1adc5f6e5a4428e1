// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/window_layout.h"

#include <QDockWidget>
#include <QEvent>
#include <QSettings>

#include <chrono>

namespace wb::ui {

namespace {

constexpr int kVersion = 1; ///< Of the set of docks: a stored layout of another one is not applied.

} // namespace

WindowLayout::WindowLayout(QMainWindow& window, QSettings* settings)
    : QObject(&window), m_window(window), m_settings(settings), m_original(window.saveState(kVersion))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(400));
    connect(&m_soon, &QTimer::timeout, this, &WindowLayout::writeNow);
    window.installEventFilter(this);
    for (auto* dock : window.findChildren<QDockWidget*>()) {
        dock->installEventFilter(this);
        connect(dock, &QDockWidget::dockLocationChanged, &m_soon, qOverload<>(&QTimer::start));
        connect(dock, &QDockWidget::topLevelChanged, &m_soon, qOverload<>(&QTimer::start));
        connect(dock, &QDockWidget::visibilityChanged, &m_soon, qOverload<>(&QTimer::start));
    }
}

void WindowLayout::restore()
{
    if (!m_settings)
        return;
    m_window.restoreGeometry(m_settings->value(QStringLiteral("window/geometry")).toByteArray());
    m_window.restoreState(m_settings->value(QStringLiteral("window/state")).toByteArray(), kVersion);
}

void WindowLayout::reset()
{
    m_window.restoreState(m_original, kVersion);
    m_soon.start();
}

void WindowLayout::writeNow()
{
    if (!m_settings)
        return;
    m_settings->setValue(QStringLiteral("window/geometry"), m_window.saveGeometry());
    m_settings->setValue(QStringLiteral("window/state"), m_window.saveState(kVersion));
}

bool WindowLayout::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        m_soon.start();
    return QObject::eventFilter(watched, event);
}

} // namespace wb::ui
