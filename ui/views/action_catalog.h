// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QPointer>
#include <QWidget>

#include <vector>

namespace wb::ui {

/// An action of a window as a person finds it.
struct CatalogAction {
    QPointer<QAction> action;
    QString text; ///< Without the mark of its access key.
    QString menu; ///< "View › Theme"; empty if it stands in no menu.
};

/// All actions of a window that do something: those of the menus in their order, then the others.
std::vector<CatalogAction> catalogActions(const QWidget& window);

/// A text without the marks of access keys: "&Open" is "Open", "A && B" is "A & B".
QString withoutAccessKey(QString text);

} // namespace wb::ui
