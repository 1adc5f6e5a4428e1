// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/window_layout.h"

#include <QDockWidget>
#include <QEvent>
#include <QSettings>

#include <chrono>

namespace wb::ui {

namespace {

int versionOf(const QMainWindow& window)
{
    QStringList docks;
    for (const auto* dock : window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly))
        docks << dock->objectName();
    docks.sort();
    return static_cast<int>(qHash(docks.join(u','), 1) & 0x7fff);
}

} // namespace

WindowLayout::WindowLayout(QMainWindow& window, QSettings* settings, Arrange arrange)
    : QObject(&window), m_window(window), m_settings(settings), m_arrange(std::move(arrange)),
      m_version(versionOf(window))
{
    m_original = window.saveState(m_version);
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

QString WindowLayout::keyOf(const QString& group) const { return QStringLiteral("layout/") + group; }

void WindowLayout::restoreGeometry()
{
    if (m_settings)
        m_window.restoreGeometry(m_settings->value(QStringLiteral("window/geometry")).toByteArray());
}

void WindowLayout::keep()
{
    if (!m_group.isEmpty())
        m_states.insert(m_group, m_window.saveState(m_version));
}

void WindowLayout::enter(const QString& group)
{
    if (group == m_group)
        return;
    keep();
    m_group = group;
    QByteArray state = m_states.value(group);
    if (state.isEmpty() && m_settings)
        state = m_settings->value(keyOf(group)).toByteArray();
    if (state.isEmpty() || !m_window.restoreState(state, m_version)) {
        m_window.restoreState(m_original, m_version);
        m_arrange();
    }
    m_soon.start();
}

void WindowLayout::reset()
{
    m_states.remove(m_group);
    m_window.restoreState(m_original, m_version);
    m_arrange();
    m_soon.start();
}

void WindowLayout::resetAll()
{
    m_states.clear();
    if (m_settings)
        m_settings->remove(QStringLiteral("layout"));
    reset();
}

void WindowLayout::writeNow()
{
    if (!m_settings)
        return;
    keep();
    m_settings->setValue(QStringLiteral("window/geometry"), m_window.saveGeometry());
    for (auto state = m_states.cbegin(); state != m_states.cend(); ++state)
        m_settings->setValue(keyOf(state.key()), state.value());
}

bool WindowLayout::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        m_soon.start();
    return QObject::eventFilter(watched, event);
}

} // namespace wb::ui
