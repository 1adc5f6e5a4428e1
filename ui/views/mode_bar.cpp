// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/mode_bar.h"

#include "ui/theme/mode_icon.h"

#include <QActionGroup>

#include <algorithm>

namespace wb::ui {

namespace {

QKeySequence modeKey([[maybe_unused]] Mode mode)
{
#ifdef Q_OS_WASM
    // Browsers keep Ctrl and Alt with a digit for their tabs.
    static const std::array seconds{Qt::Key_W, Qt::Key_D, Qt::Key_T, Qt::Key_P, Qt::Key_C, Qt::Key_O};
    return QKeySequence(Qt::Key_G, seconds.at(static_cast<std::size_t>(mode)));
#else
    return QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(mode)));
#endif
}

} // namespace

ModeBar::ModeBar(QWidget* parent) : QToolBar(parent)
{
    setObjectName(QStringLiteral("modeBar"));
    setWindowTitle(tr("Modes"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize(QSize(20, 20));
#ifdef Q_OS_WASM
    setToolButtonStyle(Qt::ToolButtonIconOnly);
#else
    setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
#endif
    toggleViewAction()->setVisible(false);
    auto* group = new QActionGroup(this);
    for (const Mode mode : kModes) {
        QAction* action = addAction(modeIcon(mode), modeTitle(mode));
        action->setObjectName(QStringLiteral("mode-") + modeId(mode));
        action->setCheckable(true);
        action->setShortcut(modeKey(mode));
        action->setToolTip(
            QStringLiteral("%1 (%2)").arg(modeTitle(mode), action->shortcut().toString(QKeySequence::NativeText)));
        action->setVisible(false);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode] { emit chosen(mode); });
        m_actions.at(static_cast<std::size_t>(mode)) = action;
    }
}

/// One width for all of them, so that the mark of the one that is on does not change its own.
void ModeBar::showEvent(QShowEvent* event)
{
    QToolBar::showEvent(event);
    int widest = 0;
    for (QAction* action : m_actions)
        widest = std::max(widest, widgetForAction(action)->sizeHint().width());
    for (QAction* action : m_actions)
        widgetForAction(action)->setMinimumWidth(widest);
}

} // namespace wb::ui
