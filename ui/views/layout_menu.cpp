// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layout_menu.h"

#include <QInputDialog>
#include <QMainWindow>

namespace wb::ui {

LayoutMenu::LayoutMenu(QMainWindow& window, LayoutPresets& presets)
    : QMenu(tr("&Saved layouts")), m_window(window), m_presets(presets), m_remove(new QMenu(tr("&Remove"), this))
{
    setObjectName(QStringLiteral("savedLayoutsMenu"));
    connect(&presets, &LayoutPresets::changed, this, &LayoutMenu::refresh);
    refresh();
}

void LayoutMenu::refresh()
{
    clear();
    for (const QString& name : m_presets.names())
        addAction(name, this, [this, name] { m_presets.apply(name); });
    addSeparator();
    QAction* save = addAction(tr("&Save this layout as…"), this, &LayoutMenu::askForName);
    save->setObjectName(QStringLiteral("saveLayout"));
    addMenu(m_remove);
    m_remove->clear();
    m_remove->setEnabled(!m_presets.names().isEmpty());
    for (const QString& name : m_presets.names()) {
        // Not at once: the menu that was clicked is made anew by it.
        connect(
            remove->addAction(name), &QAction::triggered, this, [this, name] { m_presets.remove(name); },
            Qt::QueuedConnection);
    }
}

void LayoutMenu::askForName()
{
    auto* dialog = new QInputDialog(&m_window);
    dialog->setObjectName(QStringLiteral("layoutName"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save layout"));
    dialog->setLabelText(tr("Name of this arrangement of the panels:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) { m_presets.saveAs(name); });
    dialog->open();
}

} // namespace wb::ui
